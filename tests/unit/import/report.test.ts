import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument } from '../../../src/import/import.ts';
import { unit } from './union.ts';

const p = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const table = (...rows: string[][]) =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((text) => new TableCell({ children: text.split('\n').map(p) })),
        }),
    ),
  });

const read = async (name: string, bytes: Uint8Array) => {
  const context = { units: [unit], awards: [], isTaken: () => false };
  const { files, lost, collection } = await importDocument({ name, bytes }, context);
  const mdx = String(files[0]!.data);
  const [, head = '', body = ''] = mdx.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/)!;
  return {
    mdx,
    data: parse(head) as Record<string, unknown>,
    blocks: body.trim().split('\n\n').filter(Boolean),
    lost: lost.map(({ what, where }) => `${what} (${where})`),
    collection,
  };
};
const take = async (...children: (Paragraph | Table)[]) =>
  read(
    'bai.docx',
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
  );
const sheet = (text: string) => read('danh-sach.csv', new TextEncoder().encode(text));

const head = [
  table([
    'TỈNH ĐOÀN MẪU\nĐOÀN PHƯỜNG GIẢ\nSố: 15-BC/ĐTN',
    'ĐOÀN TNCS HỒ CHÍ MINH\nGiả, ngày 12 tháng 3 năm 2026',
  ]),
];
const foot = [
  p('XÁC NHẬN CỦA ĐƠN VỊ\tNGƯỜI BÁO CÁO'),
  p('(Ký tên, đóng dấu)\t(Ký, ghi rõ họ tên)'),
  p('Lê Văn Giả\tTrần Thị Mẫu'),
];

