import { beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../src/text.ts';
import { nameOfLine } from '../fixtures/people-content.ts';
import { sharedSite } from '../built/build-site.ts';
import { readSite, tagsOf, wordsOf, type SiteReader } from '../built/site-reader.ts';

let site: SiteReader;
beforeAll(async () => {
  site = await readSite(sharedSite('people'));
});
const told = (path: string) => wordsOf(site.text(path));
const linksOf = (html: string) => tagsOf(html, 'a').map(({ href }) => href ?? '');

describe('the roll of an award', () => {
  const path = '/giai-thuong/bang-khen-mau/';
  it('goes by year and edition, latest first, with numbers, posts and a running total', () => {
    const words = told(path);
    const [first, second] = [words.indexOf('2026 120'), words.indexOf('2025 3')];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(words).toContain(`2026 120 · ${text.award.soFar} 123`);
    // What the first year gave is the running total.
    expect(words).not.toContain(`2025 3 · ${text.award.soFar}`);
    expect(words).toContain(`${text.commendation.edition} 6 · 120-QĐ/TĐM · 120`);
    expect(words).toContain(`${nameOfLine(4)} Bí thư Chi đoàn, Phó Trưởng ban Công tác Mặt trận, `);
  });

  it('marks the dead and leads to each line of its decision', () => {
    expect(told(path)).toContain(`${nameOfLine(9)} ${text.commendation.posthumous}`);
    expect(linksOf(site.text(path))).toContain('/tuyen-duong/danh-sach-dai/#so-77');
  });

  it('keeps apart what others tell, and does not count it', () => {
    const [roll = '', others = ''] = told(path).split(text.award.told);
    expect(roll).not.toContain('Trần Mẫu Ví Dụ');
    expect(others).toContain('2024 Trần Mẫu Ví Dụ Tỉnh Đoàn Giả Định');
    expect(roll).toContain(`${text.award.total}: 123`);
  });
});

describe('a series', () => {
  it('has a page with its parts in order', () => {
    const words = told('/loat-bai/mua-lu/');
    expect(words).toContain('Chuyện của một mùa nước.');
    expect(words.indexOf('Kỳ 1 Hỏi chuyện')).toBeGreaterThan(0);
    expect(words.indexOf('Kỳ 2 Một ngày')).toBeGreaterThan(words.indexOf('Kỳ 1 Hỏi chuyện'));
  });

  it('leads on each part to the part before and the part after', () => {
    const { part, next, previous } = text.series;
    const first = told('/guong/tro-chuyen/');
    expect(first).toContain(`${part} 1/2 ${next} → Một ngày trên chuyến đò chở sách`);
    expect(first).not.toContain(previous);
    const last = told('/guong/buc-anh/');
    expect(last).toContain(`${part} 2/2 ← ${previous} Hỏi chuyện người giữ tủ sách xóm`);
    expect(last).not.toContain(next);
  });
});

describe('forms and people', () => {
  it('a photo essay shows every picture of its gallery once, with its caption, before its text', () => {
    const words = told('/guong/buc-anh/');
    const caption = 'Mưa, sách được che trước người. Ảnh: NVCC';
    expect(words.split(caption)).toHaveLength(2);
    expect(words).toContain('Bến thứ nhất: chọn sách ngay trên mũi đò.');
    expect(words.indexOf(caption)).toBeLessThan(words.indexOf('Chuyến đò nào cũng bắt đầu'));
    const alts = tagsOf(site.text('/guong/buc-anh/'), 'img').map(({ alt }) => alt);
    expect(alts.filter((alt) => alt === 'Đò về lúc chiều')).toHaveLength(1);
  });

  it('several people are named each, a child by the given name alone', () => {
    const words = told('/guong/ba-nguoi/');
    expect(words).toContain("Y Mẫu Mlô Đoàn viên, Đoàn phường Mới Mẫu Ksor H'Mẫu Thử ");
    expect(words).not.toContain('Đỗ Giả Định');
  });

  it('somebody who died is marked, and nothing is asked of the reader, named or not', () => {
    const html = site.text('/guong/nguoi-da-mat/');
    expect(wordsOf(html)).toContain(`Hồ Giả Định Mẫu · ${text.commendation.posthumous}`);
    const unnamed = site.text('/guong/nguoi-mat-khong-neu-ten/');
    expect(unnamed).not.toContain('Hà Giả Định Thử');
    for (const page of [html, unnamed]) expect(page).not.toContain('bat-dau"');
  });

  it('a list in tiers tells the award of each tier once, above it', () => {
    const words = told('/tuyen-duong/ba-hang/');
    expect(words).toContain('Giải nhất 3 · Bằng khen của Tỉnh Đoàn Mẫu');
    expect(words).toContain('Giải nhì 13 · Giấy khen của Ban Thường vụ');
  });
});

describe('the self-check', () => {
  it('stands on the page that says so, and on the programme written before the key', () => {
    expect(site.text('/chuong-trinh/')).toContain('id="tu-soi-phieu"');
    expect(site.text('/cach-chon/')).toContain('id="tu-soi-phieu"');
    expect(site.text('/de-cu/')).not.toContain('id="tu-soi-phieu"');
  });
});
