import type { Filters } from './pagefind.ts';
import type { Ask, Reply } from './worker.ts';

/** What a page of the site asks the index; see `search`. */
class SearchClient {
  #worker: Worker | undefined;
  #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  /** Starts loading, so that the first answer comes sooner. */
  warm(): void {
    void this.#send({});
  }

  /**
   * @param typed what the reader typed
   * @param options.filters filter key → values
   * @param options.limit how many pages, 5 if left out
   * @param options.counted with the counts of the filters
   * @returns never rejects: a missing or broken index answers `failed`
   */
  ask(
    typed: string,
    options: { filters?: Filters; limit?: number; counted?: boolean } = {},
  ): Promise<Reply> {
    return this.#send({ typed, ...options });
  }

  #send(question: Omit<Ask, 'id'>): Promise<Reply> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, ...question } satisfies Ask, {});
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
    worker.addEventListener('error', () => this.#fail());
    return worker;
  }

  #fail(): void {
    this.#worker = undefined;
    for (const [id, resolve] of this.#waiting)
      resolve({ id, failed: true, hits: [], total: 0, counts: {}, approximate: false });
    this.#waiting.clear();
  }
}

/** The one instance of a page: two of Pagefind's would mix up their rankings. */
export const search = new SearchClient();
