import { kinds } from '../kind.ts';

/** What stands where something should be said and says nothing, or another thing. */
export const vagueFaults = kinds({
  'loi-rong': {
    severity: 'W',
    what: 'Lời không nói gì',
    message: '“{value}” không cho người đọc biết gì.',
    hint: '{fix}',
    why: 'Trang in nguyên chữ ấy; người đọc hỏi lại đúng điều bài phải nói.',
    mend: 'Viết điều muốn nói, hoặc bỏ dòng ấy.',
    example: {
      in: 'notices.yaml',
      before:
        '- { date: "2026-02-01", type: dinh-chinh, page: guong/vi-du, text: Sửa lỗi, by: Thành Đoàn Mẫu }',
      after:
        '- { date: "2026-02-01", type: dinh-chinh, page: guong/vi-du, text: Sửa 31 thành 29 buổi., by: Thành Đoàn Mẫu }',
    },
  },
  'o-nham-cho': {
    severity: 'W',
    what: 'Điều ghi nhầm chỗ',
    message: '“{value}” ghi nhầm chỗ: {what}.',
    hint: '{fix}',
    why: 'Chép từ bảng hay lệch một cột; trang in chức vụ ở chỗ của tên, giải ở chỗ của việc làm.',
    mend: 'Xem lại cả dòng ấy với văn bản gốc.',
    example: {
      before: 'role: Nữ',
      after: 'role: Phó Bí thư Đoàn xã',
    },
  },
  'nguon-chung': {
    severity: 'W',
    what: 'Nguồn không nói là tài liệu nào',
    message: 'Nguồn “{value}” {what}.',
    why: 'Người đọc không tìm lại được điều bài đã dựa vào.',
    mend: 'Ghi tên đủ để tìm ra: tên bài và báo, số và ngày của văn bản, sổ của ai; url dẫn tới chính tài liệu ấy.',
    example: {
      before:
        'sources:\n  - { id: so, title: Internet, type: so-sach, date: "2025-03-15", access: noi-bo }',
      after:
        'sources:\n  - { id: so, title: Sổ theo dõi kiến nghị, type: so-sach, date: "2025-03-15", access: noi-bo }',
    },
  },
  'muc-trong': {
    severity: 'W',
    what: 'Mục không có chữ nào',
    message: 'Mục “{value}” không có chữ nào ở dưới.',
    why: 'Người đọc thấy một tiêu đề rồi thấy ngay tiêu đề khác.',
    mend: 'Viết nội dung cho mục ấy, hoặc xóa tiêu đề.',
    example: {
      in: 'body',
      before: '### Buổi đầu\n\n### Buổi sau\n\nĐèn tắt.',
      after: '### Buổi đầu\n\nĐèn sáng.\n\n### Buổi sau\n\nĐèn tắt.',
    },
  },
});
