import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/text.ts';
import { childName } from '../fixtures/grown-content.ts';
import { sharedSite } from '../built/build-site.ts';
import { openSearch } from '../fixtures/search-site.ts';
import { readSite, tagsOf, wordsOf, type SiteReader } from '../built/site-reader.ts';

const linksOf = (html: string) => tagsOf(html, 'a').map(({ href }) => href ?? '');
/** One line of a decision's list, as it is printed. */
const lineOf = (html: string, no: number) =>
  wordsOf(html.split(`id="so-${no}"`)[1]!.split('</tr>')[0]!);

let site: SiteReader;
beforeAll(async () => {
  site = await readSite(sharedSite('grown'));
});

describe('addresses', () => {
  it.each([
    '/',
    '/404.html',
    '/guong/',
    '/mo-hinh/',
    '/mo-hinh/trang/2/',
    '/tuyen-duong/',
    '/chuyen-de/',
    '/guong/vi-du/',
    '/mo-hinh/tu-sach-mau/',
    '/tuyen-duong/khen-dot-xuat/',
    '/chuyen-de/viec-tot/',
    '/guong/48-toi/',
    '/guong/zqdago/',
    '/chuong-trinh/',
    '/tieu-chi/trach-nhiem/',
    '/linh-vuc/moi-truong/',
    '/nhom/can-bo-doan/',
    '/nhom/hoc-sinh/',
    '/nam/2025/',
    '/nam/2026/',
    '/hinh-thuc/dot-xuat/',
    '/don-vi/doan-xa-cu-mau/',
    '/don-vi/doan-phuong-moi-mau/',
    '/don-vi/doan-phuong-moi-mau/trang/2/',
    '/don-vi/huyen-doan-mau/',
    '/don-vi/thanh-doan-mau/',
    '/giai-thuong/giay-khen-mau/',
    '/dinh-chinh/',
    '/rieng-tu/',
    '/tim-kiem/',
    '/chia-se/guong/vi-du/',
    '/chia-se/tuyen-duong/khen-dot-xuat/',
    '/nhung/mo-hinh/tu-sach-mau/',
    '/oembed/guong/vi-du.json',
    '/rss.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    '/pagefind/known.pf_known',
  ])('%s is there', (path) => {
    expect(site.has(path)).toBe(true);
  });

  it('nothing is written for a story that nobody may read yet', () => {
    for (const word of ['zqnhap', 'zqchoduyet', 'zqhenngay'])
      expect(site.files.filter(({ path }) => path.includes(word))).toEqual([]);
  });
});

describe('a story', () => {
  it('of a model says where the source does not tell, and never leaves a blank', () => {
    const html = site.text('/mo-hinh/mau-02/');
    const told = wordsOf(html);
    for (const label of [text.model.started, text.model.needs, text.model.conditions])
      expect(told).toContain(`${label} ${text.unclear}`);
    expect(told).not.toContain('chua-ro');
    expect(html).not.toMatch(/<d[dt][^>]*>\s*<\/d[dt]>/);
  });

  it('names a unit as it was called on the day, and what it has become', () => {
    const was = 'Đoàn xã Cũ Mẫu (nay thuộc Đoàn phường Mới Mẫu)';
    expect(wordsOf(site.text('/guong/vi-du/'))).toContain(was);
    expect(wordsOf(site.text('/guong/'))).toContain(was);
    const still = wordsOf(site.text('/guong/vo-gia-dinh/'));
    expect(still).toContain('Đoàn phường Mới Mẫu');
    expect(still).not.toContain('Đoàn phường Mới Mẫu (nay');
  });

  it('stands under the unit that its own has become', () => {
    const pages = ['/don-vi/doan-phuong-moi-mau/', '/don-vi/doan-phuong-moi-mau/trang/2/'];
    expect(pages.flatMap((path) => linksOf(site.text(path)))).toContain('/guong/vi-du/');
    expect(linksOf(site.text('/don-vi/doan-xa-cu-mau/'))).not.toContain('/guong/vo-gia-dinh/');
  });

  it('of a decision counts the days from the deed to the praise', () => {
    expect(wordsOf(site.text('/tuyen-duong/khen-dot-xuat/'))).toContain(
      `3 ${text.commendation.deedToPraise}`,
    );
  });

  it('keeps a revoked line without a name or a link, and says what revoked it', () => {
    const html = site.text('/tuyen-duong/khen-dot-xuat/');
    expect(lineOf(html, 1)).toContain('Võ Giả Định');
    const revoked = lineOf(html, 2);
    expect(revoked).toContain(text.anonymousRow);
    const row = html.split('id="so-2"')[1]!.split('</li>')[0]!;
    // No line ends at the hyphen of a number.
    expect(row).toMatch(
      /Đã thu hồi\s+theo <span class="one-line">09-QĐ\/MẪU,<\/span>\s+1\/5\/2026/u,
    );
    expect(row).not.toContain('href="/guong/');
  });

  it('shows the recognitions that stand, taken from the decisions', () => {
    const html = site.text('/guong/vo-gia-dinh/');
    expect(wordsOf(html)).toContain(
      `${text.recognitions} Giấy khen của Ban Thường vụ ${text.commendation.decision} 07-QĐKT/MẪU`,
    );
    expect(wordsOf(site.text('/guong/vi-du/'))).not.toContain(text.recognitions);
  });

  it('shows a film as a link with its title, of which nothing is loaded before', () => {
    const html = site.text('/guong/vo-gia-dinh/');
    const film = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
    expect(linksOf(html)).toContain(film);
    expect(wordsOf(html)).toContain('Một buổi tối Mở trên YouTube');
    expect(html.replaceAll(`href="${film}"`, '')).not.toMatch(/youtu|ytimg/);
  });

  it('leads to the one before and the one after', () => {
    const html = site.text('/guong/em-mau/');
    const to = (rel: string) => tagsOf(html, 'a').find((tag) => tag['rel'] === rel)?.['href'];
    expect(to('prev')).toBe('/guong/vo-gia-dinh/');
    expect(to('next')).toBe('/guong/vi-du/');
    expect(tagsOf(site.text('/guong/vi-du/'), 'a').some(({ rel }) => rel === 'next')).toBe(false);
  });

  it('ends with what the reader can begin with, and with others like it', () => {
    for (const path of ['/guong/vi-du/', '/guong/vo-gia-dinh/', '/guong/em-mau/']) {
      const told = wordsOf(site.text(path));
      expect(told.indexOf(text.tryIt), path).toBeGreaterThan(told.indexOf(text.sources));
      expect(told.indexOf(text.related), path).toBeGreaterThan(told.indexOf(text.tryIt));
    }
  });

  it('that is invented says so on the page and wherever it is listed', () => {
    expect(wordsOf(site.text('/guong/vi-du/'))).toContain(text.demoNotice);
    expect(wordsOf(site.text('/guong/vo-gia-dinh/'))).not.toContain(text.demoNotice);
    expect(wordsOf(site.text('/guong/'))).toContain(text.demo);
  });

  it('tells a risky act only with its warning', () => {
    expect(wordsOf(site.text('/guong/vo-gia-dinh/'))).toContain(
      'Gọi cứu hỏa trước, không quay lại lấy đồ.',
    );
  });
});

