import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { missing, siteTarget } from '../../../src/domain/site-link.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';
const programme = 'pages/chuong-trinh.mdx';

const faultsOf = async (copy: ContentCopy, publicDir?: string) => {
  const { faults } = await checkContent(copy.root, {
    today: '2026-06-01',
    production: false,
    ...(publicDir ? { publicDir } : {}),
  });
  return faults.filter(({ severity }) => severity === 'E');
};

/** Faults of a story whose first paragraph is this one, with their lines counted from it. */
const inBody = async (body: string, change: (copy: ContentCopy) => void = () => {}) => {
  using copy = copyContent();
  const line = copy.read(profile).split('\n').indexOf(scene);
  copy.replace(profile, scene, body);
  change(copy);
  const own = (await faultsOf(copy)).filter(({ file }) => file === profile);
  return own.map((fault) => `${fault.line - line} ${fault.code}`);
};

describe('links of a body', () => {
  it.each([
    '[a](/)',
    '[a](/guong/vo-gia-dinh/)',
    '[a](/guong/48-toi/)',
    '[a](/mo-hinh/tu-sach-mau/#cac-buoc)',
    '[a](/guong/vi-du/#viec-da-lam)',
    '[a](#viec-da-lam), [b](#nguon-so), [c](#bat-dau), [Về đầu trang](#)',
    '[a](/chuong-trinh/), [b](/don-vi/thanh-doan-mau/), [c](/giai-thuong/giay-khen-mau/)',
    '[a](/tieu-chi/trach-nhiem/), [b](/linh-vuc/moi-truong/), [c](/nam/2025/)',
    '[a](/tim-kiem/?q=giay), [b](/rss.xml), [c](/dinh-chinh/), [d](/rieng-tu/)',
    '[a](/chia-se/guong/vi-du/), [b](/tai-lieu/mo-hinh/tu-sach-mau/so-muon.pdf)',
    '[a](https://guongsang.mau.example/guong/vi-du/), [b](https://khac.example/guong/khong-co/)',
    '[a][1]\n\n[1]: /guong/vo-gia-dinh/',
  ])('that live: %s', async (body) => {
    expect(await inBody(body)).toEqual([]);
  });

  it.each([
    ['[a](/guong/khong-co/)', '1 khong-co-trang'],
    ['Một.\n\nXem [a](/mo-hinh/tu-sach/).', '3 khong-co-trang'],
    ['[a](/guong/vi-du)', '1 khong-co-trang'],
    ['[a](/don-vi/khong-co/)', '1 khong-co-trang'],
    ['[a](/giai-thuong/khong-co/)', '1 khong-co-trang'],
    ['[a](/tieu-chi/khong-co/)', '1 khong-co-trang'],
    ['[a](/nam/1999/)', '1 khong-co-trang'],
    ['[a](/tai-lieu/mo-hinh/tu-sach-mau/khac/)', '1 khong-co-trang'],
    ['[a](https://guongsang.mau.example/guong/khong-co/)', '1 khong-co-trang'],
    ['[a](#viec-lam)', '1 khong-co-muc'],
    ['[tại đây](#)', '1 mdx-dia-chi'],
    ['[a](/guong/vo-gia-dinh/#khong-co)', '1 khong-co-muc'],
    ['Một [a][1].\n\n[1]: /guong/khong-co/', '3 khong-co-trang'],
  ])('that are dead: %s', async (body, fault) => {
    expect(await inBody(body)).toEqual([fault]);
  });

  it('to a story that waits are dead until its day, and alive for one that waits longer', async () => {
    const body = '[a](/guong/vo-gia-dinh/)';
    const rescuer = 'profiles/vo-gia-dinh/index.mdx';
    const wait = (date: string) => (copy: ContentCopy) => {
      copy.replace(rescuer, 'date: "2026-03-12"', `date: "${date}"\nhappened: "2026-03-06"`);
    };
    const codes = (found: string[]) => found.filter((one) => one.includes('khong-co-trang'));
    expect(codes(await inBody(body, wait('2026-06-01')))).toEqual([]);
    expect(codes(await inBody(body, wait('2026-06-02')))).toEqual(['1 khong-co-trang']);
    expect(
      codes(
        await inBody(body, (copy) => {
          wait('2026-06-02')(copy);
          copy.replace(profile, 'date: "2026-03-20"', 'date: "2026-06-03"');
        }),
      ),
    ).toEqual([]);
    expect(
      codes(await inBody(body, (copy) => copy.replace(rescuer, 'status: da-dang', 'status: nhap'))),
    ).toEqual(['1 khong-co-trang']);
  });
});

