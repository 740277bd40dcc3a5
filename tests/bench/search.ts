import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Abbreviations } from '../../src/domain/schemas/catalogue.ts';
import { readSettings } from '../../src/settings.ts';
import { openBrowser } from '../browser/driver/chromium.ts';
import { engines } from './search/engines.ts';
import type { Engine } from './search/engines.ts';
import { measure, quantile } from './search/measure.ts';
import type { BenchQuery } from './search/measure.ts';
import type { BenchPage } from './search/pages.ts';
import { buildBenchSite, indexBytes, serve } from './search/site.ts';
import type { Served } from './search/site.ts';
import { printReport } from './search/report.ts';
import type { Result } from './search/report.ts';
import { makeStories } from './search/stories.ts';

/**
 * Measures the site's search against stock Pagefind and MiniSearch:
 *
 *   npm run bench:search -- [--pages P.jsonl --queries Q.jsonl] [--sizes 72,500,2072,5000]
 *     [--seed N] [--json OUT] [--only ours,pagefind]
 *
 * A page is {url, title, body, meta?, filters?}, a query {id, category, query, relevant[], best[]?,
 * must_not_outrank[]?}. Without both, invented stories are asked for, as many as `--sizes` says, others
 * for another `--seed`. `--json` writes our ranked lists as {id, ranked: [url, …]}, one a line.
 *
 * Every question is asked of all engines one after the other, so that a machine that is slow for a
 * while is slow for each of them.
 */

const RANKED = 20;
const SHOWN = 5;
/** So many times slower is a cheap phone's processor; a worker cannot be slowed, so the page searches. */
const SLOWER = 4;
const FIRST_QUESTIONS = 6;
const COLD_QUERIES = 25;
/** Asked before time is taken, so that starting is no part of it; the sets ask nothing like it. */
const WARMING = 'xin chào';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    queries: { type: 'string' },
    sizes: { type: 'string', default: '500' },
    seed: { type: 'string', default: '20260326' },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
if (!values.pages !== !values.queries) {
  process.stderr.write('Cần cả --pages P.jsonl lẫn --queries Q.jsonl, hoặc không cái nào.\n');
  process.exit(1);
}

type Asking = { ask: (query: string, limit: number) => Promise<string[]> };

const readLines = async <T>(file: string): Promise<T[]> => {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as T);
};

