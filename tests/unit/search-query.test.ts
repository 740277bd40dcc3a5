import { describe, expect, test } from 'vitest';
import { typedKeys } from '../../src/search/ask/keys.ts';
import { QueryReader } from '../../src/search/ask/query.ts';
import { slipsOf } from '../../src/search/ask/slips.ts';
import { readVocabulary, writeVocabulary } from '../../src/search/ask/vocabulary.ts';

const words = new Map(
  ['guong', 'mau', 'hien', 'nguyen', 'xuan', 'tieng', 'tien', 'dau', 'duong', 'hoa', 'do', 'duc']
    .concat(['van', 'com', 'con', 'thuy'])
    .map((word) => [word, 4] as const),
);
const reader = new QueryReader(50, words);
const read = (typed: string) => reader.read(typed).words.map(({ shown }) => shown);

describe('keys typed with the input method off', () => {
  test.each([
    ['guwowng', 'gương'],
    ['maaux', 'mẫu'],
    ['dduwowngf', 'đường'],
    ['vietej', 'việt'],
    ['quys', 'quý'],
    ['gias', 'giá'],
    ['giuwx', 'giữ'],
    ['gu7o7ng', 'gương'],
    ['d9u7o7ng2', 'đường'],
    ['nu74', 'nữ'],
    ['HIEENS', 'hiến'],
  ])('%s is %s', (keys, meant) => {
    expect(typedKeys(keys)).toEqual([meant]);
  });

  test.each(['sang', 'tre', 'gương', '2021'])('%s is itself', (word) => {
    expect(typedKeys(word)).toEqual([]);
  });
});

describe('reading a query', () => {
  test('known words stay as they are typed', () => {
    expect(read('Gương mẫu')).toEqual(['Gương', 'mẫu']);
  });

  test('keys are read only where the site does not hold the word', () => {
    expect(read('ddoox vawn dduwcs')).toEqual(['đỗ', 'văn', 'đức']);
    expect(read('hoa')).toEqual(['hoa']);
  });

  test('the last word may be a beginning, unless a space ends it', () => {
    expect(reader.read('gương m').words.at(-1)).toMatchObject({ open: true, known: true });
    expect(reader.read('gương m ').words.at(-1)).toMatchObject({ open: false, known: false });
  });

  test('quotation marks of any kind ask for the words side by side', () => {
    expect(reader.read('“hiến máu”')).toMatchObject({ quoted: true });
    expect(reader.read('hiến "máu"')).toMatchObject({ quoted: false });
  });

  test('commoner words tell less', () => {
    const common = new QueryReader(50, new Map([['mau', 32]]));
    const [rare, often] = [reader.read('mau').words[0], common.read('mau').words[0]];
    expect(rare!.weight).toBeGreaterThan(often!.weight);
  });
});

describe('slips of the fingers', () => {
  test.each([
    ['nguyne', 'nguyen'],
    ['tienh', 'tieng'],
    ['xuam', 'xuan'],
    ['duog', 'duong'],
    ['guonng', 'guong'],
    ['hienmau', 'hien mau'],
  ])('%s was %s', (typed, meant) => {
    expect(slipsOf(typed, words, 1)).toMatchObject([{ word: meant }]);
  });

  test('a word unlike any other is left alone', () => {
    expect(slipsOf('zzzz', words, 3)).toEqual([]);
  });

  test('of several unknown words each is replaced', () => {
    const query = reader.read('nguyne xuam ');
    const [first] = reader.mend(query, [0, 1], 3);
    expect(first?.query.words.map(({ folded }) => folded)).toEqual(['nguyen', 'xuan']);
  });
});

test('the vocabulary comes back as it was written, counts as powers of two', () => {
  const counts = new Map([
    ['xuan', 5],
    ['an', 1],
    ['anh', 700],
    ['5g', 3],
  ]);
  expect([...readVocabulary(writeVocabulary(counts))]).toEqual([
    ['5g', 2],
    ['an', 1],
    ['anh', 512],
    ['xuan', 4],
  ]);
});
