import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../built/build-site.ts';
import { peopleUrl } from '../fixtures/sites.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';

/** The story of the site whose words do not break. */
const path = '/guong/chu-dai/';

let page: Page;
let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const [browser, served] = await Promise.all([openBrowser(), serve(sharedSite('people'))]);
  host = served;
  page = await browser.newPage();
});
afterAll(() => Promise.all([closeVisits(), host?.close()]));

const open = async (width: number, colorScheme: 'light' | 'dark' = 'light') => {
  await page.emulateMedia({ media: 'screen', colorScheme });
  await page.setViewportSize({ width, height: 640 });
  await page.goto(host.origin + path);
};

describe('a story with words that do not break', () => {
  it.each([320, 360])('is no wider than a screen of %i pixels', async (width) => {
    await open(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('lets a wide table scroll inside itself, by the keyboard too, under a name', async () => {
    await open(360);
    const table = page.getByRole('region', { name: /^Bảng: Hộ gia đình, Loại cây/ });
    await table.focus();
    const before = await table.evaluate((one) => [
      one.scrollWidth > one.clientWidth,
      one.scrollLeft,
    ]);
    expect(before).toEqual([true, 0]);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement!.scrollLeft > 0);
    // No cell is squeezed to letters.
    const cell = table.getByRole('columnheader', { name: 'Hộ gia đình' });
    expect(await cell.evaluate((one) => one.clientHeight)).toBeLessThan(130);
  });

  it('gives every id once', async () => {
    await open(360);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(['nguon', 'muc-nguon', 'muc', 'muc-2']));
  });
});

it('lists what is invented with its mark beside a word of the name, however narrow', async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${host.origin}/guong/`);
  for (const width of [320, 340, 360, 380, 400]) {
    await page.setViewportSize({ width, height: 640 });
    const alone = await page.evaluate(() =>
      [...document.querySelectorAll('.stories .kicker :last-child')].flatMap((mark) => {
        const name = mark.previousSibling!.textContent!.trim();
        const before = document.createRange();
        before.setStart(mark.parentElement!, 0);
        before.setEndBefore(mark);
        const end = [...before.getClientRects()].at(-1)!.bottom;
        return mark.getBoundingClientRect().top < end ? [] : [name];
      }),
    );
    expect(alone, String(width)).toEqual([]);
  }
});

describe('a printed story', () => {
  it('is dark on light, in dark mode too, and the box of what to try is pale', async () => {
    await open(794, 'dark');
    await page.emulateMedia({ media: 'print' });
    const pale = await page.evaluate(() => {
      const isText = ({ childNodes }: Element) =>
        [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
      return [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((one) => one.offsetParent && isText(one))
        .filter((one) => (getComputedStyle(one).color.match(/\d+/g) ?? []).some((v) => +v > 170))
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(pale).toEqual([]);
    const box = await page
      .locator('section', { has: page.locator('#bat-dau') })
      .evaluate((one) => getComputedStyle(one));
    expect(box.backgroundColor).toBe('rgb(238, 238, 238)');
    expect(box.printColorAdjust).toBe('exact');
  });

  it('tells its address on the first sheet, in letters and as a QR that reads', async () => {
    await open(794);
    const address = peopleUrl + path;
    const told = page.locator('.printed');
    expect(await told.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await told.innerText()).toContain(address);
    const box = (await told.boundingBox())!;
    // An A4 sheet at 96 pixels an inch.
    expect(box.y + box.height).toBeLessThan(1123 - 76);
    const shot = await told.locator('svg').screenshot();
    const picture = sharp(shot).extend({
      top: 24,
      bottom: 24,
      left: 24,
      right: 24,
      background: '#fff',
    });
    const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  });
});
