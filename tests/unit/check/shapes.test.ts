import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { honorifics } from '../../../src/domain/schemas/profile.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const rescuer = 'profiles/vo-gia-dinh/index.mdx';
const list = 'commendations/khen-dot-xuat/index.mdx';
const model = 'models/tu-sach-mau/index.mdx';

type Change = [file: string, from: string | RegExp, to: string];

const told = async (...changes: Change[]) => {
  using copy = copyContent();
  for (const [file, from, to] of changes) {
    const text = copy.read(file);
    const changed = text.replace(from, () => to);
    expect(changed, String(from)).not.toBe(text);
    copy.write(file, changed);
  }
  const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
  return faults.map(({ severity, code }) => `${severity} ${code}`);
};

const letters = (count: number) => 'Mỗi tuần hai buổi tối. '.repeat(20).slice(0, count - 1) + 'n';
const line = (keys: string): Change => [
  list,
  'verification:',
  `  - { no: 90, recipient: ca-nhan, award: giay-khen-mau, ${keys} }\nverification:`,
];
const key = (file: string, keys: string): Change => [
  file,
  'status: da-dang',
  `status: da-dang\n${keys}`,
];

describe('lengths of real titles and ledes', () => {
  it.each<[string, string[], Change]>([
    ['a title of 90', [], [profile, /^title: .*/m, `title: "${letters(90)}"`]],
    ['a title of 110', ['W tieu-de-dai'], [profile, /^title: .*/m, `title: "${letters(110)}"`]],
    ['a title of 111', ['E qua-dai'], [profile, /^title: .*/m, `title: "${letters(111)}"`]],
    ['a lede of 250', [], [profile, /^lede: .*/m, `lede: "${letters(250)}"`]],
    ['a lede of 251', ['E qua-dai'], [profile, /^lede: .*/m, `lede: "${letters(251)}"`]],
    ['a headline of 60', [], [profile, 'headline: ""', `headline: "${letters(60)}"`]],
    [
      'a headline of 61',
      ['W tieu-de-chia-se-dai'],
      [profile, 'headline: ""', `headline: "${letters(61)}"`],
    ],
  ])('%s', async (_, codes, change) => {
    expect(await told(change)).toEqual(codes);
  });
});

describe('lines of a list', () => {
  it.each<[keys: string, string[]]>([
    ['name: Đ.T.P.M., role: Học sinh lớp 7, minor: true, guardian: true', []],
    ['name: Đ.T.P.M., role: Học sinh lớp 7, minor: true, posthumous: true', []],
    ['name: Đ.T.P.M., role: Học sinh lớp 7, minor: true', ['E tre-em-thieu-giam-ho']],
    ['name: Trần Mẫu An, role: Học sinh lớp 7', ['E tre-em-chua-khai']],
    ['name: Trần Mẫu An, role: "Lớp 4A, Trường Tiểu học Mẫu"', ['E tre-em-chua-khai']],
    ['name: Trần Mẫu An, role: Học sinh, unitName: Trường THCS Mẫu', ['E tre-em-chua-khai']],
    ['name: Trần Mẫu An, role: Đội viên', ['E tre-em-chua-khai']],
    ['name: Trần Mẫu An, role: Học sinh lớp 11', ['W hoc-sinh-chua-khai']],
    ['name: Trần Mẫu An, role: Giáo viên Trường Tiểu học Mẫu', []],
    ['name: Trần Mẫu An, role: "Tổng phụ trách Đội, giáo viên"', []],
    ['name: Trần Mẫu An, guardian: true', ['W giam-ho-chua-khai']],
    ['name: Trần Mẫu An, guardian: false', []],
    ["name: Ksor H'Mẫu, place: Thôn 3", []],
    ["name: Ksor H'Mẫu", []],
    ['name: Y Mẫu Mlô, unitName: "Đoàn TNCS Hồ Chí Minh thị trấn Mẫu, huyện Giả Định"', []],
    ['name: Y Mẫu Mlô, unit: doan-phuong-moi-mau, unitName: Mẫu', ['E thieu-mot-trong']],
    ['name: Y Mẫu Mlô, group: khong-co', ['E khong-co-ma']],
  ])('%s', async (keys, codes) => {
    expect(await told(line(keys))).toEqual(codes);
  });
});

