import { kinds } from '../kind.ts';

/** Things that point to nothing, or to something of another day. */
export const referenceFaults = kinds({
  'khong-co-ma': {
    what: 'Nhắc tới thứ không có',
    message: 'Không có {kind} nào mang mã “{value}”.',
    hint: '{near}',
    why: 'Mã sai thì phần ấy của trang trống, hoặc dẫn tới trang không có.',
    mend: 'Sửa mã cho đúng, khai hay viết thêm thứ mang mã ấy, hoặc bỏ chỗ nhắc tới nó.',
    example: {
      before: 'unit: doan-xa-cu',
      after: 'unit: doan-xa-cu-mau',
    },
  },
  'so-lieu-chua-khai': {
    what: 'Số liệu trong bài chưa khai',
    message: '<Figure id="{value}"> chưa khai ở figures của bài.',
    hint: '{near}',
    why: 'Con số nào cũng phải có nguồn, ngày và cách đếm.',
    mend: 'Khai số liệu ấy ở figures, đủ nguồn, ngày và cách đếm.',
    example: {
      in: 'body',
      before: 'Đã xong <Figure id="vie" /> việc.',
      after: 'Đã xong <Figure id="viec" /> việc.',
    },
  },
  'don-vi-chua-co': {
    what: 'Đơn vị không tồn tại vào ngày ấy',
    message: '“{unit}” không tồn tại vào ngày {day}.',
    hint: '{instead}',
    why: 'Việc làm phải ghi cho đơn vị có thật vào ngày ấy, với tên của ngày ấy.',
    mend: 'Chọn đơn vị có vào ngày ấy, hoặc sửa happened, hoặc sửa ngày của đơn vị trong units.yaml.',
    example: {
      before: 'unit: doan-phuong-moi-mau',
      after: 'unit: doan-xa-cu-mau',
    },
  },
  'don-vi-dut-doan': {
    severity: 'W',
    what: 'Đơn vị hết mà không nói thành đơn vị nào',
    message: 'Đơn vị này {state}.',
    why: 'Trang không viết được “nay là”, “nay thuộc”; tìm tên mới không ra bài viết dưới tên cũ.',
    mend: 'Thêm events: [{ type: sap-nhap, date: "2025-07-01", to: [mã đơn vị mới] }]; giải thể thì type: ket-thuc.',
    example: {
      in: 'units.yaml',
      before:
        '- id: doan-xa-cu-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Cũ Mẫu, from: "2004-01-01", to: "2025-06-30" }]',
      after:
        '- id: doan-xa-cu-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Cũ Mẫu, from: "2004-01-01", to: "2025-06-30" }]\n  events: [{ type: hop-nhat, date: "2025-07-01", to: [doan-phuong-moi-mau] }]',
      on: '  names: [{ name: Đoàn xã Cũ Mẫu, from: "2004-01-01", to: "2025-06-30" }]',
    },
  },
  'vong-truc-thuoc': {
    what: 'Đơn vị trực thuộc vòng tròn',
    message: 'Đơn vị trực thuộc chính nó: {cycle}.',
    why: 'Trang đơn vị kể các cấp trên: vòng tròn thì không có cấp nào trên cùng.',
    mend: 'Xem lại parents: đơn vị cấp trên không trực thuộc đơn vị cấp dưới; hết trực thuộc thì ghi to.',
    example: {
      in: 'units.yaml',
      before:
        '- id: doan-xa-mot-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Một Mẫu }]\n  parents: [{ unit: doan-xa-mot-mau }]',
      after:
        '- id: doan-xa-mot-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Một Mẫu }]\n  parents: [{ unit: thanh-doan-mau }]',
      on: '  parents: [{ unit: doan-xa-mot-mau }]',
    },
  },
  'vong-ke-thua': {
    what: 'Đơn vị kế thừa vòng tròn',
    message: 'Đơn vị trở lại thành chính nó: {cycle}.',
    why: 'Máy không tìm được đơn vị ngày nay của những bài cũ.',
    mend: 'Xem lại events của các đơn vị này: đơn vị sau không sáp nhập ngược về đơn vị đã hết.',
    example: {
      in: 'units.yaml',
      before:
        '- id: doan-xa-mot-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Một Mẫu }]\n  events: [{ type: sap-nhap, date: "2025-07-01", to: [doan-xa-hai-mau] }]\n- id: doan-xa-hai-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Hai Mẫu }]\n  events: [{ type: sap-nhap, date: "2025-07-01", to: [doan-xa-mot-mau] }]',
      after:
        '- id: doan-xa-mot-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Một Mẫu }]\n  events: [{ type: sap-nhap, date: "2025-07-01", to: [doan-xa-hai-mau] }]\n- id: doan-xa-hai-mau\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn xã Hai Mẫu }]',
      on: '  events:',
    },
  },
  'tu-sau-den': {
    what: 'Ngày bắt đầu sau ngày kết thúc',
    message: 'Bắt đầu {from}, kết thúc {to}: ngày bắt đầu đứng sau ngày kết thúc.',
    why: 'Khoảng thời gian này không có ngày nào.',
    mend: 'Đổi chỗ hoặc sửa một trong hai ngày.',
    example: {
      in: 'campaign',
      before: 'from: "2026-03-31"\nto: "2026-03-01"',
      after: 'from: "2026-03-01"\nto: "2026-03-31"',
      on: 'to:',
    },
  },
  'ngoai-dot': {
    what: 'Mục nằm ngoài đợt',
    message: '{item} nằm ngoài đợt từ {from} đến {to} (có {count}).',
    why: 'Bài ấy sẽ không bao giờ tới ngày hiện ra.',
    mend: 'Sửa ngày hoặc tuần của mục, hoặc kéo dài đợt.',
    example: {
      in: 'campaign',
      before: 'items: [{ profile: vo-gia-dinh, day: 32 }]',
      after: 'items: [{ profile: vo-gia-dinh, day: 31 }]',
    },
  },
  'ngay-sau-trang': {
    what: 'Điều bài kể có sau trang',
    message: '{what} đề {day}, sau ngày của trang ({page}).',
    why: 'Bài không thể dựa vào thứ chưa có khi đăng.',
    mend: 'Sửa ngày cho đúng; nếu bài đã sửa sau đó, ghi ngày sửa vào updated.',
    example: {
      before:
        'sources:\n  - { id: so, title: Sổ theo dõi kiến nghị, type: so-sach, date: "2052-03-15" }',
      after:
        'sources:\n  - { id: so, title: Sổ theo dõi kiến nghị, type: so-sach, date: "2025-03-15" }',
    },
  },
  'nguon-noi-bo-co-link': {
    what: 'Nguồn nội bộ có liên kết',
    message: 'Nguồn nội bộ thì chỉ nêu tên, không có url.',
    why: 'Liên kết dẫn người ngoài tới tài liệu không dành cho họ.',
    mend: 'Bỏ url, hoặc đổi access thành cong-khai nếu tài liệu ai cũng đọc được.',
    example: {
      before:
        'sources:\n  - { id: so, title: Sổ theo dõi, type: so-sach, date: "2025-03-15", access: noi-bo, url: "https://mau.example/so" }',
      after:
        'sources:\n  - { id: so, title: Sổ theo dõi, type: so-sach, date: "2025-03-15", access: noi-bo }',
    },
  },
  'chua-xac-minh': {
    what: 'Đăng khi chưa xác minh',
    message: 'Bài để da-dang mà chưa xác minh xong.',
    why: 'Chỉ bài đã xác minh mới được đăng.',
    mend: 'Xác minh rồi ghi verification: { status: da-xac-minh, … }, hoặc đổi status thành cho-duyet.',
    example: {
      before: 'verification: { status: dang-xac-minh, by: Thành Đoàn Mẫu }',
      after:
        'verification: { status: da-xac-minh, by: Thành Đoàn Mẫu, date: "2026-03-18", methods: [doi-chieu-so-sach] }',
    },
  },
  'minh-hoa-khong-len-that': {
    what: 'Bài minh họa trong bản thật',
    message: 'Bài này là minh họa (demo: true), không được lên bản thật.',
    why: 'Người đọc sẽ tưởng người và việc ấy có thật.',
    mend: 'Bỏ bài khỏi nội dung thật, hoặc dựng bản thử (không đặt SITE_ENV=production).',
    example: {
      in: 'words',
      before: 'SITE_ENV=production npm run build',
      after: 'npm run build',
    },
  },
  'thieu-ngay-viec': {
    what: 'Khen đột xuất thiếu ngày làm việc tốt',
    message: 'Khen đột xuất phải có actDate: ngày làm việc tốt.',
    why: 'Trang tính số ngày từ việc làm đến lời khen.',
    mend: 'Thêm actDate; nếu khen định kỳ, đổi timing thành dinh-ky.',
    example: {
      in: 'commendation',
      before: 'timing: dot-xuat',
      after: 'timing: dot-xuat\nactDate: "2026-03-06"',
      on: 'title:',
    },
  },
  'thu-hoi-thieu-quyet-dinh': {
    what: 'Thu hồi mà không có quyết định',
    message: 'Dòng {no} ghi {state} mà không có quyết định (revokedBy).',
    why: 'Thu hồi khen thưởng phải bằng một quyết định, có số và ngày.',
    mend: 'Thêm revokedBy: số và ngày của quyết định thu hồi.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: Báo cháy, state: thu-hoi }',
      after:
        'citations:\n  - { no: 1, recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: Báo cháy, state: thu-hoi, revokedBy: { number: "09-QĐ/MẪU", date: "2026-05-01" } }',
    },
  },
  'thu-hoi-con-lien-ket': {
    what: 'Dòng đã thu hồi còn dẫn tới bài',
    message: 'Dòng {no} đã {state} mà còn dẫn tới bài đang đăng “{value}”.',
    why: 'Bài đang đăng sẽ khoe một lời khen không còn hiệu lực, và gọi tên người bị thu hồi.',
    mend: 'Bỏ khóa profile hoặc model ở dòng này, hoặc gỡ bài kia.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: Báo cháy, state: thu-hoi, revokedBy: { number: "09-QĐ/MẪU", date: "2026-05-01" }, profile: vo-gia-dinh }',
      after:
        'citations:\n  - { no: 1, recipient: an-danh, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: Báo cháy, state: thu-hoi, revokedBy: { number: "09-QĐ/MẪU", date: "2026-05-01" } }',
    },
  },
  'thieu-ten-nguoi-nhan': {
    what: 'Dòng khen không có tên',
    message: 'Dòng {no} không có tên người nhận (name).',
    why: 'Lời khen phải gọi được tên, trừ khi người nhận xin giấu tên.',
    mend: 'Thêm name, hoặc ghi recipient: an-danh.',
    example: {
      in: 'commendation',
      before:
        'citations:\n  - { no: 1, recipient: ca-nhan, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: Báo cháy }',
      after:
        'citations:\n  - { no: 1, recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: Báo cháy }',
    },
  },
});
