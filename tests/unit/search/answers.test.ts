import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchNames } from '../../../src/domain/search-aliases.ts';
import { Marker } from '../../../src/search/ask/closeness.ts';
import { excerptOf } from '../../../src/search/ask/excerpt.ts';
import { plainWords } from '../../../src/search/ask/spelling/plain-words.ts';
import { pageHtml, searchSite } from '../../fixtures/search-site.ts';
import type { SearchSite } from '../../fixtures/search-site.ts';

/** Long bodies in which nearly every syllable of the names stands somewhere, as on real pages. */
const FILLER =
  'Trong khi thanh niên thực hiện, cán bộ thành thật trao đổi, khánh thành công trình, trí thức trẻ đến dự, quyền lợi của bình dân được đọc lại, minh bạch, huy động sức trẻ, tân binh lên đường, hòa giải ở cơ sở, mẫu mực, trinh sát, trong sạch. ';

const person = (name: string, place: string, year: number, more = '') =>
  pageHtml(`${name} - Bí thư Đoàn xã ${place}`, `<p>${FILLER.repeat(8)} ${more}</p>`, {
    nam: String(year),
    loai: 'Gương',
  });

const HO = ['Nguyễn', 'Trần', 'Đỗ', 'Lê', 'Đinh', 'Huỳnh'];
const DEM = ['Khánh', 'Trọng', 'Minh', 'Thị Ngọc', 'Văn'];
const TEN = ['Trí', 'Quyên', 'Mẫu', 'Đạt'];
const NOI = ['Bình Mẫu', 'Tân Giả', 'Mẫu Hòa'];

const pages: Record<string, string> = {};
const names: string[] = [];
for (const [a, ho] of HO.entries())
  for (const [b, dem] of DEM.entries())
    for (const [c, ten] of TEN.entries()) {
      const name = `${ho} ${dem} ${ten}`;
      names.push(name);
      pages[`guong/${a}-${b}-${c}`] = person(name, NOI[(a + b + c) % 3]!, 2020 + ((a + c) % 5));
    }
