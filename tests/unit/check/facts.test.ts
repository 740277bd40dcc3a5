import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const rescuer = 'profiles/vo-gia-dinh/index.mdx';
const honours = 'commendations/khen-dot-xuat/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';

const told = async (copy: ContentCopy) => {
  const options = { today: '2026-06-01', production: false };
  const { faults } = await checkContent(copy.root, options);
  return faults.map(({ severity, code }) => `${severity} ${code}`);
};
type Change = [file: string, from: string, to: string];
const toldOf = async (...changes: Change[]) => {
  using copy = copyContent();
  for (const change of changes) copy.replace(...change);
  return await told(copy);
};

const facts: [string, string[], ...Change[]][] = [
  ['changed next year', ['E ngay-chua-toi'], [profile, 'd: "2026-04-01"', 'd: "2027-04-01"']],
  ['changed before it was published', ['E sua-truoc-dang'], [profile, '2026-04-01', '2026-03-19']],
  ['agreed tomorrow', ['E ngay-chua-toi'], [profile, '"2026-02-10"', '"2026-06-02"']],
  ['agreed after publication', ['W sau-khi-dang'], [profile, '"2026-02-10"', '"2026-04-02"']],
  ['verified after publication', ['W sau-khi-dang'], [profile, '"2026-03-18"', '"2026-04-02"']],
  ['looked at next year', ['E ngay-chua-toi'], [model, '"2026-04-20"', '"2027-04-20"']],
  [
    'done after publication',
    ['E ngay-sau-trang'],
    [rescuer, 'status: da-dang', 'status: da-dang\nhappened: "2026-04"'],
  ],
  ['promised after publication', ['E ngay-sau-trang'], [profile, '2024-09-10', '2026-09-10']],
  [
    'decided after publication',
    ['E ngay-sau-trang'],
    [honours, 'date: "2026-03-09", i', 'date: "2026-03-19", i'],
  ],
  [
    'done after us before we began',
    ['W lam-theo-truoc'],
    [model, 'from: "2025-10-01"', 'from: "2025-07"'],
  ],
  ['decided before the deed', ['E khen-truoc-viec'], [honours, '"2026-03-06"', '"2026-03-10"']],
  ['verified by nobody', ['E xac-minh-thieu'], [profile, 'by: Thành Đoàn Mẫu, ', '']],
  ['begun next year and running', ['E ngay-chua-toi'], [model, '"2025-08-01"', '"2027-08-01"']],
  ['a number left blank', ['E chua-dien'], [honours, '"07-QĐKT/MẪU"', '"   /QĐKT-MẪU"']],
  ['a number of dots', ['E chua-dien'], [honours, '"07-QĐKT/MẪU"', '"Số: …/QĐKT"']],
  [
    'the word for what is not told, where it is printed',
    ['E chua-dien'],
    [model, '[Sách thiếu nhi hay thất lạc]', '[chua-ro]'],
  ],
  ['a year of birth', ['W ten-lan'], [rescuer, 'name: Võ Giả Định', 'name: Võ Giả Định (1998)']],
  [
    'two criteria of one id',
    ['E trung-ma'],
    [
      'site.yaml',
      'should: [{ id: xung-kich,',
      'should: [{ id: xung-kich, label: Một }, { id: xung-kich,',
    ],
  ],
  [
    'units below each other',
    ['E vong-truc-thuoc'],
    [
      'units.yaml',
      'names: [{ name: Thành Đoàn Mẫu }]',
      'names: [{ name: Thành Đoàn Mẫu }]\n  parents: [{ unit: doan-phuong-moi-mau }]',
    ],
  ],
  ['31 of 20', ['W so-lieu-la'], [profile, 'of: 40', 'of: 20']],
  ['from more to less', ['W so-lieu-la'], [model, 'costFrom: 0', 'costFrom: 2000000']],
  [
    'one cost from more to less',
    ['W so-lieu-la'],
    [
      model,
      'costTo: 1500000',
      'costTo: 1500000, costs: [{ from: 9, to: 8, per: mỗi cột }, { from: 9, per: cả tuyến }]',
    ],
  ],
  ['less than nothing', ['W so-lieu-la'], [profile, 'value: 31', 'value: -31']],
  [
    'an award of another time, in a group',
    ['W giai-ngoai-han'],
    [honours, 'timing:', 'groups: [{ id: a, label: A, award: giay-khen-cu-mau }]\ntiming:'],
  ],
  [
    'an honour of another time',
    ['W giai-ngoai-han'],
    [
      profile,
      'risky:',
      'honours: [{ year: "2026-01", award: giay-khen-cu-mau, source: so }]\nrisky:',
    ],
  ],
  [
    'two open names',
    ['E hai-ten-mot-luc'],
    [
      'units.yaml',
      'names: [{ name: Thành Đoàn Mẫu }]',
      'names: [{ name: A Mẫu }, { name: B Mẫu, from: "2019" }]',
    ],
  ],
  [
    'merged into itself',
    ['E vong-ke-thua'],
    ['units.yaml', 'to: [doan-phuong-moi-mau]', 'to: [doan-xa-cu-mau]'],
  ],
];

const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';
const inBody = (text: string): Change => [profile, scene, text];
const lede = (text: string): Change => [
  profile,
  'Đổi buổi họp lấy buổi ngồi cùng công nhân.',
  text,
];
const title = (text: string): Change => [
  profile,
  '29 buổi tối ở khu trọ, xong 31 trong 40 việc',
  text,
];
const role = (text: string): Change => [profile, 'role: Phó Bí thư Đoàn xã', `role: ${text}`];
const alt = 'alt: Anh Minh Họa ghi sổ trước dãy trọ';
const deed = 'Báo cháy và dẫn 12 người ra ngoài';
const noted = 'access: noi-bo';
const name = (text: string): Change => [honours, 'name: Võ Giả Định', `name: ${text}`];
const lines = (...all: string[]): Change => [
  honours,
  'verification:',
  `${all.map((keys, at) => `  - { no: ${at + 5}, recipient: ca-nhan, award: giay-khen-mau, ${keys} }\n`).join('')}verification:`,
];
const label = (text: string): Change => [profile, 'label: việc đã xong', `label: ${text}`];
const figure = (keys: string): Change => [profile, 'value: 31, of: 40, unit: ""', keys];

const home = (parts: string): Change => ['site.yaml', 'menu:', `home: [${parts}]\nmenu:`];
const unitAgain =
  '- id: phuong-hai\n  level: co-so\n  kind: dia-ban\n  names: [{ name: Đoàn phường Mới Mẫu }';
