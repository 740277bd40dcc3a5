import { describe, expect, test } from 'vitest';
import { typedKeys } from '../../../src/domain/typed/keystrokes.ts';
import { QueryReader } from '../../../src/search/ask/query.ts';
import { foldSpelling } from '../../../src/search/ask/spelling/respell.ts';
import { respellingsOf } from '../../../src/search/ask/spelling/slips.ts';
import {
  readVocabulary,
  Vocabulary,
  writeVocabulary,
} from '../../../src/search/ask/spelling/vocabulary.ts';

const words = new Vocabulary(
  ['guong', 'mau', 'hien', 'nguyen', 'xuan', 'tieng', 'tien', 'dau', 'duong', 'hoa', 'do', 'duc']
    .concat(['van', 'com', 'con', 'thuy'])
    .map((word) => [word, 4] as const),
  50,
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
    const common = new QueryReader(50, new Vocabulary([['mau', 32]], 50));
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
    ['yieng', 'tieng'],
    ['hienmau', 'hien mau'],
  ])('%s was %s', (typed, meant) => {
    expect(respellingsOf(typed, words)[0]).toMatchObject({ word: meant });
  });

  test('a word unlike any other is left alone', () => {
    expect(respellingsOf('zzzz', words)).toEqual([]);
  });

  test('of several unknown words each is replaced', () => {
    const query = reader.read('nguyne xuam ');
    const [first] = reader.mend(query, [0, 1], 3);
    expect(first?.query.words.map(({ folded }) => folded)).toEqual(['nguyen', 'xuan']);
  });
});

describe('the vocabulary', () => {
  test('comes back with every spelling, counts within a half power of two', () => {
    const counts = new Map([
      ['xuân', 5],
      ['an', 1],
      ['anh', 700],
      ['ánh', 20],
      ['5g', 3],
      ['ƀing', 2],
    ]);
    const read = readVocabulary(writeVocabulary(counts), 1000);
    for (const [spelled, count] of counts) {
      const pages = read.pages(foldSpelling(spelled), spelled);
      expect(pages / count).toBeGreaterThan(0.7);
      expect(pages / count).toBeLessThanOrEqual(1);
    }
    expect(read.begun('an')).toEqual(['an', 'anh']);
    expect(read.pages('anh')).toBeGreaterThan(read.pages('anh', 'anh'));
  });
});
