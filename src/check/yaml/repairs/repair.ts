import type { FaultCode } from '../../../domain/faults/table.ts';

/** One way in which a line may have been meant, and what is wrong with it as it stands. */
export type Repair = {
  line: string;
  code: FaultCode;
  values: Record<string, string>;
  /** Where the slip stands in the line, from 0. */
  at: number;
};

/** What stands around a line, so far as a repair needs it. */
export type Surroundings = {
  /** Spaces before the lines above, nearest first. */
  indents: readonly number[];
  /** Brackets still open after this line, in the order in which they must be closed. */
  open: string;
  /** Whether the next line is an entry of the outermost level, or there is none. */
  isLast: boolean;
};

/** A key as it is written, accents and hyphens included: whether there is such a key is not asked here. */
export const key = '[\\p{L}_][\\p{L}\\p{N}_-]*';

/** Makes a line anew. */
export type Way = (line: string, around: Surroundings) => Omit<Repair, 'at'> & { at?: number };
/** What a line looks like, and how it may have been meant. */
export type Ways = [RegExp, Way][];

const withoutQuotes = (line: string) => line.replaceAll(/["'“”\\]/gu, '').trim();
const indentOf = (line: string) => line.slice(0, line.search(/\S|$/));

/** Whether a repair only puts quotes where they belong: then no word of it can be a wrong guess. */
export function isQuotingOnly(line: string, right: string): boolean {
  return indentOf(line) === indentOf(right) && withoutQuotes(line) === withoutQuotes(right);
}

const start = (line: string) => line.search(/\S|$/);

/** All ways in which a line may have been meant. */
export function repairsOf(ways: Ways, line: string, around: Surroundings): Repair[] {
  return ways.flatMap(([pattern, way]): Repair[] => {
    if (!pattern.test(line)) return [];
    const repair = { at: start(line), ...way(line, around) };
    return repair.line === line ? [] : [repair];
  });
}
