import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { mdxToMdast } from 'satteri';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument, type ImportContext } from '../../../src/import/import.ts';
import { checkContent } from '../../../src/check/check.ts';
import { writeDraft } from '../../../src/import/write-draft.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

type Run = string | (IRunOptions & { text: string });
const p = (runs: Run | Run[], options: IParagraphOptions = {}) =>
  new Paragraph({ children: [runs].flat().map((run) => new TextRun(run)), ...options });
const cell = (text: string, options: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ children: text.split('\n').map((line) => p(line)), ...options });
const table = (rows: string[][]) =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map((text) => cell(text)) })) });
const word = async (children: (Paragraph | Table)[], more: object = {}) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }], ...more })));

const context: ImportContext = { units: [], awards: [], isTaken: () => false };
const take = (bytes: Uint8Array, name = 'bai.docx', more: Partial<ImportContext> = {}) =>
  importDocument({ name, bytes }, { ...context, ...more });

const partsOf = (mdx: string | Uint8Array) => {
  const [, head = '', body = ''] = String(mdx).match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/)!;
  return { data: parse(head) as Record<string, unknown>, body };
};

type Node = { type: string; value?: string; children?: Node[] };
/** The letters a reader sees of each block of a body. */
const seen = (body: string): string[] => {
  const lettersOf = ({ value, children, type }: Node): string =>
    (type === 'text' ? value! : '') + (children ?? []).map(lettersOf).join('');
  const { children } = mdxToMdast(body, { features: { gfm: true } }) as unknown as Node;
  return children!.map(lettersOf);
};

