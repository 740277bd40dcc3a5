import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/text.ts';
import { nameOfLine } from '../fixtures/people-content.ts';
import { sharedSite } from '../built/build-site.ts';
import { readSite, type SiteReader } from '../built/site-reader.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';

const path = '/tuyen-duong/danh-sach-dai/';
const words = text.commendation;

let browser: Browser;
let read: Page;
/** One whose browser runs no scripts. */
let plain: Page;
let host: Awaited<ReturnType<typeof serve>>;
let site: SiteReader;
beforeAll(async () => {
  site = await readSite(sharedSite('people'));
  [browser, host] = await Promise.all([openBrowser(), serve(site.folder)]);
  read = await browser.newPage();
  plain = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => Promise.all([closeVisits(), host?.close()]));

/** Opens the list anew in the page that was read last: a page of its own costs three times as much. */
const open = async (width: number, { hash = '', page = read } = {}) => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width, height: 800 });
  // Where the list is open, an address of a line would only move it.
  if (hash) await page.goto('about:blank');
  await page.goto(host.origin + path + hash);
  return page;
};

/** The names a reader sees in the list, from the top. */
const namesOn = (page: Page) =>
  page
    .locator('tr[id] th')
    .evaluateAll((heads) =>
      heads
        .filter((head) => (head as HTMLElement).offsetParent)
        .map((head) => head.firstChild!.textContent!.trim()),
    );

describe.each([360, 1280])('a list of 120 on a screen of %i pixels', (width) => {
  it('is no wider than the screen', async () => {
    const page = await open(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await namesOn(page)).toHaveLength(120);
  });

  it('shows one person as one types, with or without marks', async () => {
    const page = await open(width);
    const box = page.getByLabel(words.find);
    for (const typed of ['vo ngoc', 'Võ Ngọc', 'VÕ NGỌC  mẫu']) {
      await box.fill(typed);
      expect(await namesOn(page), typed).toEqual([nameOfLine(4)]);
    }
    for (const typed of ["H'Ví", 'h’vi', 'hvi', 'h vi du nie']) {
      await box.fill(typed);
      expect(await namesOn(page), typed).toContain(nameOfLine(77));
    }
    await box.fill('lan thử nguyễn');
    expect(await namesOn(page)).toContain(nameOfLine(8));
    await box.fill('không có ai');
    expect(await namesOn(page)).toEqual([]);
    expect(await page.getByText(words.none).isVisible()).toBe(true);
    await box.fill('');
    expect(await namesOn(page)).toHaveLength(120);
  });

  it('comes to one person by the address of the line', async () => {
    const page = await open(width, { hash: '#so-77' });
    const line = page.locator('#so-77');
    const box = (await line.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    expect(await line.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
  });

  it('can be read by given names', async () => {
    const page = await open(width);
    await page.getByLabel(words.sort).selectOption(words.byName);
    const given = (await namesOn(page)).map((name) => name.split(' ').at(-1)!);
    expect(given[0]).toBe('An');
    expect(given.at(-1)).toBe('Yến');
    // The given name of a name of this shape does not stand last.
    const names = await namesOn(page);
    expect(names.indexOf(nameOfLine(77))).toBeGreaterThan(given.lastIndexOf('Giang'));
    expect(names.indexOf(nameOfLine(77))).toBeLessThan(given.indexOf('Hòa'));
    // Đ follows D and precedes G, as in a Vietnamese class list.
    expect(given.indexOf('Đào')).toBeGreaterThan(given.lastIndexOf('Dũng'));
    expect(given.lastIndexOf('Đào')).toBeLessThan(given.indexOf('Giang'));
    await page.getByLabel(words.sort).selectOption(words.byNumber);
    expect((await namesOn(page))[3]).toBe(nameOfLine(4));
  });

  it('is whole without a script, with the file to take away', async () => {
    const page = await open(width, { page: plain });
    expect(await page.getByText(words.csv).isVisible()).toBe(true);
    expect(await page.locator('tr[id]').count()).toBe(120);
    expect(await page.locator('#so-120').isVisible()).toBe(true);
    expect(await page.getByLabel(words.find).isVisible()).toBe(false);
  });
});

it('is printed as a table whose head comes again, without what is for the screen', async () => {
  const page = await open(794);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector('.citations thead')!).display,
    row: getComputedStyle(document.querySelector('#so-1')!).breakInside,
  }));
  expect(shown).toEqual({ head: 'table-header-group', row: 'avoid' });
  expect(await page.getByLabel(words.find).isVisible()).toBe(false);
  expect(await page.getByText(words.csv).isVisible()).toBe(false);
  expect(await namesOn(page)).toHaveLength(120);
});

it('is given as a file that a spreadsheet reads, every line with all that holds for it', async () => {
  const page = await open(360);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText(words.csv).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const bytes = site.bytes(`${path}danh-sach.csv`);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
  expect(rows).toHaveLength(120);
  expect(rows[3]).toMatchObject({
    [words.no]: '4',
    [words.name]: 'Võ Ngọc Mẫu',
    [words.role]: 'Bí thư Chi đoàn, Phó Trưởng ban Công tác Mặt trận',
    [words.award]: 'Bằng khen của Tỉnh Đoàn Mẫu',
  });
  expect(rows[8]).toMatchObject({ [words.state]: words.posthumous });
});

it('tells once what all were given, and only who asked for it has an album', () => {
  const html = site.text(path);
  const [, list = ''] = html.split('id="danh-sach"');
  expect(list.split('id="quyet-dinh"')[0]!.split('Bằng khen của Tỉnh Đoàn Mẫu')).toHaveLength(2);
  expect(html.indexOf('Lễ trao diễn ra')).toBeLessThan(html.indexOf('id="danh-sach"'));
  const albums = site.files.flatMap((file) => /([^/]+)\/[^/]+\/album-/.exec(file.path)?.[1] ?? []);
  expect(new Set(albums)).toEqual(new Set(['khen-dot-xuat', 'khen-mo']));
});

it('weighs at most 140 KB and 14,000 bytes packed, its own script at most 1 KB', () => {
  const html = site.text(path);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(140_000);
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(14_000);
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
  const own = scripts.find((code) => code.includes('tr[id]'))!;
  expect(gzipSync(own, { level: 9 }).length).toBeLessThanOrEqual(1024);
});
