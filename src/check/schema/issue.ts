import type { z } from 'astro/zod';
import { valueAt } from '../../domain/draft.ts';
import { brief } from '../../domain/faults/brief.ts';
import type { Finding, KeyPath, Mend } from '../../domain/faults/fault.ts';
import { unclear } from '../../domain/unclear.ts';
import { asciiSlug, slugPattern } from '../../domain/slug.ts';
import { nearestChoice } from './choices.ts';
import { dayFix, numberDayFix } from './day-fix.ts';
import { unknownKeys } from './keys.ts';
import { mended } from './mended.ts';
import { retype } from './retype.ts';
import { choicesAt, describeAt, metaAt } from './shape.ts';
import { written } from './written.ts';
import { quote } from '../yaml/quote.ts';
import type { YamlSource } from '../yaml/source.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'một nhóm khóa',
  record: 'một nhóm khóa',
};

const show = (value: unknown, typed: string | undefined): string => {
  if (Array.isArray(value)) return 'danh sách';
  if (typeof value === 'object') return 'một nhóm khóa';
  const kind = { string: 'chữ', number: 'số', boolean: 'giá trị' }[typeof value as 'string'] ?? '';
  return `${kind} “${shown(typed ?? value)}”`.trim();
};

const shown = (value: unknown) => (typeof value === 'object' ? '…' : brief(String(value)));

/** The kinds of refinements of the schemas that need a sentence of their own. */
const rules: Record<string, string> = {
  'unit-or-place': '“unit” (đơn vị trong danh mục) hoặc “place” (nơi chưa có trong danh mục)',
  'one-story': 'đúng một trong “profile”, “model”, “commendation”',
  'day-or-week': 'đúng một trong “day”, “week”',
  issuer: 'đúng một trong “issuer” (đơn vị trong danh mục), “issuerName” (tên viết ra)',
  'unit-or-name':
    'một trong “unit” (đơn vị trong danh mục), “unitName” (tên viết ra), không cả hai',
};

const photoKeys: Record<string, 'anh-thieu-mo-ta' | 'anh-thieu-nguon'> = {
  alt: 'anh-thieu-mo-ta',
  credit: 'anh-thieu-nguon',
};

/** A key that is not there: what it means, what it takes, and how it may look. */
const missing = (
  schema: z.ZodType,
  inner: KeyPath,
  file: string,
  at: KeyPath,
  yaml: YamlSource | undefined,
): Finding => {
  const last = at.at(-1) ?? '';
  const above = at.findLast((part) => typeof part === 'string') ?? '';
  const key = typeof last === 'number' ? `mục ${last + 1} của ${above}` : last;
  const inPhoto = at.some((part) => part === 'photo' || part === 'gallery');
  const photoCode = inPhoto ? photoKeys[key] : undefined;
  const { title, description, examples = [] } = metaAt(schema, inner);
  const choices = choicesAt(schema, inner);
  const remark = at.length === 1 ? yaml?.remarked(key) : undefined;
  const about = [
    remark !== undefined &&
      `Dòng ${remark} bắt đầu bằng #, máy coi là ghi chú: bỏ dấu # ở đầu dòng ấy.`,
    typeof last === 'number' && 'Mục này để trống: điền vào, hoặc xóa dòng ấy.',
    description && `${description}.`,
    choices.length > 1 && `Chọn một trong: ${choices.join(', ')}.`,
    examples[0] !== undefined && `Ví dụ: ${key}: ${written(examples[0])}`,
  ];
  const values = { key, title: title ? ` (${title})` : '', about: about.filter(Boolean).join(' ') };
  return { file, at, code: photoCode ?? 'thieu-khoa', values };
};

/** What a key takes that may be one of several things: "số, hoặc chua-ro". */
const takenBy = (branches: readonly Issue[][]): string => {
  const taken = branches.flat().flatMap((issue) => {
    if (issue.path.length > 0) return [];
    if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? [];
    return issue.code === 'invalid_value' ? issue.values.map(String) : [];
  });
  return [...new Set(taken)]
    .toSorted((one, other) => Number(one === unclear) - Number(other === unclear))
    .join(', hoặc ');
};