const reminders: [string, string[], ...Change[]][] = [
  ['a name with another mark', ['ten-go-lech'], inBody('Anh Lê Minh Hòa Mẫu đến.')],
  ['a line that leads to a namesake but for a mark', ['ten-go-lech'], name('Võ Gia Định')],
  ['a line that leads to somebody else', ['ten-go-lech'], name('Trần Mẫu An')],
  [
    'a name in other spellings',
    [],
    inBody('Anh LÊ MINH HỌA MẪU, Lê Minh Hoạ Mẫu, Le Minh Hoa Mau.'),
  ],
  ['a name of common words', [], inBody('Anh đem lê, minh họa mẫu vẽ.')],
  ['the time of a chat', ['chu-theo-vao'], inBody('[10:30, 5/3/2026] Chị Tư: Anh ơi')],
  ['a name with its label', ['ten-lan'], name('"Họ tên: Võ Giả Định"')],
  ['a name that ends like a sentence', ['ten-lan'], name('Võ Giả Định.')],
  ['a name with a post', ['ten-lan'], name('Võ Giả Định (Phó Bí thư Đoàn xã)')],
  ['a name with a place in a picture', ['ten-lan'], name('Võ Giả Định (áo xanh bên trái)')],
  ['a name with another one', [], name('Võ Giả Định (Đoàn)')],
  ['a name without its letters', [], lines('name: Võ G.Đ.')],
  ['a name with a small part', ['ten-viet-thuong'], lines('name: Võ thị Mẫu')],
  ['a name with parts of another tongue', [], lines('name: Y Wăn niê')],
  [
    'the label of a form',
    ['chu-theo-vao'],
    [profile, 'role: Phó Bí thư Đoàn xã', 'role: "Chức vụ: Phó Bí thư"'],
  ],
  [
    'where a newspaper says who it is',
    ['chu-theo-vao'],
    lede('(Báo Mẫu) - Đổi buổi họp lấy buổi ngồi.'),
  ],
  ['the label of a lede', ['chu-theo-vao'], lede('Sapo: Đổi buổi họp lấy buổi ngồi.')],
  [
    'the name of a source and of who published it',
    [],
    [profile, 'title: Sổ theo dõi kiến nghị', 'title: Sổ kiến nghị | Báo Mẫu'],
  ],
  ['a lede with parentheses', [], lede('(Cùng công nhân) đổi buổi họp – lấy buổi ngồi.')],
  ['the mark of a list', ['dau-le'], lede('– Đổi buổi họp lấy buổi ngồi.')],
  ['the mark of a list behind', ['dau-le'], lede('Đổi buổi họp lấy buổi ngồi -')],
  ['a degree below nothing', [], lede('-2 độ, đổi buổi họp lấy buổi ngồi.')],
  ['a picture left in a chat', ['chu-theo-vao'], inBody('[Hình ảnh] [Sticker]')],
  ['a title that says what it is', [], inBody('[Video] Bốn mươi tối.')],
  ['a text cut by a network', ['chu-theo-vao'], inBody('Anh đến… Xem thêm')],
  ['what stands below a post', ['chu-theo-vao'], inBody('Thích · Trả lời · ba giờ')],
  ['a comment of Word', ['chu-theo-vao'], inBody('Commented [A]: xem lại')],
  ['a number of a page', ['chu-theo-vao'], inBody('Trang 2/5')],
  [
    'the mark of a machine that writes',
    ['chu-theo-vao'],
    [profile, 'quay lại', 'quay【4†source】lại'],
  ],
  ['a short code for an emoji', ['chu-theo-vao'], inBody('Vui quá :smile: nhé.')],
  ['times and ratios', [], inBody('Gồm: sổ:bút, tỉ lệ một:hai, :a:, «:sổ:».')],
  ...[':::note\nMang theo sổ.\n:::', ':::note\n\nMang.\n\n:::', '> [!NOTE]\n> Mang theo sổ.'].map(
    (box): [string, string[], Change] => [
      `a box of another program: ${box}`,
      ['chu-theo-vao'],
      inBody(box),
    ],
  ),
  ...[
    'Chắc chắn rồi! Dưới đây là bài viết theo yêu cầu của bạn:',
    'Dưới đây là bản viết lại hoàn chỉnh:',
    'Bạn có muốn tôi rút gọn bài này không?',
    'Nếu cần, mình có thể viết thêm phiên bản ngắn hơn.',
    'Hy vọng bài viết này hữu ích cho bạn!',
    'Gõ cửa $\\rightarrow$ ghi sổ',
    'Viết bình luận…',
    'Tin nhắn đã được thu hồi',
    'Đã gửi từ Zalo',
    'Gấp đôi \\\\times ba',
    '[TOC]',
    'Là một mô hình ngôn ngữ AI, tôi không biết nhân vật này.',
    '(Lưu ý: các số liệu trên chỉ mang tính minh họa, bạn cần thay bằng số thật.)',
    'ChatGPT đã nói:',
    'Copy code',
    'Được tạo bởi AI',
    'Có thể là hình ảnh về một người và văn bản',
    'Ảnh có chứa người. Nội dung do AI tạo ra có thể không chính xác.',
    '[a]Cần xem lại',
    'Ghép $$a = b$$ nhé.',
    'Gõ `sổ` :smile: vào.',
    '[[toc]]',
    '*[ĐVTN]: đoàn viên',
    '@Lê Minh đã ghi sổ.',
    'Đăng ký [tại đây] nhé.',
    'Anh &lt;b&gt;đến&lt;/b&gt;.',
    'Anh &amp;quot;đến&amp;quot;.',
    'Anh ngồi lại.\\nRồi ghi sổ.',
    '%% hỏi lại %%',
    '// hỏi lại chị Tư',
    '/* hỏi lại */',
    '[gallery ids="a"]',
    '[embed]https://youtu.be/a[/embed]',
    'Xem file:///C:/so.docx nhé.',
    'Sổ ở D:\\nhap\\so.docx nhé.',
    'Anh ngồi lại.\\',
    '![Anh ghi sổ|300](./chan-dung.jpg "Ảnh: NVCC")',
  ].map((text): [string, string[], Change] => [
    `words of a program: ${text}`,
    ['chu-theo-vao'],
    inBody(text),
  ]),
  ...[
    'Chắc chắn rồi. Đây là việc anh vui nhất.',
    'Dưới đây là lời kể của bạn Lan:',
    'Là một đoàn viên, tôi ghi sổ.',
    'Tên trong bài chỉ để minh họa.',
    '[a] gõ cửa, [b] ghi sổ.',
    'Gõ `:smile:` và `[tại đây]` vào.',
    'Dưới đây là quy trình hoàn chỉnh:',
    'Nếu cần, tôi có thể đi lại từ đầu.',
    'Nếu cần, tôi có thể viết bản cam kết, viết bài cho báo xã.',
    'Đây là bài viết lại từ báo cáo của xã: việc đã xong.',
    'Bạn có muốn tôi viết đơn giúp không?',
    'Hy vọng việc này giúp được bà con.',
    'Hy vọng bài viết này giúp bạn trẻ tin vào việc nhỏ.',
    'Sau đây là bài hát bạn yêu cầu: “Nối vòng tay lớn”.',
    'Là một AI engineer ở khu trọ, tôi ghi sổ.',
    'Nhân vật trong vở kịch chỉ để minh họa, bạn nào thích thì thay vai.',
    'Có thể là hình ảnh về người thầy cũ khiến anh chọn nghề.',
    'Từ // đến hết dòng là ghi chú, ổ C: đã đầy, ổ D:\\ cũng vậy.',
    'Sổ ghi một nửa | một nửa, xem [gallery] và [video] ở nhà văn hóa, bài test đầu vào.',
    'Gửi thư tới đoàn@ (hộp thư chung), [ghi chú], (đường liên thôn).',
  ].map((text): [string, string[], Change] => [`words of people: ${text}`, [], inBody(text)]),
  ...['«Họ_tên» ghi sổ', '[Họ tên] ghi sổ', '[TÊN XÃ] ghi sổ', '[Điền tên xã] và sổ'].map(
    (text): [string, string[], Change] => [`a place left open: ${text}`, ['cho-chua'], lede(text)],
  ),
  ...['Mô tả ngắn', 'Nhập nội dung', 'Lời dẫn của bài viết', '<% lede %>', '${lede}', 'Test'].map(
    (text): [string, string[], Change] => [
      `nothing but the name of it: ${text}`,
      ['cho-chua'],
      lede(text),
    ],
  ),
  ['a post nobody asked for', ['cho-chua'], [profile, 'role: Phó Bí thư Đoàn xã', 'role: chưa rõ']],
  ['a mark in a name', ['ten-lan'], lines('name: Võ_Thị_Mẫu')],
  ['a star in a name', ['ten-lan'], lines('name: Võ Thị Mẫu 🌟')],
  ['an id for a name', ['chu-theo-vao'], lines('name: vo-thi-mau')],
  ['an id for a measure', ['chu-theo-vao'], figure('value: 31, unit: doan-xa-cu-mau')],
  [
    'the name of a file',
    ['chu-theo-vao'],
    [profile, 'title: Sổ theo dõi kiến nghị', 'title: so.pdf'],
  ],
  ['a link by a name without its address', ['dau-go-khac'], inBody('Xem [sổ trực][1] nhé.')],
  ['notes side by side', [], inBody('Theo [báo][1] và sổ[1][2].\n\n[1]: https://a.example/b')],
  ['an address of a network', ['dia-chi-tran'], inBody('Xem zalo.me/doanmau nhé.')],
  ['words marked on a page', ['lien-ket-vong'], inBody('Xem https://a.example/so#:~:text=a nhé.')],
  [
    'two words for a credit',
    ['chu-theo-vao'],
    [profile, 'credit: "Ảnh: NVCC"', 'credit: "Ảnh: Ảnh: NVCC"'],
  ],
  [
    'what a network sees in a picture',
    ['chu-theo-vao'],
    [profile, 'alt: Anh Minh Họa ghi sổ trước dãy trọ', 'alt: "Hình ảnh có thể có: một người"'],
  ],
  ['a sum in dollars', [], figure('value: $500')],
  ['a letter for a figure', ['so-lieu-la'], figure('value: 3O')],
  ['a day left open', ['cho-chua'], inBody('Ngày xx/xx/2026 anh đến.')],
  [
    'what is set in square brackets',
    [],
    inBody('Chị Tư [tên nhân vật đã được đổi], [Tên đã được thay đổi] kể: “Tôi [thêm vào] ghi.”'),
  ],
  ['a figure between dollars', ['chu-theo-vao'], lede('Xong ở $20%$ số hộ.')],
  ['sums in dollars', [], lede('Góp $5 và 10$, cả thảy 15$.')],
  ['a hashtag behind a lede', ['chu-theo-vao'], lede('Đổi buổi họp #TuoiTre #ViecTot')],
  ['an address in a lede', ['chu-theo-vao'], lede('Xem https://a.example/so nhé.')],
  ['the words of a link in a lede', ['chu-theo-vao'], lede('Đổi buổi họp [tại đây].')],
  [
    'an address in the place of a name',
    ['chu-theo-vao'],
    [profile, 'title: Sổ theo dõi kiến nghị', 'title: "https://a.example/so"'],
  ],
  [
    'an id that a notice prints',
    ['chu-theo-vao'],
    ['notices.yaml', 'by: Thành Đoàn Mẫu', 'by: td-mau'],
  ],
  ['an id that is printed', ['chu-theo-vao'], [profile, 'by: Một công nhân', 'by: doan-vien']],
  [
    'the label of a time',
    ['chu-theo-vao'],
    [profile, 'text: "Hỏi một người', 'text: "15 phút: Hỏi một người'],
  ],
  ['a word twice', ['chu-lap'], inBody('Anh ngồi với với công nhân.')],
  ['a word twice in a lede', ['chu-lap'], lede('Việc của của công nhân.')],
  [
    'words that are said twice',
    [],
    inBody(
      'Nhà nhà, từ từ, khe khẽ, của <Figure id="viec" /> của ai; các, các anh; xe để để dành.',
    ),
  ],
  ['spaces in parentheses', ['dau-cau'], inBody('Anh ngồi ( theo sổ ) rồi ghi.')],
  ['spaces in quotes', ['dau-cau'], lede('Đổi “ buổi họp ” lấy buổi ngồi.')],
  ['a point twice', ['dau-cau'], inBody('Anh ngồi lại.. Rồi ghi.')],
  ['a comma twice', ['dau-cau'], inBody('Anh ngồi,, rồi ghi.')],
  ['a quotation that ends as it began', ['dau-cau'], inBody('Anh nói: “Tôi ghi.“')],
  ['signs as wide as those of Chinese', ['dau-cau'], inBody('Anh đến xóm。 Rồi ghi sổ，nhé.')],
  ['quotes turned round', [], inBody('Anh nói: „Tôi ghi“ rồi đi, anh nói ”Tôi ghi” rồi về.')],
  ['points and faces', [], inBody('Sổ, bút, v.v.. Anh đến… rồi... đi :( buồn, (theo sổ), “rồi”.')],
  ['a share with a point', ['so-lieu-la'], lede('Xong 12.5% số hộ.')],
  ['a share with a point, declared', ['so-lieu-la'], figure('value: 77.5%')],
  ['a formula of a sheet', ['so-lieu-la'], figure('value: =31+9')],
  ...['Trồng 1.OOO cây.', 'Giúp 2O hộ.', 'Dạy l0 em.'].map((text): [string, string[], Change] => [
    `letters among figures: ${text}`,
    ['so-lieu-la'],
    lede(text),
  ]),
  ['letters behind figures', [], lede('Xe 2O, nóng 38o nhé, mua 5l sữa, 1O Out, khí O2.')],
  ['a sum with a figure too few', ['so-lieu-la'], lede('Góp 1.50.000 đồng.')],
  ['a sum with a figure too many', ['so-lieu-la'], lede('Góp 1.5000.000đ.')],
  ['sums and versions', [], lede('Góp 1.500.000 đồng, 12.000đ từ 5.3.2024, bản 1.2.3.')],
  [
    'days and sections before “đồng chí”, “đồng hành”',
    [],
    lede('Ngày 26.3.2025 đồng chí Nam ghi sổ, mục 2.1.3 đồng hành, 1.6.2024 đ/c Hoa về.'),
  ],
  [
    'numbers that name',
    [],
    inBody(
      'Lớp 10A1,11B2 theo ISO 9001:2015 ở Q.7: (1) sổ, 20–25/9/2025, giải “26 tháng 3”, https://a.example/?id=12&b=2 ghi.',
    ),
  ],
  [
    'honey, gall and leaves',
    [],
    inBody('Nuôi ong, quay mật, thu hoạch mật; ủ rỉ mật, mổ túi mật, hái lá mắc mật.'),
  ],
  ['a secret paper beside honey', ['tu-mat'], inBody('Quay mật rồi đọc công văn mật.')],
  ['a source that is no one below', ['anh-nguon-chung'], inBody('(Nguồn: Internet)')],
  ...['-', 'Ảnh: không rõ', 'chưa rõ nguồn', 'Nguồn', '©'].map(
    (text): [string, string[], Change] => [
      `a credit that names no one: ${text}`,
      ['anh-nguon-chung'],
      [profile, 'credit: "Ảnh: NVCC"', `credit: "${text}"`],
    ],
  ),
  ...[
    ['evidence: "Sổ theo dõi 40 kiến nghị, 31 đã xong."', 'evidence: "Đang cập nhật"'],
    ['ref: PDY-001', 'ref: chưa có'],
  ].map(([from, to]): [string, string[], Change] => [
    `what is still to come: ${to}`,
    ['cho-chua'],
    [profile, from!, to!],
  ]),
  ...[
    ['Tốt.', ['minh-chung-rong']],
    ['Có minh chứng kèm theo', ['minh-chung-rong']],
    ['Hoàn thành tốt 31 việc trong sổ', []],
  ].map(([to, codes]): [string, string[], Change] => [
    `a mark in the place of evidence: ${to}`,
    codes as string[],
    [profile, 'evidence: "Sổ theo dõi 40 kiến nghị, 31 đã xong."', `evidence: ${to}`],
  ]),
  [
    'an address as evidence',
    ['chu-theo-vao'],
    [profile, '"Sổ theo dõi 40 kiến nghị, 31 đã xong."', '"https://a.example/so"'],
  ],
  ['a source that is someone', [], inBody('Nguồn: Báo Mẫu\n\nẢnh: NVCC')],
  ['an address with dots behind', ['lien-ket-vong'], inBody('Xem https://a.example/so… nhé.')],
  ['an address with a word behind', ['lien-ket-vong'], inBody('Xem https://a.example/so.Chị đến.')],
  [
    'an address with letters of its own',
    [],
    inBody('Xem https://a.example/Thể_loại:Đoàn, https://a.example/TP.Đà nhé.'),
  ],
  ['a name that is a unit’s', [], lines('name: Đoàn Trường Giang')],
  ['a unit in the place of a name', ['ten-tap-the'], lines('name: Đoàn trường Mẫu')],
  ['a name with a degree', ['ten-lan'], lines('name: ThS. Võ Mẫu Định')],
  ['a name in quotes', ['ten-lan'], lines('name: "“Võ Mẫu Định”"')],
  ['a name with another one in quotes', [], lines('name: Võ “Tí” Định')],
  ['a name of Korea', [], lines('name: Lee Soo Ran')],
  ...['Instagram @so.mau', 'Gặp quầy 3 (a) nhà văn hóa', 'Thư: so@mau.example!'].map(
    (text): [string, string[], Change] => [
      `where a model is asked about: ${text}`,
      [],
      [model, 'channel: Hộp thư Đoàn phường', `channel: "${text}"`],
    ],
  ),
  ['a name with a part in small letters', ['ten-viet-thuong'], lines('name: Võ mẫu Định')],
  [
    'a headline in capitals',
    ['tua-viet-hoa'],
    [profile, 'headline: ""', 'headline: "29 BUỔI TỐI Ở KHU TRỌ"'],
  ],
  ['words that lead on', [], inBody('Xem thêm: bài cũ… Đọc thêm ở cuối trang.')],
  ['a million in English', ['nghin-dau-phay'], lede('Góp 1,500,000 đồng.')],
  ['a thousand and a half', ['nghin-dau-phay'], lede('Trồng 1,500 cây.')],
  ['a thousand of people', ['nghin-dau-phay'], lede('Có 1,234 người đến.')],
  ['parts of one', [], lede('Nặng 1,234 tấn, 0,125 và 12,5 triệu, 3,14, năm 2019,2020.')],
  ['marks and places', [], lede('Đạt 13,250 điểm, 7,350 kWh, 2,150 kg, mốc kinh độ 106,650.')],
  ['thousands of what is measured', ['nghin-dau-phay'], lede('Gom 2,500 kg giấy.')],
  [
    'a lede that is the title',
    ['loi-dan-trung-tua'],
    lede('29 buổi tối ở khu trọ, xong 31 trong 40 việc!'),
  ],
  ['a lede in capitals', ['tua-viet-hoa'], lede('ĐỔI BUỔI HỌP LẤY BUỔI NGỒI')],
  ['a post in capitals', ['tua-viet-hoa'], [profile, 'Phó Bí thư Đoàn xã', 'PHÓ BÍ THƯ ĐOÀN XÃ']],
  [
    'a heading in capitals',
    ['tua-viet-hoa'],
    [profile, '## Vấn đề gặp phải', '## VẤN ĐỀ GẶP PHẢI'],
  ],
  ['a label that says its figure', ['so-lieu-la'], label('31 việc đã xong')],
  ['a unit with its figure', ['so-lieu-la'], figure('value: 31, unit: 31 việc')],
  ['a unit with its figure as printed', ['so-lieu-la'], figure('value: 1200, unit: "1.200 hộ"')],
  ['a figure with its unit', ['so-lieu-la'], figure('value: 200 triệu đồng, unit: đồng')],
  ['a figure with its sign', ['so-lieu-la'], figure('value: 31%, unit: "%"')],
  ['a figure with its whole', ['so-lieu-la'], figure('value: 31/40, of: 40')],
  ['a figure that ends like its unit', [], figure('value: khoảng 4 trăm, unit: m')],
  ['a unit that its label says again', ['so-lieu-la'], figure('value: 31, of: 40, unit: Việc')],
  ['a whole that the label says again', ['so-lieu-la'], figure('value: 31, of: 40 việc')],
  ['a label with a colon', ['so-lieu-la'], label('"việc đã xong:"')],
  ['a unit in the midst of its label', [], figure('value: 31, of: 40, unit: đã')],
  ['a whole in other words', [], figure('value: 31, of: 40 hộ')],
  ['a unit with another figure', [], figure('value: 31, unit: 310 m²/hộ')],
  ['a half', [], figure('value: 1/2, of: 4, unit: hộ')],
  ['a label with another figure', [], label('"việc xong trong 3 tuần"')],
  ['a year with another first figure', ['nam-qua-xua'], [profile, 'asOf: "2025', 'asOf: "1025']],
  [
    'the year of a founding',
    [],
    ['units.yaml', '{ name: Thành Đoàn Mẫu }', '{ name: A, from: "1931-03-26" }'],
  ],
  [
    'a unit whose last name ended',
    ['don-vi-dut-doan'],
    ['units.yaml', '  events: [{ type: ket-thuc, date: "2025-07-01" }]\n', ''],
  ],
  [
    'a unit that joined nobody',
    ['don-vi-dut-doan'],
    ['units.yaml', ', to: [doan-phuong-moi-mau] }', ' }'],
  ],
  ['one line twice', ['dong-trung'], lines('name: Trần Mẫu An', 'name: Trần Mẫu An')],
  ['two of one name', [], lines('name: Trần Mẫu An, role: Thợ', 'name: Trần Mẫu An, role: Y tá')],
  [
    'a form to be written',
    ['lien-ket-sua'],
    inBody('[Phiếu](https://docs.google.com/forms/d/a-1/edit#x)'),
  ],
  ['a form to be filled', [], inBody('[Phiếu](https://docs.google.com/forms/d/e/a-1/viewform)')],
  [
    'words that are the credit',
    ['anh-loi-rong'],
    inBody('![Ảnh: NVCC](./chan-dung.jpg "Ảnh: NVCC")'),
  ],
  [
    'a credit that is the words',
    ['anh-nguon-chung'],
    inBody('![Anh ghi sổ](./chan-dung.jpg "Anh ghi sổ ở xã")'),
  ],
  ['a credit of nobody', ['anh-nguon-chung'], inBody('![Anh ghi sổ](./chan-dung.jpg "Ảnh:")')],
  [
    'a credit of a machine',
    ['anh-nguon-chung'],
    inBody('![Anh ghi sổ](./chan-dung.jpg "Ảnh tạo bằng AI")'),
  ],
  [
    'a caption that is the credit',
    ['anh-loi-rong'],
    [profile, 'caption: "", focus', 'caption: "(Ảnh: NVCC)", focus'],
  ],
  ['words and a credit', [], inBody('![Ảnh: anh ghi sổ](./chan-dung.jpg "Ảnh: Anh Tư")')],
  ['a heading with its number', [], [profile, '## Vấn đề gặp phải', '## II. Vấn đề gặp phải']],
  ['a heading with a colon', [], [profile, '## Vấn đề gặp phải', '## 2) Vấn đề\u00a0gặp phải:']],
  ['a quotation not closed', ['ngoac-kep-le'], inBody('Anh nói: “Cứ làm.\n\nChị nói: “Ừ.”')],
  ['a straight one', ['ngoac-kep-le'], inBody('Anh nói: "Cứ làm.\n\nChị ngồi ghi.')],
  ['a quotation not opened', ['ngoac-kep-le'], inBody('Anh nói: Cứ làm”, rồi ngồi ghi.')],
  ['one of several paragraphs', [], inBody('“Tôi ghi.\n\n“Rồi tôi đếm.\n\nXong tôi về.”')],
  ['marks of two sorts, inches', [], inBody('Màn A32” và ống "nhỏ”, anh nói "ừ, “được”".')],
  ['a part of the front page twice', ['ghi-hai-lan'], home('hom-nay, con-so, hom-nay')],
  [
    'a paragraph twice',
    ['ghi-hai-lan'],
    inBody(`${'Anh ngồi lại từng phòng trọ, hỏi và ghi. '.repeat(5)}\n\n`.repeat(2)),
  ],
  ['tones on the wrong vowel', ['dau-lac'], inBody('Đòan viên gíup được qúa nhiều nứơc.')],
  [
    'tones where they belong',
    [],
    inBody('Tòa nhà, thúy, tùy, múa của nghĩa, gìn giữ, huỳnh, suýt, H’Bía và Y Thíem.'),
  ],
  ['years turned round', ['khoang-nguoc'], inBody('Từ 2025-2020 xóm đổi khác.')],
  ['a short year', [], inBody('Ngày 3/3/25, đội ra quân.')],
  ['a rule of slashes', ['duong-ke-go'], inBody('Anh về.\n\n---//---')],
  ['a word for what is still to come', ['cho-chua'], inBody('TBD')],
  ['what a network counts', ['chu-theo-vao'], inBody('1.2K lượt xem')],
  ['a bracket not closed', ['ngoac-kep-le'], lede('Một buổi (ở khu trọ.')],
  ['brackets closed, faces', [], inBody('Ngồi (ở trọ (nhỏ)) và f(x, rồi cười :( mãi')],
  ['a stall for nothing, stars', [], inBody('Phiên chợ 0 đồng có mật ong OCOP 3 sao.')],
  [
    'a signer with what they are called',
    ['ten-kem-xung-ho'],
    [honours, 'name: Trần Ví', 'name: Đ/c Trần Ví'],
  ],
  [
    'a unit in small letters',
    ['ten-viet-thuong'],
    ['units.yaml', 'name: Huyện Đoàn Mẫu', 'name: huyện đoàn mẫu'],
  ],
  ['a gallery of nothing', ['thanh-phan-trong'], inBody('<Gallery />')],
  ['first steps that are declared', [], inBody('<TryIt />')],
  ['a bracket without its space', ['dau-cau'], inBody('Lớp học(khóa đầu tiên)tham gia.')],
  ['a sentence glued to a colon', ['dau-cau'], inBody('Anh nói:Tôi ghi.')],
  ['brackets in a word, a share', [], inBody('Bạn(s), anh(chị)em, nam:nữ, 1:2 (xem f(x)).')],
  ['numbers in brackets', [], inBody('Gồm (1)ghi sổ, (2)đếm cây; xem (1), (2) :D')],
  ['an address misspelt', ['dau-go-khac'], inBody('Xem https:/a.example/so nhé.')],
  ['rows with marks of a list', ['dong-noi-nhau'], inBody('i. ghi sổ\nii. đếm cây')],
  [
    'parts headed by letters',
    ['tieu-de-go-tay'],
    inBody('A. Ghi sổ\n\nAnh ghi.\n\nB. Đếm cây\n\nAnh đếm.'),
  ],
  ['answers to choose from', [], inBody('A. Ghi sổ\n\nB. Đếm cây\n\nAnh ghi.')],
  ['a refrain', [], inBody('Rồi anh ngồi ghi.\n\nRồi anh ngồi ghi.')],
  [
    'the site in capitals',
    ['tua-viet-hoa'],
    ['site.yaml', 'name: Gương sáng Thành Đoàn', 'name: GƯƠNG SÁNG THÀNH ĐOÀN MẪU #'],
  ],
  [
    'a page in capitals',
    ['tua-viet-hoa'],
    ['pages/chuong-trinh.mdx', 'title: Chương', 'title: CHƯƠNG TRÌNH GƯƠNG SÁNG #'],
  ],
  ['a short form of two parts', [], ['abbreviations.yaml', 'BCH: Ban', 'TP HCM: Thành phố #']],
  ['a class, and scores', [], inBody('Lớp 3oC thắng 3-2, rồi thua đội bạn 0 - 1.')],
  ['a lede pasted twice', ['ghi-hai-lan'], lede('Anh ghi sổ ở khu trọ. Anh ghi sổ ở khu trọ.')],
  ['a title that is the name', ['loi-rong'], title('Lê Minh Họa Mẫu')],
  ['a title that nobody gave', ['cho-chua'], title('Untitled document')],
  ['the name of a paper', ['loi-rong'], title('Báo cáo thành tích 29 buổi tối')],
  ['what a paper sets before', ['chu-theo-vao'], lede('TTO - Đổi buổi họp lấy buổi ngồi.')],
  ['what it sets behind', ['chu-theo-vao'], title('29 buổi tối ở khu trọ (có video)')],
  ['a title as English sets it', ['tua-viet-hoa'], title('29 Buổi Tối Ở Khu Trọ Của Anh Mẫu')],
  ['a title of names', [], title('Chi Đoàn Thanh Niên Công An Xã Mẫu Giúp Dân')],
  ['a small begin', ['cau-viet-thuong'], lede('đổi buổi họp lấy buổi ngồi.')],
  ['a small sentence', ['cau-viet-thuong'], inBody('Anh đến. anh ngồi ghi sổ.')],
  ['short forms and dots', [], inBody('Ở tp. Mẫu, đi… rồi về, ba kg. gạo, v.v. và các bạn.')],
  ['words of a message', ['viet-tat-chat'], inBody('Anh ko kể giờ, ai cũng đc hỏi.')],
  ['one such word', [], inBody('Đội Một vs đội Hai, chị K nói “vs”.')],
  ['faces of a message', ['chu-theo-vao'], inBody('Chị cười =)) rồi về.')],
  ['where a picture was', ['chu-theo-vao'], inBody('Chị đến \uFFFC rồi về.')],
  ['a point glued to a word', ['dau-cau'], inBody('Anh ngồi xuống một giờ.chị Tư cười.')],
  ['names of sites', [], inBody('Đọc ở Tuổi trẻ.vn, ảnh.jpg, hồ sơ.docx và Đoàn.com.')],
  ['three commas', ['dau-cau'], inBody('Anh đến,,, rồi về.')],
  ['a turned quote', ['dau-cau'], inBody('Anh nói: ”Tôi ghi sổ.”')],
  ['two apostrophes for a quote', ['dau-cau'], inBody("Anh nói: ''Tôi ghi sổ''.")],
  ['minutes and seconds', [], lede("Chị về sau chị Tư (3'12'' và 3'15'').")],
  ['a square bracket never closed', ['ngoac-kep-le'], inBody('Anh ngồi [ghi sổ rồi về.')],
  ['a bracket never opened', ['ngoac-kep-le'], inBody('Anh ngồi ghi sổ) rồi về.')],
  ['other brackets', [], inBody('a) ghi, b) đếm rồi về :) và “[…] đi”, [sic].')],
  ['words to press', ['thieu-lien-ket'], inBody('Xem chi tiết tại đây.')],
  [
    'words to press, a link',
    ['lien-ket-mo-ho'],
    inBody('[Xem chi tiết tại đây](https://a.example/b).'),
  ],
  ['a link named here', ['lien-ket-mo-ho'], inBody('Xem sổ [ở đây](https://a.example/b).')],
  ['a link with a name', [], inBody('[Mô hình này](https://a.example/b), [đọc thêm sổ](/#a).')],
  [
    'a title of any story',
    ['loi-rong'],
    [profile, '"29 buổi tối ở khu trọ, xong', '"Gương sáng" # "'],
  ],
  ['a sign for more', ['so-lieu-la'], [profile, 'value: 31, of: 40', 'value: ">31"']],
  ['a word for a voice', ['loi-rong'], [profile, '"Anh quay lại đúng hẹn."', 'Rất tốt']],
  ['a consent for its number', ['cho-chua'], [profile, 'PDY-001', 'đã ký ngày 9/2']],
  [
    'others of one person',
    ['o-nham-cho'],
    [profile, 'risky: false', 'people: [{ name: Lê Mẫu, role: Đoàn viên }]'],
  ],
  [
    'the own picture once more',
    ['ghi-hai-lan'],
    [
      profile,
      'risky: false',
      'gallery: [{ src: chan-dung.jpg, alt: Anh ghi sổ bên cửa, credit: "Ảnh: Mẫu" }]',
    ],
  ],
  ['a key below the front matter', ['chu-theo-vao'], inBody('status: da-dang')],
  ['the end of a paper', ['chu-theo-vao'], inBody('Anh ghi sổ rồi về./.')],
  ['whom a paper goes to', ['chu-theo-vao'], inBody('Nơi nhận:\n- Như trên;\n- Lưu: VT.')],
  ['who signs a paper', ['chu-theo-vao'], inBody('TM. BAN THƯỜNG VỤ\n\nAnh ghi sổ.')],
  ['words of a paper that are ours', [], inBody('Hết giờ, anh gửi sổ. Số: mười hai.')],
  ['a list left in Word', ['thieu-lien-ket'], inBody('Anh ghi sổ (có danh sách kèm theo).')],
  [
    'names of several',
    [],
    inBody('Tháng 3–5, các lớp 6, 7 và 8, cỡ chữ 14, QĐ 27, chặng 1 và 2, thời 4.0.'),
  ],
  ['a count behind a name', ['so-go-tay'], inBody('Tổ 1, 12 người tới; phòng 2 và 3 em nhỏ.')],
  ['keys of Telex to the end', ['go-telex'], inBody('Anh ddi vaof truwowngf tuwf sowms.')],
  ['a note to oneself', ['cho-chua'], inBody('Anh ghi sổ (cần kiểm tra lại số liệu).')],
  ['a day of dots', ['cho-chua'], inBody('Ngày …/…/2026 anh tới.')],
  ['what brackets may say', [], inBody('Anh ghi (cần hỏi nhiều), trực 24/24.')],
  ['a remark behind a value', ['chu-theo-vao'], [profile, 'xã\nunit', 'xã // hỏi lại\nunit']],
  ['setup without its unit', ['loi-rong'], [model, 'setup: 2 tuần', 'setup: 2']],
  ['a state for a result', ['o-nham-cho'], [model, '"Dừng sau 2 tháng"', 'da-dung']],
  ['a way that is none', ['loi-rong'], [model, 'Hộp thư Đoàn phường', 'Liên hệ trực tiếp']],
  [
    'called otherwise',
    ['xung-ho-lech'],
    [profile, 'honorific: anh', 'honorific: chi'],
    inBody('Tối ấy anh Họa Mẫu ghi sổ.'),
  ],
  [
    'given before it was decided',
    ['ngay-trai-nhau'],
    [honours, '"2026-03-10", pl', '"2026-03-01", pl'],
  ],
  ['revoked before it was decided', ['ngay-trai-nhau'], [honours, '"2026-05-01"', '"2026-01-05"']],
  ['a year that is far', ['ngay-trai-nhau'], [honours, 'timing:', 'year: 2062\ntiming:']],
  [
    'one unit with two ids',
    ['ghi-hai-lan'],
    ['units.yaml', '- id: huyen', `${unitAgain}]\n- id: huyen`],
  ],
  [
    'a unit that bears the name of one that ended',
    [],
    [
      'units.yaml',
      '- id: huyen',
      `${unitAgain}, to: "2020-01-01" }]\n  events: [{ type: ket-thuc, date: "2020-01-01" }]\n- id: huyen`.replace(
        ' }, to',
        ', to',
      ),
    ],
  ],
  [
    'one award with two ids',
    ['ghi-hai-lan'],
    ['awards.yaml', 'name: Giấy khen của Ban Chấp hành', 'name: Giấy khen của Ban Thường vụ'],
    ['awards.yaml', 'validTo: "2025-06-30"', 'issuer: thanh-doan-mau'],
  ],
  ['a credit that tells a screen', [], [profile, '"Ảnh: NVCC"', 'Ảnh chụp màn hình sổ của xã']],
  ['what is done here', [], inBody('Các em đọc sách, xem phim tại đây, bấm vào tên mình.')],
  ['a code to scan', ['thieu-lien-ket'], inBody('Quét mã QR bên dưới để tham gia.')],
  ['a picture on a wall', [], inBody('Bức ảnh trên tường, bảng dưới cầu thang.')],
  ['a link below somewhere', ['chu-theo-vao'], inBody('Link đăng ký dưới bình luận nhé.')],
  [
    'a paragraph torn by its program',
    ['doan-ngat-giua'],
    inBody('Tối thứ hai, anh gõ cửa từng phòng trọ sau chợ và\n\nghi từng việc vào sổ của xã.'),
  ],
  ['lines of a poem', [], inBody('Đêm xuống sương giăng\n\nkín bản kín làng')],
  ['letters of bullets', ['dong-noi-nhau'], inBody('ü Gõ cửa\nü Ghi sổ')],
  ['a section without a word', ['muc-trong'], [profile, 'Những tuần đầu không ai nói gì.', '']],
  ['a section of parts', [], inBody('Một.\n\n### Hai\n\n#### Ba\n\nBốn.')],
  ['what is still written', ['cho-chua'], inBody('(Nội dung đang được cập nhật)')],
  ['a dash for nothing', ['cho-chua'], role('"-"')],
  ['the sex for the post', ['o-nham-cho'], role('Nữ')],
  ['the name for the post', ['o-nham-cho'], role('Lê Minh Họa Mẫu')],
  ['a post pasted twice', ['ghi-hai-lan'], role('Phó Bí thư Đoàn xã, Phó Bí thư Đoàn xã')],
  ['an award for the deed', ['o-nham-cho'], [honours, deed, 'Giấy khen của xã']],
  ['no name of who signs', ['o-nham-cho'], [honours, 'Trần Ví Dụ', 'TM. BAN THƯỜNG VỤ']],
  ['a name of a form', ['cho-chua'], [profile, 'Lê Minh Họa Mẫu', 'Nguyễn Văn A']],
  ['a name without spaces', ['dau-cau'], name('VõGiảĐịnh')],
  ['a surname in capitals', ['ten-viet-hoa'], name('VÕ Giả Định')],
  ['a number with spaces', ['dau-cau'], [honours, '07-QĐKT/MẪU', '07 - QĐKT / MẪU']],
  ['letters for its figures', ['so-lieu-la'], [honours, '07-QĐKT/MẪU', 'O7-QĐKT/MẪU']],
  [
    'a source: a network',
    ['nguon-chung'],
    [profile, 'title: Sổ theo dõi kiến nghị', 'title: Zalo'],
  ],
  [
    'a source: a search',
    ['nguon-chung'],
    [profile, noted, 'url: "https://www.google.com/search?q=a"'],
  ],
  [
    'a source: the front page of a paper',
    ['nguon-chung'],
    [
      profile,
      'type: so-sach, date: "2025-03-15", access: noi-bo',
      'type: bai-bao, date: "2025-03-15", url: "https://bao.example/"',
    ],
  ],
  [
    'evidence that sends elsewhere',
    ['minh-chung-rong'],
    [profile, 'Sổ theo dõi 40 kiến nghị, 31 đã xong.', 'Như bài viết'],
  ],
  ['a consent without its number', ['cho-chua'], [profile, 'ref: PDY-001', 'ref: đã ký']],
  ['a whole in a share', ['so-lieu-la'], figure('value: 31, of: 40, unit: "%"')],
  ['half a person', ['so-lieu-la'], figure('value: 31.5, unit: người')],
  ['a label before its figure', ['so-lieu-la'], label('Số việc đã xong')],
  ['a label that begins alike', [], label('số điện thoại đã gọi')],
  ['a number that says nothing', ['so-lieu-la'], figure('value: nhiều, unit: ""')],
  ['a picture named by its file', ['anh-loi-rong'], [profile, alt, 'alt: chan-dung']],
  ['the words of a hint', ['anh-loi-rong'], [profile, alt, 'alt: lời tả ảnh']],
  ['a source of pictures', ['anh-nguon-chung'], [profile, '"Ảnh: NVCC"', '"Ảnh: Pinterest"']],
  ['a focus beside the picture', ['tieu-diem-ngoai'], [profile, '50% 30%', '150% 30%']],
  ['a short form that is itself', ['loi-rong'], ['abbreviations.yaml', 'Ban Chấp hành', 'BCH']],
  [
    'who speaks, with the word for it',
    ['o-nham-cho'],
    [profile, 'by: Một công nhân', 'by: "Một công nhân nói:"'],
  ],
  ['who speaks, in a quotation', ['o-nham-cho'], inBody('<Quote by="(Chị Tư)">Tôi ghi.</Quote>')],
  ['who is heard to speak', [], inBody('<Quote by="Chị Tư, người kể">Tôi ghi.</Quote>')],
  [
    'a question without an answer',
    ['thanh-phan-trong'],
    inBody('<Ask>Anh ghi gì?</Ask>\n\n<Ask>Anh đọc gì?</Ask>\n\nTôi đọc.'),
  ],
  [
    'steps in one',
    ['danh-sach-mot-dong'],
    [model, '[Xin chỗ, Gom sách, Treo sổ mượn]', '["Xin chỗ; gom sách; treo sổ"]'],
  ],
  [
    'a step of two sentences',
    [],
    [model, '[Xin chỗ, Gom sách, Treo sổ mượn]', '["Xin chỗ. Gom sách."]'],
  ],
  ['and so on as a step', ['loi-rong'], [model, 'Gom sách, Treo sổ mượn', 'Gom sách, v.v.']],
  ['a condition that is none', ['loi-rong'], [model, 'Có mái che', 'Có']],
  ['a time without its unit', ['loi-rong'], [model, 'setup: 2 tuần', 'setup: "2"']],
  [
    'an award of another kind',
    ['o-nham-cho'],
    ['awards.yaml', 'Giấy khen của Ban Thường vụ', 'Bằng khen của Ban Thường vụ'],
  ],
  [
    'days in the name of a unit',
    ['o-nham-cho'],
    ['units.yaml', 'Đoàn xã Cũ Mẫu', 'Đoàn xã Cũ Mẫu (cũ)'],
  ],
  [
    'a site named by its page',
    ['loi-rong'],
    ['site.yaml', 'name: Gương sáng Thành Đoàn Mẫu', 'name: Trang chủ'],
  ],
  [
    'a link for the writer alone',
    ['lien-ket-rieng'],
    inBody('[Xem sổ](https://drive.google.com/drive/u/0/my-drive)'),
  ],
  ['a file that all may see', [], inBody('[Xem sổ](https://drive.google.com/file/d/1AbC/view)')],
  ['a host misspelt', ['lien-he-sai'], ['site.yaml', 'dinhchinh@mau.example', 'a@gmail.con']],
  ['words that look doubled', [], inBody('Anh của của cải không có, các các-tông thì nhiều.')],
  [
    'numbers of notes and of pictures',
    [],
    inBody('Không.\n\n## 1. Một\n\nTheo [1], xem ảnh 2 và bảng 3.'),
  ],
];

