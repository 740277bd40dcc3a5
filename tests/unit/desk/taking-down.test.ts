import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { publicEntries } from '../../../src/check/entries.ts';
import { isError } from '../../../src/domain/faults/fault.ts';
import { showEdit, writeEdits } from '../../../src/editing/edit.ts';
import { otherPlaces, planWithdrawal } from '../../../src/editing/withdrawal.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

const today = '2026-06-01';
const file = 'profiles/vi-du/index.mdx';
const options = { today, production: false };

/** Takes the story down as it is; tells what was told of it, and what a build then has of it. */
const takeDown = async (copy: ContentCopy) => {
  const checked = await checkContent(copy.root, options);
  const story = checked.sketches.find((one) => one.file === file)!;
  const asked = { today, requested: '2026-05-30', by: 'Mẫu' };
  const { edits, notices, byHand } = await planWithdrawal(copy.root, [story], asked);
  const places = await otherPlaces(edits, checked.faults, copy.root, options);
  await writeEdits(copy.root, [...edits, notices]);
  const after = await checkContent(copy.root, options);
  const entry = publicEntries(after, today).profiles.find(({ id }) => id === 'vi-du');
  const stops = after.faults.filter(isError).map(({ code, line }) => `${line} ${code}`);
  return { shown: edits.map(showEdit).join('\n'), byHand, places, entry, stops };
};
const spoilt = (copy: ContentCopy, spoil: (text: string) => string | Buffer) => {
  const before = spoil(copy.read(file));
  copy.write(file, before);
  return before;
};
const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
const replaced = (text: string, from: RegExp, to: string) => {
  expect(text).toMatch(from);
  return text.replace(from, () => to);
};
const line =
  (key: string, to: string) =>
  (text: string): string =>
    replaced(text, new RegExp(`^${key}: .*\n`, 'mu'), to);

