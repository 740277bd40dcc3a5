import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/text.ts';
import { personOfLine } from '../fixtures/long-lists.ts';
import { sharedSite } from '../built/build-site.ts';
import { readSite, tagsOf, wordsOf, type SiteReader } from '../built/site-reader.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';

const lists = { 'mot-tram-hai-muoi': 120, 'bon-tram': 400 } as const;
const words = text.commendation;

let browser: Browser;
let read: Page;
let host: Awaited<ReturnType<typeof serve>>;
let site: SiteReader;
beforeAll(async () => {
  site = await readSite(sharedSite('people'));
  [browser, host] = await Promise.all([openBrowser(), serve(site.folder)]);
  read = await browser.newPage();
});
afterAll(() => Promise.all([closeVisits(), host?.close()]));

/** Opens an address, after the last one in the same page: a page of its own costs three times as much. */
const open = async (path: string, { width = 360, page = read } = {}) => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width, height: 800 });
  // Where the list is open, an address of a line would only move it.
  if (path.includes('#')) await page.goto('about:blank');
  await page.goto(host.origin + path);
  return page;
};
const shown = (page: Page) => page.locator('tr[id]:visible');
const linesOn = (path: string) =>
  tagsOf(site.text(path), 'tr').flatMap(({ id }) => (id ? Number(id.slice(3)) : []));
const partsOf = (slug: string) =>
  tagsOf(site.text(`/tuyen-duong/${slug}/`), 'a')
    .flatMap(({ href = '' }) => href)
    .filter((href) => new RegExp(`^/tuyen-duong/${slug}/(trang/\\d+/)?$`).test(href));
const inView = async (page: Page, id: string) => {
  const box = (await page.locator(id).boundingBox())!;
  return box.y >= 0 && box.y + box.height <= 800;
};

describe.each(Object.entries(lists))('the pages of the list %s', (slug, count) => {
  it('hold every line once, in order, and lead to one another', () => {
    const parts = [...new Set(partsOf(slug))];
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(linesOn)).toEqual(Array.from({ length: count }, (_, no) => no + 1));
    const [first, second] = parts as [string, string];
    expect(tagsOf(site.text(first), 'a').find(({ rel }) => rel === 'next')?.['href']).toBe(second);
    expect(tagsOf(site.text(second), 'a').find(({ rel }) => rel === 'prev')?.['href']).toBe(first);
  });

  it('fit one flight of the network each: 14,000 bytes packed, 140 KB, 1.5 KB of own scripts', () => {
    for (const path of partsOf(slug)) {
      const html = site.text(path);
      expect(Buffer.byteLength(html), path).toBeLessThanOrEqual(140_000);
      expect(gzipSync(html, { level: 9 }).length, path).toBeLessThanOrEqual(14_000);
      const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
      const own = scripts.filter((code) => code.includes('tr[id]')).join('');
      expect(gzipSync(own, { level: 9 }).length, path).toBeLessThanOrEqual(1536);
    }
  });

  it('are told to search engines each under its own address and title', () => {
    const heads = partsOf(slug).map((path) => {
      const html = site.text(path);
      expect(tagsOf(html, 'link').find(({ rel }) => rel === 'canonical')?.['href']).toMatch(
        new RegExp(`${path}$`),
      );
      expect(site.text('/sitemap.xml')).toContain(`${path}</loc>`);
      return /<title>([^<]*)/.exec(html)![1];
    });
    expect(new Set(heads).size).toBe(new Set(partsOf(slug)).size);
  });

  it('end: a number beyond the last is not found', () => {
    const beyond = `/tuyen-duong/${slug}/trang/${new Set(partsOf(slug)).size + 1}/`;
    expect(site.has(beyond)).toBe(false);
  });
});

it('whoever reads a later page comes back to the decision, and sees whose list it is', () => {
  const html = site.text('/tuyen-duong/bon-tram/trang/3/');
  expect(wordsOf(html)).toContain('400 gương điển hình năm 2025');
  const about = tagsOf(html, 'a').find(({ href }) => href?.endsWith('#quyet-dinh'))!;
  expect(about['href']).toBe('/tuyen-duong/bon-tram/#quyet-dinh');
  // The group that began before goes on, and the page says so.
  expect(wordsOf(html)).toContain(`Cấp xã ${words.goesOn}`);
});

it('earlier addresses of the list lead to the same page of it', () => {
  const moved = site.text('/tuyen-duong/ten-cu/trang/3/');
  expect(moved).toContain('url=/tuyen-duong/bon-tram/trang/3/');
  expect(site.text('/_redirects')).toContain(
    '/tuyen-duong/ten-cu/trang/3/ /tuyen-duong/bon-tram/trang/3/ 301',
  );
});

it('a list that was taken down is gone on every page, and says nobody', () => {
  for (const slug of ['danh-sach-da-go', 'ten-da-go']) {
    const page = `/tuyen-duong/${slug}/trang/2/`;
    expect(wordsOf(site.text(page))).toContain(text.gone.title);
    expect(site.text(page)).not.toContain(personOfLine(50).name);
    expect(site.has(`${page}da-go.txt`)).toBe(true);
  }
  expect(site.text('/sitemap.xml')).not.toContain('danh-sach-da-go');
});

