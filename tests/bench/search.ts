import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import type { Abbreviations } from '../../src/search/index/aliases.ts';
import { readSettings } from '../../src/settings.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { engines } from './search/engines.ts';
import type { Engine } from './search/engines.ts';
import { measure, quantile } from './search/measure.ts';
import type { BenchQuery } from './search/measure.ts';
import type { BenchPage } from './search/pages.ts';
import { buildBenchSite, indexBytes, serve } from './search/site.ts';
import { printReport } from './search/report.ts';
import type { Result } from './search/report.ts';
import { makeStories } from './search/stories.ts';

/**
 * Measures the site's search against stock Pagefind and MiniSearch:
 *
 *   npm run bench:search -- [--pages P.jsonl --queries Q.jsonl] [--sizes 500,2072] [--json OUT]
 *     [--only ours,pagefind]
 *
 * A page is {url, title, body, meta?, filters?}, a query {id, category, query, relevant[], best[]?,
 * must_not_outrank[]?}. Without both, invented stories are asked for, as many as `--sizes` says.
 * `--json` writes our ranked lists as {id, ranked: [url, …]}, one a line.
 */

const RANKED = 20;
const SHOWN = 5;
const COLD_QUERIES = 25;
const SEED = 20_260_326;
/** Asked before time is taken, so that starting is no part of it; the sets ask nothing like it. */
const WARMING = 'xin chào';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    queries: { type: 'string' },
    sizes: { type: 'string', default: '500' },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
if (!values.pages !== !values.queries) {
  process.stderr.write('Cần cả --pages P.jsonl lẫn --queries Q.jsonl, hoặc không cái nào.\n');
  process.exit(1);
}

type Asking = { ask: (query: string, limit: number) => Promise<string[]> };

async function readLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as T);
}

async function openAsking(browser: Browser, origin: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${origin}/bench/`);
  await page.addScriptTag({ url: '/bench/ask.js', type: 'module' });
  await page.waitForFunction(() => 'ask' in globalThis);
  return { page, close: () => context.close() };
}

/** Each question once, none asked before, timed; then again for the ranked lists. */
async function ask(browser: Browser, origin: string, queries: readonly BenchQuery[]) {
  const { page, close } = await openAsking(browser, origin);
  const answers = await page.evaluate(
    async ({ asked, ranked, shown, warming }) => {
      const { ask } = globalThis as unknown as Asking;
      await ask(warming, shown);
      const times: number[] = [];
      for (const query of asked) {
        const start = performance.now();
        await ask(query, shown);
        times.push(performance.now() - start);
      }
      const lists: string[][] = [];
      for (const query of asked) lists.push(await ask(query, ranked));
      return { lists, times };
    },
    {
      asked: queries.map(({ query }) => query),
      ranked: RANKED,
      shown: SHOWN,
      warming: WARMING,
    },
  );
  await close();
  return answers;
}

/** Bytes from an empty cache to the first answer, for some queries spread over the set. */
async function coldBytes(
  browser: Browser,
  served: { origin: string; sent: number },
  queries: readonly BenchQuery[],
): Promise<number[]> {
  const step = Math.max(1, Math.floor(queries.length / COLD_QUERIES));
  const asked = queries.filter((_, at) => at % step === 0).slice(0, COLD_QUERIES);
  const bytes: number[] = [];
  for (const { query } of asked) {
    served.sent = 0;
    const { page, close } = await openAsking(browser, served.origin);
    await page.evaluate(({ typed, shown }) => (globalThis as unknown as Asking).ask(typed, shown), {
      typed: query,
      shown: SHOWN,
    });
    bytes.push(served.sent);
    await close();
  }
  return bytes;
}

async function run(
  engine: Engine,
  browser: Browser,
  folder: string,
  { pages, queries }: Set,
  abbreviations: Abbreviations,
): Promise<Result> {
  await buildBenchSite({ folder, engine, pages, abbreviations, root });
  const served = await serve(folder);
  // What reads everything first reads the same for every question.
  const cold = await coldBytes(browser, served, engine.reads ? queries.slice(0, 1) : queries);
  const { lists, times } = await ask(browser, served.origin, queries);
  served.close();
  const ranked = new Map(queries.map(({ id }, at) => [id, lists[at] ?? []]));
  return {
    name: engine.name,
    ranked,
    shares: measure(queries, ranked),
    cold,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    index: await indexBytes(folder, engine),
  };
}

type Set = { pages: BenchPage[]; queries: BenchQuery[] };
const sets: Set[] =
  values.pages && values.queries
    ? [
        {
          pages: await readLines<BenchPage>(values.pages),
          queries: await readLines<BenchQuery>(values.queries),
        },
      ]
    : values.sizes.split(',').map((size) => makeStories(Number(size), SEED));
const { contentDir } = readSettings();
const abbreviations = parse(
  await readFile(join(contentDir, 'abbreviations.yaml'), 'utf8'),
) as Abbreviations;
const wanted = engines.filter(({ name }) => !values.only || values.only.split(',').includes(name));

const work = await mkdtemp(join(tmpdir(), 'bench-search-'));
const browser = await launchBrowser();
try {
  for (const set of sets) {
    const results: Result[] = [];
    for (const engine of wanted) {
      const folder = join(work, engine.name);
      results.push(await run(engine, browser, folder, set, abbreviations));
      await rm(folder, { recursive: true, force: true });
    }
    printReport(results, set.pages.length);
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
