import { readPage } from '../ask/found-page.ts';
import type { Page, RawPage } from '../ask/found-page.ts';

/** Filter key → values. */
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
export interface PagefindAnswer {
  results: PagefindResult[];
  /** counts among all pages found, whatever filter is set */
  totalFilters: Counts;
}
export interface PagefindResult {
  id: string;
  score: number;
  /** positions of the matched words on the page */
  words: number[];
  data(): Promise<RawPage>;
}

/** Pagefind's ranking: a longer word is another word, spelling counts, so does the title. */
const RANKING = {
  termSimilarity: 8,
  diacriticSimilarity: 3,
  metaWeights: { title: 2, name: 2, names: 3 },
};

/** So many pages of earlier answers are kept. */
const REMEMBERED = 100_000;

/** Pagefind, with a memory: while a question is typed most of its words stay. */
export class Index {
  #pagefind: Pagefind;
  #ready: Promise<void>;
  #pages = new Map<string, Promise<Page>>();
  #answers = new Map<string, PagefindAnswer>();
  #remembered = 0;
  #counted = false;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
    this.#ready = pagefind.options({ ranking: RANKING });
  }

  /** Loads the filters' counts; answers carry theirs from then on. */
  async count(): Promise<void> {
    if (this.#counted) return;
    await this.#pagefind.filters();
    this.#answers.clear();
    this.#remembered = 0;
    this.#counted = true;
  }

  /** Loads what the words stand in, without asking. */
  async preload(words: readonly string[]): Promise<void> {
    await Promise.all(words.map((word) => this.#pagefind.preload(word)));
  }

  async search(term: string, filters: Filters): Promise<PagefindAnswer> {
    await this.#ready;
    const key = JSON.stringify([term, filters]);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = await this.#pagefind.search(term, { filters });
    this.#answers.set(key, answer);
    this.#remembered += answer.results.length;
    this.#forget();
    return answer;
  }

  #forget(): void {
    for (const [oldest, { results }] of this.#answers) {
      if (this.#remembered <= REMEMBERED) return;
      this.#answers.delete(oldest);
      this.#remembered -= results.length;
    }
  }

  page(result: PagefindResult): Promise<Page> {
    const known = this.#pages.get(result.id);
    if (known) return known;
    const page = result.data().then(readPage);
    this.#pages.set(result.id, page);
    return page;
  }
}