describe('a report on what one person did', () => {
  const report = () =>
    take(
      ...head,
      bold('BÁO CÁO THÀNH TÍCH'),
      bold('Đề nghị tặng Bằng khen của Tỉnh Đoàn'),
      p('Kính gửi: Ban Thường vụ Tỉnh Đoàn'),
      p('Họ và tên: Trần Thị Mẫu\tGiới tính: Nữ'),
      p('- Ngày, tháng, năm sinh: 12/3/1998; Dân tộc: Kinh'),
      p('Quê quán: P. Mẫu, TP. Giả. Hiện dạy lớp đêm ở khu trọ.'),
      p('Số CCCD: 079198001234. Điện thoại: 0912 345 678'),
      p('Chức vụ: Bí thư Chi đoàn 3'),
      p('Đơn vị công tác: Đoàn phường Giả'),
      table(['Nơi sinh', 'xã Mẫu'], ['Trình độ', 'Cử nhân']),
      p('Chị mở lớp học đêm.'),
      p('Giả, ngày 14 tháng 3 năm 2026'),
      ...foot,
    );

  it('is a story of that person, without the office’s head and those who sign', async () => {
    const { data, blocks, collection, lost } = await report();
    expect(collection).toBe('profiles');
    expect(data).toMatchObject({
      title: 'Đề nghị tặng Bằng khen của Tỉnh Đoàn',
      name: 'Trần Thị Mẫu',
      role: 'Bí thư Chi đoàn 3',
      unit: 'doan-phuong-gia',
    });
    expect(blocks.at(-1)).toBe('Chị mở lớp học đêm.');
    expect(lost.join('\n')).toMatch(/BÁO CÁO THÀNH TÍCH · Kính gửi: Ban Thường vụ Tỉnh Đoàn/);
    expect(lost.join('\n')).toMatch(/14 tháng 3[^]*NGƯỜI BÁO CÁO[^]*Lê Văn Giả · Trần Thị Mẫu/);
  });

  it('carries nothing of a person that no page may say, and tells what it was', async () => {
    const { mdx, blocks, lost } = await report();
    expect(mdx).not.toMatch(/Nữ|1998|Kinh|TP\. Giả|0791|0912|xã Mẫu/);
    expect(blocks).toContain('Họ và tên: Trần Thị Mẫu');
    expect(blocks).toContain('Hiện dạy lớp đêm ở khu trọ.');
    expect(mdx).toMatch(/Trình độ\s*\| Cử nhân/);
    expect(lost).toContain(
      'Dòng lý lịch: thông tin riêng, không đưa lên trang (giới tính, ngày, tháng, năm sinh, dân tộc, quê quán, số cccd, điện thoại, nơi sinh)',
    );
  });

  it('is known under the number of its form, with name and post on one line', async () => {
    const { data, blocks } = await take(
      p('Mẫu số 07'),
      ...head,
      bold('BÁO CÁO THÀNH TÍCH'),
      bold('Đề nghị tặng Giấy khen'),
      p('Tên đơn vị hoặc cá nhân, chức vụ đề nghị khen: Lê Văn Giả, Bí thư Chi đoàn 3'),
      bold('I. SƠ LƯỢC LÝ LỊCH'),
      p('Sinh ngày: 2/2/1996'),
      p('Giới tính: Nam'),
      bold('II. THÀNH TÍCH'),
      p('Anh cứu người.'),
      table(['', 'TRƯỞNG KHU PHỐ\nTrần Ví Dụ']),
    );
    expect(data).toMatchObject({ name: 'Lê Văn Giả', role: 'Bí thư Chi đoàn 3' });
    expect(blocks.slice(-2)).toEqual(['## II. THÀNH TÍCH', 'Anh cứu người.']);
    expect(blocks.join()).not.toContain('LÝ LỊCH');
    const titled = await take(
      bold('Người tốt'),
      p('Sinh ngày: 2/2/1996'),
      p('Giới tính: Nam'),
      bold('Việc làm'),
      p('Cứu người.'),
    );
    expect(titled.data['title']).toBe('Người tốt');
  });

  it('is known by the word for it, also below offices alone', async () => {
    const { data, blocks } = await take(
      p('ĐOÀN PHƯỜNG GIẢ'),
      p('CHI ĐOÀN KHU PHỐ 3'),
      p('***'),
      bold('BẢN THÀNH TÍCH CÁ NHÂN'),
      bold('Một người dạy lớp đêm'),
      p('Chị mở lớp học đêm.'),
    );
    expect(data['title']).toBe('Một người dạy lớp đêm');
    expect(blocks).toEqual(['Chị mở lớp học đêm.']);
  });

  it('takes no heading of a story for who signs', async () => {
    const { blocks } = await take(
      p('Lớp đêm'),
      bold('Người viết tiếp truyền thống'),
      p('Lê Văn Giả'),
      bold('Xác nhận của thời gian'),
      p('Câu cuối.'),
      p('Lê Văn Giả'),
    );
    expect(blocks).toEqual([
      '## Người viết tiếp truyền thống',
      'Lê Văn Giả',
      '## Xác nhận của thời gian',
      'Câu cuối.',
      'Lê Văn Giả',
    ]);
  });

  it('takes a value behind a tab with its label, and no label whose value stands elsewhere', async () => {
    const { blocks } = await take(
      p('Lớp đêm'),
      p('Ngày sinh:\t01/02/1998'),
      p('Giới tính: Nữ'),
      p('Dân tộc:'),
      p('Mẫu'),
      p('Tôi tên là: Lê Mẫu\tSinh năm: 1999'),
      p('CMND số: 280123456 cấp tại Giả'),
    );
    expect(blocks).toEqual(['Dân tộc:', 'Mẫu', 'Tôi tên là: Lê Mẫu']);
  });

  it('tells where a text says when somebody was born, and nothing else that sounds like it', async () => {
    const { blocks, lost } = await take(
      p('Lớp đêm'),
      p('Ban Tuyển sinh năm 2025 mời bác Lê Hữu Mẫu, người kể chuyện anh hùng hy sinh năm 1968.'),
      p('Trong xóm có em Trần Thị Mẫu, sinh năm 2014, và anh Giả sinh ngày 1/2/1998.'),
      p('Lê Thị Mẫu (1999) ở Hội Sách Giả (2016).'),
    );
    expect(blocks[1]).toContain('sinh năm 2014');
    expect(blocks[1]).toContain('anh Giả sinh ngày ………');
    expect(lost).toEqual([
      'Ngày sinh: thông tin riêng, không đưa vào bài; viết lại chỗ “………” (“1/2/1998”)',
      'Năm sinh, ngày sinh còn trong bài: bỏ đi nếu bài không cần, nhất là của trẻ em (“Trong xóm có em Trần Thị Mẫu, sinh năm 2014…”, 2 chỗ)',
    ]);
  });

  it('keeps out what else only a person’s own may know, and takes no day of birth for that of a deed', async () => {
    const { lost, data, mdx } = await take(
      p('Lớp đêm'),
      p('Học sinh nội trú tại Trường Giả hỏi chị Lê Thị Mẫu, sinh ngày 3 tháng 4 năm 1990.'),
      p('Chị thường trú tại 12/5 đường Số 3; CCCD 079190001234; gọi 0912 345 678, 0987.654.321.'),
      p('Nhóm giúp công nhân tạm trú tại phường đăng ký tạm trú tại tổ 3, xây nhà ở thôn Giả.'),
      p('Em trú tại xã Giả, ấp 3; cô ngụ tại xã Mẫu; hơn 200 hộ khẩu ở ấp 2 được làm thẻ.'),
      p('Gửi thư tới mau@gia.example, STK 0123456789012. Lớp mở ngày 5/9/2024.'),
    );
    const isOut = 'thông tin riêng, không đưa vào bài; viết lại chỗ “………”';
    expect(lost).toEqual([
      `Số điện thoại: ${isOut} (“0912 345 678”, 2 chỗ)`,
      `Số căn cước hay thẻ của một người: ${isOut} (“079190001234”)`,
      `Số tài khoản: ${isOut} (“0123456789012”)`,
      `Ngày sinh: ${isOut} (“3 tháng 4 năm 1990”)`,
      `Số nhà của một người: ${isOut} (“12/5 đường Số 3”)`,
      'Nơi ở của một người còn trong bài: ghi tới xã, phường là đủ (“Em trú tại…”)',
      'Địa chỉ thư còn trong bài: bỏ đi, trừ địa chỉ chung của đơn vị (“mau@gia.example”)',
    ]);
    expect(mdx).toContain('Chị thường trú tại ………; CCCD ………; gọi ………, ………');
    expect(mdx).not.toMatch(/0912|0987|079190|012345|1990|12\/5/);
    expect(data['happened']).toBe('2024-09-05');
  });

  it('is read out of a table of labels as out of lines, and what a model is called is nobody’s name', async () => {
    const { data, blocks, mdx } = await take(
      bold('Thành tích của chị Mẫu'),
      table(
        ['Họ và tên', 'Trần Thị Mẫu'],
        ['Ngày sinh', '01/02/1998', 'Giới tính', 'Nữ'],
        ['Chức vụ', 'Bí thư Chi đoàn 3'],
        ['Thành tích', 'Mở lớp đêm\ncho 18 em'],
      ),
    );
    expect(data).toMatchObject({ name: 'Trần Thị Mẫu', role: 'Bí thư Chi đoàn 3' });
    expect(blocks.at(-1)).toBe('Thành tích: Mở lớp đêm cho 18 em');
    expect(mdx).not.toContain('1998');
    const inCells = await take(
      bold('Phiếu đề cử'),
      table(
        ['1. Họ và tên: Trần Thị Mẫu', 'Nữ: x'],
        ['2. Ngày sinh: 1/2/1998', 'Đơn vị: Chi đoàn 3'],
      ),
    );
    expect(inCells.blocks.at(-1)).toBe('Đơn vị: Chi đoàn 3');
    expect(inCells.mdx).not.toMatch(/1998|\|/u);
    const model = await take(
      bold('Mô hình “Đổi rác lấy cây”'),
      table(['Tên mô hình', 'Đổi rác lấy cây'], ['Đơn vị', 'Đoàn phường Giả'], ['Kinh phí', 'Ít']),
    );
    expect([model.collection, model.data['citations']]).toEqual(['models', undefined]);
    expect(model.blocks.join()).toContain('| Đơn vị | Đoàn phường Giả |');
  });

  it('reads the post that a text tells behind the year of birth', async () => {
    for (const told of [
      ', sinh năm 1998, Bí thư Chi đoàn 3, mở lớp.',
      ' (SN 1998), Bí thư Chi đoàn 3, mở lớp.',
      ', Bí thư Chi đoàn 3, mở lớp.',
      ' (27 tuổi, Bí thư Chi đoàn 3) mở lớp.',
      ' - Bí thư Chi đoàn 3 đã mở lớp.',
      ', Bí thư Chi đoàn 3 nói: “Tôi mở lớp.”',
      ' - Bí thư Chi đoàn 3 “Gương mẫu” vì đoàn viên.',
    ])
      expect((await take(p('Lớp đêm'), p(`Chị Lê Thị Mẫu${told}`))).data).toMatchObject({
        name: 'Lê Thị Mẫu',
        role: 'Bí thư Chi đoàn 3',
      });
    const { data } = await take(p('Lớp đêm'), p('Lê Mẫu, Chủ nhiệm CLB “Bếp nhà”, và anh Lê Mẫu.'));
    expect(data['role']).toBe('Chủ nhiệm CLB “Bếp nhà”');
  });

  it('is read out of the form of the Decree, whose days and honours are none of what was done', async () => {
    const { data, blocks, mdx } = await take(
      bold('Thành tích của chị Mẫu'),
      p('- Họ tên (ghi bằng chữ in thường): Lê Thị Mẫu. Nam, nữ: Nữ'),
      p('- Sinh ngày, tháng, năm: 12/4/1998'),
      p('- Trú quán: 45/2 đường Số 8'),
      p('- Chức vụ: Bí thư Chi đoàn 3'),
      p('Chị mở quán 0 đồng theo Kế hoạch số 3-KH/ĐTN ngày 1/2/2025.'),
      table(
        ['Năm', 'Danh hiệu', 'Quyết định'],
        ['2024', 'Đoàn viên giỏi', 'Số 5-QĐ/ĐTN ngày 2/3/2024'],
      ),
    );
    expect(data).toMatchObject({ name: 'Lê Thị Mẫu', role: 'Bí thư Chi đoàn 3' });
    expect([data['happened'], data['figures']]).toEqual([undefined, undefined]);
    expect(blocks[0]).toBe(
      '- Họ tên (ghi bằng chữ in thường): Lê Thị Mẫu.\n- Chức vụ: Bí thư Chi đoàn 3',
    );
    expect(mdx).not.toMatch(/1998|45\/2|Nữ/u);
  });

  it('leaves a text alone that is no such file', async () => {
    const lines = ['Điện thoại: 028 38 000 000', 'Dân tộc: chị kể, là điều chị tự hào.'];
    const { blocks } = await take(p('Lớp đêm'), ...lines.map(p));
    expect(blocks).toEqual(lines);
  });
});

