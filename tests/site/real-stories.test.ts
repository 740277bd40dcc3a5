import { beforeAll, describe, expect, test } from 'vitest';
import { sharedSite } from '../built/build-site.ts';
import { text } from '../../src/text.ts';
import { readSite, structuredData, wordsOf, type SiteReader } from '../built/site-reader.ts';

let site: SiteReader;
const words = (path: string) => wordsOf(site.text(path)).replaceAll(' ,', ',');

beforeAll(async () => {
  site = await readSite(sharedSite('real'));
});

test('no page says a key where the source says nothing', () => {
  for (const { path, html } of site.pages) {
    expect(wordsOf(html), path).not.toMatch(/chua-ro|undefined|Invalid Date|NaN/);
  }
});

test('no word runs into the day or the link that follows it', () => {
  for (const { path, html } of site.pages) {
    const glued = [...html.matchAll(/[\p{L}\d]<(?:time|a)\b[^>]*>[\p{L}\d]/gu)];
    expect(
      glued.map(([text]) => text),
      path,
    ).toEqual([]);
  }
});

test('no line of a title ends between a figure and its unit', () => {
  expect(site.text('/mo-hinh/den-duong-thon-trung/')).toMatch(
    /<h1[^>]*>62\u00a0bóng đèn trên 4\u00a0km/,
  );
});

test('an empty list says so once', () => {
  const page = site.text('/chuyen-de/');
  expect(page).toContain(text.list.empty);
  expect(page).not.toContain(`0 ${text.list.count}.`);
});

test('no space parts a figure in a sentence from the full stop behind it', () => {
  const figures = site.pages.flatMap(({ html }) => [
    ...html.matchAll(/<time[^>]*>[^<]*<\/time>((?:\s*<\/span>)+\s*)[.,;]/g),
  ]);
  expect(figures).not.toEqual([]);
  expect(figures.filter(([, between]) => /\s/.test(between!))).toEqual([]);
});

describe('forms', () => {
  test('an interview tells its questions apart from the answers', () => {
    const html = site.text('/guong/hoi-chuyen-bi-thu-xa/');
    const asked = [...html.matchAll(/<div class="ask"[^>]*>([\s\S]*?)<\/div>/g)];
    expect(asked.map(([, question]) => wordsOf(question!).trim())).toEqual([
      'Tháng đầu tiên sau sáp nhập, bà làm gì trước?',
      'Họ nói gì với bà?',
      'Nếu được làm lại?',
    ]);
  });

  test('a photo essay shows every picture once, with its caption', () => {
    const page = words('/guong/phien-cho-0-dong/');
    for (const caption of [
      'Bảy giờ. Bàn kê xong trước khi sương tan.',
      'Áo treo lên dây, có gương để soi.',
      'Đôi ủng cuối cùng vừa chân.',
      'Mười một giờ. Sân trả lại cho trường.',
    ]) {
      expect(page.split(caption)).toHaveLength(2);
    }
  });
});

test('of a contact only its address leads somewhere', () => {
  expect(site.text('/dinh-chinh/')).toContain(
    'Email: <a href="mailto:dinhchinh@caomau.example">dinhchinh@caomau.example</a>; hoặc gặp Văn phòng Thành Đoàn',
  );
});

describe('dates known in part are printed as they were typed', () => {
  test.each([
    ['/guong/ba-ban-keo-thuyen/', 'Việc diễn ra tháng 11 năm 2025'],
    ['/guong/mua-nuoc-noi-ky-1/', 'Việc diễn ra 2025 '],
    ['/mo-hinh/den-duong-thon-trung/', 'Bắt đầu 2019 '],
    ['/mo-hinh/den-duong-thon-trung/', 'Xã Trung Mẫu tháng 6 năm 2021'],
    ['/guong/chin-lan-duoc-khen/', 'tháng 5 năm 2020'],
    ['/don-vi/huyen-doan-gia-dinh/', 'từ 1998 đến tháng 6 năm 2025'],
  ])('%s: %s', (path, told) => {
    expect(words(path)).toContain(told);
  });
});

describe('a decision', () => {
  test('known from a newspaper only says so, and guesses neither number nor day', () => {
    const page = words('/tuyen-duong/le-trao-tuoi-tre-dung-cam/');
    expect(page).toContain('Ban Bí thư Trung ương Đoàn Mẫu');
    expect(page).toContain('Ngày Nguồn chưa nói rõ.');
    expect(page).toContain('Biết qua nguồn này');
    expect(site.text('/tuyen-duong/le-trao-tuoi-tre-dung-cam/')).toContain('href="#nguon-bao"');
  });

  test('tells its edition and year', () => {
    expect(words('/tuyen-duong/giai-sang-kien-lan-4/')).toContain('Lần thứ 4, năm 2025');
  });

  test('counts no days where one is unknown, nor for the dead', () => {
    for (const { path, html } of site.pages) {
      expect(wordsOf(html), path).not.toContain('ngày từ việc làm đến lời khen');
    }
  });
});

