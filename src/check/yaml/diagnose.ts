import { parseDocument, type YAMLError } from 'yaml';
import { explainYamlError } from './errors.ts';
import { quote } from './quote.ts';
import { likelyWays } from './repairs/likely.ts';
import {
  isQuotingOnly,
  repairsOf,
  type Repair,
  type Surroundings,
  type Ways,
} from './repairs/repair.ts';
import type { Slip } from './slip.ts';
import { sureWays } from './repairs/sure.ts';

/** Lines above and below the place where reading stopped that are looked at for its cause. */
const [above, below] = [60, 60];

/** How far YAML can read: the offset of the first error, no end where there is none. */
const reach = (text: string): number => {
  const { errors } = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const real = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return Math.min(...real.map(({ pos }) => pos[0]));
};

const pairs: Record<string, string> = { '[': ']', '{': '}' };

/** Brackets left open by some lines, quoted text passed over, as they must be closed. */
const openAfter = (text: string): string => {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/"(?:\\.|[^"\n])*"|'[^'\n]*'|\s#.*|[[\]{}]/g)) {
    if (pairs[sign]) open.unshift(pairs[sign]);
    else if (sign === open[0]) open.shift();
  }
  return open.join('');
};

/** The first key, where it alone is set in or led by a dash: YAML then stops at the next one. */
const openingLine = (lines: readonly string[]): { index: number; right: string } | undefined => {
  const index = lines.findIndex((line) => /^\s*[^\s#]/.test(line));
  const right = lines[index]?.replace(/^(?: +|- +)(?=[\p{L}_][\p{L}\p{N}_.-]*:(?:\s|$))/u, '');
  const below = lines.slice(index + 1).find((line) => line.trim() !== '');
  const isKey = /^[\p{L}_][\p{L}\p{N}_.-]*:(?:\s|$)/u.test(below ?? '');
  return right !== undefined && right !== lines[index] && isKey ? { index, right } : undefined;
};

/** Words that a Tab parts, and no key before it. */
const tabbed = /^\s*[^\s#:"'{[][^:"'{[\t]*\t+\S|^\s*\|.*\|\s*$/;

const isTop = (line: string | undefined) => line === undefined || /^[^\s#}\]]/.test(line);

/** Whether what stands in brackets ends with its line: the next one begins anew, or is the next item. */
const isEnd = (line: string, next: string | undefined): boolean =>
  isTop(next) || (/^\s*- *[{[]/.test(line) && /^\s*- /.test(next ?? ''));

/** The first key of a group that stands at the margin, where those below it stand as deep as they belong. */
const outerKey = (
  lines: readonly string[],
  stopped: number,
): { index: number; right: string; detail: string } | undefined => {
  for (const index of [stopped - 1, stopped]) {
    const [owner = '', key = '', next = ''] = lines.slice(Math.max(index - 1, 0), index + 2);
    const [, group] = /^([a-z]\w*):\s*$/i.exec(owner) ?? [];
    const [, name] = /^([a-z]\w*):\s+\S/i.exec(key) ?? [];
    const [, indent] = /^( +)[a-z]\w*:\s/i.exec(next) ?? [];
    if (!group || !name || !indent || index < 1) continue;
    const detail = `không có dấu cách, mà “${name}” là khóa của “${group}”`;
    return { index, right: indent + key, detail };
  }
  return undefined;
};

/**
 * Why a text cannot be read as YAML: of all ways in which one line near the place may have been
 * meant, the one that lets the reading go on furthest, else what the parser itself says.
 * @param isTyped false for what only machines write
 */
export function causeOf(text: string, error: YAMLError, isTyped = true): Slip {
  if (!isTyped) {
    const fix = 'Tệp này do máy ghi: lấy lại bản trước từ lịch sử của kho, không sửa bằng tay.';
    const values = { ...explainYamlError(error), fix };
    return { offset: error.pos[0], code: 'yaml-sai', values };
  }
  const lines = text.split('\n');
  const stopped = text.slice(0, error.pos[0]).split('\n').length - 1;
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);

  const heading = lines.findIndex((line, at) => at <= stopped && /^#{2,6} \S/.test(line));
  const isBody = heading > 0 && lines[heading - 1]!.trim() === '';
  if (isBody) {
    const values = { detail: ' trước dòng này' };
    return { offset: starts[heading]!, code: 'dau-bai-chua-dong', values };
  }

  const opening = openingLine(lines);
  if (opening && reach(text) < reach(lines.with(opening.index, opening.right).join('\n'))) {
    const { index, right } = opening;
    const [from, line] = [starts[index]!, lines[index]!];
    const detail = 'không thẳng với các dòng cùng cấp';
    const values = { detail, fix: `Đưa ra đầu dòng: “${right}”` };
    const mend = { from, to: from + line.length, text: right };
    return { offset: from, code: 'yaml-thut-dong', values, mend };
  }

  const pasted = [stopped, stopped - 1, stopped + 1].find((index) =>
    tabbed.test(lines[index] ?? ''),
  );
  if (pasted !== undefined && reach(text) < reach(lines.with(pasted, '#').join('\n'))) {
    const detail = 'hàng của một bảng chép từ Word hay Excel không thành khóa';
    const [, short, words] =
      /^([^\s:#-][^\t]{0,14})\t+([^\t]+)$/.exec(lines[pasted]!.trimEnd()) ?? [];
    const isPair = short !== undefined && /^[^\s:#-][^:]*:\s/.test(lines[Math.max(pasted - 1, 0)]!);
    const fix = isPair
      ? `Viết: ${short.trim()}: ${/[:#"'[\]{}]/.test(words!) ? quote(words!) : words}`
      : 'Mỗi hàng viết thành một mục: - { no: 1, recipient: ca-nhan, name: …, award: … }; cả bảng thì nhập bằng npm run import.';
    return { offset: starts[pasted]!, code: 'yaml-sai', values: { detail, fix } };
  }

  const outer = outerKey(lines, stopped);
  if (outer && reach(text) < reach(lines.with(outer.index, outer.right).join('\n'))) {
    const { index, right, detail } = outer;
    const from = starts[index]!;
    const values = { detail, fix: `Viết: “${right}”` };
    const mend = { from, to: from + lines[index]!.length, text: right };
    return { offset: from, code: 'yaml-thut-dong', values, mend };
  }

  let first = Math.max(0, stopped - above);
  while (first > 0 && !isTop(lines[first])) first -= 1;
  let end = Math.min(lines.length, stopped + below);
  while (end < lines.length && !isTop(lines[end])) end += 1;
  const part = lines.slice(first, end);
  const before = reach(part.join('\n'));

  const around = (index: number): Surroundings => {
    const from = part.slice(0, index + 1).findLastIndex(isTop);
    return {
      indents: part
        .slice(Math.max(0, index - 8), index)
        .toReversed()
        .flatMap((line) => (line.trim() ? [line.search(/\S/), line.search(/[^\s-]/)] : [])),
      open: openAfter(part.slice(Math.max(from, 0), index + 1).join('\n')),
      isLast: isEnd(
        part[index] ?? '',
        part.slice(index + 1).find((line) => line.trim() !== ''),
      ),
    };
  };
  type Found = { index: number; repair: Repair; reach: number };
  /** The way that lets the reading go on furthest, of those for one line; undefined where none helps. */
  const tryLine = (index: number, ways: Ways): Found | undefined =>
    repairsOf(ways, part[index] ?? '', around(index))
      .map((repair) => ({
        index,
        repair,
        reach: reach(part.with(index, repair.line).join('\n')),
        grown: Math.max(0, repair.line.length - part[index]!.length),
      }))
      .filter((found) => found.reach > before + found.grown)
      .toSorted((a, b) => b.reach - a.reach)[0];
  const last = Math.min(stopped - first, part.length - 1);
  const upTo = (end: number) => Array.from({ length: Math.max(end, 0) }, (_, index) => index);
  const nearby = [last, last + 1, last - 1].filter((index) => index >= 0 && index < part.length);
  const firstOf = (places: readonly number[], ways: Ways) => {
    for (const index of places) {
      const found = tryLine(index, ways);
      if (found) return found;
    }
    return undefined;
  };
  const sure = firstOf(upTo(Math.min(last + 2, part.length)), sureWays);
  const best =
    sure ??
    nearby
      .flatMap((index) => tryLine(index, likelyWays) ?? [])
      .toSorted((a, b) => b.reach - a.reach)[0] ??
    firstOf(upTo(last - 1).toReversed(), likelyWays);
  if (!best) {
    return { offset: error.pos[0], code: 'yaml-sai', values: explainYamlError(error) };
  }
  const { index, repair } = best;
  const right = repair.line.trim();
  const values = { fix: right && `Viết: ${right}`, ...repair.values };
  const from = starts[first + index]!;
  const line = part[index] ?? '';
  const isSafe = sure !== undefined || isQuotingOnly(line, repair.line);
  const mend = isSafe ? { from, to: from + line.length, text: repair.line } : undefined;
  return { offset: from + repair.at, code: repair.code, values, mend };
}
