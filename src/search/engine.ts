import { readPage } from './page.ts';
import type { Page } from './page.ts';
import { QueryReader } from './query.ts';
import type { Query } from './query.ts';
import { Scorer } from './score.ts';
import type { Match } from './score.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Filters = Record<string, string[]>;
/** Filter key → value → pages. */
export type Counts = Record<string, Record<string, number>>;

/** The part of Pagefind's interface that is used. */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(term: string, options: { filters: Filters }): Promise<PagefindAnswer>;
  /** loads the part of the index that holds the term */
  preload(term: string): Promise<void>;
  /** loads all filters, so that answers carry their counts */
  filters(): Promise<Counts>;
}
interface PagefindAnswer {
  results: PagefindResult[];
  /** counts among all pages found, whatever filter is set */
  totalFilters: Counts;
}
interface PagefindResult {
  id: string;
  score: number;
  /** positions of the matched words on the page */
  words: number[];
  data(): Promise<Pick<Page, 'url' | 'content' | 'meta'>>;
}

interface Found {
  result: PagefindResult;
  score: number;
}

interface Ranked {
  page: Page;
  match: Match;
  score: number;
}

interface Answered {
  query: Query;
  found: Found[];
  hits: Ranked[];
}

/** What was found for a question. */
export interface Answer {
  query: Query;
  /** the first pages, best first */
  hits: { page: Page; match: Match }[];
  /** how many pages were found in all */
  total: number;
  filters: Counts;
  /** no page holds all the words: these hold the most telling of them */
  approximate: boolean;
  /** the words that were looked for, where they are not those typed */
  readAs?: string;
}

/** Pagefind's ranking: a longer word is another word, spelling counts, so does the title. */
const RANKING = {
  termSimilarity: 8,
  diacriticSimilarity: 3,
  metaWeights: { title: 5, name: 5, names: 3 },
};

/** So many of the pages that Pagefind puts first are read, and ranked by their text. */
const READ = 6;

/** Beginnings so long may stand in several parts of the index; so many completions are loaded. */
const SHORT = 3;
const COMPLETIONS = 8;

/** So many readings of one word are thought of, and so many of a question tried. */
const SLIPS = 6;
const MENDINGS = 10;

/** Questions longer than this are sentences: no single word of them is the one that was misspelt. */
const LONGEST_MENDED = 7;

/** Answers questions from the index, one at a time. */
export class Engine {
  #pagefind: Pagefind;
  #reader: QueryReader;
  #pages = new Map<string, Promise<Page>>();
  #turn: Promise<unknown>;

  constructor(pagefind: Pagefind, vocabulary: Vocabulary) {
    this.#pagefind = pagefind;
    this.#reader = new QueryReader(vocabulary);
    this.#turn = pagefind.options({ ranking: RANKING });
  }

  /**
   * @param typed what the reader typed
   * @param filters filter key → values
   * @param limit how many pages to hand back
   */
  ask(typed: string, filters: Filters = {}, limit = READ): Promise<Answer> {
    const answer = this.#turn.then(() => this.#answer(typed, filters, limit));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Counts of every filter; answers carry theirs from now on. */
  filters(): Promise<Counts> {
    return this.#pagefind.filters();
  }

  async #answer(typed: string, filters: Filters, limit: number): Promise<Answer> {
    const query = this.#reader.read(typed);
    await this.#loadCompletions(query);
    const [best, counts] = await this.#best(query, filters, limit);
    const first = best.hits[0]?.match;
    const words = best.query.words.map(({ shown, mended }, at) =>
      mended && /^[a-z]+$/.test(shown) ? (first?.seen[at]?.toLowerCase() ?? shown) : shown,
    );
    const isMended = best.query.words.some(({ mended }) => mended);
    return {
      query: best.query,
      hits: best.hits.slice(0, limit),
      total: best.found.length,
      filters: counts,
      approximate: best.hits.length > 0 && !first?.whole,
      ...(isMended ? { readAs: words.join(' ') } : {}),
    };
  }

