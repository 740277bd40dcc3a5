import type { Page } from './found-page.ts';
import { Index } from '../page/pagefind.ts';
import type { Counts, Filters, Pagefind, PagefindResult } from '../page/pagefind.ts';
import { QueryReader } from './query.ts';
import type { Query, Word } from './query.ts';
import { SENTENCE, Scorer } from './score.ts';
import type { Match } from './score.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  counts: Counts;
}

/** What was found for a question. */
export interface Answer {
  query: Query;
  /** the first pages, best first */
  hits: { page: Page; match: Match }[];
  /** how many pages were found in all */
  total: number;
  counts: Counts;
  /** no page holds all the words: these hold the most telling of them */
  approximate: boolean;
  /** the words that were looked for, where they are not those typed */
  readAs?: string;
}

/** So many of the pages that Pagefind puts first are read, and ranked by their text. */
const READ = 5;

/** Beginnings so long may stand in several parts of the index; so many completions are loaded. */
const SHORT = 3;
const COMPLETIONS = 8;
const FEW = 3;

/** So many readings of one word are thought of, and so many of a question tried. */
const SLIPS = 6;
const MENDINGS = 10;
/** Of a question that no page answers whole so many of the rarest words are looked for. */
const TELLING = 5;

/** Of the pages found so, so many are looked at for neighbours. */
const LIKELY = 100;

/** So many pages tell whether a reading is good. */
const TRIED = 2;

/** A page that holds a sentence's words so near each other answers it. */
const NEAR = 0.85;

/** Questions longer than this are sentences: no single word of them is the one that was misspelt. */
const LONGEST_MENDED = 7;

