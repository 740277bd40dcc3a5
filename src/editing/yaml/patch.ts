import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { inBlock, inFlow, inLines, isRecord, same, spaced, widest, type Value } from './written.ts';

type Edit = { from: number; to: number; text: string };

const options = { keepSourceTokens: true, logLevel: 'silent' } as const;

const startOf = (node: Node): number => node.range![0];
const endOf = (node: Node): number => node.range![1];

/** The offset behind the line in which an offset lies, its line end included. */
const nextLine = (source: string, offset: number): number => {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
};
const lineStart = (source: string, offset: number): number =>
  source.lastIndexOf('\n', offset - 1) + 1;

type Item = { start: number; end: number };
type PlacedPair = Pair<Node, Node | null>;

const pairItem = (pair: PlacedPair): Item => ({
  start: startOf(pair.key),
  end: pair.value?.range ? endOf(pair.value) : endOf(pair.key) + 1,
});

/** Takes items out of a list or record and puts others in behind one of them. */
class Patch {
  readonly edits: Edit[] = [];
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  replace(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text });
  }

  /** In a block an item has its lines to itself, its dash included. */
  removeBlock({ start, end }: Item): void {
    const from = lineStart(this.source, start);
    this.replace(from, nextLine(this.source, Math.max(end - 1, start)), '');
  }

  /** The first key of an item shares its line with the dash, which stays for the key that follows. */
  removePair(item: Item, next: PlacedPair | undefined): void {
    const isBehindDash = /-/u.test(
      this.source.slice(lineStart(this.source, item.start), item.start),
    );
    if (isBehindDash && next) this.replace(item.start, startOf(next.key), '');
    else this.removeBlock(item);
  }

  /** In braces an item goes with the comma behind it, or the one before it if it is the last. */
  removeFlow({ start, end }: Item): void {
    const behind = this.source.slice(end).match(/^\s*,\s*/u);
    if (behind) return this.replace(start, end + behind[0].length, '');
    const before = this.source.slice(0, start).match(/,\s*$/u);
    return this.replace(start - (before?.[0].length ?? 0), end, '');
  }

  value(
    node: Node | null | undefined,
    value: Value,
    at: number,
    flow: boolean,
    indent: string,
  ): void {
    if (isMap(node) && isRecord(value) && (node.items.length > 0 || node.flow))
      return this.map(node, value, flow || node.flow === true, indent);
    // "[]" before the first record of a list is no layout to keep.
    const isFirst = isSeq(node) && node.items.length === 0 && !flow && Array.isArray(value);
    if (isSeq(node) && Array.isArray(value) && !(isFirst && value.some(isRecord)))
      return this.seq(node, value, flow || node.flow === true, indent);
    if (isScalar(node) && !isRecord(value) && !Array.isArray(value) && same(node.value, value))
      return undefined;
    const text = flow ? inFlow(value) : inBlock(value, indent);
    const [from, to] = node?.range ? [startOf(node), endOf(node)] : [at, at];
    // A folded text and a block end with their line; what follows must begin on a new one.
    const ending = this.source.slice(from, to).endsWith('\n') ? '\n' : '';
    const isInPlace = from !== to && (isScalar(node) || from === at);
    if (isInPlace && !text.startsWith('\n')) return this.replace(from, to, text + ending);
    const blank = this.source.slice(at, from).match(/^[ \t]*\n?[ \t]*$/u) ? at : from;
    return this.replace(blank, to, spaced(text) + ending);
  }

  map(node: YAMLMap, value: { [key: string]: Value }, flow: boolean, indent: string): void {
    const pairs = node.items as PlacedPair[];
    const own = flow
      ? indent
      : ' '.repeat(startOf(pairs[0]!.key) - lineStart(this.source, startOf(pairs[0]!.key)));
    const keys = pairs.map(({ key }) => String((key as { value?: unknown }).value));
    for (const [index, pair] of pairs.entries()) {
      const wanted = value[keys[index]!];
      if (wanted === undefined) {
        if (flow) this.removeFlow(pairItem(pair));
        else this.removePair(pairItem(pair), pairs[index + 1]);
      } else this.value(pair.value, wanted, endOf(pair.key) + 1, flow, `${own}  `);
    }
    const order = Object.keys(value);
    for (const [index, key] of order.entries()) {
      if (keys.includes(key)) continue;
      const before = order.slice(0, index).findLast((other) => keys.includes(other));
      const after = before === undefined ? undefined : pairs[keys.indexOf(before)];
      if (flow)
        this.insertFlow(node, after && pairItem(after).end, `${key}: ${inFlow(value[key]!)}`);
      else
        this.insertBlock(
          after ? pairItem(after).end : undefined,
          startOf(pairs[0]!.key),
          `${own}${key}:${spaced(inBlock(value[key]!, `${own}  `))}`,
        );
    }
  }

  seq(node: YAMLSeq, value: Value[], flow: boolean, indent: string): void {
    const items = node.items as Node[];
    const old = items.map((item) => item.toJS(this.document) as Value);
    // The same items at both ends stay; between them each takes the place of one, or is new.
    let head = 0;
    while (head < Math.min(old.length, value.length) && same(old[head], value[head])) head += 1;
    let tail = 0;
    while (
      tail < Math.min(old.length, value.length) - head &&
      same(old.at(-1 - tail), value.at(-1 - tail))
    )
      tail += 1;
    const [gone, fresh] = [
      items.slice(head, items.length - tail),
      value.slice(head, value.length - tail),
    ];
    const dash = items.length > 0 && !flow ? this.dashOf(items[0]!) : 0;
    const column =
      items.length > 0 && !flow ? ' '.repeat(dash - lineStart(this.source, dash)) : indent;
    for (const [index, item] of gone.entries()) {
      const wanted = fresh[index];
      if (wanted !== undefined) this.value(item, wanted, startOf(item), flow, `${column}  `);
      else if (flow) this.removeFlow({ start: startOf(item), end: endOf(item) });
      else this.removeBlock({ start: this.dashOf(item), end: endOf(item) });
    }
    const last = items[head + Math.min(gone.length, fresh.length) - 1];
    // A new record is laid out as those it stands among, a long one a line a key.
    const isTall = isMap(items.at(-1)) && !(items.at(-1) as YAMLMap).flow;
    for (const item of fresh.slice(gone.length)) {
      const isLong = isTall || inFlow(item).length > widest;
      const text = isLong && isRecord(item) ? inLines(item, `${column}  `) : inFlow(item);
      if (flow) this.insertFlow(node, last && endOf(last), inFlow(item));
      else this.insertBlock(last && endOf(last), dash, `${column}- ${text}`);
    }
  }

  private dashOf(item: Node): number {
    return this.source.lastIndexOf('-', startOf(item) - 1);
  }

  private insertFlow(node: YAMLMap | YAMLSeq, after: number | undefined, text: string): void {
    if (after !== undefined) return this.replace(after, after, `, ${text}`);
    const open = startOf(node) + 1;
    const isEmpty = node.items.length === 0;
    const pad = isMap(node) ? ' ' : '';
    if (isEmpty) return this.replace(open, endOf(node) - 1, `${pad}${text}${pad}`);
    return this.replace(open, open, `${pad}${text},${pad ? '' : ' '}`);
  }

  private insertBlock(after: number | undefined, first: number, text: string): void {
    if (after === undefined)
      return this.replace(
        lineStart(this.source, first),
        lineStart(this.source, first),
        `${text}\n`,
      );
    // Behind the line, so that a comment at its end stays with what it tells of.
    const at = nextLine(this.source, Math.max(after - 1, 0));
    const needsBreak = at === this.source.length && !this.source.endsWith('\n');
    return this.replace(at, at, needsBreak ? `\n${text}` : `${text}\n`);
  }

  document = parseDocument('');
}

