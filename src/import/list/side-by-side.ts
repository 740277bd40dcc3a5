import type { Grid } from './grid.ts';
import { columnMeant } from './head.ts';

const withoutEnd = (row: readonly string[]) => row.slice(0, row.findLastIndex(Boolean) + 1);

/** Where the headings of a row begin again, as far apart each time; none where they do not. */
const beginnings = (row: readonly string[]): number[] => {
  const first = row.findIndex(Boolean);
  const at = row.flatMap((cell, x) => (cell !== '' && cell === row[first] ? [x] : []));
  const width = (at[1] ?? 0) - first;
  const parts = at.map((x) => withoutEnd(row.slice(x, x + width)).join('\n'));
  const isAgain = at.every((x, index) => x === first + index * width) && new Set(parts).size === 1;
  const isNamed = row.slice(first, first + width).some((cell) => columnMeant(cell) === 'name');
  return width > 1 && isAgain && isNamed ? at : [];
};

/**
 * A table that sets a list in two columns or more, each with the same headings, as one below the
 * other; any other stays as it is. A row that says one thing speaks for those below it on its own side.
 */
export function stacked(grid: Grid): Grid {
  const head = grid.slice(0, 15).findIndex((row) => beginnings(row).length > 1);
  if (head < 0) return grid;
  const [first = 0, second = 0, ...further] = beginnings(grid[head]!);
  const width = second - first;
  const isOne = (row: readonly string[]) => new Set(row.filter(Boolean)).size < 2;
  const below = grid.slice(head + 1);
  const parts = [first, second, ...further].map((x, index) =>
    below
      .map((row) => (isOne(row) && index > 0 && row[first] === row[x] ? [] : row))
      .map((row) => row.slice(x, x + width))
      .filter((row) => row.some(Boolean)),
  );
  return [...grid.slice(0, head), grid[head]!.slice(first, second), ...parts.flat()];
}
