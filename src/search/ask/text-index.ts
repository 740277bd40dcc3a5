/**
 * Reads the files of Pagefind 1.6's index. They hold for every word and spelling on which pages it
 * stands, at which places: what ranking needs, and Pagefind's own script does not tell.
 *
 * They are written in a little of CBOR (RFC 8949): arrays of known length, texts, numbers.
 */

/** One spelling of a word: page → its places there. */
export type Spelling = { spelled: string; pages: Map<number, number[]> };

/** What the description of an index tells. */
export type Description = {
  /** the names of the pages' texts, by the pages' numbers */
  pages: string[];
  /** first word and name of each file of words, in order */
  files: { first: string; name: string }[];
};

type Head = { kind: number; value: number };

const [NEGATIVE, TEXT, ARRAY] = [1, 3, 4];

class Reader {
  #bytes: Uint8Array;
  #at = 0;
  static #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  head(): Head {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('Chỉ mục của Pagefind bị cắt cụt.');
    const size = byte & 31;
    if (size < 24) return { kind: byte >> 5, value: size };
    let value = 0;
    for (let left = 2 ** (size - 24); left > 0; left -= 1)
      value = value * 256 + this.#bytes[this.#at++]!;
    return { kind: byte >> 5, value };
  }

  array(): number {
    const { kind, value } = this.head();
    if (kind !== ARRAY) throw new Error('Chỉ mục của Pagefind không còn theo dạng của bản 1.6.');
    return value;
  }

  number(): number {
    const { kind, value } = this.head();
    return kind === NEGATIVE ? -1 - value : value;
  }

  text(): string {
    const { value } = this.head();
    this.#at += value;
    return Reader.#decoder.decode(this.#bytes.subarray(this.#at - value, this.#at));
  }

  each<T>(read: () => T): T[] {
    return Array.from({ length: this.array() }, read);
  }

  /** Passes over whatever comes. */
  skip(): void {
    const { kind, value } = this.head();
    if (kind === TEXT) this.#at += value;
    if (kind === ARRAY) for (let left = value; left > 0; left -= 1) this.skip();
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

/** The words of one file with all their spellings, by the folded word. */
export function readWords(bytes: Uint8Array): Map<string, Spelling[]> {
  const reader = new Reader(bytes);
  reader.array();
  const words = reader.each((): [string, Spelling[]] => {
    reader.array();
    const folded = reader.text();
    const unmarked = { spelled: folded, pages: readPages(reader) };
    const others = reader.each(() => {
      reader.array();
      return { spelled: reader.text(), pages: readPages(reader) };
    });
    return [folded, [unmarked, ...others].filter(({ pages }) => pages.size > 0)];
  });
  return new Map(words);
}

/** Page numbers are steps, places too; a negative number tells a weight and begins anew. */
function readPages(reader: Reader): Map<number, number[]> {
  const pages = new Map<number, number[]>();
  let page = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const fields = reader.array();
    page += reader.number();
    const places: number[] = [];
    let place = 0;
    for (let numbers = reader.array(); numbers > 0; numbers -= 1) {
      const step = reader.number();
      place = step < 0 ? 0 : place + step;
      if (step >= 0) places.push(place);
    }
    for (let rest = fields - 2; rest > 0; rest -= 1) reader.skip();
    if (places.length > 0) pages.set(page, places);
  }
  return pages;
}