it.each(reminders)('%s', async (_, codes, ...changes) => {
  expect(await toldOf(...changes)).toEqual(codes.map((code) => `W ${code}`));
});

it.each([
  [
    'units.yaml',
    'name: Đoàn phường Mới Mẫu',
    'name: ĐOÀN PHƯỜNG MỚI MẪU',
    '“Đoàn phường mới mẫu”?',
  ],
  [
    honours,
    'issuer: thanh-doan-mau',
    'issuerName: ĐOÀN TRƯỜNG THPT MẪU',
    '“Đoàn trường THPT mẫu”?',
  ],
])('a unit in capitals is not offered as a person: %s %s → %s', async (...edit) => {
  const [file, from, to, right] = edit;
  using copy = copyContent();
  copy.replace(file, from, to);
  const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
  expect(faults.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
    `ten-viet-hoa Có phải ${right} Tên riêng ở trong thì viết hoa lại.`,
  ]);
});

it.each(['"“Anh quay lại đúng hẹn.”"', `'"Anh quay lại đúng hẹn."'`])(
  'words that somebody said are kept without the quotes that a page sets: %s',
  async (typed) => {
    using copy = copyContent();
    copy.replace(profile, 'text: "Anh quay lại đúng hẹn."', `text: ${typed}`);
    const { library } = await checkContent(copy.root, { today: '2026-06-01', production: false });
    const story = library.profiles.find(({ slug }) => slug === 'vi-du');
    expect(story?.data.voices?.map(({ text }) => text)).toEqual(['Anh quay lại đúng hẹn.']);
  },
);

