import { SENTENCE } from './closeness.ts';
import type { Page } from './found-page.ts';
import { pagesOf } from './known-items.ts';
import type { Start } from './known-items.ts';
import { Looker } from './looking.ts';
import type { Looked } from './looking.ts';
import { ValueReader } from './named-values.ts';
import type { NamedValue } from './named-values.ts';
import { QueryReader } from './query.ts';
import type { Mending, Query } from './query.ts';
import { rank } from './ranking.ts';
import type { Ranked, Ranking } from './ranking.ts';
import type { Source } from './source.ts';
import { readVocabulary } from './vocabulary.ts';

/** Filter key → values. */
export type Filters = Record<string, string[]>;
/** Filter key → value → pages. */
export type Counts = Record<string, Record<string, number>>;

/** What was asked. */
export type Question = {
  typed: string;
  /** only pages with one of these values */
  filters?: Filters;
  /** values that the question seems to name, and that the reader took away: `key:label` */
  without?: readonly string[];
  /** how many pages to hand back */
  limit?: number;
  /** with the counts of all filters */
  counted?: boolean;
};

/** What was found for a question. */
export type Answer = {
  query: Query;
  /** the first pages, best first */
  hits: { page: Page; line: number | undefined }[];
  /** how many pages were found in all */
  total: number;
  counts: Counts;
  /** values that the question names; pages that have them stand first */
  named: NamedValue[];
  /** no page holds all the words: these hold the most telling of them */
  approximate: boolean;
  /** the words that were looked for, where they are not those typed */
  readAs?: string;
};

const SHOWN = 5;

/** So many readings of one word are thought of, and so many of a question tried. */
const SLIPS = 6;
const MENDINGS = 12;
/** So many pages tell whether a reading is good. */
const FEW = 20;
/** So many readings are looked for in the texts where no field holds any. */
const MENDINGS_IN_TEXTS = 6;

/** Questions longer than this are sentences: no single word of them is the one that was misspelt. */
const LONGEST_MENDED = 7;
/** Of two words alone each may be meant as it stands, however far from the other. */
const SHORTEST_MENDED = 3;
/** A slip so likely is mended where the words as typed stand together nowhere. */
const LIKELY_SLIP = 0.9;

/** A page that holds a sentence's words so near each other answers it. */
const NEAR = 0.85;
/** Words in quotation marks stand side by side, in this order, and no other word for any of them. */
const SIDE_BY_SIDE = 0.72;

/** A ranking, with what it was made of. */
type Reading = Ranking & { named: NamedValue[] };

/** Answers questions. One question has one answer, whatever was asked before. */
export class Engine {
  #source: Source;
  #start: Start;
  #reader: QueryReader;
  #looker: Looker;
  #values: ValueReader;

  constructor(source: Source, start: Start) {
    this.#source = source;
    this.#start = start;
    this.#reader = new QueryReader(start.pages, readVocabulary(start.words));
    this.#looker = new Looker(source, start, this.#reader);
    this.#values = new ValueReader(start.filters);
  }

  async ask(question: Question): Promise<Answer> {
    const { typed, filters = {}, without = [], limit = SHOWN, counted } = question;
    const query = this.#reader.read(typed);
    const isLeft = await this.#filter(filters);
    const read = (one: Query) => this.#read(one, { isLeft, without });
    const found = query.words.length > 0 ? await this.#best(query, read, isLeft) : undefined;
    if (!found) return { query, hits: [], total: 0, counts: {}, named: [], approximate: false };

    const { best, pages, isWhole } = chosen(found);
    const hits = await Promise.all(
      best.slice(0, limit).map(async ({ page, match }) => ({
        page: await this.#source.page(page),
        line: match.line,
      })),
    );
    const isMended = found.query.words.some(({ mended }) => mended);
    return {
      query: found.query,
      hits,
      total: pages.length,
      counts: counted ? await this.#count(pages) : {},
      named: found.named,
      approximate: hits.length > 0 && !isWhole,
      ...(isMended ? { readAs: written(found.query, hits[0]?.page) } : {}),
    };
  }

