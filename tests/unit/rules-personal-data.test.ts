import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/domain/piece.ts';
import { personalData } from '../../src/domain/rules/personal-data.ts';

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
  ])('%s', (text) => {
    expect(codes(text)).toEqual(['so-dinh-danh']);
  });
});

describe('e-mail addresses', () => {
  it.each(['a@b.vn', 'minh.hoa+1@mau.example', 'minh (at) mau.example', 'Viết a_b@c.edu.vn nhé'])(
    '%s',
    (text) => {
      expect(codes(text)).toEqual(['thu-dien-tu']);
    },
  );
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
