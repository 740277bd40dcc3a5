import { kinds } from './kind.ts';

const law = 'Thông tin của một người chỉ được đăng trong phạm vi người ấy đã đồng ý.';
const childLaw = 'Trẻ em được giữ kín thân phận; người lạ không được tìm ra em nhờ trang này.';
const privateWhy = 'Thông tin riêng đã lên mạng thì không lấy lại được.';

/** Consent, children, safety, and what names or reaches a person. */
export const peopleFaults = kinds({
  'anh-thieu-mo-ta': {
    severity: 'E',
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
    severity: 'E',
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
  'thieu-dong-y': {
    severity: 'E',
    what: 'Thiếu sự đồng ý',
    message: 'Bài nêu người mà không có sự đồng ý (consent).',
    why: law,
    mend: 'Xin đồng ý bằng phiếu, giữ phiếu ngoài kho nội dung, rồi khai consent. Chưa có thì để status: nhap.',
    example: {
      before: 'consent:',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
    },
  },
  'dong-y-thieu-ten': {
    severity: 'E',
    what: 'Chưa đồng ý nêu tên',
    message: 'Sự đồng ý không gồm “ten”, mà bài nêu tên.',
    why: law,
    mend: 'Xin thêm đồng ý nêu tên rồi thêm ten vào scope, hoặc giấu tên (display: an-danh; dòng khen: recipient: an-danh).',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
    },
  },
  'dong-y-thieu-anh': {
    severity: 'E',
    what: 'Chưa đồng ý dùng ảnh',
    message: 'Bài có ảnh mà sự đồng ý{who} không gồm “anh”.',
    why: law,
    mend: 'Xin thêm đồng ý dùng ảnh rồi thêm anh vào scope, hoặc bỏ ảnh.',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, mang-xa-hoi], date: "2026-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      on: 'photo:',
    },
  },
  'dong-y-thieu-mang-xa-hoi': {
    severity: 'E',
    what: 'Chưa đồng ý đưa ảnh lên mạng xã hội',
    message: 'Ảnh chia sẻ có mặt người mà sự đồng ý{who} không gồm “mang-xa-hoi”.',
    why: 'Ảnh của bài đi theo mọi lần chia sẻ lên Facebook, Zalo.',
    mend: 'Xin thêm đồng ý rồi thêm mang-xa-hoi vào scope, hoặc bỏ ảnh (photo).',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh], date: "2026-02-10" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10" }',
      on: 'photo:',
    },
  },
  'dong-y-het-han': {
    severity: 'E',
    what: 'Sự đồng ý đã hết hạn',
    message: 'Sự đồng ý{who} hết hạn ngày {day}.',
    why: law,
    mend: 'Xin lại đồng ý và ghi ngày mới, hoặc gỡ bài (status: da-go).',
    example: {
      before:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", expires: "2026-05-31" }',
      after:
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", expires: "2028-02-10" }',
    },
  },
  'dong-y-da-rut': {
    severity: 'E',
    what: 'Sự đồng ý đã rút',
    message: 'Sự đồng ý{who} đã rút, bài không được đăng nữa.',
    why: law,
    mend: 'Gỡ bài: đổi status thành da-go; dòng khen đổi recipient thành an-danh.',
    example: {
      before:
        'status: da-dang\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", withdrawn: true }',
      after:
        'status: da-go\nconsent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, mang-xa-hoi], date: "2026-02-10", withdrawn: true }',
      on: 'consent:',
    },
  },
  'nguoi-trong-anh': {
    severity: 'E',
    what: 'Người trong ảnh chưa đồng ý',
    message: '“{who}” có trong ảnh mà bài của người ấy {state}.',
    why: law,
    mend: 'Chọn ảnh khác, hoặc xin đồng ý của người ấy và ghi vào bài của họ.',
    example: {
      before:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", people: [vo-gia-dinh] }',
      after:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", people: [le-minh-hoa-mau] }',
    },
  },
  'tre-em-thieu-giam-ho': {
    severity: 'E',
    what: 'Trẻ em chưa có người giám hộ đồng ý',
    message: 'Bài về trẻ em (minor: true) mà consent chưa có guardian.',
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
    severity: 'E',
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
  'ten-tre-em': {
    severity: 'E',
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
  'thieu-an-toan': {
    severity: 'E',
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
    severity: 'E',
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
    severity: 'E',
    what: 'Số định danh',
    message: 'Có dãy số giống số căn cước hoặc chứng minh nhân dân: “{value}”.',
    why: privateWhy,
    mend: 'Bỏ dãy số; nếu là số tiền hay số lượng, viết có dấu chấm ngăn hàng nghìn: 150.000.000.',
    example: {
      in: 'body',
      before: 'Căn cước 079201001234 của anh.',
      after: 'Căn cước của anh.',
    },
  },
  'thu-dien-tu': {
    severity: 'E',
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
