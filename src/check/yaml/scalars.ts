import { isPair, isSeq, type Scalar, type YAMLSeq } from 'yaml';
import type { Point } from '../../domain/faults/fault.ts';
import { keyText } from './places.ts';

/** One value as it stands in the file: its path, its text, and where that text begins. */
export type YamlScalar = {
  path: (string | number)[];
  value: string;
  /** False for a number or a word such as true. */
  isText: boolean;
  isKey: boolean;
  point: Point;
  /** The characters of the file, without quotes. */
  typed: string;
  /** Its place in the text given, quotes included: offsets, the end left out. */
  range: readonly [number, number];
  /** Without quotes, on its own. */
  isPlain: boolean;
  /** The characters of the file, quotes included. */
  raw: string;
};

/** Reads the scalars of one text, each below the nodes that hold it, the outermost first. */
export function scalarReader(text: string, pointAt: (offset: number) => Point) {
  // A list of hundreds is not searched through for each of its items.
  const indexes = new WeakMap<YAMLSeq, Map<unknown, number>>();
  const indexIn = (list: YAMLSeq, item: unknown): number => {
    const known = indexes.get(list) ?? new Map(list.items.map((one, index) => [one, index]));
    indexes.set(list, known);
    return known.get(item) ?? -1;
  };
  return (isKey: boolean, node: Scalar, ancestors: readonly unknown[]): YamlScalar => {
    const path: (string | number)[] = [];
    ancestors.forEach((ancestor, index) => {
      const child = ancestors[index + 1] ?? node;
      if (isPair(ancestor)) path.push(keyText(ancestor.key));
      else if (isSeq(ancestor)) path.push(indexIn(ancestor, child));
    });
    const [from, to] = node.range ?? [0, 0];
    return {
      path,
      value: typeof node.value === 'string' ? node.value : (node.source ?? ''),
      isText: typeof node.value === 'string',
      isKey,
      typed: node.type === 'PLAIN' ? text.slice(from, to) : String(node.value ?? ''),
      range: [from, to],
      isPlain: node.type === 'PLAIN',
      point: pointAt(from),
      raw: text.slice(from, to),
    };
  };
}
