import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldSpelling,
  respell,
  restore,
  spelling,
} from '../../../src/search/ask/spelling/respell.ts';
import { readSettings } from '../../../src/settings.ts';

const LETTERS = [
  ...'đĐðÐḏḎyYýỹqQuUúhkmoOàáòaeèị',
  ...'^`~{\\()[]*-=! –…—“”‘’1.',
  '\u0301',
  '\u0331',
  '\u{20000}',
];

describe('re-spelling', () => {
  test('gives back every text of the content folder', () => {
    const { contentDir } = readSettings();
    const files = readdirSync(contentDir, { recursive: true, encoding: 'utf8' });
    const lines = files
      .filter((file) => /\.(mdx|yaml|json)$/.test(file))
      .flatMap((file) => readFileSync(join(contentDir, file), 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => restore(respell(line)) !== line.normalize('NFC'))).toEqual([]);
  });

  test('gives back any text, also one that looks re-spelled', () => {
    const tricky = string({ unit: constantFrom(...LETTERS), maxLength: 12 });
    const any = array(integer({ min: 0, max: 0x10ffff })).map((points) =>
      String.fromCodePoint(...points).toWellFormed(),
    );
    assert(
      property(oneof(tricky, any), (text) => {
        expect(restore(respell(text))).toBe(text.normalize('NFC'));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['Đỗ Văn Đức', 'do van duc'],
    ['Ðào Thị Ðiệp', 'dao thi diep'],
    ['kỹ năng', 'ki nang'],
    ['Trương Công Quý', 'truong cong qui'],
    ['quyết', 'quiet'],
  ])('%s is found as %s', (written, typed) => {
    expect(foldSpelling(written)).toBe(typed);
    expect(foldSpelling(typed)).toBe(typed);
  });

  test.each([
    ['Trần Hoà', 'Trần Hòa'],
    ['Huỳnh Thuý', 'Huỳnh Thúy'],
    ['mĩ thuật', 'mỹ thuật'],
    ['qúy', 'quý'],
  ])('%s and %s are one word', (one, other) => {
    expect(foldSpelling(one)).toBe(foldSpelling(other));
  });

  test.each([
    ['hòa', 'hoa'],
    ['đỏ', 'dỏ'],
    ['bàn', 'bạn'],
  ])('%s and %s stay two spellings', (one, other) => {
    expect(spelling(one)).not.toBe(spelling(other));
  });

  test('keeps quotation marks and dashes out of the keys', () => {
    expect(respell('“Gương mẫu” – x')).not.toMatch(/[“”–]/);
    expect(respell('A–B')).toMatch(/^A\S* B$/);
  });
});
