import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { KeyPath, Point } from '../../domain/faults/fault.ts';

/** Where a value and all in it stand, as plain data: it is asked for long after the text was parsed. */
export type Places = {
  /** Where the value begins; an empty one stands nowhere. */
  at?: Point;
  /** The keys of a group in their order, each with its own place and its value's. */
  keys?: Key[];
  /** The items of a list. */
  items?: Places[];
};

type Key = [name: string, at: Point | undefined, value: Places];

/** A key as text, whatever was typed as one. */
export function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** The places of a parsed value. */
export function placesOf(node: unknown, pointAt: (offset: number) => Point): Places {
  const begin = (one: Node) => (one.range ? pointAt(one.range[0]) : undefined);
  const isEmpty = isScalar(node) && (node.value === null || node.value === '') && !node.source;
  const at = isNode(node) && !isEmpty ? begin(node) : undefined;
  const places: Places = at ? { at } : {};
  if (isMap(node)) {
    places.keys = node.items.map(({ key, value }): Key => [
      keyText(key),
      isNode(key) ? begin(key) : undefined,
      placesOf(value, pointAt),
    ]);
  } else if (isSeq(node)) {
    places.items = node.items.map((item) => {
      const own = placesOf(item, pointAt);
      const at = own.at ?? (isNode(item) ? begin(item) : undefined);
      return at ? { ...own, at } : own;
    });
  }
  return places;
}

/** The place of a value, of its key, or of the nearest thing above that exists. */
export function placeIn(places: Places, path: KeyPath, atKey = false): Point {
  let node: Places | undefined = places;
  let best = places.at ?? { line: 1, column: 1 };
  for (const [index, part] of path.entries()) {
    const isLast = index === path.length - 1;
    if (node?.keys) {
      const pair: Key | undefined = node.keys.find(([name]) => name === String(part));
      if (!pair) return best;
      best = pair[1] ?? best;
      node = pair[2];
      if (isLast && atKey) return best;
    } else if (node?.items) node = node.items[Number(part)];
    else return best;
    if (node?.at && (isLast || typeof part === 'number')) best = node.at;
  }
  return best;
}