it.each(facts)('%s', async (_, codes, ...changes) => {
  expect(await toldOf(...changes)).toEqual(codes);
});

const sound: [string, ...Change[]][] = [
  [
    'a story changed while it waits for its day',
    [model, 'date: "2026-05-02"', 'date: "2027-05-02"\nupdated: "2026-05-20"'],
  ],
  [
    'done in the month of publication',
    [rescuer, 'status: da-dang', 'status: da-dang\nhappened: "2026-03"'],
  ],
  [
    'done in the year of publication',
    [rescuer, 'status: da-dang', 'status: da-dang\nhappened: "2026"'],
  ],
  ['praised on the day', [honours, '"2026-03-06"', '"2026-03-09"']],
  ['a day nobody knows', [honours, 'actDate: "2026-03-06"', 'actDate: chua-ro']],
  [
    'a decision nobody has seen',
    [honours, 'number: "07-QĐKT/MẪU", date: "2026-03-09"', 'number: chua-ro, date: chua-ro'],
  ],
  ['as many as there are', [profile, 'of: 40', 'of: 31']],
  [
    'names that follow by years',
    [
      'units.yaml',
      'names: [{ name: Thành Đoàn Mẫu }]',
      'names: [{ name: A Mẫu, to: "2019" }, { name: B Mẫu, from: "2019" }]',
    ],
  ],
  [
    'a unit that goes on after others joined it',
    [
      'units.yaml',
      'names: [{ name: Thành Đoàn Mẫu }]',
      'names: [{ name: Thành Đoàn Mẫu }]\n  events: [{ type: doi-ten, date: "2025-07-01", to: [thanh-doan-mau] }]',
    ],
  ],
  [
    'a draft whose check is not done',
    [model, 'status: da-dang', 'status: nhap'],
    [model, 'by: Thành Đoàn Mẫu, ', ''],
  ],
];

