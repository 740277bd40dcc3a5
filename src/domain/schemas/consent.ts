import { z } from 'astro/zod';
import { day, labelled, list, flag, optional, oneLine } from './field.ts';

/** What somebody may agree to have shown, and that it may leave the site. */
export const consentScopes = [
  'ten',
  'chuc-vu-don-vi',
  'anh',
  'video',
  'loi-trich',
  'mang-xa-hoi',
] as const;
const displays = ['day-du', 'ten-goi', 'an-danh'] as const;
export type Display = (typeof displays)[number];

/** Whether the person is a child. */
export function minor() {
  return flag('Trẻ em', 'true: chưa đủ 16 tuổi');
}

/** How much of the name is told. */
export function display() {
  return labelled(
    z.enum(displays).optional(),
    'Nêu tên thế nào',
    'day-du: cả họ tên; ten-goi: chỉ tên gọi; an-danh: không nêu tên',
    'ten-goi',
  );
}

/** Whether a child's parents agreed. */
export function guardian() {
  return labelled(
    z.union([z.boolean(), oneLine()]).optional(),
    'Người giám hộ',
    'true khi cha mẹ hoặc người giám hộ đã đồng ý',
    true,
  );
}

const agreed = z.strictObject({
  ref: optional.text('Số phiếu', 'Số của phiếu đồng ý; phiếu ký cất ở đơn vị', 'PDY-001'),
  basis: labelled(
    z.enum(['dong-y', 'gia-dinh', 'theo-quyet-dinh', 'hoat-dong-cong-cong']),
    'Căn cứ',
    'dong-y: người ấy; gia-dinh: gia đình người đã mất; theo-quyet-dinh; hoat-dong-cong-cong',
    'dong-y',
  ),
  source: optional.slug('Theo nguồn nào', 'Mã nguồn trong sources, khi không có phiếu', 'bao-mau'),
  scope: labelled(
    list(z.enum(consentScopes)),
    'Được dùng gì',
    'Từng thứ được dùng: tên, chức vụ, ảnh, lời trích, mạng xã hội',
    ['ten', 'chuc-vu-don-vi', 'anh'],
  ),
  date: labelled(day(), 'Ngày đồng ý', 'Ngày ghi trên phiếu hoặc trên nguồn', '2026-02-10'),
  expires: labelled(day().optional(), 'Hết hạn', 'Ngày sự đồng ý hết hạn, nếu có', '2028-02-10'),
  guardian: guardian(),
  childAssent: labelled(
    z.union([z.boolean(), oneLine()]).optional(),
    'Trẻ em đồng ý',
    'true khi chính em cũng đồng ý',
    true,
  ),
  withdrawn: labelled(
    z.union([z.boolean(), day()]).optional(),
    'Đã rút',
    'Ngày người ấy rút lại sự đồng ý',
    '2026-05-01',
  ),
});

/**
 * Consent of a person, or for the list of a commendation. The signed form stays outside the
 * repository: `ref` is its number. What rests on a decision or on acts in public names its `source`.
 */
export const consent = labelled(agreed, 'Sự đồng ý', 'Người trong bài đồng ý cho dùng những gì', {
  ref: 'PDY-001',
  basis: 'dong-y',
  scope: ['ten', 'chuc-vu-don-vi'],
  date: '2026-02-10',
});
export type Consent = z.infer<typeof consent>;
