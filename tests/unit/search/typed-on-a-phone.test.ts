import { Marker } from '../../../src/search/ask/closeness.ts';
import { markNearest } from '../../../src/search/ask/excerpt.ts';
import { foldSpelling } from '../../../src/search/ask/spelling/respell.ts';
import { readTokens } from '../../../src/search/ask/spelling/tokens.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageHtml, searchSite } from '../../fixtures/search-site.ts';
import type { SearchSite } from '../../fixtures/search-site.ts';

/** What everybody writes of, so that no word of a question is rare by itself. */
const FILLER =
  'Trong xã, phường, huyện và quận, thanh niên xung phong làm việc tốt mỗi ngày, người già sang chơi, cây trồng ven sông, lúa non, nơi ở mới, danh sách chung, ghi rõ số, chính quyền, rang lạc, xác minh việc xấu, sương sớm, mười trang. ';

const titles = [
  'Trịnh Xuân Sơn và đội cứu hộ',
  'Phạm Xuân Sơn trồng rừng',
  'Đặng Thùy Giang dạy bơi',
  'Đặng Thùy Vân làm vườn',
  'Nguyễn Bảo Ý sửa xe',
  'Hoàng Gia dạy múa',
  'Hoàng H’Mẫu dệt vải',
  'Lý Khánh Vy mở lớp',
  'Cổng trường thông thoáng',
  'Sân chơi sau giờ tan xưởng',
  'Đoàn phường Mới Mẫu',
  'Đoàn xã Mới Mẫu',
  'Ngày thứ 7 đi chợ giúp',
  'Trách nhiệm với từng việc',
  '4 tổ sâu sát dân',
  'Vì môi trường quanh xóm',
  'Chương trình hè, mỗi tuần một buổi',
  'Chị đổi giấy lấy cây ở đội một',
  'Bùi Lan Chi nuôi ong',
  'Bùi Lâm Châu gác tàu',
  'Trong phiên Mới Mẫu họp',
  'Trong phiên Mới Mẫu hẹn',
  'Phạm Thái Hòa gác cầu',
  'Hai chị may áo, hoài chẳng hay mỏi tay, mai này hào hứng, lại cài hoa',
  'Chợ nổi của thành phố Mới Mẫu',
  'KL 06 vào từng tổ',
  'CLB hiến máu vui',
];

let site: SearchSite;
beforeAll(async () => {
  site = await searchSite(
    Object.fromEntries(
      titles.map((title, at) => [`bai/${at}`, pageHtml(title, `<p>${FILLER.repeat(3)}</p>`)]),
    ),
  );
}, 60_000);
afterAll(() => site.remove());

const ask = async (typed: string) => (await site.fresh()).ask({ typed, limit: 3 });
const bare = (text: string) => foldSpelling(text.toLowerCase());
const first = async (typed: string) => (await ask(typed)).hits[0]?.page.title.source ?? '';

describe('written by ear', () => {
  test.each([
    ['ch for tr', 'chịnh xuân sơn', 'trịnh xuân sơn'],
    ['r for gi', 'dang thuy rang', 'dang thuy giang'],
    ['j for gi', 'dang thuy jang', 'dang thuy giang'],
    ['n for ng at the end', 'cong truon thong thoan', 'cong trường thong thoáng'],
    ['a criterion', 'chách nhiệm', 'trách nhiệm'],
    ['two letters by one habit', 'to xau xat dan', 'to sâu sát dan'],
    ['one habit in two words', 'xan choi xau gio', 'sân choi sau gio'],
  ])('%s: %s', async (_, typed, meant) => {
    const { readAs, approximate, hits } = await ask(typed);
    expect(readAs).toBe(meant);
    expect(approximate).toBe(false);
    expect(bare(hits[0]!.page.title.source)).toContain(bare(meant));
  });
});

test('of two words, each one of the site’s, what is written by ear is what a title holds side by side', async () => {
  const { readAs, hits } = await ask('môi chường');
  expect(readAs).toBe('môi trường');
  expect(hits[0]?.page.title.source).toBe('Vì môi trường quanh xóm');
  expect((await ask('chương tuần')).readAs).toBeUndefined();
});

