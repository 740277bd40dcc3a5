import { deedText } from './text/deed.ts';
import { pagesText } from './text/pages.ts';
import { recognitionText } from './text/recognition.ts';
import { shareText } from './text/share.ts';

/** Every word of the interface, in Vietnamese; the words of the search have a module of their own. */
export const text = {
  ...shareText,
  ...recognitionText,
  ...deedText,
  ...pagesText,
  skip: 'Đến nội dung chính',
  menu: 'Mục lục',
  home: 'Trang chủ',
  previewStates: {
    nhap: 'Bản nháp, chưa ai được đọc ngoài đơn vị',
    'cho-duyet': 'Chờ duyệt, chưa đăng',
    'hen-ngay': 'Đã duyệt, chưa tới ngày đăng',
  },
  previewMarks: { nhap: 'Nháp', 'cho-duyet': 'Chờ duyệt', 'hen-ngay': 'Hẹn ngày' },
  previewNotice: 'Bản xem thử nội bộ, chưa đăng: không gửi địa chỉ này ra ngoài đơn vị.',
  /** What results call a page that is no story. */
  pageKind: 'Trang',
  breadcrumb: 'Bạn đang ở',
  search: 'Tìm kiếm',
  collections: {
    profiles: {
      one: 'Gương',
      many: 'Gương sáng',
      about: 'Những người và tập thể đã làm, kèm minh chứng.',
    },
    models: {
      one: 'Mô hình',
      many: 'Mô hình hay',
      about: 'Cách làm có nguồn, nói cả nơi không hợp.',
    },
    commendations: {
      one: 'Tuyên dương',
      many: 'Tuyên dương',
      about: 'Quyết định khen thưởng, định kỳ và đột xuất.',
    },
    campaigns: {
      one: 'Chuyên đề',
      many: 'Chuyên đề',
      about: 'Mỗi ngày hoặc mỗi tuần một câu chuyện.',
    },
  },
  facets: {
    criterion: 'Tiêu chí',
    field: 'Lĩnh vực',
    group: 'Nhóm',
    unit: 'Đơn vị',
    year: 'Năm',
    timing: 'Hình thức khen',
    award: 'Giải thưởng',
  },
  facetsTitle: 'Lọc theo',
  month: 'Tháng',
  demo: 'Minh họa',
  /** The same behind other words, in one piece. */
  demoInLine: ' · Minh\u00a0họa',
  demoNotice: 'Câu chuyện minh họa: người và việc ở đây là hư cấu.',
  published: 'Đăng',
  updated: 'Cập nhật',
  footnotes: 'Chú thích',
  table: 'Bảng',
  footnoteBack: 'Quay lại chú thích {reference}',
  related: 'Đọc tiếp',
  printed: 'Đọc trên mạng',
  previous: 'Bài trước',
  next: 'Bài sau',
} as const;