test('a model tells each cost with what it is for, who began it, and what nobody knows', () => {
  const page = words('/mo-hinh/den-duong-thon-trung/');
  for (const told of [
    '300.000–450.000 đồng mỗi bóng đèn (người chi: Hộ dân)',
    '20.000.000 đồng cả tuyến',
    '8.000 đồng mỗi hộ mỗi tháng',
    'Nơi bắt đầu Xã Hạ Mẫu, tỉnh Cao Mẫu 2016 Đoàn TNCS Hồ Chí Minh xã Giả Định, tỉnh Cao Mẫu 2019',
    'Kiểm tra gần nhất Nguồn chưa nói rõ.',
    'Kết quả: Nguồn chưa nói rõ.',
    'Hỏi thêm Nguồn chưa nói rõ.',
  ]) {
    expect(page).toContain(told);
  }
});

test('without anything to try there is no block for it, and no link to it', () => {
  for (const { path, html } of site.pages) {
    expect(html, path).not.toContain('bat-dau');
  }
});

describe('honours that others gave', () => {
  const path = '/guong/chin-lan-duoc-khen/';

  test('are all told as the source tells them, linked where the catalogue has the award', () => {
    const page = words(path);
    expect(page.split('· theo nguồn')).toHaveLength(10);
    expect(page).toContain('Bằng khen của Hội Chữ thập đỏ tỉnh Cao Mẫu 2021');
    expect(site.text(path)).toContain('href="/giai-thuong/bang-khen-thu-tuong/"');
    const { about } = structuredData(site.text(path)).get('Article') as {
      about: { award: string[] };
    };
    expect(about.award).toHaveLength(9);
  });

  test('stand on the award’s page, apart from the site’s own decisions', () => {
    const page = words('/giai-thuong/bang-khen-tinh-doan/');
    const [own, told] = page.split('Được trao, theo các nguồn khác');
    expect(told).toMatch(/2022 .*Võ Gia Mẫu/u);
    expect(own).toContain('412-QĐ/TĐTN-MẪU');
    expect(own).not.toContain('Võ Gia Mẫu');
  });
});

test('a series has a page of its parts in order, and each part leads to the next', () => {
  const list = site.text('/loat-bai/mua-nuoc-noi/');
  const [first, second] = ['/guong/mua-nuoc-noi-ky-1/', '/guong/mua-nuoc-noi-ky-2/'];
  expect(list.indexOf(`href="${first}"`)).toBeGreaterThan(0);
  expect(list.indexOf(`href="${second}"`)).toBeGreaterThan(list.indexOf(`href="${first}"`));
  expect(words(first)).toContain('Loạt bài Mùa nước nổi Kỳ 1/2');
  expect(words(first)).toMatch(/Kỳ sau → .*kỳ 2/);
  expect(words(second)).toMatch(/← Kỳ trước .*kỳ 1/);
  expect(site.text('/sitemap.xml')).toContain('/loat-bai/mua-nuoc-noi/');
});

describe('a list of 120', () => {
  const path = '/tuyen-duong/can-bo-doan-2025/';

  test('gives every line its anchor, its group’s award and the unit as the list names it', () => {
    const html = site.text(path);
    for (let no = 1; no <= 120; no += 1) expect(html).toContain(`id="so-${no}"`);
    expect(html.split('href="/giai-thuong/bang-khen-tinh-doan/"').length).toBeGreaterThan(1);
    expect(html.split('href="/giai-thuong/giay-khen-tinh-doan/"').length).toBeGreaterThan(1);
    for (const name of ["Ksor H'Mẫu", 'Y Mẫu Mlô', 'H’Mẫu Niê', 'Võ Ngọc Mẫu', 'Lương Mẫu K.']) {
      expect(words(path)).toContain(name);
    }
    expect(words(path)).toContain('Đoàn TNCS Hồ Chí Minh xã Ea Mẫu, tỉnh Cao Mẫu');
  });

  test('a unit that is only cited is named and has no page', () => {
    expect(words(path)).toContain('Đoàn xã Trung Mẫu');
    expect(site.has('/don-vi/doan-xa-trung-mau/')).toBe(false);
    expect(site.has('/don-vi/doan-dai-hoc-vi-du/')).toBe(true);
    for (const { path: other, html } of site.pages) {
      expect(html, other).not.toContain('/don-vi/doan-xa-trung-mau/');
    }
  });

  test('tiers, places and households of an annex are told without reasons', () => {
    const page = words('/tuyen-duong/giai-sang-kien-lan-4/');
    expect(page).toMatch(/Gia đình bà \p{L}+ Thị Mẫu Thôn \d+, xã Hạ Mẫu/u);
    expect(page).toContain('Trường Trung học phổ thông Ví Dụ');
  });
});

test('of several people each is told as far as each agreed', () => {
  const html = site.text('/guong/ba-ban-keo-thuyen/');
  expect(html).toContain('Y Mẫu Mlô');
  expect(html).not.toContain('Đỗ Hữu Mẫu');
});

test('praise after death is called so', () => {
  expect(words('/tuyen-duong/truy-tang-hoang-huu-mau/')).toContain('Hoàng Hữu Mẫu Truy tặng');
});

test('titles of 100 characters and forms of address stand as they were written', () => {
  expect(words('/guong/hoi-chuyen-bi-thu-xa/')).toContain(
    'ngồi ở sân nhà người ta nhiều hơn”: hỏi chuyện Bí thư Đoàn xã Trần Thị Thu Mẫu',
  );
  expect(site.text('/chia-se/guong/hoi-chuyen-bi-thu-xa/')).toContain('Bà Trần Thị Thu Mẫu');
});
