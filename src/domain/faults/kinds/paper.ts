import { kinds } from '../kind.ts';

/** Bodies set as a paper is set: what stands there is read, and yet the page does not know what it is. */
export const paperFaults = kinds({
  'duong-ke-go': {
    severity: 'W',
    what: 'Đường kẻ gõ bằng dấu',
    message: 'Dòng “{value}” in nguyên từng dấu, không thành đường kẻ.',
    why: 'Máy đọc màn hình đọc từng dấu; trên điện thoại dòng ấy ngắn dài không đều.',
    mend: 'Viết --- ở một dòng riêng, trên và dưới có dòng trống; hoặc bỏ dòng ấy.',
    example: {
      in: 'body',
      before: 'Tối ấy mưa.\n\n-----o0o-----\n\nSáng ra trời tạnh.',
      after: 'Tối ấy mưa.\n\n---\n\nSáng ra trời tạnh.',
      on: '-----o0o-----',
    },
  },
  'ghi-chu-go-tay': {
    severity: 'W',
    what: 'Ghi chú cuối bài gõ tay',
    message: 'Dấu {mark} trong bài không dẫn tới lời ghi chú này.',
    hint: 'Trong câu viết {note}, ở đây viết:\n{right}',
    why: 'Người đọc trên điện thoại phải tự lần xuống cuối bài rồi tự lần lên.',
    mend: 'Trong câu viết [^1]; ở một dòng riêng viết [^1]: lời ghi chú.',
    example: {
      in: 'body',
      before: 'Theo sổ trực [1], đã xong.\n\n[1] Sổ của khu trọ.',
      after: 'Theo sổ trực[^1], đã xong.\n\n[^1]: Sổ của khu trọ.',
      on: '[1] Sổ của khu trọ.',
    },
  },
  'loi-anh-khong-anh': {
    severity: 'W',
    what: 'Lời của một tấm ảnh không có ở đó',
    message: '“{value}” là lời của một tấm ảnh, mà cạnh đó không có ảnh nào.',
    why: 'Ảnh ở lại trong Word hay Zalo; người đọc thấy lời mà không thấy ảnh.',
    mend: 'Lưu ảnh cạnh bài rồi viết ![lời tả](./ten-anh.jpg "Ảnh: nguồn"), hoặc bỏ dòng ấy.',
    example: {
      in: 'body',
      before: 'Ảnh 1: Anh Họa ghi sổ trước dãy trọ',
      after: '![Anh Họa ghi sổ trước dãy trọ](./chan-dung.jpg "Ảnh: NVCC")',
    },
  },
  'tieu-de-go-tay': {
    severity: 'W',
    what: 'Tiêu đề gõ bằng chữ đậm hay chữ hoa',
    message: 'Dòng “{value}” đứng như một tiêu đề mà trang không biết là tiêu đề{more}.',
    hint: 'Viết{names}:\n{right}',
    why: 'Mục lục, máy đọc màn hình và liên kết tới từng mục chỉ biết dòng mở đầu bằng ##.',
    mend: 'Viết ## và một dấu cách trước dòng ấy, bỏ dấu **; chỉ viết hoa chữ đầu và tên riêng.',
    example: {
      in: 'body',
      before: '**Những tối thứ hai**\n\nAnh ngồi lại từng phòng.',
      after: '## Những tối thứ hai\n\nAnh ngồi lại từng phòng.',
    },
  },
  'dau-lon-hon': {
    severity: 'W',
    what: 'Dấu > ở đầu dòng thành khung trích',
    message: 'Dấu > ở đầu dòng mở một khung trích, không in thành dấu “lớn hơn”.',
    hint: 'Viết “trên”, “hơn” bằng chữ; muốn in dấu ấy thì viết:\n{right}',
    why: 'Mất dấu, “trên 18 tuổi” thành “18 tuổi”.',
    mend: 'Viết “trên”, “hơn” bằng chữ, hoặc \\> thay cho >.',
    example: {
      in: 'body',
      before: '> 18 tuổi thì đăng ký ở xã.',
      after: 'Trên mười tám tuổi thì đăng ký ở xã.',
    },
  },
  'dia-chi-tran': {
    severity: 'W',
    what: 'Địa chỉ không bấm được',
    message: '“{value}” in thành chữ, không bấm được.',
    hint: 'Viết: {right}, hoặc [tên trang]({right})',
    why: 'Người đọc trên điện thoại không chép được địa chỉ; trang chỉ biết địa chỉ mở đầu bằng https:// hay www.',
    mend: 'Mở trang ấy rồi chép cả địa chỉ, từ https://.',
    example: {
      in: 'body',
      before: 'Xem thêm ở bao.mau.vn/bai-1 nhé.',
      after: 'Xem thêm ở https://bao.mau.vn/bai-1 nhé.',
    },
  },
  'thanh-phan-trong': {
    severity: 'W',
    what: 'Thành phần không có gì bên trong',
    message: '<{name}> không có chữ nào bên trong: trang in một khung trống.',
    hint: '{fix}',
    why: 'Người đọc thấy một khung không có gì, hay tên người nói mà không thấy lời.',
    mend: 'Viết chữ vào giữa thẻ mở và thẻ đóng, hoặc xóa thẻ.',
    example: {
      in: 'body',
      before: '<Note></Note>',
      after: '<Note>Mang theo sổ.</Note>',
    },
  },
  'lien-ket-lech': {
    severity: 'W',
    what: 'Liên kết ghi một địa chỉ, dẫn tới địa chỉ khác',
    message: 'Liên kết ghi “{shown}” mà dẫn tới “{value}”.',
    why: 'Người đọc tin địa chỉ mình thấy; dẫn đi chỗ khác thì giống trang lừa đảo.',
    mend: 'Sửa một trong hai cho giống nhau, hoặc viết tên trang thay cho địa chỉ trong [ ].',
    example: {
      in: 'body',
      before: 'Xem [https://bao.mau.example/bai-1](https://bao.mau.example/bai-2).',
      after: 'Xem [https://bao.mau.example/bai-2](https://bao.mau.example/bai-2).',
    },
  },
});