pages['tuyen-duong/danh-sach'] = pageHtml(
  'Khen các bạn trẻ tháng ba',
  `<ol><li id="so-1"><span>1</span> <b>Võ Ví Dụ</b> Đoàn xã Tân Giả</li>
   <li id="so-2"><span>2</span> <b>Tạ Ngọc Mẫu</b> Đoàn xã Bình Mẫu</li></ol>`,
  { nam: '2024', thang: 'Tháng 3', loai: 'Tuyên dương', 'hinh-thuc': 'Khen đột xuất' },
);
// Its sources have ids, as on every story.
pages['guong/nguon'] = pageHtml(
  'Tấm phao cứu sinh ở bến',
  `<p>${FILLER.repeat(3)} Anh kéo hai em vào bờ.</p><ol><li id="nguon-bien-ban">Biên bản vụ đuối nước tại bến, công an xã, 2024</li></ol>`,
);
pages['guong/hvi'] = person('H’Ví Dụ Niê', 'Cư Mẫu', 2023);
pages['guong/ksor'] = person("Ksor H'Mẫu", 'Ia Mẫu', 2022);
pages['guong/viet-tat'] = person('Đ.T.P.M.', 'Mẫu Hòa', 2021);
pages['tin/quyet-dinh'] = pageHtml(
  'Quyết định khen',
  '<p>Theo Quyết định số 12/QĐ-TĐM ngày 05/09/2025, trồng 1.500 cây trên 300 m², bớt 2 tấn CO₂.</p>',
);
pages['tin/san-choi'] = pageHtml(
  'Sân chơi cuối xóm',
  '<p>Rộng 450m², cách trường 1,5km, mở từ 16h ngày 20/11, mỗi em góp 5.000đ.</p>',
);
pages['mo-hinh/cong-chieng'] = pageHtml('Giữ nhịp cồng chiêng', '<p>Các em học đánh cồng.</p>');
pages['mo-hinh/cong-viec'] = pageHtml('Công việc cuối tuần', '<p>Công khai, công bằng.</p>');
pages['guong/dien'] = pageHtml(
  'Người ghi số',
  `<p>${FILLER.repeat(4)} Anh giúp công nhân ở trọ đòi được tiền điện thu quá giá. ${FILLER.repeat(4)}</p>`,
);
pages['guong/rai'] = pageHtml(
  'Một ngày dài',
  `<p>Anh giúp bà con. ${FILLER.repeat(3)} Công nhân về quê. ${FILLER.repeat(3)} Phòng trọ sạch. ${FILLER.repeat(3)} Đòi nợ. ${FILLER.repeat(3)} Tiền thưởng, điện sáng.</p>`,
);
// Words of syllables that stand on every page, and a page that has the one rare word as well.
pages['guong/so'] = pageHtml('Ba chiều mưa', `<p>Sổ thực sạch. ${FILLER.repeat(8)}</p>`);
pages['guong/thuong'] = pageHtml(
  'Sân sau ủy ban',
  `<p>${FILLER.repeat(6)} Dân trẻ mở sổ giải trình, đọc lại lợi quyền, đổi công dự thật. ${FILLER.repeat(2)}</p>`,
);
pages['guong/de'] = pageHtml(
  'Đêm mưa',
  `<p>Thanh niên cả xã. ${FILLER.repeat(5)} Cả đội đắp lại con đê bị vỡ. ${FILLER.repeat(5)}</p>`,
);
pages['guong/de-nghi'] = pageHtml(
  'Lời đề nghị',
  `<p>Thanh niên đắp đường để bà con đi, đề nghị được nhận thêm việc. ${FILLER.repeat(3)}</p>`,
);
// It has a value of which all the others speak.
pages['guong/bua-com'] = pageHtml(
  'Bữa cơm năm nghìn',
  `<p>${FILLER.repeat(8)} Bí thư Đoàn xã Bình Mẫu ghé ăn.</p>`,
  { 'linh-vuc': 'Thanh niên' },
);

const inRole = (role: string) =>
  `<p><span data-pagefind-meta="role">${role}</span></p><p>${FILLER.repeat(8)}</p>`;
pages['guong/a-pho'] = pageHtml('Chuyện một Phó Bí thư Huyện', inRole('Phó Bí thư Huyện Đoàn'));
pages['guong/bi-thu'] = pageHtml('Người đi bộ tới chi đoàn', inRole('Bí thư Huyện Đoàn'));
pages['don-vi/a-chi-doan'] = pageHtml('Chi đoàn trạm y tế phường Giả Hòa', '');
pages['don-vi/phuong'] = pageHtml('Đoàn phường Giả Hòa', '');

// Each tells of the other's number, and a text of what the menu calls a page.
pages['tuyen-duong/dot-mot'] = pageHtml(
  'Đợt khen giữa năm',
  '<p>Quyết định 31-QĐKT/MẪU. Số quyết định trước là 27-QĐKT/MẪU. Giới thiệu việc tốt.</p>',
);
pages['tuyen-duong/dot-hai'] = pageHtml(
  'Hai ngày sau tiếng gọi',
  '<p>Quyết định 27-QĐKT/MẪU. Sau đó có quyết định số 31-QĐKT/MẪU.</p>',
);
pages['gioi-thieu'] = pageHtml('Trang này làm gì', '<p>Trang kể việc làm được.</p>');
pages['mo-hinh/ban-giay'] = pageHtml('Bàn giấy ở chợ', `<p>${FILLER}</p>`, {
  'linh-vuc': 'Thủ tục hành chính và chuyển đổi số',
});
const decision = (slug: string, number: string) => ({
  collection: 'commendations',
  slug,
  data: { decision: { number } },
});
const called = searchNames({
  commendations: [
    decision('dot-mot', '31-QĐKT/MẪU'),
    decision('dot-hai', '27-QĐKT/MẪU'),
    decision('danh-sach', 'chua-ro'),
  ],
  site: { menu: [{ label: 'Giới thiệu', page: 'gioi-thieu' }] },
} as unknown as Parameters<typeof searchNames>[0]);

