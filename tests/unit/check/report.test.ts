import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { faultHandbook } from '../../../src/check/handbook.ts';
import { textReport } from '../../../src/check/report.ts';
import { faultKinds } from '../../../src/domain/faults/table.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';

describe('the report', () => {
  it('says once why a kind is a fault, and shows its example where no line could be mended', async () => {
    using copy = copyContent();
    const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';
    copy.replace(profile, scene, `Gọi 0912 345 678.\n\n${scene}\n\nHay 0987 654 321.`);
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    expect(faults.map(({ code }) => code)).toEqual(['so-dien-thoai', 'so-dien-thoai']);
    const report = textReport(faults, { contentDir: copy.root, cwd: copy.root, colour: false });
    const { why, example } = faultKinds['so-dien-thoai'];
    expect(report.split(`Vì sao: ${why}`)).toHaveLength(2);
    expect(report).toContain(`Ví dụ: ${example.before}  ⟶  ${example.after}`);
  });

  it('shows no other key’s example where the hint has that of the key', async () => {
    using copy = copyContent();
    copy.replace(profile, 'source: so, asOf', 'asOf');
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    const report = textReport(faults, { contentDir: copy.root, cwd: copy.root, colour: false });
    expect(report).toContain('Ví dụ: source: so');
    expect(report).not.toContain('⟶');
  });
});

describe('the handbook’s page of faults', () => {
  it('tells of every kind what it is, why, and both sides of its example', () => {
    const page = faultHandbook();
    for (const [code, { what, why, example }] of Object.entries(faultKinds)) {
      expect(page).toContain(`## ${what}\n\n\`${code}\``);
      expect(page).toContain(why);
      for (const side of [example.before, example.after])
        expect(page).toContain(side.replaceAll('\t', '→'));
    }
  });
});

describe('a missing key', () => {
  it.each([
    ['role: Phó Bí thư Đoàn xã', 'role:', 'Chức vụ', 'Ví dụ: role: '],
    ['group: can-bo-doan', 'group:', 'Nhóm', 'Chọn một trong: can-bo-doan, doan-vien'],
    ['asOf: "2025-03-15"', 'asOf: ""', 'Tính đến ngày', 'Ví dụ: asOf: "'],
  ])('%s: says what it means, what it takes, and an example', async (from, to, label, hint) => {
    using copy = copyContent();
    copy.replace(profile, from, to);
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    expect(faults.map(({ code }) => code)).toEqual(['thieu-khoa']);
    expect(faults[0]!.message).toContain(label);
    expect(faults[0]!.hint).toContain(hint);
  });
});

describe('days as they are typed', () => {
  it.each([
    ['20/11/2025', '2025-11-20'],
    ['20.11.2025', '2025-11-20'],
    ['5-9-2025', '2025-09-05'],
    ['5/9/25', '2025-09-05'],
    ['ngày 5 tháng 9 năm 2025', '2025-09-05'],
    ['thứ Sáu, 5/9/2025', '2025-09-05'],
    ['2025/9/5', '2025-09-05'],
    ['2025-09-05T08:00', '2025-09-05'],
  ])('%s is offered as %s', async (typed, day) => {
    using copy = copyContent();
    copy.replace(profile, 'date: "2026-03-18"', `date: "${typed}"`);
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    expect(faults.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      `ngay-sai Viết: date: "${day}"`,
    ]);
  });

  it('a day that does not exist is not guessed', async () => {
    using copy = copyContent();
    copy.replace(profile, 'date: "2026-03-18"', 'date: 31/02/2026');
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    expect(faults.map(({ code }) => code)).toEqual(['ngay-sai']);
    expect(faults[0]!.hint).not.toMatch(/\d{4}-\d{2}/);
  });
});

