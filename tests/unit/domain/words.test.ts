import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, inkOn, readableOn } from '../../../src/domain/look/contrast.ts';
import { paletteCss } from '../../../src/domain/look/palette.ts';
import {
  addMonths,
  daysBetween,
  isDay,
  todayInVietnam,
  writeDay,
} from '../../../src/domain/date.ts';
import { rssDay } from '../../../src/domain/date.ts';
import { xml } from '../../../src/domain/xml.ts';
import { plainMarkup } from '../../../src/feeds/markup.ts';
import { splitValue, unparted, writeCost, writeNumber } from '../../../src/domain/numbers.ts';
import { paginate } from '../../../src/domain/lists/pagination.ts';
import { displayOf, personNameOn } from '../../../src/domain/people/who-may-be-shown.ts';
import { givenName, initialsOf } from '../../../src/domain/people/name-forms.ts';
import { previewText, shorten } from '../../../src/domain/views/preview.ts';
import { asciiSlug, fold, slugPattern } from '../../../src/domain/slug.ts';
import { telexWord } from '../../../src/domain/typed/telex.ts';

describe('days', () => {
  test('only days that exist', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-02-30', '2099-02-31', '20260228', '2026-2-8', ''].some(isDay)).toBe(
      false,
    );
  });

  test("today is Vietnam's, whatever the clock's zone", () => {
    expect(todayInVietnam(new Date('2026-03-19T16:59:59Z'))).toBe('2026-03-19');
    expect(todayInVietnam(new Date('2026-03-19T17:00:00Z'))).toBe('2026-03-20');
  });

  test('are counted and written as Vietnamese text does', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(addMonths('2026-11-23', -12)).toBe('2025-11-23');
    expect(writeDay('2026-03-09')).toBe('9/3/2026');
    expect(rssDay('2026-09-20')).toBe('Sun, 20 Sep 2026 00:00:00 +0700');
  });
});

describe('names', () => {
  test('the given name is the last syllable, but not the clan of an Ê Đê name', () => {
    expect(givenName('Nguyễn Thị Bé Mẫu')).toBe('Mẫu');
    expect(givenName("H'Ví Dụ Niê")).toBe("H'Ví Dụ");
    expect(givenName('Y Mẫu Byă')).toBe('Y Mẫu');
  });

  test('a child is called by the given name unless told otherwise; the anonymous have none', () => {
    const name = 'Lê Thị Giả Định';
    const consent = { scope: ['ten' as const] };
    const called = (told: Parameters<typeof displayOf>[0]) =>
      personNameOn({ name, consent, display: displayOf(told) }, 'page', '2026-06-01');
    expect(called({ minor: true })).toBe('Định');
    expect(called({ minor: true, display: 'day-du' })).toBe(name);
    expect(called({ display: 'an-danh' })).toBeUndefined();
  });

  test('initials', () => {
    expect(initialsOf('Minh Mẫu')).toBe('MM');
    expect(initialsOf("H'Ví Dụ Niê")).toBe('HN');
    expect(initialsOf('đức')).toBe('Đ');
  });
});

describe('addresses', () => {
  test('any text becomes a slug or nothing; NFC and NFD agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = asciiSlug(text);
        expect(slug === '' || slugPattern.test(slug)).toBe(true);
        expect(asciiSlug(text.normalize('NFD'))).toBe(asciiSlug(text.normalize('NFC')));
      }),
    );
    expect(asciiSlug('Đổi giấy lấy cây: 9 tấn')).toBe('doi-giay-lay-cay-9-tan');
    expect(fold('ĐƯỜNG')).toBe('duong');
  });
});

describe('words of a preview', () => {
  test('never longer than asked, cut between words', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 20, max: 160 }),
        (text, most) => {
          expect(shorten(text, most).length).toBeLessThanOrEqual(most);
        },
      ),
    );
    expect(shorten('Một việc làm tới cùng, không ai nhắc', 24)).toBe('Một việc làm tới cùng…');
  });

  test('a short lede is completed, a long one cut', () => {
    const more = 'Việc làm đẹp của tuổi trẻ, kèm nguồn và minh chứng cho từng con số.';
    expect(previewText('Ba ngày sau việc làm.', more).length).toBeGreaterThanOrEqual(70);
    expect(previewText('Chương trình', more)).toBe(`Chương trình. ${more}`);
    expect(previewText('Ai làm? ', more)).toBe(`Ai làm? ${more}`);
    expect(previewText('x '.repeat(200), more).length).toBeLessThanOrEqual(160);
  });
});

