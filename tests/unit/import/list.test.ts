import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument, type ImportContext } from '../../../src/import/import.ts';
import type { Award, Unit } from '../../../src/domain/schemas/catalogue.ts';

const unit = (id: string, name: string, short?: string): Unit => ({
  id,
  level: 'co-so',
  kind: 'dia-ban',
  names: [short ? { name, short } : { name }],
  parents: [],
  events: [],
});
const units = [
  unit('doan-phuong-mau', 'Đoàn phường Mẫu'),
  unit('doan-xa-gia-dinh', 'Đoàn xã Giả Định', 'Xã đoàn Giả Định'),
  unit('doan-truong-thpt-mau', 'Đoàn Trường THPT Mẫu'),
];
const award = (id: string, name: string) =>
  ({ id, name, kind: 'giay-khen', issuerLevel: 'tinh' }) as Award;
const awards = [
  award('giay-khen', 'Giấy khen của Ban Thường vụ'),
  award('bang-khen', 'Bằng khen của Ban Chấp hành'),
];
const context: ImportContext = { units, awards, isTaken: () => false };

const surnames = ['Võ', 'Lê', 'Trần', 'Ngô', 'Đỗ', 'Phan'];
const written = [
  'Đoàn phường Mẫu',
  'Xã đoàn Giả Định',
  'Đoàn P. Mẫu',
  'ĐOÀN TRƯỜNG THPT MẪU',
  'đoàn xã giả định',
];
const ids = [
  'doan-phuong-mau',
  'doan-xa-gia-dinh',
  'doan-phuong-mau',
  'doan-truong-thpt-mau',
  'doan-xa-gia-dinh',
];
const people = Array.from({ length: 120 }, (_, index) => ({
  no: String(index + 1),
  name: `${surnames[index % 6]} Văn Mẫu ${String.fromCodePoint(65 + (index % 26))}${'aăâeê'[index % 5]}n`,
  role: index % 3 === 0 ? 'Bí thư Chi đoàn' : 'Đoàn viên',
  unit: written[index % 5]!,
  award: index < 60 ? 'Giấy khen của Ban Thường vụ' : 'Bằng khen của Ban Chấp hành',
  reason: `Giữ sổ ${index + 3} buổi`,
}));
const expected = people.map((person, index) => ({
  no: index + 1,
  recipient: 'ca-nhan',
  name: person.name,
  role: person.role,
  unit: ids[index % 5],
  award: index < 60 ? 'giay-khen' : 'bang-khen',
  reason: person.reason,
}));

const head = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng', 'Thành tích'];
const rowOf = ({ no, name, role, unit: place, award: kind, reason }: (typeof people)[number]) => [
  no,
  name,
  role,
  place,
  kind,
  reason,
];

const cell = (text: string, columnSpan = 1) =>
  new TableCell({ children: [new Paragraph(text)], columnSpan });