it('a paper that asks for a commendation is no decision: its number and signer are none', async () => {
  const { data, lost } = await take(
    ...head,
    bold('TỜ TRÌNH'),
    bold('Về việc đề nghị khen thưởng gương người tốt'),
    p('Ban Chấp hành đề nghị khen:'),
    table(['STT', 'Họ và tên', 'Đơn vị'], ['1', 'Trần Thị Mẫu', 'Đoàn phường Giả']),
    p('TM. BAN CHẤP HÀNH'),
    p('BÍ THƯ'),
    p('Lê Văn Giả'),
  );
  expect(data['decision']).toEqual({ summary: 'Đề nghị khen thưởng gương người tốt' });
  expect(data['sources']).toBeUndefined();
  expect(data['citations']).toHaveLength(1);
  expect(lost.join('\n')).toContain('Tờ trình, báo cáo chưa phải quyết định');
});

it.each([
  ['từ ngày 10 đến ngày 15/3/2026', '2026-03-15'],
  ['ngày 28/12 đến hết ngày 3/1/2026', '2026-01-03'],
  ['từ ngày 27 tháng 2 đến ngày 3 tháng 3 năm 2026', '2026-03-03'],
  ['từ ngày 27/2/2026 đến hết ngày 3/3/2026', '2026-03-03'],
  ['ngày 10-15/3/2026', '2026-03-15'],
  ['ngày 4, 5 và 6/3/2026', '2026-03-06'],
  ['ngày 5/3/2026, báo ngày 10 tháng 3 năm 2026', '2026-03-05'],
  ['ở Tổ 3 - 15/3/2026', '2026-03-15'],
  ['cho lớp 5 đến 15/3/2026', '2026-03-15'],
  ['ngày 9/3/2026, rồi từ ngày 1 đến 2/4/2026', '2026-03-09'],
])('what was done %s happened on the last of its days, when it was done', async (days, last) => {
  const { data } = await take(p('Lớp đêm'), p(`Cả nhóm dọn rạch ${days}, ai cũng vui.`));
  expect(data['happened']).toBe(last);
});

