import { z } from 'astro/zod';
import { common, criterionMet } from './common.ts';
import { consent, display, minor } from './consent.ts';
import { day, labelled, list, flag, optional, slug, oneLine } from './field.ts';
import { honours } from './honour.ts';

const groups = [
  'can-bo-doan',
  'doan-vien',
  'cong-nhan',
  'nong-thon',
  'hoc-sinh',
  'sinh-vien',
  'vien-chuc',
  'luc-luong-vu-trang',
  'dia-ban-dan-cu',
  'doanh-nhan-tre',
] as const;

/** From which side somebody speaks of another. */
export const voiceSides = ['cap-uy', 'doan-vien', 'nguoi-thu-huong', 'dong-nghiep'] as const;

/** How a person is called before the name. */
export const honorifics = [
  'anh',
  'chi',
  'em',
  'dong-chi',
  'ong',
  'ba',
  'thay',
  'co',
  'ban',
] as const;

/** Words without the quotation marks around them: the page sets its own. */
const unquoted = (typed: string) =>
  typed.replace(/^(?:“([^“”]+)”|"([^"]+)"|«([^«»]+)»)$/u, '$1$2$3');

const voice = z.strictObject({
  side: labelled(z.enum(voiceSides), 'Ai nói', 'Người nói thuộc phía nào', 'doan-vien'),
  text: labelled(
    oneLine().overwrite(unquoted),
    'Lời nói',
    'Nguyên văn, không cần ngoặc kép',
    'Anh quay lại đúng hẹn.',
  ),
  by: optional.text('Tên người nói', 'Tên hoặc cách gọi', 'Một công nhân'),
});
export type Voice = z.infer<typeof voice>;

const profileKinds = ['ca-nhan', 'tap-the', 'nhom'] as const;

/** One of several people; without a consent of their own the story's counts. */
const member = z.strictObject({
  name: labelled(oneLine(), 'Tên', 'Họ và tên, viết như người ấy viết', 'Y Mẫu Kđoh'),
  role: optional.text('Chức vụ, công việc', 'Làm gì vào lúc ấy', 'Đoàn viên'),
  unit: optional.slug('Đơn vị', 'Mã đơn vị trong units.yaml', 'doan-phuong-moi-mau'),
  minor: minor(),
  display: display(),
  consent: consent.optional(),
});

const pledge = z.strictObject({
  text: labelled(
    oneLine(),
    'Việc đã đăng ký',
    'Chép như bản đăng ký',
    'Mỗi tuần hai buổi tối ở khu nhà trọ',
  ),
  date: labelled(day(), 'Ngày đăng ký', 'Ngày ghi trên bản đăng ký', '2024-09-10'),
});

/** Gương: a person, several people or a collective. No key exists for private data, and none may be added. */
export const profile = z.strictObject({
  ...common,
  name: labelled(
    oneLine(),
    'Tên',
    'Họ và tên, hoặc tên tập thể, viết như người ấy viết',
    'Lê Minh Họa Mẫu',
  ),
  short: labelled(
    oneLine().max(60).optional(),
    'Tên gọn',
    'Tên ngắn của tập thể, dùng trên ảnh chia sẻ',
    'Đội xung kích Mẫu',
  ),
  kind: labelled(
    z.enum(profileKinds),
    'Cá nhân hay tập thể',
    'ca-nhan: một người; nhom: vài người; tap-the: một tập thể',
    'ca-nhan',
  ),
  people: labelled(
    list(member),
    'Những người trong bài',
    'Khi bài kể về vài người: mỗi người một dòng',
  ),
  honorific: labelled(
    z.enum(honorifics).optional(),
    'Cách gọi',
    'Chữ đứng trước tên khi kể',
    'anh',
  ),
  role: labelled(
    oneLine(),
    'Chức vụ, công việc',
    'Làm gì vào lúc ấy; hai chức vụ thì cách nhau bằng dấu phẩy',
    'Phó Bí thư Đoàn xã',
  ),
  unit: labelled(
    slug(),
    'Đơn vị',
    'Mã đơn vị vào lúc làm việc ấy, lấy trong units.yaml',
    'doan-xa-cu-mau',
  ),
  group: labelled(z.enum(groups), 'Nhóm', 'Người này thuộc nhóm nào', 'can-bo-doan'),
  field: labelled(slug(), 'Lĩnh vực', 'Mã lĩnh vực trong site.yaml', 'moi-truong'),
  criteria: labelled(
    z.array(criterionMet).min(1),
    'Tiêu chí',
    'Ít nhất một tiêu chí, kèm minh chứng',
  ),
  should: labelled(list(slug()), 'Điều nên làm', 'Mã các điều nên làm trong site.yaml', [
    'xung-kich',
  ]),
  pledge: labelled(pledge.optional(), 'Đã đăng ký', 'Việc cán bộ đã đăng ký làm, nếu có'),
  voices: labelled(list(voice), 'Người khác nhìn nhận', 'Lời của người khác về người này'),
  honours: labelled(honours(), 'Được ghi nhận', 'Khen thưởng nơi khác trao, theo một nguồn'),
  models: labelled(list(slug()), 'Mô hình', 'Tên thư mục các mô hình liên quan', ['tu-sach-mau']),
  risky: flag('Việc nguy hiểm', 'true: làm theo có thể gặp nạn; bài phải có lời dặn an toàn'),
  safety: optional.text(
    'Lời dặn an toàn',
    'Người khác gặp cảnh ấy nên làm gì trước',
    'Gọi 114 trước; không xuống nước khi chưa có phao.',
  ),
  minor: minor(),
  posthumous: flag('Đã mất', 'true: người trong bài đã mất'),
  display: display(),
  consent: consent.optional(),
});
export type Profile = z.infer<typeof profile>;
