import { kinds } from '../kind.ts';

/** Words that cannot stand on a story's share images. */
export const cardFaults = kinds({
  'anh-thieu-chu': {
    what: 'Ký tự không vẽ được lên ảnh chia sẻ',
    message: 'Phông chữ của ảnh chia sẻ không có ký tự “{character}” ({code}) ở mục {key}.',
    hint: '{fix}',
    why: 'Ký tự phông chữ không có sẽ thành một ô trống trên ảnh đi khắp Facebook, Zalo.',
    mend: 'Thay ký tự ấy bằng chữ: “số” thay cho №, bỏ biểu tượng cảm xúc.',
    example: {
      before: 'title: "漢 1: xong 31 trong 40 việc"',
      after: 'title: "Xong 31 trong 40 việc"',
    },
  },
  'anh-chu-qua-dai': {
    what: 'Chữ không vừa ảnh chia sẻ',
    message: '{part} dài quá, không vừa {picture}.',
    hint: '{fix}',
    why: 'Chữ nhỏ hơn nữa thì không ai đọc được trên điện thoại.',
    mend: 'Viết share.headline ngắn hơn title, không quá 60 chữ cái.',
    example: {
      before:
        'title: "NghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêng"',
      after: 'title: "Xong 31 trong 40 việc"',
    },
  },
  'anh-rut-gon': {
    severity: 'W',
    what: 'Ảnh chia sẻ viết rút gọn',
    message: 'Ảnh chia sẻ {picture} không đủ chỗ nên viết rút gọn: {parts}.',
    hint: '{fix}',
    why: 'Chữ nhỏ hơn nữa thì không ai đọc được trên điện thoại; trang bài vẫn viết đủ.',
    mend: 'Viết share.headline không quá 60 chữ cái, hoặc rút gọn chức vụ, tên đơn vị.',
    example: {
      before:
        'role: Bí thư Đoàn xã, Chủ tịch Hội Liên hiệp Thanh niên xã, Tổ trưởng Tổ công nghệ số cộng đồng, Đội trưởng Đội thanh niên tình nguyện, Ủy viên Ủy ban xã',
      after: 'role: Bí thư Đoàn xã, Chủ tịch Hội Liên hiệp Thanh niên xã',
    },
  },
});