it('lines of a name, a year of birth and a unit are a list of honoured people without the years', async () => {
  for (const sign of ['1. ', '- ', '']) {
    const { collection, data, mdx, lost } = await take(
      bold('Biểu dương thanh niên hiến máu'),
      p('Cảm ơn các bạn.'),
      p(`${sign}Trần Thị Mẫu (1998) - Đoàn phường Giả`),
      p(`${sign.replace('1', '2')}Lê Văn Giả – 2001 – Chi đoàn 3;`),
    );
    expect(collection).toBe('commendations');
    expect(data['citations']).toEqual([
      { no: 1, recipient: 'ca-nhan', name: 'Trần Thị Mẫu', unit: 'doan-phuong-gia' },
      { no: 2, recipient: 'ca-nhan', name: 'Lê Văn Giả', unitName: 'Chi đoàn 3' },
    ]);
    expect(mdx).not.toMatch(/1998|2001/);
    expect(lost.join()).toContain('Cột “Năm sinh”: thông tin riêng');
  }
});

it.each(['BIÊN BẢN', 'THƯ KHEN', 'THAM LUẬN', 'THÔNG CÁO BÁO CHÍ'])(
  'what a paper is (%s) is no title, its number no decision’s, and who signs it is none of its text',
  async (word) => {
    const { data, blocks } = await take(
      ...head,
      bold(word),
      bold('Gửi em Lê Thị Mẫu, người trả lại chiếc ví'),
      p('Lúc 14 giờ 00 ngày 5/9/2026 em Mẫu tới Chi đoàn 1 ngày 6/9/2026.'),
      table(['THƯ KÝ\nLê Thị Ghi', 'CHỦ TRÌ\nTrần Ví Dụ']),
    );
    expect(data['title']).toBe('Gửi em Lê Thị Mẫu, người trả lại chiếc ví');
    expect([data['decision'], data['figures']]).toEqual([undefined, undefined]);
    expect(blocks).toHaveLength(1);
  },
);

