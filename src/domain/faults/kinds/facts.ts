import { kinds } from '../kind.ts';

const verified = (keys: string) =>
  `verification: { status: da-xac-minh, by: Thành Đoàn Mẫu, ${keys}methods: [doi-chieu-so-sach] }`;

/** Dates and facts that cannot be, or that a careful reader would doubt. */
export const factFaults = kinds({
  'ngay-chua-toi': {
    what: 'Việc đã xong mà ngày chưa tới',
    message: '“{key}” đề ngày {day}, mà hôm nay mới là {today}.',
    why: 'Việc đã làm không thể có ngày ở tương lai; thường là gõ nhầm năm.',
    mend: 'Viết lại ngày đã làm việc ấy.',
    example: {
      before: verified('date: "2062-03-18", '),
      after: verified('date: "2026-03-18", '),
    },
  },
  'loi-bao-chua-toi': {
    severity: 'W',
    what: 'Lời báo đề ngày chưa tới',
    message: 'Lời báo đề ngày {day}, mà hôm nay là {today}.',
    why: 'Lời báo lên trang đính chính ngay, với một ngày chưa tới.',
    mend: 'Ghi ngày thật sự báo; thường là nhầm năm.',
    example: {
      in: 'notices.yaml',
      before:
        '- { date: "2027-02-01", type: cap-nhat, page: guong/vi-du, text: Thêm nguồn., by: Thành Đoàn Mẫu }',
      after:
        '- { date: "2026-02-01", type: cap-nhat, page: guong/vi-du, text: Thêm nguồn., by: Thành Đoàn Mẫu }',
    },
  },
  'sua-truoc-dang': {
    what: 'Ngày sửa trước ngày đăng',
    message: '“updated” đề ngày {day}, trước ngày đăng ({page}).',
    why: 'Bài không thể sửa trước khi đăng; người đọc thấy cả hai ngày trên trang.',
    mend: 'Sửa một trong hai ngày, hoặc bỏ updated nếu bài chưa sửa sau khi đăng.',
    example: {
      before: 'date: "2026-03-20"\nupdated: "2026-03-02"',
      after: 'date: "2026-03-20"\nupdated: "2026-04-02"',
    },
  },
  'khen-truoc-viec': {
    what: 'Quyết định khen có trước việc được khen',
    message: 'Quyết định ký ngày {day}, trước ngày làm việc ấy ({done}).',
    why: 'Không ai khen một việc chưa xảy ra; trang còn đếm số ngày từ việc làm đến lời khen.',
    mend: 'Xem lại decision.date và actDate; không biết ngày nào thì viết chua-ro.',
    example: {
      in: 'commendation',
      before: 'actDate: "2026-03-10"',
      after: 'actDate: "2026-03-06"',
    },
  },
  'lam-theo-truoc': {
    severity: 'W',
    what: 'Nơi làm theo bắt đầu trước mô hình',
    message: 'Nơi này làm theo từ {day}, trước ngày mô hình bắt đầu ({started}).',
    why: 'Không ai làm theo một việc chưa có; trang in cả hai ngày.',
    mend: 'Xem lại started và from của nơi ấy; mô hình học từ nơi khác thì khai nơi ấy ở origin.',
    example: {
      in: 'model',
      before:
        'started: "2025-08-01"\nadaptations:\n  - { place: Xã Xa Mẫu, from: "2025-06", changed: "Chuyển lưu động", result: "Đang chạy", state: dang-chay }',
      after:
        'started: "2025-08-01"\nadaptations:\n  - { place: Xã Xa Mẫu, from: "2025-11", changed: "Chuyển lưu động", result: "Đang chạy", state: dang-chay }',
    },
  },
  'ngay-trai-nhau': {
    severity: 'W',
    what: 'Hai ngày trái nhau',
    message: '{second} đề {other}, trước {first} ({day}).',
    why: 'Trang in cả hai ngày; người đọc không biết ngày nào đúng.',
    mend: 'Xem lại cả hai ngày ở văn bản gốc.',
    example: {
      in: 'commendation',
      before: 'ceremony: { date: "2026-03-01", place: tai-noi-hoc-tap }',
      after: 'ceremony: { date: "2026-03-10", place: tai-noi-hoc-tap }',
    },
  },
  'xac-minh-thieu': {
    what: 'Ghi đã xác minh mà không nói ai, ngày nào, cách nào',
    message: 'Bài ghi da-xac-minh mà thiếu {keys}.',
    why: 'Người đọc tin bài vì biết ai đã kiểm tra, lúc nào và bằng cách nào.',
    mend: 'Ghi đủ by, date và methods.',
    example: {
      before: 'verification: { status: da-xac-minh, by: Thành Đoàn Mẫu }',
      after: verified('date: "2026-03-18", '),
    },
  },
  'hai-ten-mot-luc': {
    what: 'Đơn vị có hai tên cùng lúc',
    message: '“{name}” và “{other}” cùng dùng ngày {day}.',
    why: 'Bài của ngày ấy không biết gọi đơn vị bằng tên nào.',
    mend: 'Ghi ngày kết thúc (to) cho tên cũ, trước ngày bắt đầu (from) của tên mới.',
    example: {
      in: 'units.yaml',
      before:
        '- id: doan-vi-du\n  level: co-so\n  kind: dia-ban\n  names:\n    - { name: Đoàn xã Ví Dụ }\n    - { name: Đoàn phường Ví Dụ, from: "2025-07-01" }',
      after:
        '- id: doan-vi-du\n  level: co-so\n  kind: dia-ban\n  names:\n    - { name: Đoàn xã Ví Dụ, to: "2025-06-30" }\n    - { name: Đoàn phường Ví Dụ, from: "2025-07-01" }',
      on: 'name: Đoàn phường Ví Dụ',
    },
  },
  'sau-khi-dang': {
    severity: 'W',
    what: 'Xác minh hoặc đồng ý sau khi đăng',
    message: '“{key}” đề ngày {day}, sau ngày đăng ({page}).',
    why: 'Người đọc sẽ hiểu là bài đăng rồi mới xác minh, hoặc mới xin phép.',
    mend: 'Xem lại ngày; nếu đã hỏi và xem lại bài sau khi đăng thì ghi updated.',
    example: {
      before: verified('date: "2026-04-18", '),
      after: verified('date: "2026-03-18", '),
    },
  },
  'so-lieu-la': {
    severity: 'W',
    what: 'Con số khó tin',
    message: 'Số liệu “{label}”: {reason}.',
    why: 'Người đọc thấy con số vô lý thì ngờ cả bài.',
    mend: 'Đối chiếu lại với nguồn.',
    example: {
      before:
        'figures:\n  - { id: viec, label: việc đã xong, value: 31, of: 20, source: so, asOf: "2025-03-15", method: so-sach }',
      after:
        'figures:\n  - { id: viec, label: việc đã xong, value: 31, of: 40, source: so, asOf: "2025-03-15", method: so-sach }',
    },
  },
  'nghin-dau-phay': {
    severity: 'W',
    what: 'Hàng nghìn ngăn bằng dấu phẩy',
    message: '“{value}” đọc theo cách Việt Nam là một số lẻ.',
    hint: 'Hàng nghìn ngăn bằng dấu chấm: {right}.',
    why: 'Trong tiếng Việt dấu phẩy mở phần lẻ: 1,500 cây là một cây rưỡi.',
    mend: 'Ngăn hàng nghìn bằng dấu chấm: 1.500.',
    example: {
      before: 'lede: "Góp được 1,500,000 đồng cho tủ sách."',
      after: 'lede: "Góp được 1.500.000 đồng cho tủ sách."',
    },
  },
  'giai-ngoai-han': {
    severity: 'W',
    what: 'Hình thức khen không còn, hoặc chưa có, vào ngày ấy',
    message: '“{award}” áp dụng {span}, mà lời khen này là {day}.',
    why: 'Có thể chọn nhầm hình thức khen cùng tên của thời kỳ khác.',
    mend: 'Chọn đúng hình thức khen, hoặc sửa validFrom, validTo trong awards.yaml.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-cu-mau }',
      after:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau }',
    },
  },
  'bai-trung': {
    severity: 'W',
    what: 'Một bài nằm ở hai thư mục',
    message: 'Bài này giống “{other}”: {same}.',
    why: 'Người đọc gặp một bài hai lần; lời khen, con số bị đếm hai lần.',
    mend: 'Xóa thư mục chép thừa; nếu là bài mới viết từ bài cũ thì thay tựa và nội dung.',
    example: { in: 'words', before: 'profiles/vi-du-copy/', after: 'profiles/vi-du/' },
  },
  'ky-loat-bai': {
    severity: 'W',
    what: 'Kỳ của loạt bài trùng hoặc thiếu',
    message: 'Loạt bài “{series}”: {what}.',
    hint: '{fix}.',
    why: 'Kỳ trước, kỳ sau và số kỳ trên trang đếm theo part.',
    mend: 'Đánh số part liền nhau từ 1, mỗi bài một số; kỳ chưa viết xong để bản nháp (nhap).',
    example: {
      in: 'words',
      before: 'hai bài cùng viết series: { id: mua-lu, part: 1 }',
      after: 'series: { id: mua-lu, part: 1 } và series: { id: mua-lu, part: 2 }',
    },
  },
  'tieu-de-dai': {
    severity: 'W',
    what: 'Tựa dài',
    message: 'Tựa dài {count} ký tự; quá 90 thì khó đọc trên điện thoại.',
    why: 'Tựa dài bị cắt ở danh sách, ở kết quả tìm kiếm và khi chia sẻ.',
    mend: 'Viết gọn lại: ai làm gì, được bao nhiêu; chi tiết để ở lede.',
    example: {
      before:
        'title: "29 buổi tối ngồi cùng công nhân ở các khu nhà trọ của xã, ghi lại 40 việc và làm xong 31 việc"',
      after: 'title: "29 buổi tối ở khu trọ, xong 31 trong 40 việc"',
    },
  },
  'ngay-khong-co': {
    what: 'Ngày không có trong lịch',
    message: 'Không có {value}.',
    hint: '{right}',
    why: 'Một ngày sai làm người đọc ngờ cả bài.',
    mend: 'Xem lại văn bản gốc; viết ngày trước, tháng sau.',
    example: {
      in: 'body',
      before: 'Đội ra quân ngày 31/9/2025.',
      after: 'Đội ra quân ngày 30/9/2025.',
    },
  },
  'thu-ngay-lech': {
    severity: 'W',
    what: 'Thứ và ngày không khớp',
    message: 'Ngày {day} là {right}, không phải {called}.',
    why: 'Một trong hai bị gõ nhầm; người đọc tới sai ngày, hoặc không tin phần còn lại.',
    mend: 'Xem lại thứ và ngày ở văn bản gốc rồi sửa bên sai.',
    example: {
      in: 'body',
      before: 'Thứ Hai, ngày 5/3/2026, đội ra quân.',
      after: 'Thứ Năm, ngày 5/3/2026, đội ra quân.',
    },
  },
  'nam-qua-xua': {
    severity: 'W',
    what: 'Năm lùi quá xa',
    message: 'Ngày {day} lùi về trước năm 1925.',
    why: 'Một chữ số của năm bị gõ nhầm thì trang in một ngày của thế kỷ khác.',
    mend: 'Xem lại năm ở văn bản gốc.',
    example: {
      before:
        'sources:\n  - { id: so, title: Sổ theo dõi kiến nghị, type: so-sach, date: "1025-03-15", access: noi-bo }',
      after:
        'sources:\n  - { id: so, title: Sổ theo dõi kiến nghị, type: so-sach, date: "2025-03-15", access: noi-bo }',
    },
  },
  'gio-khong-co': {
    severity: 'W',
    what: 'Giờ không có trên đồng hồ',
    message: 'Đồng hồ không có “{value}”.',
    why: 'Một giờ sai làm người đọc đến nhầm lúc và ngờ cả bài.',
    mend: 'Xem lại giờ ấy ở văn bản gốc: giờ từ 0 đến 24, phút từ 0 đến 59.',
    example: {
      in: 'body',
      before: 'Cả đội họp lúc 8h70 ở nhà văn hóa.',
      after: 'Cả đội họp lúc 8h30 ở nhà văn hóa.',
    },
  },
  'khoang-nguoc': {
    severity: 'W',
    what: 'Khoảng thời gian đi ngược',
    message: '“{value}” kết thúc trước khi bắt đầu.',
    why: 'Người đọc không biết việc làm lúc nào.',
    mend: 'Xem lại văn bản gốc: ngày trước đứng trước, ngày sau đứng sau; qua năm mới thì ghi rõ năm của cả hai ngày.',
    example: {
      in: 'body',
      before: 'Đội trực từ ngày 15/3/2025 đến ngày 10/3/2025.',
      after: 'Đội trực từ ngày 10/3/2025 đến ngày 15/3/2025.',
    },
  },
});