let site: SearchSite;
beforeAll(async () => {
  site = await searchSite(pages, { called });
}, 60_000);
afterAll(() => site.remove());

const first = async (typed: string) => (await site.find(typed))[0] ?? '';

test('an answer found by its source begins at the top of its page, not at the source', async () => {
  const { hits } = await (await site.fresh()).ask({ typed: 'biên bản đuối nước', limit: 1 });
  expect(hits[0]?.page.title.source).toBe('Tấm phao cứu sinh ở bến');
  expect(hits[0]?.line).toBeUndefined();
});

test.each([
  ['quyết định số 31', 'Đợt khen giữa năm'],
  ['quyet dinh 27', 'Hai ngày sau tiếng gọi'],
  ['gioi thieu', 'Trang này làm gì'],
  ['cds', 'Bàn giấy ở chợ'],
  ['TTHC', 'Bàn giấy ở chợ'],
])(
  'what readers call a page, or its field, in other words than its own: “%s”',
  async (typed, title) => {
    expect(await first(typed)).toBe(title);
  },
);

describe('a person by name', () => {
  test.each([
    ['as written', 'Đỗ Khánh Trí', 'Đỗ Khánh Trí'],
    ['without marks', 'do khanh tri', 'Đỗ Khánh Trí'],
    ['two letters swapped', 'do kahnh tri', 'Đỗ Khánh Trí'],
    ['a letter dropped', 'huyn trong quyen', 'Huỳnh Trọng Quyên'],
    ['a letter dropped so that another word stands', 'tran vn mau', 'Trần Văn Mẫu'],
    ['a letter doubled', 'dinh minhh dat', 'Đinh Minh Đạt'],
    ['keys of Telex', 'ddinhj trongj quyeen', 'Đinh Trọng Quyên'],
    ['given names only', 'ngoc quyen', 'Thị Ngọc Quyên'],
  ])('%s', async (_, typed, name) => {
    expect(await first(typed)).toContain(name);
  });

  test('with place, role and year', async () => {
    const title = await first('Lê Văn Mẫu Bí thư Đoàn xã');
    expect(title).toContain('Lê Văn Mẫu');
    expect(await first('le van mau bi thu 2020')).toContain('Lê Văn Mẫu');
  });

  test.each([
    ['a role is whose it is, not the deputy’s', 'bí thư huyện đoàn', 'Người đi bộ tới chi đoàn'],
    ['without marks', 'bi thu huyen doan', 'Người đi bộ tới chi đoàn'],
    ['the deputy', 'phó bí thư huyện đoàn', 'Chuyện một Phó Bí thư Huyện'],
    ['a unit before its branches', 'phường giả hòa', 'Đoàn phường Giả Hòa'],
  ])('%s: %s', async (_, typed, title) => {
    expect(await first(typed)).toBe(title);
  });

  test.each([
    'H’Ví Dụ Niê',
    "H'Ví Dụ Niê",
    'H Ví Dụ Niê',
    'HVí Dụ Niê',
    'hvi du nie',
    'ví dụ niê',
    "h'vi",
  ])('an apostrophe in it: %s', async (typed) => {
    expect(await first(typed)).toContain('H’Ví Dụ Niê');
  });

  test.each(["Ksor H'Mẫu", 'Ksor H’Mẫu', 'ksor hmau', 'ksor h mau', 'ksor'])(
    '%s',
    async (typed) => {
      expect(await first(typed)).toContain("Ksor H'Mẫu");
    },
  );

  test.each(['Đ.T.P.M.', 'ĐTPM', 'dtpm', 'Đ T P M'])('initials: %s', async (typed) => {
    expect(await first(typed)).toContain('Đ.T.P.M.');
  });

  test('in a list of people: the line, not the top of the page', async () => {
    const engine = await site.fresh();
    for (const typed of ['Tạ Ngọc Mẫu', 'ta ngoc mau']) {
      const { hits } = await engine.ask({ typed });
      const [{ page, line } = hits[0]!] = hits;
      expect([page.url, page.lines[line ?? -1]]).toEqual(['/tuyen-duong/danh-sach/', 'so-2']);
    }
    const { hits } = await engine.ask({ typed: 'khen các bạn trẻ' });
    expect(hits[0]?.line).toBeUndefined();
  });
});

