import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../site/build-site.ts';
import { closeVisits, openBrowser } from './chromium.ts';
import { serve } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each kind. */
const kinds = [
  '/',
  '/guong/',
  '/guong/h-vi-du-nie/',
  '/guong/em-hoa/',
  '/mo-hinh/thap-sang-duong-que/',
  '/tuyen-duong/khen-dinh-ky-nam-2026/',
  '/chuyen-de/31-ngay-viec-that/',
  '/tieu-chi/trach-nhiem/',
  '/don-vi/thanh-doan-mau/',
  '/giai-thuong/giay-khen-thanh-doan-mau/',
  '/chuong-trinh/',
  '/dinh-chinh/',
  '/rieng-tu/',
  '/tim-kiem/?q=giay',
  '/chia-se/mo-hinh/doi-giay-lay-cay/',
  '/nhung/mo-hinh/doi-giay-lay-cay/',
  '/404.html',
];

/** Kinds of pages that only a site of many people has. */
const peopleKinds = [
  '/tuyen-duong/danh-sach-dai/',
  '/giai-thuong/bang-khen-mau/',
  '/loat-bai/mua-lu/',
  '/guong/tro-chuyen/',
  '/guong/buc-anh/',
];

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let people: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site, people] = await Promise.all([
    openBrowser(),
    serve(sharedSite('own')),
    serve(sharedSite('people')),
  ]);
});
afterAll(() => Promise.all([closeVisits(), site?.close(), people?.close()]));

const unfold = (page: Page, open: boolean) =>
  page.evaluate((isOpen) => {
    for (const details of document.querySelectorAll('details')) details.open = isOpen;
  }, open);

/** Opens a page with all that unfolds unfolded, and with the answers of a search there. */
const visit = async (path: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
  const page = await context.newPage();
  const { origin } = peopleKinds.includes(path) ? people : site;
  await page.goto(origin + path, { waitUntil: 'load' });
  if (path.includes('?q=')) await page.locator('#ket-qua h2 a').first().waitFor();
  await unfold(page, true);
  return { page, [Symbol.asyncDispose]: () => context.close() };
};

const faultsOf = (page: Page) =>
  page.evaluate(async () => {
    const { axe: reader } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await reader.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });

/** What reaches over the edge of the window, by its tag and class. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => `${element.tagName}.${element.className}`);
  });

/** Words that are cut off, but for previews that cut where the networks do. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *:not(svg *)')]
      .filter((element) => {
        const { overflowY, webkitLineClamp } = getComputedStyle(element);
        const isHidden = element.clientHeight <= 1 || webkitLineClamp !== 'none';
        const isCut = element.scrollHeight > element.clientHeight + 1;
        return ['hidden', 'clip'].includes(overflowY) && isCut && !isHidden;
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );

const spaceOut = (page: Page) =>
  page.evaluate(() => {
    for (const { style } of document.querySelectorAll<HTMLElement>('body, body *')) {
      style.lineHeight = '1.5';
      style.letterSpacing = '0.12em';
      style.wordSpacing = '0.16em';
    }
  });

describe.each([...kinds, ...peopleKinds])('%s', (path) => {
  let visited: Awaited<ReturnType<typeof visit>>;
  let page: Page;
  beforeAll(async () => {
    visited = await visit(path, { colorScheme: 'light', reducedMotion: 'reduce' });
    page = visited.page;
  });
  afterAll(() => visited?.[Symbol.asyncDispose]());

  it('has nothing in the way of assistive technology, in light and in dark', async () => {
    await page.evaluate(axe);
    expect(await faultsOf(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page), 'dark').toEqual([]);
    // For a reader who asked for less motion, nothing moves.
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('is read without scrolling sideways: narrow, spaced out, at twice the size', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page), 'at 320 pixels').toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const width of [320, 360, 640]) {
      await page.setViewportSize({ width, height: 900 });
      for (const open of [true, false]) {
        await unfold(page, open);
        const seen = `with text of 200 % at ${width} pixels, ${open ? 'un' : ''}folded`;
        expect(await overflow(page), seen).toEqual([]);
        expect(await cut(page), seen).toEqual([]);
      }
    }
    await unfold(page, true);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await page.setViewportSize({ width: 320, height: 640 });
    await spaceOut(page);
    expect(await overflow(page), 'with the spacing of WCAG 1.4.12').toEqual([]);
    expect(await cut(page), 'with the spacing of WCAG 1.4.12').toEqual([]);
  });
});

it('a keyboard’s place is seen in forced colours', async () => {
  await using visited = await visit('/guong/', { forcedColors: 'active' });
  const { page } = visited;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).not.toBe('none');
});
