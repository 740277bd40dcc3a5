import { valueAt } from '../../domain/draft.ts';
import type { Finding, KeyPath } from '../../domain/faults/fault.ts';

/** The one key of a group that has but one. */
const onlyKey = (item: unknown): string[] =>
  typeof item === 'object' && item !== null && Object.keys(item).length === 1
    ? Object.keys(item)
    : [];

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
