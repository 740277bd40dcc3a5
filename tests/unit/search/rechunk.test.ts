import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/search/index/cbor.ts';
import { readWords } from '../../../src/search/ask/text-index.ts';
import { rechunk } from '../../../src/search/index/rechunk.ts';
import type { BundleFile } from '../../../src/search/index/rechunk.ts';

const open = ({ content }: BundleFile) => gunzipSync(content).subarray('pagefind_dcd'.length);
const isWords = ({ path }: BundleFile) => path.startsWith('index/');
const textsOf = (row: Buffer) => itemsOf(row).map(({ first }) => first?.toString() ?? '');

let stock: BundleFile[];

beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'vi' });
  const words = [
    'de',
    'dè',
    'dê',
    'dê',
    ...Array.from({ length: 9000 }, (_, at) => `w${at.toString(36)}`),
  ];
  const content = `<html lang="vi"><body><main data-pagefind-body>${words.join(' ')}</main></body></html>`;
  await index!.addHTMLFile({ url: '/', content });
  stock = (await index!.getFiles()).files;
});

afterAll(close);

describe('parting the index anew', () => {
  test('keeps every place of every spelling, in more files', () => {
    const parted = rechunk(stock).filter(isWords);
    expect(parted.length).toBeGreaterThan(stock.filter(isWords).length);
    const placesOf = (files: BundleFile[]) =>
      files
        .flatMap((file) => [...readWords(open(file))])
        .map(([key, { pages, places }]) => `${key}: ${pages} / ${places}`)
        .toSorted();
    expect(placesOf(parted)).toEqual(placesOf(stock.filter(isWords)));
    expect(placesOf(parted)).toContain('de dê: 0 / 2,3');
  });

  test('each spelling is an entry of its own, those of one word together', () => {
    const entries = rechunk(stock)
      .filter(isWords)
      .flatMap((file) => itemsOf(itemsOf(open(file))[0]!.bytes));
    const words = entries.map(({ first }) => first?.toString());
    expect(words.filter((word) => word === 'de')).toHaveLength(3);
    expect(words).toEqual(words.toSorted());
  });

  test('the description names each file with its first and last word, in order', () => {
    const files = rechunk(stock);
    const meta = files.find(({ path }) => path.endsWith('.pf_meta'))!;
    const rows = itemsOf(itemsOf(open(meta))[2]!.bytes).map(({ bytes }) => textsOf(bytes));
    const paths = files.filter(isWords).map(({ path }) => path);
    expect(rows.map(([, , name]) => `index/${name}.pf_index`)).toEqual(paths);
    const bounds = rows.flatMap(([from, to]) => [from!, to!]);
    expect(bounds).toEqual(bounds.toSorted());
  });

  test('the entry names the new description', () => {
    const files = rechunk(stock);
    const entry = files.find(({ path }) => path === 'pagefind-entry.json')!;
    const { languages } = JSON.parse(Buffer.from(entry.content).toString());
    expect(files.map(({ path }) => path)).toContain(`pagefind.${languages.vi.hash}.pf_meta`);
  });

  test('a format it does not know is an error, not a broken index', () => {
    expect(() => itemsOf(Buffer.of(0xa1, 0x01, 0x02))).toThrow('1.6');
    expect(() => itemsOf(Buffer.of(0x82, 0x01))).toThrow('cụt');
    expect(() => rechunk(stock.filter(({ path }) => !path.endsWith('.pf_meta')))).toThrow('mô tả');
  });
});