it('the roll of the award goes on over pages, and leads to each line where it stands', () => {
  const rolls = [1, 2, 3, 4].map((number) =>
    site.text(`/giai-thuong/bang-khen-nam/${number > 1 ? `trang/${number}/` : ''}`),
  );
  for (const html of rolls) expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(14_000);
  const leads = rolls.flatMap((html) =>
    tagsOf(html, 'a').flatMap(({ href = '' }) => (href.includes('#so-') ? href : [])),
  );
  expect(new Set(leads).size).toBe(520);
  for (const lead of leads) {
    const [path, id] = lead.split('#') as [string, string];
    expect(linesOn(path), lead).toContain(Number(id.slice(3)));
  }
});

describe.each([360, 1280])('on a screen of %i pixels', (width) => {
  const path = '/tuyen-duong/bon-tram/';

  it('no page of the list is wider than the screen', async () => {
    for (const part of ['', 'trang/2/']) {
      const page = await open(path + part, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  it('somebody on any page is found by typing on any other', async () => {
    const last = personOfLine(400);
    for (const part of ['', 'trang/3/']) {
      const page = await open(path + part, { width });
      await page.getByLabel(words.find).fill(last.reason);
      await page.locator('#so-400').waitFor();
      expect(await shown(page).count()).toBe(1);
      expect(await page.getByText(words.some.replace('#', '1')).isVisible()).toBe(true);
      await page.getByLabel(words.find).fill('');
      await page.locator('#so-1').waitFor();
      expect(await shown(page).count()).toBe(400);
      const order = await page
        .locator('tr[id]')
        .evaluateAll((rows) => rows.map(({ id }) => Number(id.slice(3))));
      expect(order).toEqual(Array.from({ length: 400 }, (_, no) => no + 1));
    }
  });

  it('an address given away before the list had pages comes to its line', async () => {
    const page = await open(`${path}#so-400`, { width });
    await page.locator('#so-400').waitFor();
    await expect.poll(() => inView(page, '#so-400')).toBe(true);
    await expect
      .poll(() => page.locator('#so-400').evaluate((row) => row.matches(':target')))
      .toBe(true);
  });

  it('the search of the site comes to the line on its own page', async () => {
    const { name } = personOfLine(311);
    const page = await open(`/tim-kiem/?q=${encodeURIComponent(name)}`, { width });
    const found = page.locator(`#ket-qua a[href$="/tuyen-duong/bon-tram/trang/5/#so-311"]`);
    await found.waitFor();
    await found.click();
    await page.waitForURL('**/tuyen-duong/bon-tram/trang/5/#so-311');
    expect(await page.locator('#so-311').textContent()).toContain(name);
    await expect.poll(() => inView(page, '#so-311')).toBe(true);
  });
});

it('a list is found once by its title, at its first page', async () => {
  const page = await open('/tim-kiem/?q=400+g%C6%B0%C6%A1ng+%C4%91i%E1%BB%83n+h%C3%ACnh');
  const results = page.locator('#ket-qua h2 a');
  await results.first().waitFor();
  const leads = await results.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(leads[0]).toBe('/tuyen-duong/bon-tram/');
  expect(leads.filter((lead) => lead.includes('/bon-tram/'))).toHaveLength(1);
});

it('is sorted and printed as a whole', async () => {
  const page = await open('/tuyen-duong/bon-tram/trang/2/');
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('printed-now');
  });
  await page.getByLabel(words.sort).selectOption(words.byName);
  await page.locator('#so-400').waitFor();
  const groups = await page.locator('.citations tbody').evaluateAll((bodies) =>
    bodies.map((body) =>
      // A name of the highlands is sorted by its first word.
      [...body.querySelectorAll('tr[id]:not(#so-77) th')].map((head) =>
        head.firstChild!.textContent!.trim().split(' ').at(-1),
      ),
    ),
  );
  expect(groups.map((names) => names.length)).toEqual([89, 170, 140]);
  const { compare } = new Intl.Collator('vi');
  for (const names of groups) expect(names).toEqual(names.toSorted((a, b) => compare(a!, b!)));
  await page.getByRole('button', { name: words.print }).click();
  await page.locator('body.printed-now').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page).count()).toBe(400);
});

it('says so where the other pages do not come, and finds on this one', async () => {
  const page = await open('/tuyen-duong/bon-tram/');
  await page.route('**/trang/**', (route) => route.abort());
  await page.getByLabel(words.find).fill(personOfLine(4).reason);
  await page.getByText(words.failed).waitFor();
  expect(await shown(page).count()).toBe(1);
  // Once they come, the next letter finds over all.
  await page.unroute('**/trang/**');
  await page.getByLabel(words.find).fill(personOfLine(399).reason);
  await page.locator('#so-399:visible').waitFor();
  expect(await page.getByText(words.failed).isVisible()).toBe(false);
});

it('is read page by page without a script, and taken away whole', async () => {
  const page = await open('/tuyen-duong/bon-tram/', {
    page: await browser.newPage({ javaScriptEnabled: false }),
  });
  await page.locator('.parts a[rel=next]').first().click();
  await page.waitForURL('**/trang/2/');
  expect(await page.getByLabel(words.find).isVisible()).toBe(false);
  expect(await shown(page).count()).toBe(80);
  const rows = parse(site.bytes('/tuyen-duong/bon-tram/danh-sach.csv'), {
    bom: true,
    columns: true,
  });
  expect(rows).toHaveLength(400);
});