describe('whatever is wrong with it, a story is taken down and the others can be published', () => {
  it.each<[string, (text: string) => string]>([
    ['nothing', (text) => text],
    ['a wrong type', line('discuss', 'discuss: hỏi\n')],
    ['keys that are missing', (text) => text.replace(/^(unit|field|role): .*\n/gmu, '')],
    ['an unknown key', line('risky', 'rissky: false\n')],
    ['a photo that is not there', (text) => text.replace('chan-dung.jpg', 'khong-co.jpg')],
    ['a body that is no MDX', (text) => `${text}\n<Note>\n\nCòn dở <b\n`],
    ['a telephone number', (text) => `${text}\nGọi 0912 345 678.\n`],
    ['a wrong type, typed on Windows', (text) => windows(line('discuss', 'discuss: hỏi\n')(text))],
  ])('%s: its state is changed where it stands, and nothing else', async (_, spoil) => {
    using copy = copyContent();
    const before = spoilt(copy, spoil) as string;
    const { byHand, stops, entry } = await takeDown(copy);
    expect(copy.read(file)).toBe(
      before
        .replace('status: da-dang', 'status: da-go')
        .replace(/(consent: .*) \}/u, '$1, withdrawn: "2026-05-30" }'),
    );
    expect({ byHand, stops }).toEqual({ byHand: [], stops: [] });
    expect(entry).toMatchObject({ render: false, data: { aliases: ['48-toi'] } });
  });

  it.each([
    ['title', '', 'title: vi-du\n', 'tựa bài: tạm ghi là vi-du'],
    ['date', '', 'date: "2026-06-01"\n', 'ngày đăng: tạm ghi là hôm nay'],
    ['date', 'date: 20/3/2026\n', 'date: "2026-03-20"\n', undefined],
  ])('what its page is still asked for is put in: %s %j', async (key, typed, written, told) => {
    using copy = copyContent();
    const before = spoilt(copy, line(key, typed)) as string;
    const { byHand, stops, entry } = await takeDown(copy);
    const lines = copy.read(file).split('\n');
    expect(before.split('\n').filter((row) => !lines.includes(row)).length).toBe(typed ? 3 : 2);
    expect(copy.read(file)).toContain(written);
    expect(byHand).toEqual(told ? [expect.stringContaining(told)] : []);
    expect(stops).toEqual([]);
    expect(entry?.render).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['quotes that nothing closes', line('lede', 'lede: "Đổi buổi\n')],
    ['a colon too many', line('role', 'role: : [Phó\n')],
    ['a key twice', (text) => text.replace('demo: true\n', 'demo: true\ndemo: true\n')],
    ['a key that cannot be set again', (text) => text.replace('caption: ""', 'caption ""')],
    ['a list of keys', (text) => text.replace('---\n', '---\n- a\n')],
    ['nothing that closes the head', (text) => text.replace('\n---\n\n', '\n\n')],
    ['nothing that opens it', (text) => text.replace('---\n', '')],
    ['a day that is none', line('date', 'date: hôm qua\n')],
    ['an old address that is none', line('aliases', 'aliases: [48-toi, Bài Cũ]\n')],
    ['torn on Windows', (text) => windows(line('lede', 'lede: "Đổi buổi\n')(text))],
  ])('%s: a head that can be read is set above, and all else stays', async (_, spoil) => {
    using copy = copyContent();
    const before = (spoilt(copy, spoil) as string).replace('\uFEFF', '');
    const { byHand, places, stops, entry } = await takeDown(copy);
    const head = copy.read(file).slice(0, -before.length);
    expect(head + before).toBe(copy.read(file));
    expect(head).toMatch(/^\uFEFF?---\r?\ntitle: "29 buổi/u);
    expect(head).toMatch(/status: da-go\r?\nkind: ca-nhan\r?\nname: Lê Minh Họa Mẫu\r?\n/u);
    expect(head).toContain('withdrawn: "2026-05-30"');
    expect(head.includes('\r')).toBe(before.includes('\r'));
    expect(byHand[0]).toContain('tệp cũ còn nguyên ở dưới');
    expect({ places, stops }).toEqual({ places: [], stops: [] });
    expect(entry).toMatchObject({ render: false, data: { aliases: ['48-toi'] } });
  });

  it.each<[string, (text: string) => string | Buffer]>([
    ['two versions of Git', (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> khac\n`],
    ['a text of another encoding', (text) => Buffer.from(windows(text), 'utf16le')],
    ['a Word document', () => Buffer.from('PK\u0003\u0004\u00ff\u00fe', 'latin1')],
    ['more than a story may have', (text) => text.replace('---\n', '') + 'Dài. '.repeat(40_000)],
  ])('%s: the file is kept beside, byte for byte', async (_, spoil) => {
    using copy = copyContent();
    copy.write('profiles/vi-du/tep-cu.txt', 'lần trước');
    const before = Buffer.from(spoilt(copy, spoil));
    const { shown, byHand, stops, entry } = await takeDown(copy);
    expect(copy.bytes('profiles/vi-du/tep-cu-2.txt').equals(before)).toBe(true);
    expect(copy.read('profiles/vi-du/tep-cu.txt')).toBe('lần trước');
    expect(shown).toContain(`${file} → profiles/vi-du/tep-cu-2.txt`);
    expect(shown.split('\n').length).toBeLessThan(20);
    expect(byHand[0]).toContain('profiles/vi-du/tep-cu-2.txt');
    expect(stops).toEqual([]);
    expect(entry?.render).toBe(false);
  });
});

it('what could not be read of it is told: its people, the consent, the addresses it had', async () => {
  using copy = copyContent();
  spoilt(copy, () => Buffer.from('PK\u0003\u0004', 'latin1'));
  const { byHand } = await takeDown(copy);
  const told = byHand.join('\n');
  expect(told).toMatch(/tên người[^]*30\/5\/2026[^]*aliases[^]*tựa bài[^]*ngày đăng/u);
});

it('a name of which only a part may have been read is looked for, and told', async () => {
  using copy = copyContent();
  spoilt(copy, line('name', 'name: "Lê Minh Họa Mẫu\n'));
  copy.write(
    'pages/chuong-trinh.mdx',
    `${copy.read('pages/chuong-trinh.mdx')}\nLê Minh Họa Mẫu.\n`,
  );
  const { byHand, places } = await takeDown(copy);
  expect(byHand.join('\n')).toContain('Không đọc được đủ tên người');
  expect(places.map((place) => place.file)).toEqual(['pages/chuong-trinh.mdx']);
});

it('of a page taken down its address is held to as before, and of any other story everything', async () => {
  const stops = async (status: string, spoil: (text: string) => string) => {
    using copy = copyContent();
    spoilt(copy, (text) => spoil(text).replace('status: da-dang', `status: ${status}`));
    const { faults } = await checkContent(copy.root, options);
    return faults.filter((fault) => isError(fault) && fault.file === file).map(({ code }) => code);
  };
  const wrong = line('discuss', 'discuss: hỏi\n');
  expect(await stops('da-go', wrong)).toEqual([]);
  for (const status of ['da-dang', 'cho-duyet', 'nhap'])
    expect(await stops(status, wrong)).toEqual(['sai-kieu']);
  expect(await stops('da-go', line('aliases', 'aliases: [vo-gia-dinh]\n'))).toEqual([
    'trung-dia-chi',
  ]);
  expect(await stops('da-go', line('date', ''))).toEqual(['thieu-khoa']);
  expect(await stops('da-go', line('demo', 'demo: true\ndemo: true\n'))).toEqual(['khoa-trung']);
});

it('what of a torn head cannot be written again is left out, and told', async () => {
  using copy = copyContent();
  const scope = '[ten, chuc-vu-don-vi, anh, loi-trich, mang-xa-hoi]';
  const torn = `{ { ref: PDY-001, basis: dong-y, scope: ${scope}, date: "2026-02-10" }, a: [b`;
  spoilt(copy, line('consent', `consent: ${torn}\n`));
  const { byHand, stops, entry } = await takeDown(copy);
  expect(byHand.join('\n')).toContain('Không đọc được phần đồng ý');
  expect(stops).toEqual([]);
  expect(entry?.render).toBe(false);
});
