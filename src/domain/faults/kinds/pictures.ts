import { kinds } from '../kind.ts';

/** Pictures that cannot be shown, or not well. */
export const pictureFaults = kinds({
  'anh-sai-loai': {
    what: 'Loại ảnh không dùng được',
    message: '“{src}” {reason}.',
    hint: '{fix}',
    why: 'Trang chỉ nhận ảnh jpg, png, webp, avif: mọi máy xem được và không chứa lệnh.',
    mend: 'Mở ảnh trên điện thoại hoặc máy tính, xuất ra JPG rồi thay tệp.',
    example: {
      before: 'photo: { src: ./chan-dung.svg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
      after: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
    },
  },
  'anh-hong': {
    what: 'Ảnh hỏng',
    message: 'Ảnh “{src}” hỏng hoặc bị cắt cụt: {reason}.',
    why: 'Ảnh hỏng lên trang sẽ xám một nửa.',
    mend: 'Chép lại ảnh từ máy chụp, hoặc mở ra và lưu lại thành JPG.',
    example: {
      in: 'words',
      before: 'Ảnh chép dở: mở ra chỉ thấy nửa trên',
      after: 'Ảnh chép lại từ máy chụp, thấy đủ',
    },
  },
  'anh-nho': {
    severity: 'W',
    what: 'Ảnh quá nhỏ',
    message: 'Ảnh “{src}” chỉ rộng {width} điểm ảnh, sẽ mờ khi hiện trên trang.',
    why: 'Điện thoại nào cũng rộng hơn 300 điểm ảnh: ảnh nhỏ hơn bị kéo giãn hoặc thành một ô con.',
    mend: 'Lấy ảnh gốc từ máy chụp; ảnh gửi qua Zalo, Messenger thường đã bị thu nhỏ, nên chọn gửi ảnh HD.',
    example: {
      in: 'words',
      before: 'Ảnh thu nhỏ, rộng 150 điểm ảnh',
      after: 'Ảnh gốc, rộng từ 1.200 điểm ảnh',
    },
  },
  'ten-tep-ky-tu': {
    what: 'Tên tệp có ký tự không dùng được',
    message: 'Tên tệp “{src}” có dấu {character}, không dùng được trong địa chỉ.',
    hint: '{fix}',
    why: 'Trong địa chỉ, các dấu % # ? \\ : * " < > | có nghĩa riêng; Windows cũng không cho đặt tên như vậy.',
    mend: 'Đổi tên tệp, bỏ dấu ấy, rồi viết tên mới vào bài.',
    example: {
      in: 'profile',
      before: 'photo: { src: "./anh #1.jpg", alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
      after: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
    },
  },
  'anh-loi-rong': {
    severity: 'W',
    what: 'Lời của ảnh không nói gì',
    message: '“{value}” không nói gì về ảnh.',
    why: 'Người không thấy ảnh nghe đọc đúng những chữ này.',
    mend: 'Viết một câu: ai, đang làm gì, ở đâu. Nguồn ảnh thì ghi tên người chụp.',
    example: {
      before: 'photo: { src: ./chan-dung.jpg, alt: IMG_2031, credit: "Ảnh: NVCC" }',
      after: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
    },
  },
  'anh-nguon-chung': {
    severity: 'W',
    what: 'Nguồn ảnh không là ai',
    message: 'Nguồn “{value}” không nói ai chụp, ai viết.',
    why: 'Ảnh nào cũng có người chụp: đăng lên phải được người ấy cho phép và ghi tên.',
    mend: 'Hỏi người chụp rồi ghi tên (Ảnh: Nguyễn Văn Mẫu), hoặc dùng ảnh khác.',
    example: {
      before: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: Internet }',
      after: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
    },
  },
  'tieu-diem-ngoai': {
    severity: 'W',
    what: 'Điểm giữ của ảnh nằm ngoài ảnh',
    message: 'Điểm “{value}” nằm ngoài ảnh: mỗi số chỉ từ 0% đến 100%.',
    why: 'Ảnh bị xén quanh điểm này; điểm ở ngoài thì mặt người dễ bị cắt.',
    mend: 'Ghi "ngang% dọc%", tính từ góc trên bên trái: giữa ảnh là "50% 50%".',
    example: {
      before:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", focus: "150% 30%" }',
      after:
        'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC", focus: "50% 30%" }',
    },
  },
  'anh-qua-lon': {
    what: 'Ảnh quá lớn',
    message: 'Ảnh “{src}” rộng {size} triệu điểm ảnh, quá mức 60.',
    why: 'Ảnh quá lớn làm máy dựng trang hàng phút hoặc hết bộ nhớ.',
    mend: 'Thu ảnh xuống còn khoảng 4000 điểm ảnh chiều dài rồi thay tệp.',
    example: {
      in: 'words',
      before: '12000 × 9000',
      after: '4000 × 3000',
    },
  },
});
