import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/check/mdx/body.ts';
import { readSheet, toFault } from '../../../src/check/sheet.ts';
import { youtubeId } from '../../../src/domain/typed/web-address.ts';

const faultsOf = (body: string, file = 'profiles/thu/index.mdx') => {
  const sheet = readSheet(file, new TextEncoder().encode(`---\ntitle: Thử\n---\n${body}\n`));
  const { findings } = bodyOf(sheet, new Set(['hop@mau.example', 'hop.thu@mau.example']));
  return [...sheet.findings, ...findings].map((finding) => {
    const { line, code, hint } = toFault(finding, sheet.yaml?.places);
    return { line: line - 3, code, right: hint.replace(/^Viết:\s/, '') };
  });
};

/** What is typed, and what to type instead; the fault is one, on the marked line (☞). */
const cases: [string, string, string][] = [
  ['a line break', '☞Gõ cửa<br>Ghi sổ', 'Gõ cửa\n\nGhi sổ'],
  ['a closed line break', '☞Gõ cửa<br />Ghi sổ', 'Gõ cửa\n\nGhi sổ'],
  ['a break in a cell', '| A |\n|---|\n☞| Gõ<br>cửa |', '| Gõ cửa |'],
  ['a tag with nothing in it', 'Một.\n\n☞<p></p>', 'Xóa thẻ ấy.'],
  ['bold', '☞Đèn <b>sáng</b> rồi.', 'Đèn **sáng** rồi.'],
  ['italic', '☞Đèn <em>sáng</em> rồi.', 'Đèn *sáng* rồi.'],
  ['underline', '☞Đèn <u>sáng</u> rồi.', 'Đèn sáng rồi.'],
  ['a font without quotes', 'Một.\n\n☞Đèn <font color=red>sáng</font>.', 'Đèn sáng.'],
  ['centred', '☞<center>Hết bài</center>', 'Hết bài'],
  ['paragraphs', '☞<p>Gõ cửa<br>Ghi sổ</p>', 'Gõ cửa\n\nGhi sổ'],
  ['a heading', '☞<h1>Buổi đầu</h1>', '## Buổi đầu'],
  ['a link', '☞Xem <a href="https://a.example/b">sổ</a>.', 'Xem [sổ](https://a.example/b).'],
  [
    'a picture',
    '☞<img src="anh/Chị Tư.jpg" alt="Chị Tư">',
    '![Chị Tư](<./Chị Tư.jpg> "Ảnh: nguồn")',
  ],
  ['a list never closed', '☞<ul>\n<li>Gõ cửa\n<li>Ghi sổ\n</ul>', '- Gõ cửa\n- Ghi sổ'],
  [
    'a table',
    '☞<table>\n<tr><th>Hộ</th><th>Cây</th></tr>\n<tr><td>Ông A</td><td>12</td></tr>\n</table>',
    '| Hộ | Cây |\n|---|---|\n| Ông A | 12 |',
  ],
  [
    'a table with holes',
    'Có:\n\n☞<table border=1>\n<tr><td>Hộ<td>Cây\n<tr><td>Ông A<td>12<br>cây\n</table>',
    '| Hộ | Cây |\n|---|---|\n| Ông A | 12 cây |',
  ],
  [
    'a film of Facebook',
    '☞<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fmau%2Fvideos%2F1234567890%2F&show_text=0" width="560"></iframe>',
    '<Video facebook="https://www.facebook.com/mau/videos/1234567890/" title="Tên đoạn phim" />',
  ],
  [
    'a film of YouTube',
    '☞<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="Một buổi" allowfullscreen></iframe>',
    '<Video youtube="dQw4w9WgXcQ" title="Một buổi" />',
  ],
  ['a small number', '☞CO<sub>2</sub> và m<sup>2</sup>'.split(' và')[0]!, 'CO₂'],
  ['a component in small letters', '☞<note>Mang sổ.</note>', '<Note>Mang sổ.</Note>'],
  ['Word’s quotes', '☞<Quote by=“Chị Tư”>\n\nĐèn sáng.\n\n</Quote>', '<Quote by="Chị Tư">'],
  ['no quotes', '☞<Figure id=viec />', '<Figure id="viec" />'],
  [
    'several words in no quotes',
    '☞<Quote by=Chị Tư side=doan-vien>Đèn sáng.</Quote>',
    '<Quote by="Chị Tư" side="doan-vien">',
  ],
  ['a quote never closed', '☞<Quote by="Chị Tư>Đèn sáng.</Quote>', '<Quote by="Chị Tư">'],
  ['a tag never ended', 'Xong ☞<Figure id="viec"', 'Xong <Figure id="viec" />'],
  [
    'a sign between letters',
    'Nếu a☞<b thì thôi.\n\nXong <Figure id="viec" />.',
    'Nếu a&lt;b thì thôi.',
  ],
  ['a figure never closed', 'Xong ☞<Figure id="viec"> việc.', '<Figure id="viec" />'],
  ['one in no quotes besides', 'Xong ☞<Figure id=viec> việc.', '<Figure id="viec" />'],
  ['keys in brackets', 'Gõ ☞<Ctrl+C> rồi lưu', 'Gõ &lt;Ctrl+C> rồi lưu'],
  [
    'a name in brackets',
    'Thư ☞<Đoàn xã> nhé',
    'Không phải thành phần của bài thì viết:\nThư &lt;Đoàn xã> nhé',
  ],
  ['a closing tag of another name', '☞<Note>Mang sổ.</Notes>', '</Note>'],
  [
    'a picture with its words',
    '☞<figure><img src="./a.jpg"><figcaption>Anh ghi sổ</figcaption></figure>',
    '![lời tả ảnh](./a.jpg "Ảnh: nguồn")\n\nAnh ghi sổ',
  ],
  ['a value in braces', '☞<Figure id={"viec"} />', 'id="viec"'],
  ['a sign before a number', '☞Dưới <5% số hộ', 'Dưới &lt;5% số hộ'],
  ['quotes of two signs', '☞Theo <<Sổ trực>> và <<sổ 2>>.', 'Theo “Sổ trực” và “sổ 2”.'],
  ['an arrow', '☞Trái <- phải', 'Trái &lt;- phải'],
  ['braces', '☞Điền {họ tên} vào.', 'Điền \\{họ tên\\} vào.\n(ghi chú riêng thì xóa đi)'],
  ['an address in brackets', '☞Xem <https://a.example/b>.', 'Xem https://a.example/b.'],
  ['mail in brackets', '☞Gửi <hop@mau.example> nhé.', 'Gửi hop@mau.example nhé.'],
  ['mail with a point', '☞Gửi <hop.thu@mau.example> nhé.', 'Gửi hop.thu@mau.example nhé.'],
];

