import type { TextBlock, TextRow } from './blocks.ts';
import { drawnRule } from './paper-marks.ts';
import { cellsOf, pipes, pipeTable, separator } from './pipe-table.ts';

/** Rows that run into one paragraph, or keep the mark in front of them, and how they should be written. */
type LineSlip = {
  line: number;
  column: number;
  what: string;
  right: string;
  /** What else the writer may have meant. */
  or?: string;
};

/** Bullets that Word and the telephone set, those of its symbol fonts too: at the start of a row they are nothing else. */
const bullet = /^(?:\0{0,3}|[*_]{0,3})[•▪●○◦‣▫■□◾▸►➢➤❖⁃∙·\uF020-\uF0FF]\uFE0F?\s*(?=\S)/u;
/** Signs that begin a row of a list, or one line of talk. */
const weakBullet =
  /^(?:--?-?\s+|[–—−✓✔★☆◆◇»›→⇒➔]\uFE0F?\s*|[-=]{1,2}>\s*|(?![©®™☐☑☒✗✘])(?:\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*\u200D?)+\s*|\p{Regional_Indicator}{2}\s*|o\s+|\*(?=\p{L}))(?=\S)/u;
/** Numbers, letters and boxes of a list that Markdown does not know: they say something and stay. */
const typedNumber =
  /^(?:\[[ xX]\]\s+|[☐☑☒✗✘]\uFE0F?\s*|[a-zđ](?:[).]\s*|\/\s+)|\d\uFE0F?\u20E3\s*|[①-⑳❶-❿➀-➓]\s*|(?:\d{1,2}|[IVX]{1,4})\/\s+|\d{1,2}\s?[-–,:]\s*(?=\p{Lu}\p{Ll})|(?:[ivx]{1,4}\)|[IVX]{1,4}[.)]|\(?(?:\d{1,2}|[a-zđ])\))\s+)(?=\S)/u;
/** A mark of Markdown without the space it needs, or with one that does not break, as Word types it. */
const glued =
  /^(?:[-+](?=\p{L})|\d{1,3}[.)](?=\p{L})|#{2,6}(?=[^\s#\0])|#{7,}[ \t]*(?=[^\s#])|＃{1,6}\s*(?=[^\s#＃])|(?:[-+*]|\d{1,3}[.)]|#{1,6})(?=\u{A0}))\u{A0}*/u;
/** A rule drawn with hyphens begins like an item without its space, and is none. */
const isGlued = (letters: string) => glued.test(letters) && !drawnRule.test(letters.trim());
const isPiped = ({ letters }: TextRow) => /^(?:\|.*\||\+[-=+]+\+\s*$)/.test(letters);
const countOf = ({ letters }: TextRow, sign: RegExp) => letters.split(sign).length - 1;

/** The longest run of rows for which the test holds, if it is long enough. */
const runOf = (rows: readonly TextRow[], least: number, holds: (row: TextRow) => boolean) => {
  let best: [number, number] = [0, 0];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && holds(rows[to]!)) to++;
    if (to - from > best[1] - best[0]) best = [from, to];
    from = to + 1;
  }
  return best[1] - best[0] >= least ? best : undefined;
};

