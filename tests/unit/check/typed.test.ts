import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const today = '2026-06-01';
const profile = 'profiles/vi-du/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';
const title = 'title: "29 buổi tối ở khu trọ, xong 31 trong 40 việc"';
const role = 'role: Phó Bí thư Đoàn xã';
const lede = 'lede: "Đổi buổi họp lấy buổi ngồi cùng công nhân."';
const discuss = 'discuss: ["Việc nào ở chi đoàn mình đang bị hẹn mãi?"]';

const faultsAfter = async (file: string, from: string, to: string) => {
  using copy = copyContent();
  const line = copy.read(file).slice(0, copy.read(file).indexOf(from)).split('\n').length;
  copy.replace(file, from, to);
  const { faults } = await checkContent(copy.root, { today, production: false });
  return { line, faults };
};

/** Asserts one fault at the line that was changed (`below` it), and what its hint says to write. */
const expectOne = async (
  [file, from, to]: readonly [string, string, string],
  code: string,
  hint: string,
  below = 0,
) => {
  const { faults, line } = await faultsAfter(file, from, to);
  expect(faults.map((one) => `${one.file}:${one.line} ${one.code}`)).toEqual([
    `${file}:${line + below} ${code}`,
  ]);
  expect(faults[0]!.hint).toContain(hint);
};

describe('numbers as they were typed', () => {
  const value = (typed: string) => [profile, 'value: 31,', `value: ${typed},`] as const;
  const cost = (typed: string) => [model, 'costTo: 1500000', `costTo: ${typed}`] as const;
  it.each([
    ['thousands by a point', value('1.200'), '1200, hoặc 1.2 nếu đúng là 1 phẩy 2'],
    ['thousands with three real digits', value('1.234'), '1234, hoặc "1,234"'],
    ['thousands and decimals', cost('1.500.000'), 'costTo: 1500000.'],
    ['a sum in thousands', cost('850.000'), '850000, hoặc 850'],
    ['a leading zero', value('007'), '7, hoặc "007"'],
    ['hexadecimal', value('0xFF'), 'value: 255'],
    ['octal', value('0o10'), 'value: 8'],
    ['an exponent', cost('3e6'), 'costTo: 3000000'],
    ['a zero that is lost', value('3.70'), '3.7, hoặc "3,70"'],
    ['a plus sign', value('+45'), 'value: 45'],
    ['no digit before the point', value('.75'), 'value: 0.75'],
    ['underscores', value('2_500'), 'value: 2500'],
    ['a space between thousands', cost('2 500 000'), 'costTo: 2500000'],
    ['full-width digits', value('４２'), 'value: 42'],
    ['a number with its word', cost('2 triệu'), 'costTo: 2000000'],
    ['a million and a half', cost('1tr5'), 'costTo: 1500000'],
    ['a million and a quarter', cost('1tr250'), 'costTo: 1250000'],
    ['a half in words', cost('1 triệu rưỡi'), 'costTo: 1500000'],
    ['a number with its currency', cost('300000 đồng'), 'costTo: 300000'],
    ['a number in quotes', cost('"300000"'), 'costTo: 300000'],
    ['a number in thousands in quotes', cost('"300.000"'), 'costTo: 300000'],
    ['infinity', value('.inf'), 'Viết số liền'],
  ])('%s', async (_, edit, hint) => {
    await expectOne(edit, 'so-viet-sai', hint);
  });

  it.each([
    ['days', ['campaigns/viec-tot/index.mdx', 'day: 8', 'day: 08'], 'day: 8'],
    ['lines', ['commendations/khen-dot-xuat/index.mdx', 'no: 1,', 'no: 1.0,'], 'no: 1'],
    ['people', [model, 'people: 3', 'people: 0.50'], 'people: 0.5'],
    ['of', [profile, 'of: 40,', 'of: 4.000,'], 'of: 4000'],
  ] as const)(
    'by the type of the schema, not by the name of the key: %s',
    async (_, edit, hint) => {
      await expectOne(edit, 'so-viet-sai', hint);
    },
  );

  it.each(['0', '12.5', '0.125', '1200', '"1.200"', '"30–40"', '2 tuần', '"hơn 300"'])(
    'is fine: %s',
    async (typed) => {
      expect((await faultsAfter(model, 'people: 3', `people: ${typed}`)).faults).toEqual([]);
    },
  );
});

