import {
  AlignmentType,
  CheckBox,
  Document,
  ExternalHyperlink,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../src/import/import.ts';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1) => [
  { level: 0, format, text, start, alignment: AlignmentType.START },
];
const numbering = {
  config: [
    { reference: 'so', levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: 'khac', levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: 'nam', levels: level(LevelFormat.DECIMAL, '%1.', 5) },
    { reference: 'dieu', levels: level(LevelFormat.DECIMAL, 'Điều %1.') },
    {
      reference: 'muc',
      levels: [
        ...level(LevelFormat.UPPER_ROMAN, '%1.'),
        { level: 1, format: LevelFormat.BULLET, text: '-' },
      ],
    },
    { reference: 'xa', levels: level(LevelFormat.LOWER_LETTER, '%1)', 2_000_000_000) },
    { reference: 'la-ma', levels: level(LevelFormat.UPPER_ROMAN, '%1.') },
  ],
};
const p = (...children: ConstructorParameters<typeof Paragraph>[0][]) =>
  new Paragraph({
    children: children.map((one) => (typeof one === 'string' ? new TextRun(one) : one)) as never[],
  });
const item = (reference: string, text: string) =>
  new Paragraph({ text, numbering: { reference, level: 0 } });
const table = (...rows: (string | Table)[][]) =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (one) =>
              new TableCell({
                children: typeof one === 'string' ? [new Paragraph(one)] : [one, new Paragraph('')],
              }),
          ),
        }),
    ),
  });

const take = async (...children: (Paragraph | Table)[]) => {
  const document = new Document({
    numbering,
    sections: [{ children: [new Paragraph('Việc làm ở bến'), ...children] }],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  const context = { units: [], awards: [], isTaken: () => false };
  const { files, lost } = await importDocument({ name: 'bai.docx', bytes }, context);
  const [, body = ''] = String(files[0]!.data).match(/^---\n[\s\S]*?\n---\n([\s\S]*)$/)!;
  return { body: body.trim(), lost: lost.map(({ what }) => what).join('\n') };
};

describe('the text of a Word file is what its page shows', () => {
  it('without what Word hides', async () => {
    const hidden = new TextRun({ text: 'lời dặn', vanish: true });
    const { body, lost } = await take(p('Thấy ', hidden as never, 'rồi.'));
    expect(body).toBe('Thấy rồi.');
    expect(lost).toContain('Chữ ẩn');
  });

  it('with fields, and with pages that end between words', async () => {
    const { body } = await take(
      p(new SimpleField('DATE', '20/11/2026') as never, ' là hôm ấy.'),
      p('Một', new TextRun({ children: [new PageBreak()] }) as never, 'Hai'),
    );
    expect(body).toBe('20/11/2026 là hôm ấy.\n\nMột\n\nHai');
  });

  it('with the numbers that Word counts, where a list would print others', async () => {
    const { body } = await take(
      item('so', 'Một'),
      item('so', 'Hai'),
      p('Chữ giữa.'),
      item('so', 'Ba'),
      p('Nữa.'),
      item('nam', 'Năm'),
      item('nam', 'Sáu'),
    );
    expect(body).toBe('1. Một\n2. Hai\n\nChữ giữa.\n\n3\\. Ba\n\nNữa.\n\n5\\. Năm\n\n6\\. Sáu');
  });

  it('with the words and letters of those numbers', async () => {
    const { body } = await take(
      item('dieu', 'Tặng giấy khen'),
      p('Như sau.'),
      item('dieu', 'Có hiệu lực'),
      item('la-ma', 'Phần đầu'),
      item('xa', 'Lạc'),
    );
    expect(body).toBe(
      'Điều 1. Tặng giấy khen\n\nNhư sau.\n\nĐiều 2. Có hiệu lực\n\nI. Phần đầu\n\n2000000000) Lạc',
    );
  });

  it('with two lists below each other still two', async () => {
    const { body } = await take(
      item('so', 'Một'),
      item('so', 'Hai'),
      item('khac', 'A'),
      item('khac', 'B'),
    );
    expect(body).toBe('1. Một\n2. Hai\n\n1) A\n2) B');
  });

  it('with items of a lower level alone at their own depth, boxes as signs, and stars as a rule', async () => {
    const low = (text: string) =>
      new Paragraph({ text, numbering: { reference: 'muc', level: 1 } });
    const box = new CheckBox({ checked: true });
    const { body } = await take(
      item('muc', 'Mục đích'),
      low('Thiết thực'),
      low('Vui'),
      new Paragraph({ children: [box, new TextRun(' Đồng ý')] }),
      p('* * *'),
      table(['', ''], ['', '']),
      p('Hết.'),
    );
    expect(body).toBe('I. Mục đích\n\n- Thiết thực\n- Vui\n\n☒ Đồng ý\n\n---\n\nHết.');
  });

  it('with a table inside a table as words of its cell', async () => {
    const { body, lost } = await take(table(['Hộ', 'Cây'], ['Ông A', table(['keo', '12'])]));
    expect(body).toMatch(/\| Ông A \| keo: 12 \|$/);
    expect(lost).toContain('Bảng lồng');
  });

  it('with lines of a form as lines, not as a list of people', async () => {
    const { body } = await take(p('Họ tên:\tLê Minh Mẫu'), p('Chức vụ:\tBí thư'));
    expect(body).toBe('Họ tên: Lê Minh Mẫu\n\nChức vụ: Bí thư');
  });

  it('with signs of Wingdings as bullets, and links to the writer’s disk as words', async () => {
    const link = new ExternalHyperlink({
      children: [new TextRun('biên bản')],
      link: 'file:///C:/bien-ban.doc',
    });
    const { body, lost } = await take(
      p(new TextRun({ text: '\uF0A7 Gõ cửa', font: 'Wingdings' }) as never),
      p('⮚ Ghi sổ'),
      p('Theo ', link as never, '.'),
    );
    expect(body).toBe('- Gõ cửa\n- Ghi sổ\n\nTheo biên bản.');
    expect(lost).toContain('Liên kết không mở được');
  });
});