it.each([
  ['Bảo mật là giữ tài liệu mật.', 'mật.'],
  ['Giữ bảo mật, **tài liệu** \\* mật ong,\nbảo mật và mật.', 'mật.'],
  ['- Mật ong;\n- tài liệu mật', 'mật'],
])('a word is shown where it stands, not where it stood before: %j', async (body, word) => {
  using copy = copyContent();
  copy.replace(profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', body);
  const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
  const rows = copy.read(profile).split('\n');
  const shown = faults.map(
    ({ code, line, column }) => `${code} ${rows[line - 1]!.slice(column - 1)}`,
  );
  expect(shown).toEqual([`tu-mat ${word}`]);
});

describe('days in a text that no calendar has', () => {
  const faultsWith = async (sentence: string) => {
    using copy = copyContent();
    copy.replace(profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', sentence);
    return (await checkContent(copy.root, { today: '2026-06-01', production: false })).faults;
  };

  it.each([
    ['Ngày 31/11/2025 anh đến.', '31/11/2025', 'Xem lại ngày ấy ở văn bản gốc.'],
    ['Anh đến 05/13/2025.', '05/13/2025', 'Viết ngày trước, tháng sau: 13/05/2025'],
    ['Anh đến ngày 31 tháng 4.', '31 tháng 4', 'Xem lại ngày ấy ở văn bản gốc.'],
    ['Anh đến ngày 30/02.', '30/02', 'Xem lại ngày ấy ở văn bản gốc.'],
  ])('%s', async (sentence, day, hint) => {
    const faults = await faultsWith(sentence);
    expect(faults).toMatchObject([
      { code: 'ngay-khong-co', message: `Không có ngày ${day}.`, hint },
    ]);
  });

  it.each([
    ['Từ tháng 13/2025.', 'tháng 13/2025', 'Một năm có mười hai tháng.'],
    ['Anh đến 5/9/20255.', 'ngày 5/9/20255', 'Năm viết bốn chữ số.'],
    ['Trong quý V năm 2025.', 'quý V năm 2025', 'Một năm có bốn quý: I, II, III, IV.'],
  ])('a part of one: %s', async (sentence, value, hint) => {
    const faults = await faultsWith(sentence);
    expect(faults.filter(({ severity }) => severity === 'E')).toMatchObject([
      { code: 'ngay-khong-co', message: `Không có ${value}.`, hint },
    ]);
  });

  it.each([
    ['Cả đội họp lúc 8h70.', 'gio-khong-co', '8h70'],
    ['Cả đội họp lúc 25 giờ.', 'gio-khong-co', '25 giờ'],
    ['Cả đội họp 7 giờ 75 phút.', 'gio-khong-co', '7 giờ 75'],
    ['Trực từ 5/9/2025 đến 1/9/2025.', 'khoang-nguoc', 'từ 5/9/2025 đến 1/9/2025'],
    ['Trực từ ngày 5/9 đến ngày 1/9.', 'khoang-nguoc', 'từ ngày 5/9 đến ngày 1/9'],
    ['Nhiệm kỳ 2027-2022.', 'khoang-nguoc', 'Nhiệm kỳ 2027-2022'],
  ])('no clock and no calendar runs so: %s', async (sentence, code, value) => {
    const faults = await faultsWith(sentence);
    const [fault, ...others] = faults.filter((one) => one.code !== 'so-go-tay');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code, severity: 'W' });
    expect(fault!.message).toContain(`“${value}”`);
  });

  it.each([
    ['Thứ Hai, ngày 5/3/2026, đội ra quân.', 'Ngày 5/3/2026 là thứ Năm, không phải Thứ Hai.'],
    ['Sáng thứ 6, 5.3.2026 đội ra quân.', 'Ngày 5/3/2026 là thứ Năm, không phải thứ 6.'],
    ['Ngày 5 tháng 3 năm 2026 (chủ nhật).', 'Ngày 5/3/2026 là thứ Năm, không phải chủ nhật.'],
  ])('a day called by another day of the week is told: %s', async (sentence, message) => {
    expect(await faultsWith(sentence)).toMatchObject([{ code: 'thu-ngay-lech', message }]);
  });

  it.each([
    'Chiều thứ năm, ngày 5/3/2026; chủ nhật 1-3-2026; 5/3/2026 (thứ 5).',
    'Thứ nhất, ngày 2/3/2026 họp. Thứ hai, ngày 5/3/2026 ra quân.',
    'Buổi thứ hai, ngày 5/3/2026, đông hơn.',
    'Hội ngày 30 tháng 2 âm lịch, tức 30/2/2026 (âm lịch), và ngày 30/2 ÂL.',
    'Âm lịch là ngày 30/2/2026. Ngày 30 tháng 2 năm Giáp Thìn.',
  ])('and is not where it may be, by the sun or the moon: %s', async (sentence) => {
    expect(await faultsWith(sentence)).toEqual([]);
  });

  it('no month of the moon has thirty-one', async () => {
    const faults = await faultsWith('Hội ngày 31 tháng 2 âm lịch.');
    expect(faults).toMatchObject([{ code: 'ngay-khong-co' }]);
  });

  it('times and stretches that may be are left alone', async () => {
    const faults = await faultsWith(
      'Lúc 7 giờ 120 đoàn viên đến, 48 giờ liền, 15h45, lúc 24h, 30h ngoại khóa, tỉ số 19:65, từ 15/12 đến 5/1, từ 15/12 đến 5/1/2026, năm học 2025-2026, từ ngày 1/9/2025 đến 1/9/2025.',
    );
    expect(faults.filter((one) => one.code !== 'so-go-tay')).toEqual([]);
  });

  it('days that are, fractions and numbers of documents are left alone', async () => {
    const faults = await faultsWith(
      'Ngày 29/2/2024, ngày 29 tháng 2, quyết định 45/2025/QĐ-ĐTN, điểm 8.5, mỗi ngày 20/30 em đi 15-20 km, ngày 30/4-1/5, quý IV/2025, mỗi tháng 15/2025 hộ.',
    );
    expect(faults.filter(({ severity }) => severity === 'E')).toEqual([]);
  });
});