describe('text that YAML takes for something else is shown as typed', () => {
  it.each([
    ['ref: PDY-001', 'ref: 0012', 'ref: "0012"'],
    ['name: Lê Minh Họa Mẫu', 'name: 1.10', 'name: "1.10"'],
    [role, 'role: True', 'role: "True"'],
    ['risky: false', 'risky: no', 'risky: false'],
    ['risky: false', 'risky: không', 'risky: false'],
    ['should: [xung-kich]', 'should: xung-kich', 'should: [xung-kich]'],
    ['should: [xung-kich]', 'should: xung-kich]', 'should: [xung-kich]'],
    ['source: so, asOf', 'source: [so], asOf', 'source: so'],
    ['access: noi-bo', 'url: ["https://a.vn/b", "https://c.vn"]', 'url: "https://a.vn/b"'],
    [role, 'role: [Bí thư, Đội trưởng]', 'không cần ngoặc thì: role: "Bí thư, Đội trưởng"'],
    ['src: ./chan-dung.jpg', 'src: [./chan-dung.jpg]', 'src: ./chan-dung.jpg'],
    [role, 'role: [Bí thư]', 'không cần ngoặc thì: role: "Bí thư"'],
    [discuss, 'discuss: Ai nhận, ai giúp', 'discuss: [Ai nhận, ai giúp], hoặc discuss: ["Ai'],
    [discuss, 'discuss: |\n  - Ai nhận?\n  - Ai giúp?', '  - Ai nhận?\n  - Ai giúp?'],
    [
      'pledge: { text: "Mỗi tuần hai buổi tối ở khu nhà trọ", date: "2024-09-10" }',
      'pledge: Hai buổi',
      'pledge: { text: ',
    ],
  ])('%s, %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'sai-kieu', hint);
  });

  it.each([
    [model, 'limits: [Sách thiếu nhi hay thất lạc]', 'limits: Chưa rõ', 'limits: chua-ro'],
    [model, 'costTo: 1500000', 'costTo: không', 'costTo: 0'],
  ])('words for nothing and for what is not known: %s %s → %s', async (file, from, to, hint) => {
    await expectOne([file, from, to], 'sai-kieu', hint);
  });

  it('a colon in an item of a list', async () => {
    const edit = [profile, discuss, 'discuss:\n  - Việc nào: đang bị hẹn?'] as const;
    await expectOne(edit, 'sai-kieu', '"Việc nào: đang bị hẹn?"', 1);
  });

  it.each([
    ['date: "2026-03-20"', 'date: 20260320', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: <2026-03-20 Fri>', 'Chỉ ghi ngày. Viết: date: "2026-03-20"'],
    ['date: "2026-03-20"', 'date: đăng ngày 20/3/2026,', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: 2026年3月20日', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: ２０２６-03-20', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: 20 tháng ba 2026', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: Friday, March 20, 2026', '"2026-03-20"'],
    ['happened: "2025-03-15"', 'happened: khoảng T3/2025', 'happened: "2025-03"'],
    ['happened: "2025-03-15"', 'happened: quý 1/2025', 'happened: "2025"'],
    ['happened: "2025-03-15"', 'happened: 32/3/2025', 'Biết đến đâu'],
    ['happened: "2025-03-15"', 'happened: không rõ', 'Bỏ “happened”'],
    ['date: "2026-03-20"', 'date: 5-3-26', '"2026-03-05"'],
    ['date: "2026-03-20"', 'date: 5-Mar-26', '"2026-03-05"'],
    ['date: "2026-03-20"', 'date: March 5, 2026', '"2026-03-05"'],
    ['date: "2026-03-20"', 'date: 12 Sept. 2025', '"2025-09-12"'],
    ['happened: "2025-03-15"', 'happened: 2025-3', '"2025-03"'],
    ['happened: "2025-03-15"', 'happened: 2025/3', '"2025-03"'],
    ['date: "2026-03-20"', 'date: 46101', 'Excel ghi ngày. Viết: date: "2026-03-20"'],
    ['date: "2026-03-20"', 'date: 2026-03-2O', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: 20032026', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: 2026 03 20', '"2026-03-20"'],
    ['date: "2026-02-10" }', 'date: "2026-02-10", withdrawn: không }', 'Bỏ “withdrawn”'],
    ['date: "2026-03-20"', 'date: 8h30 ngày 20/3/2026', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: Thứ 6, 20/3/2026', '"2026-03-20"'],
    ['date: "2026-03-20"', 'date: 20/3', 'Thiếu năm. Viết: date: "…-03-20"'],
    ['date: "2026-03-20"', 'date: tháng 3/2026', 'Thiếu ngày. Viết: date: "2026-03-…"'],
    ['date: "2026-03-20"', 'date: 2026-02-30', 'Lịch không có ngày ấy'],
    ['happened: "2025-03-15"', 'happened: từ 9/2024 đến 3/2025', 'happened: "2025-03"'],
    ['happened: "2025-03-15"', 'happened: 2024-2025', 'happened: "2025"'],
    ['happened: "2025-03-15"', 'happened: không', 'Bỏ “happened”'],
    ['date: "2026-02-10" }', 'date: "2026-02-10", expires: không }', 'Bỏ “expires”'],
  ])(
    'a day that only lacks its hyphens, zeros or half its year, or has an English month: %s → %s',
    async (from, to, hint) => {
      await expectOne([profile, from, to], 'ngay-sai', hint);
    },
  );

  it.each(['hôm nay', '2026', '26-3-5', '05-03-26', '31 Feb 2026'])(
    'a day that cannot be read is told where it stands, not where its page is named: %s',
    async (typed) => {
      await expectOne([profile, 'date: "2026-03-20"', `date: ${typed}`], 'ngay-sai', 'Viết năm');
    },
  );

  it.each([':', '2026-xx'])(
    'what is no day at all is one fault, and no rule stumbles: %s',
    async (typed) => {
      await expectOne([model, 'date: "2026-05-02"', `date: "${typed}"`], 'ngay-sai', 'Viết năm');
    },
  );

  it.each([
    ['unit: doan-xa-cu-mau', 'unit: Xã đoàn Cũ Mẫu', '“doan-xa-cu-mau”'],
    ['field: moi-truong', 'field: Môi trường', '“moi-truong”'],
    ['unit: doan-xa-cu-mau', 'unit: Đoàn xã Cũ Mẫu, Huyện Đoàn Mẫu', '“doan-xa-cu-mau”'],
    ['source: so, asOf', 'source: Sổ theo dõi kiến nghị, asOf', '“so”'],
    ['source: so, asOf', 'source: Sổ theo dõi, asOf', '“so”'],
    ['unit: doan-xa-cu-mau', 'unit: Xã Cũ Mẫu', '“doan-xa-cu-mau”'],
    ['unit: doan-xa-cu-mau', 'unit: Trường Mẫu', 'units.yaml thì khai ở đó với mã này'],
    ['unit: doan-xa-cu-mau', 'unit: Đoàn xã Cũ Mẫu (nay là phường Mới Mẫu)', '“doan-xa-cu-mau”'],
  ])('a name is offered as the id that the catalogue gives it: %s → %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'ma-sai', hint);
  });

  it.each([
    [
      '<Photo src="./chan-dung.jpg" alt="Anh "Họa" ghi" credit="Ảnh: NVCC" />',
      'mdx-thuoc-tinh-lenh',
      'alt="Anh “Họa” ghi" credit="Ảnh: NVCC" />',
    ],
    [
      '<Video youtube="dQw4w9WgXcQ title="Phim" />',
      'mdx-thuoc-tinh-lenh',
      '<Video youtube="dQw4w9WgXcQ" title="Phim" />',
    ],
    ['<Video src="https://youtu.be/dQw4w9WgXcQ" title="Phim" />', 'mdx-thuoc-tinh-la', 'youtube="'],
    ['<Video tiktok="123" title="Phim" />', 'mdx-thuoc-tinh-la', 'dẫn bằng liên kết'],
    ['<Figure id="viec", />', 'mdx-thuoc-tinh-lenh', '<Figure id="viec" />'],
    ['<<Figure id="viec" />>', 'mdx-sai', '\n<Figure id="viec" />'],
    [
      '<Photo src="./chan-dung.jpg", alt="Anh ghi sổ, rồi về", credit="Ảnh: NVCC" />',
      'mdx-thuoc-tinh-lenh',
      '<Photo src="./chan-dung.jpg" alt="Anh ghi sổ, rồi về" credit="Ảnh: NVCC" />',
    ],
    ['![Tối][image1]\n\n[image1]: <data:a>', 'mdx-cau-truc', '![Tối](./ten-anh.jpg'],
    ['![Sổ](Ảnh sổ (1).JPG)', 'mdx-dau-thua', '![Sổ](<./Ảnh sổ (1).JPG> "'],
    ['![Sổ](./a.jpg "Ảnh: "Tư"")', 'mdx-dau-thua', '![Sổ](./a.jpg "Ảnh: “Tư”")'],
    ['![Sổ](./a.jpg "Ảnh: Tư"', 'mdx-dau-thua', '![Sổ](./a.jpg "Ảnh: Tư")'],
    ['![Sổ(./a.jpg "Ảnh: Tư")', 'mdx-dau-thua', '![Sổ](./a.jpg "Ảnh: Tư")'],
    ['![Sổ]./a.jpg', 'dau-go-khac', '![Sổ](./a.jpg "'],
    ['<Figure id:"viec" />', 'mdx-thuoc-tinh-lenh', 'Viết: <Figure id="viec" />'],
    ['Có {Figure id="viec"} rồi.', 'mdx-bieu-thuc', '\nCó <Figure id="viec" /> rồi.'],
    ['<Quote by="Tư" Tôi ghi.</Quote>', 'mdx-sai', '\n<Quote by="Tư">Tôi ghi.</Quote>'],
    ['<Quote by="Tư">Tôi ghi.<Quote>', 'mdx-the-ho', 'dấu /: </Quote>'],
    ['<Trích by="Tư">Tôi ghi.</Trích>', 'mdx-thanh-phan-la', 'Có phải <Quote>?'],
    ['<Photo>./chan-dung.jpg</Photo>', 'mdx-ben-trong', '<Photo src="./chan-dung.jpg" alt="'],
    [
      '<Photo src="./chan-dung.jpg" mô-tả="Anh ghi sổ" credit="Ảnh: NVCC" />',
      'mdx-thuoc-tinh-la',
      'Có phải “alt”?',
    ],
    [
      '<Photo source="./chan-dung.jpg" alt="Anh ghi sổ" credit="Ảnh: NVCC" />',
      'mdx-thuoc-tinh-la',
      'Có phải “src”?',
    ],
    ['![Sổ](./chan-dung.jpg, "Ảnh: Tư")', 'mdx-anh', 'Viết: ./chan-dung.jpg'],
    ['Xem [anh](Bài viết) nhé.', 'mdx-dia-chi', 'Viết đủ https://'],
    ['Anh <rồi> đi.', 'mdx-the-ho', '\nAnh &lt;rồi> đi.'],
    ['<Lưu ý>Ghi</Lưu ý> và <sổ tay>', 'mdx-the-ho', '\n&lt;Lưu ý>Ghi&lt;/Lưu ý> và &lt;sổ tay>'],
    ['Có <Figure>viec</Figure> rồi.', 'mdx-ben-trong', '<Figure id="viec" />'],
    ['Chèn <ảnh chị Tư> ở đây.', 'mdx-the-ho', '\nChèn &lt;ảnh chị Tư> ở đây.'],
    ['![Sổ](./so.docx "Ảnh: Tư")', 'mdx-anh', 'không phải ảnh'],
    ['[sổ](profiles/vi-du/index.mdx)', 'mdx-dia-chi', 'Viết: /guong/vi-du/'],
    ['[sổ](./index.mdx)', 'mdx-dia-chi', '/guong/ten-bai/'],
    ['[sổ](https://192.168.1.5/so)', 'mdx-dia-chi', 'máy của bạn'],
    ['[sổ](https://a.example tên sổ)', 'mdx-dau-thua', '[sổ](https://a.example "tên sổ")'],
    ['[sổ](https://a.example/so(1)', 'mdx-dau-thua', '[sổ](https://a.example/so%281)'],
    ['[sổ](/guong/vi-du/index.mdx)', 'khong-co-trang', 'Viết: /guong/vi-du/'],
    ['[gọi](tel:0912345678)', 'so-dien-thoai', 'Bỏ số ấy'],
    ['https://a.example,xem', 'mdx-dia-chi', 'Viết: https://a.example'],
    ['[//]: # (hỏi lại)', 'mdx-dong-mat', 'xóa dòng này'],
    ['<Figure viec />', 'mdx-thuoc-tinh-la', '<Figure id="viec" />'],
    ['<Figure id="Viec" />', 'so-lieu-chua-khai', '“viec”'],
    ['[Anh Họa](./chan-dung.jpg)', 'mdx-dia-chi', '![lời tả](./chan-dung.jpg'],
    ['[](https://a.example/so)', 'mdx-dia-chi', '[Xem bài](https://a.example/so)'],
    ['[sổ](htps://a.example/so)', 'mdx-dia-chi', 'Viết: https://a.example/so'],
    ['[sổ](https:/a.example/so)', 'mdx-dia-chi', 'Viết: https://a.example/so'],
    ['[sổ](https//a.example/so)', 'mdx-dia-chi', 'Viết: https://a.example/so'],
    ['[sổ](“https://a.example/so”)', 'mdx-dia-chi', 'Viết: https://a.example/so'],
    ['[sổ](https://a,example/so)', 'mdx-dia-chi', 'Viết: https://a.example/so'],
    ['[sổ](file:///C:/so.docx)', 'mdx-dia-chi', 'tệp trên máy của bạn'],
    ['[sổ](./so.docx)', 'mdx-dia-chi', 'khai ở toolkit'],
    ['[sổ](so.pdf)', 'mdx-dia-chi', 'khai ở toolkit'],
    ['[thư](dinhchinh@mau.example)', 'mdx-dia-chi', 'Viết: mailto:dinhchinh@mau.example'],
    ['<Ask question="Anh làm gì?" />', 'mdx-thuoc-tinh-la', 'Viết: <Ask>Anh làm gì?</Ask>'],
    [
      '<Quote by="Chị Tư" text="Tôi ghi." />',
      'mdx-thuoc-tinh-la',
      'Viết: <Quote by="Chị Tư">Tôi ghi.</Quote>',
    ],
    ['<Quote by="– Chị Tư">Tôi ghi.</Quote>', 'dau-le', 'Viết: by="Chị Tư"'],
    [
      '<Photo src="./chan-dung.jpg" alt="Anh ghi sổ" caption="Tối" credit="Ảnh: NVCC" />',
      'mdx-thuoc-tinh-la',
      'một đoạn ngay dưới ảnh',
    ],
    [
      '[sổ](https://a.example/so){target=_blank}',
      'mdx-bieu-thuc',
      '\n[sổ](https://a.example/so)\n',
    ],
    ['### Việc nhỏ {#viec-nho}\n\nMột.', 'mdx-bieu-thuc', '\n### Việc nhỏ\n'],
  ])('a component or picture typed otherwise is one fault: %s', async (typed, code, hint) => {
    await expectOne([profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', typed], code, hint);
  });

  it('a number among words is shown alone', async () => {
    const [from, to] = ['timing: dot-xuat', 'edition: lần thứ 5\ntiming: dot-xuat'];
    const edit = ['commendations/khen-dot-xuat/index.mdx', from, to] as const;
    await expectOne(edit, 'sai-kieu', 'Chỉ viết con số: edition: 5');
  });

  it.each([
    'https://guongsang.mau.example/guong/vi-du/',
    'https://guongsang.mau.example/guong/vi-du/#nguon',
    'profiles/vi-du',
    'vi-du',
  ])('a page named otherwise is offered by its address: %s', async (typed) => {
    const edit = ['notices.yaml', 'page: guong/vi-du', `page: ${typed}`] as const;
    await expectOne(edit, 'khong-co-trang', '“/guong/vi-du/”');
  });

  it.each(['/mo-hinh/tu-sach-mau/', 'models/tu-sach-mau/index.mdx', 'tu-sach-mau.mdx'])(
    'an address or a file is offered as the name of its folder: %s',
    async (typed) => {
      const edit = [profile, 'models: [tu-sach-mau]', `models: [${typed}]`] as const;
      await expectOne(edit, 'ma-sai', '“tu-sach-mau”');
    },
  );

  it.each([
    ['started: "2025-08-01"', 'started: 2025', 'sai-kieu', 'started: "2025"'],
    ['field: moi-truong', 'field: [moi-truong, an-sinh]', 'sai-kieu', 'một mục: field: moi-truong'],
    ['steps: [Xin chỗ, Gom sách, Treo sổ mượn]', 'steps:\n  + Xin\n  + Gom', 'sai-kieu', '- Gom'],
    ['[Nơi không có người trông]', '[Phù hợp mọi nơi]', 'khong-gioi-han', 'không nên làm'],
    ['[Nơi không có người trông]', '[Đâu cũng làm được]', 'khong-gioi-han', 'không nên làm'],
    ['[Sách thiếu nhi hay thất lạc]', '[Không có hạn chế]', 'khong-gioi-han', 'còn vướng'],
  ])('of a model: %s → %s', async (from, to, code, hint) => {
    await expectOne([model, from, to], code, hint, to.startsWith('steps') ? 1 : 0);
  });

  it.each(['Không phải đâu cũng làm được', 'Không hợp với mọi xã', 'Khó khăn về chỗ'])(
    'where a model does not fit is said: %s',
    async (typed) => {
      const { faults } = await faultsAfter(model, '[Nơi không có người trông]', `[${typed}]`);
      expect(faults).toEqual([]);
    },
  );

  it('an address without its https', async () => {
    const edit = ['site.yaml', 'url: https://guongsang', 'url: guongsang'] as const;
    await expectOne(edit, 'dinh-dang-sai', 'url: "https://guongsang.mau.example"');
  });

  it.each([
    ['page: ""', 'page: facebook.com/mau', 'page: "https://facebook.com/mau"'],
    ['brand: "#0a4da2"', 'brand: "0a4da2"', 'brand: "#0a4da2"'],
    ['brand: "#0a4da2"', 'brand: "# 0a4da2"', 'brand: "#0a4da2"'],
    ['brand: "#0a4da2"', 'brand: "rgb(10, 77, 162)"', 'brand: "#0a4da2"'],
    ['brand: "#0a4da2"', 'brand: "#0a4da2ff"', 'brand: "#0a4da2"'],
    ['page: ""', 'page: Https://facebook.com/mau', 'page: "https://facebook.com/mau"'],
    ['page: ""', 'page: "[Đoàn](https://mau.example)"', 'page: "https://mau.example"'],
    ['hashtags: ["#GuongSangMau"]', 'hashtags: ["Gương sáng"]', '"#GươngSáng"'],
    ['hashtags: ["#GuongSangMau"]', 'hashtags: ["#Mau, #Viec-Tot"]', '"#Mau", "#ViecTot"'],
  ])('a value of a fixed shape is shown in it: %s → %s', async (from, to, hint) => {
    await expectOne(['site.yaml', from, to], 'dinh-dang-sai', hint);
  });

  it.each([
    [
      'site.yaml',
      'hashtags: ["#GuongSangMau"]',
      'hashtags: ["#Mau2026", "#2026"]',
      '“#GuongSang2026”',
    ],
    [profile, 'hashtags: []', 'hashtags: ["#30_4"]', '“#GuongSang30_4”'],
  ])(
    'a hashtag of figures alone is none where it is shared: %s %s',
    async (file, from, to, hint) => {
      await expectOne([file, from, to], 'the-toan-so', hint);
    },
  );

  it.each(['/a, https://mau.example/b', '/a (truy cập 1/3/2025)', '/a; https://mau.example/b'])(
    'what is typed behind an address is not made a part of it: %s',
    async (typed) => {
      const noted = 'date: "2025-03-15", access: noi-bo }';
      const to = `date: "2025-03-15", url: "https://mau.example${typed}" }`;
      await expectOne([profile, noted, to], 'dinh-dang-sai', '"https://mau.example/a"');
    },
  );

  it('the address of an account at Zalo is its number', async () => {
    const to = 'oaId: https://zalo.me/4318657068771012646';
    expect((await faultsAfter('site.yaml', 'oaId: ""', to)).faults).toEqual([]);
  });

  it.each(['nt', '-nt-', 'Như trên', "'\"'"])(
    'a line that says "as above" by %s',
    async (typed) => {
      const from = 'reason: "Báo cháy và dẫn 12 người ra ngoài"';
      const edit = ['commendations/khen-dot-xuat/index.mdx', from, `reason: ${typed}`] as const;
      await expectOne(edit, 'chua-dien', 'Điền vào');
    },
  );

  it('a long number of an account keeps its digits', async () => {
    const edit = ['site.yaml', 'oaId: ""', 'oaId: 4318657068771012646'] as const;
    await expectOne(edit, 'sai-kieu', 'oaId: "4318657068771012646"');
  });
});

describe('what a hash takes away', () => {
  it.each([
    [profile, title, 'title: Sáu buổi #GiuRung trong tuần', '"Sáu buổi #GiuRung trong tuần"', 0],
    [profile, title, 'title: #GiuRung sáu buổi', 'title: "#GiuRung sáu buổi"', 0],
    [profile, title, 'title: Khu trọ # 3 sáng đèn', '"Khu trọ # 3 sáng đèn"', 0],
    [profile, discuss, 'discuss:\n  - Ai nhận việc #2?', '- "Ai nhận việc #2?"', 1],
    [profile, lede, 'lede: Một buổi\n  dưới mái #7 nhà\n  sinh hoạt', 'trong ngoặc kép', 1],
    ['site.yaml', 'hashtags: ["#GuongSangMau"]', 'hashtags: [#Mau, #Vui]', '["#Mau", "#Vui"]', 0],
    ['site.yaml', 'hashtags: ["#GuongSangMau"]', 'hashtags:\n  - #Mau', '- "#Mau"', 1],
    ['site.yaml', 'hashtags: ["#GuongSangMau"]', 'hashtags: #Mau #Vui', '["#Mau", "#Vui"]', 0],
    ['site.yaml', 'hashtags: ["#GuongSangMau"]', 'hashtags: [#Mau #Vui]', '["#Mau", "#Vui"]', 0],
    ['site.yaml', 'brand: "#0a4da2"', 'brand: #0a4da2', 'brand: "#0a4da2"', 0],
    ['units.yaml', 'name: Huyện Đoàn Mẫu,', 'name: Huyện Đoàn #1,', '"Huyện Đoàn #1"', 0],
  ] as const)('%s: %s → %s', async (file, from, to, hint, below) => {
    await expectOne([file, from, to], 'chu-sau-thang', hint, below);
  });

  it.each([
    ['site.yaml', 'licence: ""', 'licence: ""   # optional, beside this file'],
    ['site.yaml', 'licence: ""', 'licence: # chưa chọn'],
    ['site.yaml', 'operator: Thành Đoàn Mẫu', 'operator: Thành Đoàn Mẫu # ai đăng trang này'],
    ['site.yaml', 'licence: ""', '# licence: ""'],
    [profile, 'status: da-dang', 'status: da-dang #đã duyệt'],
    [profile, 'unit: doan-xa-cu-mau', 'unit: doan-xa-cu-mau   # 3 tháng đầu'],
    [profile, lede, 'lede: >\n  Một buổi #1 ở khu trọ'],
    [profile, title, 'title: "Tổ #1 giữ rừng"'],
    [profile, title, 'title: Tổ C#1 giữ rừng'],
  ])('an honest comment is no fault, in %s: %s → %s', async (file, from, to) => {
    expect((await faultsAfter(file, from, to)).faults).toEqual([]);
  });
});

describe('commas in braces, quotes and codes that came with the text', () => {
  it.each([
    ['label: việc đã xong,', 'label: cây, con giống,', 'label: "cây, con giống"'],
    ['value: 31,', 'value: 3,400,', '3400, hoặc 3.4'],
    ['value: 31,', 'value: 7,5,', 'value: 7.5'],
    ['value: 31,', 'value: 8,5%,', 'value: "8,5%"'],
    ['label: việc đã xong,', 'label: cây, con, giống,', 'label: "cây, con, giống"'],
    ['source: so, asOf', 'source: so, so-hai, asOf', 'chỉ nhận một. Viết: source: so'],
    ['focus: "50% 30%"', 'focus: 50%, 30%', 'focus: "50% 30%"'],
  ])('%s → %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'phay-trong-ngoac', hint);
  });

  it.each([
    ['tags: [trồng cây, “một, hai, ba”, bốn]', '"một, hai, ba"'],
    ['tags: [đổi cây (keo, bạch đàn), suối]', '"đổi cây (keo, bạch đàn)"'],
    ['tags: [nước, hẹn "không bỏ, không lùi", suối]', '\'hẹn "không bỏ, không lùi"\''],
    ['tags: [giảm 12,5% rác, suối]', '"giảm 12,5% rác"'],
    ['tags: [suối, trồng 1,200 cây, rừng]', '"trồng 1,200 cây"'],
  ])('a comma that cuts one item of a list: %s', async (tags, hint) => {
    await expectOne([profile, title, `${tags}\n${title}`], 'phay-trong-ngoac', hint);
  });

  it.each([
    'tags: [lớp 10,2 buổi]',
    'tags: [a) đếm, b) ghi]',
    'tags: [màn 5", bút, màn 7"]',
    'tags: ["một, hai", ba]',
    'tags: [một,hai,ba]',
    'tags: [mùa hè 2024, 3 xã]',
  ])('a comma between items is none: %s', async (tags) => {
    expect((await faultsAfter(profile, title, `${title}\n${tags}`)).faults).toEqual([]);
  });

  it.each([
    ['steps: [Xin chỗ - Gom sách - Treo sổ]', 'Viết: Xin chỗ, Gom sách, Treo sổ.'],
    ['steps: [Xin chỗ – Gom sách]', 'Viết: Xin chỗ, Gom sách.'],
  ])('dashes between the items of a list: %s', async (typed, hint) => {
    const edit = [model, 'steps: [Xin chỗ, Gom sách, Treo sổ mượn]', typed] as const;
    await expectOne(edit, 'cham-phay-trong-ngoac', hint);
  });

  it.each(['tags: [Tỉnh Đoàn - Mẫu]', 'tags: [Bắc - Nam, sách]', 'tags: ["Xin chỗ - Gom sách"]'])(
    'a dash within an item is none: %s',
    async (tags) => {
      expect((await faultsAfter(profile, title, `${title}\n${tags}`)).faults).toEqual([]);
    },
  );

  it.each([
    ['brand: "#0a4da2"', 'brand: rgb(10, 77, 162)', 'brand: "#0a4da2"'],
    ['dinhchinh@mau.example', 'dinhchinh@mau,example', 'corrections: dinhchinh@mau.example'],
  ])('commas of a colour and an address: %s → %s', async (from, to, hint) => {
    await expectOne(['site.yaml', from, to], 'phay-trong-ngoac', hint);
  });

  it('a sum cut by a comma is offered as a number', async () => {
    const edit = [model, 'costTo: 1500000', 'costTo: 2,5 triệu'] as const;
    await expectOne(edit, 'phay-trong-ngoac', 'costTo: 2500000');
  });

  it.each([
    [title, 'title: “Sổ gửi cây”', 'title: "Sổ gửi cây"'],
    [role, 'role: «Bí thư chi đoàn»', 'role: "Bí thư chi đoàn"'],
    [title, 'title: “Sổ “gửi” cây”', 'title: "Sổ “gửi” cây"'],
    [title, 'title: “Sổ gửi cây"', 'title: "Sổ gửi cây"'],
  ])('curly quotes around a value: %s → %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'ngoac-cong', hint);
  });

  it.each([
    ['title: Sổ gửi cây"', '"', 'title: Sổ gửi cây'],
    ['title: “Sổ gửi cây', '“', 'title: Sổ gửi cây'],
    ['title: Sổ gửi cây,', ',', 'title: Sổ gửi cây'],
    ['title: Sổ gửi cây;', ';', 'title: Sổ gửi cây'],
  ])('a sign left over at the end of a value: %s', async (to, sign, hint) => {
    const { faults } = await faultsAfter(profile, title, to);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 dau-le']);
    expect(faults[0]!.message).toContain(`Dấu ${sign} `);
    expect(faults[0]!.hint).toBe(`Viết: ${hint}`);
  });

  it.each([
    ['discuss:\n  - Ai hẹn?\n    - Ai làm?\n  - Ai giữ?', 2],
    ['discuss:\n  - Ai hẹn?\n   - Ai làm?', 2],
  ])('an item set in further than its list joins the one above: %j', async (to, below) => {
    const { faults, line } = await faultsAfter(profile, discuss, to);
    expect(faults.map((one) => `${one.line - line} ${one.code}`)).toEqual([`${below} dau-le`]);
    expect(faults[0]!.hint).toContain('\n- Ai hẹn?\n- Ai làm?');
  });

  it('the mark of a list leaves quotes where they were, for a comma parts items', async () => {
    const { faults } = await faultsAfter(profile, discuss, 'discuss: ["- Ai hẹn, ai làm?"]');
    expect(faults.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      'dau-le Viết: discuss: ["Ai hẹn, ai làm?"]',
    ]);
  });

  it.each([
    'title: Ống 17" của khu trọ',
    'title: "Sổ, cây,"',
    'title: Sổ của \'Hội\' và "Đội"',
    'tags: [sổ;]\ntitle: Sổ gửi cây',
    'discuss:\n  - Sổ ở đâu;\n  - Cây ở đâu?\ntitle: Sổ gửi cây',
  ])('one that is none: %s', async (typed) => {
    const own = (await faultsAfter(profile, title, typed)).faults;
    expect(own.filter(({ code }) => code === 'dau-le')).toEqual([]);
  });

  it.each(['“Sổ” và “cây” ở khu trọ', '"“Sổ gửi cây”"', 'Sổ “gửi cây”'])(
    'are fine as the author meant them: %s',
    async (typed) => {
      expect((await faultsAfter(profile, title, `title: ${typed}`)).faults).toEqual([]);
    },
  );

  it.each([
    [title, 'title: Sổ &quot;gửi cây&quot; ở khu trọ', `title: 'Sổ "gửi cây" ở khu trọ'`],
    [lede, 'lede: Một&nbsp;buổi', 'lede: Một buổi'],
    [lede, 'lede: "Sổ &#8211; và cây"', 'lede: "Sổ – và cây"'],
    [role, 'role: Bí thư &amp; Phó', 'role: Bí thư & Phó'],
  ])('codes of HTML: %s → %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'ma-html', hint);
  });

  it.each([
    [lede, 'lede: "Một **buổi** ghi sổ"', 'lede: "Một buổi ghi sổ"'],
    [title, 'title: __Sổ gửi cây__', 'title: "Sổ gửi cây"'],
    [lede, 'lede: Có <b>một</b> buổi', 'lede: "Có một buổi"'],
    [lede, 'lede: "Xem [sổ](https://mau.example/so) nhé"', 'lede: "Xem sổ nhé"'],
    [lede, 'lede: "## Một buổi"', 'lede: "Một buổi"'],
    [lede, 'lede: Có <Figure id="so" /> cây', 'lede: "Có cây"'],
    [role, 'role: "• Bí thư"', 'role: "Bí thư"'],
    [lede, 'lede: "Một *buổi* ghi _sổ_"', 'lede: "Một buổi ghi sổ"'],
    [lede, 'lede: Theo sổ[^1] của khu trọ', 'lede: "Theo sổ của khu trọ"'],
    [lede, 'lede: Vườn 20 m^2^ của khu trọ', 'lede: "Vườn 20 m² của khu trọ"'],
    [lede, 'lede: "Một ~~tuần~~ buổi"', 'lede: "Một tuần buổi"'],
    [lede, 'lede: Một buổi.\\nHai buổi', 'lede: "Một buổi. Hai buổi"'],
    [role, 'role: + Bí thư', 'role: "Bí thư"'],
  ])('marks of Markdown and tags: %s → %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'dau-trong-khai', hint);
  });

  it.each([
    ['[1. Xin chỗ, 2. Gom sách]', 'steps: ["Xin chỗ", "Gom sách"]'],
    ['[1/ Xin chỗ, 2/ Gom sách]', 'steps: ["Xin chỗ", "Gom sách"]'],
  ])('steps numbered by hand would have two numbers: %s', async (typed, hint) => {
    const from = 'steps: [Xin chỗ, Gom sách, Treo sổ mượn]';
    await expectOne([model, from, `steps: ${typed}`], 'dau-trong-khai', hint);
  });

  it.each([
    ['discuss: ["1. Ai hẹn?", "2. Ai làm?"]', 'discuss: ["Ai hẹn?", "Ai làm?"]'],
    ['discuss: ["Câu 1: Ai hẹn?", "Câu 2: Ai làm?"]', 'discuss: ["Ai hẹn?", "Ai làm?"]'],
    ['discuss: ["Câu 1 - Ai hẹn?", "Câu 2 - Ai làm?"]', 'discuss: ["Ai hẹn?", "Ai làm?"]'],
  ])('questions numbered by hand would have two numbers: %s', async (to, hint) => {
    await expectOne([profile, discuss, to], 'dau-le', hint);
  });

  it.each(['Bước 1 - Xin chỗ, Bước 2 – Gom sách', '"B1: Xin chỗ", "B2. Gom sách"'])(
    'steps numbered before a dash or a letter: %s',
    async (typed) => {
      const edit = [
        model,
        'steps: [Xin chỗ, Gom sách, Treo sổ mượn]',
        `steps: [${typed}]`,
      ] as const;
      await expectOne(edit, 'dau-le', 'Viết: steps: ["Xin chỗ", "Gom sách"]');
    },
  );

  it.each([
    [title, 'title: "==29 buổi tối== ở khu trọ"', 'title: "29 buổi tối ở khu trọ"'],
    [title, 'title: "[b]29 buổi tối[/b] ở khu trọ"', 'title: "29 buổi tối ở khu trọ"'],
    ['unit: ""', 'unit: m^2', 'unit: "m²"'],
  ])('marks of other programs: %s → %s', async (from, to, hint) => {
    await expectOne([profile, from, to], 'dau-le', hint);
  });

  it.each([
    ['steps: [Bước 1: Xin chỗ, Bước 2: Gom sách]', 0, 'steps: ["Xin chỗ", "Gom sách"]'],
    ['steps:\n  - Bước 1: Xin chỗ\n  - "Bước 2: Gom sách"', 1, '- "Xin chỗ"'],
    ['steps:\n  - 1: Xin chỗ\n  - 2: Gom sách', 1, '- "Xin chỗ"'],
    ['steps:\n  Bước 1: Xin chỗ\n  Bước 2: Gom sách', 1, '- "Xin chỗ"'],
  ])('steps whose number YAML takes for a key are told once: %j', async (typed, below, hint) => {
    const edit = [model, 'steps: [Xin chỗ, Gom sách, Treo sổ mượn]', typed] as const;
    await expectOne(edit, 'dau-trong-khai', `Viết: ${hint}`, below);
  });

  it.each(['[Bước 1: Xin chỗ, Gom sách]', '{ Bước 1: Xin chỗ, Bước 2: Gom sách }'])(
    'and what is no row of numbers is told as what it is: %s',
    async (typed) => {
      const from = 'steps: [Xin chỗ, Gom sách, Treo sổ mượn]';
      await expectOne([model, from, `steps: ${typed}`], 'sai-kieu', '');
    },
  );

  it.each([
    'Sổ <của> chi đoàn: 3 < 5',
    'Giá 5* và 3*, ông N* và bà M*, tệp so_tay_truc',
    'Mua 5 * 3 * 2 cây',
    'Hai bạn A_B_C',
    'Việc [1] và (2)',
    'Điểm 8** và 9**',
    'Tổ #1 của xã',
  ])('words that only look like marks: %s', async (typed) => {
    const { faults } = await faultsAfter(profile, lede, `lede: "${typed}"`);
    expect(faults.map(({ code }) => code)).not.toContain('dau-trong-khai');
  });

  it.each([
    ['[Sổ, gửi cây]', 'title: "[Sổ, gửi cây]"'],
    ['{Sổ: gửi cây}', 'title: "{Sổ: gửi cây}"'],
    ["'Sổ' và 'cây'", `title: "'Sổ' và 'cây'"`],
  ])('brackets and quotes that are words: %s', async (typed, hint) => {
    const { faults } = await faultsAfter(profile, title, `title: ${typed}`);
    expect(faults.map(({ hint: told }) => told).join()).toContain(hint);
  });

  it('an ampersand is no code', async () => {
    expect((await faultsAfter(profile, role, 'role: Phòng R&D; Đoàn xã')).faults).toEqual([]);
  });
});

