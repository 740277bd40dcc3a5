import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { itemsOf, writeArrayHead, writeText } from './cbor.ts';
import { wordKey } from '../ask/text-index.ts';

/**
 * Parts the index finer than Pagefind does.
 *
 * Pagefind 1.6 puts 20,000 word positions into a file and knows no other size: 15 to 28 KB for each
 * word of a question, "đê" with every "để" and "đề". Here each spelling is an entry of its own, and a
 * file of a large site holds about a fifth.
 */

export type BundleFile = {
  path: string;
  content: Uint8Array;
};

const SIGNATURE = Buffer.from('pagefind_dcd');
const META = /^pagefind\.(\w+)\.pf_meta$/;

/**
 * Numbers (pages, places, weights) in one file; a number takes about a byte, packed. A small site's
 * words fit into a few files, and more would only cost requests and compression.
 */
const IN_FILE = 5_000;
const SMALL_SITE = 100_000;
const IN_FILE_OF_SMALL_SITE = 12_000;

/**
 * The bundle with its word files parted anew.
 * @throws Error when the format is not the one of Pagefind 1.6
 */
export function rechunk(files: readonly BundleFile[]): BundleFile[] {
  const isWords = ({ path }: BundleFile) => path.startsWith('index/');
  const meta = descriptionOf(files);
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('Chỉ mục của Pagefind thiếu tệp mở đầu.');
  const top = itemsOf(openFile(meta));
  const [, pages, chunks] = top;
  if (!pages || !chunks) throw new Error('Tệp mô tả của Pagefind không còn theo dạng của bản 1.6.');

  const { parts, list } = part(files.filter(isWords));
  const body = seal([
    writeArrayHead(top.length),
    // The pages' texts have files and names of their own; see packs.ts.
    ...top.map((one) => (one === chunks ? list : one === pages ? writeArrayHead(0) : one.bytes)),
  ]);
  const oldHash = META.exec(meta.path)?.[1] ?? '';
  const newHash = `vi_${hashOf(body)}`;
  const newEntry = Buffer.from(entry.content).toString().replaceAll(oldHash, newHash);
  return [
    ...files.filter((file) => !isWords(file) && file !== meta && file !== entry),
    ...parts,
    { path: `pagefind.${newHash}.pf_meta`, content: body },
    { path: entry.path, content: Buffer.from(newEntry) },
  ];
}

/** @returns the new word files, and the list of them as the description holds it */
const part = (files: readonly BundleFile[]): { parts: BundleFile[]; list: Buffer } => {
  const words = files
    .flatMap((file) => itemsOf(itemsOf(openFile(file))[0]?.bytes ?? Buffer.of()))
    .flatMap(({ bytes }) => spellingsOf(bytes))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const all = words.reduce((sum, { size }) => sum + size, 0);
  const limit = all < SMALL_SITE ? IN_FILE_OF_SMALL_SITE : IN_FILE;

  const groups: (typeof words)[] = [];
  let room = 0;
  for (const word of words) {
    const group = groups.at(-1);
    if (group && room >= word.size) group.push(word);
    else groups.push([word]);
    room = (groups.at(-1) === group ? room : limit) - word.size;
  }

  const names = new Set<string>();
  const parts: BundleFile[] = [];
  const rows = groups.map((group) => {
    const entries = group.map(({ entry }) => entry);
    const content = seal([writeArrayHead(1), writeArrayHead(entries.length), ...entries]);
    const name = freeName(hashOf(content), names);
    parts.push({ path: `index/${name}.pf_index`, content });
    const texts = [group[0]!.key, group.at(-1)!.key, name].map(writeText);
    return Buffer.concat([writeArrayHead(3), ...texts]);
  });
  return { parts, list: Buffer.concat([writeArrayHead(rows.length), ...rows]) };
};

/** The entry of a word as entries of its spellings: the word, its pages, no or one other spelling. */
const spellingsOf = (word: Buffer): { key: string; entry: Buffer; size: number }[] => {
  const [folded, pages, others] = itemsOf(word);
  if (!folded?.first || !pages || !others)
    throw new Error('Từ trong chỉ mục của Pagefind không còn theo dạng của bản 1.6.');
  const entryOf = (spelled: Buffer, own: Buffer, other: readonly Buffer[], size: number) => ({
    key: wordKey(String(folded.first), String(spelled)),
    entry: Buffer.concat([
      writeArrayHead(3),
      folded.bytes,
      own,
      writeArrayHead(other.length),
      ...other,
    ]),
    size,
  });
  const marked = itemsOf(others.bytes).map(({ bytes, first, items }) =>
    entryOf(first ?? Buffer.of(), writeArrayHead(0), [bytes], items),
  );
  const unmarked = pages.items > 0 ? [entryOf(folded.first, pages.bytes, [], pages.items)] : [];
  return [...unmarked, ...marked];
};

/** What a file of the bundle holds, unpacked and without its signature. */
export function openFile({ content }: BundleFile): Buffer {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/**
 * The file that names all others.
 * @throws Error when there is none
 */
export function descriptionOf(files: readonly BundleFile[]): BundleFile {
  const meta = files.find(({ path }) => META.test(path));
  if (!meta) throw new Error('Chỉ mục của Pagefind thiếu tệp mô tả.');
  return meta;
}

/** The same the other way round. */
export function seal(parts: readonly Buffer[]): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, ...parts]), { level: 9, memLevel: 9 });
}

/** Letters and digits that tell contents apart. */
export function hashOf(content: Uint8Array): string {
  const digest = createHash('sha256').update(content).digest();
  return digest.readBigUInt64BE().toString(36).padStart(13, '0');
}

const freeName = (hash: string, names: Set<string>): string => {
  for (let length = 5; ; length += 1) {
    const name = hash.slice(-length);
    if (names.has(name) && length < hash.length) continue;
    names.add(name);
    return name;
  }
};