describe('a letter for a middle name', () => {
  test.each([
    ['trịnh x sơn', 'Trịnh Xuân Sơn'],
    ['Phạm X. Sơn', 'Phạm Xuân Sơn'],
    ['dang t van', 'Đặng Thùy Vân'],
    ['ly k vy', 'Lý Khánh Vy'],
  ])('%s', async (typed, name) => {
    const { hits, approximate, query } = await ask(typed);
    expect(hits[0]?.page.title.source).toContain(name);
    expect(approximate).toBe(false);
    // Of the words that begin with it none is marked as found.
    const marker = new Marker(query);
    const letter = query.words[1]!.folded;
    const begun = readTokens(FILLER).tokens.filter(({ folded }) => folded.startsWith(letter));
    expect(begun.flatMap((token) => marker.closeness(token)?.[1] || [])).toEqual([]);
  });

  test('is none where the name is written with it', async () => {
    expect(await first('hoàng h mẫu')).toContain('Hoàng H’Mẫu');
  });

  test.each(['trịnh b sơn', 'vo x son', '"trịnh x sơn"'])(
    'that nobody has, or in quotation marks, finds nobody: %s',
    async (typed) => {
      expect((await ask(typed)).hits).toEqual([]);
    },
  );
});

describe('with other marks than the site', () => {
  test.each([
    ['cồng trường thông thoáng', 'cổng trường thông thoáng'],
    ['trách nhiềm', 'trách nhiệm'],
    ['dạy bời', 'dạy bơi'],
    ['người giá sang chơi', 'người già sang chơi'],
  ])('a word that the site writes with others only is mended: %s', async (typed, meant) => {
    const { readAs, approximate } = await ask(typed);
    expect(readAs).toBe(meant);
    expect(approximate).toBe(false);
  });

  test('in a sentence only where it then stands beside its neighbours', async () => {
    expect((await ask('người già sửa xế mỗi ngày')).readAs).toBe('người già sửa xe mỗi ngày');
    expect((await ask('người già rang lạc chúng mới')).readAs).toBeUndefined();
  });

  test('a word that the site knows as typed is no other one', async () => {
    const { query, hits, approximate, readAs } = await ask('đổi cứu hộ');
    expect(readAs).toBeUndefined();
    expect(approximate).toBe(true);
    const marked = markNearest(hits[0]!.page.title, new Marker(query));
    expect(marked.filter(([, isMarked]) => isMarked).map(([word]) => word)).not.toContain('đội');
    expect((await ask('đồi mòi')).total).toBe(0);
  });

  test('a tone typed one letter early is none', async () => {
    expect((await ask('qụân')).total).toBe((await ask('quận')).total);
    expect((await ask('qúân')).total).toBe(0);
  });
});

test.each([
  ['TXS', 'Trịnh Xuân Sơn và đội cứu hộ', 'trịnh xuân sơn'],
  ['l.k.v.', 'Lý Khánh Vy mở lớp', 'lý khánh vy'],
  ['đp mới mẫu', 'Đoàn phường Mới Mẫu', 'đoàn phường mới mẫu'],
  ['cthmt', 'Chương trình hè, mỗi tuần một buổi', 'chương trình hè mỗi tuần'],
])('initials of a name, or of what a field says: %s', async (typed, title, meant) => {
  const { hits, readAs } = await ask(typed);
  expect(hits[0]?.page.title.source).toBe(title);
  expect(readAs).toBe(meant);
});

test('initials that several people share find them all, and are read as none of them', async () => {
  const { hits, readAs, total } = await ask('blc');
  const titles = hits.map(({ page }) => page.title.source);
  expect(titles).toEqual(['Bùi Lan Chi nuôi ong', 'Bùi Lâm Châu gác tàu']);
  expect({ readAs, total }).toEqual({ readAs: undefined, total: 2 });
});

test('a level of two letters before a name is no one’s initials', async () => {
  const city = await ask('tp mới mẫu');
  expect(city.readAs).toBe('thành phố mới mẫu');
  expect(city.hits[0]?.page.title.source).toBe('Chợ nổi của thành phố Mới Mẫu');
  expect((await ask('tx mới mẫu')).readAs).toBeUndefined();
});

