import { addressFaults } from './kinds/addresses.ts';
import { bodyFaults } from './kinds/body.ts';
import { cardFaults } from './kinds/cards.ts';
import { consentFaults } from './kinds/consent.ts';
import { factFaults } from './kinds/facts.ts';
import { readingFaults } from './kinds/reading.ts';
import { mdxFaults } from './kinds/mdx.ts';
import { paperFaults } from './kinds/paper.ts';
import { peopleFaults } from './kinds/people.ts';
import { pictureFaults } from './kinds/pictures.ts';
import { referenceFaults } from './kinds/references.ts';
import { schemaFaults } from './kinds/schema.ts';
import { spellingFaults } from './kinds/spelling.ts';
import { unfinishedFaults } from './kinds/unfinished.ts';
import { vagueFaults } from './kinds/vague.ts';
import { wordingFaults } from './kinds/wording.ts';
import { yamlFaults } from './kinds/yaml.ts';
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
  ...paperFaults,
  ...referenceFaults,
  ...addressFaults,
  ...unfinishedFaults,
  ...vagueFaults,
  ...wordingFaults,
  ...spellingFaults,
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
    severity: kind.severity ?? 'E',
    message: fill(kind.message, values),
    hint: hint || kind.mend,
  };
}