it('those who are to carry out a plan are not honoured by it, and no part of a number is a figure', async () => {
  const { collection, data, lost, blocks } = await take(
    ...head,
    bold('KẾ HOẠCH'),
    bold('Tổ chức Ngày hội hiến máu năm 2026'),
    p('Năm ngoái nhóm góp 2 tỷ 350 triệu đồng, trồng hơn 1 200 cây, giúp 40 hộ.'),
    p('Những gương tiêu biểu được tuyên dương ở lễ.'),
    table(['TT', 'Họ và tên', 'Chức vụ'], ['1', 'Trần Ví Dụ', 'Trưởng ban']),
    table(['TT', 'Họ và tên', 'Nhiệm vụ'], ['1', 'Lê Văn Giả', 'Dẫn chương trình']),
  );
  expect([collection, data['citations']]).toEqual(['profiles', undefined]);
  expect(blocks.at(-1)).toMatch(/Lê Văn Giả \| Dẫn chương trình/u);
  expect(lost.join('\n')).toContain('Bảng danh sách 1 người');
  expect(data['figures']).toEqual([{ id: 'so-1', label: 'hộ', value: 40 }]);
});

it.each([
  [['CHUYÊN ĐỀ NĂM 2026', 'Học Bác từ việc nhỏ'], 'Học Bác từ việc nhỏ'],
  [['BẢN TIN TUYÊN TRUYỀN', 'Số 8 - Tháng 8/2026', 'Ra quân dọn rạch'], 'Ra quân dọn rạch'],
  [['NGƯỜI TỐT, VIỆC TỐT', 'Sáng nay cả nhóm dọn rạch.'], 'NGƯỜI TỐT, VIỆC TỐT'],
])('the name of a column (%s) is no title where one stands below it', async (lines, title) => {
  const { data, lost } = await take(...lines.map(bold), p('Cả nhóm dọn rạch từ sáng.'));
  expect(data['title']).toBe(title);
  expect(/Tên chuyên mục/u.test(lost.join())).toBe(title !== lines[0]);
});

it('of several people told one below the other nobody is taken for the one, and that is told', async () => {
  const { data, lost } = await take(
    bold('Những người tốt ở Giả'),
    bold('1. Chị Lê Thị Mẫu - Bí thư Chi đoàn 1'),
    p('Chị Lê Thị Mẫu dọn rạch.'),
    bold('2. Trần Văn Giả'),
    p('Anh Trần Văn Giả sửa xe.'),
  );
  for (const forms of [
    [p('Họ và tên: Lê Thị Mẫu'), p('Họ và tên: Trần Văn Giả')],
    [bold('1. LÊ THỊ MẪU'), p('Dọn rạch.'), bold('TRẦN VĂN GIẢ'), p('Sửa xe.')],
  ])
    expect((await take(bold('Gương tốt'), ...forms)).lost.join()).toContain('nhiều gương');
  expect(data['name']).toBeUndefined();
  expect(lost.join()).toMatch(/nhiều gương[^]*Lê Thị Mẫu, Trần Văn Giả/u);
});

