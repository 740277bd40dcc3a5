import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importDocument } from '../../../src/import/import.ts';
import { unit } from './union.ts';

type Citation = Record<string, unknown>;
const read = async (name: string, bytes: Uint8Array) => {
  const context = { units: [unit], awards: [], isTaken: () => false };
  const { files, lost, collection, questions } = await importDocument({ name, bytes }, context);
  const mdx = String(files[0]!.data);
  const [, head = '', body = ''] = mdx.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/)!;
  const { citations = [], ...data } = parse(head) as { citations?: Citation[] } & Citation;
  const told = lost.map(({ what, where }) => `${what} (${where})`).join('\n');
  return { collection, citations, data, body: body.trim(), mdx, told, questions };
};
const typed = (...lines: string[]) => read('go.txt', new TextEncoder().encode(lines.join('\n')));
const sheet = (...lines: string[]) => read('ds.csv', new TextEncoder().encode(lines.join('\n')));
const names = (citations: Citation[]) => citations.map(({ name }) => name);
const people = ['Lê Văn Giả', 'Trần Thị Mẫu', 'Nguyễn Ví Dụ'];

describe('what was typed in haste', () => {
  it('is read as a decision without any accents, its form alone put right', async () => {
    const { collection, data, citations, body, told } = await typed(
      'DOAN PHUONG GIA',
      'So: 31-QD/DTN',
      'Gia, ngay 12 thang 3 nam 2026',
      'QUYET DINH',
      've viec khen thuong dot xuat',
      'Can cu Dieu le Doan',
      'QUYET DINH:',
      'Dieu 1. Tang giay khen cho anh Le Van Gia, Bi thu Chi doan 3, da cuu nguoi ngay 10/3/2026.',
      'Dieu 2. Quyet dinh nay co hieu luc ke tu ngay ky.',
      'BI THU',
      'Tran Thi Mau',
    );
    expect(collection).toBe('commendations');
    expect(data).toMatchObject({
      title: 'Khen thưởng đột xuất',
      timing: 'dot-xuat',
      actDate: '2026-03-10',
      decision: {
        number: '31-QD/DTN',
        date: '2026-03-12',
        signer: { name: 'Tran Thi Mau', title: 'Bí thư' },
      },
    });
    expect(citations).toMatchObject([
      { name: 'Le Van Gia', role: 'Bí thư', unitName: 'Chi đoàn 3' },
    ]);
    expect(body).not.toMatch(/Can cu|Căn cứ|Điều 2/);
    expect(told).toContain('Văn bản gõ không dấu');
  });

  it('names people alone, in a chat too, below what says that they are honoured', async () => {
    const list = await typed('Danh sách khen thưởng tháng 3', ...people);
    expect(list.collection).toBe('commendations');
    expect(names(list.citations)).toEqual(people);
    expect(list.body).toBe('1. Lê Văn Giả\n2. Trần Thị Mẫu\n3. Nguyễn Ví Dụ');
    const sender = '[08:13, 3/4/2026] Chị Hoa VP: ';
    const chat = await typed(`${sender}Em gửi ds khen`, ...people.map((name) => sender + name));
    expect(names(chat.citations)).toEqual(people);
    expect(chat.mdx).not.toContain('Hoa');
    const others = await typed('Ban tổ chức lễ tuyên dương', ...people);
    expect(others.citations).toEqual([]);
  });

  it('has unit and deed behind each name, and nothing of when anyone was born', async () => {
    const { collection, citations, mdx } = await typed(
      'Danh sách các bạn được tuyên dương tháng 3 nè:',
      '1/ Lê Văn Giả (Chi đoàn 3) - sửa điện miễn phí',
      '2/ Trần Thị Mẫu (Chi đoàn 5)',
      '3/ Nguyễn Ví Dụ (THCS Giả, SN 2012) - trả lại ví',
    );
    expect(collection).toBe('commendations');
    expect(citations).toMatchObject([
      { name: people[0], unitName: 'Chi đoàn 3', reason: 'sửa điện miễn phí' },
      { name: people[1], unitName: 'Chi đoàn 5' },
      { name: people[2], unitName: 'THCS Giả', reason: 'trả lại ví' },
    ]);
    expect(mdx).toContain('Nguyễn Ví Dụ (THCS Giả)');
    expect(mdx).not.toContain('2012');
  });

  it('may be a certificate, which says whom it is given to and by which decision', async () => {
    const { collection, data, citations, questions } = await typed(
      'BAN THƯỜNG VỤ ĐOÀN PHƯỜNG GIẢ',
      'TẶNG',
      'GIẤY KHEN',
      'Đồng chí: TRẦN THỊ MẪU',
      'Bí thư Chi đoàn khu phố 3, Đoàn phường Giả',
      'Đã có thành tích trong công tác Đoàn',
      'Giả, ngày 26 tháng 3 năm 2026',
      'TM. BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Lê Văn Giả',
      'QĐ số: 45-QĐ/ĐTN',
    );
    expect(collection).toBe('commendations');
    expect(data).toMatchObject({
      title: 'GIẤY KHEN',
      decision: { number: '45-QĐ/ĐTN', issuer: 'doan-phuong-gia', signer: { name: 'Lê Văn Giả' } },
    });
    expect(citations).toMatchObject([
      {
        name: 'TRẦN THỊ MẪU',
        unit: 'doan-phuong-gia',
        reason: 'Đã có thành tích trong công tác Đoàn',
      },
    ]);
    expect(questions).toMatchObject([{ kind: 'names' }]);
  });

  it('may ask for several, by name, without phone and home; votes are no deed', async () => {
    const { collection, citations, mdx, told } = await typed(
      'ĐOÀN PHƯỜNG GIẢ',
      'Số:    -TTr/ĐTN',
      'TỜ TRÌNH',
      'Về việc đề nghị khen thưởng',
      'Kính đề nghị tặng Bằng khen cho:',
      '1. Em Nguyễn Ví Dụ - Học sinh lớp 8A, sinh ngày 02/9/2012, ngụ số 12/3 đường Giả, khu phố 3',
      '2. Anh Lê Văn Giả - Đoàn viên Chi đoàn 3, ĐT: 0912 345 678',
      '3. Chị Trần Thị Mẫu: 15/15 phiếu',
    );
    expect(collection).toBe('commendations');
    const recipient = 'ca-nhan';
    expect(citations).toEqual([
      { no: 1, recipient, name: people[2], role: 'Học sinh lớp 8A' },
      { no: 2, recipient, name: people[0], role: 'Đoàn viên', unitName: 'Chi đoàn 3' },
      { no: 3, recipient, name: people[1] },
    ]);
    expect(mdx).not.toMatch(/2012|0912|12\/3|đường Giả/);
    expect(told).toContain('chưa phải quyết định');
  });

  it('honours a collective above people, and schools that bear somebody’s name', async () => {
    const both = await typed(
      'QUYẾT ĐỊNH',
      'Về việc khen thưởng',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng Giấy khen cho:',
      '1. Tập thể: Đoàn phường Giả.',
      '2. Cá nhân:',
      '- Bà Trần Thị Mẫu, Bí thư Chi đoàn 3;',
      '- Ông Lê Văn Giả, giáo viên Trường THPT Giả.',
    );
    expect(both.citations).toMatchObject([
      { recipient: 'tap-the', name: 'Đoàn phường Giả' },
      { recipient: 'ca-nhan', name: people[1] },
      { recipient: 'ca-nhan', name: people[0] },
    ]);
    const schools = await typed(
      'QUYẾT ĐỊNH',
      'Về việc khen thưởng',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng Giấy khen cho các đơn vị:',
      '1. Trường THPT Lê Minh Mẫu: có 12 công trình;',
      '2. THCS Trần Giả.',
    );
    expect(schools.citations).toMatchObject([
      { recipient: 'tap-the', name: 'Trường THPT Lê Minh Mẫu', reason: 'có 12 công trình' },
      { recipient: 'tap-the', name: 'THCS Trần Giả' },
    ]);
  });
});

