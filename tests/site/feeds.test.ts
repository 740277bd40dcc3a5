import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { hiddenWords, sharpTitle } from '../fixtures/grown-content.ts';
import type { SiteName } from '../fixtures/sites.ts';
import { sharedSite } from '../built/build-site.ts';
import { propertyOf, readSite, type SiteReader } from '../built/site-reader.ts';

const schema = readFileSync(join(import.meta.dirname, '../fixtures/sitemap.xsd'), 'utf8');

describe.each<[string, SiteName, string]>([
  ['this repository', 'own', 'https://guongsang.example'],
  ['a grown fixture', 'grown', 'https://guongsang.mau.example'],
])('the feeds of %s', (_, name, origin) => {
  let site: SiteReader;
  let live: { path: string; html: string }[];
  const sizeOf = (url: string) => site.bytes(new URL(url).pathname).length;

  beforeAll(async () => {
    site = await readSite(sharedSite(name));
    // Embeds preview as their story, moved addresses lead to it.
    live = site.pages.filter(
      ({ path, html }) =>
        html.includes('property="article:section"') &&
        !html.includes('"refresh"') &&
        !path.startsWith('/nhung/'),
    );
  });

  it('RSS: every story with its whole text, its address and the true weight of its picture', () => {
    const feed = parseRssFeed(site.text('/rss.xml'));
    expect(feed.link).toBe(`${origin}/`);
    expect(feed.language).toBe('vi');
    expect(feed.atom?.links?.[0]).toMatchObject({ href: `${origin}/rss.xml`, rel: 'self' });
    const items = feed.items ?? [];
    expect(items.map(({ link }) => link).sort()).toEqual(
      live.map(({ path }) => origin + path).sort(),
    );
    for (const { title, link, guid, pubDate, enclosures, content: body } of items) {
      expect(guid, title).toEqual({ value: link, isPermaLink: true });
      const html = site.text(new URL(link!).pathname);
      const day = propertyOf(html, 'article:published_time')[0]!;
      expect(new Date(pubDate!).getTime(), title).toBe(new Date(day).getTime());
      const picture = propertyOf(html, 'og:image')[0]!;
      expect(enclosures, title).toEqual([
        { url: picture, type: 'image/jpeg', length: sizeOf(picture) },
      ]);
      expect(body?.encoded, title).toMatch(/<p>.*<\/p>/s);
    }
  });

  it('JSON Feed: the same stories, the same days, the same words', () => {
    const json = site.text('/feed.json');
    const { version } = JSON.parse(json) as { version: string };
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    const feed = parseJsonFeed(json);
    expect([feed.home_page_url, feed.feed_url]).toEqual([`${origin}/`, `${origin}/feed.json`]);
    const rss = parseRssFeed(site.text('/rss.xml')).items ?? [];
    const items = feed.items ?? [];
    expect(items.map(({ url, title }) => [url, title])).toEqual(
      rss.map(({ link, title }) => [link, title]),
    );
    expect(items.map((item) => item.content_html)).toEqual(
      rss.map((item) => item.content?.encoded),
    );
    for (const { id, url, attachments, ...item } of items) {
      expect(id).toBe(url);
      const html = site.text(new URL(url!).pathname);
      expect([item.date_published, item.date_modified], url).toEqual([
        propertyOf(html, 'article:published_time')[0],
        propertyOf(html, 'article:modified_time')[0],
      ]);
      const [picture] = propertyOf(html, 'og:image');
      expect(attachments?.[0], url).toEqual({
        url: picture,
        mime_type: 'image/jpeg',
        size_in_bytes: sizeOf(picture!),
      });
    }
  });

  it('what a reader elsewhere opens leads back here by whole addresses, unmarked', () => {
    for (const path of ['/rss.xml', '/feed.json', '/sitemap.xml'])
      expect(site.text(path), path).not.toMatch(/utm_|localhost/);
    for (const { content_html: html, url } of parseJsonFeed(site.text('/feed.json')).items ?? []) {
      const links = [...html!.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link!);
      for (const link of links) {
        expect(link, url).toMatch(/^(https?:\/\/|mailto:)/);
        if (link.startsWith(origin)) expect(site.has(new URL(link).pathname), link).toBe(true);
      }
      expect(html, url).not.toMatch(/<script|<style|\son\w+=|data-astro/);
    }
  });

  it('the sitemap is what sitemaps.org describes', async () => {
    const xml = site.text('/sitemap.xml');
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'sitemap.xml', contents: xml }],
      schema: [schema],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    const entries = [...xml.matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)];
    for (const { path, html } of live) {
      const entry = entries.find(([, address]) => address === origin + path);
      // An illustration is read by people, and no search engine is sent to it.
      if (propertyOf(html, 'robots').includes('noindex')) expect(entry, path).toBe(undefined);
      else
        expect(entry?.[2], path).toBe(propertyOf(html, 'article:modified_time')[0]!.slice(0, 10));
    }
  });

  it('a newsreader finds both feeds from every page', () => {
    for (const { path, html } of live) {
      expect(html, path).toContain('type="application/rss+xml" href="/rss.xml"');
      expect(html, path).toContain('type="application/feed+json" href="/feed.json"');
    }
  });
});

describe('what feeds and sitemap keep and leave out', () => {
  let site: SiteReader;
  beforeAll(async () => {
    site = await readSite(sharedSite('grown'));
  });

  it.each(['/rss.xml', '/feed.json', '/sitemap.xml'])('%s has no hidden story', (path) => {
    expect(site.text(path)).toContain('vo-gia-dinh');
    for (const word of hiddenWords)
      expect(site.text(path).toLowerCase()).not.toContain(word.toLowerCase());
    expect(site.text(path)).not.toContain('bao-chay/');
  });

  it('a title keeps every sign that XML and JSON use themselves', () => {
    const titles = [
      ...(parseRssFeed(site.text('/rss.xml')).items ?? []),
      ...(parseJsonFeed(site.text('/feed.json')).items ?? []),
    ].map(({ title }) => title);
    expect(titles.filter((title) => title === sharpTitle)).toHaveLength(2);
  });

  it('the whole text is there, a declared figure with it', () => {
    const story = (parseRssFeed(site.text('/rss.xml')).items ?? []).find(({ link }) =>
      link?.endsWith('/guong/vi-du/'),
    );
    const body = story!.content!.encoded!;
    expect(body).toContain('Tối thứ hai, dãy trọ còn sáng đèn.');
    expect(body).toContain('Sổ còn ở văn phòng Đoàn xã.');
    expect(body.replaceAll(/<[^>]*>/g, '')).toMatch(/31\s*(trong|\/)\s*40/);
  });

  it('the newest story stands first', () => {
    const days = (parseJsonFeed(site.text('/feed.json')).items ?? []).map((item) =>
      String(item.date_published),
    );
    expect(days).toEqual([...days].sort().toReversed());
  });
});
