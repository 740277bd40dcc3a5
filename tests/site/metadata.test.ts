import ogs from 'open-graph-scraper';
import sharp from 'sharp';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/text.ts';
import { serve } from '../browser/driver/server.ts';
import type { SiteName } from '../fixtures/sites.ts';
import { sharedSite } from '../built/build-site.ts';
import {
  propertyOf,
  readSite,
  structuredData,
  tagsOf,
  type SiteReader,
} from '../built/site-reader.ts';

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/;
const one = (html: string, property: string): string => {
  const found = propertyOf(html, property);
  expect(found, property).toHaveLength(1);
  return found[0]!;
};
const canonicalOf = (html: string) =>
  tagsOf(html, 'link').find(({ rel }) => rel === 'canonical')?.['href'];
const canonicalPath = (html: string) => new URL(canonicalOf(html) ?? '').pathname;
/** What a picture is, once it is decoded whole. */
const look = async (bytes: Buffer) => {
  const { info } = await sharp(bytes, { failOn: 'warning' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { format } = await sharp(bytes).metadata();
  return { format, width: info.width, height: info.height, weight: bytes.length };
};
const isMoved = (html: string) => html.includes('http-equiv="refresh"');

describe.each<[string, SiteName, string]>([
  ['this repository', 'own', 'https://guongsang.example'],
  ['a grown fixture', 'grown', 'https://guongsang.mau.example'],
])('the pages of %s', (_, name, origin) => {
  let site: SiteReader;
  let server: Awaited<ReturnType<typeof serve>>;
  let pages: SiteReader['pages'];
  let articles: SiteReader['pages'];

  beforeAll(async () => {
    site = await readSite(sharedSite(name));
    server = await serve(site.folder);
    ({ pages } = site);
    articles = pages.filter(({ html }) => propertyOf(html, 'og:type')[0] === 'article');
  });
  afterAll(() => server?.close());

  it('a story has its own picture, and all other pages share that of the site', () => {
    const house = one(site.text('/'), 'og:image');
    expect(house).toMatch(new RegExp(`^${origin}/anh-chia-se/trang/[0-9a-f]{32}/1200x630\\.jpg$`));
    const own = pages.filter(({ html }) => one(html, 'og:image') !== house);
    expect(articles.filter((page) => !own.includes(page))).toEqual([]);
    for (const { path, html } of own) {
      const [, slug] = /^(?:\/chia-se|\/nhung)?\/[^/]+\/([^/]+)\/$/.exec(canonicalPath(html)) ?? [];
      expect(one(html, 'og:image'), path).toContain(`/${slug}/`);
    }
    expect(articles.length).toBeGreaterThan(5);
    expect(own.length).toBeLessThan(pages.length);
  });

  it('P1, P2, P3: each thing is said once, within its length, under one address', () => {
    for (const { path, html } of pages) {
      expect(html, path).toMatch(/<html lang="vi"/);
      expect(one(html, 'og:locale'), path).toBe('vi_VN');
      expect(one(html, 'og:site_name'), path).not.toBe('');
      const title = one(html, 'og:title');
      expect(title, path).toBe(title.normalize('NFC'));
      expect([...title].length, `${path}: ${title}`).toBeLessThanOrEqual(60);
      const url = one(html, 'og:url');
      expect(canonicalOf(html), path).toBe(url);
      expect(url, path).toMatch(/^https:\/\/[^?#]+\/$/);
      expect(url.startsWith(origin), path).toBe(true);
      // A moved address and the frame for other sites name the story itself.
      if (isMoved(html) || path.startsWith('/nhung/'))
        expect(site.has(canonicalPath(html))).toBe(true);
      else if (path !== '/404.html') expect(url).toBe(origin + path);
      expect(tagsOf(html, 'meta').some(({ name }) => name?.startsWith('og:'))).toBe(false);
    }
  });

  it('P3: a description says enough to be read, a title leaves out the site', () => {
    for (const { path, html } of pages) {
      const description = one(html, 'og:description');
      expect(description.length, `${path}: ${description}`).toBeGreaterThanOrEqual(70);
      expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(160);
      // The front page has no other name than the site's.
      if (path === '/') expect(one(html, 'og:title')).toBe(one(html, 'og:site_name'));
      else expect(one(html, 'og:title'), path).not.toContain(one(html, 'og:site_name'));
    }
  });

  it('P4, P5, P6: one picture, told whole and in order, and it is there as told', async () => {
    const looked = new Map<string, Awaited<ReturnType<typeof look>>>();
    const order = ['', ':secure_url', ':type', ':width', ':height', ':alt'];
    for (const { path, html } of pages) {
      const names = tagsOf(html, 'meta').map((tag) => tag['property'] ?? tag['name'] ?? '');
      const at = names.indexOf('og:image');
      expect(names.slice(at, at + order.length), path).toEqual(
        order.map((end) => `og:image${end}`),
      );
      expect(
        names.filter((name) => name.startsWith('og:image')),
        path,
      ).toHaveLength(order.length);
      const url = one(html, 'og:image');
      expect(one(html, 'og:image:secure_url'), path).toBe(url);
      expect(one(html, 'twitter:card'), path).toBe('summary_large_image');
      expect(one(html, 'twitter:image:alt'), path).toBe(one(html, 'og:image:alt'));
      expect(one(html, 'og:image:alt').length, path).toBeGreaterThan(10);
      // Many pages share the picture of the site, a story's page its own with its embed and its kit.
      const seen = looked.get(url) ?? (await look(site.bytes(new URL(url).pathname)));
      looked.set(url, seen);
      const { format, width, height, weight } = seen;
      expect([`image/${format}`, String(width), String(height)], path).toEqual([
        one(html, 'og:image:type'),
        one(html, 'og:image:width'),
        one(html, 'og:image:height'),
      ]);
      expect([format, width, height], path).toEqual(['jpeg', 1200, 630]);
      expect(weight, path).toBeLessThanOrEqual(300_000);
    }
  });

  it('P7, P8: a story is an article with its days, all within the first 16 KB', () => {
    for (const { path, html } of articles) {
      expect(one(html, 'article:published_time'), path).toMatch(zoned);
      expect(one(html, 'article:modified_time'), path).toMatch(zoned);
      expect(one(html, 'article:section'), path).not.toBe('');
    }
    for (const { path, html } of pages) {
      const tags = [...html.matchAll(/<meta (?:property="(?:og|article|fb):|name="twitter:)/g)];
      const last = tags.at(-1)!;
      const end = Buffer.byteLength(html.slice(0, html.indexOf('">', last.index)));
      expect(end, path).toBeLessThanOrEqual(16_384);
    }
  });

  it('open-graph-scraper reads every page', async () => {
    for (const { path, html } of pages) {
      const { error, result } = await ogs({ html });
      expect(error, path).toBe(false);
      expect(result.ogTitle, path).toBe(one(html, 'og:title'));
      expect(result.ogUrl, path).toBe(one(html, 'og:url'));
      expect(result.ogDescription, path).toBe(one(html, 'og:description'));
      expect(result.ogImage, path).toEqual([
        {
          url: one(html, 'og:image'),
          type: 'image/jpeg',
          width: '1200',
          height: '630',
          alt: one(html, 'og:image:alt'),
        },
      ]);
      expect(result.twitterCard, path).toBe('summary_large_image');
      const [published] = propertyOf(html, 'article:published_time');
      expect(result.articlePublishedTime, path).toBe(published);
      expect(result.articleSection, path).toBe(propertyOf(html, 'article:section')[0]);
    }
  });

  it('unfurl reads every page from a server, its oEmbed too', async () => {
    for (const { path, html } of pages) {
      if (path === '/404.html') continue;
      const read = await unfurl(origin + path, {
        // The site names itself by its own address; nothing leaves this machine.
        fetch: (url) => fetch(url.replace(origin, server.origin)),
      });
      expect(read.open_graph.title, path).toBe(one(html, 'og:title'));
      expect(read.canonical_url, path).toBe(canonicalOf(html));
      expect(read.open_graph.images, path).toEqual([
        {
          url: one(html, 'og:image'),
          secure_url: one(html, 'og:image:secure_url'),
          type: 'image/jpeg',
          width: 1200,
          height: 630,
          alt: one(html, 'og:image:alt'),
        },
      ]);
      const [published] = propertyOf(html, 'article:published_time');
      // The reader's types lag behind what it gives.
      if (published)
        expect(read.open_graph, path).toMatchObject({ articles: [{ published_time: published }] });
      if (html.includes('json+oembed')) expect(read.oEmbed?.type, path).toBe('rich');
    }
  });

  it('what machines read agrees with the page: Article and BreadcrumbList', async () => {
    for (const { path, html } of articles) {
      if (isMoved(html) || path.startsWith('/nhung/')) continue;
      const data = structuredData(html);
      // One with a kit has the three forms that search engines ask for besides the card.
      const kit = ['1080x1080', '1280x720', '1200x900'];
      const card = new URL(one(html, 'og:image')).pathname;
      const hasKit = site.has(card.replace('1200x630', '1080x1080'));
      const images = ['1200x630', ...(hasKit ? kit : [])];
      expect(data.get('Article'), path).toMatchObject({
        '@context': 'https://schema.org',
        url: origin + path,
        mainEntityOfPage: origin + path,
        headline: expect.any(String),
        datePublished: one(html, 'article:published_time'),
        dateModified: one(html, 'article:modified_time'),
        image: images.map((size) =>
          expect.stringMatching(new RegExp(`^${origin}/.*/${size}\\.jpg$`)),
        ),
        author: { '@type': 'Organization', name: expect.any(String) },
        publisher: { '@type': 'Organization', name: expect.any(String) },
      });
      for (const image of data.get('Article')!['image'] as string[]) {
        const { width, height } = await sharp(site.bytes(new URL(image).pathname)).metadata();
        expect(image).toContain(`/${width}x${height}.jpg`);
      }
      const trail = data.get('BreadcrumbList')!['itemListElement'] as {
        position: number;
        item: string;
      }[];
      expect(
        trail.map(({ position }) => position),
        path,
      ).toEqual([1, 2, 3]);
      expect(trail.at(-1)!.item, path).toBe(origin + path);
      for (const { item } of trail) expect(site.has(new URL(item).pathname), item).toBe(true);
    }
  });

  it('P2: the sitemap lists pages by the address they give themselves, and none that hide', () => {
    const listed = [...site.text('/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, at]) => at!,
    );
    expect(new Set(listed).size).toBe(listed.length);
    for (const address of listed) {
      const html = site.text(new URL(address).pathname);
      expect(canonicalOf(html), address).toBe(address);
      expect(propertyOf(html, 'robots'), address).toEqual([]);
    }
    const missing = pages.filter(
      ({ path, html }) =>
        propertyOf(html, 'robots').length === 0 &&
        !path.includes('/trang/') &&
        !html.includes(text.list.empty) &&
        !listed.includes(origin + path),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('P9: the networks’ readers are let in by name', () => {
    const groups = site.text('/robots.txt').split('\n\n');
    for (const agent of [
      'facebookexternalhit',
      'facebookcatalog',
      'Twitterbot',
      'TelegramBot',
      '*',
    ])
      expect(groups).toContainEqual(`User-agent: ${agent}\nAllow: /`);
    expect(site.text('/robots.txt')).not.toContain('Disallow');
    expect(site.text('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});

describe('addresses that moved or ended', () => {
  let site: SiteReader;
  beforeAll(async () => {
    site = await readSite(sharedSite('grown'));
  });
  const shared = (path: string) =>
    tagsOf(site.text(path), 'meta').filter(({ property, name }) =>
      /^(og|article|fb|twitter):/.test(property ?? name ?? ''),
    );

  it('M1: a moved address previews as the new one and leads there at once', () => {
    const html = site.text('/guong/bao-chay/');
    expect(shared('/guong/bao-chay/')).toEqual(shared('/guong/vo-gia-dinh/'));
    expect(canonicalOf(html)).toBe('https://guongsang.mau.example/guong/vo-gia-dinh/');
    expect(html).toMatch(/http-equiv="refresh" content="0; url=\/guong\/vo-gia-dinh\/"/);
    expect(html).toContain('<a href="/guong/vo-gia-dinh/">');
  });

  it('M2: a story taken down says only that, in its tags too', () => {
    const html = site.text('/guong/zqdago/');
    expect(html).toContain('không còn');
    expect(one(html, 'og:type')).toBe('website');
    expect(propertyOf(html, 'robots')).toEqual(['noindex']);
    expect(html.replaceAll('/guong/zqdago/', '').toLowerCase()).not.toContain('zqdago');
    expect(html).not.toContain('application/ld+json');
    for (const path of ['/rss.xml', '/feed.json', '/sitemap.xml'])
      expect(site.text(path), path).not.toContain('zqdago');
  });

  it('P7: tags, owner’s app and proofs of ownership stand where the union gave them', async () => {
    const html = site.text('/guong/vo-gia-dinh/');
    expect(propertyOf(html, 'article:tag')).toEqual(['an toàn', 'khu trọ']);
    expect(one(html, 'article:modified_time')).toBe('2026-04-02T00:00:00+07:00');
    expect(one(html, 'fb:app_id')).toBe('123450000054321');
    expect(one(html, 'facebook-domain-verification')).toBe('fbmau');
    expect(one(html, 'zalo-platform-site-verification')).toBe('zalomau');
    const own = await readSite(sharedSite('own'));
    for (const name of [
      'fb:app_id',
      'facebook-domain-verification',
      'zalo-platform-site-verification',
    ])
      expect(propertyOf(own.text('/'), name), name).toEqual([]);
  });

  it('F2: the person an article is about is named as the page names them', () => {
    const rescuer = structuredData(site.text('/guong/vo-gia-dinh/')).get('Article')!;
    expect(rescuer['about']).toEqual({
      '@type': 'Person',
      name: 'Võ Giả Định',
      jobTitle: 'Đoàn viên',
      worksFor: { '@type': 'Organization', name: 'Đoàn phường Mới Mẫu' },
      award: ['Giấy khen của Ban Thường vụ'],
    });
    const child = structuredData(site.text('/guong/em-mau/')).get('Article')!;
    expect(child['about']).toMatchObject({ '@type': 'Person', name: 'Mẫu' });
  });
});
