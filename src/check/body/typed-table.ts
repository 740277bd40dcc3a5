import type { TextRow } from './blocks.ts';
import { pipeTable } from './pipe-table.ts';

/** Longer than this, what stands between two signs is a clause and no cell. */
const longest = 40;

/** Signs that set cells apart where a table came out of a sheet; a comma only where no row has one as prose does. */
const signs = [
  { sign: /;/, isProse: /;$/ },
  { sign: /,/, isProse: /,(?:\s|$)|\d,\d/ },
];

/** The pipe table that rows with as many semicolons or commas each were meant to be; undefined for prose. */
export function typedTable(rows: readonly TextRow[]): string | undefined {
  for (const { sign, isProse } of signs) {
    const cells = rows.map(({ text }) => text.split(sign).map((cell) => cell.trim()));
    const width = cells[0]?.length ?? 0;
    if (width < 2 || (rows.length < 3 && (rows.length < 2 || width < 3))) continue;
    if (rows.some(({ text }) => isProse.test(text.trim()))) continue;
    const isTable = cells.every(
      (row) => row.length === width && row[0] !== '' && row.every((cell) => cell.length <= longest),
    );
    if (isTable) return pipeTable(cells);
  }
  return undefined;
}