describe('figures', () => {
  test('are written as Vietnamese readers write them', () => {
    expect(writeNumber(1234.5)).toBe('1.234,5');
    expect(writeCost(0, 1_500_000, 'đồng')).toBe('0–1.500.000 đồng');
    expect(writeCost(0, 0, 'đồng')).toBe('0 đồng');
  });

  test('a qualifier stands before its figure', () => {
    expect(splitValue('khoảng 1.000')).toEqual(['khoảng', '1.000']);
    expect(splitValue(31)).toEqual(['', '31']);
    expect(splitValue('chưa rõ')).toEqual(['', 'chưa rõ']);
  });

  test('no line of a title ends between a figure and what it counts or numbers', () => {
    for (const [title, whole] of [
      ['62 bóng đèn trên 4 km đường', '62_bóng đèn trên 4_km đường'],
      ['khoảng 25 triệu đồng cho mỗi km', 'khoảng 25_triệu_đồng cho mỗi km'],
      ['2.000–3.000 người mỗi đợt', '2.000–3.000_người mỗi đợt'],
      ['Em học sinh lớp 7 nhường phao', 'Em học sinh lớp_7 nhường phao'],
      ['Mùa nước nổi, kỳ 1: Người giữ kho', 'Mùa nước nổi, kỳ_1: Người giữ kho'],
      ['A4 và 100.000.000.000 đồng', 'A4 và 100.000.000.000 đồng'],
    ] as const)
      expect(unparted(title).replaceAll('\u00a0', '_')).toBe(whole);
  });
});

describe('colours', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`);
  test('any brand can be read on any ground', () => {
    fc.assert(
      fc.property(hex, hex, (ground, colour) => {
        expect(contrast(ground, inkOn(ground, '#000000', '#ffffff'))).toBeGreaterThanOrEqual(4.5);
        const own = new Map(
          [...paletteCss({ brand: ground, accent: colour }).matchAll(/--([\w-]+):(#\w+)/g)]
            .toReversed()
            .map(([, name, value]) => [name, value!]),
        );
        for (const name of ['ground', 'accent'])
          expect(contrast(own.get(name)!, own.get(`on-${name}`)!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast('#fbf9f4', readableOn('#fbf9f4', colour))).toBeGreaterThanOrEqual(4.5);
        expect(contrast('#0e1726', readableOn('#0e1726', colour))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

test('a long list is cut into pages that lead to each other', () => {
  const pages = paginate(
    Array.from({ length: 50 }, (_, at) => at),
    24,
  );
  expect(pages.map(({ path, items }) => [path, items.length])).toEqual([
    ['', 24],
    ['trang/2', 24],
    ['trang/3', 2],
  ]);
  expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
    [undefined, 'trang/2'],
    ['', 'trang/3'],
    ['trang/2', undefined],
  ]);
  expect(paginate([])).toHaveLength(1);
});

describe('feeds', () => {
  test('XML carries any text', () => {
    expect(xml('a\u0000<b> & "c"\n')).toBe('a&lt;b&gt; &amp; &quot;c&quot;\n');
  });

  test("feed readers get absolute addresses and none of the page's own attributes", () => {
    const html =
      '<p class="x" data-astro-cid-1>Xem <a href="#nguon">nguồn</a> <img src="/_astro/a.webp" srcset="/_astro/b.webp 2x" alt="data-x=1" loading="lazy"></p><style>p{}</style>';
    expect(plainMarkup(html, 'https://a.example/guong/b/', 'https://a.example')).toBe(
      '<p>Xem <a href="https://a.example/guong/b/#nguon">nguồn</a> <img src="https://a.example/_astro/a.webp" alt="data-x=1"></p>',
    );
  });
});

describe('keys of Telex that no program read', () => {
  test.each([
    ['dduowcj', 'được'],
    ['Nguowif', 'Người'],
    ['ddoanf', 'đoàn'],
    ['giuwx', 'giữ'],
    ['quar', 'quả'],
    ['gias', 'giá'],
    ['tuyeen', 'tuyên'],
    ['cuar', 'của'],
  ])('%s is %s', (keys, word) => {
    expect(telexWord(keys)).toBe(word);
  });

  test.each(['thanh', 'nam', 'week', 'wifi', 'Facebook', 'laser', 'tour'])('%s is none', (word) => {
    expect(telexWord(word)).toBeUndefined();
  });
});
