import { describe, expect, it } from 'vitest';
import {
  citationPages,
  lineAddresses,
  noticePath,
} from '../../../src/domain/lists/citation-pages.ts';
import { personOfLine } from '../../fixtures/long-lists.ts';

const line = (no: number) => ({ no, recipient: 'ca-nhan' as const, ...personOfLine(no) });
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index + 1));
const everyNumber = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the pages of a list', () => {
  it('are one where 120 people share posts, units and reasons', () => {
    const shared = lines(120).map(({ no, name }) => ({
      no,
      name,
      role: `Bí thư Chi đoàn ${no % 4}`,
      unitName: 'Đoàn xã Mẫu',
      reason: 'Nhiều năm hiến máu',
    }));
    expect(citationPages({ citations: shared })).toEqual([everyNumber(120)]);
  });

  it('are several where every line is another, and none is lost', () => {
    const pages = citationPages({ citations: lines(400) });
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.flat()).toEqual(everyNumber(400));
  });

  it('keep every line where it was when one is mended, revoked or told at length', () => {
    const before = citationPages({ citations: lines(400) });
    for (const change of [
      { reason: 'Ngắn' },
      { reason: 'Dài hơn hẳn. '.repeat(40) },
      { name: 'Lê Khác Hẳn Mẫu', role: '' },
      { state: 'thu-hoi' as const },
    ]) {
      const mended = lines(400).map((one) => (one.no === 57 ? { ...one, ...change } : one));
      expect(citationPages({ citations: mended })).toEqual(before);
    }
  });

  it('go by the groups as the decision declares them, those of none first', () => {
    const citations = lines(100).map((one) =>
      one.no % 3 === 0 ? one : { ...one, group: one.no % 3 === 1 ? 'hai' : 'mot' },
    );
    const pages = citationPages({ citations, groups: [{ id: 'mot' }, { id: 'hai' }] });
    const rest = (left: number) => everyNumber(100).filter((no) => no % 3 === left);
    expect(pages.flat()).toEqual([...rest(0), ...rest(2), ...rest(1)]);
  });

  it('give each line its address', () => {
    const data = { citations: lines(120) };
    const addresses = lineAddresses({ collection: 'commendations', slug: 'khen', data });
    expect(addresses.get(1)).toBe('/tuyen-duong/khen/#so-1');
    expect(addresses.get(60)).toBe('/tuyen-duong/khen/trang/2/#so-60');
    expect(addresses.size).toBe(120);
  });

  it('a notice of one line leads to the page where that line stands', () => {
    const list = {
      collection: 'commendations' as const,
      slug: 'khen',
      data: { citations: lines(120) },
    };
    const page = 'tuyen-duong/khen';
    expect(noticePath({ page, line: 60 }, [list])).toBe('/tuyen-duong/khen/trang/2/#so-60');
    expect(noticePath({ page }, [list])).toBe('/tuyen-duong/khen/');
    expect(noticePath({ page: 'guong/ai-do', line: 60 }, [list])).toBe('/guong/ai-do/');
  });
});
