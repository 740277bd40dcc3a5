import { z } from 'astro/zod';
import { common } from './common.ts';
import { consent, display, guardian, minor } from './consent.ts';
import { count, day, labelled, list, flag, optional, orUnclear, slug, oneLine } from './field.ts';

const citationStates = ['hieu-luc', 'dieu-chinh', 'thu-hoi', 'huy-bo'] as const;
const legalKinds = [
  'cong-trang',
  'dot-xuat',
  'phong-trao-thi-dua',
  'qua-trinh-cong-hien',
  'nien-han',
  'doi-ngoai',
  'khong-ap-dung',
] as const;
const ceremonyPlaces = [
  'hoi-nghi',
  'tai-noi-lam-viec',
  'tai-noi-hoc-tap',
  'tai-dia-phuong',
  'tai-nha',
] as const;

const decisionNumber = (description: string) =>
  labelled(oneLine(), 'Số quyết định', description, '07-QĐKT/MẪU');

const award = () => optional.slug('Hình thức khen', 'Mã trong awards.yaml', 'giay-khen-mau');

const citation = z
  .strictObject({
    no: labelled(count(), 'Số thứ tự', 'Số trong danh sách', 1),
    group: optional.slug('Thuộc nhóm', 'Mã một nhóm đã khai ở groups của bài này', 'nhat'),
    recipient: labelled(
      z.enum(['ca-nhan', 'tap-the', 'ho-gia-dinh', 'an-danh']),
      'Khen ai',
      'ca-nhan: một người; tap-the: tập thể; ho-gia-dinh: hộ; an-danh: không nêu tên',
      'ca-nhan',
    ),
    name: optional.text('Tên', 'Tên người hoặc tập thể, viết như danh sách', 'Võ Giả Định'),
    role: optional.text('Chức vụ', 'Chức vụ ghi trong danh sách', 'Bí thư Chi đoàn'),
    unit: optional.slug('Đơn vị', 'Mã đơn vị trong units.yaml', 'doan-phuong-moi-mau'),
    unitName: optional.text(
      'Tên đơn vị',
      'Tên đơn vị không có trong units.yaml, viết như danh sách',
      'Trường Tiểu học Mẫu, huyện Giả',
    ),
    place: optional.text('Nơi ở', 'Thôn, xã; không ghi số nhà', 'Thôn 3, xã Mẫu'),
    award: award(),
    reason: optional.text(
      'Thành tích',
      'Khen vì việc gì, nếu danh sách có ghi',
      'Báo cháy và dẫn 12 người ra ngoài',
    ),
    achievement: optional.text(
      'Mã thành tích',
      'Cùng một việc thì cùng một mã, để không khen hai lần',
      'tt-01',
    ),
    state: labelled(
      z.enum(citationStates).default('hieu-luc'),
      'Hiệu lực',
      'hieu-luc: còn hiệu lực; thu-hoi, huy-bo cần quyết định ở revokedBy',
      'hieu-luc',
    ),
    revokedBy: labelled(
      z
        .strictObject({
          number: decisionNumber('Số quyết định thu hồi, chép đúng như trên văn bản'),
          date: labelled(day(), 'Ngày', 'Ngày quyết định thu hồi', '2026-05-01'),
        })
        .optional(),
      'Thu hồi theo',
      'Quyết định thu hồi hoặc hủy bỏ dòng này',
    ),
    posthumous: flag('Truy tặng', 'true: khen người đã mất'),
    minor: minor(),
    display: display(),
    guardian: guardian(),
    profile: optional.slug('Bài về người này', 'Tên thư mục gương', 'vo-gia-dinh'),
    model: optional.slug('Bài về mô hình', 'Tên thư mục mô hình', 'tu-sach-mau'),
  })
  .refine(({ unit, unitName }) => unit === undefined || unitName === undefined, {
    path: ['unitName'],
    params: { kind: 'unit-or-name' },
  });

const signer = z.strictObject({
  name: labelled(oneLine(), 'Tên người ký', 'Họ và tên trên quyết định', 'Trần Ví Dụ'),
  title: optional.text('Chức vụ người ký', 'Chức vụ trên quyết định', 'Bí thư'),
});

