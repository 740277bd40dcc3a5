import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HtmlPage } from '../../src/html.ts';
import { pagesAmong, siteFiles } from '../../src/publish/pages/site-files.ts';
import { sharedSite } from '../built/build-site.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { policyIn, programsOf, refusedOf } from './driver/page-policy.ts';
import { serve } from './driver/server.ts';
import { visit } from './driver/visit.ts';

let browser: Browser;
/** One page for what is only read: opening one costs more than going to an address. */
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
let addresses: Set<string>;
let pages: { path: string; markup: HtmlPage }[];

beforeAll(async () => {
  const outDir = sharedSite('own');
  [browser, site] = await Promise.all([openBrowser(), serve(outDir)]);
  page = await browser.newPage();
  const files = await siteFiles(outDir);
  addresses = new Set(files.map(({ path }) => path));
  pages = pagesAmong(files).map(({ path, file }) => ({
    path,
    markup: new HtmlPage(readFileSync(file, 'utf8')),
  }));
});
afterAll(() => Promise.all([closeVisits(), site.close()]));

const has = (path: string) => addresses.has(path);

it('no page holds what its own policy refuses, what is not there, or what another host has', () => {
  expect(pages.length).toBeGreaterThan(30);
  for (const { path, markup } of pages) expect(refusedOf(markup, path, has), path).toEqual([]);
});

/** What each of these asks for is refused on a page without scripts, or is not there. */
const planted = [
  '<style>b{color:red}</style>',
  '<p style="color:red">',
  '<script>document.title = "chạy"</script>',
  '<script src="/_astro/khac.js"></script>',
  '<img src="/khong-co.png" onerror="this.remove()" alt="">',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
  '<img srcset="https://khac.example/anh.png 2x" alt="">',
  '<link rel="stylesheet" href="/khac.css">',
  '<link rel="preload" as="font" href="https://khac.example/chu.woff2" crossorigin>',
  '<iframe src="/nhung/"></iframe>',
  '<video src="/phim.mp4"></video>',
  '<object data="/tep.pdf"></object>',
  '<base href="/khac/">',
];

it('what is read as refused is what the browser refuses', async () => {
  const { path, markup } = pages.find((one) => policyIn(one.markup).includes("script-src 'none'"))!;
  const text = markup.html.replace('</main>', `${planted.join('\n')}</main>`);
  const opened = await browser.newPage();
  const refused: string[] = [];
  opened.on('response', (response) => {
    if (response.status() === 404) refused.push('404');
  });
  await opened.exposeFunction('told', (directive: string) => refused.push(directive));
  await opened.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (globalThis as unknown as { told: (directive: string) => void }).told(effectiveDirective),
    ),
  );
  await opened.route(site.origin + path, (route) =>
    route.fulfill({ body: text, contentType: 'text/html' }),
  );
  await opened.goto(site.origin + path);
  const read = refusedOf(new HtmlPage(text), path, has).map(({ why }) => why);
  expect(read.length).toBeGreaterThanOrEqual(planted.length);
  await expect.poll(() => refused.toSorted()).toEqual(read.toSorted());
});

it('in the browser no page complains or asks another host: one of each policy, programs and folder', async () => {
  const kinds = new Map(
    pages.map(({ path, markup }) => [
      [policyIn(markup), ...programsOf(markup), path.split('/')[1]].join('\n'),
      path,
    ]),
  );
  const troubles: string[] = [];
  let at = '';
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${at}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${at}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) troubles.push(`${at}: ${request.url()}`);
  });
  for (at of kinds.values()) await visit(page, site.origin + at);
  expect(kinds.size).toBeGreaterThan(30);
  expect(troubles).toEqual([]);
});

it('the search answers under its policy', async () => {
  await page.goto(`${site.origin}/tim-kiem/?q=doi+giay`);
  await page.locator('#ket-qua a').first().waitFor();
});

it('a policy is really enforced: a script put into a page does not run', async () => {
  await page.goto(site.origin);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "chạy"';
    document.body.append(script);
    return document.title === 'chạy';
  });
  expect(ran).toBe(false);
});
