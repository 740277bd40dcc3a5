import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { copyContent } from '../../fixtures/content-copy.ts';
import type { ContentCopy } from '../../fixtures/content-copy.ts';

const options = { today: '2026-06-01', production: false };
const profile = 'profiles/vi-du/index.mdx';
const rescuer = 'profiles/vo-gia-dinh/index.mdx';
const honours = 'commendations/khen-dot-xuat/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';

/** The faults of the copy: `line-of-file text → code`. */
const told = async (copy: ContentCopy) => {
  const { faults } = await checkContent(copy.root, options);
  return faults.map(({ file, line, code }) => {
    const row = copy.has(file) ? copy.read(file).split('\n')[line - 1] : '';
    return { file, code, row: row ?? '' };
  });
};
const codes = async (copy: ContentCopy) => (await told(copy)).map(({ code }) => code);

/** A line of the list, in place of the base's first. */
const line = (copy: ContentCopy, keys: string) => {
  const [first = ''] = /  - \{ no: 1.*/.exec(copy.read(honours)) ?? [];
  copy.replace(
    honours,
    first,
    `  - { no: 1, award: giay-khen-mau, reason: "Trả lại của rơi", ${keys} }`,
  );
};
const unit = 'unit: doan-phuong-moi-mau';

describe('what a consent rests on', () => {
  const given = 'ref: PDY-001, basis: dong-y';
  it.each([
    ['basis: dong-y', ['thieu-khoa']],
    ['basis: gia-dinh, source: so', ['thieu-khoa']],
    ['basis: theo-quyet-dinh', ['thieu-khoa']],
    ['basis: hoat-dong-cong-cong, source: khong-co', ['khong-co-ma']],
    ['basis: hoat-dong-cong-cong, source: so', []],
    ['ref: PDY-001, basis: gia-dinh', []],
    // As content of 1.0 has it.
    ['ref: PDY-001, basis: theo-quyet-dinh', []],
  ])('%s: %j', async (ground, expected) => {
    using copy = copyContent();
    copy.replace(profile, given, ground);
    expect(await codes(copy)).toEqual(expected);
  });
});

describe('several people', () => {
  const group = (copy: ContentCopy, people: string) => {
    copy.replace(rescuer, 'kind: ca-nhan', `kind: nhom\npeople: ${people}`);
    copy.replace(rescuer, 'name: Võ Giả Định', 'name: Ba bạn kéo thuyền');
    line(copy, `recipient: tap-the, name: Ba bạn kéo thuyền, ${unit}`);
  };

  it('are covered by the story, or each by a consent of their own', async () => {
    using copy = copyContent();
    const own = 'consent: { ref: P, basis: dong-y, scope: [ten], date: "2026-02-01" }';
    group(copy, `[{ name: Y Mẫu Giả, role: Đoàn viên, ${unit} }, { name: Lý Ví Dụ, ${own} }]`);
    expect(await codes(copy)).toEqual([]);
  });

  it.each([
    ['[]', 'thieu-khoa'],
    ['[{ name: Lý Ví Dụ, unit: khong-co }]', 'khong-co-ma'],
    [
      '[{ name: Lý Ví Dụ, consent: { ref: P, basis: dong-y, scope: [], date: "2026-02-01" } }]',
      'dong-y-thieu-ten',
    ],
    [
      '[{ name: Lý Ví Dụ, consent: { ref: P, basis: dong-y, scope: [ten], date: "2026-02-01", withdrawn: true } }]',
      'dong-y-da-rut',
    ],
    ['[{ name: Lý Ví Dụ, role: Học sinh lớp 8 }]', 'tre-em-chua-khai'],
  ])('%s is told: %s', async (people, code) => {
    using copy = copyContent();
    group(copy, people);
    expect(await codes(copy)).toEqual([code]);
  });

  it('hide the name of a child among them wherever it is written', async () => {
    using copy = copyContent();
    const own =
      'consent: { ref: P, basis: dong-y, scope: [ten], date: "2026-02-01", guardian: true, childAssent: true }';
    group(copy, `[{ name: Lý Thị Ví Dụ, minor: true, ${own} }, { name: Y Mẫu Giả }]`);
    copy.replace(profile, scene, 'Em 𝐋𝐲́ 𝐓𝐡𝐢̣ 𝐕𝐢́ 𝐃𝐮̣ đứng ở cửa.');
    copy.replace(model, 'Sách cũ nằm góc nhà', 'Sách của ＬＹ ＴＨＩ ＶＩ ＤＵ nằm góc nhà');
    expect(
      (await told(copy)).filter(({ code }) => code === 'ten-tre-em').map((f) => f.file),
    ).toEqual([model, profile]);
  });
});

describe('children in lists', () => {
  it.each([
    ['role: Học sinh lớp 9A2', 'tre-em-chua-khai'],
    ['role: "Học sinh Trường THCS Giả"', 'tre-em-chua-khai'],
    ['role: "Trường Tiểu học Mẫu"', 'tre-em-chua-khai'],
    ['role: Đội viên', 'tre-em-chua-khai'],
    ['role: Liên đội trưởng', 'tre-em-chua-khai'],
    ['role: Học sinh', 'hoc-sinh-chua-khai'],
    ['role: Học sinh lớp 10A12', 'hoc-sinh-chua-khai'],
    ['role: "Học sinh lớp 11, Trường THPT Giả"', 'hoc-sinh-chua-khai'],
  ])('%s is told', async (role, code) => {
    using copy = copyContent();
    line(copy, `recipient: ca-nhan, name: Ngô Thị Giả, ${role}, ${unit}`);
    const [found, ...more] = await told(copy);
    expect([found?.code, more]).toEqual([code, []]);
    expect(found?.row).toContain(role);
  });

  it.each([
    'role: "Giáo viên Trường Tiểu học Mẫu"',
    'role: Giáo viên chủ nhiệm lớp 5',
    'role: Tổng phụ trách Đội Trường THCS Giả',
    'role: Bí thư Chi đoàn Trường THCS Giả',
    'role: Đội viên dân phòng',
    'role: Đội viên Đội Thanh niên xung kích',
    'role: Cựu học sinh Trường THCS Giả',
    'role: Trưởng khối 5',
    'role: Học viên lớp 10 buổi tối',
    'role: Học sinh lớp 12A1',
    'role: Học sinh lớp 7, minor: true, display: ten-goi, guardian: true',
    'role: Học sinh lớp 7, display: an-danh',
  ])('%s is fine', async (role) => {
    using copy = copyContent();
    line(copy, `recipient: ca-nhan, name: Ngô Thị Giả, ${role}, ${unit}`);
    expect(await codes(copy)).toEqual([]);
  });

  it("a child's line needs a guardian, and its whole name is told nowhere else", async () => {
    using copy = copyContent();
    line(
      copy,
      `recipient: ca-nhan, name: Ngô Thị Ví Giả, role: Học sinh lớp 7, minor: true, ${unit}`,
    );
    expect(await codes(copy)).toEqual(['tre-em-thieu-giam-ho']);
    copy.replace(honours, 'minor: true', 'minor: true, guardian: true');
    expect(await codes(copy)).toEqual([]);
    copy.replace(honours, 'Buổi trao', 'NGO THI VI GIA đứng nhận. Buổi trao');
    expect(await codes(copy)).toEqual(['ten-tre-em']);
  });
});

describe('names that go out with a share', () => {
  // The base's rescuer agreed to the page, not to networks, and has a headline without a name.
  const headline = 'headline: "Báo cháy, dẫn cả dãy phòng ra ngoài"';
  const title = 'title: "Báo cháy lúc nửa đêm, dẫn cả dãy phòng ra ngoài"';

  it('a title may name him on the page, a headline may not', async () => {
    using copy = copyContent();
    copy.replace(rescuer, title, 'title: "Võ Giả Định báo cháy, dẫn cả dãy phòng ra ngoài"');
    expect(await codes(copy)).toEqual([]);
    copy.replace(rescuer, headline, 'headline: "VO GIA DINH báo cháy"');
    const [found, ...more] = await told(copy);
    expect([found?.code, found?.row.includes('VO GIA DINH'), more]).toEqual([
      'ten-khi-chia-se',
      true,
      [],
    ]);
  });

  it.each([
    [
      'the title, without a headline',
      `share: { ${headline} }\n`,
      '',
      title,
      'title: "Anh Giả Định báo cháy"',
    ],
    ['a caption', headline, `${headline}, caption: "Anh Võ Giả Định báo cháy."`, '', ''],
    ['a hashtag', headline, `${headline}, hashtags: ["#VoGiaDinh"]`, '', ''],
  ])('%s is told', async (_, from, to, from2, to2) => {
    using copy = copyContent();
    copy.replace(rescuer, from, to);
    if (from2) copy.replace(rescuer, from2, to2);
    expect(await codes(copy)).toEqual(['ten-khi-chia-se']);
  });

  it("another story's title is told too; its lede is left out, which is a reminder", async () => {
    using copy = copyContent();
    copy.replace(model, 'headline: "Tủ sách mở', 'headline: "Tủ sách Võ Giả Định');
    copy.replace(model, 'lede: "Một chiếc tủ', 'lede: "Võ Giả Định lo một chiếc tủ');
    expect(await codes(copy)).toEqual(['loi-dan-khi-chia-se', 'ten-khi-chia-se']);
  });

  it.each([
    [
      'the title of a page',
      'pages/chuong-trinh.mdx',
      /^title: .*/m,
      'title: "Võ Giả Định và chương trình"',
    ],
    ['the lede of a page', 'pages/chuong-trinh.mdx', /^lede: .*/m, 'lede: "Gặp Võ Giả Định."'],
    ['what is said of an award', 'awards.yaml', 'about: ""', 'about: "Trao cho Võ Giả Định"'],
  ])('%s is told, what stands in its text is not', async (_, file, from, to) => {
    using copy = copyContent();
    copy.write(file, copy.read(file).replace(from, to));
    expect(await codes(copy)).toEqual(['ten-khi-chia-se']);
    using other = copyContent();
    other.replace('pages/chuong-trinh.mdx', 'Để việc tốt', 'Võ Giả Định kể. Để việc tốt');
    expect(await codes(other)).toEqual([]);
  });

  it.each([
    ['the same letters with other marks', 'Vợ giã dính báo cháy'],
    ['a place of a like name', 'Báo cháy ở phố Giả Định'],
  ])('%s is no name', async (_, words) => {
    using copy = copyContent();
    copy.replace(rescuer, headline, `headline: "${words}"`);
    expect(await codes(copy)).toEqual([]);
  });

  it('a namesake who agreed is not taken for him', async () => {
    using copy = copyContent();
    copy.replace(profile, 'name: Lê Minh Họa Mẫu', 'name: Võ Giả Định');
    copy.replace(
      profile,
      'headline: "", caption',
      'headline: "29 buổi tối của Võ Giả Định", caption',
    );
    expect(await codes(copy)).toEqual([]);
  });
});

describe('a person whose page lets no picture be seen, called by name in a picture elsewhere', () => {
  const picture = (copy: ContentCopy, words: string) => {
    copy.write('models/tu-sach-mau/a.jpg', copy.bytes('profiles/vi-du/chan-dung.jpg'));
    copy.replace(model, 'scale:', `photo: { src: ./a.jpg, credit: "Ảnh: NVCC", ${words} }\nscale:`);
  };

  it.each([
    ['alt: Hai người, people: [Võ Giả Định]', ['ten-trong-anh']],
    ['alt: Anh Võ Giả Định và sách', ['ten-trong-anh']],
    ['alt: Hai người, caption: "Bạn Võ Giả Định, phải"', ['ten-trong-anh']],
    ['alt: Hai người, people: [Võ Giả Mẫu]', []],
    ['alt: Anh Lê Minh Họa Mẫu và sách', []],
  ])('%s', async (words, expected) => {
    using copy = copyContent();
    picture(copy, words);
    expect(await codes(copy)).toEqual(expected);
  });

  it('in a body too, at its line', async () => {
    using copy = copyContent();
    const row = '![Võ Giả Định ghi sổ](./chan-dung.jpg "Ảnh: NVCC")';
    copy.replace(profile, scene, row);
    expect(await told(copy)).toEqual([{ file: profile, code: 'ten-trong-anh', row }]);
  });

  it('a namesake with a page who agreed is not taken for them', async () => {
    using copy = copyContent();
    picture(copy, 'alt: Anh Võ Giả Định và sách');
    copy.replace(profile, 'name: Lê Minh Họa Mẫu', 'name: Võ Giả Định');
    expect(await codes(copy)).not.toContain('ten-trong-anh');
  });
});

describe('a person who withdrew', () => {
  const withdraw = (copy: ContentCopy) => {
    copy.replace(rescuer, 'status: da-dang', 'status: da-go');
    line(copy, `recipient: an-danh, ${unit}`);
  };

  it.each([
    ['a body', profile, scene, 'Anh Võ  Giả Định đứng ở cửa.'],
    ['without marks, in capitals', profile, scene, 'Anh VO GIA DINH đứng ở cửa.'],
    ['with other spaces', profile, scene, 'Anh Võ\u00a0Giả\u2003Định đứng ở cửa.'],
    ['over emphasis', profile, scene, 'Anh **Võ Giả** Định đứng ở cửa.'],
    ['a caption', profile, 'caption: "", focus', 'caption: "Võ Giả Định bên trái", focus'],
    ['people of a photo', profile, 'people: [le-minh-hoa-mau]', 'people: [Võ Giả Định]'],
    ['a page', 'pages/chuong-trinh.mdx', 'Để việc tốt được thấy.', 'Như việc của Võ Giả Định.'],
    [
      'a list',
      honours,
      'recipient: an-danh, unit: doan-phuong-moi-mau }',
      'recipient: ca-nhan, name: Võ Giả Định, unit: doan-phuong-moi-mau }',
    ],
  ])('is found in %s', async (_, file, from, to) => {
    using copy = copyContent();
    withdraw(copy);
    expect(await codes(copy)).toEqual([]);
    copy.replace(file, from, to);
    const found = await told(copy);
    expect(found.map(({ file: where, code }) => `${where} ${code}`)).toEqual([
      `${file} nguoi-da-rut`,
    ]);
    expect(found[0]?.row).toMatch(/V[õO].*(Định|DINH)/);
  });

  it('is found in the line that leads to the page, by the one word a child is called by too', async () => {
    using copy = copyContent();
    copy.replace(rescuer, 'name: Võ Giả Định', 'name: Định');
    withdraw(copy);
    line(copy, `recipient: ca-nhan, name: Định, ${unit}, profile: vo-gia-dinh`);
    expect(await told(copy)).toMatchObject([{ file: honours, code: 'nguoi-da-rut' }]);
    line(copy, `recipient: ca-nhan, name: Định, ${unit}`);
    expect(await codes(copy)).toEqual([]);
  });

  it('is not sought in the ledger, which makes the old pictures neutral', async () => {
    using copy = copyContent();
    withdraw(copy);
    const shared = `/anh-chia-se/guong/vo-gia-dinh/${'b'.repeat(32)}/1200x630.jpg`;
    copy.write('share-ledger.json', JSON.stringify({ 'profiles/vo-gia-dinh': [shared] }));
    expect(await codes(copy)).toEqual([]);
  });

  it('is answered where the name must stay, by the reason in the notice', async () => {
    using copy = copyContent();
    withdraw(copy);
    copy.replace(
      honours,
      'recipient: an-danh, unit: doan-phuong-moi-mau }',
      `recipient: ca-nhan, name: Võ Giả Định, ${unit} }`,
    );
    const notice = (stays: string) =>
      copy.write(
        'notices.yaml',
        `- { date: "2026-05-01", type: go-theo-yeu-cau, page: guong/vo-gia-dinh, text: "Đã gỡ.", by: Thành Đoàn Mẫu, stays: ${stays} }\n`,
      );
    notice('[]');
    expect(await codes(copy)).toEqual(['nguoi-da-rut']);
    notice('[{ page: tuyen-duong/khen-dot-xuat, why: "Quyết định đã công bố" }]');
    expect(await codes(copy)).toEqual([]);
    notice('[{ page: tuyen-duong/khong-co, why: "Quyết định đã công bố" }]');
    expect(await codes(copy)).toEqual(['nguoi-da-rut', 'khong-co-trang']);
  });

  it('is not a namesake with a page of their own, nor a person whose consent ran out', async () => {
    using copy = copyContent();
    withdraw(copy);
    copy.replace(profile, 'name: Lê Minh Họa Mẫu', 'name: Võ Giả Định');
    copy.replace(profile, scene, 'Anh Võ Giả Định đứng ở cửa.');
    expect(await codes(copy)).toEqual([]);

    using lapsed = copyContent();
    withdraw(lapsed);
    lapsed.replace(rescuer, 'date: "2026-03-10" }', 'date: "2026-03-10", expires: "2026-04-01" }');
    lapsed.replace(profile, scene, 'Anh Võ Giả Định đứng ở cửa.');
    expect(await codes(lapsed)).toEqual([]);
  });

  it('is asked about where a child is called as children are, in stories of its unit alone', async () => {
    const called = async (file: string, text: string) => {
      using copy = copyContent();
      copy.replace('profiles/em-mau/index.mdx', 'status: da-dang', 'status: da-go');
      copy.replace(file, scene, text);
      return await codes(copy);
    };
    expect(await called(rescuer, 'Em Mẫu ra tưới cây.')).toEqual(['tre-em-da-rut']);
    expect(await called(rescuer, 'Em Mẫu Anh ra tưới cây, xem mẫu.')).toEqual([]);
    expect(await called(profile, 'Em Mẫu ra tưới cây.')).toEqual([]);
  });
});
