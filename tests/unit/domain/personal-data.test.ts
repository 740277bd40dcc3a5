import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/domain/piece.ts';
import { personalData } from '../../../src/domain/rules/people/personal-data.ts';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  file: 'profiles/thu/index.mdx',
  kind: 'prose',
  text,
  path: [],
  pointOf: (index) => ({ line: 1, column: index + 1 }),
  ...more,
});
const codes = (text: string, more: Partial<Piece> = {}) =>
  personalData(piece(text, more), new Set(['chung@mau.example'])).map(({ code }) => code);

describe('telephone numbers', () => {
  it.each([
    '0912345678',
    'gọi 0912 345 678',
    'gọi 091 2345678.',
    '0912.345.678',
    '0912-345-678',
    '(0912) 345 678',
    '0 9 1 2 3 4 5 6 7 8',
    '+84912345678',
    '+84 912 345 678',
    '(+84) 912345678',
    '84912345678',
    '0084 912 345 678',
    '+84 (0)912 345 678',
    '0912\u00a0345\u00a0678',
    '０９１２３４５６７８',
    '0274 3822 825',
    '(0274) 3.822.825',
    '024 3822 8250',
    'ĐT:0356789012',
    'Zalo 0700000000,',
    '0912/345/678',
    '0912–345–678',
    'gặp anh (ĐT 0812345678)',
    'gọi 0912\u2011345\u2011678 nhé',
    '0356\u2212789\u2212012 hoặc báo tổ trưởng',
    'số 0787·123·456',
    'nhà 0787 • 123 • 456',
    '0868_123_456',
    '0868, 123, 456',
    '0868\u200b123\u200b456',
    '0868\u202f123\u2009456',
    '0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    '𝟬𝟵𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴',
    '⁰⁹¹²³⁴⁵⁶⁷⁸',
    '٠٩١٢٣٤٥٦٧٨',
    '०९१२३४५६७८',
    '⓪⑨①②③④⑤⑥⑦⑧',
    '0912345678²',
    '09 12 34 56 78',
    '+84.91.234.5678',
    'SĐT0912345678',
    'không chín một hai ba bốn năm sáu bảy tám',
    '0168 123 4567',
    'Lúc 8 giờ 30 0912 345 678',
    '12/9/2025 - 0912345678',
    'tel 0712345678',
  ])('%s', (text) => {
    expect(codes(text)).toEqual(['so-dien-thoai']);
  });

  it('in an address that calls or writes to a person', () => {
    expect(codes('https://zalo.me/0912345678', { kind: 'address' })).toEqual(['so-dien-thoai']);
  });
});

describe('identity numbers', () => {
  it.each([
    '079201001234',
    '280123456',
    'số 079 201 001 234.',
    'CMND: 280 123 456',
    'CCCD số 079.201.001.234',
    'CCCD 079\u2013201\u2013001\u2013234',
    '０７９２０１００１２３４',
    'chứng minh nhân dân 280\u00a0123\u00a0456',
    'số căn cước 0 7 9 2 0 1 0 0 1 2 3 4',
    'Số hộ chiếu: C1234567',
  ])('%s', (text) => {
    expect(codes(text)).toEqual(['so-dinh-danh']);
  });
});