it('a certificate names its decision, whom it honours and why; a decision that takes one back is told', async () => {
  const { data } = await take(
    bold('ĐOÀN TNCS HỒ CHÍ MINH'),
    bold('Tặng Bằng khen'),
    bold('Đồng chí: LÊ VĂN MẪU'),
    bold('Đoàn viên Chi đoàn 3'),
    bold('Đã cứu người gặp nạn'),
    p('Quyết định số: 19-QĐ/TĐTN\tGiả, ngày 5 tháng 2 năm 2026'),
    p('Số sổ khen thưởng: 12\tTM. BAN THƯỜNG VỤ'),
    p('\tBÍ THƯ'),
    p('\tTrần Ví Dụ'),
  );
  expect(data).toMatchObject({
    decision: { number: '19-QĐ/TĐTN', date: '2026-02-05' },
    citations: [{ name: 'LÊ VĂN MẪU', role: 'Đoàn viên', reason: 'Đã cứu người gặp nạn' }],
  });
  const given = await take(bold('QUYẾT ĐỊNH'), bold('V/v truy tặng Giấy khen'), p('Tặng.'));
  expect(given.lost.join()).toContain('đánh dấu “Truy tặng”');
  const { lost } = await take(bold('QUYẾT ĐỊNH'), bold('V/v thu hồi Giấy khen'), p('Thu hồi.'));
  expect(lost.join()).toMatch(/đừng đăng thành bài/u);
});

it('a letter is called after what it is about, and a list after whom it lists', async () => {
  const office = table([
    'ĐOÀN PHƯỜNG GIẢ\nSố: 6-CV/ĐTN\nV/v biểu dương\nđoàn viên dũng cảm',
    'ĐOÀN TNCS HỒ CHÍ MINH',
  ]);
  const letter = await take(office, p('Kính gửi: Thành Đoàn'), p('Anh Lê Văn Giả cứu người.'));
  expect(letter.data['title']).toBe('Biểu dương đoàn viên dũng cảm');
  expect(letter.lost.join()).not.toContain('đặt lại tiêu đề');
  const notice = await take(
    ...head,
    bold('THÔNG BÁO'),
    bold('kết quả bình xét gương tốt'),
    p('Có ba.'),
  );
  expect(notice.data['title']).toBe('Kết quả bình xét gương tốt');
  const list = await take(
    bold('DANH SÁCH'),
    bold('Đoàn viên được khen'),
    bold('-----'),
    table(['TT', 'Họ và tên'], ['1', 'Trần Ví Dụ']),
  );
  expect(list.data['title']).toBe('Danh sách đoàn viên được khen');
  expect(list.mdx).not.toContain('---\n\n#');
});

it('of a paper on a collective that is whom it tells of, of minutes nobody', async () => {
  const told = [p('Tên tập thể: Đoàn phường Giả'), p('Bí thư: đồng chí Lê Văn Giả')];
  const report = await take(
    ...head,
    bold('BÁO CÁO THÀNH TÍCH TẬP THỂ'),
    bold('Đề nghị khen'),
    ...told,
  );
  expect(report.data).toMatchObject({ name: 'Đoàn phường Giả', kind: 'tap-the', unit: unit.id });
  const minutes = await take(...head, bold('BIÊN BẢN'), bold('Họp xét khen'), told[1]!);
  expect(minutes.data['name']).toBeUndefined();
});

