import { Engine } from '../ask/engine.ts';
import type { Counts, Filters, Pagefind } from './pagefind.ts';
import { excerptOf, mark } from '../ask/excerpt.ts';
import { Scorer } from '../ask/score.ts';
import type { Piece } from '../ask/excerpt.ts';
import { readVocabulary } from '../ask/vocabulary.ts';

/**
 * Runs the search beside the page. Pagefind brings a worker of its own, which would be one more
 * file and one more hop; inside a worker its main script does the work itself.
 */

export interface Ask {
  id: number;
  /** nothing to ask: only get ready */
  typed?: string;
  filters?: Filters;
  limit?: number;
  /** count the filters too, which loads them */
  counted?: boolean;
}

export interface Hit {
  url: string;
  title: Piece[];
  excerpt: Piece[];
  kind: string;
  unit: string;
  image: string;
  imageAlt: string;
  initial: string;
}

export interface Reply {
  id: number;
  failed?: true;
  hits: Hit[];
  total: number;
  counts: Counts;
  approximate: boolean;
  readAs?: string;
}

const FOLDER = '/pagefind/';
const EMPTY = { hits: [], total: 0, counts: {}, approximate: false };

let broken = false;
const { fetch } = self;
self.fetch = async (...request) => {
  const response = await fetch(...request);
  if (!response.ok) broken = true;
  return response;
};

async function start(): Promise<Engine> {
  const script = `${FOLDER}pagefind.js`;
  const vocabulary = fetch(`${FOLDER}vocabulary.txt`, { cache: 'no-cache' });
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind & {
    init(): Promise<void>;
  };
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  const response = await vocabulary;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return new Engine(pagefind, readVocabulary(await response.text()));
}

let engine: Promise<Engine> | undefined;

async function reply({ id, typed, filters, limit, counted }: Ask): Promise<Reply> {
  engine ??= start();
  const ready = await engine;
  if (typed === undefined) return { id, ...EMPTY };
  const { query, hits, ...answer } = await ready.ask(typed, filters, limit, counted);
  const scorer = new Scorer(query);
  if (broken) throw new Error('a part of the index is missing');
  return {
    id,
    total: answer.total,
    counts: answer.counts,
    approximate: answer.approximate,
    ...(answer.readAs ? { readAs: answer.readAs } : {}),
    hits: hits.map(({ page }) => ({
      url: page.url,
      title: mark(page.title, scorer),
      excerpt: excerptOf(page, scorer),
      kind: page.meta['kind'] ?? '',
      unit: page.meta['unit'] ?? '',
      image: page.meta['image'] ?? '',
      imageAlt: page.meta['image_alt'] ?? '',
      initial: page.meta['initial'] ?? '',
    })),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void reply(data)
    .catch((): Reply => {
      engine = undefined;
      broken = false;
      return { id: data.id, failed: true, ...EMPTY };
    })
    .then((answer) => self.postMessage(answer, {}));
});