/** One mistake of a schema as findings: where, which kind, and the corrected value where there is one. */
export function translateIssue(
  schema: z.ZodType,
  data: unknown,
  issue: Issue,
  file: string,
  base: KeyPath,
  yaml?: YamlSource,
): Finding[] {
  const inner = issue.path as (string | number)[];
  const at = [...base, ...inner];
  const value = valueAt(data, inner);
  const key = String(inner.findLast((part) => typeof part === 'string') ?? base.at(-1) ?? '');
  const scalar = yaml?.typedAt(at);
  const typed = scalar?.typed;
  /** The day typed anew, where its whole year stands there and so leaves no doubt. */
  const inPlace = (day: string | undefined): Mend | undefined =>
    scalar && day && /\d{4}/.test(scalar.typed) && !scalar.typed.includes('\n')
      ? { from: scalar.range[0], to: scalar.range[1], text: `"${day}"` }
      : undefined;
  const one = (
    code: Finding['code'],
    values: Record<string, string> = {},
    mend?: Mend,
  ): Finding[] => [{ file, at, code, values: { key, value: shown(value), ...values }, mend }];

  if (issue.code === 'unrecognized_keys') {
    return unknownKeys({ schema, inner, value, file, at, yaml }, issue.keys);
  }
  if (issue.code === 'custom') {
    const kind = String(issue.params?.['kind'] ?? '');
    if (kind === 'day' || kind === 'partial-day') {
      const { fix, day } = dayFix(key, String(value), kind === 'partial-day');
      return one('ngay-sai', { fix }, inPlace(day));
    }
    if (kind === 'issuer' && value === undefined) {
      const other = valueAt(data, [...inner.slice(0, -1), 'issuerName']);
      if (other === undefined) return [missing(schema, inner, file, at, yaml)];
    }
    const keys = [...(rules[kind] ?? '').matchAll(/“(\w+)”/gu)].map(([, name]) => name!);
    const group = valueAt(data, inner.slice(0, -1));
    const whole = Array.isArray(group) ? valueAt(data, inner) : group;
    const isNone = keys.every((name) => valueAt(whole, [name]) === undefined);
    const fix = isNone ? `Thêm một khóa: ${keys.map((name) => `${name}: …`).join(', hoặc ')}` : '';
    return [{ file, at, code: 'thieu-mot-trong', values: { rule: rules[kind] ?? '', fix } }];
  }
  if (value === undefined || value === null) return [missing(schema, inner, file, at, yaml)];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter((errors) => errors.length > 0);
    const deeper =
      branches.find((errors) => errors.some(({ path }) => path.length > 0)) ??
      branches.find((errors) =>
        errors.some(({ code }) => code !== 'invalid_type' && code !== 'invalid_value'),
      );
    if (deeper) {
      return deeper.flatMap((error) =>
        translateIssue(
          schema,
          data,
          { ...error, path: [...inner, ...error.path] },
          file,
          base,
          yaml,
        ),
      );
    }
    const expected =
      takenBy(issue.errors) || (describeAt(schema, inner) ?? 'giá trị như trong mẫu');
    const fix = retype(schema, inner, 'union', key, value, typed ?? '');
    return one('sai-kieu', { expected, got: show(value, typed), fix });
  }
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? 'giá trị như trong mẫu';
    const meant =
      typeof value === 'number' ? numberDayFix(schema, inner, key, typed ?? '') : undefined;
    if (meant) {
      const { fix, day } = meant;
      return one('ngay-sai', { value: typed ?? '', fix }, inPlace(day));
    }
    const bracketed = yaml?.bracketed(at)?.replaceAll(/\s*\n\s*/g, ' ');
    const row = issue.expected === 'string' ? yaml?.onOneRow(at) : undefined;
    const right = row && quote(row.typed);
    const fix = right
      ? `Chữ có dấu hai chấm đặt trong ngoặc kép: ${right}`
      : retype(schema, inner, issue.expected, key, value, typed ?? bracketed ?? '');
    const mend = row && right ? { from: row.from, to: row.to, text: right } : undefined;
    return one('sai-kieu', { expected, got: show(value, typed), fix }, mend);
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = nearestChoice(String(value), allowed);
    const parts = String(value)
      .trim()
      .split(/[;,\s]+/);
    const isSeveral = parts.length > 1 && parts.every((part) => allowed.includes(part));
    const isItem = typeof inner.at(-1) === 'number';
    const several = isItem ? `Viết: [${parts.join(', ')}]. ` : 'Khóa này chỉ nhận một. ';
    return one('gia-tri-la', {
      near: isSeveral ? several : near ? `Có phải “${near}”? ` : '',
      allowed: allowed.join(', '),
    });
  }
  if (issue.code === 'too_big' && typeof value === 'string') {
    const [count, max] = [value.trim().length, Number(issue.maximum)];
    return one('qua-dai', { count: `${count}`, max: `${max}`, over: `${count - max}` });
  }
  if (issue.code === 'too_big' && Array.isArray(value)) {
    return one('qua-nhieu', { count: `${value.length}`, max: `${issue.maximum}` });
  }
  if (issue.code === 'too_small' && typeof value !== 'number')
    return [missing(schema, inner, file, at, yaml)];
  if (issue.code === 'too_small' || issue.code === 'too_big') return one('so-sai');
  if (issue.code === 'invalid_format' && 'pattern' in issue) {
    if (String(issue.pattern) === String(slugPattern)) {
      // An address of a page names it by its last part.
      const name = /[^/]+?(?=(?:\/index)?(?:\.mdx|\/*)$)/i.exec(String(value))?.[0] ?? '';
      const parts = String(value).split(/\s*[,;，、]\s*|\s+-\s+/);
      const isSeveral = parts.length > 1 && parts.every((part) => slugPattern.test(part));
      return one('ma-sai', { slug: isSeveral ? parts.join(', ') : asciiSlug(name) || 'khong-dau' });
    }
    const shape = describeAt(schema, inner) ?? 'Xem mẫu';
    const right = mended(String(value), String(issue.pattern));
    const isItem = typeof inner.at(-1) === 'number';
    const fix = right && `Viết: ${isItem ? '' : `${key}: `}${right}`;
    return one('dinh-dang-sai', { shape: fix ?? shape });
  }
  return one('sai-kieu', {
    expected: describeAt(schema, inner) ?? 'như trong mẫu',
    got: show(value, typed),
  });
}