describe('figures as people write them', () => {
  test.each([
    '1500 cây',
    '1.500 cây',
    '5/9/2025',
    '05/09/2025',
    '300 m2',
    '300m2',
    '300 m²',
    'CO2',
    'CO₂',
  ])('%s', async (typed) => expect(await first(typed)).toBe('Quyết định khen'));

  test.each([
    '450 m2',
    '450m2',
    '450 m²',
    '1,5 km',
    '1,5km',
    '16 h',
    '20/11',
    '20-11',
    '5000đ',
    '5.000 đ',
  ])('a unit right behind: %s', async (typed) => {
    expect(await first(typed)).toBe('Sân chơi cuối xóm');
  });

  test.each(['12/QĐ-TĐM', '12/qd-tdm', '12 QĐ TĐM', 'qd-tdm'])('%s', async (typed) =>
    expect(await first(typed)).toBe('Quyết định khen'),
  );
});

test('the very word typed stands before words of another tone', async () => {
  expect(await first('cồng')).toBe('Giữ nhịp cồng chiêng');
  expect(await first('công')).toBe('Công việc cuối tuần');
});

describe('whole questions', () => {
  const asked = async (typed: string) => {
    const { query, hits } = await (await site.fresh()).ask({ typed });
    const [{ page, passage }] = hits as [(typeof hits)[number]];
    const pieces = excerptOf(page, passage, new Marker(query));
    return {
      title: page.title.source,
      shown: pieces.map(([text]) => text).join(''),
      marked: pieces.flatMap(([text, isMarked]) => (isMarked ? text : [])),
    };
  };

  test('the page that holds the telling words near each other, not one where they are scattered', async () => {
    const { title } = await asked('ai giúp công nhân ở trọ đòi được tiền điện');
    expect(title).toBe('Người ghi số');
  });

  test('words that stand on every page tell by those they stand beside', async () => {
    const { title, shown } = await asked(
      'sổ thực bạch huy binh sạch niên khi đổi công dự thật giải trình lợi quyền đọc lại dân trẻ',
    );
    expect(title).toBe('Sân sau ủy ban');
    expect(shown).toContain('đổi công dự thật');
  });

  test('the answer shows the passage, in the author’s spelling, and marks its words', async () => {
    const { shown, marked } = await asked('ai giúp công nhân ở trọ đòi được tiền điện');
    expect(shown).toContain('Anh giúp công nhân ở trọ đòi được tiền điện thu quá giá.');
    expect(marked).toEqual(expect.arrayContaining(['công', 'nhân', 'trọ', 'đòi', 'tiền', 'điện']));
    const { shown: unmarked } = await asked('cong nhan o tro doi tien dien');
    expect(unmarked).toContain('Anh giúp công nhân ở trọ đòi được tiền điện thu quá giá.');
  });

  test('a rare word decides among common ones, also one told by its marks alone', async () => {
    const { title, shown } = await asked('thanh niên đắp đê');
    expect(title).toBe('Đêm mưa');
    expect(shown).toContain('đắp lại con đê');
  });
});

test('the list of plain words was not made for these questions: without theirs, the same answers', async () => {
  const asked = [
    'ai giúp công nhân ở trọ đòi được tiền điện',
    'anh nào đã trồng cây và bớt tấn CO2 ở đâu',
    'các em học đánh cồng như thế nào',
    'Lê Văn Mẫu là Bí thư của Đoàn xã nào',
    'quyết định khen ngày 5/9/2025',
    'thanh niên nào đã đắp lại con đê trong đêm',
    'ai là Bí thư của xã Bình Mẫu năm 2021 vậy nhỉ',
  ];
  const theirs = new Set(asked.flatMap((question) => question.toLowerCase().split(' ')));
  const others = new Set([...plainWords].filter((word) => !theirs.has(word)));
  expect(others.size).toBeLessThan(plainWords.size);
  const [all, rest] = [await site.fresh(), await site.fresh(others)];
  for (const typed of asked) {
    const [one, other] = [await all.ask({ typed }), await rest.ask({ typed })];
    expect(other.hits[0]?.page.url).toBe(one.hits[0]?.page.url);
  }
});

