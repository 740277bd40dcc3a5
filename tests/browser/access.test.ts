import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../built/build-site.ts';
import { faultsInDark, faultsOf } from './driver/axe.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';

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

/** One page for all: opening each costs twice what is asked of it. */
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
let people: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const [browser, ...served] = await Promise.all([
    openBrowser(),
    serve(sharedSite('own')),
    serve(sharedSite('people')),
  ]);
  [site, people] = served;
  page = await browser.newPage();
});
afterAll(() => Promise.all([closeVisits(), site?.close(), people?.close()]));

const unfold = (open: boolean) =>
  page.evaluate((isOpen) => {
    for (const details of document.querySelectorAll('details')) details.open = isOpen;
  }, open);

/** Opens an address with all that unfolds unfolded, and with the answers of a search there. */
const visit = async (path: string) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const { origin } = peopleKinds.includes(path) ? people : site;
  await page.goto(origin + path, { waitUntil: 'load' });
  if (path.includes('?q=')) await page.locator('#ket-qua h2 a').first().waitFor();
  await unfold(true);
  // Words would stand elsewhere once their own letters have come.
  await page.evaluate(
    async () => void (await Promise.all([...document.fonts].map((f) => f.load()))),
  );
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Where everything stands, and whether it is seen. */
const placed = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { visibility } = getComputedStyle(element);
      return [element.tagName, x, y, width, height, visibility].join(' ');
    }),
  );

/** What reaches over the edge of the window, by its tag and class. */
const overflow = () =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => `${element.tagName}.${element.className}`);
  });

/** Words that are cut off, but for previews that cut where the networks do. */
const cut = () =>
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

const spaceOut = () =>
  page.evaluate(() => {
    for (const { style } of document.querySelectorAll<HTMLElement>('body, body *')) {
      style.lineHeight = '1.5';
      style.letterSpacing = '0.12em';
      style.wordSpacing = '0.16em';
    }
  });

describe.each([...kinds, ...peopleKinds])('%s', (path) => {
  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(path);
  });

  it('has nothing in the way of assistive technology, in light and in dark', async () => {
    const rules = { 'target-size': { enabled: true } };
    expect(await faultsOf(page, { runOnly: tags, rules }), 'light').toEqual([]);
    expect(await faultsInDark(page), 'dark').toEqual([]);
    // Only the colours differ, so what else was read in light holds.
    const dark = await placed();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await placed(), 'light').toEqual(dark);
    // For a reader who asked for less motion, nothing moves.
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('is read without scrolling sideways: narrow, spaced out, at twice the size', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(), 'at 320 pixels').toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const width of [320, 360, 640]) {
      await page.setViewportSize({ width, height: 900 });
      for (const open of [true, false]) {
        await unfold(open);
        const seen = `with text of 200 % at ${width} pixels, ${open ? 'un' : ''}folded`;
        expect(await overflow(), seen).toEqual([]);
        expect(await cut(), seen).toEqual([]);
      }
    }
    await unfold(true);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await page.setViewportSize({ width: 320, height: 640 });
    await spaceOut();
    expect(await overflow(), 'with the spacing of WCAG 1.4.12').toEqual([]);
    expect(await cut(), 'with the spacing of WCAG 1.4.12').toEqual([]);
  });
});

it('a keyboard’s place is seen in forced colours', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit('/guong/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).not.toBe('none');
});
