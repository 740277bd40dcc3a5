import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/check/mdx/body.ts';
import { mendBody } from '../../../src/check/mend/mend-body.ts';
import { readSheet, toFault } from '../../../src/check/sheet.ts';
import { sectionIds } from '../../../src/domain/views/heading-ids.ts';
import { bodyMarkdown } from '../../../src/publish/astro/markdown.ts';

/** Faults of a story with this body; lines counted within the body. */
const faultsOf = (body: string) => {
  const sheet = readSheet(
    'profiles/thu/index.mdx',
    new TextEncoder().encode(`---\ntitle: Thử\n---\n${body}\n`),
  );
  const { findings } = bodyOf(sheet, new Set());
  return [...sheet.findings, ...findings].map((finding) => {
    const { line, code, hint } = toFault(finding, sheet.yaml?.places);
    return { line: line - 3, code, right: hint.replace(/^Viết:\n/, '') };
  });
};

const shared = {} as never;
/** What the build makes of a body. */
const built = async (body: string) => {
  const renderer = await bodyMarkdown().createMdxRenderer!(shared, {
    optimize: false,
    srcDir: new URL('file:///'),
  });
  return (await renderer.process(body, '/thu.mdx', {})).code;
};

/** A slip, the line it stands on, and how it should be typed. */
const slips: [string, string, number, string][] = [
  ['a heading without its space', 'Một.\n\n##Buổi đầu', 3, '## Buổi đầu'],
  ['list rows without space', '-Gõ cửa\n-Ghi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  ['a list mark with a no-break space', '-\u00a0Gõ cửa', 1, '- Gõ cửa'],
  ['numbers without space', '1.Gõ cửa\n\n2.Ghi sổ', 1, '1. Gõ cửa\n2. Ghi sổ'],
  ['a space before the closing stars', 'Việc **đã xong ** rồi.', 1, 'Việc **đã xong** rồi.'],
  ['a space after the opening stars', 'Việc ** đã xong** rồi.', 1, 'Việc **đã xong** rồi.'],
  ['both in one row', '** một** và **hai **', 1, '**một** và **hai**'],
  ['a colon inside, a word behind', '**Kết quả:**Đèn sáng', 1, '**Kết quả:** Đèn sáng'],
  ['stars glued to a quotation', 'gọi là**“sổ nợ”**đấy', 1, 'gọi là **“sổ nợ”** đấy'],
  ['stars never closed', 'Kết quả: **đèn sáng', 1, 'Kết quả: **đèn sáng**'],
  ['stars never opened', 'Kết quả:** đèn sáng', 1, '**Kết quả:** đèn sáng'],
  ['underscores with a space', '__đèn sáng __', 1, '**đèn sáng**'],
  ['one star with a space', 'Câu *nghiêng * ấy.', 1, 'Câu *nghiêng* ấy.'],
  ['a struck word with a space', '~~đã bỏ ~~', 1, '~~đã bỏ~~'],
  ['a heading closed by signs glued to it', '##Buổi đầu##', 1, '## Buổi đầu'],
  ['a raised figure', 'Rộng 20 m^2^ đất.', 1, 'Rộng 20 m² đất.'],
  [
    'a component in codes of HTML',
    'Xong &lt;Figure id="viec" /&gt;.',
    1,
    'Xong <Figure id="viec" />.',
  ],
  ['a link in two square brackets', '[Sổ] [https://a.example/b]', 1, '[Sổ](https://a.example/b)'],
  [
    'a link to a bare host with a space',
    '[sổ](a.example/so tay)',
    1,
    '[sổ](https://a.example/so%20tay)',
  ],
  [
    'a picture whose source has no quotes',
    '![Chị Tư](./chi tu.jpg Ảnh: NVCC)',
    1,
    '![Chị Tư](<./chi tu.jpg> "Ảnh: NVCC")',
  ],
  ['a picture without square brackets', '!Chị Tư(./tu.jpg)', 1, '![Chị Tư](./tu.jpg "Ảnh: nguồn")'],
  ['rows led by emoji', 'Gồm:\n👉 Gõ cửa\n👩‍🌾 Ghi sổ', 2, 'Gồm:\n\n- Gõ cửa\n- Ghi sổ'],
  ['rows led by ticks', '✔️ Gõ cửa\n✔️ Ghi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  ['rows led by numbers in keys', '1️⃣ Gõ cửa\n2️⃣ Ghi sổ', 1, '1. Gõ cửa\n2. Ghi sổ'],
  ['letters before a slash', 'a/ Gõ cửa\nb/ Ghi sổ', 1, '- a/ Gõ cửa\n- b/ Ghi sổ'],
  ['boxes', '[ ] Gõ cửa\n[x] Ghi sổ', 1, '- [ ] Gõ cửa\n- [x] Ghi sổ'],
  ['bullets of Word with its Tab', '·\tGõ cửa\n·\tGhi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  ['stars in a heading', '## **Buổi đầu **', 1, '## **Buổi đầu**'],
  [
    'a link with a space between',
    'Xem [sổ] (https://a.example/b) nhé.',
    1,
    'Xem [sổ](https://a.example/b) nhé.',
  ],
  ['a link never closed', 'Xem [sổ](https://a.example/b', 1, 'Xem [sổ](https://a.example/b)'],
  [
    'a picture with spaces',
    '![Chị Tư](Ảnh chị Tư (2).JPG "Ảnh: NVCC")',
    1,
    '![Chị Tư](<./Ảnh chị Tư (2).JPG> "Ảnh: NVCC")',
  ],
  [
    'a picture with smart quotes',
    '![Chị Tư](./tu.jpg “Ảnh: NVCC”)',
    1,
    '![Chị Tư](./tu.jpg "Ảnh: NVCC")',
  ],
  ['bullets', 'Gồm:\n• Gõ cửa\n• Ghi **sổ**', 2, 'Gồm:\n\n- Gõ cửa\n- Ghi **sổ**'],
  ['square bullets apart', '▪ Gõ cửa\n\n▪ Ghi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  ['bullets in one row', '● Gõ cửa ● Ghi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  ['letters of a list', 'a) Gõ cửa\nb) Ghi sổ', 1, '- a) Gõ cửa\n- b) Ghi sổ'],
  ['Word’s hollow bullets', 'o Gõ cửa\no Ghi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  [
    'bullets inside a list',
    '- Việc:\n  • Gõ cửa\n  • Ghi sổ',
    2,
    '- Việc:\n\n  - Gõ cửa\n  - Ghi sổ',
  ],
  ['bullets in a quotation', '> • Gõ cửa\n> • Ghi sổ', 1, '> - Gõ cửa\n> - Ghi sổ'],
  [
    'a table by tabs',
    'Hộ\tCây\nÔng A\t12\nBà B\t\t5',
    1,
    '| Hộ | Cây |  |\n|---|---|---|\n| Ông A | 12 |  |\n| Bà B |  | 5 |',
  ],
  [
    'a table without its second row',
    'Có:\n| Hộ | Cây |\n| Ông A | 12 |',
    2,
    'Có:\n\n| Hộ | Cây |\n|---|---|\n| Ông A | 12 |',
  ],
  [
    'a table torn by blank lines',
    '| Hộ | Cây |\n\n|---|---|\n\n| Ông A | 12 |',
    1,
    '| Hộ | Cây |\n|---|---|\n| Ông A | 12 |',
  ],
  [
    'a second row of Word’s dashes',
    '| Hộ | Cây |\n|—|—|\n| Ông A | 12 |',
    1,
    '| Hộ | Cây |\n|---|---|\n| Ông A | 12 |',
  ],
  ['words right below a table', '| Hộ |\n|---|\n| Ông A |\nHết bảng.', 4, '| Ông A |\n\nHết bảng.'],
  ['words right below a list', '- Gõ cửa\n- Ghi sổ\nHết việc.', 3, '- Ghi sổ\n\nHết việc.'],
  ['words right below a numbered item', '1. Gõ cửa\nPHẦN HAI', 2, '1. Gõ cửa\n\nPHẦN HAI'],
  [
    'words right below a quotation',
    '> “Đèn sáng.”\nBác Tư nói thế.',
    2,
    '> “Đèn sáng.”\n\nBác Tư nói thế.',
  ],
  ['stars that stand alone', 'Câu ** ấy.', 1, 'Câu ấy.'],
  ['a note that is missing', 'Theo sổ[^1].', 1, 'Theo sổ[^1].\n\n[^1]: …'],
  ['a note without its colon', 'Theo sổ[^1].\n\n[^1] Sổ trực.', 3, '[^1]: Sổ trực.'],
  ['a row glued below a list', '- Gõ cửa\n-Ghi sổ', 2, '- Gõ cửa\n- Ghi sổ'],
  ['stars glued to rows', '*Gõ cửa\n*Ghi sổ', 1, '- Gõ cửa\n- Ghi sổ'],
  ['letters glued to rows', 'a.Gõ cửa\nb.Ghi sổ', 1, '- a.Gõ cửa\n- b.Ghi sổ'],
  ['bold bullets', '**• Gõ cửa**\n**• Ghi sổ**', 1, '- **Gõ cửa**\n- **Ghi sổ**'],
  ['one underscore with a space', 'Câu _nghiêng _ ấy.', 1, 'Câu _nghiêng_ ấy.'],
  ['a fence never closed', '```\nso-truc\n\nHết bài.', 1, '```\nso-truc\n```'],
  ['a second title', '# Buổi đầu', 1, '## Buổi đầu'],
  ['a title by a line of =', 'Buổi đầu\n===', 1, '## Buổi đầu'],
  ['numbers with a slash', '1/ Gõ cửa\n2/ Ghi sổ', 1, '- 1/ Gõ cửa\n- 2/ Ghi sổ'],
  ['numbers with a dash', '1- Gõ cửa\n2- Ghi sổ', 1, '1. Gõ cửa\n2. Ghi sổ'],
  ['numbers with a comma', 'Gồm:\n1, Gõ cửa\n2, Ghi sổ', 2, 'Gồm:\n\n1. Gõ cửa\n2. Ghi sổ'],
  [
    'a row of a table cut in two',
    '| Hộ | Cây |\n|---|---|\n| Ông A\nvà bà B | 12 |',
    3,
    '| Hộ | Cây |\n|---|---|\n| Ông A và bà B | 12 |',
  ],
  [
    'a table with a blank line in it',
    '| Hộ | Cây |\n|---|---|\n\n| Ông A | 12 |',
    4,
    '| Hộ | Cây |\n|---|---|\n| Ông A | 12 |',
  ],
  ['numbers in circles', '① Gõ cửa\n② Ghi sổ', 1, '- ① Gõ cửa\n- ② Ghi sổ'],
  [
    'a table drawn with + and -',
    '+----+----+\n| Hộ | Cây |\n+----+----+\n| A | 12 |\n+----+----+',
    1,
    '| Hộ | Cây |\n|---|---|\n| A | 12 |',
  ],
  [
    'columns kept by spaces',
    'Hộ      Cây\nÔng A    12',
    1,
    '| Hộ | Cây |\n|---|---|\n| Ông A | 12 |',
  ],
  [
    'a cell too many',
    '| Hộ | Cây |\n|---|---|\n| A | 12 | 5 |',
    3,
    '| Hộ | Cây |  |\n|---|---|---|\n| A | 12 | 5 |',
  ],
  ['a row taken for an address', '[Ghi chú]: #xong', 1, '\\[Ghi chú]: #xong'],
  ['a link never named', '[Báo]: https://a.example', 1, '[Báo](https://a.example)'],
  [
    'a link turned round',
    'Theo (báo)[https://a.example/b].',
    1,
    'Theo [báo](https://a.example/b).',
  ],
  ['an address torn', 'Xem https:// a.example/b', 1, 'Xem https://a.example/b'],
  ['stars of unequal number', 'Việc **đã xong* rồi.', 1, 'Việc **đã xong** rồi.'],
  ['seven hashes', '####### Buổi đầu', 1, '###### Buổi đầu'],
  ['wide hashes', '＃＃ Buổi đầu', 1, '## Buổi đầu'],
  ['a component behind a space', 'Có < Figure id="viec" /> hộ.', 1, 'Có <Figure id="viec" /> hộ.'],
  ['a picture by its name alone', 'anh-1.jpg', 1, '![lời tả ảnh](./anh-1.jpg "Ảnh: nguồn")'],
  [
    'a component that an editor escaped',
    'Xong \\<Figure id="viec" /\\>.',
    1,
    'Xong <Figure id="viec" />.',
  ],
  ['a component in the marks of code', '`<Figure id="viec" />`', 1, '<Figure id="viec" />'],
  ['a component in square brackets', 'Xong [Figure id=“viec”].', 1, 'Xong <Figure id="viec" />.'],
  ['a component in square brackets without quotes', '[Figure id=viec/]', 1, '<Figure id="viec" />'],
  [
    'a component without its first sign',
    'Xong Figure id="viec" />.',
    1,
    'Xong <Figure id="viec" />.',
  ],
  ['a component in two square brackets', '[[Figure id="viec"]]', 1, '<Figure id="viec" />'],
  ['a picture by a word of English', '[image: tu.jpg]', 1, '![lời tả ảnh](./tu.jpg "Ảnh: nguồn")'],
  [
    'a picture with a line before its source',
    '![Chị Tư](./tu.jpg | Ảnh: NVCC)',
    1,
    '![Chị Tư](./tu.jpg "Ảnh: NVCC")',
  ],
  ['a rule of tildes', '~~~\n\nHết bài.', 1, '---'],
  ['words lit up', 'Câu ==đã xong== ấy, ==**rồi**==.', 1, 'Câu **đã xong** ấy, **rồi**.'],
  ['words lit up over two rows', 'Câu ==đã\nxong== ấy.', 1, 'Câu **đã\nxong** ấy.'],
  ['degrees of Word', 'Nóng 38oC, lạnh 5,5 ºC.', 1, 'Nóng 38°C, lạnh 5,5°C.'],
  ['a component between wide signs', '＜Figure id="viec" /＞', 1, '<Figure id="viec" />'],
  [
    'a picture that Google Docs named',
    'Xem ![Chị Tư][image1] nhé.',
    1,
    'Xem ![Chị Tư](./ten-anh.jpg "Ảnh: nguồn") nhé.',
  ],
  [
    'the bytes of a picture',
    '[image1]: <data:image/png;base64,iVBORw0KGgo=>',
    1,
    '![lời tả ảnh](./ten-anh.jpg "Ảnh: nguồn")',
  ],
  ['tags of a forum', '[b]Đậm[/b] và [i]nghiêng[/i]', 1, '**Đậm** và *nghiêng*'],
  ['colours of a forum', '[color=red]Đỏ[/color] [SIZE=5]to[/SIZE]', 1, 'Đỏ to'],
  ['tags of a forum over two rows', 'Câu [b]một\nhai[/b] ấy.', 2, 'Câu **một\nhai** ấy.'],
  [
    'words of a forum',
    '[quote="Chị Tư"]Tôi ghi.[/quote]',
    1,
    '<Quote by="Chị Tư">Tôi ghi.</Quote>',
  ],
  ['a list of a forum', '[list][*]Gõ cửa[*] Ghi sổ[/list]', 1, '- Gõ cửa\n- Ghi sổ'],
  ['a link of a forum', '[url=https://a.example/b]Sổ[/url]', 1, '[Sổ](https://a.example/b)'],
  ['a picture with its size', '![Chị Tư](./tu.jpg =300x)', 1, '![Chị Tư](./tu.jpg "Ảnh: nguồn")'],
  ['a link never closed', 'Xem [sổ](/guong/tu/ nhé.', 1, 'Xem [sổ](/guong/tu/) nhé.'],
  ['an own page never closed', 'Xem [sổ](mo-hinh/so.', 1, 'Xem [sổ](/mo-hinh/so/).'],
  ['a link turned round', 'Xem (sổ)[/guong/tu/] nhé.', 1, 'Xem [sổ](/guong/tu/) nhé.'],
  ['items in one item', '- Một việc - Hai việc - Ba việc', 1, '- Một việc\n- Hai việc\n- Ba việc'],
  [
    'steps without numbers',
    '<Steps>\nMột\nHai\n</Steps>',
    1,
    '<Steps>\n\n1. Một\n2. Hai\n\n</Steps>',
  ],
  ['words behind a component', 'Có <Figure id="viec" việc.', 1, 'Có <Figure id="viec" /> việc.'],
  ['words underlined', 'Câu ++đã xong++ ấy.', 1, 'Câu đã xong ấy.'],
  ['a page of a wiki', 'Gặp [[Anh Tư]] và [[em-mau|Em Mẫu]].', 1, 'Gặp Anh Tư và Em Mẫu.'],
  ['a measure in caret', 'Rộng 20 m^2, sâu hai m^3.', 1, 'Rộng 20 m², sâu hai m³.'],
  ['an address with a space', 'Xem https: //a.example/b nhé.', 1, 'Xem https://a.example/b nhé.'],
  ['a space before its colon', '(http :// a.example/b)', 1, '(http://a.example/b)'],
  ['a picture between parentheses', '(ảnh: tu.jpg)', 1, '![lời tả ảnh](./tu.jpg "Ảnh: nguồn")'],
  ['a note with a space in its name', 'Theo sổ[^ a].\n\n[^ a]: Sổ trực.', 1, 'Theo sổ[^a].'],
  ['words right below a note', 'Sổ[^a].\n\n[^a]: Sổ.\nHết.', 4, '[^a]: Sổ.\n\nHết.'],
  ['a note without words', 'Sổ[^a].\n\n[^a]:', 3, '[^a]: …'],
];

describe('a mark that would be printed as a letter', () => {
  it.each(slips)('%s', (_, body, line, right) => {
    const faults = faultsOf(body);
    expect(faults.map((fault) => fault.line)).toEqual([line]);
    expect(faults[0]!.right).toBe(right);
  });

  it.each(slips.filter(([, body]) => !/\[\^/.test(body)))(
    '%s: its mend mends',
    (_, _body, _line, right) => {
      // Pictures are looked for beside the story elsewhere.
      expect(faultsOf(right)).toEqual([]);
    },
  );

  it('a table whose columns have no names is shown with its first row as their names', () => {
    const right = '| Sân | Tên |\n|---|---|\n| hai | Mẫu |';
    const [fault, ...others] = faultsOf(`|  |  |\n|---|---|\n${right.replace(/\|---.*\n/, '')}`);
    expect([fault?.code, ...others]).toEqual(['bang-khong-ten']);
    expect(fault!.right.endsWith(`viết:\n${right}`)).toBe(true);
    expect(faultsOf(right)).toEqual([]);
    expect(faultsOf('|  | Tên |\n|---|---|\n| hai | Mẫu |')).toEqual([]);
  });

  it('in a cell is shown with its whole row', () => {
    const faults = faultsOf('| Sân | Tên |\n|---|---|\n| hai m^2 | Mẫu |');
    expect(faults).toMatchObject([{ line: 3, right: '| hai m² | Mẫu |' }]);
  });

  it.each([
    ['a number left out', '1. Gõ cửa\n3. Ghi sổ', 2, '2. Ghi sổ', '3'],
    ['a number twice', '4. Gõ cửa\n4. Ghi sổ\n5. Về', 2, '5. Ghi sổ', '4'],
  ])('%s is printed as another', (_, body, line, right, typed) => {
    const [fault, ...others] = faultsOf(body);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line, code: 'mdx-so-muc' });
    expect(fault!.right).toContain(`Viết: ${right} (muốn giữ số ${typed}`.replace('Viết: ', ''));
  });

  it('years that do not follow each other are kept, not counted on', async () => {
    const body = '2019. Anh về xã.\n\n2021. Anh làm Bí thư.\n2025. Anh nghỉ.';
    const [fault, ...others] = faultsOf(body);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line: 3, code: 'mdx-so-muc' });
    const right = '2019\\. Anh về xã.\n\n2021\\. Anh làm Bí thư.\n\n2025\\. Anh nghỉ.';
    expect(fault!.right).toBe(right);
    expect(faultsOf(right)).toEqual([]);
    expect(await built(right)).not.toContain('_components.ol');
  });

  it.each([
    ['a sentence that begins with a year', '2019. Anh về xã.', '2019\\. Anh về xã.'],
    ['years one after the other', '> 2019. Về.\n> 2020. Đi.', '> 2019\\. Về.\n>\n> 2020\\. Đi.'],
  ])('%s is no list', async (_, body, right) => {
    expect(faultsOf(body)).toEqual([{ line: 1, code: 'nam-thanh-muc', right }]);
    expect(faultsOf(right)).toEqual([]);
    expect(await built(right)).not.toContain('_components.ol');
    expect(await built(body)).toContain('_components.ol');
  });

  it.each([
    [
      'an item that an editor wrapped',
      '- Đội gõ cửa từng phòng trọ ở dãy phía sau chợ, hỏi tên và ghi lại\nHọ chưa có điện.',
    ],
    ['an item that goes on set in', '- Gõ cửa\n  Ghi sổ'],
    ['the same number before every item', '1. Gõ cửa\n1. Ghi sổ\n1. Về'],
    ['a list that begins later', '3. Gõ cửa\n4. Ghi sổ'],
  ])('%s is as it should be', (_, body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it.each([
    ['parts at the margin', '- Ra quân:\n+ Dọn kênh\n- Về', 2, '  + Dọn kênh'],
    ['parts set in too little', '- Ra quân:\n + Dọn kênh', 2, '   + Dọn kênh'],
    ['parts below a number', '1. Ra quân:\n- Dọn kênh\n2. Về', 2, '   - Dọn kênh'],
    ['parts behind a blank line', '- Ra quân:\n\n+ Dọn kênh', 3, '  + Dọn kênh'],
  ])('%s are a list of their own, and are told', async (_, body, line, right) => {
    const [fault, ...others] = faultsOf(body);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line, code: 'danh-sach-tach' });
    expect(fault!.right).toContain(`\n${right}\n`);
    const typed = body.split('\n');
    const mended = typed.with(line - 1, right).join('\n');
    expect(faultsOf(mended)).toEqual([]);
    // An item that holds more than its words.
    expect(await built(mended)).toMatch(/_jsxs\(_components\.li,[^]*_components\.ul,[^]*Dọn kênh/);
    expect(await built(body)).not.toMatch(/_jsxs\(_components\.li,/);
  });

  it.each([
    ['Gồm: - Dọn kênh - Trồng cây.', 'Gồm:\n\n- Dọn kênh\n- Trồng cây.'],
    ['Gồm: + Dọn kênh; + Trồng cây.', 'Gồm:\n\n- Dọn kênh;\n- Trồng cây.'],
    ['Gồm: 1. Dọn kênh 2. Trồng cây', 'Gồm:\n\n1. Dọn kênh\n2. Trồng cây'],
    ['1. Dọn kênh 2. Trồng cây 3. Về', '1. Dọn kênh\n2. Trồng cây\n3. Về'],
    ...['1. Dọn kênh 2. Trồng cây', 'Dọn kênh; Trồng cây', '\n\nDọn kênh; Trồng cây\n\n'].map(
      (steps) => [`<Steps>${steps}</Steps>`, '<Steps>\n\n1. Dọn kênh\n2. Trồng cây\n\n</Steps>'],
    ),
  ])('items in one row are told: %s', (body, right) => {
    expect(faultsOf(body)).toMatchObject([{ line: 1, code: 'danh-sach-mot-dong', right }]);
    expect(faultsOf(right)).toEqual([]);
  });

  it.each([
    'Lịch: 19:00 - 21:00, thứ hai - thứ sáu.',
    'Chị nói: - Đi thôi!',
    '- Một\n\nĐoạn.\n\n+ Hai',
    '1. Một\n2. Hai\n\n- Ba',
    'Hồ sơ gồm: 1) đơn; 2) bản sao; 3) ảnh.',
    '1. Ghi sổ trực. 2 năm sau, anh về.',
    '<Steps>\n1. Một\n2. Hai\n</Steps>',
  ])('no list that came apart: %j', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('a paragraph right above a rule is no heading unseen', () => {
    const [fault, ...others] = faultsOf('Một.\n\nHai ba bốn.\n---\n\nNăm.');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line: 3, code: 'mdx-tieu-de' });
    expect(fault!.right).toContain('Hai ba bốn.\n\n---');
  });

  it.each([
    '-Anh đến chưa?\n-Đến rồi.\n-Em đợi một chút.',
    '-Anh đến chưa?\n\n-Đến rồi.\n\n-Em đợi một chút.',
  ])('talk whose hyphens are glued to it is talk, and no list of it is made: %j', (body) => {
    const right = '– Anh đến chưa?\n\n– Đến rồi.\n\n– Em đợi một chút.';
    const [fault, ...others] = faultsOf(body);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line: 1, code: 'mdx-dau-thua' });
    expect(fault!.right.split('\nhoặc')).toEqual([right, expect.stringContaining('danh sách')]);
    expect(faultsOf(right)).toEqual([]);
    expect(mendBody(body)).toBe(body);
  });

  it.each(['-Ai cần?\n-Cần gì?', '-Gõ cửa.\n-Ghi sổ.'])(
    'rows that all ask, or of which none does, are a list: %j',
    (body) => {
      expect(mendBody(body)).toBe(body.replaceAll('-', '- '));
    },
  );

  it.each(['–', '--'])('two lines of talk may be a list or two paragraphs: %s', (dash) => {
    const [fault] = faultsOf(`${dash} Em chào anh.\n${dash} Chào em.`);
    expect(fault!.right).toContain('dòng trống');
  });

  it.each([
    'Đèn khuya còn sáng đầu thôn\nNgười về gõ cửa từng con ngõ dài',
    '**Buổi đầu**\nKhu trọ còn sáng đèn.',
    'Gửi: Chi đoàn Mẫu\nNgày: 3 tháng 5',
    `${'Câu dài. '.repeat(20)}\nMột đoạn khác.`,
  ])('a line ended once runs on, and is told: %j', (body) => {
    expect(faultsOf(body)).toMatchObject([{ line: 2, code: 'dong-noi-nhau' }]);
  });

  it.each(['Hộ;Cây;Năm\nÔng A;12;2024', 'Hộ,Cây\nÔng A,12\nBà B,15'])(
    'rows of a sheet are told with the table they may be: %j',
    (body) => {
      const [fault, ...others] = faultsOf(body);
      expect(others).toEqual([]);
      expect(fault).toMatchObject({ line: 2, code: 'dong-noi-nhau' });
      expect(fault!.right).toContain('| Hộ | Cây |');
    },
  );

  it('and clauses between semicolons are no table', () => {
    const [fault] = faultsOf('Nước chảy; mây trôi\nChim hót; hoa cười');
    expect(fault!.right).not.toContain('|');
  });

  it.each([
    `${'Từng chữ một, '.repeat(5)}của\nLan và của những người ở dãy trọ phía sau chợ huyện.`,
    'Đèn khuya còn sáng\\\nNgười về gõ cửa',
    'Đèn khuya còn sáng  \nNgười về gõ cửa',
    'Đèn khuya còn sáng\nở cuối dãy trọ.',
  ])('a line that an editor wrapped, or that breaks, is not: %j', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('a note that nothing refers to is lost', () => {
    expect(faultsOf('Một.\n\n[^2]: Sổ trực.')).toMatchObject([{ line: 3, code: 'mdx-ghi-chu' }]);
  });
});

describe('what is set as paper sets it is told', () => {
  it.each<[string, number, string, string]>([
    ['Một.\n\n-o0o-\n\nHai.', 3, 'duong-ke-go', '---'],
    ['Một.\n\n=====\n\nHai.', 3, 'duong-ke-go', '---'],
    ['Một.\n\n———\n\nHai.', 3, 'duong-ke-go', '---'],
    ['Một.\n\n⸻\n\nHai.', 3, 'duong-ke-go', '---'],
    ['Một.\n\n━━━━━━\n\nHai.', 3, 'duong-ke-go', '---'],
    ['>> Xem thêm: sổ trực', 1, 'dau-lon-hon', '\nXem thêm: sổ trực'],
    ['```markdown\nMột **việc**.\n```', 1, 'loi-trong-khung-ma', '\nMột **việc**.'],
    ['Hết.\n\n~~~\n\n## Một\n\nHai.\n~~~', 3, 'loi-trong-khung-ma', '\n## Một'],
    ...['> Tôi ghi.\n- Chị Tư', '> Tôi ghi.\n> - Chị Tư', '“Tôi ghi.”\n- *Chị Tư*'].map(
      (body): [string, number, string, string] => [
        body,
        2,
        'nguoi-noi-thanh-muc',
        '<Quote by="Chị Tư">Tôi ghi.</Quote>',
      ],
    ),
    [
      '> Tôi ghi,\n> tôi đọc.\n\n- Lê Minh Họa, Bí thư Chi đoàn',
      4,
      'nguoi-noi-thanh-muc',
      '<Quote by="Lê Minh Họa, Bí thư Chi đoàn">Tôi ghi, tôi đọc.</Quote>',
    ],
    ...[
      '* Anh ghi gì?\n\n- Tôi ghi việc.',
      '* Anh ghi gì?\n- Tôi ghi việc.\n* Rồi sao?\n- Rồi thôi.',
      '- Anh ghi gì?\n\n- Tôi ghi việc.\n\nNgừng.\n\n- Rồi sao?\n- Rồi thôi.',
      '- **Anh ghi gì?**\n- Tôi ghi việc.',
    ].map((body): [string, number, string, string] => [
      body,
      1,
      'hoi-dap-thanh-muc',
      '<Ask>Anh ghi gì?</Ask>\n\nTôi ghi việc.\n',
    ]),
    [
      '**Anh ghi gì?**\n\n- Tôi ghi việc.\n\nRồi thôi.',
      3,
      'hoi-dap-thanh-muc',
      '<Ask>Anh ghi gì?</Ask>\n\nTôi ghi việc.\n',
    ],
    ['Anh hỏi:\n\n- Chị cần gì?\n\nChị cười.', 3, 'hoi-dap-thanh-muc', '– Chị cần gì?\n'],
    ['> Tôi ghi.\n\n- Một công nhân', 3, 'nguoi-noi-thanh-muc', 'by="Một công nhân"'],
    ['Theo sổ [1].\n\n[1] Sổ trực.', 3, 'ghi-chu-go-tay', '[^1]: Sổ trực.'],
    ['Theo sổ (**).\n\n(**) Sổ trực.', 3, 'ghi-chu-go-tay', '[^2]: Sổ trực.'],
    ['Theo sổ¹.\n\n¹ Sổ trực.', 3, 'ghi-chu-go-tay', '[^1]: Sổ trực.'],
    ['Ảnh 1: Chị Tư ghi sổ', 1, 'loi-anh-khong-anh', '!['],
    ['Một.\n\n*(Ảnh 2)*\n\nHai.', 3, 'loi-anh-khong-anh', '!['],
    ['[Ảnh: Chị Tư ghi sổ]\n\nHai.', 1, 'loi-anh-khong-anh', '!['],
    ['Ảnh: Chị Tư ngồi ghi sổ trước dãy trọ\n\nHai.', 1, 'loi-anh-khong-anh', '!['],
    ['**Buổi đầu**\n\nĐèn sáng.', 1, 'tieu-de-go-tay', '## Buổi đầu'],
    [
      'Một.\n\nBUỔI ĐẦU Ở KHU TRỌ\n\nĐèn sáng.',
      3,
      'tieu-de-go-tay',
      'viết hoa lại):\n## Buổi đầu ở khu trọ',
    ],
    ['I. Buổi đầu\n\nĐèn sáng.\n\nII. Buổi sau\n\nĐèn tắt.', 1, 'tieu-de-go-tay', '## I. Buổi'],
    ...['== Buổi đầu ==', 'h2. Buổi đầu', '\\## Buổi đầu', '&#35;&#35; Buổi đầu'].map(
      (heading): [string, number, string, string] => [
        `${heading}\n\nĐèn sáng.`,
        1,
        'tieu-de-go-tay',
        '## Buổi đầu',
      ],
    ),
    ['I/ Buổi đầu\n\nĐèn sáng.', 1, 'tieu-de-go-tay', '## I. Buổi đầu'],
    [
      'Một.\n\nXem thêm ở facebook.com/doanmau nhé.',
      3,
      'dia-chi-tran',
      'https://facebook.com/doanmau',
    ],
    ['> 18 tuổi thì đăng ký.', 1, 'dau-lon-hon', '\\> 18 tuổi thì đăng ký.'],
    ['- > 5 năm\n- < 3 năm', 1, 'dau-lon-hon', '- \\> 5 năm'],
  ])('%j', (body, line, code, right) => {
    const [fault, ...others] = faultsOf(body);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line, code });
    expect(fault!.right).toContain(right);
  });

  it.each([
    'Một.\n\n---\n\nHai.\n\n***\n\nBa.\n\n…\n\n(…)',
    'Theo báo [1] (https://a.example/so).',
    '[1] Sổ trực.',
    '![Chị Tư](./tu.jpg "Ảnh: NVCC")\n\n*Ảnh 1: Chị Tư ghi sổ*\n\nHết.',
    'Ảnh 1: Chị Tư ghi sổ\n\n<Photo src="./tu.jpg" alt="Chị Tư" credit="Ảnh: NVCC" />',
    'Xem [mau.vn/bai](https://mau.vn/bai), https://mau.vn/bai, www.mau.vn/bai, báo mau.vn, `mau.vn/a`.',
    'Hết.\n\n*(Ảnh: NVCC)*',
    '**Đèn đã sáng.**\n\nHết.',
    '**Lần đầu xuống cơ sở là khi nào?**\n\nNăm ngoái.',
    '**Kết quả:**\n\n- Đèn sáng',
    '**Bài, ảnh: Trần Ví Dụ**\n\nHết.',
    'Đèn sáng.\n\n**Trần Ví Dụ**',
    '**Chị Tư** ghi sổ\n\nHết.',
    'UBND XÃ\n\nHết.',
    '> 31 việc đã xong rồi, anh ạ.',
    '> 18 tuổi là lúc\n> người ta đi xa.',
    '- Ai cần?\n- Ai giúp?',
    '- Ai cần?\n- Ai giúp?\n- Ghi vào sổ.',
    '- Ghi sổ.\n- Ai giúp?',
    'Hỏi ba câu:\n\n1. Ai cần?\n2. Ghi sổ.',
    'Việc đã xong:\n\n- Ghi sổ.',
    '**Cần gì để bắt đầu?**\n\n- Một quyển sổ',
    '- Ai cần?\n  - Công nhân\n- Ai giúp?',
    '> Lời.\n>\n>> Lời trong lời.',
    '> > Lời trong lời.',
    '```\nHọ tên: Chị Tư\nViệc: **\n```',
    '> Tôi ghi.\n\n- Chị Tư\n- Anh Năm',
    '> Tôi ghi.\n\n- Chị Tư ghi sổ mỗi tối.',
    '> Tôi ghi.\n\n- Gõ cửa từng phòng',
    '> Tôi ghi.\n\n1. Chị Tư',
    'Tôi ghi.\n\n- Chị Tư',
    '“Tôi ghi” là lời chị.\n\n- Chị Tư',
    '> Tôi ghi.\n>\n> — Chị Tư',
    '==\n\nMột.',
  ])('what is not is not: %j', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });
});

