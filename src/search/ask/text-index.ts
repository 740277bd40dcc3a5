/**
 * Reads the index of the texts. It holds for every spelling of every word on which pages it stands,
 * at which places: what ranking needs, and Pagefind's own script does not tell.
 *
 * Pagefind 1.6 makes it, in a little of CBOR (RFC 8949): arrays of known length, texts, numbers. The
 * build only gives each spelling an entry of its own (index/rechunk.ts).
 */

/** Where a spelling stands: `places` from `starts[i]` to `starts[i + 1]` are those on `pages[i]`. */
export type Postings = { pages: Int32Array; starts: Int32Array; places: Int32Array };

/** What the description of an index tells. */
export type Description = {
  /** Pagefind's names of the pages' texts, by the pages' numbers; the build takes them out */
  pages: string[];
  /** key of the first entry, and name, of each file of words, in order */
  files: { first: string; name: string }[];
};

const [NEGATIVE, TEXT, ARRAY] = [1, 3, 4];

/** The key of a word in one of its spellings; all of one word stand together. */
export function wordKey(folded: string, spelled: string): string {
  return `${folded} ${spelled}`;
}

class Reader {
  #bytes: Uint8Array;
  #at = 0;
  #kind = 0;
  static #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads a head; its kind is kept, its value handed back. */
  head(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('Chỉ mục của Pagefind bị cắt cụt.');
    this.#kind = byte >> 5;
    const size = byte & 31;
    if (size < 24) return size;
    let value = 0;
    for (let left = 2 ** (size - 24); left > 0; left -= 1)
      value = value * 256 + this.#bytes[this.#at++]!;
    return value;
  }

  array(): number {
    const length = this.head();
    if (this.#kind !== ARRAY)
      throw new Error('Chỉ mục của Pagefind không còn theo dạng của bản 1.6.');
    return length;
  }

  number(): number {
    const value = this.head();
    return this.#kind === NEGATIVE ? -1 - value : value;
  }

  text(): string {
    const length = this.head();
    this.#at += length;
    return Reader.#decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  each<T>(read: () => T): T[] {
    return Array.from({ length: this.array() }, read);
  }

  /** Passes over whatever comes. */
  skip(): void {
    const value = this.head();
    if (this.#kind === TEXT) this.#at += value;
    else if (this.#kind === ARRAY) for (let left = value; left > 0; left -= 1) this.skip();
  }
}

/** @param bytes unpacked, without the signature */
export function readDescription(bytes: Uint8Array): Description {
  const reader = new Reader(bytes);
  reader.array();
  reader.skip();
  const pages = reader.each(() => {
    const rest = reader.array() - 1;
    const name = reader.text();
    for (let left = rest; left > 0; left -= 1) reader.skip();
    return name;
  });
  const files = reader.each(() => {
    reader.array();
    const first = reader.text();
    reader.skip();
    return { first, name: reader.text() };
  });
  return { pages, files };
}

/** The entries of one file, by their keys. */
export function readWords(bytes: Uint8Array): Map<string, Postings> {
  const reader = new Reader(bytes);
  // No number takes less than a byte.
  const room = new Int32Array(bytes.length);
  const words = new Map<string, Postings>();
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const folded = reader.text();
    const put = (spelled: string) => {
      const postings = readPostings(reader, room);
      if (postings.pages.length > 0) words.set(wordKey(folded, spelled), postings);
    };
    put(folded);
    for (let others = reader.array(); others > 0; others -= 1) {
      reader.array();
      put(reader.text());
    }
  }
  return words;
}

/** Page numbers are steps, places too; a negative number tells a weight and begins anew. */
const readPostings = (reader: Reader, room: Int32Array): Postings => {
  const count = reader.array();
  const pages = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  let [page, end] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const fields = reader.array();
    page += reader.number();
    pages[at] = page;
    let place = 0;
    for (let numbers = reader.array(); numbers > 0; numbers -= 1) {
      const step = reader.number();
      place = step < 0 ? 0 : place + step;
      if (step >= 0) room[end++] = place;
    }
    for (let rest = fields - 2; rest > 0; rest -= 1) reader.skip();
    starts[at + 1] = end;
  }
  return { pages, starts, places: room.slice(0, end) };
};