describe('a list whose names are those of units', () => {
  it('is one of collectives where it says what they are honoured for', async () => {
    const { citations } = await sheet(
      'TT,Chi đoàn,Đoàn cơ sở,Thành tích',
      '1,Chi đoàn khu phố 3,Đoàn phường Giả,Lớp học đêm',
      '2,Ấp Mẫu,Đoàn phường Giả,Trồng cây',
    );
    const [recipient, unitId] = ['tap-the', 'doan-phuong-gia'];
    expect(citations).toEqual([
      { no: 1, recipient, name: 'Chi đoàn khu phố 3', unit: unitId, reason: 'Lớp học đêm' },
      { no: 2, recipient, name: 'Ấp Mẫu', unit: unitId, reason: 'Trồng cây' },
    ]);
  });

  it('is none where it counts what units did', async () => {
    await expect(sheet('TT,Đơn vị,Số cây', '1,Đoàn phường Giả,120')).rejects.toThrow('danh sách');
  });

  it('tells schools and households from people, whatever the first word', async () => {
    const { citations } = await sheet(
      'STT,Tập thể/Cá nhân,Nội dung khen',
      '1,THPT Lê Minh Mẫu,A',
      '2,Tiểu học Trần Giả,B',
      '3,"Ông, bà Trần Ví Dụ",C',
      '4,Vợ chồng anh Lê Mẫu,D',
      '5,Thầy Lê Văn Giả,E',
    );
    expect(citations.map(({ recipient }) => recipient)).toEqual([
      'tap-the',
      'tap-the',
      'ho-gia-dinh',
      'ho-gia-dinh',
      'ca-nhan',
    ]);
  });

  it('keeps company and award of those it asks for, and is no decision', async () => {
    const { citations, data, told } = await sheet(
      'ĐOÀN PHƯỜNG GIẢ,,,',
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG,,,',
      '(Kèm theo Tờ trình số 12-TTr/ĐTN ngày 1/5/2026),,,',
      'STT,Họ và tên,Công ty,Đề nghị khen',
      '1,Trần Thị Mẫu,Công ty Giả,Giấy khen',
    );
    expect(citations).toMatchObject([{ name: people[1], unitName: 'Công ty Giả' }]);
    expect(told).toMatch(/Giấy khen” chưa có trong danh mục[^]*Tờ trình, báo cáo chưa phải/);
    expect(data['decision']).toBeUndefined();
  });
});