it.each([
  [
    'Tặng Giấy khen cho anh Lê Văn Giả – sinh năm 1999, trú tại số 2 đường Mẫu, đoàn viên Chi đoàn 3, đã cứu người ngày 2/3/2026.',
    [['Lê Văn Giả', 'đoàn viên', 'Chi đoàn 3', 'đã cứu người ngày 2/3/2026']],
  ],
  [
    'Biểu dương các đồng chí: Lê Văn Giả – Bí thư Chi đoàn 1; Trần Mẫu – Chi đoàn 2 và Võ Dụ vì hiến máu.',
    [
      ['Lê Văn Giả', 'Bí thư', 'Chi đoàn 1', undefined],
      ['Trần Mẫu', undefined, 'Chi đoàn 2', undefined],
      ['Võ Dụ', undefined, undefined, undefined],
    ],
  ],
  ['Khen các bạn: Lê Văn Giả, Trần Mẫu.', [['Lê Văn Giả'], ['Trần Mẫu']]],
  ['Khen anh Lê Văn Giả, Bí thư Chi đoàn 1.', [['Lê Văn Giả', 'Bí thư', 'Chi đoàn 1']]],
  ['Tặng Giấy khen cho tập thể Chi đoàn 3 đã dọn rạch.', [['Chi đoàn 3']]],
  ['Tặng Giấy khen cho anh Lê Văn Giả và chị Trần Mẫu.', undefined],
])('a decision without a list honours whom its sentence names: %s', async (sentence, named) => {
  const { data, lost, blocks } = await take(
    bold('QUYẾT ĐỊNH'),
    bold('V/v khen thưởng đột xuất'),
    p('Căn cứ Kế hoạch số 5-KH/ĐTN ngày 1/1/2026;'),
    bold('QUYẾT ĐỊNH:'),
    p(`Điều 1. ${sentence}`),
  );
  const citations = data['citations'] as Record<string, unknown>[] | undefined;
  const read = citations?.map(({ name, role, unitName, reason }) => [name, role, unitName, reason]);
  expect(read).toEqual(named?.map((line) => Array.from({ length: 4 }, (_, at) => line[at])));
  expect(/Không thấy danh sách/u.test(lost.join())).toBe(named === undefined);
  expect(blocks.join()).toContain(sentence.slice(0, 20));
  expect(data['actDate']).toBe(sentence.includes('2/3/2026') ? '2026-03-02' : undefined);
});

it('a headline that begins with the name of an office is the title, whatever word stands below it', async () => {
  const story = await take(bold('Quyết định rẽ ngang'), p('Cô Mẫu được khen vì mở lớp.'));
  expect(story.collection).toBe('profiles');
  const decided = await take(bold('QUYẾT ĐỊNH'), bold('V/v công nhận Chi đoàn mạnh'), p('Có ba.'));
  expect(decided.collection).toBe('commendations');
  const { data } = await take(
    bold('Đoàn phường Giả ra quân'),
    p('Thông báo'),
    p('Chiều nay bốn mươi bạn dọn rạch.'),
  );
  expect(data['title']).toBe('Đoàn phường Giả ra quân');
});

it('a decision’s number without its colon is its number', async () => {
  const { data, blocks } = await take(
    p('TỈNH ĐOÀN MẪU'),
    p('Số 45 QĐ/ĐTN'),
    p('Giả, ngày 1 tháng 2 năm 2026'),
    bold('QUYẾT ĐỊNH'),
    p('V/v khen thưởng đột xuất'),
    p('Điều 1: Tặng Giấy khen cho em Mẫu.'),
  );
  expect(data['decision']).toMatchObject({ number: '45 QĐ/ĐTN', date: '2026-02-01' });
  expect(blocks).toEqual(['Điều 1: Tặng Giấy khen cho em Mẫu.']);
});

describe('a decision with several tables', () => {
  const one = (name: string) => table(['STT', 'Họ và tên', 'Đơn vị'], ['1', name, 'Đoàn xã Giả']);
  const decision = [bold('QUYẾT ĐỊNH'), p('V/v khen thưởng năm 2026'), p('Điều 1. Khen:')];
  const foot = p('Điều 2. Trao tại hội nghị.');

  it('gives each line the heading of its table, which says how it is honoured', async () => {
    const { data, blocks } = await take(
      ...decision,
      bold('I. BẰNG KHEN'),
      p('1. Tập thể'),
      one('Thanh niên khu trọ'),
      p('2. Cá nhân'),
      one('Trần Thị Mẫu'),
      bold('II. GIẤY KHEN'),
      one('Lê Văn Giả'),
      foot,
    );
    expect(data['groups']).toEqual([
      { id: 'bang-khen', label: 'BẰNG KHEN' },
      { id: 'giay-khen', label: 'GIẤY KHEN' },
    ]);
    expect(data['citations']).toMatchObject([
      { group: 'bang-khen', recipient: 'tap-the', name: 'Thanh niên khu trọ' },
      { group: 'bang-khen', recipient: 'ca-nhan', name: 'Trần Thị Mẫu' },
      { group: 'giay-khen', recipient: 'ca-nhan', name: 'Lê Văn Giả' },
    ]);
    expect(blocks).toEqual(['Điều 1. Khen:', 'Điều 2. Trao tại hội nghị.']);
  });

  it('tells which line became a group, for one with a number may be no name of it', async () => {
    const { lost, data } = await take(
      ...decision,
      p('1. Đợt một'),
      one('Trần Thị Mẫu'),
      p('2. Đợt hai'),
      one('Lê Văn Giả'),
      p('3. Các tập thể được khen thưởng'),
      one('Thanh niên khu trọ'),
      foot,
    );
    expect(lost.filter((line) => line.startsWith('Dòng ngay trên bảng'))).toEqual([
      'Dòng ngay trên bảng: thành tên nhóm của danh sách (“1. Đợt một · 2. Đợt hai”)',
    ]);
    expect((data['citations'] as object[]).at(-1)).toMatchObject({ recipient: 'tap-the' });
  });

  it('keeps in its text a heading that parts nothing', async () => {
    const { data, blocks } = await take(
      ...decision,
      bold('I. Danh sách cụ thể'),
      one('Trần Thị Mẫu'),
      one('Lê Văn Giả'),
      foot,
    );
    expect(data['groups']).toBeUndefined();
    expect(blocks).toContain('## I. Danh sách cụ thể');
  });
});

