import type { Severity } from './fault.ts';

/**
 * One kind of fault: the sentences of the terminal and of the handbook. `{name}` in `message` and
 * `hint` is filled with the offending values; without a `hint` of its own the general `mend` is said.
 */
export type FaultKind = {
  severity: Severity;
  /** The mistake in a few words, a heading in the handbook. */
  what: string;
  message: string;
  hint?: string;
  why: string;
  mend: string;
  example: string;
};

/** Lets a table keep its keys as types while each entry is checked. */
export const kinds = <Code extends string>(table: Record<Code, FaultKind>) => table;
