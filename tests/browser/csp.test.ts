import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesAmong, siteFiles } from '../../src/publish/pages/site-files.ts';
import { sharedSite } from '../built/build-site.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';
import { visit } from './driver/visit.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let outDir: string;

beforeAll(async () => {
  outDir = sharedSite('own');
  [browser, site] = await Promise.all([openBrowser(), serve(outDir)]);
});
afterAll(() => Promise.all([closeVisits(), site.close()]));

it('no page breaks its own policy, complains, or asks another host for anything', async () => {
  const pages = pagesAmong(await siteFiles(outDir)).map(({ path }) => path);
  const page = await browser.newPage();
  const troubles: string[] = [];
  let at = '';
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${at}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${at}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) troubles.push(`${at}: ${request.url()}`);
  });
  for (at of pages) await visit(page, site.origin + at);
  expect(pages.length).toBeGreaterThan(30);
  expect(troubles).toEqual([]);
});

it('the search answers under its policy', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/tim-kiem/?q=doi+giay`);
  await page.locator('#ket-qua a').first().waitFor();
});

it('a policy is really enforced: a script put into a page does not run', async () => {
  const page = await browser.newPage();
  await page.goto(site.origin);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "chạy"';
    document.body.append(script);
    return document.title === 'chạy';
  });
  expect(ran).toBe(false);
});
