import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument } from '../../../src/import/import.ts';

const context = { units: [], awards: [], isTaken: () => false };
const take = async (name: string, bytes: Uint8Array, answers = new Map<string, string>()) => {
  const { files, lost, questions } = await importDocument({ name, bytes }, { ...context, answers });
  const [, front = '', body = ''] = String(files[0]!.data).match(
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/,
  )!;
  const { citations, ...data } = parse(front) as { citations: Record<string, unknown>[] };
  return { citations, data, body, questions, lost: lost.map(({ what }) => what).join('\n') };
};
const book = async (fill: (book: ExcelJS.Workbook) => void) => {
  const made = new ExcelJS.Workbook();
  fill(made);
  return new Uint8Array(await made.xlsx.writeBuffer());
};
const head = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị'];
const rows = [
  [1, 'Lê Minh Mẫu', 'Bí thư', 'Đoàn xã Mẫu'],
  [2, 'Võ Giả Định', 'Đoàn viên', 'Đoàn xã Giả'],
];
const sheet = async (...lines: unknown[][]) =>
  take('ds.xlsx', await book((made) => made.addWorksheet('A').addRows(lines)));
const names = (citations: Record<string, unknown>[]) => citations.map(({ name }) => name);
const both = ['Lê Minh Mẫu', 'Võ Giả Định'];