describe('signs that are only signs', () => {
  it.each([
    'Phòng 3*4 m, lưới 2*3*4, từ a*b*c.',
    '5 * 4 là 20, 3 * 2 là 6.',
    'Phí** và thuế** tính sau.',
    'Ông N*** và bà T***, máy 0912****78.',
    'Khách sạn 5*, nhà trọ 2*.',
    '* Chưa gồm phí vận chuyển.',
    'Họ tên: ______ tuổi: __',
    'Tệp so_tay_truc và __init__.',
    '#ThangThanhNien #GuongSangMau',
    '-5 độ C lúc rạng sáng.',
    '2.000 đồng một bó.',
    '3.5G và 4G.',
    'Cần Thơ • tháng 3 • trời mưa.',
    '– Em chào anh.\n\n– Chào em.',
    '– Em chào anh.\\\n– Chào em.',
    '— Trích sổ trực',
    'Ảnh: NVCC | Đồ họa: Mẫu',
    '[1] (https://a.example/so)',
    'Xem [sổ](https://a.example/b_c_d) và https://a.example/**x__y__.',
    '\\*\\*không đậm\\*\\*, `**mã **`, &#42;&#42;sao&#42;&#42;',
    '1. Gõ cửa\n2. Ghi sổ\n\n- Một\n- Hai',
    'Gồm:\n1. Gõ cửa\n2. Ghi sổ',
    'Có:\n\n| Hộ | Cây |\n|:--|--:|\n| Ông A | 12 |\n\nHết.',
    'Một đoạn.\n\n---\n\nHai.',
    'Xong <Figure id="viec" />, theo [sổ](https://a.example/x,y), `mã`, TP.HCM, Tp.Mẫu, tỷ lệ nam : nữ, sổ[^1].\n\n[^1]: Sổ.',
    '```\nso-truc\n\nHết.\n```\n\n> ~~~\n> a\n> ~~~',
    'Theo sổ[^a] và sổ[^a].\n\n[^a]: Sổ trực.',
    '**Đậm**, *nghiêng*, ***cả hai***, ~~bỏ~~, **“trích”** và chữ**đậm**chữ.',
    'C++ và G++, a++ rồi b++, [[a]], ảnh [1], a==b, m==n==k, `==mã==`, mục [b] và [i], http://a.example, tỷ lệ https : mã, tem^2, cm^4.',
    'a == b\nc == d, mục 3 C, H2oC, 40°C.',
    'Xem [https://a.example/b](https://a.example/b).',
    '**Tổng chi*** và *riêng*, a == b, x==y, C++ và G++, x^2, 10^6.',
    'Theo [báo][1] và [sổ].\n\n[1]: https://a.example/b',
    '| A | B |\n|---|---|\n| a \\| b | c |\n| d |',
    '1/2 số hộ và 3/4 số cây.',
    'Tệp anh-1.jpg nằm cạnh bài.',
    'Mức 5~10 người, đi 15~20 km, **từ 3~4 giờ**, ~20 hộ, H~2~O.',
  ])('%s', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('one tilde and a star inside stay what they are on the page too', async () => {
    const code = await built(
      'Từ 5~10 người **đi 15~20 km**, H~2~O, 3*4*5, [x](https://a.example/~b) và ~~bỏ~~.',
    );
    expect(code).toContain('"Từ 5~10 người "');
    expect(code).toContain('children: "đi 15~20 km"');
    expect(code).toContain(', H~2~O, 3*4*5, ');
    expect(code).toContain('"https://a.example/~b"');
    expect(code.match(/_components\.del,/g)).toHaveLength(1);
    expect(code).not.toMatch(/[\u{E000}-\u{F8FF}]|%EE/u);
  });

  it('a bare www address leads to https', async () => {
    const code = await built('Xem www.a.example/chi-be_x nhé, và http://b.example/.');
    expect(code).toContain('href: "https://www.a.example/chi-be_x"');
    expect(code).toContain('href: "http://b.example/"');
  });
});

/** The ids of a layout and of all it shows, read from the sources. */
const idsShownBy = (file: string, seen = new Set<string>()): string[] => {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const own = [...source.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!);
  const shown = [...source.matchAll(/from '(\.[^']+\.astro)'/g)].map(([, name]) =>
    join(dirname(file), name!),
  );
  return [...own, ...shown.flatMap((name) => idsShownBy(name, seen))];
};

describe('ids of headings', () => {
  it.each(['Profile', 'Model', 'Commendation', 'Campaign', 'Page'])(
    'know every section that the layout %s has',
    (layout) => {
      const ids = idsShownBy(join(import.meta.dirname, '../../../src/layouts', `${layout}.astro`));
      expect(ids.length).toBeGreaterThan(3);
      expect(ids.filter((id) => !sectionIds.has(id))).toEqual([]);
    },
  );

  it('are unique, never a section’s own, and never empty', async () => {
    const code = await built(
      '## Việc\n\n## Việc\n\n### Việc 2\n\n## Nguồn\n\n## Nguồn sổ\n\n## 🎉\n\n## 🎈\n\n## Số 1',
    );
    const ids = [...code.matchAll(/id: "([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      'viec',
      'viec-2',
      'viec-2-2',
      'muc-nguon',
      'muc-nguon-so',
      'muc',
      'muc-2',
      'muc-so-1',
    ]);
  });
});