describe('what a body may not hold', () => {
  it.each(cases)('%s: one fault, with what to type', (_, marked, right) => {
    const line = marked.slice(0, marked.indexOf('☞')).split('\n').length;
    const faults = faultsOf(marked.replace('☞', ''));
    expect(faults.map((fault) => fault.line)).toEqual([line]);
    expect(faults[0]!.right).toBe(right);
  });

  it('a component opened twice is told, and nothing of its row besides', () => {
    const faults = faultsOf('<Quote by="Chị Tư">\nĐèn sáng.\n<Quote>');
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['mdx-the-ho']));
  });

  it('a component nearly right is told by name', () => {
    expect(faultsOf('<Nots>Mang sổ.</Nots>')[0]!.right).toContain('Có phải <Note>?');
  });

  it.each([
    '<Note>Mang sổ.\n\nMang bút.</Note>',
    '<Note>\nMang sổ.\n\nMang bút.</Note>',
    '<Note>Mang sổ.\n\nMang bút.\n\n</Note>',
  ])('a component that paragraphs tear apart is told once, each tag on its row: %j', (body) => {
    const [torn, ...others] = faultsOf(`${body}\n\nHết.`);
    expect(others).toEqual([]);
    const right = '<Note>\n\nMang sổ.\n\nMang bút.\n\n</Note>';
    expect(torn).toMatchObject({ line: 1, code: 'mdx-the-ho' });
    expect(torn!.right).toContain(`Viết:\n${right}`);
    expect(faultsOf(`${right}\n\nHết.`)).toEqual([]);
  });

  it.each([
    'https://youtu.be/dQw4w9WgXcQ?si=a_b-C1',
    'https://www.youtube.com/watch?si=x&v=dQw4w9WgXcQ&t=9s',
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://youtube.com/live/dQw4w9WgXcQ?feature=share',
  ])('a film may be given as YouTube gives its address: %s', (address) => {
    expect(faultsOf(`<Video youtube="${address}" title="Một buổi" />`)).toEqual([]);
    expect(youtubeId(address)).toBe('dQw4w9WgXcQ');
  });

  it('a film by another address of YouTube is none', () => {
    const channel = '<Video youtube="https://www.youtube.com/@doanmau-mau-a" title="Một buổi" />';
    expect(faultsOf(channel)).toMatchObject([{ code: 'mdx-thuoc-tinh-sai' }]);
  });

  it.each([
    ['[https://a.example/so](https://b.example/so)', ['lien-ket-lech']],
    ['[mau.vn](https://khac.vn/)', ['lien-ket-lech']],
    // Words beside a bold address are words: none of them belongs to it.
    ['[Trang **mau.vn**](https://khac.vn/)', []],
    ['[www.mau.vn](https://mau.vn/bai/), [mau.vn/bai…](https://www.mau.vn/bai-1/)', []],
    ['[so-truc.pdf](https://mau.vn/tai/1), https://mau.vn/bai', []],
  ])('words that are an address lead to it: %s', (body, codes) => {
    expect(faultsOf(body).map(({ code }) => code)).toEqual(codes);
  });

  it.each(['<Quote by="Chị Tư" />', '<Steps>\n\n</Steps>', '<Note></Note>'])(
    'a component with nothing in it: %j',
    (body) => {
      expect(faultsOf(body)).toMatchObject([{ line: 1, code: 'thanh-phan-trong' }]);
    },
  );

  it('a component never closed is told where it opens', () => {
    expect(faultsOf('Một.\n\n<Safety>\n\nHai.')).toMatchObject([{ line: 3, code: 'mdx-the-ho' }]);
  });

  it('a picture’s address names what is wrong with it', () => {
    expect(faultsOf('![Chị Tư](./anh%20tu.jpg "Ảnh: NVCC")')).toEqual([]);
    expect(faultsOf('![Chị Tư](../ke-khac/tu.jpg "Ảnh: NVCC")')[0]!.right).toBe(
      'Chép ảnh vào thư mục của bài, rồi viết: ./tu.jpg',
    );
    const [awkward] = faultsOf('![Chị Tư](<./anh #1.jpg> "Ảnh: NVCC")');
    expect(awkward!.right).toContain('“anh-1.jpg”');
  });
});