describe('a list in Excel', () => {
  it('puts a surname and a given name together', async () => {
    const { citations } = await sheet(
      ['TT', 'Họ', 'Tên', 'Chức vụ'],
      [1, 'Lê Minh', 'Mẫu', 'Bí thư'],
    );
    expect(citations).toEqual([
      { no: 1, recipient: 'ca-nhan', name: 'Lê Minh Mẫu', role: 'Bí thư' },
    ]);
  });

  it('knows authors by their works, pupils by their classes, and a cross below what is given', async () => {
    const { citations, lost } = await sheet(
      ['TT', 'Tên đề tài', 'Tác giả', 'Lớp', 'Trường', 'Bằng khen', 'Giấy khen', 'Facebook'],
      [1, 'Thùng rác biết nói', 'Lê Minh Mẫu (2009)', '8A', 'THCS Mẫu', 'x', '', 'fb.com/mau'],
      [2, 'Máy lọc nước', 'Võ Giả Định (14 tuổi)', 'Lớp 7B', 'THCS Mẫu', '', 'X', ''],
    );
    const unitName = (name: string) => `${name}, THCS Mẫu`;
    const recipient = 'ca-nhan';
    expect(citations).toEqual([
      {
        no: 1,
        recipient,
        group: 'bang-khen',
        name: both[0],
        unitName: unitName('Lớp 8A'),
        reason: 'Thùng rác biết nói',
      },
      {
        no: 2,
        recipient,
        group: 'giay-khen',
        name: both[1],
        unitName: unitName('Lớp 7B'),
        reason: 'Máy lọc nước',
      },
    ]);
    expect(lost).toContain('Hình thức khen “Bằng khen” chưa có trong danh mục: thành tên nhóm');
    expect(lost).toContain('Cột “Facebook”: thông tin riêng');
    expect(lost).toContain('Năm sinh ghi sau tên (2 dòng)');
  });

  it('honours each of several authors of one cell, and no place or post beside a name', async () => {
    const reason = 'Máy lọc nước';
    const { citations, lost } = await sheet(
      ['TT', 'Tên sáng kiến', 'Tác giả'],
      [1, reason, 'Lê Minh Mẫu (2009)\nVõ Giả Định, sinh năm 2010'],
      [2, 'Thùng rác', '1. Lê Mẫu\n2. Võ Định'],
      [3, 'Kệ sách', 'Trần Gia Mẫu, Ngô Mẫu và Đỗ Mẫu'],
      [4, 'Vườn rau', 'Lê Minh\nMẫu'],
      [5, 'Lối đi', 'Phan Gia Mẫu, Khu Phố Ba'],
      [6, 'Máy gieo', 'Nhóm tác giả: Đoàn Gia Mẫu, Lê Vy'],
      [7, 'Bếp lửa', 'Lê Vy\nTrần Anh'],
      [8, 'Cầu tre', 'Nguyễn Thị\nMinh Hòa'],
    );
    expect(names(citations)).toEqual([
      ...both,
      'Lê Mẫu',
      'Võ Định',
      'Trần Gia Mẫu',
      'Ngô Mẫu',
      'Đỗ Mẫu',
      'Lê Minh Mẫu',
      'Phan Gia Mẫu, Khu Phố Ba',
      'Đoàn Gia Mẫu',
      'Lê Vy',
      'Lê Vy',
      'Trần Anh',
      'Nguyễn Thị Minh Hòa',
    ]);
    expect(citations.map(({ no }) => no)).toEqual(names(citations).map((_, at) => at + 1));
    expect(citations.slice(0, 2)).toMatchObject([{ reason }, { reason }]);
    expect(lost).toContain('Ô ghi nhiều tên (5)');
  });

  it('knows people whose surname sounds like a collective, and collectives by their first word', async () => {
    const people = ['Trương Thị Mẫu', 'TÔ VĂN MẪU', 'Đoàn Thị Mẫu', 'Bàn Văn Giả', 'Hồ Anh Giả'];
    const groups = [
      'Đoàn Khối Cơ quan Mẫu',
      'ĐOÀN CÔNG TY MẪU',
      'Trường THPT Mẫu',
      'Đoàn Thị trấn Mẫu',
      'TỔ CÔNG NGHỆ SỐ',
      'Chi doan 3',
      'Tập thể: Lớp 8',
      'BCH Đoàn xã Mẫu',
      'Trung tâm Y tế Mẫu',
    ];
    const { citations } = await sheet(
      ['TT', 'Họ và tên'],
      ...[...people, 'Đoàn Minh Hòa', 'Đoàn Văn Hai\nLê Văn Giả', ...groups, 'Hộ bà Mẫu'].map(
        (name, at) => [at + 1, name],
      ),
    );
    expect(citations.map(({ recipient }) => recipient)).toEqual([
      ...Array.from({ length: 8 }, () => 'ca-nhan'),
      ...groups.map(() => 'tap-the'),
      'ho-gia-dinh',
    ]);
  });

  it('parts a name from the post behind it, tells villages from units, and reads what stands below dashes', async () => {
    const { citations } = await sheet(
      ['TT', 'Họ tên, chức vụ', 'Địa chỉ', 'Thành tích', 'Giải'],
      ['A. CÁ NHÂN'],
      [1, 'Lê Minh Mẫu\nBí thư Chi đoàn 3', 'Thôn 2, xã Giả', '- Hiến máu;\n- Dọn rác.', 'Nhất'],
      [2, 'Võ Giả Định (Đoàn xã Giả)', 'Ấp 3', '- Hiến máu', 'Ba'],
      [3, 'Nguyễn Văn Đoàn', '', '', 'Ba'],
      [4, 'K’Mẫu, Đoàn viên', '', '', 'Ba'],
    );
    const recipient = 'ca-nhan';
    expect(citations).toEqual([
      {
        no: 1,
        group: 'giai-nhat',
        recipient,
        name: both[0],
        role: 'Bí thư',
        unitName: 'Chi đoàn 3',
        place: 'Thôn 2, xã Giả',
        reason: 'Hiến máu; Dọn rác.',
      },
      {
        no: 2,
        group: 'giai-ba',
        recipient,
        name: both[1],
        unitName: 'Đoàn xã Giả',
        place: 'Ấp 3',
        reason: 'Hiến máu',
      },
      { no: 3, group: 'giai-ba', recipient, name: 'Nguyễn Văn Đoàn' },
      { no: 4, group: 'giai-ba', recipient, name: 'K’Mẫu', role: 'Đoàn viên' },
    ]);
  });

  it('keeps which prize is whose in each part of a contest', async () => {
    const { citations, lost } = await sheet(
      ['TT', 'Thí sinh', 'Giải'],
      ['Bảng A'],
      [1, both[0], 'Nhất'],
      [2, both[1], ''],
      ['Bảng B'],
      [1, 'Trần Gia Mẫu', 'Nhì'],
    );
    expect(citations.map(({ group }) => group)).toEqual([
      'bang-a-giai-nhat',
      'bang-a',
      'bang-b-giai-nhi',
    ]);
    expect(lost).toContain('Hình thức khen “Giải Nhì” chưa có trong danh mục: thành tên nhóm');
  });

  it('reads two lists that stand side by side one below the other', async () => {
    const { citations } = await sheet(
      ['DANH SÁCH THÍ SINH ĐẠT GIẢI'],
      ['TT', 'Thí sinh', 'Lớp', '', 'TT', 'Thí sinh', 'Lớp'],
      [1, both[0], '8A', '', 3, 'Trần Gia Mẫu', '9A'],
      [2, both[1], '8B', '', '', '', ''],
    );
    expect(citations.map(({ no, name, unitName }) => [no, name, unitName])).toEqual([
      [1, both[0], 'Lớp 8A'],
      [2, both[1], 'Lớp 8B'],
      [3, 'Trần Gia Mẫu', 'Lớp 9A'],
    ]);
  });

  it('takes whoever stands under the title of collectives for one', async () => {
    const { citations } = await sheet(
      ['TT', 'Tên tập thể', 'Thành tích'],
      [1, 'Ví Dụ Mẫu', 'Trồng cây'],
      [2, 'Hộ ông Mẫu', 'Dọn rác'],
    );
    expect(citations.map(({ recipient }) => recipient)).toEqual(['tap-the', 'ho-gia-dinh']);
  });

  it('takes a collective beside a person for where that person belongs, and alone for who is honoured', async () => {
    const { citations } = await sheet(
      ['TT', 'Họ và tên', 'Tập thể', 'Kết quả thực hiện'],
      [1, 'Lê Minh Mẫu', 'CLB Sách', 'Góp 500 cuốn'],
      [2, '', 'Chi đoàn 3', 'Dọn rác'],
    );
    expect(citations).toMatchObject([
      { recipient: 'ca-nhan', name: 'Lê Minh Mẫu', unitName: 'CLB Sách', reason: 'Góp 500 cuốn' },
      { recipient: 'tap-the', name: 'Chi đoàn 3', reason: 'Dọn rác' },
    ]);
  });

  it('tells of notes beside its cells, and of a telephone in the words of one', async () => {
    const bytes = await book((made) => {
      const page = made.addWorksheet('A');
      page.addRows([
        [...head, 'Thành tích'],
        [...rows[0]!, 'Báo cháy, hỏi 0912 345 678'],
      ]);
      page.getCell('B2').note = 'Kiểm lại';
    });
    const { lost, citations } = await take('ds.xlsx', bytes);
    expect(lost).toContain('Ghi chú gắn ở ô');
    expect(lost).toContain('Số điện thoại: thông tin riêng');
    expect(citations[0]).toMatchObject({ reason: 'Báo cháy, hỏi ………' });
  });

  it('is read from a book with macros, as add-ins save it', async () => {
    const bytes = await book((made) => made.addWorksheet('A').addRows([head, ...rows]));
    expect(names((await take('ds.xlsm', bytes)).citations)).toEqual(both);
  });

  it.each(['nt', '-nt-', '"', '〃', 'như trên', 'N/T'])('knows what %s repeats', async (sign) => {
    const { citations } = await sheet(head, rows[0]!, [2, 'Võ Giả Định', sign, sign]);
    expect(citations[1]).toMatchObject({ role: 'Bí thư', unitName: 'Đoàn xã Mẫu' });
  });

  it('takes neither totals nor those who sign below for honoured', async () => {
    const { citations, lost } = await sheet(
      head,
      ...rows,
      ['', 'Tổng cộng: 2 người'],
      ['', 'NGƯỜI LẬP BIỂU', '', 'TM. BAN THƯỜNG VỤ'],
      ['', 'Nguyễn Thị Lập', '', 'Trần Văn Ký'],
    );
    expect(names(citations)).toEqual(both);
    expect(lost).toContain('Dòng dưới danh sách');
  });

  it('leaves hidden rows, columns and sheets hidden, and says so', async () => {
    const bytes = await book((made) => {
      const shown = made.addWorksheet('A');
      shown.addRows([head, ...rows, [3, 'Trần Ẩn Danh', 'Đoàn viên', 'Đoàn xã Mẫu']]);
      shown.getRow(4).hidden = true;
      shown.getColumn(4).hidden = true;
      const other = made.addWorksheet('B');
      other.addRows([head, [1, 'Ngô Ẩn Danh', '', '']]);
      other.state = 'hidden';
    });
    const { citations, lost } = await take('ds.xlsx', bytes);
    expect(names(citations)).toEqual(both);
    expect(citations[0]).not.toHaveProperty('unitName');
    expect(lost).toMatch(/Dòng ẩn.*\n.*Cột ẩn trong Excel \(Đơn vị\).*\nTrang tính ẩn/);
  });

  it('a line without a name is told, and gives its words to nobody', async () => {
    const { citations, lost } = await sheet(head, [1, '', 'Đoàn viên'], [2, ...rows[1]!.slice(1)]);
    expect(citations).toHaveLength(1);
    expect(citations[0]).not.toHaveProperty('group');
    expect(lost).toContain('Dòng không có tên (1)');
  });
});