describe('what a source leaves open is no fault, what cannot be is one', () => {
  it.each<[string, string[], ...Change[]]>([
    ['a year', [], key(rescuer, 'happened: "2026"')],
    ['a month', [], key(rescuer, 'happened: "2026-03"')],
    ['a thirteenth month', ['E ngay-sai'], key(rescuer, 'happened: "2026-13"')],
    ['a year to come', ['E ngay-sau-trang'], key(rescuer, 'happened: "2027"')],
    ['a day of praise that nobody told', [], [list, /^actDate: .*/m, 'actDate: chua-ro']],
    ['two issuers', ['E thieu-mot-trong'], [list, /(?=issuer: )/, 'issuerName: Thủ tướng, ']],
    [
      'no one who checked, no one to ask',
      ['W chua-ro'],
      [model, /^lastChecked: .*/m, 'lastChecked: chua-ro'],
      [model, /^contact: .*/m, 'contact: chua-ro'],
    ],
    ['nothing to try', [], [profile, /^tryIt:\n(?: .*\n)+/m, '']],
    [
      'begun elsewhere',
      [],
      [model, 'started:', 'origin: { place: Xã Mẫu, from: "2016" }\nstarted:'],
    ],
    ['several people without people', ['E thieu-khoa'], [rescuer, /^kind: .*/m, 'kind: nhom']],
    [
      'an honour no catalogue has, in words',
      [],
      key(
        profile,
        'honours: [{ year: "2024-05", award: "Giấy khen của Công an xã Mẫu", source: so }]',
      ),
    ],
    [
      'an honour by an id that no catalogue has',
      ['E khong-co-ma'],
      key(profile, 'honours: [{ year: "2024", award: bang-khen-la, source: so }]'),
    ],
    ['a series nobody declared', ['E khong-co-ma'], key(profile, 'series: { id: la, part: 1 }')],
    ['an interview without headings', [], key(rescuer, 'form: phong-van')],
  ])('%s', async (_, codes, ...changes) => {
    expect(await told(...changes)).toEqual(codes);
  });

  it.each(honorifics)('%s is a form of address', async (word) => {
    expect(await told(key(rescuer, `honorific: ${word}`))).toEqual([]);
  });
});

describe('a consent by what it rests on', () => {
  const rests = (basis: string): Change => [
    rescuer,
    /^consent: .*/m,
    `consent: { ${basis}, scope: [ten], date: "2026-03-10" }`,
  ];
  it.each<[string, string[]]>([
    ['ref: PDY-9, basis: dong-y', []],
    ['basis: dong-y', ['E thieu-khoa']],
    ['basis: gia-dinh', ['E thieu-khoa']],
    ['basis: theo-quyet-dinh', ['E thieu-khoa']],
    ['basis: hoat-dong-cong-cong', ['E thieu-khoa']],
    ['basis: hoat-dong-cong-cong, source: khong-co', ['E khong-co-ma']],
  ])('%s', async (basis, codes) => {
    expect(await told(rests(basis))).toEqual(codes);
  });

  it.each(['guardian: true', 'childAssent: true'])('which only a child needs: %s', async (key) => {
    const given = `ref: PDY-9, basis: dong-y, ${key}`;
    expect(await told(rests(given))).toEqual(['W giam-ho-chua-khai']);
  });

  it('for the dead the family agrees', async () => {
    const died = key(rescuer, 'posthumous: true');
    expect(await told(died)).toEqual(['W nguoi-mat-dong-y']);
    expect(await told(died, [rescuer, 'basis: dong-y', 'basis: gia-dinh'])).toEqual([]);
  });
});

describe('the files of the house', () => {
  const place = (url: string): Change => ['site.yaml', /^url: .*/m, `url: ${url}`];
  it.each<[string, string[], Change]>([
    ['an address with a path', [], place('https://mau.example/tuyen-duong/')],
    ['a path with a point', [], place('https://mau.example/v1.2/')],
    ['an address of a file', ['E dinh-dang-sai'], place('https://mau.example/index.html')],
    ['an address with a question', ['E dinh-dang-sai'], place('"https://mau.example/?x=1"')],
    ['an address in codes of another time', ['E dinh-dang-sai'], place('mau.example/caf%E9')],
    [
      'a notice of next year',
      ['W loi-bao-chua-toi'],
      ['notices.yaml', 'date: "2026-02-01"', 'date: "2027-02-01"'],
    ],
    ['abbreviations as a list', ['E sai-kieu'], ['abbreviations.yaml', /^/gm, '- ']],
    ['a number in words', ['E sai-kieu'], ['site.yaml', 'months: 1', 'months: mười hai']],
  ])('%s', async (_, codes, change) => {
    expect(await told(change)).toEqual(codes);
  });
});
