import sharp from 'sharp';
import {
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument, type ImportContext } from '../../../src/import/import.ts';
import type { Unit } from '../../../src/domain/schemas/catalogue.ts';

const unit = (id: string, name: string): Unit => ({
  id,
  level: 'tinh',
  kind: 'dia-ban',
  names: [{ name }],
  parents: [],
  events: [],
});
const context: ImportContext = {
  units: [
    unit('tinh-doan-mau', 'Tỉnh Đoàn Mẫu'),
    unit('doan-xa-gia', 'Đoàn xã Giả'),
    {
      ...unit('doan-xa-cu', 'Đoàn xã Cũ'),
      events: [{ type: 'ket-thuc', date: '2025-07-01', to: [] }],
    },
  ],
  awards: [],
  isTaken: () => false,
};

/** A line as it is typed: a tab sets parts apart, a line end is a break within the paragraph. */
const p = (text: string, bold = false) =>
  new Paragraph({
    children: text.split(/(?=[\t\n])/u).map((part) =>
      part.startsWith('\t')
        ? new TextRun({ children: [new Tab(), part.slice(1)], bold })
        : new TextRun({
            text: part.trim(),
            bold,
            ...(part.startsWith('\n') ? { break: 1 } : {}),
          }),
    ),
  });
const row = (...cells: string[][]) =>
  new TableRow({
    children: cells.map((lines) => new TableCell({ children: lines.map((line) => p(line)) })),
  });
const table = (...rows: TableRow[]) => new Table({ rows });
const people = table(
  row(['TT'], ['Họ và tên'], ['Đơn vị']),
  row(['1'], ['Hoàng Ví Dụ'], ['Đoàn xã Giả']),
);
const reasons = [p('Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;'), p('QUYẾT ĐỊNH:', true)];
const articles = [p('Điều 1. Tặng giấy khen một cá nhân.'), p('Điều 2. Văn phòng thi hành./.')];

const take = async (children: (Paragraph | Table)[]) => {
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const { files, lost } = await importDocument({ name: 'bai.docx', bytes }, context);
  const [, front = '', body = ''] = String(files[0]!.data).match(
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u,
  )!;
  return {
    data: parse(front) as Record<string, unknown>,
    paragraphs: body.trim().split('\n\n'),
    told: lost.map(({ what, where }) => `${what} ${where}`).join('\n'),
  };
};
/** The article alone that says what is decided, without the number it had among others. */
const text = ['Tặng giấy khen một cá nhân.'];

