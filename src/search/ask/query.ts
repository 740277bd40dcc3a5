import { typedKeys } from './keys.ts';
import { plainness } from './plain-words.ts';
import { fold, spelling } from './respell.ts';
import { slipsOf } from './slips.ts';
import type { Slip } from './slips.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word of a question. */
export interface Word {
  /** as typed, as read from keys, or mended */
  shown: string;
  /** as the index spells it */
  spelled: string;
  folded: string;
  /** how much it tells: 0 for a word on every page, more the rarer it is */
  weight: number;
  /** still being typed: stands for every word that begins so */
  open: boolean;
  /** the site holds it */
  known: boolean;
  /** it was read from keys or mended: the page says so */
  mended: boolean;
}

export interface Query {
  words: Word[];
  /** in quotation marks: the words must stand side by side */
  quoted: boolean;
}

/** A query as it may have been meant; lower cost is likelier. */
export interface Mending {
  query: Query;
  cost: number;
}

/** Reads what readers type, by the words the site holds. */
export class QueryReader {
  #vocabulary: Vocabulary['words'];
  #pages: number;
  #slips = new Map<string, Slip[]>();

  constructor({ words, pages }: Vocabulary) {
    this.#vocabulary = words;
    this.#pages = pages;
  }

  /** The commonest words that a short last word may become, itself among them. */
  completions(word: Word, limit: number): string[] {
    return [...this.#vocabulary]
      .filter(([known]) => known.startsWith(word.folded))
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([known]) => known);
  }

  /** The words of `typed`; those the site does not hold are read as Telex or VNI keys if they are. */
  read(typed: string): Query {
    const text = typed
      .normalize('NFC')
      .replace(/[“”„«»]/g, '"')
      .replace(/['’‘`´\u200b-\u200d\ufeff]/g, '');
    const quoted = /^\s*"[^"]+"\s*$/.test(text);
    const shown = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 24) ?? [];
    const isEnded = quoted || /[\s"]$/.test(text);
    const words = shown.map((word, at) => {
      const open = at === shown.length - 1 && !isEnded;
      const plain = this.#word(word, open, false);
      const meant = plain.known ? [] : typedKeys(word).map((read) => this.#word(read, open, true));
      return meant.find(({ known }) => known) ?? plain;
    });
    return { words, quoted };
  }

  /** Queries with the words at `places` replaced by likely slips, likeliest first. */
  mend(query: Query, places: readonly number[], limit: number): Mending[] {
    let mended: { words: Word[][]; cost: number }[] = [
      { words: query.words.map((word) => [word]), cost: 0 },
    ];
    for (const at of places) {
      const { folded, open } = query.words[at]!;
      const slips = this.#slips.get(folded) ?? slipsOf(folded, this.#vocabulary, limit);
      this.#slips.set(folded, slips);
      if (slips.length === 0) continue;
      mended = mended
        .flatMap(({ words, cost }) =>
          slips.map((slip) => ({
            words: words.map((old, place) => (place === at ? this.#slip(slip, open) : old)),
            cost: cost + slip.cost,
          })),
        )
        .sort((a, b) => a.cost - b.cost)
        .slice(0, limit);
    }
    return mended
      .filter(({ cost }) => cost !== 0)
      .map(({ words, cost }) => ({ cost, query: { quoted: query.quoted, words: words.flat() } }));
  }

  #slip({ word }: Slip, open: boolean): Word[] {
    return word.split(' ').map((part) => this.#word(part, open, true));
  }

  #word(shown: string, open: boolean, mended: boolean): Word {
    const folded = fold(shown);
    const onPages = Math.min(this.#pages, (this.#vocabulary.get(folded) ?? 0.5) * 1.4);
    const rarity = Math.log(1 + (this.#pages - onPages + 0.5) / (onPages + 0.5));
    const weight = rarity * plainness(shown);
    const known = this.#isKnown(folded, open);
    return { shown, spelled: spelling(shown), folded, weight, open, known, mended };
  }

  #isKnown(folded: string, open: boolean): boolean {
    if (!/^[a-z]+$/.test(folded)) return !/[a-z]\d/.test(folded);
    if (this.#vocabulary.has(folded)) return true;
    return open && [...this.#vocabulary.keys()].some((word) => word.startsWith(folded));
  }
}