describe('places left open', () => {
  const codesWith = async (sentence: string, status = 'da-dang') => {
    using copy = copyContent();
    copy.replace(profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', sentence);
    copy.replace(profile, 'status: da-dang', `status: ${status}`);
    const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    return faults.filter(({ file }) => file === profile).map(({ code }) => code);
  };

  it.each([
    'Người ký: ………………',
    '[họ tên] nói vậy.',
    'Có ______ hộ.',
    'TODO: kể tiếp',
    '(Chèn ảnh ra quân vào đây)',
    '[Chèn video]',
    'Giúp #N/A hộ.',
    'Giúp #VALUE! hộ.',
    '=SUM(B2:B9)',
  ])('%s is no text to publish', async (sentence) => {
    expect(await codesWith(sentence)).toEqual(['chua-dien']);
  });

  it('words that only look like it, speech that falters and a draft are left alone', async () => {
    const plain = 'Đại hội lần thứ XXX (ghi rõ nguồn) có phiếu ba ô (họ tên).';
    expect(await codesWith(plain)).toEqual([]);
    expect(await codesWith('Nhóm #NAM giỏi (chèn ảnh từng hộ vào bản đồ), #N/Anh.')).toEqual([]);
    expect(await codesWith('Anh ngập ngừng… rồi nói: “Tôi… tôi về.”')).toEqual([]);
    expect(await codesWith('Người ký: ………………', 'nhap')).toEqual([]);
  });

  it.each([
    ['[Ảnh] 29 buổi tối', ['chu-theo-vao']],
    ['29 buổi tối [Ảnh]', ['chua-dien']],
    ['[Ảnh]', ['chua-dien']],
  ])(
    'what a paper writes before a title is only told; alone or behind it, it stops: %s',
    async (title, codes) => {
      using copy = copyContent();
      copy.replace(profile, '"29 buổi tối ở khu trọ, xong 31 trong 40 việc"', `"${title}"`);
      const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
      expect(faults.map(({ code }) => code)).toEqual(codes);
    },
  );
});

describe('colours of three digits', () => {
  it('are read as six, so that palette, pictures and contrast have one form', async () => {
    using copy = copyContent();
    copy.replace('site.yaml', 'brand: "#0a4da2"', 'brand: "#06c"');
    const checked = await checkContent(copy.root, { today: '2026-06-01', production: false });
    expect(checked.faults).toEqual([]);
    expect(checked.library.site.colours).toEqual({ brand: '#0066cc', accent: '#f5b301' });
  });
});
