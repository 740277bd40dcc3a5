import type { KeyedLeftover } from './value-leftovers.ts';

/** Values that tell a reader nothing, or what belongs under another key, by the keys that hold them. */
export const emptyValues: readonly KeyedLeftover[] = [
  {
    keys: ['title', 'share.headline'],
    pattern:
      /^(?:bản )?(?:báo cáo|bản|tóm tắt|tờ trình|bảng)(?: tóm tắt)? (?:thành tích|đề nghị)/iu,
    fix: 'Đây là tên của một văn bản: tựa nói việc đã làm, kèm một con số.',
    code: 'loi-rong',
  },
  {
    keys: ['title', 'share.headline'],
    pattern:
      /^(?:bài viết|tin(?: tức| bài)?|(?:tấm )?gương(?: sáng| (?:sáng )?(?:điển hình|tiêu biểu)| người tốt,? việc tốt)?|người tốt,? việc tốt|mô hình(?: (?:hay|mới|hiệu quả|tiêu biểu))?|khen thưởng|tuyên dương|tấm gương)\.?$/iu,
    fix: 'Tựa nói việc đã làm, kèm một con số.',
    code: 'loi-rong',
  },
  {
    keys: ['voices.text'],
    pattern:
      /^(?:(?:rất )?(?:tốt|hay)|xuất sắc|đồng ý|nhất trí|không có(?: ý kiến)?|ok(?:e|ay)?)[.!]*$/iu,
    fix: 'Ghi đúng lời người ấy nói về việc đã làm, hoặc bỏ mục này.',
    code: 'loi-rong',
  },
  {
    keys: ['sources.title'],
    pattern:
      /^(?:(?:nguồn|tài liệu|link|đường dẫn|website|trang web|bài viết|bài báo|báo|báo chí|báo cáo|quyết định|biên bản|ảnh tư liệu)(?: \d{1,2})?|facebook|fanpage|zalo|google|internet|mạng(?: xã hội| internet)?|youtube|tiktok|wikipedia|chatgpt|gemini|copilot|AI|sưu tầm|tổng hợp|nhiều nguồn)\.?$/iu,
    what: 'không nói là tài liệu nào',
    code: 'nguon-chung',
  },
  {
    keys: ['by', 'verification.by'],
    pattern: /^(?:tôi|mình|admin(?:istrator)?|AI|chatgpt|gemini|user)$/iu,
    fix: 'Ghi tên đơn vị hay người chịu trách nhiệm.',
    code: 'loi-rong',
  },
  {
    keys: ['safety'],
    pattern: /^(?:không(?: có)?|có|an toàn|cẩn thận)\.?$/iu,
    fix: 'Viết người khác gặp cảnh ấy nên làm gì trước: gọi ai, đừng làm gì.',
    code: 'loi-rong',
  },
  {
    keys: ['text'],
    pattern:
      /^(?:(?:đã )?(?:sửa|chỉnh sửa|cập nhật|đính chính))(?: (?:lỗi|bài|chính tả|nội dung|thông tin))*\.?$/iu,
    fix: 'Viết rõ: điều gì đã sai, nay là gì.',
    code: 'loi-rong',
  },
  {
    keys: ['steps', 'conditions', 'notFor', 'limits', 'adapt', 'discuss'],
    pattern: /^(?:v\.?\s?v\.?|vân vân|etc\.?|[-–—x])$/iu,
    fix: 'Trang in mục này như một điều riêng: viết nốt, hoặc xóa.',
    code: 'loi-rong',
  },
  {
    keys: ['problem', 'why', 'pick', 'nominate', 'conditions', 'adapt'],
    pattern: /^(?:không(?: có)?|chưa có|có)\.?$/iu,
    code: 'loi-rong',
  },
  {
    keys: ['needs.setup', 'needs.upkeep'],
    pattern: /^\d+(?:[.,]\d+)?$/u,
    fix: 'Ghi cả đơn vị: 2 tuần, 1 giờ mỗi tuần.',
    code: 'loi-rong',
  },
  {
    keys: ['adaptations.result'],
    pattern: /^(?:thi-diem|dang-chay|tam-dung|da-dung)$/u,
    what: 'đây là tình trạng',
    fix: 'Tình trạng ghi ở state; chỗ này ghi nơi ấy được gì, vướng gì.',
    code: 'o-nham-cho',
  },
  {
    keys: ['contact.channel'],
    pattern:
      /^(?:(?:liên hệ|hỏi|gặp)(?: (?:trực tiếp|đơn vị|với đơn vị|chúng tôi))*|trực tiếp|(?:qua )?(?:điện thoại|e-?mail|zalo|facebook|fanpage|messenger))\.?$/iu,
    fix: 'Ghi hỏi ở đâu: “Hộp thư Đoàn phường”, trang nào của đơn vị.',
    code: 'loi-rong',
  },
  {
    keys: ['name'],
    pattern: /^(?:trang chủ|home(?:page)?|website|trang web|my (?:web)?site)$/iu,
    fix: 'Ghi tên gọi, như “Gương sáng Thành Đoàn Mẫu”.',
    code: 'loi-rong',
  },
  {
    keys: ['names.name'],
    pattern:
      /\((?:cũ|mới|nay là|trước đây|trước là|đã)(?!\p{L})[^()]*\)$|\s(?:trước|sau|từ|đến)(?: ngày)? \d{1,2}\/\d.*$/iu,
    what: 'tên cũ, tên mới, ngày không nằm trong tên',
    fix: 'Ngày ghi ở from, to; tên khác là một mục nữa của names.',
    code: 'o-nham-cho',
  },
  {
    keys: ['toolkit.title'],
    pattern: /^(?:file|tệp|link|tài liệu|mẫu)(?: \d{1,2})?$/iu,
    fix: 'Viết tệp ấy là gì: “Mẫu sổ mượn”.',
    code: 'loi-rong',
  },
  {
    keys: ['role', 'people.role', 'citations.role'],
    pattern: /^(?:nam|nữ)$/iu,
    what: 'đây là giới tính',
    fix: 'Chỗ này ghi chức vụ, công việc.',
    code: 'o-nham-cho',
  },
  {
    keys: ['role', 'people.role', 'citations.role', 'citations.reason'],
    pattern: /^(?:giấy khen|bằng khen|huy hiệu|huy chương|kỷ niệm chương)(?: \p{L}+){0,4}$/iu,
    what: 'đây là hình thức khen',
    fix: 'Hình thức khen ghi ở award; chỗ này ghi chức vụ (role) hoặc việc đã làm (reason).',
    code: 'o-nham-cho',
  },
  {
    keys: ['decision.signer.name'],
    pattern:
      /^(?:(?:phó |quyền )?(?:bí thư|chủ tịch|trưởng ban|giám đốc|hiệu trưởng)(?!\p{L}).*|(?:t\/?m|k\/?t|t\/?l)\.?\s.+|\(?đã ký\)?)$/iu,
    what: 'đây không phải họ tên',
    fix: 'name là họ tên người ký; chức vụ ghi ở title.',
    code: 'o-nham-cho',
  },
  {
    keys: ['name', 'people.name', 'citations.name'],
    pattern:
      /^(?:phó )?(?:bí thư|chủ tịch|đoàn viên|hội viên|học sinh|sinh viên|giáo viên|công nhân|nhân vật)$/iu,
    what: 'đây không phải họ tên',
    fix: 'Chức vụ, công việc ghi ở role; chỗ này ghi họ tên.',
    code: 'o-nham-cho',
  },
  {
    keys: ['facebook.page'],
    pattern: /^https?:\/\/(?:www\.|m\.)?facebook\.com\/?(?:(?:me|home\.php|profile\.php)\/?)?$/iu,
    fix: 'Địa chỉ này mở trang của chính người bấm: mở trang của đơn vị rồi chép địa chỉ ở đó.',
    code: 'loi-rong',
  },
];