describe('lists', () => {
  it('of more than 24 go on over the page, each story once', () => {
    const first = site.text('/mo-hinh/');
    const second = site.text('/mo-hinh/trang/2/');
    const models = (html: string) => [
      ...new Set(
        linksOf(html).filter((path) => /^\/mo-hinh\/(mau-\d\d|tu-sach-mau)\/$/.test(path)),
      ),
    ];
    expect(models(first)).toHaveLength(24);
    expect(models(second)).toEqual(['/mo-hinh/mau-01/']);
    expect(models(first)).not.toContain('/mo-hinh/mau-01/');
    expect(linksOf(first)).toContain('/mo-hinh/trang/2/');
    expect(linksOf(second)).toContain('/mo-hinh/');
    expect(wordsOf(first)).toContain('25');
    expect(site.has('/mo-hinh/trang/3/')).toBe(false);
  });

  it('narrow by every facet without a script', () => {
    const facets = ['tieu-chi', 'linh-vuc', 'nhom', 'don-vi', 'nam'];
    const links = linksOf(site.text('/guong/'));
    for (const facet of facets)
      expect(
        links.some((path) => path.startsWith(`/${facet}/`)),
        facet,
      ).toBe(true);
    expect(linksOf(site.text('/tuyen-duong/'))).toContain('/hinh-thuc/dot-xuat/');
    expect(linksOf(site.text('/nhom/hoc-sinh/'))).toContain('/guong/em-mau/');
    expect(linksOf(site.text('/nam/2025/'))).toContain('/guong/vi-du/');
    expect(linksOf(site.text('/nam/2026/'))).not.toContain('/guong/vi-du/');
  });

  it('a campaign shows its days with their stories', () => {
    const html = site.text('/chuyen-de/viec-tot/');
    expect(linksOf(html)).toEqual(
      expect.arrayContaining(['/guong/vo-gia-dinh/', '/mo-hinh/tu-sach-mau/']),
    );
    expect(wordsOf(html)).toContain('1/3/2026');
    expect(wordsOf(html)).toContain('8/3/2026');
  });
});

it('a decision is found as people call it, which no page writes', async () => {
  const engine = await openSearch(sharedSite('grown'));
  const { hits } = await engine.ask({ typed: '"quyết định số 07-QĐKT/MẪU"' });
  expect(hits[0]?.page.url).toBe('/tuyen-duong/khen-dot-xuat/');
});

it('a child is called by the given name alone in every file of the site', () => {
  const spelt = [
    childName,
    childName.normalize('NFD'),
    encodeURIComponent(childName),
    'Đỗ Thị Minh',
  ];
  const escaped = JSON.stringify(childName).replaceAll(/[^\0-\x7f]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const holding = site.files.filter(({ path }) => {
    const bytes = site.bytes(path);
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const words = (isZipped ? gunzipSync(bytes) : bytes).toString();
    return [...spelt, escaped.slice(1, -1)].some((name) => words.includes(name));
  });
  expect(holding.map(({ path }) => path)).toEqual([]);
  expect(wordsOf(site.text('/guong/em-mau/'))).toContain('Mẫu');
});