test('without marks a plain word may be a name: it tells as much as any', async () => {
  expect(await first('dinh trong quyen')).toContain('Đinh Trọng Quyên');
  const engine = await site.fresh();
  const weights = async (typed: string) =>
    (await engine.ask({ typed })).query.words.map(({ weight }) => weight);
  const [unmarked, marked] = [await weights('trong quyen'), await weights('trong quyển')];
  expect(unmarked[0]).toBeGreaterThan(marked[0]!);
});

test('a name that the site does not have: what only shares its syllables is no answer, a name near it is', async () => {
  const engine = await site.fresh();
  const found = async (typed: string) =>
    (await engine.ask({ typed })).hits.map(({ page }) => page.title.source);
  expect(await found('Lê Quyên Trí')).toEqual([]);
  expect(await found('le dat quyen')).toEqual([]);
  // Read as "con đê", which some text has: no more of an answer to who looks for a person.
  expect(await found('phung con dee')).toEqual([]);
  expect((await found('Lê Trọng Huyên'))[0]).toContain('Lê Trọng ');
  expect(await found('trí quyền đạt')).not.toEqual([]);
});

test('a word that the site does not have is not said to be another one that stands nowhere beside', async () => {
  const engine = await site.fresh();
  const { readAs } = await engine.ask({ typed: 'sạch chiềug thực' });
  expect(readAs).toBeUndefined();
});

describe('values that a question names', () => {
  test('are told, and weigh: pages that have them stand first, others stay', async () => {
    const engine = await site.fresh();
    const { named, hits, total } = await engine.ask({ typed: 'Khánh Trí 2022', limit: 3 });
    expect(named).toMatchObject([{ key: 'nam', label: '2022' }]);
    expect(hits[0]?.page.title.source).toContain('Khánh Trí');
    expect(total).toBeGreaterThan(3);
    const { named: none } = await engine.ask({ typed: 'Khánh Trí 2022', without: ['nam:2022'] });
    expect(none).toEqual([]);
  });

  test('tell the more the fewer pages have them, however common their words', async () => {
    expect(await first('bí thư thanh niên xã bình mẫu')).toBe('Bữa cơm năm nghìn');
  });

  test('several together pick out', async () => {
    expect(await first('khen đột xuất tháng 3')).toBe('Khen các bạn trẻ tháng ba');
  });
});

describe('one question has one answer', () => {
  const questions = names
    .filter((_, at) => at % 7 === 0)
    .flatMap((name) => [name, name.toLowerCase().slice(0, -2), `${name} 2021`]);

  test('alone, after all others, and in any order', async () => {
    const titles = async (engine: Awaited<ReturnType<SearchSite['fresh']>>, typed: string) =>
      (await engine.ask({ typed, limit: 20 })).hits.map(({ page }) => page.url);
    const [one, other] = [await site.fresh(), await site.fresh()];
    const forth = new Map<string, string[]>();
    for (const typed of questions) forth.set(typed, await titles(one, typed));
    for (const typed of questions.toReversed())
      expect(await titles(other, typed)).toEqual(forth.get(typed));
    for (const typed of questions.slice(0, 12))
      expect(await titles(await site.fresh(), typed)).toEqual(forth.get(typed));
  });

  test('and more of it begins with the same pages', async () => {
    const engine = await site.fresh();
    const urls = async (limit: number) =>
      (await engine.ask({ typed: 'khanh', limit })).hits.map(({ page }) => page.url);
    expect((await urls(20)).slice(0, 5)).toEqual(await urls(5));
  });
});
