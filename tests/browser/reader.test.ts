import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/text.ts';
import { sharedSite } from '../built/build-site.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';

const phone = { width: 360, height: 640 };
const story = '/mo-hinh/doi-giay-lay-cay/';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
/** The page that one test after another reads, and one whose browser runs no scripts. */
let reader: Page;
let plain: Page;
/** The page of the test that runs. */
let page: Page;
let troubles: string[] = [];
let asked: string[] = [];

beforeAll(async () => {
  const folder = sharedSite('own');
  [browser, site] = await Promise.all([openBrowser(), serve(folder)]);
  [reader, plain] = await Promise.all([newPage(true), newPage(false)]);
});
afterAll(() => Promise.all([closeVisits(), site?.close()]));
// Whatever a reader does: nothing is said in the console, and nobody else is asked.
afterEach(async () => {
  expect(troubles).toEqual([]);
  // The next reader has not been here: a page of its own would cost as much as a whole test.
  await page.evaluate(() => localStorage.clear());
});

/** Of a reader who asked for less motion: one page fades into the next at more than the next costs. */
const newPage = async (javaScriptEnabled: boolean): Promise<Page> => {
  const opened = await browser.newPage({
    viewport: phone,
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  opened.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  opened.on('pageerror', (error) => troubles.push(error.message));
  opened.on('request', (request) => {
    // The browser asks for the icon whenever it likes.
    if (!request.url().endsWith('/favicon.svg'))
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    if (!request.url().startsWith(site.origin)) troubles.push(request.url());
  });
  return opened;
};
const open = async (path: string, visitor = reader) => {
  page = visitor;
  troubles = [];
  asked = [];
  await page.emulateMedia({ media: 'screen' });
  await page.goto(site.origin + path);
};
const path = () => new URL(page.url()).pathname;
const follow = async (name: string | RegExp, inside = 'main') => {
  await page.locator(inside).getByRole('link', { name }).first().click();
  await page.waitForLoadState();
};
const openMenu = () => page.locator('summary', { hasText: text.menu }).click();

describe('from the home page to telling others', () => {
  it.each([
    ['with', true],
    ['without', false],
  ])('%s JavaScript, on a small phone', async (_, javaScriptEnabled) => {
    await open('/', javaScriptEnabled ? reader : plain);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await openMenu();
    await follow(text.collections.profiles.many, 'header nav');
    expect(path()).toBe('/guong/');
    const facet = page.locator('main a[href="/nhom/nong-thon/"]').first();
    if (!(await facet.isVisible())) await page.locator('main summary').first().click();
    await facet.click();
    await page.waitForLoadState();
    expect(path()).toBe('/nhom/nong-thon/');
    expect(await page.locator('h1').textContent()).toContain('Thanh niên nông thôn');
    await page.locator('main a[href="/guong/h-vi-du-nie/"]').first().click();
    await page.waitForLoadState();
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toContain("H'Ví Dụ Niê");

    const share = page.getByRole('complementary', { name: text.share.title });
    await share.scrollIntoViewIfNeeded();
    const facebook = share.getByRole('link', { name: 'Facebook', exact: true });
    expect(await facebook.getAttribute('href')).toBe(
      `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent('https://guongsang.example/guong/h-vi-du-nie/')}`,
    );
    // A thumb finds it: at least 44 pixels, and wholly inside the screen.
    const box = (await facebook.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
    expect(await share.getByLabel(text.share.address).inputValue()).toBe(
      'https://guongsang.example/guong/h-vi-du-nie/',
    );
    const copy = share.getByRole('button', { name: text.share.copy });
    expect(await copy.isVisible()).toBe(javaScriptEnabled);
  });

  it('a story asks for no script file and keeps nothing about its reader', async () => {
    await open(story);
    expect(asked.filter((one) => one.endsWith('.js'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('an address that leads nowhere helps to go on', async () => {
    await open('/khong-co-trang-nay/');
    // The browser itself notes the answer 404.
    troubles = troubles.filter((trouble) => !trouble.includes('404'));
    expect(await page.locator('h1').isVisible()).toBe(true);
    await follow(text.collections.models.many);
    expect(path()).toBe('/mo-hinh/');
  });
});

describe('searching from the box in the header', () => {
  const search = async (typed: string) => {
    await open('/');
    await page.locator('header input[type=search]').fill(typed);
    await page.locator('header input[type=search]').press('Enter');
    await page.locator('#ket-qua h2 a').first().waitFor();
    expect(path()).toBe('/tim-kiem/');
    return page.locator('#ket-qua h2 a').first().getAttribute('href');
  };

  it.each([
    'đổi giấy lấy cây',
    'doi giay lay cay',
    'ĐỔI GIẤY',
    'đổi giấy lấy cây'.normalize('NFD'),
  ])('“%s” finds the story', async (typed) => {
    expect(await search(typed)).toBe(story);
    await page.locator('#ket-qua h2 a').first().click();
    await page.waitForURL(`**${story}`);
  });

  it('without JavaScript says what to do instead', async () => {
    await open('/', plain);
    await page.locator('header input[type=search]').fill('giấy');
    await page.locator('header input[type=search]').press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    await follow(text.collections.models.many);
    expect(path()).toBe('/mo-hinh/');
  });
});

describe('with the keyboard alone', () => {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return {
        words: element.textContent.trim(),
        name: element.tagName,
        isSeen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
  const tabTo = async (words: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const at = await focused();
      expect(at, 'what has the focus is seen and marked').toMatchObject({
        isSeen: true,
        isMarked: true,
      });
      if (at.words.includes(words)) return;
    }
    throw new Error(`Tab never reached “${words}”`);
  };

  it('the menu opens, and leads to a list and a story', async () => {
    await open('/');
    await tabTo(text.skip);
    await tabTo(text.menu);
    await page.keyboard.press('Enter');
    await tabTo(text.collections.models.many);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mo-hinh/');
    const title = await page.locator(`main a[href="${story}"]`).first().innerText();
    await tabTo(title.trim());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${story}`);
  });

  it('the link past the header leads past it', async () => {
    await open('/guong/');
    await tabTo(text.skip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isPast = await page.evaluate(() =>
      document.querySelector('main')?.contains(document.activeElement),
    );
    expect(isPast).toBe(true);
  });

  it('search takes words, and its results are walked with arrows', async () => {
    await open('/guong/');
    await page.keyboard.press('Tab');
    for (let step = 0; (await focused()).name !== 'INPUT'; step += 1) {
      expect(step).toBeLessThan(10);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('doi giay');
    await page.keyboard.press('Enter');
    await page.locator('#ket-qua h2 a').first().waitFor();
    for (let step = 0; (await focused()).name !== 'INPUT'; step += 1) {
      expect(step).toBeLessThan(20);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${story}`);
  });
});

describe('on paper', () => {
  it('a story is printed with its words and sources, without what only works on a screen', async () => {
    await open(story);
    const title = await page.locator('h1').innerText();
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toContain(title);
    expect(printed).toContain(text.sources);
    expect(printed).toContain(text.model.needs);
    for (const element of await page.locator('header form, .share, header nav, footer form').all())
      expect(await element.isVisible()).toBe(false);
    for (const words of [text.share.title, text.related, text.previous, text.menu])
      expect(printed).not.toContain(words);
  });
});

describe('the self-check', () => {
  const boxes = () => page.locator('#tu-soi-phieu input:checked').count();

  it('keeps its answers on this device, tells nobody, and forgets when told', async () => {
    await open('/chuong-trinh/');
    const tick = page.locator('#tu-soi-phieu input').first();
    asked = [];
    await tick.check();
    await page.locator('#tu-soi-phieu input').nth(3).check();
    expect(asked).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(path()).toBe('/chuong-trinh/');
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    expect(await boxes()).toBe(2);
    await page.getByRole('button', { name: text.selfCheck.erase }).click();
    expect(await boxes()).toBe(0);
    await page.reload();
    expect(await boxes()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});