describe('one cause, one fault, named where it stands', () => {
  it.each([
    ['yaml-thut-dong', 'units.yaml', '  level: tinh', '\tlevel: tinh', 'level: tinh'],
    ['yaml-thut-dong', 'units.yaml', '  level: tinh', '\u00a0\u00a0level: tinh', 'level: tinh'],
    ['yaml-thut-dong', profile, role, `   ${role}`, role],
    ['yaml-gach-dong', 'units.yaml', '- id: thanh-doan-mau', '-id: thanh-doan-mau', '- id:'],
    ['yaml-gach-dong', 'units.yaml', '- id: thanh-doan-mau', '– id: thanh-doan-mau', '- id:'],
    ['yaml-gach-dong', profile, '  - { side', '  • { side', '- { side'],
    ['yaml-thut-dong', 'units.yaml', '- id: doan-xa', '  -id: doan-xa', '- id: doan-xa'],
    ['yaml-thut-dong', 'units.yaml', '- id: doan-xa', '\t- id: doan-xa', '- id: doan-xa'],
    ['yaml-gach-dong', profile, discuss, 'discuss:\n  - "Ai?"\n  "Bao giờ?"', '- "Bao giờ?"', 2],
    ['sai-kieu', profile, discuss, 'discuss:\n  1. "Ai?"\n  2. "Lúc nào?"', '  - Lúc nào?', 1],
    ['yaml-hai-cham', profile, 'value: 31,', 'value：31,', 'value: 31'],
    ['yaml-hai-cham', profile, 'value: 31,', 'value = 31,', 'value: 31'],
    ['khoa-la', profile, '{ side: doan-vien,', '{ side=doan-vien,', 'side: doan-vien'],
    ['chu-sau-thang', profile, './chan-dung.jpg', './anh #1.jpg', '“anh-1.jpg” rồi viết: '],
    ['yaml-hai-cham', profile, role, 'role:Phó Bí thư', 'role: Phó Bí thư'],
    ['yaml-hai-cham', profile, role, 'role Phó Bí thư', 'role: Phó Bí thư'],
    ['yaml-hai-cham', profile, role, 'role:\u00a0Phó Bí thư', 'role: Phó Bí thư'],
    ['yaml-hai-cham', profile, role, 'role：Phó Bí thư', 'role: Phó Bí thư'],
    ['yaml-hai-cham', profile, role, 'role: Phó: Bí thư', 'role: "Phó: Bí thư"'],
    ['yaml-hai-cham', profile, 'label: việc đã xong', 'label: việc: đã xong', '"việc: đã xong"'],
    ['yaml-hai-cham', profile, '{ id: viec, label', '{ id:viec, label', '{ id: viec, label'],
    ['yaml-ngoac', profile, title, 'title: "Sổ gửi cây', 'title: "Sổ gửi cây"'],
    ['yaml-ngoac', profile, title, 'title: "Sổ gửi cây”', 'title: "Sổ gửi cây"'],
    ['yaml-hai-cham', profile, title, 'title; Sổ gửi cây', 'Viết: title: Sổ gửi cây'],
    [
      'sai-kieu',
      'commendations/khen-dot-xuat/index.mdx',
      'signer: { name: Trần Ví Dụ, title: Bí thư }',
      'signer: "Trần Ví Dụ, Bí thư"',
      'signer: { name: Trần Ví Dụ, title: Bí thư }',
    ],
    [
      'thieu-mot-trong',
      'campaigns/viec-tot/index.mdx',
      '{ profile: vo-gia-dinh, day: 1 }',
      '{ profile: vo-gia-dinh }',
      'Thêm một khóa: day: …, hoặc week: …',
    ],
    ['sai-kieu', profile, '[doi-chieu-so-sach]', 'đến tận nơi', 'methods: [den-tan-noi,'],
    ['sai-kieu', profile, '[xung-kich]', '(xung-kich, xung-kich)', '[xung-kich, xung-kich]'],
    ['ma-sai', profile, '[xung-kich]', '[xung-kich， xung-kich]', '“xung-kich, xung-kich”'],
    ['khoa-trung', profile, 'risky: false', 'date: "2020-01-02"', 'Giữ lại một dòng'],
    [
      'yaml-thut-dong',
      profile,
      'pledge: { text: "Mỗi tuần hai buổi tối ở khu nhà trọ", date: "2024-09-10" }',
      'pledge:\ntext: Hai buổi\n  date: "2024-09-10"',
      'Viết: “  text: Hai buổi”',
      1,
    ],
    ['ma-sai', profile, '[xung-kich]', '[thật thà]', 'Viết “xung-kich”'],
    [
      'yaml-ngoac',
      profile,
      '- { side: doan-vien, text: "Anh quay lại đúng hẹn.", by: Một công nhân }',
      '- side: doan-vien, text: "Anh quay lại.", by: Tư',
      'Viết: - { side: doan-vien, text: "Anh quay lại.", by: Tư }',
    ],
    [
      'yaml-hai-cham',
      profile,
      '{ side: doan-vien, text: "Anh quay lại đúng hẹn.", by: Một công nhân }',
      '{side:doan-vien, text:"Anh quay lại.", by:Tư}',
      'Viết: - {side: doan-vien, text: "Anh quay lại.", by: Tư}',
    ],
    ...[
      ['- { side: doan-vien, text: "Anh nói: "Ừ"", by: Tư }', 'text: "Anh nói: “Ừ”", by: Tư }'],
      ["- { side: doan-vien, text: 'Nói 'Ừ'', by: Tư }", 'text: "Nói \'Ừ\'", by: Tư }'],
      ['- { side: doan-vien, text: "Ừ" rồi đi, by: Tư }', 'text: "“Ừ” rồi đi", by: Tư }'],
      ['- (side: doan-vien, text: Ừ, by: Tư)', '- { side: doan-vien, text: Ừ, by: Tư }'],
      ['- side: doan-vien, text: Ừ, by: Tư }', '- { side: doan-vien, text: Ừ, by: Tư }'],
      ['- side: doan-vien text: Ừ', '- { side: doan-vien, text: Ừ }'],
    ].map(([to, hint]): [string, string, string, string, string] => [
      'yaml-ngoac',
      profile,
      '- { side: doan-vien, text: "Anh quay lại đúng hẹn.", by: Một công nhân }',
      to!,
      hint!,
    ]),
    ['yaml-ngoac', profile, 'consent: { ref', 'consent: ref', 'Viết: consent: { ref: PDY-001'],
    ['yaml-hai-cham', profile, 'criteria:\n', 'criteria\n', 'Viết: criteria:'],
    [
      'yaml-thut-dong',
      profile,
      '- { side: doan-vien, text: "Anh quay lại đúng hẹn.", by: Một công nhân }',
      '- side: doan-vien\n    text: Anh quay lại\n    và đúng hẹn\n    by: Tư',
      '“      và đúng hẹn”',
      2,
    ],
    [
      'sai-kieu',
      profile,
      '- { side: doan-vien, text: "Anh quay lại đúng hẹn.", by: Một công nhân }',
      '- [side: doan-vien, text: Ừ]',
      'các khóa trong { }: - { side: ',
    ],
    ['gia-tri-la', profile, 'group: can-bo-doan', 'group: công an', '“luc-luong-vu-trang”'],
    ['khoa-la', 'commendations/khen-dot-xuat/index.mdx', 'no: 1', 'stt: 1', 'Có phải “no”?'],
    ['khoa-la', 'campaigns/viec-tot/index.mdx', 'day: 8', 'ngày: 8', 'Có phải “day”?'],
    ['yaml-ngoac', 'campaigns/viec-tot/index.mdx', 'day: 1 }, {', 'day: 1 }; {', 'day: 1 }, {'],
    [
      'khong-co-muc',
      'pages/chuong-trinh.mdx',
      'Để việc tốt được thấy.',
      '[Xem](#vi-sao)',
      'Có phải “#muc-vi-sao”?',
    ],
    [
      'khong-co-trang',
      'notices.yaml',
      'page: guong/vi-du',
      'page: guong/vi-duu',
      'Có phải “/guong/vi-du/”?',
    ],
    // The list it would stand in is not meant.
    [
      'khong-co-trang',
      'notices.yaml',
      'page: guong/vi-du',
      'page: guong/nguoi-khac',
      'Sửa lại địa chỉ: guong/<tên>',
    ],
    [
      'ma-sai',
      'commendations/khen-dot-xuat/index.mdx',
      'role: Đoàn viên, unit: doan-phuong-moi-mau',
      'role: Đoàn viên, unit: Trường THPT Mẫu',
      'thì thay cả khóa: unitName: "Trường THPT Mẫu"',
    ],
    [
      'so-dien-thoai',
      'site.yaml',
      'corrections: dinhchinh@mau.example',
      'corrections: 0912345678',
      'Bỏ số ấy',
    ],
    [
      'ma-sai',
      'commendations/khen-dot-xuat/index.mdx',
      'issuer: thanh-doan-mau',
      'issuer: Ban Thường vụ Thành Đoàn Mẫu',
      '“thanh-doan-mau”',
    ],
    [
      'sai-kieu',
      'site.yaml',
      'hashtags: ["#GuongSangMau"]',
      'hashtags: Mau, Vui',
      '["#Mau", "#Vui"]',
    ],
    ['gia-tri-la', profile, 'type: so-sach', 'type: sổ', '“so-sach”'],
    ['dinh-dang-sai', profile, 'focus: "50% 30%"', 'focus: trên', 'focus: "50% 0%"'],
    ['yaml-ngoac', profile, title, 'title: "Sổ "gửi" cây"', 'title: "Sổ “gửi” cây"'],
    ['yaml-ngoac', profile, title, 'title: "Sổ ""gửi"" cây"', 'title: "Sổ “gửi” cây"'],
    ['yaml-ngoac', profile, title, 'title: "Sổ "gửi cây"', 'title: "Sổ “gửi cây"'],
    [
      'yaml-hai-cham',
      profile,
      'risky: false',
      'risky: false, tags: [cây]',
      'Viết: risky: false\ntags: [cây]',
    ],
    ['yaml-hai-cham', profile, role, `${role}, form: "tin"`, 'xã\nform: "tin"'],
    ['gia-tri-la', profile, 'group: can-bo-doan', 'group: Nhóm cán bộ Đoàn', '“can-bo-doan”'],
    ['sai-kieu', profile, 'aliases: [48-toi]', 'aliases: /guong/48-toi/', 'aliases: [48-toi]'],
    [
      'yaml-gach-dong',
      profile,
      '- { id: trach-nhiem, axis: voi-cong-viec, evidence: "Sổ theo dõi 40 kiến nghị, 31 đã xong.", source: so }',
      '- id: trach-nhiem\n  - axis: voi-cong-viec\n  - evidence: Sổ\n  - source: so',
      '- id: …\n  axis: …\n  evidence: …\n  source: …',
      1,
    ],
    [
      'yaml-gach-dong',
      'site.yaml',
      'menu: [{ label: Chương trình, page: chuong-trinh }]',
      'menu:\n  - label: Chương trình\n  - page: chuong-trinh',
      '- label: …\n  page: …',
      2,
    ],
    ...[
      ['khoa-la', '- trach-nhiem: Sổ, bút', '{ id: trach-nhiem, evidence: "Sổ, bút" }'],
      [
        'khoa-la',
        '- trach-nhiem: { evidence: Sổ }',
        'ngay sau dấu gạch, khóa đầu là id: trach-nhiem',
      ],
      [
        'yaml-ngoac',
        '- { id: trach-nhiem axis: voi-cong-viec evidence: "Sổ" source: so }',
        '- { id: trach-nhiem, axis: voi-cong-viec, evidence: "Sổ", source: so }',
      ],
      ['yaml-ngoac', '- { id: trach-nhiem, evidence: "Sổ" },', 'evidence: "Sổ" }'],
      ['yaml-gach-dong', '1. { id: trach-nhiem, evidence: "Sổ" }', '- { id: trach-nhiem'],
    ].map(([code, to, hint]) => [
      code,
      profile,
      '- { id: trach-nhiem, axis: voi-cong-viec, evidence: "Sổ theo dõi 40 kiến nghị, 31 đã xong.", source: so }',
      to,
      hint,
    ]),
    ...[
      ['yaml-ngoac', 'discuss: "Ai hẹn?", "Ai làm?"', 'discuss: ["Ai hẹn?", "Ai làm?"]'],
      ['yaml-ngoac', 'discuss: "Ai hẹn?"]', 'discuss: ["Ai hẹn?"]'],
      ['yaml-ngoac', 'discuss: ["Ai hẹn?"; "Ai làm?"]', 'discuss: ["Ai hẹn?", "Ai làm?"]'],
      ['yaml-ngoac', 'discuss:\n  - "Ai hẹn?",\n  - "Ai làm?"', 'Viết: - "Ai hẹn?"', 1],
      ['dau-le', 'discuss:\n  - Ai hẹn?,\n  - Ai làm?', 'Viết: - Ai hẹn?', 1],
      ['sai-kieu', 'discuss: Không có', 'discuss: []'],
    ].map(([code, to, hint, below]) => [code, profile, discuss, to, hint, below]),
    ['khoa-la', profile, 'methods: [doi-chieu-so-sach]', 'method: doi-chieu-so-sach', '“methods”'],
    ['khoa-la', profile, 'text: "Anh quay lại', 'quote: "Anh quay lại', '“text”'],
    ['ma-sai', profile, 'models: [tu-sach-mau]', 'models: [Tủ sách mở]', '“tu-sach-mau”'],
    [
      'anh-sai-loai',
      profile,
      'src: ./chan-dung.jpg',
      'src: "![](./chan-dung.jpg)"',
      ': ./chan-dung.jpg',
    ],
    ['khoa-la', profile, 'src: ./chan-dung.jpg', 'file: ./chan-dung.jpg', 'Có phải “src”?'],
    ['khoa-la', profile, role, `sdt: 0912345678\n${role}`, 'thông tin riêng'],
    ['khoa-la', 'site.yaml', 'page: chuong-trinh', 'url: https://a.example', 'Có phải “page”?'],
    ['khong-co-trang', 'site.yaml', 'page: chuong-trinh', 'page: https://a.example', 'chính trang'],
    [
      'sai-kieu',
      'campaigns/viec-tot/index.mdx',
      '[{ profile: vo-gia-dinh, day: 1 }, { model: tu-sach-mau, day: 8 }]',
      '[vo-gia-dinh, tu-sach-mau]',
      '- { profile: vo-gia-dinh }',
    ],
    ['yaml-sai', profile, title, `=====\n${title}`, 'Xóa dòng này.'],
    ['yaml-sai', profile, title, `%% sổ %%\n${title}`, 'Viết: # sổ'],
    ['yaml-sai', profile, title, `Thông tin bài\n${title}`, '# Thông tin bài'],
    ['yaml-sai', profile, title, `...\n${title}`, 'Xóa dòng này.'],
    ...[
      ['yaml-gach-dong', '3. Trần Ví Dụ', '- "Trần Ví Dụ"'],
      ['yaml-sai', '| 3 | Trần Ví Dụ |', 'npm run import'],
    ].map(([code, to, hint]) => [
      code,
      'commendations/khen-dot-xuat/index.mdx',
      'citations:\n',
      `citations:\n  ${to}\n`,
      hint,
      1,
    ]),
    ['phay-trong-ngoac', profile, 'value: 31,', 'value: 1.234,5,', 'Viết: value: 1234.5'],
    [
      'phay-trong-ngoac',
      'commendations/khen-dot-xuat/index.mdx',
      'scope: [ten, chuc-vu-don-vi]',
      'scope: ten, anh',
      '[ten, anh]',
    ],
    // What else asks for the id is right once the id is.
    ['ma-sai', profile, '{ id: so, title', '{ id: so 1, title', '“so-1”'],
    ['khoa-la', profile, 'title: Sổ theo dõi kiến nghị', 'name: Sổ theo dõi', '“title”'],
    ['khoa-la', 'units.yaml', 'id: thanh-doan-mau', 'mã: thanh-doan-mau', 'Có phải “id”?'],
    [
      'khoa-la',
      'site.yaml',
      'label: Chương trình, page',
      'Chương trình',
      '“label”, viết cả mục: {',
    ],
    ['thieu-khoa', 'notices.yaml', '- { date', '-\n- { date', 'xóa dòng ấy'],
    ['yaml-hai-cham', profile, title, 'title- Sổ gửi cây', 'title: Sổ gửi cây'],
    ['yaml-hai-cham', profile, title, 'title -> Sổ gửi cây', 'title: Sổ gửi cây'],
    ['yaml-ky-tu-dau', profile, title, 'title: {{title}}', 'thay cả {{title}}'],
    ['yaml-ngoac', profile, 'date: "2026-03-20"', 'date: "2026-03-20" (sáu)', ': "2026-03-20"'],
    ['chu-vo', profile, role, 'role: Phó B? thư Đoàn tr?ờng', 'UTF-8'],
    ['chu-vo', profile, role, 'role: PhÃ³ BÃ­ thÆ°', 'UTF-8'],
    ['yaml-ngoac', profile, title, 'title: "Sổ" gửi cây', 'title: "“Sổ” gửi cây"'],
    ['yaml-ngoac', profile, 'models: [tu-sach-mau]', 'models: [tu-sach-mau', '[tu-sach-mau]'],
    ['yaml-ngoac', profile, title, 'title: "Sổ gửi cây",', 'title: "Sổ gửi cây"'],
    ['yaml-ngoac', profile, title, `tags: ["a" "b" "c"]\n${title}`, 'tags: ["a", "b", "c"]'],
    ['yaml-ngoac', profile, title, `tags: [a, , b]\n${title}`, 'tags: [a, b]'],
    ['yaml-ngoac', profile, '"", source: so, asOf', '"", , asOf', 'unit: "", asOf: "2025'],
    ['yaml-ky-tu-dau', profile, title, 'title: {Sổ gửi cây}', 'title: "Sổ gửi cây"'],
    [
      'yaml-ky-tu-dau',
      profile,
      'models: [tu-sach-mau]',
      'models: - tu-sach-mau',
      ': [tu-sach-mau]',
    ],
    ['yaml-ky-tu-dau', profile, 'value: 31,', 'value: >31,', 'value: ">31"'],
    ['yaml-thut-dong', profile, title, ` ${title}`, title],
    ['yaml-thut-dong', profile, title, `- ${title}`, title],
    ['yaml-sai', profile, title, `// sổ\n${title}`, 'Viết: # sổ'],
    ['yaml-sai', profile, title, '**title:** "Sổ, cây"', 'Viết: title: "Sổ, cây"'],
    ['yaml-sai', profile, title, '**title**: Sổ', 'Viết: title: Sổ'],
    ['yaml-sai', profile, title, '"title": "Sổ, cây",', 'Viết: title: "Sổ, cây"'],
    ['yaml-sai', profile, title, `<!-- sổ -->\n${title}`, 'Viết: # sổ'],
    ['yaml-ngoac', profile, 'by: Một công nhân }', 'by: Một công nhân', 'Một công nhân}'],
    [
      'yaml-ngoac',
      'site.yaml',
      'dinhchinh@mau.example,',
      'dinhchinh@mau.example;',
      'example, with',
    ],
    ['yaml-gach-dong', 'units.yaml', '- id: huyen-doan-mau', 'id: huyen-doan-mau', '- id: huyen'],
    ['yaml-gach-dong', 'units.yaml', '- id: huyen-doan-mau', '  id: huyen-doan-mau', '- id: huyen'],
    [
      'yaml-sai',
      'commendations/khen-dot-xuat/index.mdx',
      'citations:\n',
      'citations:\n  3\tVõ Giả Định\tĐoàn viên\n',
      'npm run import',
      1,
    ],
    // The union's own addresses are no private ones because another line has a slip.
    ['yaml-hai-cham', 'site.yaml', 'name: Gương sáng', 'name: Gương: sáng', '"Gương: sáng'],
    ['sai-kieu', 'notices.yaml', '- { date', '{ date', '“- ”'],
    ['yaml-gach-dong', 'abbreviations.yaml', 'BCH:', '- BCH:', 'Viết: BCH: Ban'],
    ['yaml-thut-dong', 'abbreviations.yaml', 'ĐVTN:', '- ĐVTN:', '“ĐVTN: đoàn viên'],
    ['yaml-sai', 'abbreviations.yaml', 'BCH: ', 'BCH\t', 'Viết: BCH: Ban Chấp hành'],
    ['yaml-gach-dong', 'awards.yaml', '- id: giay-khen-cu', '1. id: giay-khen-cu', '- id: giay'],
    ['sai-kieu', 'units.yaml', '[{ name: Thành Đoàn Mẫu }]', '[Tỉnh Đoàn]', '{ name: Tỉnh Đoàn }'],
    ['sai-kieu', 'site.yaml', 'brand: "#0a4da2"', 'brand: 004080', 'brand: "#004080"'],
    ['gia-tri-la', 'awards.yaml', 'khen, issuerLevel: tinh', 'khen, issuerLevel: xã', '“co-so”'],
    ['gia-tri-la', profile, 'type: so-sach', 'type: báo chí', '“bai-bao”'],
    ['thieu-khoa', profile, title, `# ${title}`, 'Dòng 2 bắt đầu bằng #'],
    ...[
      ['{ no: 1, recipient: ca', '{ no: 1 recipient: ca', '{ no: 1, recipient: ca'],
      ['{ no: 1, recipient: ca', '{ no: 1，recipient: ca', '{ no: 1, recipient: ca'],
      ['profile: vo-gia-dinh }', 'profile: vo-gia-dinh )', 'profile: vo-gia-dinh }'],
      ['profile: vo-gia-dinh }', 'profile: vo-gia-dinh', 'profile: vo-gia-dinh}'],
    ].map(([from, to, hint]) => [
      'yaml-ngoac',
      'commendations/khen-dot-xuat/index.mdx',
      from,
      to,
      hint,
    ]),
    [
      'yaml-gach-dong',
      'commendations/khen-dot-xuat/index.mdx',
      '- { no: 1',
      '{ no: 1',
      '- { no: 1',
    ],
    [
      'khong-co-ma',
      'campaigns/viec-tot/index.mdx',
      'model: tu-sach-mau',
      'profile: tu-sach-mau',
      'viết: model: tu-sach-mau',
    ],
    ['khoa-la', 'commendations/khen-dot-xuat/index.mdx', 'no: 1', 'no=1', 'hai chấm: no: 1'],
    ['sai-kieu', model, '[Xin chỗ, Gom sách, Treo sổ mượn]', '|\n  Bước 1: A\n  Bước 2: B', '- A'],
    ...[
      ['mailto:dinhchinh@mau.example', 'corrections: dinhchinh@mau.example'],
      ['dinhchinh (at) mau.example', 'corrections: dinhchinh@mau.example'],
      ['dinhchinh @mau.example', 'corrections: dinhchinh@mau.example'],
      ['"Thư: mailto:a@mau.example"', 'corrections: "Thư: a@mau.example"'],
      ['dinhchinh@mau', 'Viết đủ địa chỉ thư'],
      ['chưa có', 'Viết đủ địa chỉ thư'],
    ].map(([to, hint]) => ['lien-he-sai', 'site.yaml', 'dinhchinh@mau.example', to, hint]),
    ['yaml-sai', profile, lede, 'lede: "Sổ \\ ở khu trọ"', 'lede: "Sổ \\\\ ở khu trọ"'],
    ['yaml-sai', profile, lede, 'lede: "Sổ ở D:\\nhap"', 'lede: "Sổ ở D:\\\\nhap"'],
    ['yaml-ky-tu-dau', profile, role, 'role: @BiThu', 'role: "@BiThu"'],
    ['yaml-ky-tu-dau', profile, role, 'role: %50 thời gian', 'role: "%50 thời gian"'],
    ['yaml-ky-tu-dau', profile, role, 'role: `Bí thư`', 'role: "`Bí thư`"'],
    ['yaml-ky-tu-dau', profile, role, 'role: - Bí thư', 'role: "- Bí thư"'],
    ...[
      [
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi, anh, loi-trich, mang-xa-hoi], date: "2026-02-10" }',
        'consent: có',
        'consent: { ref: PDY-001, basis: dong-y, scope: [ten, chuc-vu-don-vi], date: "2026-02-10" }',
      ],
      ['scope: [ten, chuc-vu-don-vi, anh, loi-trich, mang-xa-hoi]', 'scope: tất cả'],
      [
        'verification: { status: da-xac-minh, by: Thành Đoàn Mẫu, date: "2026-03-18", methods: [doi-chieu-so-sach] }',
        'verification: đã xác minh',
        '{ status: da-xac-minh }',
      ],
      [
        '\n  - { id: so, title: Sổ theo dõi kiến nghị, type: so-sach, date: "2025-03-15", access: noi-bo }',
        ' [so]',
      ],
    ].map(([from, to, hint = 'Viết']) => ['sai-kieu', profile, from, to, hint]),
    ['ma-sai', 'units.yaml', 'id: thanh-doan-mau\n', 'id: Thành Đoàn Mẫu\n', '“thanh-doan-mau”'],
    ['gia-tri-la', 'units.yaml', 'type: ket-thuc', 'type: giai-the', '“ket-thuc”'],
    ['khoa-la', 'site.yaml', 'page: chuong-trinh', 'url: /chuong-trinh/', 'Có phải “page”?'],
    ['khong-co-trang', 'site.yaml', 'page: chuong', 'page: pages/chuong', 'Viết: /chuong-trinh/'],
    [
      'chu-theo-vao',
      'site.yaml',
      'siteVerification: ""',
      `siteVerification: '<meta name="zalo-platform-site-verification" content="abc" />'`,
      'content=',
    ],
    ['khong-co-trang', 'notices.yaml', 'vi-du,', 'vi-du/index.mdx,', 'Viết: /guong/vi-du/'],
    [
      'sai-kieu',
      'units.yaml',
      'events: [{ type: ket-thuc, date: "2025-07-01" }]',
      'events: ket-thuc',
      'events: [{ type:',
    ],
    [
      'sai-kieu',
      'site.yaml',
      'fields: [{ id: moi-truong, label: Môi trường }]',
      'fields: [moi-truong]',
      '{ id: moi-truong, label: Môi trường }',
    ],
  ] as [string, string, string, string, string, number?][])(
    '%s in %s: %s → %s',
    async (code, file, from, to, hint, below) => {
      await expectOne([file, from, to], code, hint, below);
    },
  );

  it.each([
    ['yaml-ky-tu-dau', role, 'role: {Bí thư} Đoàn xã', 'role: "{Bí thư} Đoàn xã"'],
    ['yaml-ky-tu-dau', title, 'title: **Sổ gửi cây**', 'title: "Sổ gửi cây"'],
    ['yaml-ngoac', 'tuần hai buổi tối ở khu nhà trọ", date', 'tuần hai buổi" date', '", date: "'],
    ['khoa-la', title, 'Title: Sổ gửi cây', 'Có phải “title”?'],
    ['khoa-la', role, 'Chức vụ: Bí thư', 'Có phải “role”?'],
    ['khoa-la', title, 'Tiêu đề: Sổ gửi cây', 'Có phải “title”?'],
    ['khoa-la', 'name: Lê', 'Họ và tên: Lê', 'Có phải “name”?'],
    ['khoa-la', 'consent: {', 'đồng ý: {', 'Có phải “consent”?'],
    ['khoa-la', 'sources:', 'nguồn:', 'Có phải “sources”?'],
    ['khoa-la', 'verification: {', 'xác minh: {', 'Có phải “verification”?'],
    ['ma-sai', 'should: [xung-kich]', 'should: [xung-kich; xung-kich]', '“xung-kich, xung-kich”'],
    ['gia-tri-la', 'group: can-bo-doan', 'group: can-bo-doan, doan-vien', 'chỉ nhận một'],
    ['yaml-sai', 'should: [xung-kich]', 'should: [xung-kich] // một', 'should: [xung-kich] # một'],
    ['sai-kieu', 'should: [xung-kich]', 'should: 1. xung-kich', 'should: [xung-kich]'],
  ])('%s: %s → %s', async (code, from, to, hint) => {
    await expectOne([profile, from, to], code, hint);
  });

  it.each([
    'Hộp thư Đoàn',
    'Zalo @doanmau',
    '"Ban biên tập <a@mau.example>"',
    'https://mau.example/@doan',
    '"(a@mau.example; b@mau.example.)"',
  ])('a contact that can be read is none: %s', async (typed) => {
    expect((await faultsAfter('site.yaml', 'dinhchinh@mau.example', typed)).faults).toEqual([]);
  });

  it('what a picture in a draft lacks, a draft may lack', async () => {
    using copy = copyContent();
    copy.replace(profile, 'status: da-dang', 'status: nhap');
    copy.replace(profile, 'Tối thứ hai, dãy', '![](./chan-dung.jpg)\n\nTối thứ hai, dãy');
    const { faults } = await checkContent(copy.root, { today, production: false });
    const own = faults.filter(({ file }) => file === profile);
    expect(own.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'W thieu-khoa-nhap',
      'W thieu-khoa-nhap',
    ]);
    expect(own[1]!.hint).toContain('"Ảnh: nguồn"');
  });

  it('keys that lost the spaces before them below a dash are one fault', async () => {
    const from =
      '  - { id: trach-nhiem, axis: voi-cong-viec, evidence: "Sổ theo dõi 40 kiến nghị, 31 đã xong.", source: so }';
    const to = '- id: trach-nhiem\n  evidence: Sổ\naxis: voi-cong-viec\nsource: so';
    await expectOne([profile, from, to], 'yaml-thut-dong', '“  axis: …”', 2);
  });

  it('keys that lost the spaces before them are one fault', async () => {
    const from =
      'photo: { src: ./chan-dung.jpg, alt: Anh Minh Họa ghi sổ trước dãy trọ, credit: "Ảnh: NVCC", caption: "", focus: "50% 30%", people: [le-minh-hoa-mau] }';
    const to = 'photo:\nsrc: ./chan-dung.jpg\nalt: Anh Minh Họa ghi sổ\ncredit: "Ảnh: NVCC"';
    await expectOne([profile, from, to], 'yaml-thut-dong', '“  src: …”', 1);
  });

  it.each([
    ['<p>Một.</p>\n\n<p>Hai.</p>', ', cả ở dòng 42', 'Viết:\nMột.'],
    ['Một<br>hai<br>ba', '', 'Viết:\nMột\n\nhai\n\nba'],
    ['<b>Một</b> và <i>hai</i>', '', 'Viết:\n**Một** và *hai*'],
  ])('tags of a pasted page are told once: %s', async (typed, more, hint) => {
    const { faults } = await faultsAfter(profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', typed);
    expect(faults.map(({ code }) => code)).toEqual(['mdx-html']);
    expect(faults[0]!.message).toContain(`trong bài${more}.`);
    expect(faults[0]!.hint).toBe(hint);
  });

  it.each([
    ['don-vi.yaml', 'Đổi tên thành “units.yaml”'],
    ['ghi-chu.yml', 'Trang đọc site.yaml'],
  ])('a catalogue that nobody reads is told: %s', async (file, hint) => {
    using copy = copyContent();
    copy.write(file, '- id: a\n');
    const { faults } = await checkContent(copy.root, { today, production: false });
    expect(faults.map((one) => `${one.file} ${one.code}`)).toEqual([`${file} tep-khong-dung`]);
    expect(faults[0]!.hint).toContain(hint);
  });

  it('a child called as the page calls it has no full name to hide', async () => {
    const edit = ['profiles/em-mau/index.mdx', 'name: Đỗ Thị Minh Mẫu', 'name: Em Mẫu'] as const;
    expect((await faultsAfter(...edit)).faults).toEqual([]);
  });

  it('the empty sections of a draft are not told', async () => {
    using copy = copyContent();
    copy.replace(profile, 'status: da-dang', 'status: nhap');
    copy.replace(profile, 'Những tuần đầu không ai nói gì.', '');
    const { faults } = await checkContent(copy.root, { today, production: false });
    expect(faults.map(({ code }) => code)).not.toContain('muc-trong');
  });

  it('eight hundred lines pushed in by Tab are one fault', async () => {
    using copy = copyContent();
    copy.write('units.yaml', copy.read('units.yaml').replaceAll(/^ {2}/gm, '\t').repeat(40));
    const { faults } = await checkContent(copy.root, { today, production: false });
    expect(faults.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'units.yaml:2 yaml-thut-dong',
    ]);
  });

  it.each(['```yaml\n', '```\n', 'Dưới đây là bài viết:\n\n', 'Dưới đây là bài:\n```mdx\n'])(
    'what stands above a story is to go, not to get a rule of its own: %j',
    async (above) => {
      const { faults } = await faultsAfter(profile, '---\ntitle', `${above}---\ntitle`);
      const [first] = above.split('\n');
      expect(faults).toMatchObject([{ code: 'thieu-dau-bai', line: 1 }]);
      expect(faults[0]!.hint).toContain(`Xóa mọi chữ phía trên dòng ---: “${first}”`);
    },
  );

  it('the end of such a fence below a story is told as one without words', async () => {
    const last = 'Sổ còn ở văn phòng Đoàn xã.';
    await expectOne([profile, last, `${last}\n\n\`\`\``], 'mdx-trong', 'xóa dòng này', 2);
  });

  it.each([
    ['no first rule', '---\ntitle', 'title', 'thieu-dau-bai', 1],
    ['a rule made by Word', '---\ntitle', '—\ntitle', 'thieu-dau-bai', 1],
    ['an empty line above', '---\ntitle', '\n\n---\ntitle', 'thieu-dau-bai', 1],
    ['no last rule', '\n---\n\n## Mở', '\n\n## Mở', 'dau-bai-chua-dong', 37],
    ['a last rule made by Word', '\n---\n\n## Mở', '\n–\n\n## Mở', 'dau-bai-chua-dong', 36],
    ['a rule too early', '\nupdated:', '\n---\nupdated:', 'dau-bai-chua-dong', 6],
    [
      'a rule of the text for the last',
      '\n---\n\n## Mở',
      '\n\n## Mở\n\nMột\n\n---\n',
      'dau-bai-chua-dong',
      37,
    ],
  ])('the front matter: %s', async (_, from, to, code, line) => {
    const { faults } = await faultsAfter(profile, from, to);
    expect(faults.map((one) => `${one.line} ${one.code}`)).toEqual([`${line} ${code}`]);
  });

  it.each([
    ['units.yaml', '- id: huyen-doan-mau'],
    ['share-ledger.json', '{'],
    ['pages/chuong-trinh.mdx', 'Để việc tốt được thấy.'],
    ['awards.yaml', '- { id: giay-khen-mau'],
  ])('marks of Git in %s', async (file, from) => {
    const { faults, line } = await faultsAfter(
      file,
      from,
      `<<<<<<< HEAD\n=======\n>>>>>>> khac\n${from}`,
    );
    expect(faults.map((one) => `${one.file}:${one.line} ${one.code}`)).toEqual([
      `${file}:${line} dau-xung-dot`,
    ]);
  });
});