describe('numbers that a word names', () => {
  it.each([
    ['Hộ chiếu B1234567.', 'so-dinh-danh'],
    ['Thẻ BHYT: DN4747412345678', 'so-dinh-danh'],
    ['số BHXH 7412345678', 'so-dinh-danh'],
    ['MSSV 2012345678', 'so-dinh-danh'],
    ['STK 0912345678 (Ngân hàng Mẫu)', 'so-tai-khoan'],
    ['Số tài khoản: 1903 6123 4567 89', 'so-tai-khoan'],
    ['Anh sinh ngày 12/5/1998', 'ngay-sinh'],
    ['Ngày sinh: 3-4-2001', 'ngay-sinh'],
    ['sinh ngày 12 tháng 5 năm 1998', 'ngay-sinh'],
  ])('%s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('e-mail addresses', () => {
  it.each([
    'a@b.vn',
    'minh.hoa+1@mau.example',
    'minh (at) mau.example',
    'Viết a_b@c.edu.vn nhé',
    'chi.be@gmail',
  ])('%s', (text) => {
    expect(codes(text)).toEqual(['thu-dien-tu']);
  });
});

describe('harmless numbers', () => {
  it.each([
    'Tổng đài 1900 1234, 1800 599 920, 111, 113.',
    'Từ 20/3/2026 đến 31/12/2026.',
    'Từ 03.09.2025 - 07.10.2025 và 2026-03-20.',
    'Giá 150.000.000 đồng, 1.500.000 đồng, 250000000 đồng, 150000000đ.',
    '200 cuốn, 3.500 lượt, 12.345.678 lượt, 0,5 km.',
    'Quyết định số 07-QĐKT/MẪU, 123/QĐ-UBND, 1234567/QĐ.',
    'Giai đoạn 2020-2025, 2025 – 2030.',
    '100 200 300 400 500 600',
    'Số 0, 1, 2, 3, 4, 5, 6, 7, 8, 9.',
    'Lúc 19h30, 08:15, 7 giờ 45 phút.',
    'Mã PDY-001, ISBN 978-604-2-12345-6.',
    'Thép phi 10, ống 0.9 m, 0,35 ha.',
    'Theo dõi @tuoitre trên mạng.',
    'Tọa độ 10.762622, 106.660172.',
    'https://a.example/tin-20250315123456789.htm',
    '150000000 đồng',
    'đã góp 150000000',
    '150000000',
    '123456789 lượt xem',
    'được 234567891 view, 123456789 bước chân',
    'Tổng 123456789 và hơn 212345678.',
    'kỳ 05-08-09-10-11-12',
    'kỳ 09-10-11-12-13, tuần 03 05 07 08 09',
    'các số 05-06-07-08-09',
    'Quyết định số 0912345678 và số 079201001234/QĐ-MẪU',
    'Mã số thuế 0900123456, ISBN 0912345678',
    'Tỉ lệ 0.912345678 và 0,912345678',
    '84.912.345.678 đồng, 84 912 345 678 lượt',
    'từ 09/03/26 - 10/04/26, 01/2024 - 05/2025, 05.09.2025–07.10.2025',
    'khung giờ 07:30 - 08:45 - 09:15, 08:30-10:15-20',
    '999000111222, 999999999, 0000000000, 0123456789',
    'ảnh anh@2x.jpg và logo@3x.png',
    'Chạy 0, 3, 5, 7, 8, 9, 1, 2, 4, 6 điểm',
    'năm một hai ba bốn năm sáu bảy tám chín mười',
    'ngày sinh Bác 19/5/1890, sinh hoạt ngày 12/5/2024, học sinh 12/5/2024 ra trường, sinh năm 1998',
    'mở 12 tài khoản 15000000 đồng, tài khoản 120 triệu, bảo hiểm y tế cho 7412 người',
  ])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('the union’s own mail, an office’s mail and fixed line, numbers of documents', () => {
    expect(codes('Viết chung@mau.example')).toEqual([]);
    expect(
      codes('phuong@mau.example, 0274 3822 825', { kind: 'data', path: ['contact', 'channel'] }),
    ).toEqual([]);
    expect(codes('280123456', { kind: 'data', path: ['decision', 'number'] })).toEqual([]);
    expect(codes('https://a.example/280123456', { kind: 'address' })).toEqual([]);
  });

  it('but not a person’s mobile in an office’s channel', () => {
    expect(codes('0912345678', { kind: 'data', path: ['contact', 'channel'] })).toEqual([
      'so-dien-thoai',
    ]);
  });
});
