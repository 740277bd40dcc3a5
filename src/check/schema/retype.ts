import type { z } from 'astro/zod';
import type { KeyPath } from '../../domain/faults/fault.ts';
import { unclear } from '../../domain/unclear.ts';
import { slugPattern } from '../../domain/slug.ts';
import { typedColour } from '../../domain/typed/typed-colour.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { quote } from '../yaml/quote.ts';
import { mended } from './mended.ts';
import { choicesAt, fieldsAt, kindsAt, metaAt } from './shape.ts';
import { written } from './written.ts';

/**
 * A group of keys as its own example has them, or with an example of each that must be there; empty where
 * the schema has no such group.
 * @param typed what stands in its place: the one key that must be there, where there is but one
 */
const groupOf = (schema: z.ZodType, path: KeyPath, typed = ''): string => {
  const fields = fieldsAt(schema, path);
  const needed = fields.filter(({ isRequired }) => isRequired);
  const [only, ...others] = needed;
  const [first, second] = fields;
  const [, name, rest] = /^([^,]+),\s*([^,]+)$/.exec(typed) ?? [];
  if (first && second && fields.length === 2 && first === only && name && rest)
    return `{ ${first.key}: ${name.trim()}, ${second.key}: ${rest.trim()} }`;
  if (
    only &&
    others.length === 0 &&
    typeof only.example === 'string' &&
    /^[^[\]{}:#\n]+$/.test(typed)
  )
    return `{ ${only.key}: ${nearest(typed, choicesAt(schema, [...path, only.key])) ?? (typed.includes(',') ? quote(typed.trim()) : typed.trim())} }`;
  const { examples: [whole] = [] } = metaAt(schema, path);
  const shown =
    typeof whole === 'object' && whole !== null
      ? Object.entries(whole).map(([key, example]) => ({ key, example }))
      : needed.length > 0
        ? needed
        : fields.slice(0, 1);
  const keys = shown.map(
    ({ key, example }) => `${key}: ${example === undefined ? '…' : written(example)}`,
  );
  return keys.length > 0 ? `{ ${keys.join(', ')} }` : '';
};

const bare = (row: string) =>
  row
    .trim()
    .replace(/^(?:[-–—•*+]|(?:(?:bước|câu)\s+)?\d{1,2}\s?[.):/–-])\s+/iu, '')
    .replace(/^(["'])(.*)\1$/u, '$2');

const asList = (schema: z.ZodType, path: KeyPath, key: string, typed: string): string => {
  const kinds = kindsAt(schema, path);
  const isNone = /^(?:không(?: có)?|chưa có|n\/a|none)\.?$/iu.test(typed.trim());
  if (isNone && !kinds.has('literal') && !kinds.has('enum'))
    return `Không có thì bỏ dòng này, hoặc viết: ${key}: []`;
  const group = groupOf(schema, [...path, 0], typed);
  if (group) return `Viết thành danh sách, mỗi mục đủ các khóa, ví dụ: ${key}: [${group}]`;
  const choices = choicesAt(schema, [...path, 0]);
  if (choices.length > 0 && !typed.split(/[\s,;[\]]+/).every((part) => choices.includes(part)))
    return `Viết thành danh sách, chọn trong: ${key}: [${choices.join(', ')}]`;
  const tags = key === 'hashtags' ? typed.split(/[,;]\s*/).map((tag) => mended(tag, '/^#')) : [];
  if (tags.length > 0 && tags.every(Boolean))
    return `Viết thành danh sách: ${key}: [${tags.join(', ')}]`;
  const rows = typed.split('\n').map(bare).filter(Boolean);
  if (rows.length > 1) {
    const items = rows.map((row) => `  - ${/: |\s#|^["'[{]/.test(row) ? quote(row) : row}`);
    return `Viết thành danh sách:\n${key}:\n${items.join('\n')}`;
  }
  const [, named] = /^\/(?:[a-z-]+\/)+([a-z\d-]+)\/?$/.exec(typed.trim()) ?? [];
  if (named) return `Viết thành danh sách: ${key}: [${named}]`;
  const parts = (rows[0] ?? typed)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^\[|\]$/g, '')
    .split(/\s*[,;]\s*/);
  const one = `${key}: [${quote(rows[0] ?? typed)}]`;
  if (parts.every((part) => slugPattern.test(part) || /^#[\p{L}\p{N}_]+$/u.test(part))) {
    const items = parts.map((part) => (part.startsWith('#') ? quote(part) : part));
    return `Viết thành danh sách: ${key}: [${items.join(', ')}]`;
  }
  if (/^#\S+(?:\s+#\S+)+$/.test(typed)) {
    return `Viết thành danh sách: ${key}: [${typed.split(/\s+/).map(quote).join(', ')}]`;
  }
  if (parts.length < 2) return `Viết thành danh sách: ${one}`;
  const several = parts.map((part) => (/[:#"'[\]{}]/.test(part) ? quote(part) : part));
  return `Viết thành danh sách: ${key}: [${several.join(', ')}], hoặc ${one} nếu chỉ là một mục`;
};

/**
 * What to type in place of a value of the wrong type, where that is plain.
 * @param expected the type that the schema names, or `union` where it takes several
 * @param typed the value as it stands in the file
 */
export function retype(
  schema: z.ZodType,
  path: KeyPath,
  expected: string,
  key: string,
  value: unknown,
  typed: string,
): string {
  const takes = kindsAt(schema, path);
  const named = (text: string) => (typeof path.at(-1) === 'number' ? text : `${key}: ${text}`);
  if (expected === 'union') {
    const isUnknown = /^(?:chưa|không|khong|chua)[\s-]+(?:rõ|biết|ro|biet)$/iu.test(typed.trim());
    if (isUnknown) return `Viết: ${key}: ${unclear}`;
    if (
      takes.has('number') &&
      /^(?:(?:không|khong)(?: có| mất tiền)?|miễn phí)$/iu.test(typed.trim())
    )
      return `Viết: ${key}: 0`;
    const [, least, most] = /^([\d.]+)\D{0,8}\s*(?:-|–|đến)\s*([\d.]+)\D{0,8}$/u.exec(typed) ?? [];
    if (key === 'costFrom' && least && most)
      return `Viết: costFrom: ${least.replaceAll('.', '')}, costTo: ${most.replaceAll('.', '')}`;
    if (takes.has('number') && typeof value === 'string')
      return `Chỉ viết một con số liền, không kèm chữ (${key}: 1500000); nguồn không nói thì viết ${unclear}`;
    if (takes.has('string') && typeof value === 'number')
      return `Đặt trong ngoặc kép: ${named(quote(typed))}`;
    const only = takes.has('array') ? 'array' : takes.has('object') ? 'object' : '';
    return only && typeof value === 'string' ? retype(schema, path, only, key, value, typed) : '';
  }
  if (expected === 'array' && typeof value === 'object' && value !== null) {
    const [first = ''] = Object.keys(value);
    const item = groupOf(schema, [...path, 0]);
    if (item && !fieldsAt(schema, [...path, 0]).some((field) => field.key === first))
      return `Viết thành danh sách, mỗi mục đủ các khóa: - ${item}`;
    return `Viết thành danh sách, mỗi mục bắt đầu bằng một dấu gạch nối: - ${first}: …`;
  }
  if (typeof value === 'object') {
    const [, item = ''] = /^\[\s*([^,\s]+)\s*\]$/.exec(typed) ?? [];
    const group = Array.isArray(value) && expected === 'object' ? groupOf(schema, path) : '';
    if (group && typeof path.at(-1) === 'number')
      return `Chỉ một dấu gạch, các khóa trong { }: - ${group}`;
    if (group) return `Chỉ một nhóm khóa, không có dấu gạch hay [ ], ví dụ: ${key}: ${group}`;
    const [alone, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
    const words = [alone, ...more].filter((one) => typeof one === 'string');
    if (expected === 'string' && !typed && typeof alone === 'string' && more.length === 0)
      return `Viết: ${named(slugPattern.test(alone) ? alone : quote(alone))}`;
    const areWords = words.length > 0 && words.length > more.length;
    if (expected === 'string' && !typed && areWords)
      return `Khóa này nhận một dòng chữ. Viết: ${named(quote(words.join(', ')))}`;
    if (expected !== 'string' || !typed) return '';
    if (words.length > 1 && words.every((one) => /^https?:\/\//i.test(one)))
      return `Chỉ ghi một mục: ${named(quote(words[0]!))}`;
    const several = /^\[\s*([a-z\d-]+)\s*,[a-z\d\s,-]*\]$/.exec(typed)?.[1];
    if (several) return `Chỉ ghi một mục: ${named(several)}`;
    const isName = slugPattern.test(item) || /^(?:\.\/)?[\w-]+\.\w{3,4}$/.test(item);
    const bareRow =
      areWords && !isName ? `; không cần ngoặc thì: ${named(quote(words.join(', ')))}` : '';
    return `Viết: ${named(isName ? item : quote(typed))}${bareRow}`;
  }
  if (expected === 'object' || expected === 'record') {
    const [, inner, rest] = /^(\w+):((?!\/\/)\S.*)$/.exec(typed) ?? [];
    if (inner && rest) return `Viết một dấu cách sau dấu hai chấm: ${inner}: ${rest}`;
    const group = groupOf(schema, path, typed);
    if (!group) return '';
    const isItem = typeof path.at(-1) === 'number';
    return `Viết đủ các khóa, ví dụ: ${isItem ? '- ' : ''}${named(group)}`;
  }
  const { examples: [sample] = [] } = metaAt(schema, path);
  const colour = /^#[\da-f]{6}$/i.test(`${sample}`) ? typedColour(typed) : undefined;
  if (expected === 'string' && colour) return `Viết: ${named(quote(colour))}`;
  if (expected === 'string') return `Đặt trong ngoặc kép: ${named(quote(typed))}`;
  if (expected === 'array') return asList(schema, path, key, typed);
  if (expected === 'number' || expected === 'int') {
    const [only = '', ...others] = typed.match(/\d+/g) ?? [];
    if (only && others.length === 0 && !/[.,]/.test(typed))
      return `Chỉ viết con số: ${named(`${Number(only)}`)}`;
    return sample === undefined ? '' : `Viết một con số liền, ví dụ: ${named(String(sample))}`;
  }
  if (expected !== 'boolean') return '';
  const isYes = /^(yes|on|có|co|đúng|x|1|true)$/i.test(typed.trim());
  const isNo = /^(no|off|không|khong|sai|0|false)$/i.test(typed.trim());
  return isYes || isNo
    ? `Viết: ${key}: ${isYes}`
    : `Viết ${key}: true hoặc ${key}: false, không có ngoặc kép.`;
}
