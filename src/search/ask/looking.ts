import { closenessOf, othersOf } from './closeness.ts';
import { lastNotAfter, placesOf } from './known-items.ts';
import type { FieldPlaces, Start } from './known-items.ts';
import type { Query, QueryReader, Word } from './query.ts';
import type { Source } from './source.ts';
import type { Spelling } from './text-index.ts';

/** Where a word of the query stands on the whole site. */
export type Looked = {
  fields: readonly (FieldPlaces & { close: number })[];
  body: readonly { pages: Spelling['pages']; close: number }[];
  /** so common that the texts were not asked for it: they cost much and would tell little */
  assumed: boolean;
};

/**
 * Pages that the words looked for in the texts may have together, the rarest words first. Each costs
 * bytes: about 10 for a page.
 */
const ROOM = 1600;

/** So many files of the table are loaded for a word still being typed. */
const FILES = 3;
/** So many words that begin as typed are looked for in the texts; fewer for a single letter. */
const COMPLETIONS = 40;
const FEW = 3;
/** A beginning so short is completed even where it is a word itself. */
const SHORT = 2;

/** Looks the words of queries up. */
export class Looker {
  #source: Source;
  #start: Start;
  #reader: QueryReader;

  constructor(source: Source, start: Start, reader: QueryReader) {
    this.#source = source;
    this.#start = start;
    this.#reader = reader;
  }

  /** Where the words stand among the fields of all pages. */
  async fields(query: Query): Promise<Looked['fields'][]> {
    const others = othersOf(query);
    return Promise.all(
      query.words.map(async (word) => {
        const files = await Promise.all(
          this.#filesOf(word).map((name) => this.#source.words(name)),
        );
        return files
          .flatMap((file) => placesOf(file, word.folded, word.open))
          .map((places) => ({ ...places, close: closenessOf(word, places, others) }));
      }),
    );
  }

  /** Where the words stand in the texts; all of them when they must stand side by side. */
  async texts(query: Query): Promise<Pick<Looked, 'body' | 'assumed'>[]> {
    const asked = this.#asked(query);
    const all = [...new Set(asked.flat())];
    const found = await this.#source.text(all);
    const others = othersOf(query);
    return query.words.map((word, at) => ({
      assumed: word.pages > 0 && asked[at]!.length === 0,
      body: asked[at]!.flatMap((folded) =>
        found[all.indexOf(folded)]!.map(({ spelled, pages }) => ({
          pages,
          close: closenessOf(word, { folded, spelled }, others),
        })),
      ),
    }));
  }

  #filesOf({ folded, open }: Word): string[] {
    const fileOf = (key: string) => lastNotAfter(this.#start.files, key, ([start]) => start);
    const first = fileOf(folded);
    const last = open ? fileOf(`${folded}{`) : first;
    return this.#start.files
      .slice(first, Math.min(last + 1, first + FILES))
      .map(([, name]) => name);
  }

  /** The words that the texts are asked for, for each word. */
  #asked({ words, quoted }: Query): string[][] {
    const asked = words.map((): string[] => []);
    const rarest = [...words.keys()].sort((a, b) => words[a]!.pages - words[b]!.pages);
    let room = quoted ? Infinity : ROOM;
    let isFirst = true;
    for (const at of rarest) {
      const { folded, pages } = words[at]!;
      if (pages === 0) continue;
      if (pages > room && !isFirst) break;
      asked[at]!.push(folded);
      room -= pages;
      isFirst = false;
    }
    const last = words.at(-1);
    if (!last?.open || (last.pages > 0 && last.folded.length > SHORT)) return asked;
    const completions = this.#reader.completions(
      last.folded,
      last.folded.length > 1 ? COMPLETIONS : FEW,
    );
    for (const word of completions)
      if (word !== last.folded && (isFirst || this.#reader.pages(word) <= room)) {
        asked.at(-1)!.push(word);
        room -= this.#reader.pages(word);
        isFirst = false;
      }
    return asked;
  }
}