/** Answers questions from the index, one at a time. */
export class Engine {
  #index: Index;
  #reader: QueryReader;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(pagefind: Pagefind, vocabulary: Vocabulary) {
    this.#index = new Index(pagefind);
    this.#reader = new QueryReader(vocabulary);
  }

  /**
   * @param typed what the reader typed
   * @param filters filter key → values
   * @param limit how many pages to hand back
   * @param counted with the counts of all filters, which must be loaded for it
   */
  ask(typed: string, filters: Filters = {}, limit = READ, counted = false): Promise<Answer> {
    const answer = this.#turn.then(async () => {
      if (counted) await this.#index.count();
      return this.#answer(typed, filters, limit);
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer(typed: string, filters: Filters, limit: number): Promise<Answer> {
    const query = this.#reader.read(typed);
    await this.#loadCompletions(query);
    const best = await this.#best(query, filters, Math.max(limit, READ));
    const first = best.hits[0]?.match;
    const words = best.query.words.map(({ shown, mended }, at) =>
      mended && /^[a-z]+$/.test(shown) ? (first?.seen[at]?.toLowerCase() ?? shown) : shown,
    );
    const isMended = best.query.words.some(({ mended }) => mended);
    return {
      query: best.query,
      hits: best.hits.slice(0, limit),
      total: best.found.length,
      counts: best.counts,
      approximate: best.hits.length > 0 && !first?.whole,
      ...(isMended ? { readAs: words.join(' ') } : {}),
    };
  }

  /** A short beginning stands for words in several parts of the index; Pagefind loads one. */
  async #loadCompletions({ words }: Query): Promise<void> {
    const last = words.at(-1);
    if (!last?.open || last.folded.length > SHORT) return;
    const completions = this.#reader.completions(last, last.folded.length > 1 ? COMPLETIONS : FEW);
    await this.#index.preload(completions);
  }

  async #best(query: Query, filters: Filters, read: number): Promise<Answered> {
    const { length } = query.words;
    const unknown = [...query.words.keys()].filter((at) => !query.words[at]!.known);
    if (unknown.length > 0) {
      const mended = await this.#mended(query, [unknown], filters, read);
      if (mended?.hits[0]?.match.whole) return mended;
      return this.#some(mended?.query ?? query, filters, read);
    }
    const all = await this.#all(query, filters, read);
    const first = all.hits[0]?.match;
    if (first?.whole && (length < SENTENCE || first.near > NEAR)) return all;
    if (!first?.whole && length <= LONGEST_MENDED) {
      const places = [...query.words.keys()].filter((at) => !first?.paired[at]).map((at) => [at]);
      const mended = await this.#mended(query, places, filters, read);
      if (mended && isMending(mended)) return mended;
    }
    return { ...(await this.#some(query, filters, read)), counts: all.counts };
  }

  /** Pages that hold every word. */
  async #all(query: Query, filters: Filters, read: number): Promise<Answered> {
    const term = query.words.map(({ spelled }) => spelled).join(' ');
    if (!term) return { query, found: [], hits: [], counts: {} };
    const answer = await this.#index.search(term, filters);
    const { length } = query.words;
    const found = answer.results
      .map((result) => ({ result, isPhrase: length > 1 && hasRun(result.words, length) }))
      .filter(({ isPhrase }) => isPhrase || !query.quoted || length < 2)
      .map(({ result, isPhrase }) => ({ result, score: result.score * (isPhrase ? 2 : 1) }))
      .sort((a, b) => b.score - a.score);
    const ranked = await this.#rank(found, query, read);
    const hits = ranked.filter(({ match }) => match.whole);
    // Pagefind takes every word for a beginning. Where such pages turn up among the read ones, the
    // unread ones are no better.
    if (hits.length > 0 && hits.length < ranked.length)
      return { query, found: found.slice(0, hits.length), hits, counts: answer.totalFilters };
    return { query, found, hits: ranked, counts: answer.totalFilters };
  }

  /** Pages that hold some words: the sum of what each finds, more where two stand together. */
  async #some(query: Query, filters: Filters, read: number): Promise<Answered> {
    const pages = new Map<string, Found & { places: number[][] }>();
    const rarest = [...query.words].sort((a, b) => b.weight - a.weight);
    const telling = new Set(rarest.slice(0, TELLING));
    for (const [at, word] of query.words.entries()) {
      if (!telling.has(word)) continue;
      const { spelled, weight, open } = word;
      const { results } = await this.#index.search(open ? spelled : `"${spelled}"`, filters);
      for (const result of results) {
        const page = pages.get(result.id) ?? { result, score: 0, places: [] };
        page.score += open ? Math.min(result.score, weight) : weight;
        page.places[at] = result.words;
        pages.set(result.id, page);
      }
    }
    const found = [...pages.values()].sort((a, b) => b.score - a.score);
    const likely = found.slice(0, LIKELY);
    for (const page of likely) page.score += neighbourBonus(query.words, page.places);
    found.splice(0, LIKELY, ...likely.sort((a, b) => b.score - a.score));
    return { query, found, hits: await this.#rank(found, query, read), counts: {} };
  }

  /** The query with slips mended, where a page then holds all of it; else the likeliest mending. */
  async #mended(query: Query, places: number[][], filters: Filters, read: number) {
    let first: Answered | undefined;
    const mendings = places
      .flatMap((at) => this.#reader.mend(query, at, SLIPS))
      .sort((a, b) => a.cost - b.cost);
    for (const mended of mendings.slice(0, MENDINGS)) {
      const tried = await this.#all(mended.query, filters, TRIED);
      if (isMending(tried)) return this.#all(mended.query, filters, read);
      first ??= tried;
    }
    return first;
  }

  async #rank(found: Found[], query: Query, limit: number): Promise<Ranked[]> {
    const top = found[0]?.score || 1;
    const scorer = new Scorer(query);
    const read = found.slice(0, limit).map(async ({ result, score }) => {
      const page = await this.#index.page(result);
      const match = scorer.score(page);
      return { page, match, score: match.score + (0.2 * score) / top };
    });
    return (await Promise.all(read)).sort((a, b) => b.score - a.score);
  }
}

/** The weight of the words that stand before their neighbour somewhere. */
function neighbourBonus(words: readonly Word[], places: readonly (number[] | undefined)[]): number {
  return words.slice(0, -1).reduce((sum, { weight }, at) => {
    const next = new Set(places[at + 1]);
    const isPair = places[at]?.some((place) => next.has(place + 1));
    return isPair ? sum + weight + words[at + 1]!.weight : sum;
  }, 0);
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
