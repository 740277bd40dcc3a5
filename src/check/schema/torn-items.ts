import type { z } from 'astro/zod';
import { valueAt } from '../../domain/draft.ts';
import type { Finding, KeyPath } from '../../domain/faults/fault.ts';
import { slugPattern } from '../../domain/slug.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { quote } from '../yaml/quote.ts';
import { fieldsAt } from './shape.ts';

/** The one key of a group that has but one. */
const onlyKey = (item: unknown): string[] =>
  typeof item === 'object' && item !== null && Object.keys(item).length === 1
    ? Object.keys(item)
    : [];

const shown = (value: string): string =>
  slugPattern.test(value) && /[a-z]/.test(value) ? value : quote(value);

/** An item whose only key is a name for it, and what the item is meant to hold where that is plain. */
type Named = { finding: Finding; meant: Record<string, unknown> };

/**
 * An item of a list that stands under its own id or name, as other formats have it: told once, in
 * place of all that such items lack.
 * @param at path of the item inside its file
 * @param inner the same below the schema
 */
export function namedItem(
  schema: z.ZodType,
  file: string,
  item: unknown,
  inner: KeyPath,
  at: KeyPath,
): Named | undefined {
  const [name] = onlyKey(item);
  const fields = fieldsAt(schema, inner);
  if (name === undefined || typeof at.at(-1) !== 'number') return undefined;
  const needed = fields.filter(({ isRequired }) => isRequired);
  const [first, second] = needed;
  const isOwn = fields.length === 0 || fields.some(({ key }) => key === name);
  if (
    !first ||
    isOwn ||
    nearest(
      name,
      fields.map(({ key }) => key),
    )
  )
    return undefined;
  const value = (item as Record<string, unknown>)[name];
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isGroup && (typeof value !== 'string' || !second)) return undefined;
  const meant = isGroup
    ? { [first.key]: name, ...value }
    : { [first.key]: name, [second!.key]: value };
  const right = isGroup
    ? `bỏ “${name}:”, các khóa đứng ngay sau dấu gạch, khóa đầu là ${first.key}: ${shown(name)}`
    : `viết cả mục: { ${Object.entries(meant)
        .map(([key, one]) => `${key}: ${shown(String(one))}`)
        .join(', ')} }`;
  const near = `Tên ấy là giá trị của “${first.key}”, ${right}`;
  const values = { key: name, near };
  return { finding: { file, at: [...at, name], atKey: true, code: 'khoa-la', values }, meant };
}

/**
 * Findings where each key of one item has a dash of its own: told once, in place of what such items
 * lack, which another one has.
 * @param base path of the data inside its file
 */
export function withTornItems(findings: Finding[], data: unknown, base: KeyPath): Finding[] {
  const missing = findings.filter(({ code, at }) => code === 'thieu-khoa' && !('line' in at));
  if (missing.length === 0) return findings;
  const listOf = ({ at }: Finding): KeyPath | undefined => {
    const path = 'line' in at ? [] : at.slice(base.length);
    const index = path.findLastIndex((part) => typeof part === 'number');
    return index > 0 ? path.slice(0, index) : undefined;
  };
  const lists = new Map(missing.map((one) => [`${listOf(one)}`, listOf(one)] as const));
  return [...lists.values()].reduce<Finding[]>((rest, list) => {
    const items = list && valueAt(data, list);
    if (!list || !Array.isArray(items) || items.length < 2) return rest;
    const keys = items.flatMap(onlyKey);
    if (keys.length < items.length || new Set(keys).size < keys.length) return rest;
    const of = `${list}`;
    const own = missing.filter((one) => `${listOf(one)}` === of);
    const [first] = own;
    const isThere = ({ at }: Finding) => !('line' in at) && keys.includes(String(at.at(-1)));
    if (!first || !own.every(isThere)) return rest;
    const values = {
      detail: 'thừa: các khóa này là của một mục',
      fix: `Chỉ khóa đầu có gạch:\n- ${keys[0]}: …\n${keys
        .slice(1)
        .map((key) => `  ${key}: …`)
        .join('\n')}`,
    };
    const told: Finding = {
      file: first.file,
      at: [...base, ...list, 1],
      code: 'yaml-gach-dong',
      values,
    };
    return [...rest.filter((one) => !own.includes(one)), told];
  }, findings);
}

/** Findings with the first alone of items of one list that all have the same wrong type: they were typed in one way. */
export function firstOfItems(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ code, at, values }) => {
    if (code !== 'sai-kieu' || 'line' in at || typeof at.at(-1) !== 'number') return true;
    const list = `${at.slice(0, -1)} ${values?.['expected']} ${values?.['got']?.split(' ', 1)}`;
    const isFirst = !told.has(list);
    told.add(list);
    return isFirst;
  });
}