const openAsking = async (browser: Browser, origin: string, isSlow = false) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${origin}/bench/`);
  await page.addScriptTag({ url: `/bench/${isSlow ? 'on-page' : 'ask'}.js`, type: 'module' });
  await page.waitForFunction(() => 'ask' in globalThis);
  if (isSlow) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  return { page, close: () => context.close() };
};

type Opened = Site & Awaited<ReturnType<typeof openAsking>> & { times: number[] };

/** Each question once of each engine, none asked before, timed; the engines begin by turns. */
const time = async (opened: readonly Opened[], queries: readonly BenchQuery[]): Promise<void> => {
  for (const { page } of opened) await answer(page, WARMING);
  for (const [at, { query }] of queries.entries()) {
    const first = at % opened.length;
    for (const { page, times } of [...opened.slice(first), ...opened.slice(0, first)])
      times.push((await answer(page, query)).time);
  }
};

const answer = (page: Page, typed: string, limit = SHOWN) =>
  page.evaluate(
    async (asked) => {
      const { ask } = globalThis as unknown as Asking;
      const start = performance.now();
      const urls = await ask(asked.typed, asked.limit);
      return { time: performance.now() - start, urls };
    },
    { typed, limit },
  );

const lists = async (
  page: Page,
  queries: readonly BenchQuery[],
): Promise<Map<string, string[]>> => {
  const ranked = new Map<string, string[]>();
  for (const { id, query } of queries) ranked.set(id, (await answer(page, query, RANKED)).urls);
  return ranked;
};

/** Milliseconds on a slow processor: of questions that come first, and of those that come later. */
const slowTimes = async (
  browser: Browser,
  sites: readonly Site[],
  queries: readonly BenchQuery[],
) => {
  const slow = new Map<string, { first: number[]; later: number[] }>();
  const opened: Opened[] = [];
  for (const site of sites) {
    const asking = await openAsking(browser, site.served.origin, true);
    opened.push({ ...site, ...asking, times: [] });
    slow.set(site.engine.name, { first: [], later: opened.at(-1)!.times });
  }
  await time(opened, queries);
  for (const { close } of opened) await close();
  const step = Math.ceil(queries.length / FIRST_QUESTIONS);
  for (const { query } of queries.filter((_, at) => at % step === 0))
    for (const { engine, served } of sites) {
      const { page, close } = await openAsking(browser, served.origin, true);
      slow.get(engine.name)!.first.push((await answer(page, query)).time);
      await close();
    }
  return slow;
};

/** Bytes from an empty cache to the first answer, for some queries spread over the set. */
const coldBytes = async (
  browser: Browser,
  served: Served,
  queries: readonly BenchQuery[],
): Promise<number[]> => {
  const step = Math.max(1, Math.floor(queries.length / COLD_QUERIES));
  const asked = queries.filter((_, at) => at % step === 0).slice(0, COLD_QUERIES);
  const bytes: number[] = [];
  for (const { query } of asked) {
    served.sent = 0;
    const { page, close } = await openAsking(browser, served.origin);
    await answer(page, query);
    bytes.push(served.sent);
    await close();
  }
  return bytes;
};

type Site = { engine: Engine; folder: string; served: Served };

const run = async (browser: Browser, sites: readonly Site[], queries: BenchQuery[]) => {
  const opened: Opened[] = [];
  for (const site of sites)
    opened.push({ ...site, ...(await openAsking(browser, site.served.origin)), times: [] });
  await time(opened, queries);
  const slow = await slowTimes(browser, sites, queries);
  const results: Result[] = [];
  for (const { engine, folder, served, page, times, close } of opened) {
    const ranked = await lists(page, queries);
    await close();
    // What reads everything first reads the same for every question.
    const cold = await coldBytes(browser, served, engine.reads ? queries.slice(0, 1) : queries);
    results.push({
      name: engine.name,
      ranked,
      shares: measure(queries, ranked),
      cold,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      slow: slow.get(engine.name)!,
      index: await indexBytes(folder, engine),
    });
  }
  return results;
};

type Set = { pages: BenchPage[]; queries: BenchQuery[] };
const sets: Set[] =
  values.pages && values.queries
    ? [
        {
          pages: await readLines<BenchPage>(values.pages),
          queries: await readLines<BenchQuery>(values.queries),
        },
      ]
    : values.sizes.split(',').map((size) => makeStories(Number(size), Number(values.seed)));
const { contentDir } = readSettings();
const abbreviations = parse(
  await readFile(join(contentDir, 'abbreviations.yaml'), 'utf8'),
) as Abbreviations;
const wanted = engines.filter(({ name }) => !values.only || values.only.split(',').includes(name));

const work = await mkdtemp(join(tmpdir(), 'bench-search-'));
const browser = await openBrowser();
try {
  for (const { pages, queries } of sets) {
    const sites: Site[] = [];
    for (const engine of wanted) {
      const folder = join(work, `${engine.name}-${pages.length}`);
      await buildBenchSite({ folder, engine, pages, abbreviations, root });
      sites.push({ engine, folder, served: await serve(folder) });
    }
    const results = await run(browser, sites, queries);
    for (const { folder, served } of sites) {
      served.close();
      await rm(folder, { recursive: true, force: true });
    }
    printReport(results, pages.length);
    const ours = results.find(({ name }) => name === 'ours');
    if (values.json && ours) {
      const lines = [...ours.ranked].map(([id, ranked]) => JSON.stringify({ id, ranked }));
      await writeFile(values.json, `${lines.join('\n')}\n`);
    }
  }
} finally {
  await browser.close();
  await rm(work, { recursive: true, force: true });
}