it.each(sound)('%s is nobody’s fault', async (_, ...changes) => {
  expect(await toldOf(...changes)).toEqual([]);
});

it('a copied folder is told once, on the copy, also after its words were touched', async () => {
  using copy = copyContent();
  copy.write('models/tu-sach-mau-copy/index.mdx', copy.read(model).replace(/^toolkit:.*\n/m, ''));
  expect(await told(copy)).toEqual(['W bai-trung']);
  copy.replace('models/tu-sach-mau-copy/index.mdx', 'Đổi giờ mở tủ.', 'Đổi giờ.');
  expect(await told(copy)).toEqual(['W bai-trung']);
  copy.replace('models/tu-sach-mau-copy/index.mdx', 'title: "Tủ sách mở', 'title: "Tủ đồ mở');
  expect(await told(copy)).toEqual([]);
});

it('partial days, as they are typed in Vietnam, are shown as the model has them', async () => {
  for (const [typed, right] of [
    ['tháng 5/2019', '2019-05'],
    ['5/2019', '2019-05'],
    ['năm 2019', '2019'],
    ['20/5/2019', '2019-05-20'],
  ]) {
    using copy = copyContent();
    copy.replace(model, 'started: "2025-08-01"', `started: "${typed}"`);
    const options = { today: '2026-06-01', production: false };
    const { faults } = await checkContent(copy.root, options);
    expect(faults.map(({ code, hint }) => [code, hint.includes(`"${right}"`)])).toEqual([
      ['ngay-sai', true],
    ]);
  }
});