  /** The question as typed, or mended where it then finds what it did not. */
  async #best(
    query: Query,
    read: (query: Query) => Promise<Reading>,
    isLeft: (page: number) => boolean,
  ): Promise<Reading> {
    const places = [...query.words.keys()];
    const unknown = places.filter((at) => !query.words[at]!.known);
    const asTyped = await read(query);
    const first = asTyped.best[0]?.match;
    const { length } = query.words;
    if (length > LONGEST_MENDED || query.quoted) return asTyped;
    if (unknown.length > 0) {
      const mendings = this.#reader.mend(query, unknown, MENDINGS);
      return (await this.#mended(mendings, read, isLeft)) ?? asTyped;
    }
    const guessed = places.filter((at) => query.words[at]!.keys);
    const isTogether =
      first?.whole &&
      (guessed.length > 0
        ? first.complete
        : first.paired.every(Boolean) || first.known.every(Boolean));
    if (isTogether || length === 1) return asTyped;
    const loose = places.filter((at) => !first?.paired[at] || guessed.includes(at));
    const mendings = (loose.length > 0 ? loose : places)
      .flatMap((at) => this.#reader.mend(query, [at], SLIPS))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MENDINGS);
    const known = await this.#mendedKnown(
      length < SHORTEST_MENDED && first?.whole && guessed.length === 0
        ? []
        : mendings.filter(({ cost }) => cost <= LIKELY_SLIP),
      isLeft,
    );
    if (known) return read(known);
    if (first?.whole) return asTyped;
    return (await this.#mendedInTexts(mendings, read)) ?? asTyped;
  }

  async #mended(
    mendings: readonly Mending[],
    read: (query: Query) => Promise<Reading>,
    isLeft: (page: number) => boolean,
  ): Promise<Reading | undefined> {
    const known = await this.#mendedKnown(mendings, isLeft);
    if (known) return read(known);
    const inTexts = await this.#mendedInTexts(mendings, read);
    return inTexts ?? (mendings[0] && read(mendings[0].query));
  }

  /** The reading of which one field holds all, side by side. */
  async #mendedKnown(
    mendings: readonly Mending[],
    isLeft: (page: number) => boolean,
  ): Promise<Query | undefined> {
    const tried = await Promise.all(
      mendings.map(async ({ query, cost }) => {
        const fields = await this.#looker.fields(query);
        const looked = fields.map((one): Looked => ({ fields: one, body: [], assumed: false }));
        const pages = this.#start.pages;
        const { best } = rank({ query, pages, looked, values: [], isLeft, likely: FEW });
        const match = best.find((one) => one.match.whole && one.match.known.every(Boolean))?.match;
        return match && { query, worth: match.score - cost };
      }),
    );
    return tried
      .filter((one) => one !== undefined)
      .reduce<{ query: Query; worth: number } | undefined>(
        (most, one) => (most && most.worth >= one.worth ? most : one),
        undefined,
      )?.query;
  }

  /** The first reading that a page holds whole, the mended words beside a neighbour of theirs. */
  async #mendedInTexts(
    mendings: readonly Mending[],
    read: (query: Query) => Promise<Reading>,
  ): Promise<Reading | undefined> {
    for (const { query } of mendings.slice(0, MENDINGS_IN_TEXTS)) {
      const reading = await read(query);
      const match = reading.best[0]?.match;
      const isMending = query.words.every(
        ({ mended }, at) => !mended || match?.paired[at] || query.words.length === 1,
      );
      if (match?.whole && isMending) return reading;
    }
    return undefined;
  }

  async #read(
    query: Query,
    { isLeft, without }: { isLeft: (page: number) => boolean; without: readonly string[] },
  ): Promise<Reading> {
    const [fields, texts] = await Promise.all([
      this.#looker.fields(query),
      this.#looker.texts(query),
    ]);
    const looked = fields.map((one, at): Looked => ({ fields: one, ...texts[at]! }));
    const named = this.#values
      .read(query, (at) => isNeighbour(fields, at) || isNeighbour(fields, at - 1))
      .filter(({ key, label }) => !without.includes(`${key}:${label}`));
    const values = await Promise.all(
      named.map(async (value) => ({ ...value, pages: await this.#pagesWith(value) })),
    );
    const pages = this.#start.pages;
    return { ...rank({ query, pages, looked, values, isLeft }), named };
  }

  async #pagesWith({ key, label }: Pick<NamedValue, 'key' | 'label'>): Promise<Set<number>> {
    const filter = this.#start.filters[key];
    return new Set(filter && pagesOf((await this.#source.values(filter.file))[label] ?? []));
  }

  async #filter(filters: Filters): Promise<(page: number) => boolean> {
    const chosen = await Promise.all(
      Object.entries(filters).map(async ([key, labels]) => {
        const each = await Promise.all(labels.map((label) => this.#pagesWith({ key, label })));
        return new Set(each.flatMap((pages) => [...pages]));
      }),
    );
    return (page) => chosen.every((pages) => pages.has(page));
  }

  async #count(pages: readonly number[]): Promise<Counts> {
    const found = new Set(pages);
    const counts = await Promise.all(
      Object.entries(this.#start.filters).map(async ([key, { file }]) => {
        const values = Object.entries(await this.#source.values(file));
        const each = values.map(([label, steps]) => [
          label,
          pagesOf(steps).filter((page) => found.has(page)).length,
        ]);
        return [key, Object.fromEntries(each) as Counts[string]] as const;
      }),
    );
    return Object.fromEntries(counts);
  }
}

/** What is shown of a ranking: pages that hold all the words, where there are any. */
function chosen({ query, best, whole, some }: Reading) {
  const first = best[0]?.match;
  const isWhole = first?.whole ?? false;
  if (query.quoted && query.words.length > 1) {
    const exact = best.filter(({ match }) => match.phrase > SIDE_BY_SIDE);
    return { best: exact, pages: exact.map(({ page }) => page), isWhole: true };
  }
  const isSentence = query.words.length >= SENTENCE && (first?.near ?? 0) <= NEAR;
  if (isWhole && !isSentence) {
    const holding = best.filter(({ match }) => match.whole);
    return { best: holding, pages: whole, isWhole };
  }
  return { best, pages: some, isWhole } satisfies {
    best: Ranked[];
    pages: number[];
    isWhole: boolean;
  };
}

/** Some title or name holds the word at `at` right before the next one. */
function isNeighbour(fields: readonly Looked['fields'][], at: number): boolean {
  const [here, next] = [fields[at], fields[at + 1]];
  if (!here || !next) return false;
  const keyOf = (page: number, place: number) => page * 1e6 + place;
  const after = new Set(
    next.flatMap(({ pages, places }) => pages.map((page, one) => keyOf(page, places[one]!))),
  );
  return here.some(({ pages, places }) =>
    pages.some((page, one) => after.has(keyOf(page, places[one]! + 1))),
  );
}

/** The words as the first page writes them, where they were mended. */
function written({ words }: Query, page: Page | undefined): string {
  return words
    .map(({ shown, folded, mended }) => {
      if (!mended || !/^[a-z]+$/.test(shown)) return shown;
      const tokens = page ? [...page.title.tokens, ...page.body.tokens] : [];
      return tokens.find((token) => token.folded === folded)?.text.toLowerCase() ?? shown;
    })
    .join(' ');
}