test.each([
  ['kl06', 'KL 06 vào từng tổ'],
  ['#clbhienmau', 'CLB hiến máu vui'],
])('a figure behind its word, a short form among others: %s', async (typed, title) => {
  expect(await first(typed)).toBe(title);
});

test('a name of which one word was mistyped for another of the site', async () => {
  const { readAs, hits } = await ask('pham hai hoa');
  expect(readAs).toBe('pham thái hoa');
  expect(hits[0]?.page.title.source).toBe('Phạm Thái Hòa gác cầu');
});

describe('without spaces', () => {
  test.each([
    ['#trinhxuanson', 'Trịnh Xuân Sơn'],
    ['#LyKhanhVy', 'Lý Khánh Vy'],
    ['nguyenbaoy', 'Nguyễn Bảo Ý'],
    ['#ngaythu7', 'Ngày thứ 7'],
    // Its words stand together nowhere.
    ['#lopdayboi', 'dạy bơi'],
  ])('%s', async (typed, title) => {
    expect(await first(typed)).toContain(title);
  });

  test('what is no word at all finds nothing', async () => {
    expect((await ask('#asdfghjkl')).total).toBe(0);
  });
});

test.each([
  ['P. Mới Mẫu', 'Đoàn phường Mới Mẫu', 'phường Mới Mẫu'],
  ['x moi mau', 'Đoàn xã Mới Mẫu', 'xã moi mau'],
])('a level of places by its letter: %s', async (typed, title, meant) => {
  const { hits, approximate, readAs } = await ask(typed);
  expect(hits[0]?.page.title.source).toBe(title);
  expect(approximate).toBe(false);
  expect(readAs).toBe(meant);
});

test('an emoji is no word that a page must hold', async () => {
  const { approximate, hits } = await ask('Lý Khánh Vy ❤️');
  expect(hits[0]?.page.title.source).toContain('Lý Khánh Vy');
  expect(approximate).toBe(false);
});

test.each(['vsn', 'ghi ro sv'])(
  'a short form that the site does not have is no slip of a word: %s',
  async (typed) => {
    const { total, approximate, readAs } = await ask(typed);
    expect(total === 0 || approximate).toBe(true);
    expect(readAs).toBeUndefined();
  },
);

test.each([
  ['mỗi tuần 1 buổi', 'mỗi tuần một buổi'],
  ['bốn tổ sâu sát', '4 tổ sâu sát'],
])('a number by its digit or its word: %s', async (typed, meant) => {
  const { readAs, approximate } = await ask(typed);
  expect(readAs).toBe(meant);
  expect(approximate).toBe(false);
});

describe('a name with y', () => {
  test('is not what is written with i only', async () => {
    const { hits, approximate } = await ask('vy');
    expect(hits.map(({ page }) => page.title.source)).toEqual(['Lý Khánh Vy mở lớp']);
    expect(approximate).toBe(false);
    expect((await ask('môi vy')).readAs).toBeUndefined();
  });

  test('that is written with either is found by either, and becomes no longer word', async () => {
    expect(await first('li khanh vi')).toContain('Lý Khánh Vy');
    expect((await ask('ly')).hits.map(({ page }) => page.title.source)).toEqual([
      'Lý Khánh Vy mở lớp',
    ]);
  });
});

test('of a word without marks that spelling is shown as found which stands beside the next one', async () => {
  const { query, hits } = await ask('doi giay lay cay');
  const marked = markNearest(hits[0]!.page.title, new Marker(query)).filter(
    ([, isMarked]) => isMarked,
  );
  expect(marked.map(([word]) => word)).toEqual(['đổi', 'giấy', 'lấy', 'cây']);
});

test('keys with a slip among them are read, then mended', async () => {
  expect((await ask('trraschs nhieemj')).readAs).toBe('trách nhiệm');
});

test('keys without the last tone are shown as the page writes the word', async () => {
  expect((await ask('trach1 nhiem6')).readAs).toBe('trách nhiệm');
});
