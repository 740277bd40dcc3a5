import { closenessOf, LOOKED_FOR, othersOf } from './closeness.ts';
import { phrasesOf } from './initials.ts';
import { lastNotAfter, fieldPlacesOf } from './known-items.ts';
import type { FieldPlaces, Start } from './known-items.ts';
import type { Query, QueryReader, Word } from './query.ts';
import type { IndexSource } from './source.ts';
import { wordKey } from './text-index.ts';
import type { Postings } from './text-index.ts';

/** Where a word of the query stands on the whole site. */
export type Looked = {
  fields: readonly (FieldPlaces & { close: number })[];
  body: readonly (Postings & { close: number })[];
  /** so common that not all of it was looked for in the texts: it costs much and would tell little */
  assumed: boolean;
};

/** A spelling that the texts may be asked for, and the word of the query it stands for. */
type Wanted = { at: number; key: string; pages: number; close: number };

/**
 * On how many pages the spellings may stand that are looked for in the texts, all together, the
 * rarest first. Each costs bytes: about 10 for a page.
 */
const ROOM = 5000;

/** Spellings so close may be what was meant; others are looked for only where these leave room. */
const MEANT = 0.7;

/** So many files of the table are loaded for a word still being typed. */
const FILES = 3;
/** So many words that begin as typed are looked for in the texts; fewer for a single letter. */
const COMPLETIONS = 40;
const FEW = 3;
/** A beginning so short is completed even where it is a word itself. */
const SHORT = 2;

/** Looks the words of queries up. */
export class Looker {
  #source: IndexSource;
  #start: Start;
  #reader: QueryReader;

  constructor(source: IndexSource, start: Start, reader: QueryReader) {
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
          .flatMap((file) => fieldPlacesOf(file, word.folded, word.open))
          .map((places) => ({ ...places, close: closenessOf(word, places, others) }));
      }),
    );
  }

  /** Where the words stand in the texts; all of them when they must stand side by side. */
  async texts(query: Query): Promise<Pick<Looked, 'body' | 'assumed'>[]> {
    const wanted = this.#wanted(query);
    const asked = query.quoted ? wanted.filter(({ close }) => close >= MEANT) : affordable(wanted);
    const found = await this.#source.text(asked.map(({ key }) => key));
    const left = new Set(wanted.filter(({ close }) => close >= MEANT));
    for (const one of asked) left.delete(one);
    const isLeft = new Set([...left].map(({ at }) => at));
    const body = query.words.map((): Looked['body'][number][] => []);
    for (const [one, { at, close }] of asked.entries()) {
      const postings = found[one];
      if (postings) body[at]!.push({ ...postings, close });
    }
    return body.map((one, at) => ({ assumed: isLeft.has(at), body: one }));
  }

  /** What the word at `at` may be the initials of, beside the words beside it; folded, commonest first. */
  async initials({ words }: Query, at: number): Promise<string[]> {
    const files = await Promise.all(this.#start.files.map(([, name]) => this.#source.words(name)));
    const beside = { before: words[at - 1]?.folded, behind: words[at + 1]?.folded };
    return phrasesOf(words[at]!.folded, files, beside);
  }

  #filesOf({ folded, open }: Word): string[] {
    const fileOf = (key: string) => lastNotAfter(this.#start.files, key, ([start]) => start);
    const first = fileOf(folded);
    const last = open ? fileOf(`${folded}{`) : first;
    return this.#start.files
      .slice(first, Math.min(last + 1, first + FILES))
      .map(([, name]) => name);
  }

  /** The spellings that the texts may be asked for, for every word. */
  #wanted(query: Query): Wanted[] {
    const others = othersOf(query);
    return query.words.flatMap((word, at) =>
      this.#meant(word).flatMap((folded) =>
        this.#reader
          .spellings(folded)
          .map(([spelled, pages]) => ({
            at,
            key: wordKey(folded, spelled),
            pages,
            close: closenessOf(word, { folded, spelled }, others),
          }))
          .filter(({ close }) => close >= LOOKED_FOR),
      ),
    );
  }

  /** The word itself, and what it may become. */
  #meant({ folded, open, pages }: Word): string[] {
    if (!open || (pages > 0 && folded.length > SHORT)) return [folded];
    const completions = this.#reader.completions(folded, folded.length > 1 ? COMPLETIONS : FEW);
    return [...new Set([folded, ...completions])];
  }
}

/** What of it there is room for: what was meant before what may be, the rarest first; one at least. */
const affordable = (wanted: readonly Wanted[]): Wanted[] => {
  let room = ROOM;
  const tierOf = ({ close }: Wanted) => Number(close < MEANT);
  return [...wanted]
    .sort((a, b) => tierOf(a) - tierOf(b) || a.pages - b.pages)
    .filter(({ pages: on }, at) => {
      const fits = on <= room || at === 0;
      if (fits) room -= on;
      return fits;
    });
};

/** Pages whose fields hold every word. */
export function pagesWithAll(fields: readonly Looked['fields'][]): Set<number> {
  let left: Set<number> | undefined;
  for (const word of fields) {
    const pages = word.flatMap((places) => places.pages);
    left = new Set(left ? pages.filter((page) => left!.has(page)) : pages);
    if (left.size === 0) break;
  }
  return left ?? new Set();
}