/** The rows with a stretch of them rewritten, set apart by blank lines as Markdown wants it. */
const around = (rows: readonly TextRow[], [from, to]: [number, number], middle: string): string =>
  [
    rows
      .slice(0, from)
      .map(({ text }) => text)
      .join('\n'),
    middle,
    rows
      .slice(to)
      .map(({ text }) => text)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');

/** What sets columns apart where a table came out of Word or a PDF: a Tab, or spaces that keep them in line. */
const gaps = [
  [/\S\t/, /\t/],
  [/\S(?: |\u00A0){3,}\S/, /(?: |\u00A0){3,}/],
] as const;

/** What stands in a row after the mark of an item: the gap behind it sets no column apart. */
const withoutMark = (letters: string) =>
  [bullet, weakBullet, typedNumber].reduce((rest, mark) => rest.replace(mark, ''), letters);

const tableSlip = (
  rows: readonly TextRow[],
): (Omit<LineSlip, 'line' | 'column'> & { at: number }) | undefined => {
  for (const [gap, sign] of gaps) {
    const spaced = runOf(rows, 2, ({ letters }) => gap.test(withoutMark(letters)));
    if (!spaced) continue;
    const table = rows.slice(...spaced).map(({ text }) => cellsOf(text, sign));
    return { at: spaced[0], what: 'bảng', right: around(rows, spaced, pipeTable(table)) };
  }
  const single = rows.length === 1 && countOf(rows[0]!, pipes) >= 3;
  const columns = countOf(rows[0]!, pipes);
  const piped =
    runOf(rows, single ? 1 : 2, isPiped) ??
    (columns > 0 ? runOf(rows, 2, (row) => countOf(row, pipes) === columns) : undefined);
  if (!piped) return undefined;
  const table = rows
    .slice(...piped)
    .filter(({ text }) => !separator.test(text))
    .map(({ text }) => cellsOf(text, pipes));
  const right = table.length > 0 ? around(rows, piped, pipeTable(table)) : rows[0]!.text;
  return { at: piped[0], what: 'bảng', right };
};

/** Rows of a list, each with its own mark; a row without one goes on with the item before it. */
const asList = (rows: readonly TextRow[], mark: (row: string) => string | undefined): string => {
  const out: string[] = [];
  let inList = false;
  for (const { text } of rows) {
    const item = mark(text.trim());
    if (item !== undefined && !inList && out.length > 0) out.push('');
    if (item !== undefined) inList = true;
    out.push(item ?? (inList ? `  ${text.trim()}` : text.trim()));
  }
  return out.join('\n');
};

/** A number that Markdown knows as one, or a bullet before the mark as it was typed. */
const numbered = (mark: string): string => {
  const [, number] = /^(\d{1,2})(?:\s?[-–,:]|\uFE0F?\u20E3)\s*$/u.exec(mark) ?? [];
  return number ? `${number}. ` : `- ${mark}`;
};

const listSlip = (rows: readonly TextRow[]) => {
  const begins = (pattern: RegExp) => rows.findIndex(({ letters }) => pattern.test(letters));
  const joined = (pattern: RegExp) =>
    rows.findIndex(
      (row, index) =>
        index > 0 &&
        pattern.test(row.letters) &&
        pattern.test(rows[index - 1]!.letters) &&
        !rows[index - 1]!.breaks,
    ) - 1;
  const item = (pattern: RegExp, replace: (found: string) => string) => (text: string) =>
    pattern.test(text) ? text.replace(pattern, replace) : undefined;
  const at = begins(bullet);
  if (at >= 0) {
    // Several bullets typed in one row are as many items.
    const split = rows.flatMap((row) =>
      row.text.split(/(?<=\S)\s+(?=[•▪●]\s)/u).map((text) => ({ ...row, text })),
    );
    return {
      at,
      what: 'danh sách',
      right: asList(
        split,
        item(bullet, (found) => `- ${found.match(/^[*_]*/)![0]}`),
      ),
    };
  }
  for (const pattern of [weakBullet, typedNumber]) {
    const first = joined(pattern);
    if (first < 0) continue;
    const keep = pattern === typedNumber;
    const right = asList(
      rows,
      item(pattern, (found) => (keep ? numbered(found) : '- ')),
    );
    const or = !/^(?:--|[–—−])/.test(rows[first]!.text)
      ? ''
      : '\nhoặc, nếu là lời thoại: để một dòng trống giữa các câu.';
    return { at: first, what: 'danh sách', right, or };
  }
  return undefined;
};

/** A mark in the signs that Markdown takes: six hashes at most, none of them wide; a title has two. */
const writtenMark = (mark: string): string =>
  mark.trim().replaceAll('＃', '#').replace(/^#$/, '##').slice(0, 6);

const isSaid = ({ letters }: TextRow) => /^-\p{L}/u.test(letters);

/** Rows of which some ask or call and others answer, as only talk does, each with the dash of one who speaks. */
const talkOf = (rows: readonly TextRow[]): string | undefined => {
  const said = rows.filter(isSaid);
  const asked = said.filter(({ letters }) => /[?!]["”]?\s*$/u.test(letters));
  const isOther = (row: TextRow) => isGlued(row.letters) && !isSaid(row);
  if (asked.length === 0 || asked.length === said.length || rows.some(isOther)) return undefined;
  return rows
    .map((row, index) =>
      isSaid(row) ? `${index > 0 ? '\n' : ''}${row.text.replace(/^-/, '– ')}` : row.text,
    )
    .join('\n');
};

const gluedSlip = (rows: readonly TextRow[]) => {
  const at = rows.findIndex(({ letters }) => isGlued(letters));
  if (at < 0) return undefined;
  const talk = talkOf(rows);
  if (talk) {
    const or = '\nhoặc, nếu là danh sách: viết thêm dấu cách sau mỗi dấu -';
    return { at, what: '-', right: talk, or };
  }
  const isHeading = /^[#＃]/.test(rows[at]!.letters);
  const right = rows
    .map(({ text, letters }, index) => {
      if (!isGlued(letters)) return text;
      const opened = text.replace(glued, (mark) => `${writtenMark(mark)} `);
      const spaced = isHeading ? opened.replace(/\s*#+\s*$/, '') : opened;
      return isHeading && index < rows.length - 1 ? `${spaced}\n` : spaced;
    })
    .join('\n');
  return { at, what: rows[at]!.letters.match(glued)![0].trim(), right };
};

/** How a block's rows are told: run together (a list, a table), or with a mark glued to the words. */
type LineFault = LineSlip & {
  kind: 'merged' | 'glued';
  block: TextBlock;
  /** All rows that `right` stands for. */
  rows: readonly TextRow[];
};

const slipOf = (rows: readonly TextRow[]): Omit<LineFault, 'block'> | undefined => {
  if (rows.length === 0) return undefined;
  const merged = tableSlip(rows) ?? listSlip(rows);
  const slip = merged ?? gluedSlip(rows);
  if (!slip) return undefined;
  const { line, column } = rows[slip.at]!;
  const { at: _, ...told } = slip;
  return { kind: merged ? 'merged' : 'glued', line, column, rows, ...told };
};

/** Lists, tables and headings that stay plain rows, one finding for rows that belong together. */
export function lineFaults(blocks: readonly TextBlock[]): LineFault[] {
  const faults: LineFault[] = [];
  let last: { block: TextBlock; rows: TextRow[]; what: string } | undefined;
  for (const block of blocks) {
    const { node, parent, index, rows } = block;
    const own = node.type === 'heading' || node.type === 'tableCell' ? undefined : slipOf(rows);
    if (!own) continue;
    const follows = last?.block.parent === parent && last.block.index === index - 1;
    if (last && follows && (last.what === own.what || own.kind === 'glued')) {
      const together = slipOf([...last.rows, ...rows]);
      if (together) {
        faults[faults.length - 1] = { ...together, block: faults.at(-1)!.block };
        last = { block, rows: [...last.rows, ...rows], what: own.what };
        continue;
      }
    }
    faults.push({ ...own, block });
    last = { block, rows: [...rows], what: own.what };
  }
  return faults;
}
