import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding, KeyPath, Point } from '../../domain/faults/fault.ts';
import { askedOf, type Asked } from './asked.ts';
import { causeOf } from './diagnose.ts';
import { readNodes } from './nodes.ts';
import { placesOf, type Places } from './places.ts';
import type { YamlScalar } from './scalars.ts';
import type { Slip } from './slip.ts';
import { cutOff, grossSlip, missingDash } from './slips.ts';
import { leaveOutTwins } from './twin-keys.ts';

/** Parsed YAML that still knows where everything stands. */
export type YamlSource = Asked & {
  /** Plain data; undefined when the text cannot be understood at all. */
  data: unknown;
  findings: Finding[];
  scalars: readonly YamlScalar[];
  /** The line on which a key of the outermost level stands behind a hash; undefined where none does. */
  remarked: (key: string) => number | undefined;
  /** Where everything stands, and `at` what stands nowhere. */
  places: Places;
};

const remarkedRow = (text: string, key: string): number =>
  text
    .split('\n')
    .findIndex((row) => /^[ \t]*#/.test(row) && row.replace(/^[ \t#]+/, '').startsWith(`${key}: `));

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
  const told = ({ offset, code, values, mend }: Slip, key?: KeyPath): Finding => ({
    file,
    at: { ...pointAt(offset), ...(key ? { key } : {}) },
    code,
    values,
    mend,
  });

  const problems = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED'),
  ];
  const broken = problems.find(({ code }) => code !== 'DUPLICATE_KEY');
  const isTyped = !file.endsWith('.json');
  const cause = broken
    ? causeOf(text, broken, isTyped)
    : (cutOff(text) ?? missingDash(text, problems) ?? grossSlip(document, text));
  const twins = problems.map(({ pos: [offset] }): Slip => {
    const at = offset + text.slice(offset).search(/\S|$/);
    const [, key = ''] = /^["']?([^"':\s]+)/.exec(text.slice(at)) ?? [];
    return { offset: at, code: 'khoa-trung', values: { key } };
  });
  if (problems.length > 0) leaveOutTwins(document);
  const { scalars, slips, hasSigns } = readNodes(document, text, pointAt, {
    isRead: !cause,
    isTyped,
  });
  return {
    data: cause || hasSigns ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    findings: [
      ...(cause ? [cause] : twins).map((slip) => told(slip)),
      ...slips.map(({ slip, key }) => told(slip, key)),
    ],
    scalars,
    ...askedOf(document, text, scalars, told),
    remarked(key) {
      const row = remarkedRow(text, key);
      return row < 0 ? undefined : row + 1 + lineOffset;
    },
    places: { ...placesOf(document.contents, pointAt), at: { line: lineOffset + 1, column: 1 } },
  };
}
