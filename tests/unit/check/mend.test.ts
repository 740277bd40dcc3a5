import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { mendText } from '../../../src/check/mend/mend-text.ts';
import { planMends } from '../../../src/check/mend/plan.ts';
import { mendContent } from '../../../src/cli/mend.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const all = { isSure: true, isMeant: () => true };
const errorsOf = async (root: string) =>
  (await checkContent(root, { today: '2026-06-01', production: false })).faults.filter(
    ({ severity }) => severity === 'E',
  );

/** The lines that mending changed, as they stand then; every other line must be as it was. */
const changed = (before: string, after: string) => {
  const old = before.split('\n');
  return after.split('\n').filter((line, index) => line !== old[index]);
};

describe('what is safe to mend', () => {
  it.each([
    ['lede', 'lede: Hai việc: hỏi, và làm', 'lede: "Hai việc: hỏi, và làm"'],
    ['lede', 'lede: @TuoiTre ngồi cùng', 'lede: "@TuoiTre ngồi cùng"'],
    ['lede', 'lede: Đổi buổi họp #TuoiTre ở trọ', 'lede: "Đổi buổi họp #TuoiTre ở trọ"'],
    ['lede', 'lede: “Mỗi tuần hai buổi”', 'lede: "Mỗi tuần hai buổi"'],
    ['lede', 'lede: Sổ &#8211; và bút', 'lede: Sổ – và bút'],
    ['lede', 'lede: Một *buổi* ghi sổ', 'lede: "Một buổi ghi sổ"'],
    ['role', 'role: Phó Bí thư chi \u00D0oàn', 'role: Phó Bí thư chi Đoàn'],
    ['discuss', 'discuss:\n  - Ai: nhận việc?', 'discuss:\n  - "Ai: nhận việc?"'],
    ['role', 'role: Phó Bí thư <!-- hỏi lại -->', 'role: "Phó Bí thư"'],
    ['role', 'role:Phó Bí thư', 'role: Phó Bí thư'],
    ['role', 'role:\u00a0Phó Bí thư', 'role: Phó Bí thư'],
    ['date', 'date: 20/11/2025 # hẹn', 'date: "2025-11-20" # hẹn'],
    ['date', 'date: "ngày 5 tháng 9 năm 2025"', 'date: "2025-09-05"'],
    ['happened', 'happened: tháng 3/2025', 'happened: "2025-03"'],
    [
      'pledge',
      'pledge: { text: Một, hai, date: 1/9/2024 }',
      'pledge: { text: "Một, hai", date: "2024-09-01" }',
    ],
    ['should', 'should:\n\t– xung-kich', 'should:\n  - xung-kich'],
    ['name', 'name: Le\u0302 Minh Ho\u0323a Ma\u0302\u0303u\u200b', 'name: Lê Minh Họa Mẫu'],
  ])('%s: %j', async (key, typed, right) => {
    using copy = copyContent();
    const line = new RegExp(`^${key}: .*$`, 'm').exec(copy.read(profile))![0];
    copy.replace(profile, line, typed);
    const typedText = copy.read(profile);
    await mendContent(copy.root, all);
    const mended = copy.read(profile);
    expect(mended).toBe(typedText.replace(typed, () => right));
    expect(await errorsOf(copy.root)).toEqual([]);
  });

  it.each([
    ['steps: [Bước 1: Xin chỗ, Bước 2: Gom sách]', 'steps: ["Xin chỗ", "Gom sách"]'],
    [
      'steps:\n  - Bước 1: Xin chỗ # gõ cửa\n  - bước 2: "Gom: sách"',
      'steps:\n  - "Xin chỗ" # gõ cửa\n  - "Gom: sách"',
    ],
    ['steps:\n  Bước 1: Xin chỗ\n\n  Bước 2: Gom sách', 'steps:\n  - "Xin chỗ"\n\n  - "Gom sách"'],
  ])('steps that carry their number, at once: %j', async (typed, right) => {
    using copy = copyContent();
    const model = 'models/tu-sach-mau/index.mdx';
    copy.replace(model, 'steps: [Xin chỗ, Gom sách, Treo sổ mượn]', typed);
    const before = copy.read(model);
    await mendContent(copy.root, all);
    expect(copy.read(model)).toBe(before.replace(typed, () => right));
    expect(await errorsOf(copy.root)).toEqual([]);
  });

  it('keeps line ends of Windows, the mark at the start and comments byte for byte', () => {
    using copy = copyContent();
    const typed =
      '\uFEFF' +
      copy
        .read(profile)
        .replace('date: "2026-03-20"', '# ngày đăng  \ndate:   20/3/2026  # hẹn')
        .replaceAll('\n', '\r\n');
    const { before, after } = mendText(profile, 'profiles', new TextEncoder().encode(typed))!;
    expect(before).toBe(typed);
    expect(changed(before, after)).toEqual(['date:   "2026-03-20"  # hẹn\r']);
  });

  it.each([
    ['a number that may be meant in two ways', 'lede', 'lede: 1.200'],
    ['a day with half a year', 'date', 'date: 5/3/98'],
    ['a day that there is not', 'date', 'date: 31/2/2026'],
    ['a line out of its place', 'should', 'should:\n - xung-kich\n  - than-thien'],
    ['letters of an old encoding', 'lede', 'lede: "ViÖc lµm ®Ñp cña tuæi trÎ"'],
    ['text broken by a wrong encoding', 'lede', 'lede: "Ä\u0091oÃ\u00A0n viÃªn"'],
  ])('%s is left to a person', async (_what, key, typed) => {
    using copy = copyContent();
    const line = new RegExp(`^${key}: .*$`, 'm').exec(copy.read(profile))![0];
    copy.replace(profile, line, typed);
    expect((await planMends(copy.root)).edits).toEqual([]);
  });

  it.each([
    ['###Buổi đầu\nTối thứ hai.', '### Buổi đầu\n\nTối thứ hai.'],
    ['Việc **đã xong ** rồi.\n\nViệc **hẳn* rồi.', 'Việc **đã xong** rồi.\n\nViệc **hẳn** rồi.'],
    ['**Kết quả:**Đèn sáng', '**Kết quả:** Đèn sáng'],
    ['• Gõ cửa\n• Ghi sổ', '- Gõ cửa\n- Ghi sổ'],
    ['-Gõ cửa\n-Ghi sổ', '- Gõ cửa\n- Ghi sổ'],
    ['Hộ\tCây\nÔng A\tkeo', '| Hộ | Cây |\n|---|---|\n| Ông A | keo |'],
    ['> Vườn rộng 20 m^2^.', '> Vườn rộng 20 m².'],
    ['<Note>\n\n** Mang sổ**\n\n</Note>', '<Note>\n\n**Mang sổ**\n\n</Note>'],
  ])('marks of the text: %j', async (typed, right) => {
    using copy = copyContent();
    const anchor = 'Tối thứ hai, dãy trọ còn sáng đèn.';
    const sound = copy.read(profile);
    const windows = (body: string) => sound.replace(anchor, body).replaceAll('\n', '\r\n');
    copy.write(profile, windows(typed));
    await mendContent(copy.root, all);
    expect(copy.read(profile)).toBe(windows(right));
    expect(await errorsOf(copy.root)).toEqual([]);
  });

  it.each([
    ['a mend that would add words', '![Anh Mẫu](Ảnh chị Tư.jpg)'],
    ['a dash that may be talk', '– Em chào anh.\n– Chào em.'],
    ['a number that may be meant', '1. Gõ cửa\n3. Ghi sổ'],
    ['marks that are only signs', 'Giá 5* và 3*, 2 * 3 * 4, 5~10 người.'],
    ['what stands on the row of a component', '<Note>** Mang sổ**</Note>'],
  ])('%s is left to a person in the text too', async (_what, typed) => {
    using copy = copyContent();
    copy.replace(profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', typed);
    expect((await planMends(copy.root)).edits).toEqual([]);
  });

  it('the shipped content and the smallest have nothing to mend', async () => {
    using copy = copyContent();
    expect(await planMends(copy.root)).toEqual({ edits: [], moves: [] });
    expect(await planMends('content')).toEqual({ edits: [], moves: [] });
  });

  it('a file in which two versions stand is not touched', async () => {
    using copy = copyContent();
    copy.replace(
      profile,
      'role: Phó Bí thư Đoàn xã',
      '<<<<<<< HEAD\nrole:Phó Bí thư\n=======\nrole:Bí thư\n>>>>>>> sua',
    );
    expect((await planMends(copy.root)).edits).toEqual([]);
  });
});

describe('names that cannot be an address', () => {
  it('are mended, and the published address leads to the new one', async () => {
    using copy = copyContent();
    copy.write('profiles/Em Mới/index.mdx', copy.bytes('profiles/em-mau/index.mdx'));
    copy.remove('profiles/em-mau');
    copy.write(
      'share-ledger.json',
      '{ "profiles/em-mau": ["/a.jpg"], "profiles/vi-du": ["/b.jpg"] }',
    );
    await mendContent(copy.root, all);
    expect(copy.has('profiles/Em Mới')).toBe(false);
    expect(copy.read('profiles/em-moi/index.mdx')).toMatch(/^aliases: \[ ?em-mau ?\]$/m);
    expect(await errorsOf(copy.root)).toEqual([]);
  });

  it('a story that has the name already stays, and so does the other', async () => {
    using copy = copyContent();
    copy.write('profiles/Ví Dụ/index.mdx', copy.bytes('profiles/vo-gia-dinh/index.mdx'));
    const before = copy.read(profile);
    await mendContent(copy.root, all);
    expect(copy.has('profiles/Ví Dụ/index.mdx')).toBe(true);
    expect(copy.read(profile)).toBe(before);
  });

  it('pages and files, too', async () => {
    using copy = copyContent();
    copy.write('pages/Giới thiệu.mdx', copy.bytes('pages/chuong-trinh.mdx'));
    copy.write('campaigns/viec-tot/Index.MDX', copy.bytes('campaigns/viec-tot/index.mdx'));
    copy.remove('campaigns/viec-tot/index.mdx');
    await mendContent(copy.root, all);
    expect(copy.has('pages/gioi-thieu.mdx')).toBe(true);
    expect(existsSync(`${copy.root}/campaigns/viec-tot/index.mdx`)).toBe(true);
    expect(await errorsOf(copy.root)).toEqual([]);
  });
});