it.each([
  ['parts one and two are a series', [1, 2], []],
  ['two stories of one number', [2, 2], ['W ky-loat-bai', 'W ky-loat-bai']],
  ['a part between is missing', [1, 3], ['W ky-loat-bai']],
  ['the first part is missing', [2, 3], ['W ky-loat-bai']],
])('a series: %s', async (_what, parts, codes) => {
  using copy = copyContent();
  copy.replace('site.yaml', 'menu:', 'series: [{ id: mua-lu, label: Mùa lũ }]\nmenu:');
  for (const [index, file] of [profile, rescuer].entries()) {
    const series = `series: { id: mua-lu, part: ${parts[index]} }`;
    copy.replace(file, 'status: da-dang', `status: da-dang\n${series}`);
  }
  expect(await told(copy)).toEqual(codes);
});

it.each(['nhap', 'da-go'])('a part that is %s leaves no gap', async (status) => {
  using copy = copyContent();
  copy.replace('site.yaml', 'menu:', 'series: [{ id: mua-lu, label: Mùa lũ }]\nmenu:');
  const part = (number: number, state: string) =>
    `status: ${state}\nseries: { id: mua-lu, part: ${number} }`;
  copy.replace(profile, 'status: da-dang', part(2, 'da-dang'));
  copy.replace(rescuer, 'status: da-dang', part(1, status));
  expect(await told(copy)).not.toContain('W ky-loat-bai');
});
