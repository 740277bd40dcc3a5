import { kinds } from '../kind.ts';

/** Texts that were typed in haste: places left open, names and titles not written as they are read. */
export const unfinishedFaults = kinds({
  'chua-dien': {
    severity: 'E',
    what: 'Chỗ chừa trống chưa điền',
    message: 'Bài đã đăng còn chỗ chưa điền: “{value}”.',
    why: 'Trang in nguyên chỗ trống ấy cho mọi người đọc.',
    mend: 'Điền vào, hoặc bỏ dòng ấy; nguồn không cho biết thì ghi chua-ro ở khóa nhận chữ ấy.',
    example: {
      before: 'lede: "(điền sau)"',
      after: 'lede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."',
    },
  },
  'ten-kem-xung-ho': {
    severity: 'W',
    what: 'Tên kèm cách xưng hô',
    message: 'Tên “{value}” mở đầu bằng cách xưng hô.',
    hint: 'Viết: name: {right}; cách gọi ghi ở honorific.',
    why: 'Trang, lời đăng và danh sách tự thêm cách gọi: in hai lần, xếp sai chữ cái.',
    mend: 'Bỏ “anh”, “đồng chí”… trước tên.',
    example: {
      before: 'name: Anh Lê Minh Họa Mẫu',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'ten-viet-thuong': {
    severity: 'W',
    what: 'Tên viết toàn chữ thường',
    message: 'Tên “{value}” viết toàn chữ thường.',
    hint: 'Có phải “{right}”?',
    why: 'Tên người viết hoa chữ đầu mỗi tiếng.',
    mend: 'Viết hoa chữ đầu mỗi tiếng; tên dân tộc thì hỏi lại chính người ấy.',
    example: {
      before: 'name: lê minh họa mẫu',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'ten-lan': {
    severity: 'W',
    what: 'Tên lẫn điều khác',
    message: 'Tên “{value}” lẫn điều khác ngoài họ tên của một người.',
    why: 'Trang, địa chỉ và tìm kiếm coi cả chuỗi ấy là tên; năm sinh thì không nên đăng.',
    mend: 'Chỉ để họ tên: chức vụ ghi ở role, nhiều người thì kind: nhom và people, bỏ năm sinh.',
    example: {
      before: 'name: "Lê Minh Họa Mẫu, Phó Bí thư"',
      after: 'name: Lê Minh Họa Mẫu',
    },
  },
  'tua-viet-hoa': {
    severity: 'W',
    what: 'Tựa viết toàn chữ hoa',
    message: 'Tựa viết toàn chữ hoa.',
    why: 'Chữ hoa toàn bộ khó đọc, chiếm chỗ, và trên ảnh chia sẻ như đang quát.',
    mend: 'Viết chữ thường, chỉ hoa chữ đầu và tên riêng.',
    example: {
      before: 'title: "29 BUỔI TỐI Ở KHU TRỌ, XONG 31 TRONG 40 VIỆC"',
      after: 'title: "29 buổi tối ở khu trọ, xong 31 trong 40 việc"',
    },
  },
  'hen-qua-xa': {
    severity: 'W',
    what: 'Bài hẹn ngày quá xa',
    message: 'Bài hẹn tới {day} mới lên trang, còn hơn một năm.',
    why: 'Gõ nhầm năm thì bài nằm yên mà không ai hay.',
    mend: 'Xem lại năm ở date.',
    example: {
      in: 'model',
      before: 'date: "2062-03-21"',
      after: 'date: "2026-05-02"',
    },
  },
});
