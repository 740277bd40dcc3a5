import { law } from './consent.ts';
import { kinds } from '../kind.ts';

const childLaw = 'Trẻ em được giữ kín thân phận; người lạ không được tìm ra em nhờ trang này.';
const privateWhy = 'Thông tin riêng đã lên mạng thì không lấy lại được.';

/** Pictures, children, safety, and what names or reaches a person. */
export const peopleFaults = kinds({
  'anh-thieu-mo-ta': {
    what: 'Ảnh thiếu lời tả',
    message: 'Ảnh thiếu lời tả (alt).',
    why: 'Người không nhìn thấy ảnh nghe máy đọc lời tả thay cho ảnh.',
    mend: 'Tả ảnh trong một câu: ai, đang làm gì, ở đâu.',
    example: {
      in: 'body',
      before: '![](./chan-dung.jpg "Ảnh: NVCC")',
      after: '![Anh Minh Họa ghi sổ trước dãy trọ](./chan-dung.jpg "Ảnh: NVCC")',
    },
  },
  'anh-thieu-nguon': {
    what: 'Ảnh thiếu nguồn',
    message: 'Ảnh thiếu nguồn (credit).',
    why: 'Ảnh có người chụp; không ghi nguồn là dùng của người khác mà không nói.',
    mend: 'Ghi nguồn ảnh: trong phần khai là credit, trong bài là chữ trong ngoặc kép sau tên tệp.',
    example: {
      in: 'body',
      before: '![Anh Minh Họa ghi sổ](./chan-dung.jpg)',
      after: '![Anh Minh Họa ghi sổ](./chan-dung.jpg "Ảnh: NVCC")',
    },
  },
  'tre-em-thieu-giam-ho': {
    what: 'Trẻ em chưa có người giám hộ đồng ý',
    message: 'Trẻ em (minor: true) mà chưa có người giám hộ đồng ý (guardian).',
    why: 'Luật buộc cha mẹ hoặc người giám hộ đồng ý trước khi đăng về trẻ em.',
    mend: 'Xin chữ ký người giám hộ rồi ghi guardian: true.',
    example: {
      in: 'child',
      before:
        'consent: { ref: PDY-003, basis: dong-y, scope: [ten], date: "2026-03-10", childAssent: true }',
      after:
        'consent: { ref: PDY-003, basis: dong-y, scope: [ten], date: "2026-03-10", guardian: true, childAssent: true }',
    },
  },
  'tre-em-thieu-dong-thuan': {
    what: 'Trẻ em chưa tự đồng ý',
    message: 'Bài về trẻ em (minor: true) mà consent chưa có childAssent.',
    why: 'Trẻ từ đủ 7 tuổi phải được hỏi và tự đồng ý.',
    mend: 'Hỏi chính em rồi ghi childAssent: true.',
    example: {
      in: 'child',
      before:
        'consent: { ref: PDY-003, basis: dong-y, scope: [ten], date: "2026-03-10", guardian: true }',
      after:
        'consent: { ref: PDY-003, basis: dong-y, scope: [ten], date: "2026-03-10", guardian: true, childAssent: true }',
    },
  },
  'tre-em-chua-khai': {
    what: 'Trẻ em chưa khai là trẻ em',
    message: 'Vai “{value}” là của một em nhỏ mà chưa khai minor.',
    hint: 'Thêm minor: true, display: ten-goi và sự đồng ý của người giám hộ (guardian: true).',
    why: childLaw,
    mend: 'Thêm minor: true và guardian: true; người lớn thì ghi rõ nghề (Giáo viên Trường …).',
    example: {
      in: 'commendation',
      before:
        'citations: [{ no: 1, recipient: ca-nhan, name: Ngô Thị Ví Dụ, role: Học sinh lớp 7, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: "Nhặt được ví và trả lại" }]',
      after:
        'citations: [{ no: 1, recipient: ca-nhan, name: Ngô Thị Ví Dụ, role: Học sinh lớp 7, minor: true, display: ten-goi, guardian: true, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: "Nhặt được ví và trả lại" }]',
    },
  },
  'hoc-sinh-chua-khai': {
    severity: 'W',
    what: 'Học sinh, chưa rõ có phải trẻ em',
    message: 'Vai “{value}” là của một học sinh mà chưa khai minor.',
    why: 'Người dưới 16 tuổi là trẻ em: tên và ảnh được giữ kín hơn.',
    mend: 'Chưa đủ 16 tuổi thì thêm minor: true, guardian: true; đã đủ thì ghi lớp (Học sinh lớp 12) và để nguyên.',
    example: {
      in: 'commendation',
      before:
        'citations: [{ no: 1, recipient: ca-nhan, name: Ngô Thị Ví Dụ, role: Học sinh, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: "Nhặt được ví và trả lại" }]',
      after:
        'citations: [{ no: 1, recipient: ca-nhan, name: Ngô Thị Ví Dụ, role: Học sinh, minor: true, guardian: true, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: "Nhặt được ví và trả lại" }]',
    },
  },
  'giam-ho-chua-khai': {
    severity: 'W',
    what: 'Có người giám hộ mà chưa khai là trẻ em',
    message: '“{name}” có {key} mà chưa khai minor: trang in đủ họ tên, chức vụ như của người lớn.',
    why: childLaw,
    mend: 'Thêm minor: true cho người ấy; người từ 16 tuổi thì bỏ guardian, childAssent.',
    example: {
      in: 'commendation',
      before:
        'citations: [{ no: 1, recipient: ca-nhan, name: Ngô Thị Ví Dụ, guardian: true, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: "Nhặt được ví và trả lại" }]',
      after:
        'citations: [{ no: 1, recipient: ca-nhan, name: Ngô Thị Ví Dụ, minor: true, guardian: true, unit: doan-phuong-moi-mau, award: giay-khen-mau, reason: "Nhặt được ví và trả lại" }]',
    },
  },
  'ten-tre-em': {
    what: 'Lộ họ tên trẻ em',
    message: 'Họ tên đầy đủ của một em nhỏ lộ ra ở {where}: “{value}”.',
    hint: 'Viết “{instead}”, ở cả địa chỉ và tên tệp ảnh.',
    why: childLaw,
    mend: 'Chỉ gọi tên (em Hoa), ở cả địa chỉ, tên tệp ảnh, lời tả và các bài khác.',
    example: {
      in: 'child',
      before: 'title: "Em Đỗ Thị Minh Mẫu giữ thư viện xanh"',
      after: 'title: "Em Mẫu giữ thư viện xanh"',
    },
  },
  'ten-nguoi-giau': {
    severity: 'W',
    what: 'Lộ họ tên người xin giấu tên',
    message: 'Họ tên đầy đủ của người chỉ đồng ý gọi tên hoặc giấu tên lộ ra ở {where}: “{value}”.',
    why: law,
    mend: 'Bỏ họ tên ở chỗ này, ở cả địa chỉ và tên tệp ảnh.',
    example: {
      before: 'display: an-danh\nlede: "Anh Lê Minh Họa Mẫu ngồi cùng công nhân."',
      after: 'display: an-danh\nlede: "Một cán bộ xã ngồi cùng công nhân."',
    },
  },
  'ten-go-lech': {
    severity: 'W',
    what: 'Tên gõ lệch với tên đã khai',
    message: '“{value}” khác tên đã khai ở bài của người ấy: “{right}”.',
    why: 'Tên người gõ sai một dấu là tên người khác; người được khen nhận ra trước tiên.',
    mend: 'Xem lại tên ở văn bản gốc rồi sửa chỗ sai; hai người khác nhau thì để nguyên, hoặc dẫn tới đúng bài.',
    example: {
      before: 'lede: "Anh Lê Minh Hòa Mẫu ngồi cùng công nhân."',
      after: 'lede: "Anh Lê Minh Họa Mẫu ngồi cùng công nhân."',
    },
  },
  'xung-ho-lech': {
    severity: 'W',
    what: 'Cách xưng hô khác với bài',
    message: 'honorific ghi “{honorific}”, mà bài gọi “{value}”.',
    why: 'Lời đăng Facebook, Zalo gọi người ấy theo honorific.',
    mend: 'Sửa honorific, hoặc sửa cách gọi trong bài.',
    example: {
      before:
        'honorific: chi\nlede: "Anh Lê Minh Họa Mẫu đổi buổi họp lấy buổi ngồi cùng công nhân."',
      after:
        'honorific: anh\nlede: "Anh Lê Minh Họa Mẫu đổi buổi họp lấy buổi ngồi cùng công nhân."',
    },
  },
  'thieu-an-toan': {
    what: 'Việc nguy hiểm thiếu khung an toàn',
    message: 'Việc nguy hiểm (risky: true) mà bài không có lời dặn an toàn.',
    why: 'Người đọc trẻ có thể làm theo và gặp nạn.',
    mend: 'Thêm safety: "…" vào phần khai, hoặc một khung <Safety>…</Safety> trong bài.',
    example: {
      before: 'risky: true',
      after: 'risky: true\nsafety: "Không tự nhảy xuống nước; gọi người, ném phao."',
    },
  },
  'so-dien-thoai': {
    what: 'Số điện thoại',
    message: 'Có số điện thoại: “{value}”.',
    why: privateWhy,
    mend: 'Bỏ số ấy; người đọc liên hệ qua đơn vị. Tổng đài 1800, 1900 thì được.',
    example: {
      in: 'body',
      before: 'Gọi anh theo số 0912 345 678 nhé.',
      after: 'Gọi anh qua hộp thư Đoàn xã nhé.',
    },
  },
  'so-dinh-danh': {
    what: 'Số định danh',
    message: 'Có dãy số giống số căn cước, hộ chiếu hay thẻ của một người: “{value}”.',
    why: privateWhy,
    mend: 'Bỏ dãy số; nếu là số tiền hay số lượng, viết có dấu chấm ngăn hàng nghìn: 150.000.000.',
    example: {
      in: 'body',
      before: 'Căn cước 079201001234 của anh.',
      after: 'Căn cước của anh.',
    },
  },
  'so-rieng': {
    severity: 'W',
    what: 'Biển số xe, mã số thuế của một người',
    message: 'Có biển số xe hay mã số thuế của một người: “{value}”.',
    why: privateWhy,
    mend: 'Bỏ dãy ấy: nói “chiếc xe tải”, “đã có mã số thuế” là đủ.',
    example: {
      in: 'body',
      before: 'Chiếc xe biển số 61C-123.45 chở sách.',
      after: 'Chiếc xe tải chở sách.',
    },
  },
  'noi-o': {
    severity: 'W',
    what: 'Nơi ở của một người',
    message: 'Có nơi ở của một người, tới số nhà hay tổ, ấp: “{value}…”.',
    why: privateWhy,
    mend: 'Chỉ ghi tới xã, phường; di tích, trụ sở thì viết “ngôi nhà số …”.',
    example: {
      in: 'body',
      before: 'Nhà anh ở số nhà 12, đường Mẫu, xã bên.',
      after: 'Nhà anh ở xã bên.',
    },
  },
  'so-tai-khoan': {
    severity: 'W',
    what: 'Số tài khoản',
    message: 'Có số tài khoản: “{value}”.',
    why: 'Số tài khoản chép lại là chỗ kẻ gian đổi số; của một người thì còn là thông tin riêng.',
    mend: 'Bỏ số ấy; muốn mời ủng hộ thì dẫn liên kết tới trang chính thức của tổ chức nhận.',
    example: {
      in: 'body',
      before: 'Ủng hộ vào số tài khoản 0071000123456 nhé.',
      after: 'Ủng hộ qua trang của quỹ nhé.',
    },
  },
  'ngay-sinh': {
    severity: 'W',
    what: 'Ngày sinh của một người',
    message: 'Có ngày sinh đủ ngày, tháng, năm: {value}.',
    why: privateWhy,
    mend: 'Bỏ ngày sinh; cần thì nói tuổi hay năm sinh.',
    example: {
      in: 'body',
      before: 'Anh Họa sinh ngày 12/5/1998 ở xã bên.',
      after: 'Anh Họa sinh năm 1998 ở xã bên.',
    },
  },
  'thu-dien-tu': {
    what: 'Thư điện tử của một người',
    message: 'Có địa chỉ thư: “{value}”.',
    why: privateWhy,
    mend: 'Bỏ địa chỉ thư; địa chỉ chung của đơn vị khai ở contacts trong site.yaml, hoặc contact.channel của mô hình.',
    example: {
      in: 'body',
      before: 'Viết cho anh.minh@mau.example nhé.',
      after: 'Viết cho Đoàn xã nhé.',
    },
  },
});
