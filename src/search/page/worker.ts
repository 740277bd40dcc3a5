import { Marker } from '../ask/closeness.ts';
import { Engine } from '../ask/engine.ts';
import type { Counts, Question } from '../ask/engine.ts';
import { excerptOf, markNearest } from '../ask/excerpt.ts';
import type { ExcerptPiece } from '../ask/excerpt.ts';
import { Bundle } from './bundle.ts';

/** Runs the search beside the page, so that typing never waits for it. */

/** @property question nothing to ask: only get ready */
export type Ask = { id: number; question?: Question };

/** One result as the page shows it. */
export type Hit = {
  url: string;
  /** id of the line of a list that answers, on the page at `url` */
  line: string;
  title: ExcerptPiece[];
  excerpt: ExcerptPiece[];
  kind: string;
  unit: string;
  image: string;
  imageAlt: string;
  initial: string;
};

/** The answer to the question of the same `id`. */
export type Reply = {
  id: number;
  failed?: true;
  hits: Hit[];
  total: number;
  counts: Counts;
  /** what the question names: filter key and value */
  named: { key: string; label: string }[];
  approximate: boolean;
  readAs?: string;
};

/** The folder above the scripts': the site itself, whatever path it is under. */
const SITE = new URL('../', self.location.href).pathname;
const EMPTY = { hits: [], total: 0, counts: {}, named: [], approximate: false };

const start = async (): Promise<Engine> => {
  const bundle = new Bundle(`${SITE}pagefind/`);
  // What it could not load is missed by the first question.
  bundle.prepare().catch(() => undefined);
  return new Engine(bundle, await bundle.start());
};

let engine: Promise<Engine> | undefined;

const reply = async ({ id, question }: Ask): Promise<Reply> => {
  engine ??= start();
  const ready = await engine;
  if (!question) return { id, ...EMPTY };
  const { query, hits, named, ...answer } = await ready.ask(question);
  const marker = new Marker(query);
  return {
    id,
    ...answer,
    named: named.map(({ key, label }) => ({ key, label })),
    hits: hits.map(({ page, line, passage }) => ({
      url: SITE + page.url.slice(1),
      line: (line !== undefined && page.lines[line]) || '',
      title: markNearest(page.title, marker),
      excerpt: excerptOf(page, passage, marker),
      kind: page.meta['kind'] ?? '',
      unit: page.meta['unit'] ?? '',
      image: page.meta['image'] ? SITE + page.meta['image'].slice(1) : '',
      imageAlt: page.meta['image_alt'] ?? '',
      initial: page.meta['initial'] ?? '',
    })),
  };
};

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void reply(data)
    .catch((): Reply => {
      engine = undefined;
      return { id: data.id, failed: true, ...EMPTY };
    })
    .then((answer) => self.postMessage(answer, {}));
});
