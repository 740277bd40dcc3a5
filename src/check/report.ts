import { join, relative } from 'node:path';
import { isError, type Fault } from '../domain/faults/fault.ts';
import { faultKinds } from '../domain/faults/table.ts';

const seeAll = '    → Xem từng điều: npm run check -- --all';

/**
 * How the faults are shown: `colour` only for a terminal, paths relative to `cwd`; `all` tells
 * reminders one by one instead of how many there are of each kind.
 */
export type ReportOptions = { contentDir: string; cwd: string; colour: boolean; all?: boolean };

/**
 * The faults as a person reads them: by file, each with what is wrong and how to mend it; reminders,
 * which may wait, as a count by kind.
 */
export function textReport(faults: readonly Fault[], options: ReportOptions): string {
  const paint = painter(options);
  const told = options.all ? faults : faults.filter(isError);
  const kinds = [
    ...Map.groupBy(
      faults.filter(({ severity }) => severity === 'W'),
      (f) => f.code,
    ),
  ]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([code, { length }]) => `${paint(33, 'NHẮC')}  ${length} × ${faultKinds[code].what}`);
  const counted = options.all || kinds.length === 0 ? [] : [[...kinds, seeAll].join('\n')];
  return [...tellEach(told, options), ...counted, total(faults, options)].join('\n\n');
}

const painter =
  ({ colour }: ReportOptions) =>
  (code: number, text: string) =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;

/** How many errors and reminders there are, or that there are none. */
export function total(faults: readonly Fault[], options: ReportOptions): string {
  const errors = faults.filter(isError).length;
  return faults.length === 0
    ? painter(options)(32, 'Không có lỗi nào.')
    : `${errors} lỗi phải sửa, ${faults.length - errors} điều nhắc.`;
}

/** Every fault in full, one text a file. */
export function tellEach(faults: readonly Fault[], options: ReportOptions): string[] {
  const paint = painter(options);
  const known = new Set<string>();
  /** Why a kind is a fault, and where no line could be mended its example: once in a report. */
  const lesson = ({ code, hint }: Fault): string => {
    if (known.has(code)) return '';
    known.add(code);
    const { why, example } = faultKinds[code];
    const isShown =
      !/(?:^|\s)(?:[Vv]iết[: ]|Ví dụ: )/u.test(hint) &&
      !`${example.before}${example.after}`.includes('\n');
    const sample =
      isShown && example.before ? `\n      Ví dụ: ${example.before}  ⟶  ${example.after}` : '';
    return paint(2, `\n      Vì sao: ${why}${sample}`);
  };
  return [...Map.groupBy(faults, ({ file }) => file)].map(([file, own]) => {
    const path = relative(options.cwd, join(options.contentDir, file)) || '.';
    const lines = own.map((fault) => {
      const { line, column, severity, message, hint, code } = fault;
      const mark = severity === 'E' ? paint(31, 'LỖI') : paint(33, 'NHẮC');
      const place = paint(1, `${path}:${line}:${column}`);
      return `${place}  ${mark}  ${message} ${paint(2, `[${code}]`)}\n    → ${hint.replaceAll('\n', '\n      ')}${lesson(fault)}`;
    });
    return lines.join('\n');
  });
}

/** The faults for other programs: one JSON array. */
export function jsonReport(faults: readonly Fault[]): string {
  return JSON.stringify(
    faults.map(({ file, line, column, code, severity, message, hint }) => ({
      file,
      line,
      column,
      code,
      severity,
      message,
      hint,
    })),
    null,
    2,
  );
}
