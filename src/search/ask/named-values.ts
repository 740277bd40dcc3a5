import { closenessOf } from './closeness.ts';
import type { Start } from './known-items.ts';
import type { Query, Word } from './query.ts';
import { readTokens } from './spelling/tokens.ts';
import type { Token } from './spelling/tokens.ts';

/** A value of a filter that a question names: "2021" in "bí thư 2021". */
export type NamedValue = {
  key: string;
  label: string;
  /** the words of the query that name it */
  from: number;
  to: number;
};

/** As spelled, unmarked, half typed; a word of another tone names something else. */
const NAMED = 0.75;
const AS_NAMED = { unmarked: 1, halfway: NAMED, marked: 0 };

/**
 * False for a single word: beside its neighbour in the query it may stand in a title or name, and is
 * then no value ("Trang" in "Nguyễn Thị Trang").
 */
export function isCertain({ from, to, label }: NamedValue): boolean {
  return to - from > 1 || /^\d+$/.test(label);
}

/** Finds in questions what is a value of a filter, by any of its names. */
export class ValueReader {
  /** first folded word → names that begin with it, the longest first */
  #names = new Map<string, { key: string; label: string; tokens: readonly Token[] }[]>();

  constructor(filters: Start['filters']) {
    for (const [key, { values }] of Object.entries(filters))
      for (const [label, ...others] of values)
        for (const name of [label, ...others]) {
          const { tokens } = readTokens(name);
          const first = tokens[0]?.folded ?? '';
          const names = this.#names.get(first) ?? [];
          names.push({ key, label, tokens });
          this.#names.set(
            first,
            names.sort((a, b) => b.tokens.length - a.tokens.length),
          );
        }
  }

  read({ words }: Query): NamedValue[] {
    const named: NamedValue[] = [];
    for (let at = 0; at < words.length;) {
      const here = this.#namedAt(words, at);
      const length = Math.max(0, ...here.map(({ from, to }) => to - from));
      named.push(...here.filter(({ from, to }) => to - from === length));
      at += length || 1;
    }
    return named;
  }

  #namedAt(words: readonly Word[], from: number): NamedValue[] {
    const names = this.#names.get(words[from]!.folded) ?? [];
    return names
      .filter(({ tokens }) =>
        tokens.every((token, at) => {
          const word = words[from + at];
          return (
            word !== undefined && closenessOf({ ...word, open: false }, token, AS_NAMED) >= NAMED
          );
        }),
      )
      .map(({ key, label, tokens }) => ({ key, label, from, to: from + tokens.length }));
  }
}
