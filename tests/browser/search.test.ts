import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../src/domain/addresses.ts';
import { buildSearchIndex } from '../../src/search/index/build-index.ts';
import { pageHtml } from '../fixtures/search-site.ts';
import { sharedSite } from '../built/build-site.ts';
import { faultsOf } from './driver/axe.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
/** What the search page may do; tighter than its own, so that eval and inline code would show. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:";

let folder: string;
let main: Served;
let browser: Browser;
/** The page that one test after another reads. */
let reader: Page;
/** The page of the test that runs. */
let page: Page;
let complaints: string[] = [];

type Served = { server: Server; origin: string; asked: string[] };

const fileOf = async (site: string, path: string): Promise<[number, Buffer, string]> => {
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  return readFile(file).then(
    (body) => [200, body, TYPES[extname(file)] ?? 'application/octet-stream'],
    () => [404, Buffer.of(), 'text/plain'],
  );
};

const serveFolder = async (site: string): Promise<Served> => {
  const paths: string[] = [];
  const listening = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    paths.push(path);
    void fileOf(site, path).then(([code, body, type]) =>
      response
        .writeHead(code, { 'content-type': type, 'content-security-policy': POLICY })
        .end(body),
    );
  });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const { port } = listening.address() as AddressInfo;
  return { server: listening, origin: `http://127.0.0.1:${port}`, asked: paths };
};

beforeAll(async () => {
  // A copy, for one test takes the index away.
  folder = join(await mkdtemp(join(tmpdir(), 'search-site-')), 'site');
  await cp(sharedSite('base'), folder, { recursive: true });
  main = await serveFolder(folder);
  browser = await openBrowser();
  reader = await open();
}, 240_000);

afterAll(async () => {
  await closeVisits();
  main?.server.close();
  await rm(resolve(folder, '..'), { recursive: true, force: true });
});

beforeEach(() => {
  main.asked.length = 0;
  complaints = [];
  page = reader;
});

afterEach(async () => {
  // The next reader has not been here: a page of its own would cost as much as a whole test.
  await page.evaluate(() => localStorage.clear());
  if (page !== reader) await page.context().close();
});

const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
  const opened = await browser.newPage({ viewport: { width: 360, height: 640 }, ...options });
  opened.on('console', (message) => complaints.push(message.text()));
  opened.on('pageerror', (error) => complaints.push(String(error)));
  return opened;
};

const visit = (address: string) => page.goto(main.origin + address);
const found = () => page.locator('#ket-qua h2 a').allTextContents();
const status = () => page.locator('#tinh-hinh');