it('a share stands in hundredths, as its cell shows it', async () => {
  const bytes = await book((made) => {
    const people = made.addWorksheet('A');
    people.addRows([
      ['TT', 'Họ và tên', 'Thành tích'],
      [1, 'Lê Minh Mẫu', 0.95],
      [2, 'Võ Giả Định', 0.125],
      [3, 'Trần Gia Mẫu', 0.5],
    ]);
    people.getCell('C2').numFmt = '0%';
    people.getCell('C3').numFmt = '#,##0.0%';
  });
  const { citations } = await take('ds.xlsx', bytes);
  expect(citations.map(({ reason }) => reason)).toEqual(['95%', '12,5%', '0,5']);
});

it('the name of a later sheet’s list is no paragraph of the text, and is told', async () => {
  const bytes = await book((made) => {
    made.addWorksheet('Đợt 1').addRows([['DANH SÁCH KHEN ĐỢT MỘT'], head, rows[0]!]);
    made
      .addWorksheet('Đợt 2')
      .addRows([['Danh sách khen đợt hai'], ['Trao tại trường.'], head, rows[1]!]);
  });
  const { citations, data, body, lost } = await take('ds.xlsx', bytes);
  expect(names(citations)).toEqual(both);
  expect(data).toMatchObject({ title: 'DANH SÁCH KHEN ĐỢT MỘT' });
  expect(body.trim()).toBe('Trao tại trường.');
  expect(lost).toContain('Tên của danh sách ở trang tính sau');
});