  /** A short beginning stands for words in several parts of the index; Pagefind loads one. */
  async #loadCompletions({ words }: Query): Promise<void> {
    const last = words.at(-1);
    if (!last?.open || last.folded.length > SHORT) return;
    const completions = this.#reader.completions(last, COMPLETIONS);
    await Promise.all(completions.map((word) => this.#pagefind.preload(word)));
  }

  async #best(query: Query, filters: Filters, limit: number): Promise<[Answered, Counts]> {
    const { length } = query.words;
    const unknown = [...query.words.keys()].filter((at) => !query.words[at]!.known);
    if (unknown.length > 0) {
      const mended = await this.#mended(query, [unknown], filters, limit);
      if (mended?.hits[0]?.match.whole) return [mended, {}];
      return [await this.#some(mended?.query ?? query, filters, limit), {}];
    }
    const all = await this.#all(query, filters, limit);
    const first = all.hits[0]?.match;
    if (first?.whole && (length < 4 || first.near > 0.85)) return [all, all.counts];
    if (!first?.whole && length <= LONGEST_MENDED) {
      const places = [...query.words.keys()].filter((at) => !first?.paired[at]).map((at) => [at]);
      const mended = await this.#mended(query, places, filters, limit);
      if (mended && isMending(mended)) return [mended, all.counts];
    }
    return [await this.#some(query, filters, limit), all.counts];
  }

  /** Pages that hold every word. */
  async #all(
    query: Query,
    filters: Filters,
    limit: number,
  ): Promise<Answered & { counts: Counts }> {
    const term = query.words.map(({ spelled }) => spelled).join(' ');
    if (!term) return { query, found: [], hits: [], counts: {} };
    const answer = await this.#pagefind.search(term, { filters });
    const bonus = await this.#spelledBonus(term, filters, answer.results.length);
    const found = answer.results
      .filter(({ words }) => !query.quoted || hasRun(words, query.words.length))
      .map((result) => ({ result, score: result.score + (bonus.get(result.id) ?? 0) }))
      .sort((a, b) => b.score - a.score);
    const read = await this.#rank(found, query, limit);
    const hits = [
      ...read.filter(({ match }) => match.whole),
      ...read.filter(({ match }) => !match.whole),
    ];
    return { query, found, hits, counts: answer.totalFilters };
  }

  /** What pages that spell the words as typed get on top; none where all will be read anyway. */
  async #spelledBonus(term: string, filters: Filters, found: number): Promise<Map<string, number>> {
    if (found <= READ) return new Map();
    await this.#pagefind.options({ exactDiacritics: true });
    const { results } = await this.#pagefind.search(term, { filters });
    await this.#pagefind.options({ exactDiacritics: false });
    return new Map(results.map(({ id, score }) => [id, score]));
  }

  /** Pages that hold some words: the sum of what each finds, more where two stand together. */
  async #some(query: Query, filters: Filters, limit: number): Promise<Answered> {
    const pages = new Map<string, Found & { places: number[][] }>();
    for (const [at, { spelled, weight }] of query.words.entries()) {
      const { results } = await this.#pagefind.search(spelled, { filters });
      for (const result of results) {
        const page = pages.get(result.id) ?? { result, score: 0, places: [] };
        page.score += Math.min(result.score, 3 * weight);
        page.places[at] = result.words;
        pages.set(result.id, page);
      }
    }
    for (const page of pages.values()) {
      for (const [at, places] of page.places.entries()) {
        const next = new Set(page.places[at + 1]);
        if (places?.some((place) => next.has(place + 1)))
          page.score += query.words[at]!.weight + query.words[at + 1]!.weight;
      }
    }
    const found = [...pages.values()].sort((a, b) => b.score - a.score);
    return { query, found, hits: await this.#rank(found, query, limit) };
  }

  /** The query with slips mended, where a page then holds all of it; else the likeliest mending. */
  async #mended(query: Query, places: number[][], filters: Filters, limit: number) {
    let first: Answered | undefined;
    const mendings = places
      .flatMap((at) => this.#reader.mend(query, at, SLIPS))
      .sort((a, b) => a.cost - b.cost);
    for (const mended of mendings.slice(0, MENDINGS)) {
      const answered = await this.#all(mended.query, filters, limit);
      if (isMending(answered)) return answered;
      first ??= answered;
    }
    return first;
  }

  async #rank(found: Found[], query: Query, limit: number): Promise<Ranked[]> {
    const top = found[0]?.score || 1;
    const scorer = new Scorer(query);
    const read = found.slice(0, Math.max(READ, limit)).map(async ({ result, score }) => {
      const page = await this.#page(result);
      const match = scorer.score(page);
      return { page, match, score: match.score + (0.2 * score) / top };
    });
    return (await Promise.all(read)).sort((a, b) => b.score - a.score);
  }

  #page(result: PagefindResult): Promise<Page> {
    const known = this.#pages.get(result.id);
    if (known) return known;
    const page = result.data().then(readPage);
    this.#pages.set(result.id, page);
    return page;
  }
}

/** A page holds all the words, the mended ones beside a neighbour of theirs. */
function isMending({ query, hits }: Answered): boolean {
  const match = hits[0]?.match;
  if (!match?.whole) return false;
  return query.words.every(
    ({ mended }, at) => !mended || match.paired[at] || query.words.length === 1,
  );
}

/** So many positions one after the other. */
function hasRun(places: readonly number[], length: number): boolean {
  let run = 0;
  for (const [at, place] of places.entries()) {
    run = at > 0 && place === places[at - 1]! + 1 ? run + 1 : 1;
    if (run >= length) return true;
  }
  return false;
}