describe('links elsewhere', () => {
  it('to a unit that is only cited: it has no page', async () => {
    const unit =
      '- { id: doan-nho-mau, level: co-so, kind: dia-ban, names: [{ name: Đoàn xã Nhỏ Mẫu }] }\n';
    const body = '[a](/don-vi/doan-nho-mau/)';
    const add = (copy: ContentCopy) =>
      copy.write('units.yaml', `${copy.read('units.yaml').trimEnd()}\n${unit}`);
    expect(await inBody(body, add)).toEqual([]);
    const cite = (copy: ContentCopy) => {
      add(copy);
      const honours = 'commendations/khen-dot-xuat/index.mdx';
      const cited = 'name: Võ Giả Định, role: Đoàn viên, unit: doan-phuong-moi-mau';
      copy.replace(honours, cited, cited.replace('doan-phuong-moi-mau', 'doan-nho-mau'));
    };
    expect(await inBody(body, cite)).toEqual(['1 khong-co-trang']);
  });

  it('of a page of the programme, and a picture that does not lie beside it', async () => {
    using copy = copyContent();
    copy.replace(programme, 'Để việc tốt', '[a](/guong/khong-co/) Để việc tốt');
    copy.write(programme, `${copy.read(programme)}\n\n![Ra quân](./khong-co.jpg "Ảnh: NVCC")\n`);
    const last = copy.read(programme).trimEnd().split('\n').length;
    const found = (await faultsOf(copy)).map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^pages\/chuong-trinh\.mdx:\d+ khong-co-trang$/);
    expect(found[1]).toBe(`${programme}:${last} khong-co-tep`);
  });

  it('of a source', async () => {
    using copy = copyContent();
    const dead = 'https://guongsang.mau.example/guong/khong-co/';
    copy.replace(profile, 'access: noi-bo', `access: cong-khai, url: "${dead}"`);
    expect((await faultsOf(copy)).map(({ code }) => code)).toEqual(['khong-co-trang']);
  });
});

it.each([
  [
    'https://www.facebook.com/xadoan.mau/posts/pfbid02?__cft__[0]=AZX&__tn__=%2CO%2CP-R',
    'https://www.facebook.com/xadoan.mau/posts/pfbid02',
  ],
  ['https://www.instagram.com/p/Cx1/?igsh=MzRlODBiNWFlZA==', 'https://www.instagram.com/p/Cx1/'],
  ['https://bao.mau.example/bai?id=7&gidzl=ab&zarsrc=1', 'https://bao.mau.example/bai?id=7'],
])('an address that says who copied it is told without it: %s', async (copied, right) => {
  using copy = copyContent();
  copy.replace(profile, scene, `[Bài kể](${copied}).`);
  const { faults } = await checkContent(copy.root, { today: '2026-06-01', production: false });
  expect(faults).toMatchObject([{ code: 'lien-ket-vong', hint: `Viết: ${right}` }]);
});

describe('what lies around the content', () => {
  it('files of public/ may be linked, and the icon must be there', async () => {
    using copy = copyContent();
    copy.write('cong/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
    copy.write('cong/mau/don.pdf', '%PDF');
    copy.replace(profile, scene, '[a](/mau/don.pdf) và [b](/mau/khac.pdf)');
    const found = await faultsOf(copy, join(copy.root, 'cong'));
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('/mau/khac.pdf')]);
    copy.remove('cong/favicon.svg');
    const codes = (await faultsOf(copy, join(copy.root, 'cong'))).map(({ code }) => code);
    expect(codes).toContain('thieu-bieu-tuong');
  });
});

it('a site under a path owns what is below that path, and nothing beside it', () => {
  const base = 'https://mau.example/tuyen-duong/';
  const pages = new Map([['/guong/a/', new Set(['viec'])]]);
  const told = (link: string) => {
    const target = siteTarget(link, '/guong/a/', base);
    return target ? (missing(target, pages) ?? 'live') : 'elsewhere';
  };
  expect(told('https://mau.example/tuyen-duong/guong/a/#viec')).toBe('live');
  expect(told('/tuyen-duong/guong/a/#khac')).toBe('id');
  expect(told('#viec')).toBe('live');
  expect(told('https://mau.example/khac/')).toBe('elsewhere');
  expect(told('/khac/')).toBe('page');
});