describe('a story’s facts', () => {
  it('are those of the collective a file is about: its head is not, nor the day it began', async () => {
    const { data } = await typed(
      'ĐOÀN PHƯỜNG GIẢ',
      'BÁO CÁO THÀNH TÍCH',
      'Đề nghị tặng Bằng khen',
      'Tên tập thể đề nghị: Đoàn phường Giả',
      'Thành lập ngày 1/7/2025, Ban Chấp hành có 15 đồng chí, Bí thư: đồng chí Trần Thị Mẫu.',
    );
    expect(data).toMatchObject({ name: 'Đoàn phường Giả', kind: 'tap-the' });
    expect(data).not.toHaveProperty('happened');
    expect(data).not.toHaveProperty('figures');
  });

  it('are of whom it goes on to call by the given name, not of who speaks', async () => {
    const { data } = await typed(
      'Lớp học đêm',
      'Chị Trần Thị Mẫu mở lớp. Anh Lê Văn Giả, Bí thư Đoàn phường Giả, nói chị Mẫu rất bền bỉ.',
      'Anh Lê Văn Giả nói thêm: lớp của chị Mẫu có 32 em.',
    );
    expect(data['name']).toBe('Trần Thị Mẫu');
  });

  it('are in a form of who is put forward, without their pages on a network', async () => {
    const { data, mdx } = await typed(
      'PHIẾU ĐỀ CỬ',
      'Người được đề cử: Nguyễn Ví Dụ',
      'Ngày sinh: 02/09/2012     Giới tính: Nam',
      'Facebook cá nhân: fb.com/vidu',
      'Đơn vị: Đoàn phường Giả',
      'Việc tốt: trả lại ví.',
    );
    expect(data).toMatchObject({ name: 'Nguyễn Ví Dụ', unit: 'doan-phuong-gia' });
    expect(mdx).not.toMatch(/fb\.com|2012|Nam/);
  });

  it('are read out of a table that stands alone in the frame of another', async () => {
    const p = (text: string) => new Paragraph({ children: [new TextRun(text)] });
    const cell = (...children: (Paragraph | Table)[]) => new TableCell({ children });
    const rows = [
      ['TT', 'Họ và tên'],
      ['1', 'Trần Thị Mẫu'],
    ].map((row) => new TableRow({ children: row.map((text) => cell(p(text))) }));
    const frame = new TableRow({ children: [cell(p('Danh sách khen'), new Table({ rows }))] });
    const children = [p('Khen thưởng chiến dịch hè'), new Table({ rows: [frame] })];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { citations } = await read('ds.docx', new Uint8Array(bytes));
    expect(names(citations)).toEqual(['Trần Thị Mẫu']);
  });
});
