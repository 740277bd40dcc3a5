import {
  Document,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument } from '../../../src/import/import.ts';

const shade = (background: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer();
const [red, blue] = [await shade('#a33'), await shade('#36a')];
const image = (data: Buffer) =>
  new ImageRun({ type: 'jpg', data, transformation: { width: 90, height: 60 } });
const p = (...runs: (string | TextRun | ImageRun)[]) =>
  new Paragraph({
    children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)),
  });
const bold = (text: string) => new TextRun({ text, bold: true });
const table = (...rows: (string | Paragraph)[][]) =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (one) => new TableCell({ children: [typeof one === 'string' ? p(one) : one] }),
          ),
        }),
    ),
  });
const levels = [LevelFormat.UPPER_ROMAN, LevelFormat.DECIMAL].map((format, level) => ({
  level,
  format,
  text: `%${level + 1}.`,
}));
const numbered = (level: number, ...runs: (string | TextRun)[]) =>
  new Paragraph({
    children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)),
    numbering: { reference: 'muc', level },
  });

/** @param edit changes the document's XML, for what the library that writes it cannot set */
const take = async (
  children: (Paragraph | Table)[],
  edit = (xml: string) => xml,
  name = 'word/document.xml',
) => {
  const document = new Document({
    numbering: {
      config: [
        { reference: 'muc', levels },
        { reference: 'dem', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] },
      ],
    },
    sections: [{ children }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const usual = 'word/document.xml';
  const xml = strToU8(edit(strFromU8(parts[usual]!)));
  const renamed = Object.entries(parts).map(([file, part]): [string, Uint8Array] => [
    file.replace('document.xml', name.slice('word/'.length)),
    file === usual ? xml : strToU8(strFromU8(part, true).replaceAll(usual, name), true),
  ]);
  const { files, lost, collection } = await importDocument(
    { name: 'bai.docx', bytes: zipSync(Object.fromEntries(renamed)) },
    { units: [], awards: [], isTaken: () => false },
  );
  const [, head = '', body = ''] = String(files[0]!.data).match(
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/,
  )!;
  return {
    data: parse(head) as Record<string, unknown>,
    blocks: body.trim().split('\n\n'),
    pictures: files.slice(1).map(({ path }) => path.replace(/^.*\//, '')),
    lost: lost.map(({ what, where }) => `${what} (${where})`).join('\n'),
    collection,
  };
};
const title = p('Việc làm ở bến');

describe('a picture of a Word document', () => {
  it('set in a table with what it shows below or beside it becomes a picture of the story', async () => {
    const { blocks, pictures } = await take([
      title,
      table([p(image(red)), p(image(blue))], ['Vớt rác. Ảnh: Lê Mẫu', 'Trồng cây']),
      table(['Nghỉ trưa bên kênh', p(image(red))]),
      p('Câu cuối.'),
    ]);
    expect(blocks).toEqual([
      '![Vớt rác](./anh-1.jpg "Ảnh: Lê Mẫu")',
      'Vớt rác. Ảnh: Lê Mẫu',
      '![Trồng cây](./anh-2.jpg)',
      'Trồng cây',
      '![Nghỉ trưa bên kênh](./anh-3.jpg)',
      'Nghỉ trưa bên kênh',
      'Câu cuối.',
    ]);
    expect(pictures).toEqual(['anh-1.jpg', 'anh-2.jpg', 'anh-3.jpg']);
  });

  it('is told by its caption where only a program has described it', async () => {
    const shown = (description: string) =>
      new ImageRun({
        type: 'jpg',
        data: red,
        transformation: { width: 90, height: 60 },
        altText: { name: 'x', title: '', description },
      });
    const { blocks } = await take([
      title,
      p(shown('Picture 12')),
      p('Ảnh 1: Vớt rác. Nguồn: Lê Mẫu'),
      p(shown('A group of people. Description automatically generated')),
      p('Ảnh: Lê Mẫu'),
      p(shown('Chị Bé vớt rác')),
      p('Câu cuối.'),
    ]);
    expect(blocks.filter((one) => one.startsWith('!'))).toEqual([
      '![Vớt rác](./anh-1.jpg "Nguồn: Lê Mẫu")',
      '![](./anh-2.jpg "Ảnh: Lê Mẫu")',
      '![Chị Bé vớt rác](./anh-3.jpg)',
    ]);
  });

  it('in a table of figures stands below it, and that is told', async () => {
    const { blocks, lost } = await take([
      title,
      table(['Tháng', 'Số buổi', 'Ảnh'], ['Ba', 'mười hai', p(image(red))]),
    ]);
    expect(blocks[0]).toMatch(/^\| Tháng[^]*\| Ba\s+\| mười hai \|\s+\|$/);
    expect(blocks[1]).toBe('![](./anh-1.jpg)');
    expect(lost).toContain('Ảnh trong ô bảng (1): đưa xuống dưới bảng (bảng “Tháng”)');
  });

  it('in a list stands below it, and none cuts a sentence in two', async () => {
    const item = (...runs: (string | ImageRun)[]) =>
      new Paragraph({
        children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)),
        bullet: { level: 0 },
      });
    const { blocks } = await take([
      title,
      item('Việc một', image(red)),
      item('Việc hai'),
      p('Kết quả là ', image(blue), 'bến sạch.'),
    ]);
    expect(blocks).toEqual([
      '- Việc một\n- Việc hai',
      '![](./anh-1.jpg)',
      'Kết quả là bến sạch.',
      '![](./anh-2.jpg)',
    ]);
  });
});

describe('what Word sets apart', () => {
  it('numbered headings in bold are headings, and a list within none hangs in the air', async () => {
    const { blocks } = await take([
      title,
      numbered(0, bold('HOÀN CẢNH')),
      numbered(1, 'Việc một'),
      numbered(1, 'Việc hai'),
      numbered(0, bold('KẾT QUẢ')),
      p('Tốt.'),
      numbered(1, bold('Ở bến')),
      p('Sạch.'),
      numbered(0, 'Lời kết'),
      p('Cả danh sách đậm:'),
      ...['Một', 'Hai', 'Ba'].map(
        (text) =>
          new Paragraph({ children: [bold(text)], numbering: { reference: 'dem', level: 0 } }),
      ),
    ]);
    expect(blocks).toEqual([
      '## I. HOÀN CẢNH',
      '1. Việc một\n2. Việc hai',
      '## II. KẾT QUẢ',
      'Tốt.',
      '## 1\\. Ở bến',
      'Sạch.',
      'III. Lời kết',
      'Cả danh sách đậm:',
      '1. **Một**\n2. **Hai**\n3. **Ba**',
    ]);
  });

  it('is read wherever the file says that it lies, without what a field asks within another', async () => {
    const field = (kind: string) => `</w:t></w:r><w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const [begin, separate, end] = ['begin', 'separate', 'end'].map(field);
    const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}`;
    const inner = `${begin}${text('')}${separate}${text('Nữ')}${end}`;
    const asked = `${begin}${text('')}${inner}${text('')}${separate}${text('Chị')}${end}${text(' Mẫu đến.')}`;
    const { blocks, pictures } = await take(
      [title, p('@'), p(image(red)), p('Hết.')],
      (xml) => xml.replace('@', asked),
      'word/document2.xml',
    );
    expect(blocks[0]).toBe('Chị Mẫu đến.');
    expect(pictures).toHaveLength(1);
  });

  it('a large first letter, a line end and a hyphen of its own part no words and run none together', async () => {
    const { blocks } = await take([title, p('M'), p('ùa hè.'), p('Dòng một#dòng hai 3%4')], (xml) =>
      xml
        .replace(
          /<w:p>(?=(?:(?!<w:p>)[^])*>M<)/,
          '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>',
        )
        .replace('#', '</w:t><w:cr/><w:t>')
        .replace('%', '</w:t><w:noBreakHyphen/><w:t>'),
    );
    expect(blocks).toEqual(['Mùa hè.', 'Dòng một', 'dòng hai 3-4']);
  });

  it('a title in capitals goes on in its second line, where that heads no part of the text', async () => {
    const lines = [p(bold('CÔ GIÁO TRẺ')), p(bold('MANG CHỮ LÊN NON')), p('Câu một.')];
    expect((await take(lines)).data['title']).toBe('CÔ GIÁO TRẺ MANG CHỮ LÊN NON');
    const parts = [p('Câu hai.'), p('Câu ba.'), p(bold('KẾT QUẢ')), p('Câu bốn.')];
    expect((await take([...lines, ...parts])).data['title']).toBe('CÔ GIÁO TRẺ');
    const broken = new Paragraph({
      children: [
        bold('Cô giáo trẻ'),
        new TextRun({ text: 'mang chữ lên non', bold: true, break: 1 }),
      ],
    });
    expect((await take([broken, p('Câu một.')])).data['title']).toBe(
      'Cô giáo trẻ mang chữ lên non',
    );
  });

  it('questions behind a star or a dash, with their answers behind a dash, are an interview', async () => {
    const { blocks, data } = await take([
      title,
      p(bold('* Vì sao chị chọn nghề?')),
      p('- Tôi thích trẻ em.'),
      p('* Khó nhất là gì?'),
      p('- Tôi đi bộ.'),
      p(bold('- Chị mong gì?')),
      p(new TextRun({ text: 'Trả lời:', italics: true }), ' Tôi mong bạn lên đây.'),
      p(bold('- PV: Cảm ơn chị!')),
    ]);
    expect(data['form']).toBe('phong-van');
    expect(blocks).toEqual([
      '<Ask>Vì sao chị chọn nghề?</Ask>',
      'Tôi thích trẻ em.',
      '<Ask>Khó nhất là gì?</Ask>',
      'Tôi đi bộ.',
      '<Ask>Chị mong gì?</Ask>',
      'Tôi mong bạn lên đây.',
      '- **PV: Cảm ơn chị!**',
    ]);
  });
});
