import { matchesOf } from '../../domain/matches.ts';
import { respaced, toldSlips, unspaced } from '../../domain/rules/texts/spelling.ts';
import type { TextBlock } from './blocks.ts';
import type { StructureFault } from './structure-marks.ts';
import { typedTable } from './typed-table.ts';

/** Signs with their space on the wrong side, once a body; components and notes stand for words. */
export function spacingFaults(blocks: readonly TextBlock[]): StructureFault[] {
  const prose = blocks.filter(({ rows }) => typedTable(rows) === undefined);
  const slips = prose.flatMap(({ rows }) =>
    rows.flatMap(({ letters, line, column }) =>
      matchesOf(letters, unspaced).map(({ index, 0: value }) => ({
        line,
        column: column + index,
        value,
        right: respaced(value),
      })),
    ),
  );
  const [first] = slips;
  if (!first) return [];
  return [{ line: first.line, column: first.column, code: 'dau-cau', values: toldSlips(slips) }];
}
