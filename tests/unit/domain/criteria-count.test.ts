import { expect, it } from 'vitest';
import { signOf } from '../../../src/domain/look/signs.ts';
import { text } from '../../../src/text.ts';
import { searchText } from '../../../src/text/search.ts';

/** Every word of the interface, whatever it stands under. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn);
  return [];
};

it('the interface names no number of criteria and none of them: each union has its own', () => {
  const words = [text, searchText].flatMap(wordsIn);
  expect(words.length).toBeGreaterThan(300);
  const counted = /(?:^|[^\p{L}\p{N}])(?:một|hai|ba|bốn|năm|sáu|tám|\d+)\s+tiêu chí/iu;
  const named = /gương mẫu|trách nhiệm,|sâu sát|sáng tạo/iu;
  expect(words.filter((one) => counted.test(one) || named.test(one))).toEqual([]);
});

it('gives a sign to every criterion, however many there are', () => {
  expect([0, 1, 2, 3, 4, 5].map((index) => signOf(index).id)).toEqual([
    'dia-tron',
    'tia-sang',
    'dau-vuong',
    'ben-re',
    'dia-tron',
    'tia-sang',
  ]);
});
