import { kinds } from '../kind.ts';

/** Addresses that two share, that are taken, or that lead nowhere. */
export const addressFaults = kinds({
  'trung-dia-chi': {
    what: 'Hai bài cùng một địa chỉ',
    message: 'Địa chỉ “{value}” đã thuộc về {other}.',
    why: 'Hai bài cùng địa chỉ thì một bài biến mất.',
    mend: 'Đổi tên thư mục của bài mới, hoặc bỏ bí danh (aliases) này.',
    example: {
      before: 'aliases: [em-mau]',
      after: 'aliases: [48-toi]',
    },
  },
  'dia-chi-danh-rieng': {
    what: 'Địa chỉ dành cho trang chung',
    message: 'Địa chỉ “{value}” dành cho trang chung của trang web.',
    why: 'Trang này sẽ đè lên danh sách bài hoặc trang tìm kiếm.',
    mend: 'Đặt tên tệp khác.',
    example: {
      in: 'path',
      before: 'pages/guong.mdx',
      after: 'pages/gioi-thieu.mdx',
    },
  },
  'ten-windows': {
    what: 'Tên mà máy Windows không tạo được',
    message: '“{name}” là tên Windows giữ riêng cho thiết bị.',
    hint: 'Đặt tên khác, ví dụ “bai-{name}”.',
    why: 'Máy Windows không tạo được thư mục hay tệp mang tên ấy: người khác không lấy được cả kho về.',
    mend: 'Thêm một chữ vào tên, và sửa cả những chỗ nhắc tới tên ấy.',
    example: {
      in: 'path',
      before: 'pages/con.mdx',
      after: 'pages/bai-con.mdx',
    },
  },
  'dia-chi-se-mat': {
    what: 'Địa chỉ đã đăng sắp mất',
    message: 'Địa chỉ {path} đã đăng mà bản này không còn trang nào ở đó.',
    hint: '{mend}',
    why: 'Liên kết người khác đã chia sẻ, đã in thành mã QR sẽ mở ra trang lỗi.',
    mend: 'Ghi tên cũ vào aliases của bài mang tên mới; muốn gỡ hẳn thì giữ bài với status: da-go.',
    example: {
      in: 'words',
      before: 'đổi tên thư mục profiles/vi-du đã đăng',
      after: 'đổi tên, và ghi aliases: [vi-du]',
    },
  },
  'khong-co-trang': {
    what: 'Dẫn tới trang không có',
    message: 'Không có trang nào ở “{value}”.',
    hint: '{near}',
    why: 'Người đọc bấm vào sẽ gặp trang lỗi.',
    mend: 'Sửa lại địa chỉ: guong/<tên>, mo-hinh/<tên>, tuyen-duong/<tên>, chuyen-de/<tên> hoặc tên một trang trong pages; hay bỏ chỗ dẫn ấy.',
    example: {
      in: 'site.yaml',
      before: 'menu: [{ label: Chương trình, page: chuong-trin }]',
      after: 'menu: [{ label: Chương trình, page: chuong-trinh }]',
    },
  },
  'khong-co-muc': {
    what: 'Dẫn tới mục không có trên trang',
    message: 'Trang “{path}” không có mục nào mang tên “#{id}”.',
    hint: '{near}',
    why: 'Người đọc bấm vào sẽ đứng ở đầu trang mà không hiểu vì sao.',
    mend: 'Tên mục là tiêu đề viết không dấu, nối bằng gạch ngang: “Việc đã làm” là #viec-da-lam. Sửa lại, hoặc bỏ phần sau dấu #.',
    example: {
      in: 'body',
      before: '[Xem phần ấy](#viec-lam).',
      after: '[Xem phần ấy](#viec-da-lam).',
    },
  },
  'lien-ket-vong': {
    severity: 'W',
    what: 'Liên kết đi vòng',
    message: 'Liên kết đi vòng qua trang khác, hoặc mang theo dấu, chữ của người chép.',
    hint: 'Viết: {right}',
    why: 'Địa chỉ chép từ Facebook, Google báo cho họ biết ai bấm, và hay hết hạn.',
    mend: 'Mở trang cần dẫn rồi chép địa chỉ ở đó, bỏ phần fbclid, utm.',
    example: {
      in: 'body',
      before: 'Xem [bài báo](https://bao.mau.example/bai-1?fbclid=IwAR0abc).',
      after: 'Xem [bài báo](https://bao.mau.example/bai-1).',
    },
  },
  'dia-chi-http': {
    severity: 'W',
    what: 'Địa chỉ của trang chưa có https',
    message: 'Địa chỉ của trang “{value}” bắt đầu bằng http, chưa phải https.',
    hint: 'Viết: {right}',
    why: 'Mọi liên kết, mã QR, ảnh chia sẻ mang địa chỉ này: với http, khung xem trước hay mất ảnh, trình duyệt báo “Không bảo mật”.',
    mend: 'Viết https://; máy chủ chưa mở được bằng https thì nhờ nơi đặt trang bật lên.',
    example: {
      in: 'site.yaml',
      before: 'url: http://guongsang.mau.example',
      after: 'url: https://guongsang.mau.example',
    },
  },
  'lien-he-sai': {
    severity: 'W',
    what: 'Địa chỉ liên hệ không dùng được',
    message: '“{value}” không phải một địa chỉ thư mà người đọc bấm được.',
    hint: '{fix}',
    why: 'Người được nêu tên xin gỡ, xin sửa bài qua đúng dòng này: gõ sai thì không ai nhận được thư.',
    mend: 'Viết đủ địa chỉ thư như hopthu@donvi.vn, hoặc nói bằng chữ gửi tới đâu.',
    example: {
      in: 'site.yaml',
      before:
        'contacts: { corrections: "mailto:dinhchinh@mau.example", withdrawals: rutdongy@mau.example }',
      after: 'contacts: { corrections: dinhchinh@mau.example, withdrawals: rutdongy@mau.example }',
    },
  },
  'lien-ket-sua': {
    severity: 'W',
    what: 'Liên kết mở bản để sửa',
    message: 'Liên kết này mở bản để sửa của Google, không phải bản để xem.',
    hint: 'Viết: {right}',
    why: 'Người đọc bị hỏi mật khẩu, hoặc ai cũng sửa, xóa được.',
    mend: 'Trong Google bấm Chia sẻ hay Gửi, lấy liên kết để xem; mở thử bằng cửa sổ ẩn danh.',
    example: {
      in: 'body',
      before: 'Đăng ký ở [phiếu này](https://docs.google.com/forms/d/1AbC/edit).',
      after: 'Đăng ký ở [phiếu này](https://docs.google.com/forms/d/1AbC/viewform).',
    },
  },
  'lien-ket-rieng': {
    severity: 'W',
    what: 'Liên kết chỉ người viết mở được',
    message: '“{value}” chỉ mở được trên máy đã đăng nhập của người viết.',
    why: 'Người đọc bấm vào chỉ thấy trang đăng nhập.',
    mend: 'Đưa lên mạng, bấm Chia sẻ, chép liên kết để xem; mở thử bằng cửa sổ ẩn danh.',
    example: {
      in: 'body',
      before: 'Xem [sổ trực](https://drive.google.com/drive/my-drive).',
      after: 'Xem [sổ trực](https://drive.google.com/file/d/1AbC/view).',
    },
  },
  'lien-ket-mo-ho': {
    severity: 'W',
    what: 'Liên kết không nói dẫn tới đâu',
    message: 'Chữ “{value}” không nói liên kết dẫn tới đâu.',
    why: 'Máy đọc màn hình đọc riêng từng liên kết; người lướt nhanh chỉ nhìn chữ có màu.',
    mend: 'Lấy tên của trang mà liên kết dẫn tới làm chữ để bấm.',
    example: {
      in: 'body',
      before: 'Sổ của khu trọ xem [ở đây](https://mau.example/so).',
      after: 'Xem [sổ của khu trọ](https://mau.example/so).',
    },
  },
});
