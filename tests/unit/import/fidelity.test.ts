import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument, type ImportContext } from '../../../src/import/import.ts';
import type { Award, Unit } from '../../../src/domain/schemas/catalogue.ts';

const unit = (id: string, name: string, short?: string): Unit => ({
  id,
  level: 'co-so',
  kind: 'dia-ban',
  names: [{ name, ...(short ? { short } : {}) }],
  parents: [],
  events: [],
});
const award = (id: string, name: string): Award => ({
  id,
  name,
  kind: 'giay-khen',
  issuerLevel: 'tinh',
});
const context: ImportContext = {
  units: [
    unit('doan-xa-mau', 'Đoàn xã Mẫu', 'Xã đoàn Mẫu'),
    unit('doan-phuong-gia', 'Đoàn phường Giả'),
  ],
  awards: [award('giay-khen', 'Giấy khen'), award('bang-khen', 'Bằng khen')],
  isTaken: () => false,
};
const p = (...runs: (string | { text: string })[]) =>
  new Paragraph({ children: runs.map((run) => new TextRun(run)) });
const cell = (text: string, options = {}) => new TableCell({ children: [p(text)], ...options });
const wide = (text: string, columnSpan: number) =>
  new TableRow({ children: [cell(text, { columnSpan })] });
const row = (...cells: string[]) => new TableRow({ children: cells.map((text) => cell(text)) });
const take = async (children: (Paragraph | Table)[], more: Partial<ImportContext> = {}) => {
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const made = await importDocument({ name: 'bai.docx', bytes }, { ...context, ...more });
  const [, head = '', body = ''] = String(made.files[0]!.data).match(
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/,
  )!;
  const data = parse(head) as { citations?: Record<string, unknown>[] };
  return { ...made, data, body: body.trim(), citations: data.citations ?? [] };
};
const decision = [p('QUYẾT ĐỊNH'), p('Về việc khen thưởng')];

describe('the text of a document', () => {
  it('keeps raised and lowered digits', async () => {
    const { body } = await take([
      p('Tựa bài'),
      p(
        'Vườn 1500 m',
        { text: '2', superScript: true } as never,
        ', CO',
        { text: '2', subScript: true } as never,
        '.',
      ),
    ]);
    expect(body).toBe('Vườn 1500 m², CO₂.');
  });

  it('shows no marks where letters within a word were slanted', async () => {
    const { body } = await take([
      p('Tựa bài'),
      p(
        'Chữ ',
        { text: 'nghiêng', italics: true } as never,
        'liền và ',
        { text: 'rời', italics: true } as never,
        ' ra.',
      ),
    ]);
    expect(body).toBe('Chữ nghiêngliền và _rời_ ra.');
  });

  it('keeps the columns of a table with merged cells', async () => {
    const { body } = await take([
      p('Tựa bài'),
      new Table({
        rows: [
          row('Hộ', 'Cây', 'Năm'),
          new TableRow({
            children: [
              cell('A', { verticalMerge: VerticalMergeType.RESTART }),
              cell('12'),
              cell('2024'),
            ],
          }),
          new TableRow({
            children: [
              cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
              cell('cả hai', { columnSpan: 2 }),
            ],
          }),
        ],
      }),
    ]);
    const rows = body.split('\n').map((line) => line.split('|').map((text) => text.trim()));
    expect(rows.map((cells) => cells.slice(1, 4))).toEqual([
      ['Hộ', 'Cây', 'Năm'],
      ['---', '---', '---'],
      ['A', '12', '2024'],
      ['', 'cả hai', ''],
    ]);
  });

  it('keeps the levels of a list typed with two signs, and two lists that follow apart', async () => {
    const lines = ['- Ý một', '+ con', '+ con hai', '- Ý hai', 'Đoạn.', '• chấm', '– gạch'];
    const { body } = await take([p('Tựa bài'), ...lines.map((line) => p(line))]);
    expect(body).toBe('- Ý một\n  - con\n  - con hai\n- Ý hai\n\nĐoạn.\n\n- chấm\n- gạch');
  });

  it('keeps signs at the head of a line as signs', async () => {
    const lines = ['#TuoiTre', '##Hai', '> trích', '=== ba', '1) Một mình'];
    const { body } = await take([p('Tựa bài'), ...lines.map((line) => p(line))]);
    expect(body.replaceAll('\\', '')).toBe(lines.join('\n\n'));
    expect(body).toContain('\\#TuoiTre');
  });
});