describe('a list as an office hands it out', () => {
  const list = book((made) => {
    const people = made.addWorksheet('Cá nhân');
    people.addRow(['TỈNH ĐOÀN MẪU', '', '', 'ĐOÀN TNCS HỒ CHÍ MINH']);
    people.mergeCells('A1:C1');
    people.addRow(['BAN THƯỜNG VỤ']);
    people.addRow([]);
    people.addRow(['DANH SÁCH KHEN THƯỞNG']);
    people.mergeCells('A4:F4');
    people.addRow(['(Kèm theo Quyết định số 12-QĐ/TĐTN ngày 06/3/2026 của Ban Thường vụ)']);
    people.mergeCells('A5:F5');
    people.addRow(['STT', 'HỌ VÀ TÊN', 'NGÀY SINH', 'ĐƠN VỊ', 'THÀNH TÍCH', '']);
    people.addRow(['', '', '', '', 'Việc', 'Ngày']);
    for (const merged of ['A6:A7', 'B6:B7', 'C6:C7', 'D6:D7', 'E6:F6']) people.mergeCells(merged);
    const [born, done] = [new Date(Date.UTC(1998, 4, 3)), new Date(Date.UTC(2026, 1, 14))];
    people.addRow([1, 'LÊ MINH MẪU', born, 'Đoàn xã Mẫu', 'Cứu hai em nhỏ', done]);
    people.addRow([]);
    people.addRow(['STT', 'HỌ VÀ TÊN']);
    people.addRow([2, 'H’VÍ NIÊ', 2003, 'Đoàn xã Giả', 'Trồng 1,5 ha rừng', '']);
    made.addWorksheet('Tập thể').addRows([
      ['STT', 'Tên tập thể', 'Thành tích'],
      [1, 'Chi đoàn ấp Một', 2.5],
    ]);
  });

  it('names its decision, begins with its own title, and keeps days of birth to itself', async () => {
    const { citations, data, body, lost } = await take('ds.xlsx', await list);
    expect(data).toMatchObject({
      title: 'DANH SÁCH KHEN THƯỞNG',
      decision: { number: '12-QĐ/TĐTN', date: '2026-03-06' },
    });
    expect(body.trim()).toBe('');
    expect(citations).toMatchObject([
      { no: 1, unitName: 'Đoàn xã Mẫu', reason: 'Cứu hai em nhỏ; 14/2/2026' },
      { no: 2, unitName: 'Đoàn xã Giả', reason: 'Trồng 1,5 ha rừng' },
      { no: 3, recipient: 'tap-the', name: 'Chi đoàn ấp Một', reason: '2,5' },
    ]);
    expect(JSON.stringify(citations)).not.toMatch(/1998|2003/u);
    expect(lost).toContain('NGÀY SINH');
  });

  it('asks whether names in capitals may be written as others are, and changes none unasked', async () => {
    const { citations, questions } = await take('ds.xlsx', await list);
    expect(names(citations).slice(0, 2)).toEqual(['LÊ MINH MẪU', 'H’VÍ NIÊ']);
    const [{ written, near }] = questions as [(typeof questions)[number]];
    const told = await take('ds.xlsx', await list, new Map([[written, near[0]!.id]]));
    expect(names(told.citations).slice(0, 2)).toEqual(['Lê Minh Mẫu', 'H’Ví Niê']);
  });
});

