import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../built/build-site.ts';
import { readSite, tagsOf, type SiteReader } from '../built/site-reader.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';

/** What a host sends: text packed as hosts pack it at best, pictures and fonts as they are. */
const weigh = (path: string, bytes: Buffer) =>
  /\.(webp|jpg|png|woff2|pagefind|pf_\w+)$/.test(path)
    ? bytes.length
    : gzipSync(bytes, { level: 9 }).length;

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let site: SiteReader;
beforeAll(async () => {
  site = await readSite(sharedSite('own'));
  [browser, host] = await Promise.all([openBrowser(), serve(site.folder)]);
});
afterAll(() => Promise.all([closeVisits(), host?.close()]));

const packed = (path: string, of = site) => weigh('.html', of.bytes(path));
const inside = (html: string, tag: 'style' | 'script') =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*ld\\+json)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, code]) => code!,
  );
const files = (html: string, tag: string, name: string) =>
  tagsOf(html, tag).flatMap((one) => one[name] ?? []);
const sheets = (html: string) => tagsOf(html, 'link').filter(({ rel }) => rel === 'stylesheet');

const isArticle = (path: string) => /^\/(guong|mo-hinh|tuyen-duong|chuyen-de)\/[^/]+\/$/.test(path);

/** A first visit on a small phone of today, as it stands before the reader does anything. */
const firstVisit = async (path: string, look: (page: Page) => Promise<void> = async () => {}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { moved: number };
    kept.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        kept.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  await look(page);
  const moved = await page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
  await context.close();
  const ours = asked
    .filter((url) => url.startsWith(host.origin))
    .map((url) => new URL(url).pathname);
  // The icon belongs to the browser's own tab, and is not waited for.
  const loaded = ours.filter((one) => one !== '/favicon.svg');
  const bytes = loaded.reduce(
    (sum, one) => sum + weigh(one.endsWith('/') ? '.html' : one, site.bytes(one)),
    0,
  );
  return { asked, loaded, bytes, moved };
};

describe('the built pages', () => {
  it('weigh no more than one flight of the network: 14,000 bytes with their styles', async () => {
    const heavy = [site, await readSite(sharedSite('real'))]
      .flatMap((of) => of.pages.map(({ path }) => [path, of] as const))
      .filter(([path]) => isArticle(path) || path === '/')
      .map(([path, of]) => [path, packed(path, of)] as const)
      .filter(([, bytes]) => bytes > 14_000);
    expect(heavy).toEqual([]);
    expect(packed('/tim-kiem/')).toBeLessThanOrEqual(8_000);
  });

  it('carry at most 5 KB of styles, in no file', () => {
    for (const { path, html } of site.pages) {
      expect(sheets(html), path).toEqual([]);
      if (!isArticle(path) && path !== '/' && path !== '/tim-kiem/') continue;
      const styles = Buffer.from(inside(html, 'style').join(''));
      expect(weigh('.css', styles), path).toBeLessThanOrEqual(5 * 1024);
    }
  });

  it('need no script file to be read, and at most 1 KB of script', () => {
    for (const { path, html } of site.pages.filter(
      (page) => isArticle(page.path) || page.path === '/',
    )) {
      expect(files(html, 'script', 'src'), path).toEqual([]);
      const scripts = Buffer.from(inside(html, 'script').join(''));
      expect(weigh('.js', scripts), path).toBeLessThanOrEqual(1024);
    }
  });

  it('share one font of at most 25 KB', () => {
    const fonts = site.files.filter(({ path }) => /\.(woff2?|ttf|otf)$/.test(path));
    expect(fonts).toHaveLength(1);
    expect(site.bytes(fonts[0]!.path).length).toBeLessThanOrEqual(25_000);
  });

  it('offer no picture over 60 KB at 720 pixels', () => {
    const offered = site.pages.flatMap(({ html }) =>
      [...tagsOf(html, 'img'), ...tagsOf(html, 'source')].flatMap(({ srcset = '' }) =>
        srcset.split(',').map((one) => one.trim().split(' ')),
      ),
    );
    const small = offered.filter(
      ([path, width]) => path && Number.parseInt(width ?? '0', 10) <= 720,
    );
    expect(small.length).toBeGreaterThan(5);
    for (const [path] of small) expect(site.bytes(path!).length, path).toBeLessThanOrEqual(60_000);
  });
});

describe('a first visit at 360 by 640', () => {
  it.each([
    '/guong/h-vi-du-nie/',
    '/mo-hinh/doi-giay-lay-cay/',
    '/tuyen-duong/khen-dinh-ky-nam-2026/',
  ])('of %s takes at most 110 KB in 4 requests, and nothing moves', async (path) => {
    const { asked, loaded, bytes, moved } = await firstVisit(path);
    expect(asked.filter((url) => !url.startsWith(host.origin))).toEqual([]);
    expect(loaded.length, loaded.join(' ')).toBeLessThanOrEqual(4);
    expect(bytes).toBeLessThanOrEqual(110_000);
    expect(moved).toBeLessThanOrEqual(0.02);
  });

  it('of the home page takes at most 150 KB in 8 requests, with small pictures', async () => {
    const { loaded, bytes, moved } = await firstVisit('/');
    expect(loaded.length, loaded.join(' ')).toBeLessThanOrEqual(8);
    expect(bytes).toBeLessThanOrEqual(150_000);
    expect(moved).toBeLessThanOrEqual(0.02);
    const eager = tagsOf(site.text('/'), 'img').filter(({ loading }) => loading !== 'lazy');
    expect(eager.length).toBeLessThanOrEqual(2);
    for (const picture of loaded.filter((path) => /\.(webp|jpg|png)$/.test(path)))
      expect(site.bytes(picture).length, picture).toBeLessThanOrEqual(15_000);
  });

  it('of the search takes at most 3 KB of script before a word is typed, and 130 KB to answer', async () => {
    const still = await firstVisit('/tim-kiem/');
    const scripts = still.loaded.filter((path) => path.endsWith('.js'));
    const inline = Buffer.from(inside(site.text('/tim-kiem/'), 'script').join(''));
    const sizes = scripts.map((path) => weigh(path, site.bytes(path)));
    expect(sizes.reduce((sum, size) => sum + size, weigh('.js', inline))).toBeLessThanOrEqual(
      3_072,
    );
    const answered = await firstVisit('/tim-kiem/?q=giay', async (page) => {
      await page.locator('#ket-qua h2 a').first().waitFor();
    });
    const search = answered.loaded.filter((path) => !/\.(webp|jpg|png|woff2)$|\/$/.test(path));
    const bytes = search.reduce((sum, path) => sum + weigh(path, site.bytes(path)), 0);
    expect(search.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThanOrEqual(130_000);
  });
});
