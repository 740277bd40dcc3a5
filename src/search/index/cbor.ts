/** The little of CBOR (RFC 8949) that Pagefind's index is written in: arrays, texts and numbers. */

type Item = {
  bytes: Buffer;
  /** the text that the item is, or its first item */
  first: Buffer | undefined;
  /** numbers within, at any depth: what a word's places take */
  items: number;
};

const ARRAY = 4;
const END = 0xff;

/**
 * The items of an array, as they stand.
 * @throws Error when `data` is anything else, or ends early
 */
export function itemsOf(data: Buffer): Item[] {
  const head = readHead(data, 0);
  if (head.kind !== ARRAY) throw new Error('Chỉ mục của Pagefind không còn theo dạng của bản 1.6.');
  const items: Item[] = [];
  let at = head.end;
  while (isOpen(data, at, items.length, head)) {
    const item = skip(data, at);
    items.push({ bytes: data.subarray(at, item.end), first: item.first, items: item.items });
    at = item.end;
  }
  return items;
}

type Head = {
  kind: number;
  /** undefined for an array that runs to its end mark */
  value: number | undefined;
  end: number;
};

const readHead = (data: Buffer, at: number): Head => {
  const byte = data[at];
  if (byte === undefined) throw new Error('Chỉ mục của Pagefind bị cắt cụt.');
  const kind = byte >> 5;
  const size = byte & 31;
  if (size < 24) return { kind, value: size, end: at + 1 };
  if (size === 31) return { kind, value: undefined, end: at + 1 };
  const length = 2 ** (size - 24);
  const value =
    length === 8 ? Number(data.readBigUInt64BE(at + 1)) : data.readUIntBE(at + 1, length);
  return { kind, value, end: at + 1 + length };
};

const isOpen = (data: Buffer, at: number, read: number, { value }: Head): boolean =>
  value === undefined ? data[at] !== END : read < value;

const skip = (
  data: Buffer,
  start: number,
): { end: number; first: Buffer | undefined; items: number } => {
  const head = readHead(data, start);
  if (head.kind === 2 || head.kind === 3) {
    const end = head.end + (head.value ?? 0);
    return { end, first: data.subarray(head.end, end), items: 0 };
  }
  if (head.kind !== ARRAY) return { end: head.end, first: undefined, items: 1 };
  let [at, read, items] = [head.end, 0, 0];
  let first: Buffer | undefined;
  while (isOpen(data, at, read, head)) {
    const item = skip(data, at);
    if (read === 0) first = item.first;
    items += item.items;
    read += 1;
    at = item.end;
  }
  return { end: head.value === undefined ? at + 1 : at, first, items };
};

const writeHead = (kind: number, value: number): Buffer => {
  if (value < 24) return Buffer.of((kind << 5) | value);
  if (value < 0x100) return Buffer.of((kind << 5) | 24, value);
  const head = Buffer.alloc(5);
  head[0] = (kind << 5) | 26;
  head.writeUInt32BE(value, 1);
  return head;
};

/** What precedes the items of an array. */
export function writeArrayHead(length: number): Buffer {
  return writeHead(ARRAY, length);
}

/** A text as CBOR holds it (RFC 8949, major type 3). */
export function writeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([writeHead(3, bytes.length), bytes]);
}
