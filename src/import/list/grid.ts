import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { besideCells } from './beside-cells.ts';
import { lineOfCell } from './names.ts';
import { ImportFault } from '../import-fault.ts';
import { isOldOffice } from '../read/refusal.ts';
import type { Lost } from '../read/source.ts';
import { fromLegacy, legacyEncodingOf } from '../../domain/typed/legacy-encoding.ts';
import { attribute, elements, typedLinesOf, type DocumentElement } from '../read/tree.ts';

/** A table as text, row by row; what a merged cell says stands in every cell it covers. */
export type Grid = string[][];

const square = (rows: Grid): Grid => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
};

/** A table of a document. */
export function gridOfTable(table: DocumentElement): Grid {
  const rows: (string | undefined)[][] = [];
  const trs = elements(table, 'tr');
  for (const [y, tr] of trs.entries()) {
    rows[y] ??= [];
    let x = 0;
    const cells = elements(tr, 'td', 'th');
    for (const cell of cells) {
      while (rows[y][x] !== undefined) x += 1;
      const [wide, high] = ['colspan', 'rowspan'].map((name) => Number(attribute(cell, name) ?? 1));
      const words = lineOfCell(typedLinesOf(cell).join('\n'));
      for (let dy = 0; dy < high!; dy += 1) {
        for (let dx = 0; dx < wide!; dx += 1) (rows[y + dy] ??= [])[x + dx] = words;
      }
      x += wide!;
    }
  }
  return square(rows.map((row) => Array.from(row, (cell) => cell ?? '')));
}

/** A CSV file; Excel in Vietnamese parts the cells with semicolons, others with commas or tabs. */
export function gridOfCsv(text: string): Grid {
  // By most lines, not by the first: above a list stands its title, with commas of its own.
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parted = (sign: string) =>
    Math.max(
      0,
      ...Map.groupBy(lines, (line) => line.split(sign).length)
        .entries()
        .map(([cells, like]) => (cells > 1 ? like.length : 0)),
    );
  const [delimiter] = [';', '\t', ','].toSorted((a, b) => parted(b) - parted(a));
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
      lineOfCell(
        (encoding ? fromLegacy(cell, encoding) : cell)
          .normalize('NFC')
          .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/gu, ''),
      ),
    ),
  );
};

/** A cell as Excel shows it: a share of one is a number of hundredths where its style says so. */
const written = (cell: unknown, isShare = false): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    return [cell.getUTCDate(), cell.getUTCMonth() + 1, cell.getUTCFullYear()].join('/');
  }
  if (typeof cell !== 'number') return String(cell);
  const shown = isShare ? `${Number((cell * 100).toFixed(6))}%` : String(cell);
  return shown.replace('.', ',');
};

/** What the reader leaves out of a sheet: its merged areas, and what does not show. */
type Sheet = {
  merges: string[];
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  /** Cells that show a share as hundredths, as `B2`. */
  shares: ReadonlySet<string>;
};

/** Formats of numbers in hundredths that every sheet knows (ECMA-376, 18.8.30). */
const shareFormats = ['9', '10'];

/** Which styles of cells, by their place, show hundredths. */
const shareStyles = (xml: string): ReadonlySet<number> => {
  const own = [...xml.matchAll(/<numFmt [^>]*>/g)].filter(([tag]) =>
    /\sformatCode="[^"]*%/.test(tag),
  );
  const formats = new Set([
    ...shareFormats,
    ...own.map(([tag]) => /\snumFmtId="(\d+)"/.exec(tag)?.[1]),
  ]);
  const [, styles = ''] = /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(xml) ?? [];
  return new Set(
    [...styles.matchAll(/<xf [^>]*>/g)].flatMap(([tag], index) =>
      formats.has(/\snumFmtId="(\d+)"/.exec(tag)?.[1]) ? [index] : [],
    ),
  );
};

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, Math.min(to, 1_000) - from + 1) }, (_, index) => from + index);

