import { chosen } from './chosen.ts';
import { LENGTH } from './excerpt.ts';
import type { Passage } from './excerpt.ts';
import { afterTitle, textBetween } from './found-page.ts';
import type { FoundPage } from './found-page.ts';
import { pagesOf } from './known-items.ts';
import type { Start } from './known-items.ts';
import { Looker } from './looking.ts';
import type { Looked } from './looking.ts';
import { Mender } from './mending.ts';
import type { ReadQuestion } from './mending.ts';
import { isCertain, ValueReader } from './named-values.ts';
import type { NamedValue } from './named-values.ts';
import { QueryReader } from './query.ts';
import type { Query, Word } from './query.ts';
import { readClosely, SHOWN } from './rank/close-reading.ts';
import { rank } from './rank/ranking.ts';
import { Scorer } from './rank/score.ts';
import type { IndexSource } from './source.ts';
import { readTokens } from './spelling/tokens.ts';
import { readVocabulary } from './spelling/vocabulary.ts';

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
type Answer = {
  query: Query;
  /** the first pages, best first */
  hits: { page: FoundPage; line: number | undefined; passage: Passage }[];
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

/** A part of the text that holds so much of the question is shown; else what the page begins with. */
const TELLING = 0.3;

/** Answers questions. One question has one answer, whatever was asked before. */
export class Engine {
  #source: IndexSource;
  #start: Start;
  #parts: ReadonlyMap<number, number>;
  #reader: QueryReader;
  #looker: Looker;
  #values: ValueReader;
  #mender: Mender;
  #last: { asked: string; found: Promise<ReadQuestion> } | undefined;

  /** @param plain words that tell little; see plain-words.ts */
  constructor(source: IndexSource, start: Start, plain?: ReadonlySet<string>) {
    this.#source = source;
    this.#start = start;
    this.#parts = new Map(start.parts);
    this.#reader = new QueryReader(start.pages, readVocabulary(start.words, start.pages), plain);
    this.#looker = new Looker(source, start, this.#reader);
    this.#values = new ValueReader(start.filters);
    this.#mender = new Mender(this.#reader, this.#looker, start.pages);
  }

  async ask(question: Question): Promise<Answer> {
    const { limit = SHOWN, counted } = question;
    const query = this.#reader.read(question.typed);
    const found = query.words.length > 0 ? await this.#found(query, question) : undefined;
    if (!found) return { query, hits: [], total: 0, counts: {}, named: [], approximate: false };

    const { best, pages, isWhole } = chosen(found);
    const scorer = new Scorer(telling(found), false);
    const hits = await Promise.all(
      best.slice(0, limit).map(async ({ page: number, match, evidence: { body } }) => {
        const page = await this.#source.page(number);
        const first = afterTitle(page);
        const { place, share } = scorer.excerpt(body, LENGTH, first);
        const passage = { first, place: share >= TELLING ? place : undefined };
        return { page, line: match.line, passage };
      }),
    );
    const isMended = found.query.words.some(({ mended }) => mended);
    return {
      query: withoutInitials(found.query),
      hits,
      total: pages.length,
      counts: counted ? await this.#count(pages) : {},
      named: found.named,
      approximate: hits.length > 0 && !isWhole,
      ...(isMended ? { readAs: written(found, hits[0]?.page) } : {}),
    };
  }

  /** What a question finds; the last one is kept, since more of it and its counts are asked next. */
  #found(query: Query, { typed, filters = {}, without = [] }: Question): Promise<ReadQuestion> {
    const asked = JSON.stringify([typed, filters, without]);
    if (this.#last?.asked === asked) return this.#last.found;
    const found = this.#filter(filters)
      .then((isLeft) =>
        this.#mender.best(query, {
          isLeft,
          isValue: (one) =>
            this.#values.read(one).some(({ from, to }) => to - from === one.words.length),
          read: (one) => this.#read(one, { isLeft, without }),
        }),
      )
      .then((reading) => readClosely(reading, (page) => this.#source.page(page)));
    this.#last = { asked, found };
    return found;
  }

  async #read(
    query: Query,
    { isLeft, without }: { isLeft: (page: number) => boolean; without: readonly string[] },
  ): Promise<ReadQuestion> {
    const values = this.#values
      .read(query)
      .filter(({ key, label }) => !without.includes(`${key}:${label}`));
    const [fields, texts, pagesWith] = await Promise.all([
      this.#looker.fields(query),
      this.#looker.texts(query),
      Promise.all(values.map((value) => this.#pagesWith(value))),
    ]);
    const looked = fields.map((one, at): Looked => ({ fields: one, ...texts[at]! }));
    const isWithinName = (at: number) => isNeighbour(fields, at) || isNeighbour(fields, at - 1);
    const named = values
      .map((value, at) => ({ ...value, pages: pagesWith[at]! }))
      .filter((value) => isCertain(value) || !isWithinName(value.from));
    const { pages } = this.#start;
    const firstOf = (page: number) => this.#parts.get(page) ?? page;
    return { ...rank({ query, pages, looked, values: named, isLeft, firstOf }), named };
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
    // Asked for every page of the site.
    if (chosen.length === 0) return () => true;
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

/** Some title or name holds the word at `at` right before the next one. */
const isNeighbour = (fields: readonly Looked['fields'][], at: number): boolean => {
  const [here, next] = [fields[at], fields[at + 1]];
  if (!here || !next) return false;
  const keyOf = (page: number, place: number) => page * 1e6 + place;
  const after = new Set(
    next.flatMap(({ pages, places }) => pages.map((page, one) => keyOf(page, places[one]!))),
  );
  return here.some(({ pages, places }) =>
    pages.some((page, one) => after.has(keyOf(page, places[one]! + 1))),
  );
};

/** The words, those without weight that name what the page has anyway: for what is shown of its text. */
const telling = ({ query: { words }, named }: ReadQuestion): Word[] => {
  const isNamed = (at: number) => named.some(({ from, to }) => from <= at && at < to);
  if (words.every((_, at) => isNamed(at))) return words;
  return words.map((word, at) => (isNamed(at) ? { ...word, weight: 0 } : word));
};

/** For what is shown: of the many words that begin as a letter for a middle name none is marked. */
const withoutInitials = ({ words, quoted }: Query): Query => {
  const isLast = (at: number) => at === words.length - 1;
  return { quoted, words: words.map((word, at) => (isLast(at) ? word : { ...word, open: false })) };
};

/** The words as a value they name or the first page writes them, where they were mended into what it does not write. */
const written = (
  { query: { words }, named }: ReadQuestion,
  page: FoundPage | undefined,
): string => {
  const text = page && readTokens(textBetween(page, 0, page.words.length));
  const values = named.flatMap(({ label }) => readTokens(label).tokens);
  const tokens = [...values, ...(page?.title.tokens ?? []), ...(text?.tokens ?? [])];
  return words
    .map(({ shown, spelled, folded, mended }, at) => {
      const isMarked = spelled !== folded;
      if (!mended || (isMarked && tokens.some((token) => token.spelled === spelled))) return shown;
      const [before, behind] = [words[at - 1]?.folded, words[at + 1]?.folded];
      const same = [...tokens.keys()].filter((one) => tokens[one]!.folded === folded);
      const beside = same.find(
        (one) => tokens[one - 1]?.folded === before || tokens[one + 1]?.folded === behind,
      );
      return tokens[beside ?? same[0] ?? -1]?.text.toLowerCase() ?? shown;
    })
    .join(' ');
};
