import { kinds } from '../kind.ts';

/** The letters themselves, and what a good editor would point out. */
export const wordingFaults = kinds({
  'chua-nfc': {
    what: 'Dấu tiếng Việt viết rời',
    message: '“{value}” viết bằng dấu rời (Unicode tổ hợp).',
    hint: 'Gõ lại thành “{right}”, hoặc chuyển cả tệp sang Unicode dựng sẵn bằng Unikey (Ctrl+Shift+F6).',
    why: 'Hai cách viết nhìn giống nhau nhưng máy tìm kiếm và địa chỉ coi là hai từ.',
    mend: 'Chuyển cả tệp sang Unicode dựng sẵn.',
    example: {
      in: 'body',
      before: 'Tha\u0300nh Đoàn họp.',
      after: 'Thành Đoàn họp.',
    },
  },
  'ma-cu': {
    what: 'Chữ theo bảng mã cũ',
    message: '“{value}” là chữ theo bảng mã cũ ({kind}), tức là “{right}”.',
    why: 'Không có phông chữ cũ thì không ai đọc được.',
    mend: 'Chuyển mã sang Unicode dựng sẵn bằng Unikey (Ctrl+Shift+F6) rồi dán lại.',
    example: {
      in: 'body',
      before: '§oµn thanh niªn x· lµm viÖc.',
      after: 'Đoàn thanh niên xã làm việc.',
    },
  },
  'chu-gan-giong': {
    severity: 'W',
    what: 'Chữ của bảng chữ khác',
    message: '“{value}” có chữ cái của bảng chữ khác, chỉ nhìn giống “{right}”.',
    hint: 'Gõ lại “{right}” (npm run check -- --fix sửa giúp).',
    why: 'Ð của tiếng Iceland hay chữ Nga nhìn như chữ Việt, nhưng tìm kiếm coi là từ khác.',
    mend: 'Gõ lại từ ấy bằng bộ gõ tiếng Việt.',
    example: {
      in: 'body',
      before: '\u00D0oàn xã họp buổi tối.',
      after: 'Đoàn xã họp buổi tối.',
    },
  },
  'chu-kieu': {
    what: 'Chữ kiểu',
    message: '“{value}” viết bằng ký tự giả chữ đậm, chữ vòng tròn, chữ rộng.',
    hint: 'Gõ lại bằng chữ thường: “{right}”; muốn đậm thì viết **{right}**.',
    why: 'Máy đọc cho người khiếm thị bỏ qua hoặc đọc từng ký hiệu, máy tìm kiếm không tìm ra, nhiều điện thoại hiện ô trống.',
    mend: 'Gõ lại bằng chữ thường; muốn đậm thì viết **chữ đậm**.',
    example: {
      in: 'body',
      before: 'Chuyện của 𝐧𝐠ườ𝐢 giữ sổ.',
      after: 'Chuyện của người giữ sổ.',
    },
  },
  'chu-vo': {
    what: 'Chữ bị vỡ',
    message: '“{value}” là chữ bị vỡ khi chép qua lại giữa các bảng mã.',
    why: 'Người đọc không đọc được, máy không tìm được.',
    mend: 'Gõ lại, hoặc chép lại từ bản gốc và lưu bằng UTF-8.',
    example: {
      in: 'body',
      before: 'ThÃ nh Ä‘oÃ n viá»‡t nam.',
      after: 'Thành Đoàn Việt Nam.',
    },
  },
  'ky-tu-an': {
    what: 'Ký tự ẩn',
    message: 'Có ký tự ẩn {value} ở đây.',
    hint: '{fix}',
    why: 'Ký tự ẩn theo chữ dán từ nơi khác: làm hỏng tìm kiếm, đảo chiều chữ, giấu nội dung.',
    mend: 'Xóa cả từ ở chỗ này rồi gõ lại.',
    example: {
      in: 'body',
      before: 'Thành\u200bĐoàn họp.',
      after: 'Thành Đoàn họp.',
    },
  },
  'so-go-tay': {
    severity: 'W',
    what: 'Số gõ tay trong bài',
    message: 'Bài có {count} số gõ tay, không có nguồn: {value}.',
    why: 'Con số có nguồn thì người đọc tin; con số gõ tay dễ sai khi sửa bài.',
    mend: 'Khai ở figures rồi viết <Figure id="…" />; số nhỏ thì viết bằng chữ.',
    example: {
      in: 'body',
      before: 'Đã xong 31 việc.',
      after: 'Đã xong <Figure id="viec" /> việc.',
    },
  },
  'tinh-tu-sao': {
    severity: 'W',
    what: 'Lời khen sáo',
    message: '“{key}” có {count} lời khen sáo: {value}.',
    why: 'Việc làm và con số nói hay hơn lời khen.',
    mend: 'Thay bằng việc đã làm, có con số nếu có.',
    example: {
      before: 'lede: "Nhiệt huyết, tận tụy, ngồi cùng công nhân."',
      after: 'lede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."',
    },
  },
  'tieu-de-chia-se-dai': {
    severity: 'W',
    what: 'Tiêu đề dài khi chia sẻ',
    message: 'Tựa khi chia sẻ dài {count} ký tự; khung xem trước chỉ hiện chừng 60.',
    why: 'Tiêu đề bị cắt giữa chừng thì người lướt qua không hiểu chuyện gì.',
    mend: 'Viết share.headline ngắn hơn, không quá 60 ký tự; title trên trang giữ nguyên.',
    example: {
      in: 'model',
      before:
        'share: { headline: "Tủ sách mở: 200 cuốn tự quay vòng trong suốt một năm ở khu trọ" }',
      after: 'share: { headline: "Tủ sách mở: 200 cuốn tự quay vòng" }',
    },
  },
  'thanh-tich-trung': {
    severity: 'W',
    what: 'Một thành tích khen hai lần',
    message: 'Thành tích “{value}” đã được khen ở {other}.',
    why: 'Một thành tích không khen nhiều lần bằng cùng một hình thức.',
    mend: 'Xem lại hai dòng; nếu là hai việc, đặt hai mã achievement.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-01, reason: Báo cháy }\n  - { no: 2, recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-01, reason: Dập lửa }',
      after:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-01, reason: Báo cháy }\n  - { no: 2, recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, achievement: tt-02, reason: Dập lửa }',
    },
  },
  'mo-hinh-lau-chua-xem': {
    severity: 'W',
    what: 'Mô hình lâu chưa xem lại',
    message: 'Mô hình được xem lại lần cuối ngày {day}, đã hơn 12 tháng.',
    why: 'Mô hình có thể đã dừng; người làm theo sẽ mất công.',
    mend: 'Hỏi đơn vị, ghi lại lastChecked và state.',
    example: {
      in: 'model',
      before: 'lastChecked: "2025-04-20"',
      after: 'lastChecked: "2026-04-20"',
    },
  },
  'giu-nguyen': {
    severity: 'W',
    what: 'Nhân rộng “giữ nguyên”',
    message: 'Nơi áp dụng ghi “{value}”.',
    why: 'Nơi nào làm theo cũng phải sửa đôi điều; điều ấy đáng học nhất.',
    mend: 'Hỏi nơi áp dụng đã đổi gì: giờ, người, cách làm.',
    example: {
      in: 'model',
      before:
        'adaptations:\n  - { place: Xã Xa Mẫu, from: "2025-11-01", changed: Giữ nguyên cách làm, result: Đang chạy, state: dang-chay }',
      after:
        'adaptations:\n  - { place: Xã Xa Mẫu, from: "2025-11-01", changed: Thêm truyện tranh, result: Đang chạy, state: dang-chay }',
    },
  },
  'dong-y-cu': {
    severity: 'W',
    what: 'Sự đồng ý đã lâu',
    message: 'Sự đồng ý ghi ngày {day}, đã hơn 3 năm.',
    why: 'Người ta đổi việc, đổi ý; nên hỏi lại.',
    mend: 'Hỏi lại người trong bài rồi ghi ngày mới.',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2023-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
    },
  },
  'ten-viet-hoa': {
    severity: 'W',
    what: 'Tên viết toàn chữ hoa',
    message: 'Tên “{value}” viết toàn chữ hoa.',
    hint: 'Có phải “{right}”? {note}',
    why: 'Chữ hoa toàn bộ khó đọc và máy đọc thành từng chữ cái.',
    mend: 'Tên người viết hoa chữ đầu mỗi tiếng; tên đơn vị hoa chữ đầu và tên riêng.',
    example: {
      before: 'name: LÊ MINH HỌA MẪU',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'lau-chua-cap-nhat': {
    severity: 'W',
    what: 'Mô hình lâu chưa cập nhật',
    message: 'Bài cập nhật lần cuối ngày {day}, đã hơn 24 tháng.',
    why: 'Chức vụ, đơn vị, kết quả có thể đã khác.',
    mend: 'Xem lại bài, sửa chỗ đã khác rồi ghi updated.',
    example: {
      in: 'model',
      before:
        'date: "2024-05-02"\nowner: thanh-doan-mau\nverification: { status: da-xac-minh, by: Thành Đoàn Mẫu, date: "2024-04-28", methods: [den-tan-noi] }',
      after:
        'date: "2024-05-02"\nupdated: "2026-05-02"\nowner: thanh-doan-mau\nverification: { status: da-xac-minh, by: Thành Đoàn Mẫu, date: "2024-04-28", methods: [den-tan-noi] }',
      on: 'date: "2024-05-02"',
    },
  },
  'tu-mat': {
    severity: 'W',
    what: 'Dấu hiệu tài liệu mật',
    message: 'Có chữ “{value}”, dấu hiệu tài liệu không được công bố.',
    why: 'Đăng tài liệu mật hay nội bộ là phạm luật.',
    mend: 'Kiểm tra tài liệu gốc có được công bố không; không thì bỏ.',
    example: {
      in: 'body',
      before: 'Theo tài liệu lưu hành nội bộ của xã.',
      after: 'Theo sổ theo dõi của xã.',
    },
  },
  'the-toan-so': {
    severity: 'W',
    what: 'Thẻ # chỉ có chữ số',
    message: 'Thẻ “{value}” chỉ có chữ số, không thành thẻ trên mạng xã hội.',
    hint: 'Thêm chữ, ví dụ “#GuongSang{number}”, hoặc bỏ thẻ ấy.',
    why: 'Facebook, X coi “#2026” là chữ thường: bấm vào không mở ra bài nào.',
    mend: 'Thêm chữ vào thẻ, hoặc bỏ thẻ ấy.',
    example: {
      in: 'campaign',
      before: 'hashtags: ["#2026"]',
      after: 'hashtags: ["#ViecTot2026"]',
    },
  },
  'chua-ro': {
    severity: 'W',
    what: 'Điều chưa rõ',
    message: 'Nguồn không nói: {keys}.',
    why: 'Người muốn làm theo sẽ hỏi đúng điều này.',
    mend: 'Hỏi đơn vị; chưa có câu trả lời thì cứ để chua-ro, đừng đoán.',
    example: {
      in: 'model',
      before: 'conditions: chua-ro',
      after: 'conditions: [Có mái che]',
    },
  },
  'thieu-muc': {
    severity: 'W',
    what: 'Bài thiếu mục hoặc sai thứ tự',
    message: 'Bài {state} mục {value}.',
    why: 'Người đọc quen tìm cùng một thứ ở cùng một chỗ.',
    mend: 'Viết đủ các mục theo thứ tự của mẫu, mỗi mục một dòng ## .',
    example: { in: 'model-body', before: '## Cách thức', after: '## Cách làm', on: '---' },
  },
});