describe('a Word document becomes a draft', () => {
  it('whose letters are those of the document, whatever Markdown would make of them', async () => {
    const lines = [
      'Rủ 5~10 người, đi 15~20 km, <5% bỏ cuộc, {không} ai * than _ phiền.',
      '# không phải tiêu đề',
      '> không phải trích dẫn',
      '2020. Năm ấy có bão',
      'import một giống cây, export gạo',
      'Cột A | cột B, `mã`, [ngoặc](vuông), &nbsp; và \\ gạch',
      '---',
      'a*b*c và snake_case_x',
      '1500 m² CO₂ H’Mẫu Niê — “dẫn”',
      '~~giá cũ~~ **không đậm** ![ảnh](x.jpg)',
    ];
    const { files, lost } = await take(
      await word([p('Việc làm ở bến'), ...lines.map((line) => p(line))]),
    );
    const { data, body } = partsOf(files[0]!.data);
    expect(data).toMatchObject({ title: 'Việc làm ở bến', status: 'nhap' });
    expect(seen(body)).toEqual(lines);
    expect(lost).toEqual([]);
  });

  it('with its headings, bold, lists, table, notes and picture, and what the check may say is no error', async () => {
    const photo = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#36a' },
    })
      .jpeg()
      .toBuffer();
    const bytes = await word(
      [
        p('29 buổi tối ở khu nhà trọ', { heading: HeadingLevel.TITLE }),
        p({ text: 'Mở đầu', bold: true }),
        p(['Anh ', { text: 'Lê Minh Mẫu ', bold: true }, 'ghi sổ.']),
        p([{ text: 'Kết quả:', bold: true }, 'Xong']),
        new Paragraph({ children: [new TextRun('Có nguồn'), new FootnoteReferenceRun(1)] }),
        p('1) Việc một'),
        p('2) Việc hai'),
        p('• Chấm một'),
        p('• Chấm hai'),
        new Paragraph({
          children: [
            new ImageRun({ type: 'jpg', data: photo, transformation: { width: 90, height: 60 } }),
          ],
        }),
        p('Hình 1: Anh Mẫu ghi sổ. Ảnh: NVCC'),
        table([
          ['Tháng', 'Số buổi'],
          ['Ba', 'mười hai\nrồi mười ba'],
        ]),
      ],
      { footnotes: { 1: { children: [p('Sổ của chi đoàn.')] } } },
    );
    const imported = await take(bytes);
    const { body } = partsOf(imported.files[0]!.data);
    expect(body).toContain('### Mở đầu\n');
    expect(body).toContain('Anh **Lê Minh Mẫu** ghi sổ.');
    expect(body).toContain('**Kết quả**:Xong');
    expect(body).toMatch(/Có nguồn\[\^1\][\s\S]*\[\^1\]: Sổ của chi đoàn\./);
    expect(body).toContain('1. Việc một\n2. Việc hai');
    expect(body).toContain('- Chấm một\n- Chấm hai');
    expect(body).toContain('![Anh Mẫu ghi sổ](./anh-1.jpg "Ảnh: NVCC")');
    expect(body).toMatch(
      /\| Tháng\s*\| Số buổi\s*\|\n\|[ -]+\|[ -]+\|\n\| Ba\s*\| mười hai rồi mười ba\s*\|/,
    );
    expect(imported.files.map(({ path }) => path)).toEqual([
      'profiles/29-buoi-toi-o-khu-nha-tro/index.mdx',
      'profiles/29-buoi-toi-o-khu-nha-tro/anh-1.jpg',
    ]);
    using copy = copyContent();
    await writeDraft(copy.root, imported);
    const { faults } = await checkContent(copy.root, { today: '2026-11-01', production: false });
    expect(
      faults.filter(({ severity, file }) => severity === 'E' && file.includes('29-buoi')),
    ).toEqual([]);
  });

  it.each([
    [
      'TCVN3',
      'C«ng b»ng v¨n minh, §oµn thanh niªn Céng s¶n Hå ChÝ Minh, ®ång chÝ NguyÔn V¨n MÉu',
      'Công bằng văn minh, Đoàn thanh niên Cộng sản Hồ Chí Minh, đồng chí Nguyễn Văn Mẫu',
    ],
    [
      'VNI',
      'Ñoaøn thanh nieân Coäng saûn Hoà Chí Minh, ñoàng chí Nguyeãn Vaên Maãu, ñöôïc khen',
      'Đoàn thanh niên Cộng sản Hồ Chí Minh, đồng chí Nguyễn Văn Mẫu, được khen',
    ],
    [
      'VIQR',
      "DDoa`n thanh nie^n Co^.ng sa?n Ho^` Chi' Minh, ddo^`ng chi' Nguye^~n Va(n Ma^~u",
      'Đoàn thanh niên Cộng sản Hồ Chí Minh, đồng chí Nguyễn Văn Mẫu',
    ],
    ['NFD', 'Đoàn thanh niên Cộng sản'.normalize('NFD'), 'Đoàn thanh niên Cộng sản'],
  ])('read in %s as it was meant', async (_, typed, meant) => {
    const { files } = await take(await word([p('Bài thử'), p(`${typed}.`)]));
    expect(seen(partsOf(files[0]!.data).body)).toEqual([`${meant}.`]);
  });

  it('whose capitals typed in a font of capitals stay capitals', async () => {
    const { files } = await take(
      await word([
        p('Bài thử'),
        p([
          { text: 'quyÕt ®Þnh', font: '.VnTimeH' },
          { text: ' §oµn x·', font: '.VnTime' },
        ]),
      ]),
    );
    expect(seen(partsOf(files[0]!.data).body)).toEqual(['QUYẾT ĐỊNH Đoàn xã']);
  });

  it('that tells what it could not carry: colours, merged cells, private columns, drawings', async () => {
    const merged = new Table({
      rows: [
        new TableRow({ children: [cell('Hai ô', { columnSpan: 2 })] }),
        new TableRow({ children: [cell('a'), cell('b')] }),
      ],
    });
    const { lost } = await take(
      await word([
        p('Bài thử'),
        p({ text: 'đỏ', color: 'FF0000' }),
        p({ text: 'mũ n', superScript: true }),
        merged,
      ]),
    );
    const told = lost.map(({ what }) => what).join('\n');
    for (const word of ['Màu chữ', 'nâng lên', 'Ô bảng gộp']) expect(told).toContain(word);
  });

  it('with the key of what it proposes and the words it was read from, and nothing else', async () => {
    using copy = copyContent();
    const { library } = await checkContent(copy.root, { today: '2026-11-01', production: false });
    const bytes = await word([
      p('Một việc ở bến'),
      p('Tối 15/3/2025, anh Lê Minh Mẫu, Phó Bí thư Đoàn xã Cũ Mẫu, trồng 1.200 cây.'),
      p('Anh Phó Bí thư đến sớm, anh Phó Bí thư về muộn.'),
    ]);
    const { proposals, files } = await take(bytes, 'bai.docx', { units: library.units });
    expect(Object.fromEntries(proposals.map(({ key, value }) => [key, value]))).toEqual({
      name: 'Lê Minh Mẫu',
      honorific: 'anh',
      role: 'Phó Bí thư',
      unit: 'doan-xa-cu-mau',
      happened: '2025-03-15',
      'figures[0].value': '1200',
    });
    expect(String(files[0]!.data)).toContain(
      'name: Lê Minh Mẫu # Đề xuất, lấy từ “anh Lê Minh Mẫu”',
    );
  });
});

describe('a file that is no Word document is answered', () => {
  const ole = (text: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, ...Buffer.from(text, 'utf16le')]);
  it.each([
    ['bai.doc', ole(''), 'Word Document (*.docx)'],
    ['khoa.docx', ole('EncryptedPackage'), 'mật khẩu'],
    ['bai.rtf', new TextEncoder().encode('{\\rtf1}'), 'RTF'],
    ['bai.pdf', new TextEncoder().encode('%PDF-1.7'), 'PDF'],
    ['trong.docx', new Uint8Array(), 'Tệp trống'],
    ['trong.xlsx', new Uint8Array(), 'Tệp trống'],
    ['trong.txt', new TextEncoder().encode(' \n'), 'Mở tệp ra xem'],
    ['hong.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'hỏng'],
    ['bai.odt', new Uint8Array([0x50, 0x4b, 3, 4]), 'chưa nhập được'],
  ])('%s', async (name, bytes, said) => {
    await expect(take(bytes, name)).rejects.toThrow(said);
  });

  it('a document cut short leaves nothing behind', async () => {
    const whole = await word([p('Bài thử'), p('Chữ')]);
    await expect(take(whole.slice(0, whole.length / 2))).rejects.toThrow('hỏng');
  });
});