const wordList = async (rows: (string[] | string)[]) => {
  const made = rows.map(
    (row) =>
      new TableRow({
        children:
          typeof row === 'string' ? [cell(row, head.length)] : row.map((text) => cell(text)),
      }),
  );
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('QUYẾT ĐỊNH'),
          new Paragraph('Về việc khen thưởng năm 2026'),
          new Table({ rows: made }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
const excelList = async (fill: (sheet: ExcelJS.Worksheet) => void) => {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Danh sách'));
  return new Uint8Array(await book.xlsx.writeBuffer());
};

type Line = Record<string, unknown>;
const take = async (name: string, bytes: Uint8Array, more: Partial<ImportContext> = {}) => {
  const imported = await importDocument({ name, bytes }, { ...context, ...more });
  const [, front = ''] = String(imported.files[0]!.data).match(/^---\n([\s\S]*?)\n---/)!;
  return {
    ...imported,
    data: parse(front) as { title: string; citations: Line[]; groups?: Line[] },
  };
};

describe('a list of 120 honoured people', () => {
  it('comes whole out of a table in Word', async () => {
    const { data, collection, questions } = await take(
      'qd.docx',
      await wordList([head, ...people.map(rowOf)]),
    );
    expect(collection).toBe('commendations');
    expect(data.citations).toEqual(expected);
    expect(questions).toEqual([]);
  });

  it('comes whole out of Excel, with a title above and two rows of headings under merged cells', async () => {
    const bytes = await excelList((sheet) => {
      sheet.addRow(['DANH SÁCH KHEN THƯỞNG ĐỢT MỘT NĂM 2026']);
      sheet.mergeCells('A1:F1');
      sheet.addRow([
        'TT',
        'Họ và tên',
        'Chức vụ, đơn vị công tác',
        '',
        'Hình thức khen thưởng',
        'Thành tích',
      ]);
      sheet.addRow(['', '', 'Chức vụ', 'Đơn vị', '', '']);
      for (const merged of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3']) sheet.mergeCells(merged);
      for (const person of people) sheet.addRow([Number(person.no), ...rowOf(person).slice(1)]);
    });
    const { data } = await take('danh-sach.xlsx', bytes);
    expect(data.title).toBe('DANH SÁCH KHEN THƯỞNG ĐỢT MỘT NĂM 2026');
    expect(data.citations).toEqual(expected);
  });

  it('comes whole out of a CSV that Excel wrote in Vietnamese', async () => {
    const csv = `\uFEFF${[head, ...people.map(rowOf)].map((row) => row.join(';')).join('\r\n')}\r\n`;
    const { data } = await take('danh-sach.csv', new TextEncoder().encode(csv));
    expect(data.citations).toEqual(expected);
  });
});

describe('a list of honoured people', () => {
  it('keeps what a merged cell says for every line it covers', async () => {
    const bytes = await excelList((sheet) => {
      sheet.addRow(head);
      for (const person of people.slice(0, 3)) sheet.addRow(rowOf(person));
      sheet.getCell('D2').value = 'Đoàn phường Mẫu';
      sheet.mergeCells('D2:D4');
    });
    const { data } = await take('ds.xlsx', bytes);
    expect(data.citations.map((line) => line['unit'])).toEqual(Array(3).fill('doan-phuong-mau'));
  });

  it('asks for what is nearly a unit, and keeps a unit that the catalogue does not know as written', async () => {
    const rows = ['Đoàn phuờng Mẫu', 'Trường Tiểu học Giả, huyện Ví Dụ'].map((place, index) =>
      rowOf({ ...people[index]!, unit: place }),
    );
    const bytes = await wordList([head, ...rows]);
    const { data, questions } = await take('qd.docx', bytes);
    expect(questions).toEqual([
      {
        kind: 'unit',
        written: 'Đoàn phuờng Mẫu',
        near: [{ id: 'doan-phuong-mau', name: 'Đoàn phường Mẫu' }],
      },
    ]);
    expect(data.citations.map(({ unit: id, unitName }) => [id, unitName])).toEqual([
      [undefined, 'Đoàn phuờng Mẫu'],
      [undefined, 'Trường Tiểu học Giả, huyện Ví Dụ'],
    ]);
    const answered = await take('qd.docx', bytes, {
      answers: new Map([['Đoàn phuờng Mẫu', 'doan-phuong-mau']]),
    });
    expect(answered.data.citations[0]).toMatchObject({ unit: 'doan-phuong-mau' });
  });

  it('reads its parts: collectives, people, tiers; numbers that begin anew go on', async () => {
    const row = (no: string, name: string) => [no, name, '', 'Đoàn phường Mẫu', '', ''];
    const bytes = await wordList([
      head,
      'I. TẬP THỂ',
      row('1', 'Chi đoàn Mẫu'),
      'II. CÁ NHÂN',
      'Giải nhất',
      row('1', 'Đ/c Võ Gia Mẫu'),
      'Giải nhì',
      row('2', 'Gia đình bà Trần Minh Mẫu'),
      'Tổng cộng: 3',
    ]);
    const { data } = await take('qd.docx', bytes);
    expect(
      data.citations.map(({ no, recipient, name, group }) => [no, recipient, name, group]),
    ).toEqual([
      [1, 'tap-the', 'Chi đoàn Mẫu', undefined],
      [2, 'ca-nhan', 'Võ Gia Mẫu', 'giai-nhat'],
      [3, 'ho-gia-dinh', 'Gia đình bà Trần Minh Mẫu', 'giai-nhi'],
    ]);
    expect(data.groups).toEqual([
      { id: 'giai-nhat', label: 'Giải nhất' },
      { id: 'giai-nhi', label: 'Giải nhì' },
    ]);
  });

  it('leaves out days of birth and numbers of papers, and says so', async () => {
    const csv =
      'STT,Họ và tên,Ngày sinh,Số CCCD,Đơn vị\n1,Võ Gia Mẫu,1/1/2000,001200000000,Đoàn phường Mẫu\n';
    const { data, lost } = await take('ds.csv', new TextEncoder().encode(csv));
    expect(JSON.stringify(data)).not.toMatch(/2000|0012/);
    const told = lost.map(({ what }) => what);
    expect(told).toContain('Cột “Ngày sinh”: thông tin riêng, không đưa lên trang');
    expect(told).toContain('Cột “Số CCCD”: thông tin riêng, không đưa lên trang');
  });

  it('that is no list is answered with what one looks like', async () => {
    await expect(take('x.csv', new TextEncoder().encode('a,b\n1,2\n'))).rejects.toThrow(
      'Họ và tên',
    );
    await expect(take('x.xlsx', new Uint8Array([1, 2, 3]))).rejects.toThrow('.xlsx');
  });
});
