import { kinds } from '../kind.ts';

const why =
  'Bài chỉ gồm chữ và các thành phần có sẵn: thứ khác có thể chạy lệnh trên máy dựng trang.';

/** What a body may not hold: code, HTML, components nobody lists. */
export const mdxFaults = kinds({
  'mdx-lenh': {
    what: 'Lệnh import, export trong bài',
    message: 'Dòng này bắt đầu bằng import hoặc export, máy hiểu là lệnh.',
    why,
    mend: 'Xóa dòng ấy; nếu là câu văn, đặt một chữ khác lên đầu dòng.',
    example: {
      in: 'body',
      before: 'import là nhập khẩu.',
      after: 'Từ import nghĩa là nhập khẩu.',
    },
  },
  'mdx-bieu-thuc': {
    what: 'Dấu { } trong bài',
    message: 'Dấu { trong bài bị hiểu là lệnh: “{value}”.',
    hint: 'Viết:\n{right}\n(ghi chú riêng thì xóa đi)',
    why,
    mend: 'Viết \\{ thay cho {, viết \\} thay cho }; ghi chú riêng thì xóa đi.',
    example: {
      in: 'body',
      before: 'Điền vào ô {họ tên}.',
      after: 'Điền vào ô \\{họ tên\\}.',
    },
  },
  'mdx-html': {
    what: 'Thẻ HTML trong bài',
    message: 'Thẻ HTML <{name}> không dùng được trong bài{more}.',
    hint: '{fix}',
    why,
    mend: 'Dùng Markdown (**đậm**, *nghiêng*, [chữ](https://…)) hoặc thành phần có sẵn; muốn viết dấu < thì viết &lt;',
    example: {
      in: 'body',
      before: 'Việc <b>đã xong</b>.',
      after: 'Việc **đã xong**.',
    },
  },
  'mdx-chu-thich': {
    what: 'Chú thích HTML trong bài',
    message: 'Chú thích <!-- … --> không dùng được trong bài.',
    why: 'Chú thích vẫn theo bài lên mạng, người ngoài đọc được.',
    mend: 'Xóa chú thích; lời dặn biên tập để ngoài bài.',
    example: {
      in: 'body',
      before: 'Dãy trọ còn sáng đèn. <!-- hỏi lại anh -->',
      after: 'Dãy trọ còn sáng đèn.',
    },
  },
  'mdx-thanh-phan-la': {
    what: 'Thành phần không có sẵn',
    message: 'Không có thành phần <{name}>.',
    hint: '{near}Dùng một trong: Figure, Quote, Ask, Steps, Gallery, Photo, Video, TryIt, Safety, Note; muốn viết dấu < thì viết &lt;',
    why,
    mend: 'Dùng một thành phần có sẵn; muốn viết dấu < thì viết &lt;',
    example: {
      in: 'body',
      before: '<Nots>Mang theo sổ.</Nots>',
      after: '<Note>Mang theo sổ.</Note>',
    },
  },
  'mdx-chi-trong-bai': {
    what: 'Thành phần chỉ dùng trong bài',
    message: '<{name}> chỉ dùng trong bài gương, mô hình, tuyên dương, chuyên đề.',
    hint: '{fix}.',
    why: 'Nó hiện điều bài đã khai ở đầu tệp hoặc có cạnh bài; trang trong pages/ không có những thứ ấy.',
    mend: 'Viết bằng chữ, danh sách hoặc ảnh Markdown.',
    example: {
      in: 'page',
      before: '<TryIt />',
      after: 'Hỏi một người bên cạnh: tuần này bạn vướng gì?',
    },
  },
  'mdx-thuoc-tinh-la': {
    what: 'Thuộc tính không có sẵn',
    message: '<{name}> không có thuộc tính “{key}”.',
    hint: '{near}',
    why,
    mend: 'Xóa thuộc tính ấy.',
    example: {
      in: 'body',
      before: '<Note mau="do">Mang theo sổ.</Note>',
      after: '<Note>Mang theo sổ.</Note>',
    },
  },
  'mdx-thuoc-tinh-lenh': {
    what: 'Thuộc tính không phải chữ',
    message: 'Thuộc tính “{key}” của <{name}> phải là chữ trong ngoặc kép.',
    hint: 'Viết: {right}',
    why,
    mend: 'Viết giá trị trong ngoặc kép, không dùng dấu { }.',
    example: {
      in: 'body',
      before: '<Figure id={viec} />',
      after: '<Figure id="viec" />',
    },
  },
  'mdx-thuoc-tinh-thieu': {
    what: 'Thành phần thiếu thuộc tính',
    message: '<{name}> thiếu {key}.',
    why: 'Thiếu nó thì thành phần không có gì để hiện.',
    mend: 'Thêm thuộc tính ấy theo mẫu.',
    example: {
      in: 'body',
      before: '<Quote>Anh quay lại đúng hẹn.</Quote>',
      after: '<Quote by="Một công nhân">Anh quay lại đúng hẹn.</Quote>',
    },
  },
  'mdx-thuoc-tinh-sai': {
    what: 'Giá trị thuộc tính sai khuôn',
    message: '“{value}” không dùng được cho {key} của <{name}>.',
    hint: '{shape}.',
    why: 'Giá trị sai khuôn thì thành phần không hiện đúng.',
    mend: 'Viết theo mẫu của thành phần.',
    example: {
      in: 'body',
      before: '<Quote by="Một công nhân" side="cong-nhan">Anh quay lại đúng hẹn.</Quote>',
      after: '<Quote by="Một công nhân" side="nguoi-thu-huong">Anh quay lại đúng hẹn.</Quote>',
    },
  },
  'mdx-ben-trong': {
    what: 'Thành phần không chứa gì bên trong',
    message: '<{name}> không chứa chữ hay ảnh bên trong.',
    hint: '{fix}',
    why: 'Phần bên trong sẽ mất khi lên trang.',
    mend: 'Đóng thẻ ngay bằng /> và để chữ ra ngoài.',
    example: {
      in: 'body',
      before: '<Figure id="viec">việc</Figure>',
      after: '<Figure id="viec" /> việc',
    },
  },
  'mdx-dia-chi': {
    what: 'Địa chỉ liên kết không dùng được',
    message: 'Liên kết tới “{value}” không dùng được.',
    hint: '{fix}',
    why: 'Liên kết chỉ dẫn tới trang web (https://…) hoặc một trang của chính trang này (/guong/…).',
    mend: 'Viết đủ https:// rồi tên trang, hoặc đường dẫn bắt đầu bằng / hay #.',
    example: {
      in: 'body',
      before: '[sổ tay](so-tay.mau.example/bat-dau)',
      after: '[sổ tay](https://so-tay.mau.example/bat-dau)',
    },
  },
  'mdx-anh': {
    what: 'Địa chỉ ảnh không dùng được',
    message: 'Ảnh “{value}” không dùng được: chỉ nhận ảnh jpg, png, webp, avif nằm cạnh bài.',
    hint: '{fix}',
    why: 'Ảnh từ nơi khác có thể biến mất, theo dõi người đọc, hoặc là lệnh trá hình.',
    mend: 'Chép ảnh vào thư mục của bài và viết ![lời tả](./ten-anh.jpg "Ảnh: nguồn").',
    example: {
      in: 'body',
      before: '![Anh Minh Họa ghi sổ](https://guongsang.mau.example/ghi-so.jpg "Ảnh: NVCC")',
      after: '![Anh Minh Họa ghi sổ](./chan-dung.jpg "Ảnh: NVCC")',
    },
  },
});
