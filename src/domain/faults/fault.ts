import type { Severity } from './kind.ts';
import type { FaultCode } from './table.ts';

/** One mistake, as the editor is told of it: where (1-based), what is wrong, how to mend it. */
export type Fault = {
  /** Path below the content folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
  code: FaultCode;
  severity: Severity;
  message: string;
  hint: string;
  /** The key it stands at, where it has one; a form shows it beside that field. */
  key?: KeyPath;
};

/** Whether a fault stops a build; any other only reminds. */
export function isError({ severity }: Pick<Fault, 'severity'>): boolean {
  return severity === 'E';
}

/** A key path into the front matter or catalogue: `['photo', 'alt']`, `['citations', 2, 'unit']`. */
export type KeyPath = readonly (string | number)[];

/**
 * A place in a file, both counted from 1; the column counts UTF-16 units, as editors do. With the key
 * in whose value it lies, where it lies in one.
 */
export type Point = { line: number; column: number; key?: KeyPath };

/** What may be typed in place of a part of a text without changing a word: offsets, the end left out. */
export type Mend = { from: number; to: number; text: string };

/**
 * A mistake found in the data, before its line is known: `at` is a key path or a place in the text,
 * `values` fill the table's sentences.
 */
export type Finding = {
  file: string;
  at: KeyPath | Point;
  /** Points at the key instead of its value. */
  atKey?: boolean;
  code: FaultCode;
  values?: Record<string, string>;
  /** Where a machine may mend it: a place in the file's YAML, without the `---` above, or in its body. */
  mend?: Mend | undefined;
};

/** The key that a finding is about; empty where it is about none. */
export function keyPathOf({ at }: Pick<Finding, 'at'>): KeyPath {
  return 'line' in at ? (at.key ?? []) : at;
}
