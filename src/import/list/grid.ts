import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { ImportFault } from '../import-fault.ts';
import { fromLegacy, legacyEncodingOf } from '../read/legacy-encoding.ts';
import { attribute, elements, textOf, type Element } from '../read/tree.ts';

/** A table as text, row by row; what a merged cell says stands in every cell it covers. */
export type Grid = string[][];

const square = (rows: Grid): Grid => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
};

/** A table of a document. */
export function gridOfTable(table: Element): Grid {
  const rows: (string | undefined)[][] = [];
  const trs = elements(table).filter(({ tagName }) => tagName === 'tr');
  for (const [y, tr] of trs.entries()) {
    rows[y] ??= [];
    let x = 0;
    const cells = elements(tr).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    for (const cell of cells) {
      while (rows[y][x] !== undefined) x += 1;
      const [wide, high] = ['colspan', 'rowspan'].map((name) => Number(attribute(cell, name) ?? 1));
      for (let dy = 0; dy < high!; dy += 1) {
        for (let dx = 0; dx < wide!; dx += 1) (rows[y + dy] ??= [])[x + dx] = textOf(cell);
      }
      x += wide!;
    }
  }
  return square(rows.map((row) => Array.from(row, (cell) => cell ?? '')));
}

/** A CSV file; Excel in Vietnamese parts the cells with semicolons, others with commas or tabs. */
export function gridOfCsv(text: string): Grid {
  const [head = ''] = text.split('\n');
  const [delimiter] = [';', '\t', ','].toSorted(
    (a, b) => head.split(b).length - head.split(a).length,
  );
  try {
    return inLetters(
      square(
        parse(text, {
          bom: true,
          delimiter: delimiter!,
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: true,
          trim: true,
        }),
      ),
    );
  } catch {
    throw new ImportFault(
      'Tệp CSV không đọc được.',
      '→ Mở bằng Excel, lưu thành .xlsx rồi nhập tệp ấy.',
    );
  }
}

/** Letters as pages have them: composed, in Unicode, with plain blanks; an old encoding is read as it was meant. */
const inLetters = (grid: Grid): Grid => {
  const encoding = legacyEncodingOf(grid.flat().join('\n'));
  return grid.map((row) =>
    row.map((cell) =>
      (encoding ? fromLegacy(cell, encoding) : cell)
        .normalize('NFC')
        .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/gu, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    ),
  );
};

const written = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    return [cell.getUTCDate(), cell.getUTCMonth() + 1, cell.getUTCFullYear()].join('/');
  }
  return String(cell);
};

/** The merged areas of each sheet, in the order of the files; the reader itself leaves them out. */
const mergesOf = (bytes: Uint8Array): string[][] => {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name),
  });
  return Object.keys(files)
    .toSorted((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)))
    .map((name) =>
      [...strFromU8(files[name]!).matchAll(/<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(
        (m) => m[1]!,
      ),
    );
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const spread = (rows: Grid, ref: string): void => {
  const [, left, top, right, bottom] = ref.match(/([A-Z]+)(\d+):([A-Z]+)(\d+)/)!;
  const said = rows[Number(top) - 1]?.[columnOf(left!)] ?? '';
  for (let y = Number(top) - 1; y < Number(bottom); y += 1) {
    for (let x = columnOf(left!); x <= columnOf(right!) && rows[y]; x += 1) rows[y]![x] = said;
  }
};

/**
 * The sheets of an Excel file that hold anything.
 * @throws ImportFault when it cannot be opened
 */
export async function gridsOfExcel(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new ImportFault(
      'Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu.',
      '→ Trong Excel chọn Lưu thành → “Excel Workbook (*.xlsx)”, không đặt mật khẩu, rồi nhập lại.',
    );
  }
  try {
    const sheets = await readSheets(Buffer.from(bytes));
    const merges = mergesOf(bytes);
    return sheets.flatMap(({ data }, index) => {
      const rows = inLetters(square(data.map((row) => row.map(written))));
      for (const ref of merges[index] ?? []) spread(rows, ref);
      const filled = rows.filter((row) => row.some((cell) => cell !== ''));
      return filled.length > 0 ? [filled] : [];
    });
  } catch {
    throw new ImportFault(
      'Tệp Excel không đọc được, có thể đã hỏng.',
      '→ Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.',
    );
  }
}
