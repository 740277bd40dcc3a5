import { kinds } from '../kind.ts';

const why =
  'Bài chỉ gồm chữ và các thành phần có sẵn: thứ khác có thể chạy lệnh trên máy dựng trang.';

/** Bodies that cannot be read as they were meant: structure, and Markdown marks left in the text. */
export const bodyFaults = kinds({
  'mdx-cau-truc': {
    what: 'Cách viết không được nhận',
    message: 'Cách viết này không được nhận trong bài ({name}).',
    hint: '{fix}',
    why,
    mend: 'Viết lại bằng đoạn văn, danh sách, bảng, ảnh viết thẳng hay thành phần có sẵn.',
    example: {
      in: 'body',
      before: 'Xem ![Anh Minh Họa ghi sổ][anh]\n\n[anh]: https://mau.example/ghi-so.jpg',
      after: 'Xem ![Anh Minh Họa ghi sổ](./chan-dung.jpg "Ảnh: NVCC")',
    },
  },
  'mdx-long-sau': {
    what: 'Lồng quá nhiều lớp',
    message: 'Chỗ này lồng quá 24 lớp danh sách, trích dẫn hay thành phần.',
    why: 'Lồng quá sâu làm máy dựng trang dừng giữa chừng, và không ai đọc nổi.',
    mend: 'Tách ra thành nhiều đoạn.',
    example: {
      in: 'body',
      before: '- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - một việc',
      after: '- một việc',
    },
  },
  'mdx-the-ho': {
    what: 'Thẻ chưa đóng hoặc đóng thừa',
    message: 'Thẻ <{name}> {state}.',
    hint: '{fix}',
    why: 'Máy không biết thành phần ấy hết ở đâu.',
    mend: 'Mỗi thẻ mở có một thẻ đóng cùng tên, ở cùng cấp; thành phần không có ruột đóng bằng />.',
    example: {
      in: 'body',
      before: '<Note>\n\nMang theo sổ.',
      after: '<Note>\n\nMang theo sổ.\n\n</Note>',
    },
  },
  'mdx-sai': {
    what: 'Máy không hiểu chỗ này trong bài',
    message: 'Máy không hiểu dấu < hoặc { ở đây.',
    hint: 'Viết:\n{right}',
    why: 'Dấu < mở một thành phần, dấu { mở một lệnh; đứng một mình thì máy dừng lại.',
    mend: 'Viết &lt; thay cho <, viết \\{ thay cho {.',
    example: {
      in: 'body',
      before: 'Số việc trễ còn <5%.',
      after: 'Chưa tới một phần mười (&lt;) số việc trễ.',
    },
  },
  'mdx-dau-thua': {
    what: 'Dấu Markdown in thành chữ',
    message: 'Dấu “{what}” ở đây sẽ in nguyên thành chữ.',
    hint: 'Viết:\n{right}{or}',
    why: 'Người đọc thấy dấu thay vì chữ đậm, danh sách, tiêu đề hay liên kết.',
    mend: 'Sau #, -, 1. có một dấu cách; trong hai dấu ** không có dấu cách ở đầu và cuối, ngoài hai dấu ấy thì có. Muốn in chính dấu ấy: viết \\ ngay trước nó.',
    example: {
      in: 'body',
      before: 'Việc **đã xong ** từ thứ hai.',
      after: 'Việc **đã xong** từ thứ hai.',
    },
  },
  'mdx-dinh-dong': {
    what: 'Nhiều dòng dồn thành một',
    message: 'Các dòng này không thành {what}: trang in chúng nối liền nhau.',
    hint: 'Viết:\n{right}{or}',
    why: 'Xuống dòng một lần không tạo dòng mới; dấu • và phím Tab của Word không tạo danh sách hay bảng.',
    mend: 'Mỗi mục mở đầu bằng “- ”; bảng viết bằng dấu | có hàng |---|; lời thoại hay câu thường thì cách nhau một dòng trống.',
    example: {
      in: 'body',
      before: '• Gõ cửa từng phòng\n• Ghi vào sổ',
      after: '- Gõ cửa từng phòng\n- Ghi vào sổ',
    },
  },
  'mdx-so-muc': {
    what: 'Số của mục bị đổi',
    message: 'Mục ghi số {typed} sẽ in thành số {shown}.',
    hint: 'Viết:{right}',
    why: 'Danh sách tự đếm từ số đầu tiên, nên số gõ không liền nhau thì trang in số khác.',
    mend: 'Đánh số liền nhau; danh sách mới thì có một đoạn văn ở giữa.',
    example: {
      in: 'body',
      before: '1. Gõ cửa\n3. Ghi sổ',
      after: '1. Gõ cửa\n2. Ghi sổ',
    },
  },
  'nam-thanh-muc': {
    severity: 'W',
    what: 'Năm ở đầu câu thành số của danh sách',
    message: 'Năm {year} ở đầu dòng thành số của một mục danh sách.',
    hint: 'Viết:\n{right}',
    why: 'Trang đẩy năm ấy ra lề, điện thoại nhỏ cắt mất chữ số đầu, và mục sau tự đếm thành năm kế tiếp.',
    mend: 'Viết \\ trước dấu chấm (2019\\. Về xã), hoặc viết “Năm 2019, …”.',
    example: {
      in: 'body',
      before: '2019. Anh về xã.',
      after: '2019\\. Anh về xã.',
    },
  },
  'danh-sach-tach': {
    severity: 'W',
    what: 'Mục con in ngang hàng',
    message:
      'Dấu “{mark}” ngang lề với “{first}” ở trên mở một danh sách khác, không thành mục con.',
    hint: 'Mục con thì lùi vào:\n{right}\ncùng cấp thì dùng một dấu cho cả danh sách.',
    why: 'Trang chỉ biết mục nào thuộc mục nào qua chỗ lùi vào, không qua dấu “-” hay “+”.',
    mend: 'Gõ dấu cách trước dấu của mục con, để dấu ấy đứng thẳng dưới chữ đầu của mục trên.',
    example: {
      in: 'body',
      before: '- Ra quân:\n+ Dọn kênh\n+ Trồng cây',
      after: '- Ra quân:\n  + Dọn kênh\n  + Trồng cây',
    },
  },
  'danh-sach-mot-dong': {
    severity: 'W',
    what: 'Danh sách gõ trên một dòng',
    message: 'Các mục này nằm trên một dòng: trang in chúng nối liền nhau.',
    hint: 'Viết:\n{right}',
    why: 'Dấu “-” ở giữa dòng in thành gạch nối; người đọc trên điện thoại không thấy đâu là một mục.',
    mend: 'Để một dòng trống sau dấu hai chấm, rồi mỗi mục một dòng mở đầu bằng “- ”.',
    example: {
      in: 'body',
      before: 'Đội lo ba việc: - Dọn kênh - Trồng cây - Quét vôi',
      after: 'Đội lo ba việc:\n\n- Dọn kênh\n- Trồng cây\n- Quét vôi',
    },
  },
  'mdx-tieu-de': {
    what: 'Tiêu đề không đúng cấp',
    message: '{state}.',
    hint: 'Viết:\n{right}',
    why: 'Trang chỉ có một tựa; máy đọc màn hình và máy tìm kiếm dựa vào cấp của tiêu đề.',
    mend: 'Tiêu đề trong bài mở đầu bằng ## rồi một dấu cách; đường kẻ --- đứng sau một dòng trống.',
    example: {
      in: 'body',
      before: 'Tối ấy mưa.\n\n# Ngày đầu\n\nĐèn sáng.',
      after: 'Tối ấy mưa.\n\n## Ngày đầu\n\nĐèn sáng.',
    },
  },
  'mdx-ghi-chu': {
    what: 'Ghi chú cuối bài không khớp',
    message: '{state}.',
    hint: 'Viết:\n{right}',
    why: 'Dấu [^…] và lời ghi chú phải đi đôi, không thì dấu in thành chữ hoặc lời ghi chú mất.',
    mend: 'Trong câu viết [^1]; ở một dòng riêng viết [^1]: lời ghi chú.',
    example: {
      in: 'body',
      before: 'Theo sổ trực[^so].',
      after: 'Theo sổ trực[^so].\n\n[^so]: Sổ của khu trọ.',
    },
  },
  'mdx-o-thua': {
    what: 'Ô của bảng không lên trang',
    message: 'Bảng có {count} cột, nên “{lost}” ở hàng này không lên trang.',
    hint: 'Viết:\n{right}',
    why: 'Hàng đầu quyết định số cột; ô thừa ở hàng dưới bị bỏ.',
    mend: 'Thêm cột ở hàng đầu, hoặc gộp chữ của ô thừa vào ô bên cạnh.',
    example: {
      in: 'body',
      before: '| Hộ | Cây |\n|---|---|\n| Ông A | keo | tràm |',
      after: '| Hộ | Cây đồi | Cây vườn |\n|---|---|---|\n| Ông A | keo | tràm |',
      on: '| Ông A | keo | tràm |',
    },
  },
  'mdx-hang-ngat': {
    what: 'Hàng của bảng bị ngắt',
    message: 'Hàng này của bảng bị ngắt làm hai dòng: trang in thành hai hàng.',
    hint: 'Viết:\n{right}',
    why: 'Mỗi hàng của bảng là một dòng, từ dấu | đầu tới dấu | cuối.',
    mend: 'Nối hai dòng làm một.',
    example: {
      in: 'body',
      before: '| Hộ | Cây |\n|---|---|\n| Ông A\nvà bà B | keo |',
      after: '| Hộ | Cây |\n|---|---|\n| Ông A và bà B | keo |',
      on: '| Ông A',
    },
  },
  'mdx-trong': {
    what: 'Dấu không có chữ',
    message: 'Ở đây có một {what} không có chữ nào.',
    why: 'Trang để lại một dòng trống, máy đọc màn hình đọc một mục không tên.',
    mend: 'Viết chữ vào sau dấu, hoặc xóa dòng này.',
    example: {
      in: 'body',
      before: '>',
      after: '> “Đi thôi.”',
    },
  },
  'mdx-dong-mat': {
    what: 'Dòng không lên trang',
    message: 'Dòng “{value}” bị hiểu là lời khai địa chỉ của một liên kết, không lên trang.',
    hint: '{fix}:\n{right}',
    why: 'Dấu [ ] ở đầu dòng rồi dấu hai chấm khai địa chỉ cho liên kết [chữ][tên]; không liên kết nào dùng thì cả dòng mất.',
    mend: 'Viết liên kết liền một chỗ: [chữ](https://…); muốn in chính dấu [ thì viết \\[.',
    example: {
      in: 'body',
      before: '[Nguồn]: https://mau.example/so',
      after: '[Nguồn](https://mau.example/so)',
    },
  },
  'dong-noi-nhau': {
    severity: 'W',
    what: 'Hai dòng in liền thành một',
    message: 'Dòng này in liền sau dòng trên, không xuống dòng{more}.',
    hint: 'Hai đoạn thì để một dòng trống ở giữa; thơ, địa chỉ thì gõ thêm \\ ở cuối dòng trên:\n{text}\\\n{next}{table}',
    why: 'Xuống dòng một lần trong bài không tạo dòng mới trên trang.',
    mend: 'Để một dòng trống giữa hai đoạn, hoặc gõ \\ ở cuối dòng trên; chữ liền một đoạn thì nối lại cho thành một dòng.',
    example: {
      in: 'body',
      before: 'Đèn khuya còn sáng đầu thôn\nNgười về gõ cửa từng con ngõ dài',
      after: 'Đèn khuya còn sáng đầu thôn\\\nNgười về gõ cửa từng con ngõ dài',
      on: 'Người về gõ cửa từng con ngõ dài',
    },
  },
});