it('the sign of an office in its head is no picture of the story, and its head is one still', async () => {
  const sign = new ImageRun({
    type: 'png',
    data: await sharp({ create: { width: 400, height: 400, channels: 3, background: '#a33' } })
      .png()
      .toBuffer(),
    transformation: { width: 40, height: 40 },
  });
  const cell = (...children: Paragraph[]) => new TableCell({ children });
  const { data, blocks, lost } = await take(
    new Table({
      rows: [
        new TableRow({
          children: [
            cell(new Paragraph({ children: [sign] }), p('ĐOÀN PHƯỜNG GIẢ'), p('Số: 12-BC/ĐTN')),
            cell(p('ĐOÀN TNCS HỒ CHÍ MINH'), p('Giả, ngày 1 tháng 2 năm 2026')),
          ],
        }),
      ],
    }),
    bold('BÁO CÁO'),
    bold('Kết quả Tháng Thanh niên năm 2026'),
    p('Câu một.'),
  );
  expect(data['title']).toBe('Kết quả Tháng Thanh niên năm 2026');
  expect(blocks).toEqual(['Câu một.']);
  expect(lost.join('\n')).toContain('Ảnh ở phần đầu của văn bản (1): không đưa vào bài');
});

it('a name ends with its line', async () => {
  const { data } = await take(p('Lớp đêm'), p('Người kể là chị Mẫu'), p('Câu chuyện dài.'));
  expect(data['name']).toBeUndefined();
});

describe('a sheet of people', () => {
  it('with its parents and homes names neither', async () => {
    const { data, mdx } = await sheet(
      'STT,Họ và tên,Họ tên cha,Trường,Địa chỉ\n1,Trần Thị Mẫu,Trần Văn Giả,THPT Giả,12 Lê Lợi\n',
    );
    expect(data['citations']).toEqual([
      { no: 1, recipient: 'ca-nhan', name: 'Trần Thị Mẫu', unitName: 'THPT Giả' },
    ]);
    expect(mdx).not.toMatch(/Trần Văn Giả|Lê Lợi/);
    const alone = await sheet('STT,Họ và tên,Địa chỉ\n1,Trần Thị Mẫu,Xã Giả\n');
    expect(alone.data['citations']).toMatchObject([{ unitName: 'Xã Giả' }]);
  });

  it('with two lists below each other reads each by its own heading', async () => {
    const { data, lost } = await sheet(
      'DANH SÁCH CÁ NHÂN;;\nSTT;Họ và tên;Đơn vị\n1;Trần Thị Mẫu;Đoàn xã Giả\nDANH SÁCH TẬP THỂ;;\nSTT;Tên tập thể;Thành tích\n1;Chi đoàn 5;Tốt\n',
    );
    expect(data['citations']).toEqual([
      { no: 1, recipient: 'ca-nhan', name: 'Trần Thị Mẫu', unitName: 'Đoàn xã Giả' },
      { no: 2, recipient: 'tap-the', name: 'Chi đoàn 5', reason: 'Tốt' },
    ]);
    expect(lost.join('\n')).toContain('DANH SÁCH TẬP THỂ');
  });

  it('below the name of its office is called by its own title', async () => {
    const { data } = await sheet(
      'TỈNH ĐOÀN MẪU;;\nDANH SÁCH KHEN THƯỞNG NĂM 2026;;\nSTT;Họ và tên;Đơn vị\n1;Trần Thị Mẫu;Đoàn xã Giả\n',
    );
    expect(data['title']).toBe('DANH SÁCH KHEN THƯỞNG NĂM 2026');
  });
});