/** The sheets in the order of the files. */
const sheetsOf = (bytes: Uint8Array): Sheet[] => {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:worksheets\/sheet\d+|styles)\.xml$/.test(name),
  });
  const { 'xl/styles.xml': styles, ...sheets } = files;
  const shares = shareStyles(styles ? strFromU8(styles) : '');
  return Object.keys(sheets)
    .toSorted((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)))
    .map((name) => {
      const xml = strFromU8(files[name]!);
      const tags = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([tag]) => tag);
      const hidden = (tag: string) => /\shidden="(?:1|true)"/.test(tag);
      const number = (tag: string, key: string) =>
        Number(new RegExp(`\\s${key}="(\\d+)"`).exec(tag)?.[1]);
      return {
        shares: new Set(
          tags(/<c [^>]*>/g)
            .filter((tag) => shares.has(number(tag, 's')))
            .map((tag) => /\sr="([A-Z]+\d+)"/.exec(tag)?.[1] ?? ''),
        ),
        merges: [...xml.matchAll(/<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map((m) => m[1]!),
        rows: new Set(
          tags(/<row [^>]*>/g)
            .filter(hidden)
            .map((tag) => number(tag, 'r') - 1),
        ),
        columns: new Set(
          tags(/<col [^>]*>/g)
            .filter(hidden)
            .flatMap((tag) => between(number(tag, 'min') - 1, number(tag, 'max') - 1)),
        ),
      };
    });
};

/** Names of the sheets that do not show. */
const hiddenSheets = (bytes: Uint8Array): ReadonlySet<string> => {
  const files = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' });
  const xml = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const tags = [...xml.matchAll(/<sheet [^>]*\sstate="(?:veryH|h)idden"[^>]*>/g)];
  return new Set(tags.map(([tag]) => / name="([^"]*)"/.exec(tag)?.[1] ?? ''));
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Column and row of a cell, from 0. */
const placeOf = (ref: string): [number, number] => [
  columnOf(/^[A-Z]+/.exec(ref)?.[0] ?? ''),
  Number(/\d+$/.exec(ref)?.[0]) - 1,
];

const spread = (rows: Grid, ref: string): void => {
  const [, left, top, right, bottom] = ref.match(/([A-Z]+)(\d+):([A-Z]+)(\d+)/)!;
  const said = rows[Number(top) - 1]?.[columnOf(left!)] ?? '';
  for (let y = Number(top) - 1; y < Number(bottom); y += 1) {
    for (let x = columnOf(left!); x <= columnOf(right!) && rows[y]; x += 1) rows[y]![x] = said;
  }
};

/** The tables of a file by the names of their sheets, and what of it was left out. */
export type Grids = { grids: { name: string; rows: Grid }[]; lost: Lost[] };

/**
 * The sheets of an Excel file that hold anything. What its maker has hidden stays hidden: a person
 * filtered out of a list is none of those honoured.
 * @throws ImportFault when it cannot be opened
 */
export async function gridsOfExcel(bytes: Uint8Array): Promise<Grids> {
  if (isOldOffice(bytes))
    throw new ImportFault(
      'Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu.',
      '→ Trong Excel chọn Lưu thành → “Excel Workbook (*.xlsx)”, không đặt mật khẩu, rồi nhập lại.',
    );
  try {
    const sheets = await readSheets(Buffer.from(bytes));
    const details = sheetsOf(bytes);
    const unseen = hiddenSheets(bytes);
    const lost = besideCells(bytes);
    const grids = sheets.flatMap(({ data, sheet }, index) => {
      const where = `trang tính “${sheet}”`;
      if (unseen.has(sheet)) {
        if (data.length > 0) lost.push({ what: 'Trang tính ẩn: không đưa vào', where });
        return [];
      }
      const {
        merges = [],
        rows: hiddenRows,
        columns: hiddenColumns,
        shares,
      } = details[index] ?? {};
      const places = new Set([...(shares ?? [])].map((ref) => placeOf(ref).join()));
      const cells = data.map((row, y) =>
        row.map((cell, x) => written(cell, places.has([x, y].join()))),
      );
      const rows = inLetters(square(cells));
      for (const ref of merges) spread(rows, ref);
      const isFilled = (row: readonly string[]) => row.some((cell) => cell !== '');
      const dropped = rows.filter((row, y) => hiddenRows?.has(y) && isFilled(row)).length;
      if (dropped > 0)
        lost.push({ what: `Dòng ẩn trong Excel (${dropped}): không đưa vào`, where });
      const titles = [...(hiddenColumns ?? [])].flatMap(
        (x) => rows.find((row) => row[x])?.[x] ?? [],
      );
      if (titles.length > 0)
        lost.push({ what: `Cột ẩn trong Excel (${titles.join(', ')}): không đưa vào`, where });
      const filled = rows
        .filter((row, y) => !hiddenRows?.has(y) && isFilled(row))
        .map((row) => row.filter((_, x) => !hiddenColumns?.has(x)));
      return filled.length > 0 ? [{ name: sheet, rows: filled }] : [];
    });
    return { grids, lost };
  } catch {
    throw new ImportFault(
      'Tệp Excel không đọc được, có thể đã hỏng.',
      '→ Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.',
    );
  }
}
