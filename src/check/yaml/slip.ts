import { isScalar, type Pair, type Scalar } from 'yaml';
import type { Mend } from '../../domain/faults/fault.ts';
import type { FaultCode } from '../../domain/faults/table.ts';

/** What YAML cannot read, or reads without a word otherwise than it was meant; `offset` into the text. */
export type Slip = {
  offset: number;
  code: FaultCode;
  values: Record<string, string>;
  mend?: Mend | undefined;
};

/** A mend within one line; none of what was typed over several. */
export function within(text: string, from: number, to: number, right: string): Mend | undefined {
  return text.slice(from, to).includes('\n') ? undefined : { from, to, text: right };
}

/** Where a value stands in the text: its begin, its end, and the end of what belongs to it. */
export function rangeOf(scalar: Scalar): [number, number, number] {
  return scalar.range ?? [0, 0, 0];
}

/** Whether a key of a group in brackets has no colon behind it, and so no value. */
export function lacksColon({ key, value }: Pair, text: string): boolean {
  return isScalar(key) && value === null && !/^\s*:/.test(text.slice(rangeOf(key)[1]));
}

/** The line around a part of the text with that part replaced, or only the part where the line is long. */
export function lineWith(text: string, from: number, to: number, right: string): string {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const line = text.slice(start, from) + right + text.slice(to, end < 0 ? text.length : end);
  return line.length > 200 || line.includes('\n') ? right : line.trim();
}
