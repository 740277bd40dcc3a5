import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Finding, KeyPath, Point } from '../../domain/faults/fault.ts';
import { rowAt } from '../mdx/offsets.ts';
import { cutItems, joinedItems } from './cut-items.ts';
import { keyText, placesOf, type Places } from './places.ts';
import { causeOf } from './diagnose.ts';
import { quote } from './quote.ts';
import { bareKeys, commaSlip } from './cut-values.ts';
import { cutOff, grossSlip, missingDash, slipsOf } from './slips.ts';
import type { Slip } from './slip.ts';
import { asReminder, bareMap, numberedItems } from './value-slips.ts';
import { leaveOutTwins } from './twin-keys.ts';

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

/** Parsed YAML that still knows where everything stands. */
export type YamlSource = {
  /** Plain data; undefined when the text cannot be understood at all. */
  data: unknown;
  findings: Finding[];
  scalars: YamlScalar[];
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
  /** The line on which a key of the outermost level stands behind a hash; undefined where none does. */
  remarked: (key: string) => number | undefined;
  /** Where everything stands, and `at` what stands nowhere. */
  places: Places;
};

/**
 * Parses YAML by its core schema (days stay text), keeping the positions.
 * @param lineOffset lines of the file before this text
 */
export function readYaml(file: string, text: string, lineOffset = 0): YamlSource {
  const counter = new LineCounter();
  const document: Document.Parsed = parseDocument(text, {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  });
  const pointAt = (offset: number): Point => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };

  const indexes = new WeakMap<YAMLSeq, Map<unknown, number>>();
  const indexIn = (list: YAMLSeq, item: unknown): number => {
    const known = indexes.get(list) ?? new Map(list.items.map((one, index) => [one, index]));
    indexes.set(list, known);
    return known.get(item) ?? -1;
  };
  const scalarOf = (isKey: boolean, node: Scalar, ancestors: readonly unknown[]): YamlScalar => {
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

  const findingOf = ({ offset, code, values, mend }: Slip): Finding => ({
    file,
    at: pointAt(offset),
    code,
    values,
    mend,
  });
  const problems = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED'),
  ];
  const broken = problems.find(({ code }) => code !== 'DUPLICATE_KEY');
  const isData = !file.endsWith('.json');
  const cause = broken
    ? causeOf(text, broken, isData)
    : (cutOff(text) ?? missingDash(text, problems) ?? grossSlip(document, text));
  const findings: Finding[] = cause
    ? [findingOf(cause)]
    : problems.map(({ pos: [offset] }) => {
        const at = offset + text.slice(offset).search(/\S|$/);
        const [, key = ''] = /^["']?([^"':\s]+)/.exec(text.slice(at)) ?? [];
        return findingOf({ offset: at, code: 'khoa-trung', values: { key } });
      });
  if (problems.length > 0) leaveOutTwins(document);
  const scalars: YamlScalar[] = [];
  let aliased = false;
  const forbid = (node: Node, sign: string) => {
    aliased = true;
    if (cause) return;
    const offset = node.range?.[0] ?? 0;
    const { start, row } = rowAt(text, offset);
    const [, lead, value] = /^(\s*(?:- )?[^\s:]+:\s+)([&*!].*)$/.exec(row) ?? [];
    const fix = lead && value ? `Viết: ${lead.trimStart()}${quote(value)}` : '';
    const mend =
      lead && value
        ? { from: start + lead.length, to: start + row.length, text: quote(value) }
        : undefined;
    findings.push(findingOf({ offset, code: 'yaml-neo', values: { sign, fix }, mend }));
  };
  const inspect = (node: Node) => {
    if (isAlias(node)) forbid(node, `*${node.source}`);
    else if ('anchor' in node && node.anchor) forbid(node, `&${node.anchor}`);
    else if (node.tag && !/^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/.test(node.tag)) {
      forbid(node, node.tag);
    }
  };
  /** Steps and questions are numbered by the page; told once, they are read as they are meant. */
  const counted = (node: YAMLSeq | YAMLMap, ancestors: readonly unknown[]) => {
    const above = ancestors.at(-1);
    const list = isPair(above) ? String(keyText(above.key)) : '';
    if (!/^(?:steps|discuss)$/.test(list)) return undefined;
    const found = numberedItems(node, text);
    if (found) {
      const key = ancestors.filter(isPair).map((pair) => keyText(pair.key));
      // Questions, and steps behind a dash, were published with both numbers before this was told.
      const isOld = list !== 'steps' || (!found.meant && /^b\d|[–-]$/iu.test(found.mark));
      const slip = isOld ? asReminder(found.slip) : found.slip;
      findings.push({ ...findingOf(slip), at: { ...pointAt(slip.offset), key } });
    }
    return found?.meant;
  };
  visit(document, {
    Node: (_, node) => inspect(node),
    Map(_, node, ancestors) {
      inspect(node);
      if (!isData || cause) return undefined;
      findings.push(...bareMap(node, text).map(findingOf));
      return counted(node, ancestors);
    },
    Seq(_, node, ancestors) {
      inspect(node);
      if (!isData || cause) return undefined;
      findings.push(...[...cutItems(node, text), ...joinedItems(node, text)].map(findingOf));
      return counted(node, ancestors);
    },
    Scalar(role, node, ancestors) {
      inspect(node);
      const scalar = scalarOf(role === 'key', node, ancestors);
      scalars.push(scalar);
      const key = scalar.path.findLast((part) => typeof part === 'string');
      if (isData && !cause && !scalar.isKey)
        findings.push(...slipsOf(node, text, key).map(findingOf));
      if (scalar.isKey && scalar.value === '__proto__') {
        const values = { key: scalar.value, near: '' };
        findings.push({ file, at: scalar.point, code: 'khoa-la', values });
      }
    },
  });

  const byFirst = Map.groupBy(scalars, ({ path }) => path[0]);
  const below = ([first]: KeyPath) => (first === undefined ? scalars : (byFirst.get(first) ?? []));
  const byPath = new Map(
    scalars.flatMap((scalar) => (scalar.isKey ? [] : [[scalar.path.join('\0'), scalar] as const])),
  );
  const commaAt: YamlSource['commaAt'] = (path, kindsOf) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (!isMap(parent) || !parent.flow) return undefined;
    const cut = bareKeys(parent.items, text).find(
      ({ key }) => keyText(key) === String(path.at(-1)),
    );
    const slip = cut && commaSlip(cut, text, kindsOf(keyText(cut.before.key)));
    if (!slip) return undefined;
    const key = [...path.slice(0, -1), keyText(cut.before.key)];
    return cut.isFirst ? [{ ...findingOf(slip), at: { ...pointAt(slip.offset), key } }] : [];
  };

  const bracketed = (path: KeyPath): string | undefined => {
    const node = document.getIn(path, true);
    if (!(isMap(node) || isSeq(node)) || !node.flow || !node.range) return undefined;
    return text.slice(node.range[0], node.range[1]);
  };

  const onOneRow: YamlSource['onOneRow'] = (path) => {
    const node = document.getIn(path, true);
    if (!isMap(node) || node.flow || node.items.length !== 1) return undefined;
    const [{ key, value }] = node.items as [(typeof node.items)[number]];
    const from = isNode(key) ? key.range?.[0] : undefined;
    const to = isScalar(value) ? value.range?.[1] : undefined;
    if (from === undefined || to === undefined) return undefined;
    const typed = text.slice(from, to);
    return typed.includes('\n') ? undefined : { typed, from, to };
  };

  const remarked = (key: string): number | undefined => {
    const isIt = (line: string) =>
      /^[ \t]*#/.test(line) && line.replace(/^[ \t#]+/, '').startsWith(`${key}: `);
    const index = text.split('\n').findIndex(isIt);
    return index < 0 ? undefined : index + 1 + lineOffset;
  };

  const data = cause || aliased ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown);
  const typedAt = (path: KeyPath) => byPath.get(path.join('\0'));
  const start = { line: lineOffset + 1, column: 1 };
  const places = { ...placesOf(document.contents, pointAt), at: start };
  const asked = { below, typedAt, bracketed, onOneRow, commaAt, remarked };
  return { data, findings, scalars, ...asked, places };
}
