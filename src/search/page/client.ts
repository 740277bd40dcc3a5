import type { Question } from '../ask/engine.ts';
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

  /** @returns never rejects: a missing or broken index answers `failed` */
  ask(question: Question): Promise<Reply> {
    return this.#send({ question });
  }

  #send(ask: Omit<Ask, 'id'>): Promise<Reply> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, ...ask } satisfies Ask, {});
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
      resolve({ id, failed: true, hits: [], total: 0, counts: {}, named: [], approximate: false });
    this.#waiting.clear();
  }
}

/** The one instance of a page. */
export const search = new SearchClient();
