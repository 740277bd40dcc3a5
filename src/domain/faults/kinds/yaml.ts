import { kinds } from '../kind.ts';

const unreadable = 'Máy không hiểu phần khai từ chỗ này, nên cả tệp chưa đọc được.';
const lost = 'Phần bị mất không lên trang, mà trang vẫn dựng như thường.';

/** Front matter and catalogues as they are typed: what YAML cannot read, or reads otherwise than a person does. */
export const yamlFaults = kinds({
  'thieu-dau-bai': {
    what: 'Bài không có phần khai đầu',
    message: 'Bài không mở đầu bằng một dòng chỉ có ba dấu gạch nối: {detail}.',
    hint: '{fix}',
    why: 'Tựa, ngày, người, sự đồng ý đều khai giữa hai dòng ---.',
    mend: 'Dòng đầu tiên của tệp là ---, rồi các khóa, rồi một dòng --- nữa.',
    example: {
      in: 'opening',
      before: 'title: "Xong 31 trong 40 việc"',
      after: '---\ntitle: "Xong 31 trong 40 việc"',
    },
  },
  'dau-bai-chua-dong': {
    what: 'Phần khai đầu chưa đóng',
    message: 'Phần khai đầu bài chưa đóng bằng một dòng chỉ có ba dấu gạch nối{detail}.',
    why: 'Máy sẽ hiểu nhầm phần khai là bài, hoặc bài là phần khai.',
    mend: 'Viết một dòng chỉ có --- ở đây, ngay sau khóa cuối; bên trong phần khai không có dòng nào bắt đầu bằng --- hay +++.',
    example: {
      in: 'closing',
      before: 'share: { headline: "" }\n----',
      after: 'share: { headline: "" }\n---',
    },
  },
  'yaml-thut-dong': {
    what: 'Dấu cách đầu dòng không đúng',
    message: 'Đầu dòng này {detail}.',
    hint: '{fix}',
    why: unreadable,
    mend: 'Thụt dòng bằng dấu cách thường, thẳng với các dòng cùng cấp.',
    example: {
      before: 'voices:\n  - side: doan-vien\n\ttext: Anh quay lại đúng hẹn.',
      after: 'voices:\n  - side: doan-vien\n    text: Anh quay lại đúng hẹn.',
    },
  },
  'yaml-gach-dong': {
    what: 'Gạch đầu dòng không đúng',
    message: 'Gạch đầu dòng ở đây {detail}.',
    hint: '{fix}',
    why: unreadable,
    mend: 'Mỗi mục của danh sách bắt đầu bằng một dấu gạch nối (-) và một dấu cách.',
    example: {
      before: 'discuss:\n  – Việc nào đang bị hẹn mãi?',
      after: 'discuss:\n  - Việc nào đang bị hẹn mãi?',
    },
  },
  'yaml-hai-cham': {
    what: 'Dấu hai chấm không đúng',
    message: 'Dòng này {detail}.',
    hint: '{fix}',
    why: unreadable,
    mend: 'Sau tên khóa là dấu hai chấm và một dấu cách; chữ có dấu “: ” bên trong thì đặt trong ngoặc kép.',
    example: { before: 'role:Phó Bí thư Đoàn xã', after: 'role: Phó Bí thư Đoàn xã' },
  },
  'yaml-ngoac': {
    what: 'Ngoặc hay dấu nháy không khớp',
    message: 'Dòng này {detail}.',
    hint: '{fix}',
    why: unreadable,
    mend: 'Mỗi dấu mở (ngoặc kép, [, {) có một dấu đóng; trong ngoặc kép chỉ dùng “ ” cho lời trích.',
    example: { before: 'should: [xung-kich', after: 'should: [xung-kich]' },
  },
  'yaml-ky-tu-dau': {
    what: 'Giá trị bắt đầu bằng ký tự riêng của YAML',
    message: 'Giá trị ở đây bắt đầu bằng “{sign}”, ký tự riêng của YAML.',
    hint: '{fix}',
    why: unreadable,
    mend: 'Đặt giá trị trong ngoặc kép.',
    example: {
      before: 'lede: @TuoiTre ngồi cùng công nhân',
      after: 'lede: "@TuoiTre ngồi cùng công nhân"',
    },
  },
  'yaml-sai': {
    what: 'Phần khai viết sai cách',
    message: 'Viết sai cách: {detail}.',
    hint: '{fix}',
    why: unreadable,
    mend: 'Xem lại dấu cách đầu dòng, dấu hai chấm, ngoặc. Chữ có dấu “: ” hay “#” đặt trong ngoặc kép.',
    example: {
      before: 'lede: "Sổ để ở D:\\So-tay"',
      after: 'lede: "Sổ để ở D:\\\\So-tay"',
    },
  },
  'khoa-trung': {
    what: 'Một khóa viết hai lần',
    message: 'Khóa “{key}” viết hai lần.',
    why: 'Máy chỉ giữ một trong hai, không ai biết cái nào.',
    mend: 'Giữ lại một dòng, xóa dòng kia.',
    example: { before: 'role: Phó Bí thư\nrole: Bí thư', after: 'role: Phó Bí thư' },
  },
  'yaml-neo': {
    what: 'Dùng ký hiệu riêng của YAML',
    message: 'Phần khai dùng ký hiệu “{sign}” mà trang không nhận.',
    hint: '{fix}',
    why: 'Dấu &, * và ! ở đầu giá trị là lệnh của YAML, không phải chữ.',
    mend: 'Đặt giá trị trong ngoặc kép.',
    example: {
      before: 'lede: !Hay buổi tối ngồi cùng công nhân',
      after: 'lede: "!Hay buổi tối ngồi cùng công nhân"',
    },
  },
  'chu-sau-thang': {
    what: 'Chữ sau dấu # bị mất',
    message: 'Từ “{lost}” trở đi bị coi là ghi chú, không lên trang.',
    hint: '{fix}Nếu đúng là ghi chú, viết “# ” và ghi chú ở một dòng riêng.',
    why: lost,
    mend: 'Đặt cả giá trị trong ngoặc kép; ghi chú thì để ở một dòng riêng.',
    example: {
      before: 'lede: Đổi buổi họp #TuoiTre ở khu trọ',
      after: 'lede: "Đổi buổi họp #TuoiTre ở khu trọ"',
    },
  },
  'phay-trong-ngoac': {
    what: 'Dấu phẩy cắt đôi một giá trị',
    message: 'Dấu phẩy trong ngoặc {brackets} cắt “{whole}” làm hai, phần “{cut}” thành chỗ thừa.',
    hint: '{fix}',
    why: 'Trong { } và [ ], dấu phẩy ngăn khóa này với khóa kia.',
    mend: 'Đặt cả giá trị trong ngoặc kép; số thì viết liền, không dấu phẩy.',
    example: {
      before: 'pledge: { text: Mỗi tuần hai buổi, không hẹn lại, date: "2024-09-10" }',
      after: 'pledge: { text: "Mỗi tuần hai buổi, không hẹn lại", date: "2024-09-10" }',
    },
  },
  'cham-phay-trong-ngoac': {
    severity: 'W',
    what: 'Dấu khác dấu phẩy giữa các mục',
    message: '{sign} không ngăn các mục: “{whole}” chỉ là một mục.',
    hint: 'Viết: {fix}. Nếu đúng là một mục, viết: {quoted}',
    why: 'Trong [ ], chỉ dấu phẩy ngăn mục này với mục kia.',
    mend: 'Thay dấu ấy bằng dấu phẩy, hoặc đặt cả mục trong ngoặc kép.',
    example: { before: 'tags: [nhà trọ; công nhân]', after: 'tags: [nhà trọ, công nhân]' },
  },
  'ngoac-cong': {
    severity: 'W',
    what: 'Ngoặc kép cong quanh giá trị',
    message: 'Dấu “ ” quanh giá trị là chữ, sẽ hiện lên trang.',
    hint: '{fix}',
    why: 'Word tự đổi ngoặc kép thẳng thành ngoặc cong; máy chỉ hiểu ngoặc thẳng.',
    mend: 'Thay ngoặc cong ở hai đầu bằng ngoặc kép thẳng.',
    example: { before: 'lede: “Mỗi tuần hai buổi tối”', after: 'lede: "Mỗi tuần hai buổi tối"' },
  },
  'dau-le': {
    severity: 'W',
    what: 'Dấu lẻ ở giá trị',
    message: 'Dấu {sign} ở đây không có cặp hoặc là thừa, sẽ hiện lên trang.',
    hint: '{fix}',
    why: 'Dấu ngoặc mở mà không đóng, gạch đầu dòng, dấu phẩy ở cuối giá trị đều in thành chữ.',
    mend: 'Xóa dấu ấy, hoặc viết đủ cặp.',
    example: { before: 'lede: Mỗi tuần hai buổi tối"', after: 'lede: Mỗi tuần hai buổi tối' },
  },
  'ma-html': {
    what: 'Mã HTML trong phần khai',
    message: '“{value}” là mã HTML, sẽ hiện nguyên từng chữ lên trang.',
    hint: '{fix}',
    why: 'Mã HTML theo chữ chép từ trang web; phần khai chỉ là chữ.',
    mend: 'Gõ chính ký tự ấy thay cho mã.',
    example: {
      before: 'lede: Sổ &#8211; và hai mươi chín buổi tối',
      after: 'lede: Sổ – và hai mươi chín buổi tối',
    },
  },
  'dau-trong-khai': {
    what: 'Dấu của Markdown hoặc thẻ trong phần khai',
    message: 'Phần khai chỉ là chữ: “{value}” sẽ hiện nguyên từng dấu lên trang.',
    hint: '{fix}',
    why: 'Chữ đậm, liên kết, thành phần chỉ có trong bài; phần khai đi cả vào ảnh và khung xem trước.',
    mend: 'Bỏ dấu, giữ chữ; liên kết để trong bài hoặc ở sources.',
    example: {
      before: 'lede: "Mỗi tuần **hai** buổi tối"',
      after: 'lede: "Mỗi tuần hai buổi tối"',
    },
  },
  'so-viet-sai': {
    what: 'Số viết theo cách đọc được hai nghĩa',
    message: '“{key}: {typed}”: {detail}.',
    hint: '{fix}',
    why: 'Máy đọc dấu chấm là dấu thập phân và bỏ số 0 thừa: 1.200 lên trang thành 1,2.',
    mend: 'Viết số liền, không ngăn hàng nghìn, phần lẻ sau dấu chấm: 1200, 12.5.',
    example: {
      in: 'model',
      before: 'needs: { costFrom: 0, costTo: 1.500.000, people: 3, setup: 2 tuần, upkeep: 1 giờ }',
      after: 'needs: { costFrom: 0, costTo: 1500000, people: 3, setup: 2 tuần, upkeep: 1 giờ }',
    },
  },
  'dau-xung-dot': {
    what: 'Tệp còn dấu xung đột của Git',
    message: 'Dòng này là dấu xung đột của Git “{value}”: hai bản của tệp còn nằm lẫn vào nhau.',
    why: 'Không ai biết bản nào đúng, nên không lệnh nào ghi vào tệp này.',
    mend: 'Giữ lại bản đúng, xóa các dòng bắt đầu bằng <<<<<<<, =======, >>>>>>> và phần không dùng.',
    example: {
      before: '<<<<<<< HEAD\nrole: Phó Bí thư\n=======\nrole: Bí thư\n>>>>>>> sua-chuc-vu',
      after: 'role: Bí thư',
    },
  },
});
