import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { buildFixture } from '../site/build-site.ts';
import { launchBrowser } from './chromium.ts';
import { serve } from './server.ts';

const story = 'profiles/vi-du/index.mdx';
const path = '/guong/vi-du/';
const long = 'nghiêng'.repeat(14);
const joined = 'một hai ba bốn năm sáu bảy tám chín mười mười một'.replaceAll(' ', '\u00a0');

const body = `${long} ${joined}

- ${long}
- ${joined}

## Nguồn

## ${long}

## 🎉

## 🎉

![Chị Tư đứng](<./Ảnh chị Tư (1).JPG> "Ảnh: ${long}")

<Photo src="./Ảnh chị Tư (1).JPG" alt="Chị Tư" credit="${joined}" />

| Hộ gia đình | Loại cây | Số cây | Ngày giao | Người giao | Còn sống | Ghi chú |
|---|---|---|---|---|---|---|
| Ông Giả | Xoài | nhiều | thứ hai | Chị Mẫu | đủ | tưới đều |

<Note>${long}</Note>

\`\`\`
${long} ${long}
\`\`\``;

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;
let built: Awaited<ReturnType<typeof buildFixture>>;
beforeAll(async () => {
  using copy = copyContent();
  const beside = (file: string) => join(copy.root, 'profiles/vi-du', file);
  copyFileSync(beside('chan-dung.jpg'), beside('Ảnh chị Tư (1).JPG'));
  const title = '29 buổi tối ở khu trọ, xong 31 trong 40 việc';
  copy.replace(story, `title: "${title}"`, `title: "${title.replaceAll(' ', '\u00a0')}"`);
  copy.replace(story, 'lede: "Đổi', `lede: "${long} Đổi`);
  copy.replace(story, 'Tối thứ hai, dãy trọ còn sáng đèn.', body);
  built = await buildFixture(copy.root);
  expect(built.stdout + built.stderr).toContain('Trang đã dựng xong');
  [browser, host] = await Promise.all([launchBrowser(), serve(built.outDir)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
  built?.[Symbol.dispose]();
});

const open = async (width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
  await page.goto(host.origin + path);
  return page;
};

describe('a story with words that do not break', () => {
  it.each([320, 360])('is no wider than a screen of %i pixels', async (width) => {
    const page = await open(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  it('lets a wide table scroll inside itself, by the keyboard too, under a name', async () => {
    const page = await open(360);
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
    await page.close();
  });

  it('gives every id once', async () => {
    const page = await open(360);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(['nguon', 'muc-nguon', 'muc', 'muc-2']));
    await page.close();
  });
});

describe('a printed story', () => {
  it('is dark on light, in dark mode too, and the box of what to try is pale', async () => {
    const page = await open(794, 'dark');
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
    await page.close();
  });

  it('tells its address on the first sheet, in letters and as a QR that reads', async () => {
    const page = await open(794);
    const address = 'https://guongsang.mau.example/guong/vi-du/';
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
    await page.close();
  });
});
