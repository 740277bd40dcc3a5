import { addressFaults } from './addresses.ts';
import { bodyFaults } from './body.ts';
import { cardFaults } from './cards.ts';
import { consentFaults } from './consent.ts';
import { factFaults } from './facts.ts';
import { readingFaults } from './reading.ts';
import { mdxFaults } from './mdx.ts';
import { peopleFaults } from './people.ts';
import { pictureFaults } from './pictures.ts';
import { referenceFaults } from './references.ts';
import { schemaFaults } from './schema.ts';
import { wordingFaults } from './wording.ts';
import { yamlFaults } from './yaml.ts';
import type { FaultKind, Severity } from './kind.ts';

const table = {
  ...readingFaults,
  ...pictureFaults,
  ...yamlFaults,
  ...schemaFaults,
  ...consentFaults,
  ...peopleFaults,
  ...mdxFaults,
  ...bodyFaults,
  ...referenceFaults,
  ...addressFaults,
  ...wordingFaults,
  ...factFaults,
  ...cardFaults,
};

/** Every kind of fault has one stable code; nothing else may be reported. */
export type FaultCode = keyof typeof table;

/** The one table of fault kinds, by code; the handbook is printed from it. */
export const faultKinds: Record<FaultCode, FaultKind> = table;

const fill = (sentence: string, values: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();

/** The sentences of one finding: its kind's, filled with the offending values. */
export function tell({ code, values = {} }: { code: FaultCode; values?: Record<string, string> }): {
  code: FaultCode;
  severity: Severity;
  message: string;
  hint: string;
} {
  const kind = faultKinds[code];
  const hint = kind.hint ? fill(kind.hint, values) : '';
  return {
    code,
    severity: kind.severity,
    message: fill(kind.message, values),
    hint: hint || kind.mend,
  };
}
