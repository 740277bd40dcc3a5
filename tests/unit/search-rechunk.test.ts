import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/search/index/cbor.ts';
import { rechunk } from '../../src/search/index/rechunk.ts';
import type { BundleFile } from '../../src/search/index/rechunk.ts';

const open = ({ content }: BundleFile) => gunzipSync(content).subarray('pagefind_dcd'.length);
const isWords = ({ path }: BundleFile) => path.startsWith('index/');
const wordsOf = (file: BundleFile) =>
  itemsOf(itemsOf(open(file))[0]!.bytes).map(({ bytes }) => bytes.toString('hex'));
const textsOf = (row: Buffer) => itemsOf(row).map(({ first }) => first?.toString() ?? '');

let stock: BundleFile[];

beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'vi' });
  const words = Array.from({ length: 9000 }, (_, at) => `w${at.toString(36)}`);
  const content = `<html lang="vi"><body><main data-pagefind-body>${words.join(' ')}</main></body></html>`;
  await index!.addHTMLFile({ url: '/', content });
  stock = (await index!.getFiles()).files;
});

afterAll(close);

describe('parting the index anew', () => {
  test('keeps every word, in more files', () => {
    const parted = rechunk(stock).filter(isWords);
    expect(parted.length).toBeGreaterThan(stock.filter(isWords).length);
    expect(parted.flatMap(wordsOf).toSorted()).toEqual(
      stock.filter(isWords).flatMap(wordsOf).toSorted(),
    );
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