describe('letters that lost their marks', () => {
  const codesOf = async (sentence: string) =>
    (await faultsAfter(profile, 'Tối thứ hai, dãy trọ còn sáng đèn.', sentence)).faults.map(
      ({ code }) => code,
    );

  it.each([
    ['Toi thu hai ca day tro con sang den.', 'go-khong-dau'],
    ['Tooir thuws hai, dayx troj conf sangs ddenf.', 'go-telex'],
    ['To6i1 thu71 hai, da4y tro5 co2n sa1ng d9e2n.', 'go-telex'],
    ['Tôí thứ hai, dãy trọ đêns sáng.', 'go-telex'],
    ['Đoanf viên ghi sổ.', 'go-telex'],
  ])('%s', async (sentence, code) => {
    expect(await codesOf(sentence)).toEqual([code]);
  });

  it.each([
    'Cho em xin hai trang sao.',
    'The rows of the new door and the roof are too few to see.',
    'Bus, laser, wifi, tour và Facebook có ở khu trọ.',
    'H’Hoa, Y Bhok, Ksor Hnao và Rmah Djuen ngồi ghi sổ.',
    'Y Bliăr, Kbuôr và H’Hơr ở Buôn Jŭk, Čư Êbur ăn crêpes.',
    'Tổ to1, to2, to3 của khu6, lớp A1, B2, C3, phòng p12.',
    'Khí CO2, SO2, N2O và hơi H2O; khoáng có Na2O, K2O, Li2O.',
    'Môr-phin, ôx-trây-li-a, ca-vơr; Ba Na gọi gió là “hơr”.',
    'Uống rượu kpiê, ăn canh đêr, nghe bài kơr ở Buôn Prŏng.',
  ])('what never had any: %s', async (sentence) => {
    expect(await codesOf(sentence)).toEqual([]);
  });

  it('a name in keys of Telex', async () => {
    const { faults } = await faultsAfter(profile, 'name: Lê', 'name: Lee Hoaj Maaux #');
    expect(faults.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      'go-telex Có phải: “Lee” → “Lê”, “Hoaj” → “Họa”, “Maaux” → “Mẫu”',
    ]);
  });

  it('a name without its marks', async () => {
    const { faults } = await faultsAfter(profile, 'name: Lê Minh Họa Mẫu', 'name: Pham Hoa Mau');
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['10 go-khong-dau']);
  });
});
