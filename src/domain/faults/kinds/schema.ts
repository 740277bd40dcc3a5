import { kinds } from '../kind.ts';

/** Keys and values that the content model does not know. */
export const schemaFaults = kinds({
  'khoa-la': {
    what: 'Khóa không có trong mẫu',
    message: 'Khóa “{key}” không có trong mẫu.',
    hint: '{near}',
    why: 'Khóa viết sai bị bỏ qua mà không ai hay; không có khóa nào cho thông tin riêng tư.',
    mend: 'Sửa tên khóa theo mẫu, hoặc xóa dòng ấy.',
    example: { before: 'updatd: "2026-04-01"', after: 'updated: "2026-04-01"' },
  },
  'thieu-khoa': {
    what: 'Thiếu khóa bắt buộc',
    message: 'Thiếu “{key}”{title}.',
    hint: '{about}',
    why: 'Thiếu nó thì bài không đủ để người đọc tin và làm theo.',
    mend: 'Thêm khóa ấy và điền giá trị; không biết thì hỏi, không đoán.',
    example: {
      before: 'role:',
      after: 'role: Phó Bí thư Đoàn xã',
    },
  },
  'thieu-khoa-nhap': {
    severity: 'W',
    what: 'Bản nháp còn thiếu khóa',
    message: 'Bản nháp còn thiếu “{key}”{title}.',
    hint: '{about}',
    why: 'Bản nháp được phép thiếu, nhưng phải đủ trước khi chờ duyệt.',
    mend: 'Thêm khóa ấy trước khi đổi status thành cho-duyet.',
    example: {
      in: 'model',
      before: 'status: nhap\nproblem:',
      after: 'status: nhap\nproblem: Sách cũ ở nhà nhiều mà tủ của xã thì trống',
    },
  },
  'sai-kieu': {
    what: 'Giá trị sai kiểu',
    message: '“{key}” phải là {expected}, đang là {got}.',
    hint: '{fix}',
    why: 'Máy đọc chữ, số, danh sách theo những cách khác nhau.',
    mend: 'Viết lại theo mẫu của khóa ấy.',
    example: {
      before: 'discuss: Việc nào ở chi đoàn mình đang bị hẹn mãi?',
      after: 'discuss: ["Việc nào ở chi đoàn mình đang bị hẹn mãi?"]',
    },
  },
  'gia-tri-la': {
    what: 'Giá trị không có trong danh sách',
    message: '“{value}” không dùng được cho “{key}”.',
    hint: '{near}Chọn một trong: {allowed}.',
    why: 'Trang lọc và xếp bài theo những giá trị này.',
    mend: 'Chọn một giá trị trong danh sách của khóa ấy.',
    example: {
      before: 'group: can-bo',
      after: 'group: can-bo-doan',
    },
  },
  'qua-dai': {
    what: 'Chữ quá dài',
    message: '“{key}” dài {count} ký tự, quá {over} so với mức {max}.',
    why: 'Dài hơn thì bị cắt trên thẻ chia sẻ và trong kết quả tìm kiếm.',
    mend: 'Viết gọn lại: ai làm gì, được bao nhiêu.',
    example: {
      before:
        'title: "Trong suốt ba tháng liền, mỗi tuần hai buổi tối, anh Phó Bí thư xuống từng phòng trọ ghi lại bốn mươi kiến nghị của công nhân"',
      after: 'title: "29 buổi tối ở khu trọ, xong 31 trong 40 việc"',
    },
  },
  'qua-nhieu': {
    what: 'Danh sách quá dài',
    message: '“{key}” có {count} mục, nhiều nhất là {max}.',
    why: 'Buổi sinh hoạt chi đoàn không bàn hết.',
    mend: 'Giữ lại những mục đáng nhất.',
    example: {
      before: 'discuss: ["Ai đang bị hẹn?", "Hẹn từ bao giờ?", "Vì sao hẹn?", "Ai nhận việc ấy?"]',
      after: 'discuss: ["Ai đang bị hẹn?", "Vì sao hẹn?", "Ai nhận việc ấy?"]',
    },
  },
  'ngay-sai': {
    what: 'Ngày không đúng',
    message: '“{value}” không phải một ngày có thật viết theo NĂM-THÁNG-NGÀY.',
    hint: '{fix}',
    why: 'Ngày quyết định tên đơn vị, hạn đồng ý và thứ tự bài.',
    mend: 'Viết năm bốn chữ số, tháng và ngày hai chữ số, nối bằng gạch ngang.',
    example: {
      before: 'date: 20/03/2026',
      after: 'date: "2026-03-20"',
    },
  },
  'ma-sai': {
    what: 'Mã viết sai cách',
    message: '“{value}” không dùng làm mã được.',
    hint: 'Viết “{slug}”{or}.',
    why: 'Mã là một phần của địa chỉ trang: chữ thường không dấu, nối bằng gạch ngang.',
    mend: 'Viết chữ thường không dấu và chữ số, nối bằng gạch ngang.',
    example: {
      before: 'aliases: [48 Tối]',
      after: 'aliases: [48-toi]',
    },
  },
  'dinh-dang-sai': {
    what: 'Giá trị sai khuôn',
    message: '“{value}” không đúng khuôn của “{key}”.',
    hint: '{shape}.',
    why: 'Sai khuôn thì đường dẫn hoặc màu không dùng được.',
    mend: 'Viết theo khuôn trong mẫu.',
    example: {
      in: 'site.yaml',
      before: 'url: guongsang.mau.example',
      after: 'url: https://guongsang.mau.example',
    },
  },
  'so-sai': {
    what: 'Số ngoài khoảng',
    message: '“{key}” là {value}, ngoài khoảng cho phép.',
    why: 'Số này không thể đúng với thực tế.',
    mend: 'Viết lại số: không âm; thứ tự đếm từ 1 và không có phần lẻ.',
    example: {
      in: 'campaign',
      before: 'items: [{ profile: vo-gia-dinh, day: 0 }]',
      after: 'items: [{ profile: vo-gia-dinh, day: 1 }]',
    },
  },
  'thieu-mot-trong': {
    what: 'Phải có đúng một trong các khóa',
    message: 'Ở đây cần {rule}.',
    hint: '{fix}',
    why: 'Thiếu thì không biết nói tới bài nào, thừa thì không biết chọn cái nào.',
    mend: 'Giữ lại đúng một khóa.',
    example: {
      in: 'campaign',
      before: 'items: [{ profile: vo-gia-dinh }]',
      after: 'items: [{ profile: vo-gia-dinh, day: 1 }]',
    },
  },
  'trung-ma': {
    what: 'Mã dùng hai lần',
    message: 'Mã “{value}” đã dùng ở trên ({other}).',
    why: 'Hai thứ cùng một mã thì một thứ bị mất.',
    mend: 'Đổi một trong hai mã.',
    example: {
      before:
        'sources:\n  - { id: so, title: Sổ theo dõi, type: so-sach, date: "2025-03-15" }\n  - { id: so, title: Biên bản họp tổ, type: bien-ban, date: "2025-03-15" }',
      after:
        'sources:\n  - { id: so, title: Sổ theo dõi, type: so-sach, date: "2025-03-15" }\n  - { id: bien-ban, title: Biên bản họp tổ, type: bien-ban, date: "2025-03-15" }',
    },
  },
});
