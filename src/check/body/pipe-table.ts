/** The bars between cells, those written as letters left out. */
export const pipes = /(?<!\\)\|/;
/** The row below the head of a table, as people and other programs draw it. */
export const separator = /^[|+\s:=–—-]*-[|+\s:=–—-]*$|^[|\s:]*[–—=][|\s:=–—-]*$/;

/** The cells of a row, cut at a sign. */
export function cellsOf(row: string, sign: RegExp): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(sign)
    .map((cell) => cell.trim());
}

/** A pipe table of these rows of cells; the first row is its head. */
export function pipeTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const write = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [write(head), `|${'---|'.repeat(width)}`, ...rest.map(write)].join('\n');
}