describe('a list of honoured people', () => {
  it('is read under headings of parts, with roles and units in one column, without years of birth', async () => {
    const { citations, lost } = await take([
      ...decision,
      new Table({
        rows: [
          row('TT', 'Họ và tên', 'Năm sinh', 'Chức vụ, đơn vị', 'Nội dung khen', 'Hình thức'),
          wide('I. TẬP THỂ', 6),
          row('1', 'Chi đoàn Mẫu', '', 'Đoàn xã Mẫu', 'Dọn rác', 'Bằng khen'),
          wide('II. CÁ NHÂN', 6),
          row(
            '1',
            'Ông Trần Văn Mẫu (SN 1998)',
            '1998',
            'Bí thư Đoàn xã Mẫu',
            'Cứu người',
            'Giấy khen',
          ),
          row(
            '2',
            'Đ/c Lê Giả Định',
            '2001',
            'Phó Bí thư, Đoàn phường Giả',
            'Hiến máu',
            'Giấy khen',
          ),
          row(
            '3',
            'Bà Phạm Ví Dụ, sinh năm 1990',
            '',
            'Đoàn viên, Đoàn phường Giả',
            '',
            'Giấy khen',
          ),
        ],
      }),
    ]);
    expect(citations).toEqual([
      {
        no: 1,
        recipient: 'tap-the',
        name: 'Chi đoàn Mẫu',
        unit: 'doan-xa-mau',
        award: 'bang-khen',
        reason: 'Dọn rác',
      },
      {
        no: 2,
        recipient: 'ca-nhan',
        name: 'Trần Văn Mẫu',
        role: 'Bí thư',
        unit: 'doan-xa-mau',
        award: 'giay-khen',
        reason: 'Cứu người',
      },
      {
        no: 3,
        recipient: 'ca-nhan',
        name: 'Lê Giả Định',
        role: 'Phó Bí thư',
        unit: 'doan-phuong-gia',
        award: 'giay-khen',
        reason: 'Hiến máu',
      },
      {
        no: 4,
        recipient: 'ca-nhan',
        name: 'Phạm Ví Dụ',
        role: 'Đoàn viên',
        unit: 'doan-phuong-gia',
        award: 'giay-khen',
      },
    ]);
    expect(lost.map(({ what }) => what).join()).toMatch(/Năm sinh ghi sau tên \(2 dòng\)/u);
    expect(JSON.stringify(citations)).not.toMatch(/19\d\d/u);
  });

  it('of several tables has each number once, whatever the order of columns', async () => {
    const { citations } = await take([
      ...decision,
      new Table({
        rows: [
          row('Đơn vị công tác', 'Họ đệm', 'Tên', 'STT'),
          row('Đoàn xã Mẫu', 'Trần Văn', 'Mẫu', '01'),
          row('Đoàn TNCS Hồ Chí Minh phường Giả', 'Lê Thị', 'Định', '02'),
        ],
      }),
      p('Danh sách thứ hai'),
      new Table({
        rows: [row('STT', 'Tên tập thể', 'Thành tích'), row('1', 'Đội Xung kích Mẫu', 'Làm cầu')],
      }),
    ]);
    expect(citations.map(({ no, name, unit: of }) => [no, name, of])).toEqual([
      [1, 'Trần Văn Mẫu', 'doan-xa-mau'],
      [2, 'Lê Thị Định', 'doan-phuong-gia'],
      [3, 'Đội Xung kích Mẫu', undefined],
    ]);
  });

  it('asks whether a place stands for its branch of the Union', async () => {
    const list = new Table({
      rows: [row('TT', 'Họ tên', 'Đơn vị'), row('1', 'Trần Văn Mẫu', 'P. Giả')],
    });
    const { questions, citations } = await take([...decision, list]);
    expect(questions.map(({ written, near }) => [written, near.map(({ id }) => id)])).toEqual([
      ['P. Giả', ['doan-phuong-gia']],
    ]);
    expect(citations[0]).toMatchObject({ unitName: 'P. Giả' });
  });

  it('named line by line in the text is proposed, and the text stays', async () => {
    const lines = [
      '1. Ông Trần Văn Mẫu, Bí thư Đoàn xã Mẫu, trú tại tổ 5, thôn Mẫu;',
      '2. Bà Lê Giả Định (SN 1990), Phó Bí thư Đoàn phường Giả;',
      '3. Chi đoàn Thôn Mẫu, Đoàn xã Mẫu.',
      '4. Đoàn Minh Hòa, sinh năm 2000;',
      '5. Chị Lê Mẫu, Bí thư, ủy viên Đoàn xã Mẫu, đã hiến máu 9 lần;',
      '6. Anh Võ Gia Mẫu – công nhân: báo cháy',
    ];
    const { citations, body, proposals } = await take([
      ...decision,
      ...lines.map((line) => p(line)),
    ]);
    expect(citations.map(({ name, role, unit: of }) => [name, role, of])).toEqual([
      ['Trần Văn Mẫu', 'Bí thư', 'doan-xa-mau'],
      ['Lê Giả Định', 'Phó Bí thư', 'doan-phuong-gia'],
      ['Chi đoàn Thôn Mẫu', undefined, 'doan-xa-mau'],
      ['Đoàn Minh Hòa', undefined, undefined],
      ['Lê Mẫu', 'Bí thư, ủy viên', 'doan-xa-mau'],
      ['Võ Gia Mẫu', 'công nhân', undefined],
    ]);
    expect(citations.at(-2)).toMatchObject({ reason: 'đã hiến máu 9 lần' });
    expect(citations.at(-1)).toMatchObject({ reason: 'báo cháy' });
    expect(body).toContain('1. Ông Trần Văn Mẫu, Bí thư Đoàn xã Mẫu, trú tại');
    expect(proposals).toContainEqual({
      key: 'citations[0].name',
      value: 'Trần Văn Mẫu',
      from: expect.stringContaining('Ông Trần Văn Mẫu') as string,
    });
  });

  it('is not made of lines that name no people, nor of collectives that nobody honours', async () => {
    const lines = ['1. Ông Trần Văn Mẫu, Bí thư;', '2. Các đơn vị thi hành quyết định này;'];
    expect((await take([...decision, ...lines.map((line) => p(line))])).citations).toEqual([]);
    const collectives = [p('- Chi đoàn Mẫu.'), p('- Chi đoàn Giả, Đoàn xã Mẫu.')];
    expect((await take([...decision, p('Giao cho:'), ...collectives])).citations).toEqual([]);
    const { citations } = await take([...decision, p('1. Tập thể:'), ...collectives]);
    expect(citations.map(({ recipient, name }) => [recipient, name])).toEqual([
      ['tap-the', 'Chi đoàn Mẫu'],
      ['tap-the', 'Chi đoàn Giả'],
    ]);
  });

  it('in a CSV of Windows (code page 1258) or with a mark at its head is read', async () => {
    const text =
      'STT;Họ và tên;Đơn vị\r\n1;Trần Văn Mẫu;Đoàn xã Mẫu\r\n2;Lê Giả Định;Đoàn phường Giả\r\n';
    const table = new Map(
      Array.from({ length: 128 }, (_, at) => [
        new TextDecoder('windows-1258').decode(Uint8Array.of(at + 128)),
        at + 128,
      ]),
    );
    const old = [
      ...text
        .normalize('NFD')
        .replaceAll(/[aAeEoOuU][\u0302\u0306\u031B]/gu, (pair) => pair.normalize('NFC')),
    ];
    const bytes = Uint8Array.from(old, (letter) => table.get(letter) ?? letter.codePointAt(0)!);
    for (const file of [bytes, Buffer.from(`\uFEFF${text}`)]) {
      const { files } = await importDocument({ name: 'ds.csv', bytes: file }, context);
      expect(String(files[0]!.data)).toMatch(
        /name: Trần Văn Mẫu, unit: doan-xa-mau[\s\S]*name: Lê Giả Định, unit: doan-phuong-gia/u,
      );
    }
  });
});
