import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import type { Finding, KeyPath } from '../../domain/faults/fault.ts';
import { bareKeys, commaSlip } from './cut-values.ts';
import { keyText } from './places.ts';
import type { YamlScalar } from './scalars.ts';
import type { Slip } from './slip.ts';

/** What may be asked of a parsed text, by path. */
export type Asked = {
  /** All scalars at or below a path of at most one part. */
  below: (base: KeyPath) => readonly YamlScalar[];
  /** A value as it was typed. */
  typedAt: (path: KeyPath) => YamlScalar | undefined;
  /** A list or group of keys typed in brackets, as it stands there; undefined where it is none. */
  bracketed: (path: KeyPath) => string | undefined;
  /** A key and its value that stand alone on one row where a text was meant, with their place. */
  onOneRow: (path: KeyPath) => { typed: string; from: number; to: number } | undefined;
  /** The fault of a key that only a comma in braces has made, told with the first of several; undefined for any other. */
  commaAt: (path: KeyPath, kindsOf: (key: string) => ReadonlySet<string>) => Finding[] | undefined;
};

/** @param told a slip as a finding, at a key where one is given */
export function askedOf(
  document: Document.Parsed,
  text: string,
  scalars: readonly YamlScalar[],
  told: (slip: Slip, key?: KeyPath) => Finding,
): Asked {
  const byFirst = Map.groupBy(scalars, ({ path }) => path[0]);
  const byPath = new Map(
    scalars.flatMap((scalar) => (scalar.isKey ? [] : [[scalar.path.join('\0'), scalar] as const])),
  );
  return {
    below: ([first]) => (first === undefined ? scalars : (byFirst.get(first) ?? [])),
    typedAt: (path) => byPath.get(path.join('\0')),
    bracketed(path) {
      const node = document.getIn(path, true);
      if (!(isMap(node) || isSeq(node)) || !node.flow || !node.range) return undefined;
      return text.slice(node.range[0], node.range[1]);
    },
    onOneRow(path) {
      const node = document.getIn(path, true);
      if (!isMap(node) || node.flow || node.items.length !== 1) return undefined;
      const [{ key, value }] = node.items as [(typeof node.items)[number]];
      const from = isNode(key) ? key.range?.[0] : undefined;
      const to = isScalar(value) ? value.range?.[1] : undefined;
      if (from === undefined || to === undefined) return undefined;
      const typed = text.slice(from, to);
      return typed.includes('\n') ? undefined : { typed, from, to };
    },
    commaAt(path, kindsOf) {
      const above = path.slice(0, -1);
      const parent = path.length > 1 ? document.getIn(above, true) : document.contents;
      if (!isMap(parent) || !parent.flow) return undefined;
      const cut = bareKeys(parent.items, text).find(
        ({ key }) => keyText(key) === String(path.at(-1)),
      );
      const slip = cut && commaSlip(cut, text, kindsOf(keyText(cut.before.key)));
      if (!slip) return undefined;
      return cut.isFirst ? [told(slip, [...above, keyText(cut.before.key)])] : [];
    },
  };
}