const apply = (source: string, edits: readonly Edit[]): string => {
  // Edits at one place stand in the order in which they were made.
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .toSorted((a, b) => a.from - b.from || a.index - b.index);
  let text = '';
  let at = 0;
  for (const edit of ordered) {
    text += source.slice(at, Math.max(edit.from, at)) + edit.text;
    at = Math.max(at, edit.to);
  }
  return text + source.slice(at);
};

/**
 * YAML text that says `value`, changed only where the old text says something else: comments, order
 * and layout of the rest stay byte for byte. Undefined where that cannot be done.
 */
export function patchInPlace(source: string, value: Value): string | undefined {
  const document = parseDocument(source, options);
  const root = document.contents;
  if (same(document.toJS(), value)) return source;
  if (!root || document.errors.length > 0) return undefined;
  const patch = new Patch(source);
  patch.document = document;
  patch.value(root, value, 0, false, '');
  const text = apply(source, patch.edits).replace(/^[ \n]+/u, '');
  const read = parseDocument(text, options);
  return read.errors.length === 0 && same(read.toJS(), value) ? text : undefined;
}

/**
 * The same; whatever cannot be set in place is written anew: rather another layout than another
 * meaning.
 * @param source sound YAML of a record or a list
 */
export function patchYaml(source: string, value: Value): string {
  const patched = patchInPlace(source, value);
  if (patched !== undefined) return patched;
  const written = stringify(value, {
    lineWidth: 0,
    flowCollectionPadding: true,
    defaultStringType: 'PLAIN',
  });
  return parseDocument(source, options).contents ? written : source + written;
}
