import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { valueAt } from '../../domain/draft.ts';
import { isPartialDay } from '../../domain/date.ts';
import type { Finding, KeyPath, Mend } from '../../domain/faults/fault.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { asciiSlug, slugPattern } from '../../domain/slug.ts';
import { typedDay } from '../../domain/typed/typed-day.ts';
import { unknownKeys } from './keys.ts';
import { choicesAt, describeAt, metaAt } from './shape.ts';
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
  return `${kind} “${brief(typed ?? value)}”`.trim();
};

const brief = (value: unknown): string => {
  const text = typeof value === 'object' ? '…' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** The line with a value of the right type, where that is plain. */
const retype = (expected: string, key: string, value: unknown, typed: string): string => {
  if (expected === 'array' && typeof value === 'object' && value !== null) {
    const [first = ''] = Object.keys(value);
    return `Viết thành danh sách, mỗi mục bắt đầu bằng một dấu gạch nối: - ${first}: …`;
  }
  if (typeof value === 'object')
    return expected === 'string' && typed ? `Viết: ${key}: ${quote(typed)}` : '';
  const [, inner, rest] = /^(\w+):(\S.*)$/.exec(typed) ?? [];
  if ((expected === 'object' || expected === 'record') && inner && rest)
    return `Viết một dấu cách sau dấu hai chấm: ${inner}: ${rest}`;
  if (expected === 'string') return `Đặt trong ngoặc kép: ${key}: ${quote(typed)}`;
  if (expected === 'array') {
    const items = typed.replace(/^\[|\]$/g, '').split(/\s*,\s*/);
    const list = items.every((item) => slugPattern.test(item)) ? items.join(', ') : quote(typed);
    return `Viết thành danh sách: ${key}: [${list}]`;
  }
  if (expected !== 'boolean') return '';
  const isYes = /^(yes|on|có|co|đúng|x|1|true)$/i.test(typed.trim());
  const isNo = /^(no|off|không|khong|sai|0|false)$/i.test(typed.trim());
  return isYes || isNo
    ? `Viết: ${key}: ${isYes}`
    : `Viết ${key}: true hoặc ${key}: false, không có ngoặc kép.`;
};

/** A month or a year as it is written in Vietnam, "tháng 5/2019", "năm 2019", as the model has it. */
const typedPartial = (value: string): string | undefined => {
  const [, month, year] = value.match(/^(?:tháng\s*)?(\d{1,2})(?:[/.-]|\s*năm\s*)(\d{4})$/iu) ?? [];
  const [, alone] = value.match(/^(?:năm\s*)?(\d{4})\D*$/iu) ?? [];
  const text = year ? `${year}-${month!.padStart(2, '0')}` : (alone ?? '');
  return isPartialDay(text) ? text : undefined;
};

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

/** A value as it would be typed after its key. */
const written = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value)
    ? `"${value}"`
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** A key that is not there: what it means, what it takes, and how it may look. */
const missing = (schema: z.ZodType, inner: KeyPath, file: string, at: KeyPath): Finding => {
  const key = String(at.at(-1) ?? '');
  const inPhoto = at.some((part) => part === 'photo' || part === 'gallery');
  const photoCode = inPhoto ? photoKeys[key] : undefined;
  const { title, description, examples = [] } = metaAt(schema, inner);
  const choices = choicesAt(schema, inner);
  const about = [
    description && `${description}.`,
    choices.length > 1 && `Chọn một trong: ${choices.join(', ')}.`,
    examples[0] !== undefined && `Ví dụ: ${key}: ${written(examples[0])}`,
  ];
  const values = { key, title: title ? ` (${title})` : '', about: about.filter(Boolean).join(' ') };
  return { file, at, code: photoCode ?? 'thieu-khoa', values };
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
  const one = (code: Finding['code'], values: Record<string, string> = {}): Finding[] => [
    { file, at, code, values: { key, value: brief(value), ...values } },
  ];

  if (issue.code === 'unrecognized_keys') {
    return unknownKeys({ schema, inner, value, file, at, yaml }, issue.keys);
  }
  if (issue.code === 'custom') {
    const kind = String(issue.params?.['kind'] ?? '');
    if (kind === 'day' || kind === 'partial-day') {
      const day =
        typedDay(String(value)) ?? (kind === 'day' ? undefined : typedPartial(String(value)));
      const partial = 'Biết đến đâu viết đến đó: "2019-05-20", "2019-05" hoặc "2019".';
      const fix = day ? `Viết: ${key}: "${day}"` : kind === 'day' ? '' : partial;
      return one('ngay-sai', { fix }).map((finding) => ({ ...finding, mend: inPlace(day) }));
    }
    if (kind === 'issuer' && value === undefined) {
      const other = valueAt(data, [...inner.slice(0, -1), 'issuerName']);
      if (other === undefined) return [missing(schema, inner, file, at)];
    }
    return [{ file, at, code: 'thieu-mot-trong', values: { rule: rules[kind] ?? '' } }];
  }
  if (value === undefined) return [missing(schema, inner, file, at)];
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
    return one('sai-kieu', {
      expected: describeAt(schema, inner) ?? 'giá trị như trong mẫu',
      got: show(value, typed),
    });
  }
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? 'giá trị như trong mẫu';
    const bracketed = yaml?.bracketed(at)?.replaceAll(/\s*\n\s*/g, ' ');
    const fix = retype(issue.expected, key, value, typed ?? bracketed ?? '');
    return one('sai-kieu', { expected, got: show(value, typed), fix });
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = nearest(String(value), allowed);
    return one('gia-tri-la', {
      near: near ? `Có phải “${near}”? ` : '',
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
    return [missing(schema, inner, file, at)];
  if (issue.code === 'too_small' || issue.code === 'too_big') return one('so-sai');
  if (issue.code === 'invalid_format' && 'pattern' in issue) {
    if (String(issue.pattern) === String(slugPattern)) {
      return one('ma-sai', { slug: asciiSlug(String(value)) || 'khong-dau' });
    }
    return one('dinh-dang-sai', { shape: describeAt(schema, inner) ?? 'Xem mẫu' });
  }
  return one('sai-kieu', {
    expected: describeAt(schema, inner) ?? 'như trong mẫu',
    got: show(value, typed),
  });
}
