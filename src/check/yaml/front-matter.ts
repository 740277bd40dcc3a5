import type { Finding } from '../../domain/faults/fault.ts';

/** An MDX file cut in two; the body keeps its own place by `bodyLine`. */
type FrontMatter = { yaml: string; body: string; bodyLine: number };

/** What Word and telephones make of three hyphens, and other rules that mean them. */
const lookAlike = /^\s*([-–—―−]{1,}|[*_=+]{3,}|`{3,}\w*)\s*$/;
/** What only a body has: a heading, a component, a picture. */
const bodyLike = /^(#{1,6}\s|<[A-Z]|!\[)/;

/** How many lines what does not belong to a story may stand above it. */
const longestLead = 12;

const opening = (file: string, lines: readonly string[]): Finding => {
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  const at = { line: Math.max(first, 0) + 1, column: 1 };
  const find = (detail: string, fix: string): Finding => ({
    file,
    at,
    code: 'thieu-dau-bai',
    values: { detail, fix },
  });
  if (first < 0) return find('tệp trống', 'Viết phần khai theo mẫu trong sổ tay.');
  if (line.trimEnd() === '---') {
    at.line = 1;
    return find('có dòng trống ở trên', 'Xóa các dòng trống phía trên dòng --- đầu tiên.');
  }
  // A program that writes sets a fence, or a sentence of its own, before what is the story.
  const real = lines.slice(0, longestLead).findIndex((row) => row.trimEnd() === '---');
  const isKey = (row = '') => /^[a-z]\w*:(\s|$)/i.test(row);
  if (real > first && isKey(lines[real + 1]) && !isKey(line)) {
    const more = lines.slice(first + 1, real).some((row) => row.trim() !== '');
    const lost = `“${line.trim().slice(0, 60)}”${more ? ' và cả các dòng dưới nó' : ''}`;
    return find(`ở trên còn ${lost}`, `Xóa mọi chữ phía trên dòng ---: ${lost}.`);
  }
  if (lookAlike.test(line) || /^-{3}\s*[a-z]+$/.test(line)) {
    return find(`dòng đầu là “${line.trim()}”`, 'Viết: --- (ba dấu gạch nối, không có gì khác).');
  }
  return find('thiếu dòng ấy', `Viết một dòng --- phía trên dòng này: ${line.slice(0, 60)}`);
};

/** Where a front matter that nothing closes most likely ends: a rule that means `---`, or the first line of a body. */
const lineOfMissingClose = (lines: readonly string[]): { line: number; detail: string } => {
  const index = lines.findIndex(
    (line, at) => at > 0 && (lookAlike.test(line) || bodyLike.test(line)),
  );
  if (index < 0) return { line: lines.length, detail: '' };
  const line = lines[index]!;
  const detail = lookAlike.test(line) ? `, mà bằng “${line.trim()}”` : ' trước dòng này';
  return { line: index + 1, detail };
};

/** Whether some lines are keys and what is below them, nothing else. */
const areKeys = (lines: readonly string[]) =>
  lines.some((line) => /^[a-z]\w*:(\s|$)/i.test(line)) &&
  lines.every((line) => /^([a-z]\w*:(\s|$)|\s|- |$)/i.test(line));

/**
 * Cuts a story at its two `---` lines. Stricter than the framework's own pattern
 * (`---` or `+++`, closed by the first line that begins so), so that both cut at the same place.
 */
export function splitFrontMatter(
  file: string,
  text: string,
): { parts?: FrontMatter; findings: Finding[] } {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { findings: [opening(file, lines)] };
  const close = lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+)/.test(line));
  if (close < 0 || lines[close]!.trimEnd() !== '---') {
    const { line, detail } =
      close < 0
        ? lineOfMissingClose(lines)
        : { line: close + 1, detail: `, mà bằng “${lines[close]!.trim().slice(0, 40)}”` };
    const at = { line, column: 1 };
    return { findings: [{ file, at, code: 'dau-bai-chua-dong', values: { detail } }] };
  }
  const next = lines.findIndex((line, index) => index > close && line.trimEnd() === '---');
  if (next > 0 && areKeys(lines.slice(close + 1, next))) {
    const values = { detail: ': dòng --- này đóng quá sớm, phía dưới còn khóa; xóa dòng này' };
    const at = { line: close + 1, column: 1 };
    return { findings: [{ file, at, code: 'dau-bai-chua-dong', values }] };
  }
  return {
    parts: {
      yaml: lines.slice(1, close).join('\n') + '\n',
      body: lines.slice(close + 1).join('\n'),
      bodyLine: close + 2,
    },
    findings: [],
  };
}