describe('of an office’s paper the text alone is the story', () => {
  it('with the Union’s head and signature in tables, and the list in an annex', async () => {
    const { data, paragraphs, told } = await take([
      table(
        row(
          ['TỈNH ĐOÀN', 'MẪU', '***', 'Số: 12 - QĐ/TĐTN-BTC'],
          ['ĐOÀN TNCS HỒ CHÍ MINH', 'Mẫu, ngày 06 tháng 3 năm 2026'],
        ),
      ),
      p('QUYẾT ĐỊNH', true),
      p('Về việc khen thưởng đoàn viên', true),
      p('báo cháy kịp thời', true),
      p('------'),
      p('BAN THƯỜNG VỤ TỈNH ĐOÀN MẪU', true),
      ...reasons,
      ...articles,
      table(
        row(
          ['Nơi nhận:', '- Như Điều 2;', '- Các tập thể, cá nhân có tên;'],
          ['TM. BAN THƯỜNG VỤ TỈNH ĐOÀN', 'PHÓ BÍ THƯ', '(Đã ký)', 'Trần Ví Dụ'],
        ),
        row([''], ['']),
      ),
      p('DANH SÁCH', true),
      p('Cá nhân được khen'),
      p('(Kèm theo Quyết định số 12-QĐ/TĐTN-BTC)'),
      people,
    ]);
    expect(paragraphs).toEqual(text);
    expect(data).toMatchObject({
      title: 'Khen thưởng đoàn viên báo cháy kịp thời',
      decision: {
        number: '12-QĐ/TĐTN-BTC',
        date: '2026-03-06',
        issuer: 'tinh-doan-mau',
        body: 'Ban Thường vụ',
        summary: 'Khen thưởng đoàn viên báo cháy kịp thời',
        signer: { name: 'Trần Ví Dụ', title: 'Phó Bí thư' },
      },
      citations: [{ name: 'Hoàng Ví Dụ' }],
    });
    for (const line of [
      'Căn cứ Điều lệ',
      'ĐOÀN TNCS HỒ CHÍ MINH',
      'Các tập thể, cá nhân',
      'Trần Ví Dụ',
      'DANH SÁCH',
    ])
      expect(told).toContain(line);
  });

  it('with the State’s head and signature set by tabs, under the office above', async () => {
    const { data, paragraphs } = await take([
      p('TỈNH ĐOÀN MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
      p('ĐOÀN XÃ GIẢ\tĐộc lập - Tự do - Hạnh phúc', true),
      p('------\t------'),
      p('Số:      /QĐ-ĐX\tGiả, ngày      tháng 3 năm 2026'),
      p('QUYẾT ĐỊNH\nV/v tặng giấy khen', true),
      ...reasons,
      ...articles,
      people,
      p('NƠI NHẬN\tTM. BAN CHẤP HÀNH'),
      p('- Như Điều 2;\tBÍ THƯ'),
      p('- Lưu: VP.'),
      p('\tH’Ví Dụ Niê'),
    ]);
    expect(paragraphs).toEqual(text);
    expect(data).toMatchObject({
      decision: { issuer: 'doan-xa-gia', body: 'Ban Chấp hành', signer: { name: 'H’Ví Dụ Niê' } },
    });
  });

  it('with everything line by line, and what follows the signature stays', async () => {
    const { data, paragraphs } = await take([
      p('BCH ĐOÀN XÃ LẠ'),
      p('***'),
      p('Số: 7-QĐ/ĐTN'),
      p('ĐOÀN TNCS HỒ CHÍ MINH'),
      p('QUYẾT ĐỊNH'),
      p('Về việc khen thưởng'),
      p('BAN CHẤP HÀNH TỈNH ĐOÀN MẪU'),
      ...reasons,
      ...articles,
      people,
      p('TM. BAN CHẤP HÀNH'),
      p('BÍ THƯ'),
      p('(Đã ký)'),
      p('Võ Giả Định'),
      p('Nơi nhận:'),
      p('- Như Điều 2;'),
      p('- Lưu.'),
      p('THÀNH TÍCH'),
      p('Chị Lê Mẫu giữ sổ.'),
    ]);
    expect(paragraphs).toEqual([...text, 'THÀNH TÍCH', 'Chị Lê Mẫu giữ sổ.']);
    // The office of the head is in no catalogue: none is taken for it.
    expect(data['decision']).not.toHaveProperty('issuer');
  });

  it('without what it rests on and who carries it out, however they are typed', async () => {
    const { paragraphs, told } = await take([
      p('QUYẾT ĐỊNH'),
      p('V/v khen thưởng'),
      p('BAN THƯỜNG VỤ TỈNH ĐOÀN MẪU'),
      p('- Căn cứ Điều lệ Đoàn;\n- Xét thành tích của đoàn viên;'),
      p('Theo đề nghị của Ban Tổ chức,'),
      p('BAN THƯỜNG VỤ QUYẾT ĐỊNH'),
      p('Điều 1: Khen một đoàn viên đã thi hành nhiệm vụ xuất sắc.'),
      p('Điều 2: Tiền thưởng lấy từ quỹ khen thưởng.'),
      p('Điều 3: Quyết định có hiệu lực kể từ ngày ký.'),
      p('Điều 4: Văn phòng, các ban chịu trách nhiệm thi hành Quyết định này./.'),
      people,
    ]);
    expect(paragraphs).toEqual([
      'Điều 1: Khen một đoàn viên đã thi hành nhiệm vụ xuất sắc.',
      'Điều 2: Tiền thưởng lấy từ quỹ khen thưởng.',
    ]);
    for (const line of ['Điều lệ Đoàn', 'Xét thành tích', 'Ban Tổ chức', 'Điều 3', 'Điều 4'])
      expect(told).toContain(line);
  });

  it('but a text that begins like one, or tells of a decision, keeps every line', async () => {
    const lines = [
      'Căn cứ địa xưa nay là làng du lịch.',
      'Theo đề nghị của các cụ, đoàn viên dựng lại cổng làng.',
      'Điều 1. Giữ lửa: ban lễ tân thi hành.',
    ];
    const { paragraphs } = await take([p('Cổng làng'), ...lines.map((line) => p(line))]);
    expect(paragraphs).toEqual(lines);
  });

  it('and of any other text nothing is taken for a frame', async () => {
    const { data, paragraphs } = await take([
      p('NGƯỜI GIỮ LỬA Ở BẾN'),
      p('Mẫu, ngày 6 tháng 3 năm 2026'),
      p('Nơi nhận quà là nhà văn hóa.'),
      table(row(['Ngày'], ['Nơi nhận']), row(['6/3'], ['Bến Mẫu'])),
      table(row(['BÍ THƯ'], ['Lê Văn Giả'])),
      p('Bí thư'),
      p('Chị Lê Mẫu kể: “Tôi chỉ giữ sổ.”'),
    ]);
    expect(data['title']).toBe('NGƯỜI GIỮ LỬA Ở BẾN');
    expect(paragraphs.join('\n')).toMatch(
      /^Mẫu, ngày[^\n]*\nNơi nhận quà[^\n]*\n\| Ngày[\s\S]*Bến Mẫu[\s\S]*\n\| BÍ THƯ[\s\S]*\nBí thư\nChị Lê Mẫu kể/u,
    );
  });
});

it.each([
  ['2025-06-01', 'doan-xa-cu'],
  ['2025-08-01', undefined],
])('a unit decides while it stands: %s', async (day, issuer) => {
  const [year, month, date] = day.split('-');
  const { data } = await take([
    p('ĐOÀN XÃ CŨ'),
    p('Số: 7-QĐ/ĐTN'),
    p(`Cũ, ngày ${date} tháng ${month} năm ${year}`),
    p('QUYẾT ĐỊNH', true),
    p('Về việc khen thưởng'),
    ...articles,
  ]);
  expect((data['decision'] as { issuer?: string }).issuer).toBe(issuer);
});

it('two decisions in one file are told apart, with what to do, and the words of one set wide are words', async () => {
  const decision = (number: string) => [
    p('TỈNH ĐOÀN MẪU'),
    ...(number ? [p(`Số: ${number}-QĐ/TĐTN`)] : []),
    p('Giả, ngày 1 tháng 2 năm 2026'),
    p('Q U Y Ế T  Đ Ị N H', true),
    p('Về việc khen thưởng năm 2026'),
    ...reasons,
    ...articles,
    p('TM. BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Giả'),
  ];
  const one = await take(decision('12'));
  expect(one.paragraphs).toEqual(text);
  expect(one.told).not.toContain('hơn một quyết định');
  const both = await take([...decision('12'), ...decision('13')]);
  expect(both.told).toMatch(/hơn một quyết định.*tách.*số 12-QĐ\/TĐTN, số 13-QĐ\/TĐTN/);
  expect((await take(decision(''))).told).not.toContain('hơn một quyết định');
  const unnumbered = await take([...decision(''), ...decision('')]);
  expect(unnumbered.told).toMatch(
    /hơn một quyết định.*không ghi số, “Về việc khen thưởng năm 2026”/,
  );
});

it.each([
  ['K Ế  H O Ạ C H', 'KẾ HOẠCH'],
  ['B Á O C Á O', 'BÁO CÁO'],
  ['A B C D', 'A B C D'],
])('capitals set apart by blanks (%s) are words where they can be', async (typed, read) => {
  const { paragraphs } = await take([p('Bến sạch'), p('Câu một.'), p(typed), p('Câu hai.')]);
  expect(paragraphs[1]).toBe(read);
});

it('a scanned seal above the name belongs to the signature, a picture below it to the text', async () => {
  const create = { width: 400, height: 300, channels: 3, background: '#888' } as const;
  const data = await sharp({ create }).png().toBuffer();
  const picture = () =>
    new Paragraph({
      children: [new ImageRun({ type: 'png', data, transformation: { width: 90, height: 60 } })],
    });
  const signature = [p('TM. BAN THƯỜNG VỤ'), p('BÍ THƯ'), picture(), p('Hoàng Ví Dụ')];
  const { paragraphs, told } = await take([...reasons, ...articles, ...signature, picture()]);
  expect(paragraphs).toEqual([...text, expect.stringContaining('![')]);
  expect(told).toContain('Ảnh con dấu, chữ ký (1)');
  expect(told).toContain('Hoàng Ví Dụ');
});
