import { kinds } from '../kind.ts';

/** Files and folders that cannot be read, or lie where nothing reads them. */
export const readingFaults = kinds({
  'khong-co-thu-muc': {
    what: 'Không thấy thư mục nội dung',
    message: 'Không có thư mục nội dung “{folder}”.',
    why: 'Không có nội dung thì trang dựng ra sẽ trống.',
    mend: 'Kiểm tra biến CONTENT_DIR, hoặc tạo thư mục và đặt site.yaml vào đó.',
    example: {
      in: 'words',
      before: 'CONTENT_DIR=noi-dung',
      after: 'CONTENT_DIR=content',
    },
  },
  'duong-dan-la': {
    what: 'Đường dẫn thư mục có dấu lạ',
    message: 'Đường dẫn tới thư mục nội dung có dấu {sign}: “{folder}”.',
    why: 'Công cụ dựng trang hiểu các dấu ấy là hết đường dẫn, nên không mở được ảnh và bài.',
    mend: 'Đổi tên thư mục, bỏ dấu #, % và ?; chữ có dấu và dấu cách thì được.',
    example: {
      in: 'words',
      before: 'Thư mục nội dung nằm ở D:/Đoàn #1/content',
      after: 'Thư mục nội dung nằm ở D:/Đoàn 1/content',
    },
  },
  'thieu-bieu-tuong': {
    what: 'Thiếu biểu tượng của trang',
    message: 'Thiếu tệp public/favicon.svg.',
    why: 'Mọi trang đều gọi biểu tượng này để hiện trên thẻ trình duyệt.',
    mend: 'Đặt một ảnh SVG vuông, đơn giản vào thư mục public, tên favicon.svg.',
    example: {
      in: 'words',
      before: 'Thư mục public không có favicon.svg',
      after: 'Thư mục public có favicon.svg',
    },
  },
  'thu-muc-trong': {
    what: 'Thư mục nội dung trống',
    message: 'Thư mục nội dung “{folder}” không có gì bên trong.',
    why: 'Không có nội dung thì trang dựng ra sẽ trống.',
    mend: 'Kiểm tra biến CONTENT_DIR, hoặc chép site.yaml, units.yaml và các bài vào thư mục ấy.',
    example: {
      in: 'words',
      before: 'CONTENT_DIR=thu-muc-moi',
      after: 'CONTENT_DIR=content',
    },
  },
  'thieu-tep': {
    what: 'Thiếu tệp bắt buộc',
    message: 'Thiếu tệp “{name}”.',
    why: 'Tệp này nói ai đăng trang, màu, liên hệ và bộ tiêu chí.',
    mend: 'Tạo tệp ấy ngay trong thư mục nội dung, theo mẫu trong sổ tay.',
    example: {
      in: 'path',
      before: '',
      after: 'site.yaml',
    },
  },
  'tep-khong-doc-duoc': {
    what: 'Không đọc được tệp',
    message: 'Không đọc được tệp này: {reason}.',
    hint: '{fix}',
    why: 'Tệp không đọc được thì bài không lên trang, mà không ai hay.',
    mend: 'Mở tệp bằng trình soạn thảo, lưu lại; nếu vẫn lỗi, xóa bớt từng đoạn để tìm chỗ gây lỗi.',
    example: {
      in: 'words',
      before: 'Tệp không ai được mở, hoặc lối tắt dẫn tới tệp đã xóa',
      after: 'Tệp mở được, lưu với mã UTF-8',
    },
  },
  'tep-utf16': {
    what: 'Tệp lưu bằng mã UTF-16',
    message: 'Tệp lưu bằng mã UTF-16, trang không đọc được.',
    why: 'Notepad đời cũ gọi UTF-16 là “Unicode”; mọi khóa trong tệp sẽ bị coi là thiếu.',
    mend: 'Mở bằng Notepad, chọn Lưu thành…, ô Mã hóa chọn UTF-8, rồi lưu đè.',
    example: {
      in: 'words',
      before: 'Mã hóa: UTF-16 LE',
      after: 'Mã hóa: UTF-8',
    },
  },
  'tep-word': {
    what: 'Tệp Word đổi tên thành bài',
    message: 'Tệp này là văn bản Word hay PDF mang tên của bài, trang không đọc được.',
    why: 'Đổi đuôi tệp không đổi ruột: Word không lưu thành chữ thường.',
    mend: 'Trả lại tên cũ, rồi nhập văn bản trong bàn làm việc (npm run desk) hay bằng npm run import.',
    example: {
      in: 'words',
      before: 'bao-cao.docx đổi tên thành index.mdx',
      after: 'Nhập bao-cao.docx thành bài',
    },
  },
  'tep-khong-utf8': {
    what: 'Tệp không phải UTF-8',
    message: 'Tệp có byte không thuộc UTF-8 ở dòng này, có thể là bảng mã cũ như TCVN3 hay VNI.',
    why: 'Chữ sẽ vỡ khi lên trang.',
    mend: 'Chuyển mã sang Unicode bằng Unikey (Bộ công cụ), rồi lưu với mã UTF-8.',
    example: {
      in: 'words',
      before: 'Bảng mã: TCVN3 (ABC)',
      after: 'Bảng mã: Unicode dựng sẵn, mã hóa: UTF-8',
    },
  },
  'ky-tu-nul': {
    what: 'Tệp có ký tự rỗng',
    message: 'Dòng này có ký tự rỗng (NUL): tệp bị hỏng hoặc không phải tệp chữ.',
    why: 'Trình duyệt và máy tìm kiếm dừng đọc ở ký tự ấy.',
    mend: 'Lấy lại bản tốt của tệp, hoặc chép nội dung sang tệp mới lưu bằng UTF-8.',
    example: {
      in: 'words',
      before: 'Tệp chép dở từ thẻ nhớ',
      after: 'Bản tốt của tệp, lưu với mã UTF-8',
    },
  },
  'tep-qua-lon': {
    what: 'Tệp chữ quá lớn',
    message: 'Tệp dài {size} KB, quá mức {limit} KB.',
    why: 'Một bài dài như vậy gần như chắc chắn có thứ khác dán vào, ví dụ ảnh mã hóa thành chữ.',
    mend: 'Bỏ phần dán nhầm; ảnh để thành tệp riêng cạnh bài.',
    example: {
      in: 'words',
      before: '![Anh Minh Họa ghi sổ](data:image/jpeg;base64,…)',
      after: '![Anh Minh Họa ghi sổ](./ghi-so.jpg "Ảnh: NVCC")',
    },
  },
  'ten-thu-muc': {
    what: 'Tên thư mục không dùng làm địa chỉ được',
    message: 'Tên “{name}” không dùng làm địa chỉ trang được.',
    hint: 'Đổi tên thành “{slug}”.',
    why: 'Tên thư mục là địa chỉ của bài; dấu, chữ hoa và khoảng trắng làm đường dẫn gãy khi chia sẻ.',
    mend: 'Đổi tên: chữ thường không dấu và chữ số, nối bằng gạch ngang.',
    example: {
      in: 'path',
      before: 'campaigns/Việc Tốt/index.mdx',
      after: 'campaigns/viec-tot/index.mdx',
    },
  },
  'ten-tep': {
    what: 'Tên tệp viết sai',
    message: 'Tên tệp “{name}” viết sai nên không được đọc.',
    hint: 'Đổi tên thành “{right}”.',
    why: 'Máy chủ phân biệt chữ hoa, chữ thường và đuôi tệp; tệp sai tên bị bỏ qua mà không ai hay.',
    mend: 'Viết tên đúng như trong mẫu, toàn chữ thường.',
    example: {
      in: 'path',
      before: 'campaigns/viec-tot/Index.mdx',
      after: 'campaigns/viec-tot/index.mdx',
    },
  },
  'tep-lac-cho': {
    what: 'Bài nằm lạc chỗ',
    message: 'Tệp “{name}” nằm ở chỗ trang không đọc tới.',
    hint: '{fix}',
    why: 'Bài nằm sai chỗ thì không lên trang, mà không ai hay.',
    mend: 'Mỗi bài là một thư mục: profiles/<tên>/index.mdx, models/…, commendations/…, campaigns/…; trang giới thiệu là pages/<tên>.mdx. Chuyển tệp vào đúng chỗ hoặc xóa đi.',
    example: {
      in: 'path',
      before: 'campaigns/viec-tot.mdx',
      after: 'campaigns/viec-tot/index.mdx',
    },
  },
  'tep-khong-dung': {
    severity: 'W',
    what: 'Tệp khai không ai đọc',
    message: 'Tệp “{name}” không phải tệp nào trang đọc.',
    hint: '{fix}',
    why: 'Điều khai trong tệp ấy không lên trang, mà không ai hay.',
    mend: 'Trang đọc site.yaml, units.yaml, awards.yaml, notices.yaml, abbreviations.yaml: chép sang đó phần cần dùng, rồi cất tệp này ra ngoài.',
    example: {
      in: 'path',
      before: 'don-vi.yaml',
      after: 'campaigns/viec-tot/index.mdx',
    },
  },
  'van-ban-chua-nhap': {
    severity: 'W',
    what: 'Văn bản chưa nhập thành bài',
    message: 'Văn bản “{name}” nằm trong thư mục nội dung mà không lên trang.',
    why: 'Trang chỉ đọc bài (.mdx); văn bản để đây dễ tưởng là đã đăng.',
    mend: 'Nhập nó trong bàn làm việc (npm run desk) hay bằng npm run import, rồi cất văn bản ra ngoài.',
    example: {
      in: 'words',
      before: 'content/profiles/bao-cao.docx',
      after: 'Bài nhập từ bao-cao.docx, văn bản cất nơi khác',
    },
  },
  'thieu-bai': {
    what: 'Thư mục bài không có bài',
    message: 'Thư mục “{folder}” không có tệp index.mdx.',
    why: 'Thư mục không có bài thì không lên trang, mà không ai hay.',
    mend: 'Thêm tệp index.mdx vào thư mục ấy, hoặc xóa thư mục.',
    example: {
      in: 'path',
      before: 'campaigns/viec-tot/bai.docx',
      after: 'campaigns/viec-tot/index.mdx',
    },
  },
  'khong-co-tep': {
    what: 'Không có tệp được nhắc tới',
    message: 'Không có tệp “{src}” cạnh tệp này{near}.',
    why: 'Ảnh hay tệp không có thì trang có chỗ trống, hoặc không dựng được.',
    mend: 'Đặt tệp vào cùng thư mục với bài, viết tên đúng từng chữ hoa, chữ thường.',
    example: {
      before: 'photo: { src: ./chan-dung.JPG, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
      after: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
    },
  },
  'tep-ngoai-thu-muc': {
    what: 'Tệp nằm ngoài thư mục của bài',
    message: '“{src}” không nằm cạnh tệp này.',
    hint: '{fix}',
    why: 'Bài chỉ được lấy tệp của chính nó: không lấy từ mạng, từ bài khác hay từ máy.',
    mend: 'Chép tệp vào thư mục của bài và viết ./tên-tệp.',
    example: {
      before:
        'photo: { src: ../vi-du/chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
      after: 'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ, credit: "Ảnh: NVCC" }',
    },
  },
});
