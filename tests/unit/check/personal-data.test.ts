import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';

/** The kinds of faults that a change of one place makes, with the line's text. */
const faultsOf = async (file: string, from: string, to: string) => {
  using content = copyContent();
  content.replace(file, from, to);
  const { faults } = await checkContent(content.root, { today: '2026-06-01', production: false });
  const lines = content.read(file).split('\n');
  return faults
    .filter(({ severity }) => severity === 'E')
    .map(({ code, file: where, line }) => `${code}: ${where === file ? lines[line - 1] : where}`);
};

describe('a private number is found wherever a person may write it', () => {
  it.each([
    ['over emphasis', 'Gọi 0912 **345** 678 nhé.'],
    ['over a link', 'Gọi 09[12 345](https://vi-du.example/)678 nhé.'],
    ['over emphasis inside a word', 'Gọi 091*2345*678 nhé.'],
    ['in the text of a link', '[0912.345.678](https://vi-du.example/)'],
    ['in a quotation', '> Cứ gọi cháu 0912–345–678'],
    ['in a list', '- 0912·345·678'],
    ['as code', '`0912345678`'],
    ['with letters that look like its figures', 'Gọi O9I2.345.67O nhé.'],
    ['in keycaps', 'Gọi 0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣ nhé.'],
    ['in an alt text', '![Biển ghi 0912 345 678](./chan-dung.jpg "Ảnh: NVCC")'],
  ])('%s', async (_, text) => {
    expect(await faultsOf(profile, scene, text)).toEqual([`so-dien-thoai: ${text}`]);
  });

  it('in a component, at its line', async () => {
    const text = '<Note>\n\nHỏi chị Giả Định: 0912‑345‑678.\n\n</Note>';
    expect(await faultsOf(profile, scene, text)).toEqual([
      'so-dien-thoai: Hỏi chị Giả Định: 0912‑345‑678.',
    ]);
  });

  it('spread over the cells of a table', async () => {
    const table = '| Máy | a | b |\n| --- | --- | --- |\n| 0912 | 345 | 678 |';
    expect(await faultsOf(profile, scene, table)).toEqual(['so-dien-thoai: | 0912 | 345 | 678 |']);
  });

  it.each([
    [profile, 'by: Một công nhân', 'by: "Một công nhân, ĐT 0912 345 678"'],
    [profile, 'caption: "", focus', 'caption: "CCCD 079-201-001-234", focus'],
    ['notices.yaml', 'by: Thành Đoàn Mẫu', 'by: "Thành Đoàn Mẫu, 0912345678"'],
    ['site.yaml', 'Việc làm đẹp của', 'Gọi 0912 345 678, việc làm đẹp của'],
  ])('in %s', async (file, from, to) => {
    const found = await faultsOf(file, from, to);
    expect(found.map((fault) => fault.split(':')[0])).toEqual([
      to.includes('CCCD') ? 'so-dinh-danh' : 'so-dien-thoai',
    ]);
  });
});

it('amounts, views, periods and tables of figures are nobody’s number', async () => {
  const text = `Góp 150000000 đồng; 123456789 lượt xem; kỳ 05-08-09-10-11-12; mã số thuế 0900123456.

| Tháng | Cây | Đồng |
| --- | --- | --- |
| 03 | 120 | 150000000 |
| 09 | 345 | 250.000.000 |`;
  expect(await faultsOf(profile, scene, text)).toEqual([]);
});

it.each([
  'Nhóm ở https://www.facebook.com/groups/123456789 nhé.',
  'Bài ở https://mau.vn/bai-280123456.html nhé.',
  'Mã đơn hàng 123456789, số hồ sơ 280123456 ở xã.',
])('a number of a group, a post, an order is nobody’s: %s', async (text) => {
  expect(await faultsOf(profile, scene, text)).toEqual([]);
});

it.each([
  ['so-dinh-danh', 'Số 280123456, xem https://mau.vn/bai nhé.'],
  ['so-dien-thoai', 'Gọi https://mau.vn/0912345678 nhé.'],
])('but not %s beside one or a telephone in it', async (code, text) => {
  expect(await faultsOf(profile, scene, text)).toEqual([`${code}: ${text}`]);
});

it('an address of mail with (a) in it', async () => {
  const text = 'Thư: giadinh.mau (a) gmail.com nhé.';
  expect(await faultsOf(profile, scene, text)).toEqual([`thu-dien-tu: ${text}`]);
  expect(await faultsOf(profile, scene, 'Mục (a) gồm sổ, khoản (a) mau.vn.')).toEqual([]);
  expect(await faultsOf(profile, scene, 'Xem (a) so.mau.vn và (b) so.mau.vn.')).toEqual([]);
});

it('the name of a child is found in styled letters, which are a fault of their own', async () => {
  const text = 'Bạn của em Đỗ 𝐓𝐡ị 𝓜𝓲𝓷𝓱 Ｍẫｕ kể.';
  const found = await faultsOf(profile, scene, text);
  expect(found.toSorted()).toEqual([`chu-kieu: ${text}`, `ten-tre-em: ${text}`]);
});

it.each([
  ['BKS: 61-B1 123.45', ['so-rieng']],
  ['Mã số thuế cá nhân 8123456789', ['so-rieng']],
  ['Nhà riêng của anh ở số nhà 12/3, đường Mẫu', ['noi-o']],
  ['Thường trú: ấp 3, xã Mẫu; trú tại số 5 Lê Mẫu', ['noi-o', 'noi-o']],
  ['Trụ sở ở số nhà 12, đường Mẫu; họ tạm trú tại 12 hẻm, thường trú ở xã bên', []],
  ['Gắn 120 biển số nhà ở 12 tổ; mã số thuế 0900123456 của công ty', []],
])(
  'what a person owns, pays taxes by or lives in is told, a firm’s is not: %s',
  async (text, codes) => {
    using content = copyContent();
    content.replace(profile, scene, text);
    const { faults } = await checkContent(content.root, { today: '2026-06-01', production: false });
    expect(faults.map(({ code }) => code).filter((code) => code !== 'so-go-tay')).toEqual(codes);
  },
);
