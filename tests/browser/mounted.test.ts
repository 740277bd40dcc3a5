import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mount } from '../fixtures/grown-content.ts';
import { sharedSite } from '../built/build-site.ts';
import { readSite, tagsOf } from '../built/site-reader.ts';
import { closeVisits, openBrowser } from './driver/chromium.ts';
import { serve } from './driver/server.ts';
import { visit } from './driver/visit.ts';

const address = `https://mau.example${mount}`;

/** One page for all: opening each costs more than what is asked of it. */
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
let outDir: string;

beforeAll(async () => {
  outDir = sharedSite('mounted');
  const [browser, served] = await Promise.all([openBrowser(), serve(outDir, mount)]);
  site = served;
  page = await browser.newPage();
});
afterAll(() => Promise.all([closeVisits(), site?.close()]));

/** Everything that a page names, as a browser reads its text and resolves it at its address. */
const namedIn = ({ html, url }: { html: string; url: string }) => {
  const named = new DOMParser().parseFromString(html, 'text/html');
  const attributes = ['href', 'src', 'action', 'poster', 'data-src'];
  const found = attributes.flatMap((name) =>
    [...named.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)!),
  );
  const sets = [...named.querySelectorAll('[srcset]')].flatMap((one) =>
    one
      .getAttribute('srcset')!
      .split(',')
      .map((part) => part.trim().split(' ')[0]!),
  );
  return [...found, ...sets].flatMap((one) => URL.parse(one, url)?.href ?? []);
};

it('no page names anything outside the path, or anything that is missing', async () => {
  const { pages } = await readSite(outDir);
  const root = `${site.origin}${mount}/`;
  const named = new Set<string>();
  for (const { path, html } of pages) {
    const found = await page.evaluate(namedIn, { html, url: root + path.slice(1) });
    for (const url of found) if (url.startsWith(site.origin)) named.add(url);
  }
  const troubles: string[] = [];
  for (const url of named) {
    if (!url.startsWith(root)) troubles.push(`outside: ${url}`);
    const { status } = await fetch(url.replace(/#.*/, ''));
    if (status !== 200) troubles.push(`${status}: ${url}`);
  }
  expect(pages.length).toBeGreaterThan(60);
  expect(named.size).toBeGreaterThan(150);
  expect(troubles).toEqual([]);
});

it('the code of every page asks for nothing outside the path', async () => {
  // A page's policy names its scripts and styles by their content: pages of one policy run the same.
  const { pages } = await readSite(outDir);
  const byCode = new Map(
    pages.map(({ path, html }) => {
      const policy = tagsOf(html, 'meta').find(
        (tag) => tag['http-equiv'] === 'content-security-policy',
      )?.['content'];
      const files = tagsOf(html, 'script').map(({ src }) => src);
      return [[policy, ...files].join(' '), path];
    }),
  );
  const root = `${site.origin}${mount}/`;
  const troubles: string[] = [];
  let at = '';
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) troubles.push(`${at} asks for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${at} says ${message.text()}`);
  });
  for (at of byCode.values()) await visit(page, root + at.slice(1));
  expect(byCode.size).toBeGreaterThan(10);
  expect(troubles).toEqual([]);
});

it('the search answers, and its first picture and links are there', async () => {
  await page.goto(`${site.origin}${mount}/`);
  await page.locator('form[role=search] input').first().fill('Gia Định');
  await page.keyboard.press('Enter');
  const first = page.locator('#ket-qua h2 a').first();
  await first.waitFor();
  const hrefs = await page
    .locator('#ket-qua a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(hrefs.filter((path) => !path.startsWith(`${mount}/`))).toEqual([]);
  await first.click();
  await page.waitForURL(`**${mount}/*/*/`);
  expect((await page.request.get(page.url())).status()).toBe(200);

  await page.goto(`${site.origin}${mount}/tim-kiem/?q=minh+hoa+mau`);
  const picture = page.locator('#ket-qua .first img');
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => true))).toBe(
    true,
  );
});

it('an image is kept, a text is copied and a step of the kit offers files, all below the path', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}${mount}/chia-se/guong/vi-du/`);
  const files = await page
    .locator('a[download]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200);
  expect(asked.filter((path) => !path.startsWith(`${mount}/`))).toEqual([]);
});

it('the root of the host leads to the site, and what is missing to its own page', async () => {
  const home = await fetch(`${site.origin}/`);
  expect(home.url).toBe(`${site.origin}${mount}/`);
  const missing = await fetch(`${site.origin}${mount}/guong/khong-co/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain(`href="${mount}/tim-kiem/"`);
  expect((await fetch(`${site.origin}/guong/vi-du/`)).status).toBe(404);
});

it('whatever is given away carries the whole address', () => {
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const story = read('guong/vi-du/index.html');
  expect(story).toContain(`<link rel="canonical" href="${address}/guong/vi-du/">`);
  expect(story).toContain(`<meta property="og:url" content="${address}/guong/vi-du/">`);
  expect(story).toContain(`<meta property="og:image" content="${address}/anh-chia-se/guong/vi-du/`);
  expect(story).toContain(`"url":"${address}/guong/vi-du/"`);
  expect(read('sitemap.xml')).toContain(`<loc>${address}/guong/vo-gia-dinh/</loc>`);
  expect(read('robots.txt')).toContain(`Sitemap: ${address}/sitemap.xml`);
  const oembed = JSON.parse(read('oembed/guong/vi-du.json')) as {
    html: string;
    provider_url: string;
  };
  expect(oembed.html).toContain(`src="${address}/nhung/guong/vi-du/"`);
  expect(oembed.provider_url).toBe(`${address}/`);
  for (const feed of ['rss.xml', 'feed.json', 'sitemap.xml', 'oembed/guong/vi-du.json']) {
    const own = read(feed).match(/https:\/\/mau\.example[^"<&\s)]*/g) ?? [];
    expect(own.length, feed).toBeGreaterThan(0);
    expect(
      own.filter((url) => !url.startsWith(`${address}/`)),
      feed,
    ).toEqual([]);
  }
  // A link in a story's own text begins at the site's root and stays below the path in feeds too.
  expect(read('feed.json')).toContain(`${address}/tuyen-duong/khen-dot-xuat/`);
});
