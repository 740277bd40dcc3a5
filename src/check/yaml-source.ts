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
} from 'yaml';
import type { Document, Node, Scalar } from 'yaml';
import type { Finding, KeyPath, Point } from '../domain/faults/fault.ts';
import { explainYamlError } from './yaml-errors.ts';

/** One value as it stands in the file: its path, its text, and where that text begins. */
export type YamlScalar = {
  path: (string | number)[];
  value: string;
  /** False for a number or a word such as true. */
  isText: boolean;
  isKey: boolean;
  point: Point;
  /** Where a part of the value stands, as near as the way it was written allows. */
  pointOf: (part: string) => Point;
};

/** Parsed YAML that still knows where everything stands. */
export type YamlSource = {
  /** Plain data; undefined when the text cannot be understood at all. */
  data: unknown;
  findings: Finding[];
  scalars: YamlScalar[];
  /** The place of a value, of its key, or of the nearest thing above that exists. */
  locate: (path: KeyPath, atKey?: boolean) => Point;
};

const keyOf = (key: unknown) => String(isScalar(key) ? key.value : key);

/**
 * Parses YAML by its core schema (days stay text), keeping the positions.
 * @param lineOffset lines of the file before this text
 */
export const readYaml = (file: string, text: string, lineOffset = 0): YamlSource => {
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
  const start = { line: lineOffset + 1, column: 1 };

  const scalarOf = (isKey: boolean, node: Scalar, ancestors: readonly unknown[]): YamlScalar => {
    const path: (string | number)[] = [];
    ancestors.forEach((ancestor, index) => {
      const child = ancestors[index + 1] ?? node;
      if (isPair(ancestor)) path.push(keyOf(ancestor.key));
      else if (isSeq(ancestor)) path.push(ancestor.items.indexOf(child));
    });
    const [from, to] = node.range ?? [0, 0];
    return {
      path,
      value: typeof node.value === 'string' ? node.value : (node.source ?? ''),
      isText: typeof node.value === 'string',
      isKey,
      point: pointAt(from),
      pointOf: (part) => {
        const found = part ? text.slice(from, to).indexOf(part) : -1;
        return pointAt(found < 0 ? from : from + found);
      },
    };
  };

  const findings: Finding[] = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED'),
  ].map((error) => ({
    file,
    at: pointAt(error.pos[0]),
    code: error.code === 'DUPLICATE_KEY' ? 'khoa-trung' : 'yaml-sai',
    values: explainYamlError(error, text),
  }));
  const scalars: YamlScalar[] = [];
  let aliased = false;
  const forbid = (node: Node, sign: string) => {
    aliased = true;
    findings.push({ file, at: pointAt(node.range?.[0] ?? 0), code: 'yaml-neo', values: { sign } });
  };
  const inspect = (node: Node) => {
    if (isAlias(node)) forbid(node, `*${node.source}`);
    else if ('anchor' in node && node.anchor) forbid(node, `&${node.anchor}`);
    else if (node.tag && !/^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/.test(node.tag)) {
      forbid(node, node.tag);
    }
  };
  visit(document, {
    Node: (_, node) => inspect(node),
    Scalar(role, node, ancestors) {
      inspect(node);
      const scalar = scalarOf(role === 'key', node, ancestors);
      scalars.push(scalar);
      if (scalar.isKey && scalar.value === '__proto__') {
        const values = { key: scalar.value, near: '' };
        findings.push({ file, at: scalar.point, code: 'khoa-la', values });
      }
    },
  });

  const locate = (path: KeyPath, atKey = false): Point => {
    let node: unknown = document.contents;
    let best = start;
    for (const [index, part] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => keyOf(item.key) === String(part));
        if (!pair) return best;
        const key = isNode(pair.key) && pair.key.range ? pointAt(pair.key.range[0]) : best;
        node = pair.value;
        best = key;
        if (last && atKey) return key;
      } else if (isSeq(node)) {
        node = node.items[Number(part)];
      } else return best;
      const empty = isScalar(node) && (node.value === null || node.value === '') && !node.source;
      if (isNode(node) && node.range && !empty) {
        if (last || isSeqItem(part)) best = pointAt(node.range[0]);
      }
    }
    return best;
  };

  let data: unknown;
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  if (!broken && !aliased) data = document.toJS({ maxAliasCount: 0 });
  return { data, findings, scalars, locate };
};

const isSeqItem = (part: string | number) => typeof part === 'number';
