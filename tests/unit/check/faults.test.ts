import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/publish/site-check.ts';
import type { Fault } from '../../../src/domain/faults/fault.ts';
import { copyContent } from '../../fixtures/content-copy.ts';
import type { ContentCopy } from '../../fixtures/content-copy.ts';
import { tooLarge } from '../../fixtures/recipes.ts';

const today = '2026-06-01';
const profile = 'profiles/vi-du/index.mdx';
const child = 'profiles/em-mau/index.mdx';
const rescuer = 'profiles/vo-gia-dinh/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';
const honours = 'commendations/khen-dot-xuat/index.mdx';
const campaign = 'campaigns/viec-tot/index.mdx';

/** One fault: where the base is changed, the fault's code, and a text standing on its line. */
type Case = { code: string; file: string; from: string; to: string; on?: string };
const one = (code: string, file: string, from: string, to: string, on = to): Case => ({
  code,
  file,
  from,
  to,
  on,
});
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';
const inBody = (code: string, body: string, on = body) => one(code, profile, scene, body, on);

const cases: Case[] = [
  one('khoa-la', profile, 'lede: "Đổi', 'leed: "Đổi'),
  one('khoa-la', profile, 'risky: false', 'risky: false\nslug: ../../index', 'slug:'),
  one('khoa-la', profile, 'risky: false', 'risky: false\nlayout: ./evil.astro', 'layout:'),
  one('khoa-la', profile, 'risky: false', 'risky: false\n__proto__: { a: 1 }', '__proto__'),
  one('khoa-la', profile, 'risky: false', 'risky: false\nbirthday: "2000-01-01"', 'birthday'),
  one('khoa-la', profile, 'risky: false', 'risky: false\ndien-thoai:', 'dien-thoai'),
  one('khoa-la', profile, 'caption: "", focus', 'captoin: "", focus'),
  one('khoa-la', 'site.yaml', 'description:', 'descripton:'),
  one(
    'khoa-la',
    'units.yaml',
    'level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Cũ Mẫu, short',
    'level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Cũ Mẫu, shrot',
    'shrot',
  ),
  one('thieu-khoa', profile, 'role: Phó Bí thư Đoàn xã\n', '', 'title: "29'),
  one('thieu-khoa', profile, 'role: Phó Bí thư Đoàn xã', 'role: ""', 'role:'),
  one('thieu-khoa', profile, 'role: Phó Bí thư Đoàn xã', 'role:', 'role:'),
  one(
    'thieu-khoa',
    profile,
    'evidence: "Sổ theo dõi 40 kiến nghị, 31 đã xong.", ',
    '',
    '{ id: trach-nhiem',
  ),
  one(
    'thieu-khoa',
    profile,
    'source: so, asOf: "2025-03-15", ',
    'asOf: "2025-03-15", ',
    'id: viec',
  ),
  one('thieu-khoa', profile, 'asOf: "2025-03-15", ', '', 'id: viec'),
  one('thieu-khoa', profile, 'method: so-sach, kind', 'kind', 'id: viec'),
  one('thieu-khoa', 'site.yaml', 'operator: Thành Đoàn Mẫu\n', '', 'name:'),
  one('sai-kieu', profile, 'name: Lê Minh Họa Mẫu', 'name: 2026'),
  one('sai-kieu', profile, 'risky: false', 'risky: "có"'),
  one('sai-kieu', profile, 'discuss: [', 'discuss: "Việc nào?" #['),
  one('gia-tri-la', profile, 'status: da-dang', 'status: da-dan'),
  one('gia-tri-la', profile, 'group: can-bo-doan', 'group: can-bo'),
  one('gia-tri-la', profile, 'mang-xa-hoi], date', 'mangxahoi], date'),
  one(
    'qua-dai',
    profile,
    '31 trong 40 việc"',
    `31 trong 40 việc${' và nữa'.repeat(10)}"`,
    'title:',
  ),
  one('qua-dai', profile, 'lede: "Đổi', `lede: "${'Đổi '.repeat(60)}`, 'lede:'),
  one('qua-nhieu', profile, 'discuss: ["Việc', 'discuss: ["a", "b", "c", "Việc', 'discuss'),
  one('ngay-sai', profile, 'happened: "2025-03-15"', 'happened: "2025-02-30"'),
  one('ngay-sai', profile, 'date: "2026-03-20"', 'date: 20/3/2026'),
  one('ma-sai', profile, 'aliases: [48-toi]', 'aliases: [48 Tối]'),
  one('dinh-dang-sai', 'site.yaml', 'brand: "#0a4da2"', 'brand: "xanh"'),
  one(
    'dinh-dang-sai',
    'site.yaml',
    'url: https://guongsang.mau.example',
    'url: guongsang.mau.example',
  ),
  one(
    'thieu-mot-trong',
    campaign,
    '{ profile: vo-gia-dinh, day: 1 }',
    '{ profile: vo-gia-dinh, model: tu-sach-mau, day: 1 }',
  ),
  one('thieu-mot-trong', campaign, '{ profile: vo-gia-dinh, day: 1 }', '{ profile: vo-gia-dinh }'),
  one('thieu-mot-trong', model, '{ place: Xã Xa Mẫu, from', '{ from'),
  one('khoa-trung', profile, 'risky: false', 'risky: false\nrole: Bí thư', 'role: Bí thư'),
  one('yaml-hai-cham', profile, 'role: Phó Bí thư Đoàn xã', 'role: Phó: Bí thư Đoàn xã'),
  one('yaml-ngoac', profile, 'should: [xung-kich]', 'should: [xung-kich'),
  one('yaml-thut-dong', profile, 'role: Phó', '\trole: Phó'),
  one('yaml-neo', profile, 'role: Phó Bí thư Đoàn xã', 'role: &neo Phó Bí thư Đoàn xã'),
  one('yaml-neo', profile, 'role: Phó Bí thư Đoàn xã', 'role: !!js/function "a"'),

  one('khong-co-ma', profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu'),
  one('khong-co-ma', profile, 'field: moi-truong', 'field: moi-truongg'),
  one(
    'khong-co-ma',
    profile,
    'criteria:\n  - { id: trach-nhiem',
    'criteria:\n  - { id: trach-nhiemm',
    'trach-nhiemm',
  ),
  one('khong-co-ma', profile, 'axis: voi-cong-viec', 'axis: voi-viec'),
  one('khong-co-ma', profile, 'should: [xung-kich]', 'should: [xung-phong]'),
  one('khong-co-ma', profile, 'models: [tu-sach-mau]', 'models: [tu-sach]'),
  one('khong-co-ma', profile, 'source: so, asOf', 'source: so-sach, asOf'),
  one('khong-co-ma', model, 'owner: doan-phuong-moi-mau', 'owner: doan-phuong-mau'),
  one('khong-co-ma', honours, 'issuer: thanh-doan-mau', 'issuer: thanh-doan'),
  one(
    'khong-co-ma',
    honours,
    'award: giay-khen-mau, achievement: tt-01',
    'award: giay-khen, achievement: tt-01',
  ),
  one('khong-co-ma', honours, 'profile: vo-gia-dinh', 'profile: vo-gia'),
  one('khong-co-ma', campaign, 'model: tu-sach-mau', 'model: tu-sach'),
  one('khong-co-ma', 'units.yaml', 'to: [doan-phuong-moi-mau]', 'to: [doan-phuong-moi]'),
  one(
    'khong-co-ma',
    'units.yaml',
    'parents: [{ unit: huyen-doan-mau',
    'parents: [{ unit: huyen-doan',
  ),
  one('khong-co-ma', 'awards.yaml', 'issuer: thanh-doan-mau', 'issuer: thanh-doan'),
  one('trung-ma', 'units.yaml', '- id: thanh-doan-mau', '- id: huyen-doan-mau'),
  one(
    'trung-ma',
    profile,
    'access: noi-bo }',
    'access: noi-bo }\n  - { id: so, title: Sổ hai, type: so-sach, date: "2025-03-15" }',
    'Sổ hai',
  ),
  one('trung-dia-chi', profile, 'aliases: [48-toi]', 'aliases: [em-mau]'),
  one(
    'don-vi-chua-co',
    profile,
    'happened: "2025-03-15"',
    'happened: "2025-07-15"',
    'unit: doan-xa',
  ),
  one(
    'don-vi-chua-co',
    honours,
    'unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-01',
    'unit: doan-xa-cu-mau, award: giay-khen-mau, achievement: tt-01',
  ),
  one(
    'vong-ke-thua',
    'units.yaml',
    'parents: [{ unit: thanh-doan-mau, from: "2025-07-01" }]',
    'events: [{ type: sap-nhap, date: "2026-01-01", to: [doan-xa-cu-mau] }]',
  ),
  one(
    'tu-sau-den',
    'units.yaml',
    'short: Xã đoàn Cũ Mẫu, from: "2004-01-01"',
    'short: Xã đoàn Cũ Mẫu, from: "2034-01-01"',
  ),
  one('tu-sau-den', campaign, 'to: "2026-03-31"', 'to: "2026-02-01"'),
  one('so-sai', campaign, 'day: 8', 'day: 0'),
  one('ngoai-dot', campaign, 'day: 8', 'day: 32'),
  one('ngoai-dot', campaign, 'day: 8', 'week: 6'),
  one('khong-co-trang', 'notices.yaml', 'page: guong/vi-du', 'page: guong/vi-duu'),
  one('khong-co-trang', 'site.yaml', 'page: chuong-trinh', 'page: chuong-trin'),
  one(
    'ngay-sau-trang',
    profile,
    'so-sach, date: "2025-03-15", access',
    'so-sach, date: "2026-05-15", access',
  ),
  one('ngay-sau-trang', profile, 'asOf: "2025-03-15"', 'asOf: "2026-05-15"'),
  one(
    'nguon-noi-bo-co-link',
    profile,
    'access: noi-bo }',
    'access: noi-bo, url: "https://a.example/so" }',
  ),
  one('chua-xac-minh', profile, 'status: da-xac-minh', 'status: dang-xac-minh'),
  one('thieu-ngay-viec', honours, 'actDate: "2026-03-06"\n', '', 'title:'),
  one(
    'thu-hoi-thieu-quyet-dinh',
    honours,
    ', revokedBy: { number: "09-QĐ/MẪU", date: "2026-05-01" }',
    '',
    'tt-02',
  ),
  one('thu-hoi-con-lien-ket', honours, 'state: thu-hoi,', 'state: thu-hoi, profile: vo-gia-dinh,'),
  one('thieu-ten-nguoi-nhan', honours, 'name: Võ Giả Định, ', '', 'tt-01'),

  one(
    'thieu-dong-y',
    rescuer,
    'consent: { ref: PDY-002, basis: dong-y, scope: [ten, chuc-vu-don-vi], date: "2026-03-10" }\n',
    '',
    'title:',
  ),
  one('dong-y-thieu-ten', rescuer, 'scope: [ten, chuc-vu-don-vi]', 'scope: [chuc-vu-don-vi]'),
  one('dong-y-thieu-ten', honours, 'scope: [ten, chuc-vu-don-vi]', 'scope: [chuc-vu-don-vi]'),
  one('dong-y-thieu-anh', profile, 'don-vi, anh, loi', 'don-vi, loi', 'photo:'),
  one('dong-y-thieu-mang-xa-hoi', profile, 'loi-trich, mang-xa-hoi]', 'loi-trich]', 'photo:'),
  one(
    'dong-y-het-han',
    profile,
    'date: "2026-02-10" }',
    'date: "2026-02-10", expires: "2026-05-31" }',
  ),
  one(
    'dong-y-da-rut',
    profile,
    'date: "2026-02-10" }',
    'date: "2026-02-10", withdrawn: "2026-05-31" }',
  ),
  one(
    'dong-y-da-rut',
    honours,
    'vi], date: "2026-03-09" }',
    'vi], date: "2026-03-09", withdrawn: true }',
  ),
  one('tre-em-thieu-giam-ho', child, 'guardian: true', 'guardian: false'),
  one('tre-em-thieu-dong-thuan', child, ', childAssent: true', '', 'consent:'),
  one('ten-tre-em', child, 'title: "Em Mẫu', 'title: "Em Đỗ Thị Minh Mẫu'),
  one('ten-tre-em', child, 'lede: "Mỗi', 'lede: "do thi minh mau: Mỗi'),
  one('ten-tre-em', child, 'minor: true', 'minor: true\naliases: [do-thi-minh-mau]', 'aliases'),
  one('ten-tre-em', child, 'minor: true', 'minor: true\ntags: ["DoThiMinhMau"]', 'tags'),
  one('ten-tre-em', child, 'Những tuần đầu', 'Em Đỗ **Thị** Minh\nMẫu những tuần đầu', 'Em Đỗ'),
  one('ten-tre-em', profile, 'Những tuần đầu', 'Bạn Đỗ Thị Minh Mẫu kể: những tuần đầu'),
  one('ten-tre-em', 'notices.yaml', 'Sửa 31', 'Bỏ tên Đỗ Thị Minh Mẫu. Sửa 31'),
  one(
    'thieu-an-toan',
    rescuer,
    'safety: "Gọi cứu hỏa trước, không quay lại lấy đồ."\n',
    '',
    'risky:',
  ),
  one('anh-thieu-mo-ta', profile, 'alt: Anh Minh Họa ghi sổ trước dãy trọ', 'alt: ""'),
  one('anh-thieu-nguon', profile, 'credit: "Ảnh: NVCC", ', '', 'photo:'),
  inBody('anh-thieu-mo-ta', '![](./chan-dung.jpg "Ảnh: NVCC")'),
  inBody('anh-thieu-nguon', '![Anh ghi sổ](./chan-dung.jpg)'),
  inBody('so-lieu-chua-khai', 'Đã xong <Figure id="vie" /> việc.'),

  inBody('so-dien-thoai', 'Gọi anh theo số 0912 345 678 nhé.'),
  inBody('so-dien-thoai', 'Gọi 091.234.5678 nhé.'),
  inBody('so-dien-thoai', 'Gọi +84 (0) 912-345-678 nhé.'),
  inBody('so-dien-thoai', 'Gọi 09**12**345**678** nhé.'),
  inBody('so-dien-thoai', 'Gọi 0274 3822 825 nhé.'),
  inBody('so-dien-thoai', 'Một\n`0912345678`', '`0912345678`'),
  inBody('so-dien-thoai', '[Zalo](https://zalo.me/0912345678)'),
  one('so-dien-thoai', profile, 'by: Một công nhân', 'by: "Một công nhân, 0912345678"'),
  one(
    'so-dien-thoai',
    profile,
    'alt: Anh Minh Họa ghi sổ trước dãy trọ',
    'alt: Anh Minh Họa 0912345678',
  ),
  inBody('so-dinh-danh', 'Căn cước 079201001234 của anh.'),
  inBody('so-dinh-danh', 'Số 280123456 của anh.'),
  inBody('thu-dien-tu', 'Viết cho anh.minh@mau.example nhé.'),
  one('thu-dien-tu', profile, 'by: Một công nhân', 'by: anh.minh@mau.example'),
  one(
    'thu-dien-tu',
    'pages/chuong-trinh.mdx',
    'Để việc tốt',
    'Viết cho anh.minh@mau.example. Để việc tốt',
  ),

  inBody('chua-nfc', `Một\n${'Thành Đoàn'.normalize('NFD')} họp.`, 'họp.'),
  one('chua-nfc', profile, 'role: Phó Bí thư', `role: ${'Phó Bí thư'.normalize('NFD')}`),
  inBody('ma-cu', '§oµn thanh niªn x· lµm viÖc.'),
  inBody('ma-cu', 'Ñoaøn thanh nieân xaõ laøm vieäc.'),
  inBody('chu-vo', 'ThÃ nh Äoà n viá»‡t nam.'.replace('Äoà n', 'Ä‘oÃ n')),
  inBody('ky-tu-an', 'Thành\u200bĐoàn họp.'),
  inBody('ky-tu-an', 'Thành \u202eĐoàn họp.'),
  inBody('ky-tu-an', 'Thành \uf0b7 Đoàn họp.'),

  inBody('mdx-lenh', 'import x from "./x.js"'),
  inBody('mdx-bieu-thuc', 'Một {x y} hai.'),
  inBody('mdx-html', '<b>đậm</b>'),
  inBody('mdx-chu-thich', '<!-- giấu -->'),
  inBody('mdx-thanh-phan-la', '<Figur id="viec" />'),
  ...[
    '<Figure id="viec" />',
    '<Gallery />',
    '<Photo src="./a.jpg" alt="Ngày ra quân" credit="Ảnh: NVCC" />',
    '<TryIt />',
  ].map((tag) =>
    one('mdx-chi-trong-bai', 'pages/chuong-trinh.mdx', 'Để việc tốt', `${tag} Để việc tốt`),
  ),
  inBody('mdx-thuoc-tinh-la', '<Note class="a">b</Note>'),
  inBody('mdx-thuoc-tinh-lenh', '<Figure id={"viec"} />'),
  inBody('mdx-thuoc-tinh-thieu', '<Figure />'),
  inBody('mdx-thuoc-tinh-sai', '<Quote by="a" side="ai-do">b</Quote>'),
  inBody('mdx-ben-trong', '<Figure id="viec">a</Figure>'),
  inBody('mdx-dia-chi', '[a](javascript:alert(1))'),
  inBody('mdx-anh', '![a](https://evil.example/a.jpg "b")'),
  inBody('mdx-cau-truc', 'Xem ![a][b]\n\n[b]: ./chan-dung.jpg', 'Xem'),
  inBody('mdx-long-sau', `${'- '.repeat(30)}a`),
  // The compiler would need a minute and more for each of these.
  inBody('mdx-cau-truc', '<'.repeat(40_000)),
  inBody('mdx-cau-truc', '<b>a</b>'.repeat(5_000)),
  inBody('mdx-cau-truc', 'a [^'.repeat(20_000)),
  inBody('mdx-the-ho', 'Một\n\n<Note>\n\nhai', '<Note>'),
  inBody('mdx-sai', 'Dưới <5% thôi.'),

  one('khong-co-tep', profile, 'src: ./chan-dung.jpg', 'src: ./chan-dug.jpg'),
  one('khong-co-tep', profile, 'src: ./chan-dung.jpg', 'src: ./Chan-dung.jpg'),
  one('khong-co-tep', model, 'file: ./so-muon.pdf', 'file: ./so-muong.pdf'),
  one('khong-co-tep', honours, 'file: ./quyet-dinh.pdf', 'file: ./quyet.pdf'),
  inBody('khong-co-tep', '![Anh ghi sổ](./khong-co.jpg "Ảnh: NVCC")'),
  inBody('khong-co-tep', '<Photo src="./khong-co.jpg" alt="a" credit="b" />'),
  one('tep-ngoai-thu-muc', profile, 'src: ./chan-dung.jpg', 'src: ../vi-du/chan-dung.jpg'),
  one('tep-ngoai-thu-muc', model, 'file: ./so-muon.pdf', 'file: /etc/passwd'),
  one('tep-ngoai-thu-muc', profile, 'src: ./chan-dung.jpg', 'src: https://evil.example/a.jpg'),
  one('anh-sai-loai', profile, 'src: ./chan-dung.jpg', 'src: ./chan-dung.svg'),

  one('so-go-tay', profile, scene, 'Một tối có 37 người đến.'),
  one(
    'tieu-de-chia-se-dai',
    model,
    'share: { headline: "Tủ sách mở: 200 cuốn tự quay vòng" }',
    'share: { headline: "Tủ sách mở: 200 cuốn tự quay vòng trong suốt một năm ở ba dãy trọ" }',
  ),
  one('tinh-tu-sao', profile, 'lede: "Đổi', 'lede: "Nhiệt huyết, tận tụy. Đổi'),
  one(
    'thanh-tich-trung',
    honours,
    'recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-02, reason: "Đã thu hồi", state: thu-hoi, revokedBy: { number: "09-QĐ/MẪU", date: "2026-05-01" }',
    'recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-01, reason: "Dập lửa"',
  ),
  one('mo-hinh-lau-chua-xem', model, 'lastChecked: "2026-04-20"', 'lastChecked: "2025-05-20"'),
  one('giu-nguyen', model, 'changed: "Thêm truyện tranh"', 'changed: "Giữ nguyên cách làm"'),
  one('dong-y-cu', profile, 'date: "2026-02-10" }', 'date: "2023-02-10" }'),
  one('ten-viet-hoa', profile, 'name: Lê Minh Họa Mẫu', 'name: LÊ MINH HỌA MẪU'),
  inBody('tu-mat', 'Theo tài liệu lưu hành nội bộ.'),
  one('chua-ro', model, 'conditions: [Có mái che]', 'conditions: chua-ro'),
  one('thieu-muc', profile, '## Vấp ở đâu', '## Vấp váp', '---'),

  one('anh-thieu-chu', profile, 'title: "29', 'title: "漢', 'title:'),
  one('anh-thieu-chu', profile, 'share: { headline: ""', 'share: { headline: "漢"'),
  one('anh-thieu-chu', profile, 'name: Lê Minh Họa Mẫu', 'name: Lê Minh Họa 漢', 'name:'),
  one('anh-thieu-chu', 'site.yaml', 'operator: Thành Đoàn Mẫu', 'operator: Thành Đoàn 漢'),
  one(
    'anh-chu-qua-dai',
    profile,
    'title: "29 buổi tối ở khu trọ, xong 31 trong 40 việc"',
    `title: "${'Nghiêng'.repeat(12)}"`,
  ),
  one(
    'anh-chu-qua-dai',
    profile,
    'share: { headline: "",',
    `share: {\n  headline: ${'Nghiêng'.repeat(12)},\n `,
    '  headline:',
  ),
];

const cacheDir = mkdtempSync(join(tmpdir(), 'guong-sang-check-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));
const check = (contentDir: string, production = false) =>
  checkSite({ contentDir, outDir: '', production, cacheDir }, today);

const places = (faults: Fault[]) => faults.map(({ file, line, code }) => `${file}:${line} ${code}`);

/** Asserts that exactly this fault is there, in words an officer can act on. */
const expectFault = async (copy: ContentCopy, code: string, file: string, line: number) => {
  const { faults } = await check(copy.root);
  expect(places(faults)).toContain(`${file}:${line} ${code}`);
  for (const fault of faults) {
    expect(fault.message).not.toMatch(/[{}]\w+\}|undefined|\[object|Error:| {2}/);
    expect(fault.hint).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(fault.hint.length).toBeGreaterThan(5);
  }
};

describe('one fault each', () => {
  it('the base has none', async () => {
    using copy = copyContent();
    expect((await check(copy.root)).faults).toEqual([]);
  });

  it.each(cases.map((item) => [`${item.code}: ${item.to.slice(0, 50)}`, item] as const))(
    '%s',
    async (_, { code, file, from, to, on = to }) => {
      using copy = copyContent();
      const before = copy.read(file);
      const edit = before.lastIndexOf('\n', before.indexOf(from)) + 1;
      copy.replace(file, from, to);
      const needle = on.split('\n')[0]!;
      const text = copy.read(file);
      const found =
        text.indexOf(needle, edit) < 0 ? text.indexOf(needle) : text.indexOf(needle, edit);
      const line = text.slice(0, found).split('\n').length;
      await expectFault(copy, code, file, line);
    },
  );
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const truncated = async () => {
  const whole = await sharp({
    create: {
      width: 800,
      height: 800,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  return whole.subarray(0, whole.length / 2);
};

describe('words for share images', () => {
  it('are told before a story’s day and before its review, not of a first draft', async () => {
    for (const [from, to] of [
      ['date: "2026-03-20"', 'date: "2026-06-20"'],
      ['status: da-dang', 'status: cho-duyet'],
      ['status: da-dang', 'status: nhap'],
    ] as const) {
      using copy = copyContent();
      copy.replace(profile, from, to);
      copy.replace(profile, 'title: "29', 'title: "漢');
      const found = places((await check(copy.root)).faults).filter((one) => / anh-/.test(one));
      expect(found, to).toEqual(to.endsWith('nhap') ? [] : [`${profile}:2 anh-thieu-chu`]);
    }
  });

  it('are told again by a second check, and no longer once mended', async () => {
    using copy = copyContent();
    copy.replace(profile, 'title: "29', 'title: "漢');
    for (let run = 0; run < 2; run += 1)
      expect(places((await check(copy.root)).faults)).toEqual([`${profile}:2 anh-thieu-chu`]);
    copy.replace(profile, 'title: "漢', 'title: "29');
    expect((await check(copy.root)).faults).toEqual([]);
  });

  it('of a story with another fault wait until that is mended', async () => {
    using copy = copyContent();
    copy.replace(profile, 'title: "29', 'title: "漢');
    copy.replace(profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu');
    const codes = (await check(copy.root)).faults.map(({ code }) => code);
    expect(codes).toEqual(['khong-co-ma']);
  });
});

describe('files and folders', () => {
  const folders: [string, string, string, number, (copy: ContentCopy) => unknown][] = [
    ['no site.yaml', 'thieu-tep', 'site.yaml', 1, (c) => c.remove('site.yaml')],
    [
      'accents in a folder',
      'ten-thu-muc',
      'profiles/Vì dụ/index.mdx',
      1,
      (c) => c.write('profiles/Vì dụ/index.mdx', ''),
    ],
    [
      'Index.MDX',
      'ten-tep',
      'profiles/moi/Index.MDX',
      1,
      (c) => c.write('profiles/moi/Index.MDX', ''),
    ],
    [
      'index.md',
      'ten-tep',
      'profiles/moi/index.md',
      1,
      (c) => c.write('profiles/moi/index.md', ''),
    ],
    ['a stray story', 'tep-lac-cho', 'profiles/moi.mdx', 1, (c) => c.write('profiles/moi.mdx', '')],
    [
      'a folder under the name of a catalogue',
      'tep-lac-cho',
      'notices.yaml/a.yaml',
      1,
      (c) => {
        c.remove('notices.yaml');
        c.write('notices.yaml/a.yaml', '[]');
      },
    ],
    [
      'a second story in a folder',
      'tep-lac-cho',
      'profiles/vi-du/hai.mdx',
      1,
      (c) => c.write('profiles/vi-du/hai.mdx', ''),
    ],
    [
      'a story too deep',
      'tep-lac-cho',
      'profiles/a/b/index.mdx',
      1,
      (c) => c.write('profiles/a/b/index.mdx', ''),
    ],
    [
      'an unknown collection',
      'tep-lac-cho',
      'profile/a/index.mdx',
      1,
      (c) => c.write('profile/a/index.mdx', ''),
    ],
    [
      'a folder without story',
      'thieu-bai',
      'profiles/moi',
      1,
      (c) => c.write('profiles/moi/a.txt', 'a'),
    ],
    [
      'a page hiding a list',
      'dia-chi-danh-rieng',
      'pages/guong.mdx',
      1,
      (c) => c.write('pages/guong.mdx', '---\ntitle: A\n---\n'),
    ],
    ['no front matter', 'thieu-dau-bai', profile, 1, (c) => c.write(profile, 'chữ')],
    ['an empty story', 'thieu-dau-bai', profile, 1, (c) => c.write(profile, '')],
    [
      'front matter not closed',
      'dau-bai-chua-dong',
      profile,
      3,
      (c) => c.write(profile, '---\ntitle: A\n'),
    ],
    [
      'front matter closed by a look-alike',
      'dau-bai-chua-dong',
      profile,
      3,
      (c) => c.write(profile, '---\ntitle: A\n---layout: x\n---\n'),
    ],
    [
      'UTF-16',
      'tep-utf16',
      profile,
      1,
      (c) => c.write(profile, Buffer.from(`\ufeff${c.read(profile)}`, 'utf16le')),
    ],
    [
      'broken UTF-8',
      'tep-khong-utf8',
      profile,
      2,
      (c) =>
        c.write(
          profile,
          Buffer.concat([utf8('---\ntitle: '), Buffer.from([0xc3, 0x28]), utf8('\n---\n')]),
        ),
    ],
    ['a NUL', 'ky-tu-nul', profile, 2, (c) => c.write(profile, '---\ntitle: a\0\n---\n')],
    [
      'a huge body',
      'tep-qua-lon',
      profile,
      1,
      (c) => c.write(profile, c.read(profile) + 'a '.repeat(100_000)),
    ],
    [
      'a truncated picture',
      'anh-hong',
      profile,
      16,
      async (c) => c.write('profiles/vi-du/chan-dung.jpg', await truncated()),
    ],
    [
      'an empty picture',
      'anh-hong',
      profile,
      16,
      (c) => c.write('profiles/vi-du/chan-dung.jpg', ''),
    ],
    [
      'text as a picture',
      'anh-hong',
      profile,
      16,
      (c) => c.write('profiles/vi-du/chan-dung.jpg', 'không phải ảnh'),
    ],
    [
      'HEIC as a picture',
      'anh-sai-loai',
      profile,
      16,
      (c) => c.write('profiles/vi-du/chan-dung.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    ],
    [
      'SVG as a picture',
      'anh-sai-loai',
      profile,
      16,
      (c) =>
        c.write(
          'profiles/vi-du/chan-dung.jpg',
          '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        ),
    ],
    [
      'a picture too large',
      'anh-qua-lon',
      profile,
      16,
      async (c) => c.write('profiles/vi-du/chan-dung.jpg', await tooLarge()),
    ],
    [
      'a child’s full name as a picture’s name',
      'ten-tre-em',
      child,
      1,
      (c) => c.write('profiles/em-mau/do-thi-minh-mau.jpg', 'a'),
    ],
    [
      'a telephone number as a PDF’s name',
      'so-dien-thoai',
      model,
      24,
      (c) => {
        c.write('models/tu-sach-mau/0912345678.pdf', '%PDF');
        c.replace(model, './so-muon.pdf', './0912345678.pdf');
      },
    ],
    [
      'the person in another story’s picture has not agreed',
      'nguoi-trong-anh',
      model,
      6,
      (c) => {
        c.write('models/tu-sach-mau/a.jpg', new Uint8Array());
        c.replace(
          model,
          'scale: mo-hinh',
          'photo: { src: ./a.jpg, alt: Một người, credit: NVCC, people: [vo-gia-dinh] }',
        );
        c.replace(model, 'owner: doan-phuong-moi-mau\n', '');
      },
    ],
  ];
  it.each(folders)('%s', async (_, code, file, line, spoil) => {
    using copy = copyContent();
    await spoil(copy);
    await expectFault(copy, code, file, line);
  });

  it('a link that leads nowhere in place of a story', async () => {
    using copy = copyContent();
    copy.remove(profile);
    symlinkSync('khong-co.mdx', join(copy.root, profile));
    await expectFault(copy, 'tep-khong-doc-duoc', profile, 1);
  });

  it('the full name of a person who asked to be called by the given name', async () => {
    using copy = copyContent();
    copy.replace(rescuer, 'risky: true', 'risky: true\ndisplay: ten-goi');
    await expectFault(copy, 'ten-nguoi-giau', honours, 14);
  });

  it('a child’s full name as an address', async () => {
    using copy = copyContent();
    copy.write('profiles/do-thi-minh-mau/index.mdx', copy.read(child));
    copy.remove('profiles/em-mau');
    await expectFault(copy, 'ten-tre-em', 'profiles/do-thi-minh-mau/index.mdx', 1);
  });

  it('illustrations in production', async () => {
    using copy = copyContent();
    const { faults } = await check(copy.root, true);
    expect(faults.map(({ file, line, code }) => [file, line, code])).toEqual([
      [profile, 8, 'minh-hoa-khong-len-that'],
    ]);
  });

  it('a folder that is missing, empty, or a file', async () => {
    using copy = copyContent();
    for (const path of ['khong-co', 'site.yaml']) {
      const { faults } = await check(join(copy.root, path));
      expect(faults.map(({ code }) => code)).toEqual(['khong-co-thu-muc']);
    }
    copy.write('trong/.giu', '');
    const { faults } = await check(join(copy.root, 'trong'));
    expect(faults.map(({ code }) => code)).toEqual(['thu-muc-trong']);
  });
});

describe('what may be lacking', () => {
  it('a draft warns of missing keys, a tombstone needs only title, date and status', async () => {
    using copy = copyContent();
    copy.write(
      'profiles/nhap/index.mdx',
      '---\ntitle: Nháp\ndate: "2026-03-20"\nstatus: nhap\n---\n',
    );
    copy.write(
      'profiles/go/index.mdx',
      '---\ntitle: Đã gỡ\ndate: "2026-03-20"\nstatus: da-go\n---\n',
    );
    const { faults, library } = await check(copy.root);
    expect(faults.filter(({ severity }) => severity === 'E')).toEqual([]);
    expect(faults.filter(({ code }) => code === 'thieu-khoa-nhap').length).toBeGreaterThan(5);
    expect(library.profiles.map(({ slug }) => slug)).toEqual([
      'em-mau',
      'go',
      'vi-du',
      'vo-gia-dinh',
    ]);
  });

  it('byte-order marks, Windows line ends, and optional keys left empty', async () => {
    using copy = copyContent();
    const text = copy
      .read(profile)
      .replace('aliases: [48-toi]', 'aliases: []\ntags:\ngallery: [{ src: "", alt: null }]');
    copy.write(profile, `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect((await check(copy.root)).faults).toEqual([]);
  });
});

describe('what is fine', () => {
  const fine: [string, string, string, string][] = [
    [
      'consent expiring today',
      profile,
      'date: "2026-02-10" }',
      `date: "2026-02-10", expires: "${today}" }`,
    ],
    [
      'consent not withdrawn',
      profile,
      'date: "2026-02-10" }',
      'date: "2026-02-10", withdrawn: false }',
    ],
    [
      'a source of the day the page was changed',
      profile,
      'so-sach, date: "2025-03-15", access',
      'so-sach, date: "2026-04-01", access',
    ],
    ['the last day of a campaign', campaign, 'day: 8', 'day: 31'],
    ['the last week of a campaign', campaign, 'day: 8', 'week: 5'],
    [
      'a safety box in the text',
      rescuer,
      'safety: "Gọi cứu hỏa trước, không quay lại lấy đồ."\n',
      '',
    ],
    ['a child whose family agreed to the whole name', child, 'display: ten-goi', 'display: day-du'],
    ['the day before a merger', profile, 'happened: "2025-03-15"', 'happened: "2025-06-30"'],
    [
      'a revoked line linked to a page taken down',
      honours,
      'state: thu-hoi,',
      'state: thu-hoi, profile: go,',
    ],
    ['a notice about an earlier address', 'notices.yaml', 'guong/vi-du', '/guong/48-toi/'],
    [
      'a number written as letters or as a figure',
      profile,
      scene,
      'Ba mươi mốt việc, <Figure id="viec" />, lúc 19h30 ngày 20/3 năm 2026.',
    ],
    [
      'what is known not to be known',
      model,
      'adapt: [Khu công nghiệp mở buổi tối]',
      'adapt: [Chưa rõ giờ mở]',
    ],
    ['a key of a list left empty', profile, 'hashtags: [],', 'hashtags: [""],'],
    [
      'the same story twice in a campaign',
      campaign,
      '{ model: tu-sach-mau, day: 8 }',
      '{ profile: vo-gia-dinh, week: 2 }',
    ],
  ];
  it.each(fine)('%s', async (_, file, from, to) => {
    using copy = copyContent();
    copy.write('profiles/go/index.mdx', '---\ntitle: Gỡ\ndate: "2026-03-20"\nstatus: da-go\n---\n');
    if (to === '') copy.replace(rescuer, scene, `<Safety>Gọi cứu hỏa trước.</Safety>\n\n${scene}`);
    copy.replace(file, from, to);
    const { faults } = await check(copy.root);
    expect(faults.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  it('no name, and no consent to it', async () => {
    using copy = copyContent();
    copy.replace(rescuer, 'scope: [ten, chuc-vu-don-vi]', 'scope: [chuc-vu-don-vi]');
    copy.replace(rescuer, 'risky: true', 'risky: true\ndisplay: an-danh');
    const { faults } = await check(copy.root);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['ten-nguoi-giau']));
  });

  it('a logo that is there, and only then', async () => {
    using copy = copyContent();
    copy.replace('site.yaml', 'licence: ""', 'logo: ./logo.svg');
    await expectFault(copy, 'khong-co-tep', 'site.yaml', 8);
    copy.write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>');
    expect((await check(copy.root)).faults).toEqual([]);
  });
});

describe('many at once', () => {
  it('finds the faults of all files in one run, several in one file', async () => {
    using copy = copyContent();
    copy.replace(profile, 'group: can-bo-doan', 'group: can-bo');
    copy.replace(profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa');
    copy.replace(profile, 'risky: false', 'riski: false');
    copy.replace(profile, scene, 'Gọi {0912345678} nhé.\n\n<script />');
    copy.replace(model, 'owner: doan-phuong-moi-mau', 'owner: khong-co');
    copy.replace('site.yaml', 'operator:', 'operatr:');
    const codes = (await check(copy.root)).faults.map(({ file, code }) => `${file} ${code}`);
    for (const expected of [
      `${profile} gia-tri-la`,
      `${profile} khong-co-ma`,
      `${profile} khoa-la`,
      `${profile} mdx-bieu-thuc`,
      `${profile} mdx-html`,
      `${profile} so-dien-thoai`,
      `${model} khong-co-ma`,
      'site.yaml khoa-la',
    ]) {
      expect(codes).toContain(expected);
    }
  });

  it('one mistake does not bring others with it', async () => {
    const spoilt: [string, string, string, string[]][] = [
      [profile, 'should: [xung-kich]', 'should: [xung-kich', ['yaml-ngoac']],
      ['units.yaml', '- id: thanh-doan-mau', '  - id: thanh-doan-mau', ['yaml-thut-dong']],
      ['awards.yaml', '- { id', '- { "id', ['yaml-ngoac']],
      ['site.yaml', 'fields:', 'field:', ['khoa-la']],
      ['site.yaml', 'criteria:', 'criteria: [', ['yaml-sai']],
      [profile, 'photo: {', 'photo: ./chan-dung.jpg # {', ['sai-kieu']],
    ];
    for (const [file, from, to, codes] of spoilt) {
      using copy = copyContent();
      copy.replace(file, from, to);
      const { faults } = await check(copy.root);
      expect([...new Set(faults.map(({ code }) => code))].sort()).toEqual(codes);
    }
  });
});