describe('a list as text', () => {
  const csv = 'TT;Họ và tên;Chức vụ\n1;Lê Minh Mẫu;Bí thư\n2;Võ Giả Định;Đoàn viên\n';
  const bytesOf = (signs: string) => Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  it.each([
    ['below a title with commas', new TextEncoder().encode(`DANH SÁCH, NĂM 2026, ĐỢT 1\n${csv}`)],
    ['in UTF-16 without a mark', new Uint8Array(Buffer.from(csv, 'utf16le'))],
    [
      'in Windows 1258',
      bytesOf('TT;Ho\xf2 v\xe0 t\xean\n1;L\xea Minh M\xe2\xdeu\n2;Vo\xde Gia\xd2 \xd0i\xf2nh\n'),
    ],
  ])('%s', async (what, bytes) => {
    const { citations } = await take('ds.csv', bytes);
    expect(citations).toHaveLength(2);
    expect(citations[0]).toMatchObject({ name: 'Lê Minh Mẫu' });
    expect(String(citations[1]!['name']), what).toMatch(/^Võ /);
  });

  it('in TCVN3, also where Windows 1258 has other letters', async () => {
    const signs = 'TT;Hä vµ tªn;Chøc vô\n1;Lª Minh MÉu;BÝ th\xad\n2;Vâ ThÞ H\xb9nh;§oµn viªn\n';
    const { citations } = await take('ds.csv', bytesOf(signs));
    expect(citations).toMatchObject([
      { name: 'Lê Minh Mẫu', role: 'Bí thư' },
      { name: 'Võ Thị Hạnh', role: 'Đoàn viên' },
    ]);
  });
});