const search = async (typed: string): Promise<void> => {
  await visit(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
  await expect.poll(() => status().textContent()).toMatch(/kết quả|Chưa/i);
};

describe('before anything is typed', () => {
  test('nothing of the search is loaded, and the page is light', async () => {
    await visit('/tim-kiem/');
    await page.waitForLoadState('networkidle');
    expect(main.asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    const [, html] = await fileOf(folder, '/tim-kiem/');
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(8000);
    const scripts = main.asked.filter((path) => path.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (path) => gzipSync((await fileOf(folder, path))[1], { level: 9 }).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3000);
  });

  test('focus starts the loading', async () => {
    await visit('/tim-kiem/');
    await page.focus('#q');
    await expect.poll(() => main.asked.includes('/pagefind/known.pf_known')).toBe(true);
  });

  test('without JavaScript the lists are there and the form works', async () => {
    page = await open({ javaScriptEnabled: false });
    await visit('/');
    await page.fill('#tim-nhanh', 'tủ sách');
    await page.press('#tim-nhanh', 'Enter');
    expect(new URL(page.url()).pathname).toBe('/tim-kiem/');
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    expect(await page.locator('a[href="/mo-hinh/"]').last().isVisible()).toBe(true);
  });
});

describe('finding', () => {
  test.each([
    ['tủ sách', 'Tủ sách mở'],
    ['tu sach mo', 'Tủ sách mở'],
    ['07 qdkt mau', 'Khen đột xuất'],
    ['tur sachs', 'Tủ sách mở'],
    ['tủ scah mở', 'Tủ sách mở'],
    ['khen dot xuat', 'Khen đột xuất'],
    ['vo gia din', 'Báo cháy lúc nửa đêm'],
  ])('"%s" finds "%s"', async (typed, title) => {
    await search(typed);
    expect((await found())[0]).toContain(title);
    expect(complaints).toEqual([]);
  });

  test('results come while typing, and the address follows', async () => {
    await visit('/tim-kiem/');
    await page.focus('#q');
    await page.keyboard.type('tu sach', { delay: 30 });
    await expect.poll(async () => (await found())[0] ?? '').toContain('Tủ sách mở');
    await expect.poll(() => page.url()).toContain('q=tu+sach');
    await page.reload();
    await expect.poll(async () => (await found())[0] ?? '').toContain('Tủ sách mở');
  });

  test.each(['gỡ bài', 'rut ten minh', 'liên hệ', 'thong tin sai', 'cookie', 'quyen rieng tu'])(
    'who asks for “%s” is led to what the site promises, or to where it is written to',
    async (typed) => {
      await search(typed);
      const first = await page.locator('#ket-qua h2 a').first().getAttribute('href');
      expect([paths.privacy, paths.notices]).toContain(first);
    },
  );

  test('what was mended is said, and the words stand marked as the author wrote them', async () => {
    await search('tủ scah mở');
    expect(await status().textContent()).toContain('Đang hiển thị kết quả cho “tủ sách mở”');
    expect(await page.locator('#ket-qua h2 mark').allTextContents()).toContain('sách');
  });

  test('private letters of the index never show', async () => {
    await search('đột xuất');
    const text = await page.locator('#ket-qua').innerText();
    expect(text).toMatch(/đ/i);
    expect(text).not.toMatch(/[ḏḎ\\`^~{]/);
  });

  test('no link to a source stands among the words of a result', async () => {
    await search('trách nhiệm');
    const told = await page.locator('#ket-qua p:not(.kicker)').allTextContents();
    expect(told.join('\n')).toMatch(/trách nhiệm/i);
    // The heading of the sources is a sentence of its own.
    expect(told.filter((text) => /Nguồn(?! và minh chứng)/.test(text))).toEqual([]);
  });

  test('pages that hold only some words are called approximate', async () => {
    await search('tủ sách phi thuyền');
    expect(await status().textContent()).toContain('Kết quả gần đúng');
  });

  test('nothing found says so and points to the lists', async () => {
    await search('zzzz');
    expect(await status().textContent()).toContain('Chưa có trang nào khớp');
    expect(await page.locator('.lists a').count()).toBeGreaterThan(3);
  });

  test('a person in a list of people: the result leads to the line', async () => {
    await search('Võ Giả Định');
    const line = page.locator('#ket-qua a[href$="/tuyen-duong/khen-dot-xuat/#so-1"]');
    expect(await line.count()).toBe(1);
    await line.click();
    await page.waitForURL('**/#so-1');
    expect(await page.locator(':target').textContent()).toContain('Võ Giả Định');
  });

  test('what the question names is shown, and can be taken away without losing results', async () => {
    await search('mẫu 2026');
    const value = page.locator('#xep-truoc button');
    expect(await value.allTextContents()).toEqual(['Năm 2026 ×']);
    const before = (await found()).length;
    await value.click();
    await expect.poll(() => value.count()).toBe(0);
    expect(new URL(page.url()).searchParams.getAll('bo')).toEqual(['nam:2026']);
    expect((await found()).length).toBe(before);
  });

  test('a filter narrows the results and shows its counts', async () => {
    await search('mẫu');
    const kinds = page.locator('select[name="loai"]');
    const box = page.locator('#bo-loc summary');
    await expect.poll(() => box.isVisible()).toBe(true);
    expect(await kinds.isVisible()).toBe(false);
    await box.click();
    const before = (await found()).length;
    const option = await kinds.locator('option').nth(1).textContent();
    expect(option).toMatch(/ \(\d+\)$/);
    await kinds.selectOption({ index: 1 });
    await expect.poll(async () => (await found()).length).toBeLessThan(before);
    expect(page.url()).toContain('loai=');
    const chip = page.locator('#chi-xem button');
    expect(await chip.count()).toBe(1);
    await chip.click();
    await expect.poll(async () => (await found()).length).toBe(before);
    expect(await chip.count()).toBe(0);
    expect(page.url()).not.toContain('loai=');
    await page.goBack();
    await expect.poll(() => chip.count()).toBe(1);
  });

  test('a filter stays chosen while answers are approximate', async () => {
    await visit('/tim-kiem/?q=t%E1%BB%A7+s%C3%A1ch+phi+thuy%E1%BB%81n&loai=M%C3%B4+h%C3%ACnh');
    await expect.poll(() => status().textContent()).toContain('gần đúng');
    const kinds = page.locator('select[name="loai"]');
    await expect.poll(() => page.locator('#bo-loc').isVisible()).toBe(true);
    expect(await kinds.inputValue()).toBe('Mô hình');
    expect(await page.locator('#chi-xem button').count()).toBe(1);
  });
});

describe('one question has one answer', () => {
  const FAMILIES = ['Nguyễn', 'Trần', 'Đỗ', 'Lê', 'Đinh', 'Huỳnh', 'Võ', 'Tạ'];
  const MIDDLES = ['Khánh', 'Trọng', 'Minh', 'Ngọc', 'Văn', 'Thanh'];
  const GIVEN = ['Trí', 'Quyên', 'Mẫu', 'Đạt', 'Thành', 'Giả'];
  const FILLER =
    'Khánh thành công trình, trí thức trẻ trọng quyền lợi, minh bạch, thanh đạm, đạt giá trị thật. ';
  const names = FAMILIES.flatMap((family) =>
    MIDDLES.flatMap((middle) => GIVEN.map((given) => `${family} ${middle} ${given}`)),
  );
  const asked = names.flatMap((name, at) => {
    const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    return at % 3 === 0 ? [name, bare.toLowerCase().slice(0, -1), `${bare} 202${at % 6}`] : [];
  });

  let site: string;
  let served: Served;

  beforeAll(async () => {
    site = join(folder, '..', 'many');
    await cp(folder, site, { recursive: true });
    for (const [at, name] of names.entries()) {
      const body = `<p>${FILLER.repeat(1 + (at % 9))}</p>`;
      await mkdir(join(site, `guong/nhieu-${at}`));
      await writeFile(
        join(site, `guong/nhieu-${at}/index.html`),
        pageHtml(`${name} - Bí thư Đoàn xã Mẫu`, body, { nam: `202${at % 6}` }),
      );
    }
    await buildSearchIndex({ outDir: site, abbreviations: {}, aliases: [] });
    served = await serveFolder(site);
  });

  afterAll(() => served.server.close());

  /** Asks the site's own worker, one that has loaded nothing yet: five addresses and how many more. */
  const answers = (questions: readonly string[]) =>
    page.evaluate(
      async ({ typed, script }) => {
        const worker = new Worker(script, { type: 'module' });
        const out: string[] = [];
        for (const [id, question] of typed.entries()) {
          const reply = new Promise<{ hits: { url: string }[]; total: number; failed?: true }>(
            (resolve) =>
              worker.addEventListener('message', ({ data }) => resolve(data), { once: true }),
          );
          worker.postMessage({ id, question: { typed: question } }, []);
          const { hits, total, failed } = await reply;
          out.push(failed ? 'failed' : [...hits.map(({ url }) => url), total].join(' '));
        }
        worker.terminate();
        return out;
      },
      { typed: [...questions], script: served.asked.find((path) => /worker.*\.js$/.test(path))! },
    );

  test('alone on a fresh page, after three hundred others, and in any order', async () => {
    await page.goto(`${served.origin}/tim-kiem/?q=mau`);
    await expect.poll(found).not.toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(280);
    const forth = await answers(asked);
    const back = (await answers(asked.toReversed())).toReversed();
    expect(back).toEqual(forth);
    expect(new Set(forth).size).toBeGreaterThan(asked.length / 2);
    for (let at = 5; at < asked.length; at += 29)
      expect(await answers([asked[at]!])).toEqual([forth[at]]);
  });
});

describe('using it', () => {
  test('arrows walk through the results, Escape goes back to the box', async () => {
    await search('mẫu');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await found())[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await found())[1]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  test('what was searched is kept on the device, and erased', async () => {
    await visit('/tim-kiem/');
    await page.fill('#q', 'tủ sách');
    await page.press('#q', 'Enter');
    await expect.poll(found).not.toEqual([]);
    await visit('/tim-kiem/');
    await page.focus('#q');
    await expect.poll(() => page.locator('#da-tim a').allTextContents()).toEqual(['tủ sách']);
    await page.click('#da-tim button');
    expect(await page.locator('#da-tim').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a missing index says so and offers the lists', async () => {
    await rename(join(folder, 'pagefind'), join(folder, 'gone'));
    try {
      await search('tủ sách');
      expect(await status().textContent()).toContain('Chưa mở được chỉ mục');
      expect(await page.locator('.lists a').count()).toBeGreaterThan(3);
    } finally {
      await rename(join(folder, 'gone'), join(folder, 'pagefind'));
    }
  });

  test('nothing stands in the way of assistive technology', async () => {
    await search('tủ sách');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a narrow window at 200 % text does not scroll sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await search('mẫu');
    await page.addStyleTag({ content: 'html { font-size: 200% }' }).catch(() => undefined);
    const [width, inner] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(width).toBeLessThanOrEqual(inner);
  });
});
