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
import { ownSet } from './search/own-set.ts';
import { grow } from './search/pages.ts';
import type { BenchPage } from './search/pages.ts';
import { buildBenchSite, indexBytes, installCompared, serve } from './search/site.ts';
import { printReport } from './search/report.ts';
import type { Result } from './search/report.ts';

/**
 * Measures the site's search against stock Pagefind and others:
 *
 *   npm run bench:search -- --pages P.jsonl --queries Q.jsonl [--json OUT] [--grow N] [--only ours]
 *
 * A page is {url, title, body, meta?, filters?}, a query {id, category, query, relevant[], best[]?,
 * must_not_outrank[]?}; without both, the stories of the content folder are asked for by their
 * titles. `--json` writes our ranked lists as {id, ranked: [url, …]}, one a line. `--grow` measures
 * bytes and speed on N pages made of the given ones.
 */

const RANKED = 20;
const SHOWN = 5;
const COLD_QUERIES = 9;
/** A warm answer's time is the best of so many: what the machine does besides is not the engine's. */
const ROUNDS = 5;

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'string' },
    grow: { type: 'string' },
    only: { type: 'string' },
  },
});
if (!values.pages !== !values.queries) {
  process.stderr.write('Cần cả --pages P.jsonl lẫn --queries Q.jsonl, hoặc không cái nào.\n');
  process.exit(1);
}

async function readLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as T);
}

async function ask(browser: Browser, origin: string, queries: readonly BenchQuery[]) {
  const page = await browser.newPage();
  await page.goto(`${origin}/bench/`);
  await page.addScriptTag({ url: '/bench/ask.js', type: 'module' });
  await page.waitForFunction(() => 'ask' in globalThis, undefined, { timeout: 120_000 });
  const answers = await page.evaluate(
    async ({ asked, ranked, shown, rounds }) => {
      const { ask } = globalThis as unknown as {
        ask: (query: string, limit: number) => Promise<string[]>;
      };
      const lists: string[][] = [];
      for (const query of asked) lists.push(await ask(query, ranked));
      const times = asked.map(() => Infinity);
      for (let round = 0; round < rounds; round += 1)
        for (const [at, query] of asked.entries()) {
          const start = performance.now();
          await ask(query, shown);
          times[at] = Math.min(times[at]!, performance.now() - start);
        }
      return { lists, times };
    },
    { asked: queries.map(({ query }) => query), ranked: RANKED, shown: SHOWN, rounds: ROUNDS },
  );
  await page.close();
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
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${served.origin}/bench/`);
    await page.waitForLoadState('networkidle');
    served.sent = 0;
    await page.addScriptTag({ url: '/bench/ask.js', type: 'module' });
    await page.waitForFunction(() => 'ask' in globalThis, undefined, { timeout: 120_000 });
    await page.evaluate(
      ({ typed, shown }) =>
        (globalThis as unknown as { ask: (query: string, limit: number) => Promise<unknown> }).ask(
          typed,
          shown,
        ),
      { typed: query, shown: SHOWN },
    );
    bytes.push(served.sent);
    await context.close();
  }
  return bytes;
}

async function run(
  engine: Engine,
  browser: Browser,
  folder: string,
  pages: readonly BenchPage[],
  queries: readonly BenchQuery[],
  abbreviations: Abbreviations,
): Promise<Result> {
  await buildBenchSite({ folder, engine, pages, abbreviations, root, compared });
  const served = await serve(folder);
  const cold = await coldBytes(browser, served, queries);
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
    index: engine.needs ? undefined : await indexBytes(folder),
  };
}

const { contentDir } = readSettings();
const compared = join(root, 'node_modules/.bench');
const { pages: given, queries } =
  values.pages && values.queries
    ? {
        pages: await readLines<BenchPage>(values.pages),
        queries: await readLines<BenchQuery>(values.queries),
      }
    : await ownSet(contentDir);
const pages = values.grow ? grow(given, Number(values.grow)) : given;
const abbreviations = parse(
  await readFile(join(contentDir, 'abbreviations.yaml'), 'utf8'),
) as Abbreviations;
const wanted = engines.filter(({ name }) => !values.only || values.only.split(',').includes(name));
const packages = wanted.flatMap(({ needs }) => needs ?? []);
const hasCompared = packages.length === 0 || (await installCompared(compared, packages));
if (!hasCompared) process.stdout.write(`Không cài được ${packages.join(', ')}: bỏ qua.\n`);

const work = await mkdtemp(join(tmpdir(), 'bench-search-'));
const browser = await launchBrowser();
const results: Result[] = [];
try {
  for (const engine of wanted) {
    if (engine.needs && !hasCompared) continue;
    const folder = join(work, engine.name);
    results.push(await run(engine, browser, folder, pages, queries, abbreviations));
  }
} finally {
  await browser.close();
  await rm(work, { recursive: true, force: true });
}
printReport(results, pages.length);
const ours = results.find(({ name }) => name === 'ours');
if (values.json && ours) {
  const lines = [...ours.ranked].map(([id, ranked]) => JSON.stringify({ id, ranked }));
  await writeFile(values.json, `${lines.join('\n')}\n`);
}