const decision = z
  .strictObject({
    number: decisionNumber(
      'Chép đúng như trên văn bản, đặt trong ngoặc kép; không biết thì viết chua-ro',
    ),
    date: labelled(
      orUnclear(day()),
      'Ngày quyết định',
      'Ngày ký; không biết thì viết chua-ro',
      '2026-03-09',
      'chua-ro',
    ),
    issuer: optional.slug('Cơ quan ban hành', 'Mã đơn vị trong units.yaml', 'thanh-doan-mau'),
    issuerName: optional.text(
      'Tên cơ quan ban hành',
      'Khi cơ quan không có trong units.yaml',
      'Thủ tướng Chính phủ',
    ),
    body: optional.text('Ban', 'Ban ký quyết định trong cơ quan', 'Ban Thường vụ'),
    signer: labelled(signer.optional(), 'Người ký', 'Người ký quyết định'),
    summary: labelled(
      oneLine(),
      'Trích yếu',
      'Quyết định về việc gì; không biết thì viết chua-ro',
      'Khen thưởng đột xuất',
    ),
    file: optional.text('Văn bản', 'Tệp nằm cạnh bài', './quyet-dinh.pdf'),
    source: optional.slug(
      'Biết theo nguồn nào',
      'Mã ở sources, khi chỉ biết quyết định này qua nơi khác',
      'bao-mau',
    ),
  })
  .refine(({ issuer, issuerName }) => (issuer === undefined) !== (issuerName === undefined), {
    path: ['issuer'],
    params: { kind: 'issuer' },
  });

const group = z.strictObject({
  id: labelled(slug(), 'Mã nhóm', 'Một chữ ngắn để các dòng nhắc tới', 'nhat'),
  label: labelled(oneLine(), 'Tên nhóm', 'Tên in trên trang', 'Giải nhất'),
  award: award(),
});

const ceremony = z.strictObject({
  date: labelled(day().optional(), 'Ngày trao', 'Ngày trao tận tay', '2026-03-10'),
  place: labelled(z.enum(ceremonyPlaces).optional(), 'Trao ở đâu', 'Nơi trao', 'tai-noi-hoc-tap'),
});

/** A decision and its list of honoured. */
export const commendation = z.strictObject({
  ...common,
  decision: labelled(decision, 'Quyết định', 'Quyết định khen thưởng'),
  timing: labelled(
    z.enum(['dinh-ky', 'dot-xuat']),
    'Định kỳ hay đột xuất',
    'dinh-ky: theo kỳ; dot-xuat: ngay sau việc làm',
    'dot-xuat',
  ),
  legalKind: labelled(
    z.enum(legalKinds),
    'Loại khen thưởng',
    'Loại hình theo Luật Thi đua, khen thưởng; ngoài luật thì khong-ap-dung',
    'dot-xuat',
  ),
  period: optional.text('Kỳ', 'Khen cho kỳ nào', 'Quý II năm 2025'),
  edition: labelled(count().optional(), 'Lần thứ', 'Lần trao thứ mấy của giải này', 4),
  year: labelled(
    z.number().int().min(1900).max(2100).optional(),
    'Năm',
    'Năm của giải hoặc đợt khen',
    2026,
  ),
  actDate: labelled(
    orUnclear(day()).optional(),
    'Ngày làm việc ấy',
    'Bắt buộc khi khen đột xuất; không biết đúng ngày thì viết chua-ro',
    '2026-03-06',
    'chua-ro',
  ),
  ceremony: labelled(ceremony.optional(), 'Lễ trao', 'Trao ngày nào, ở đâu'),
  consent: consent.optional(),
  award: optional.slug(
    'Hình thức khen chung',
    'Mã trong awards.yaml, khi mọi dòng cùng một hình thức',
    'bang-khen-mau',
  ),
  groups: labelled(list(group), 'Các nhóm', 'Hạng, giải, khối: mỗi nhóm một hình thức khen'),
  citations: labelled(z.array(citation).min(1), 'Danh sách', 'Mỗi người, mỗi tập thể một dòng'),
});

/** One line of the list, with the award that holds for it: its own, its group's or the list's. */
export type Citation = z.infer<typeof citation> & { award: string };
export type Commendation = Omit<z.infer<typeof commendation>, 'citations'> & {
  citations: Citation[];
};
