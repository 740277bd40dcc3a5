import type { z } from 'astro/zod';
import { isPartialDay } from '../../domain/date.ts';
import { leaveOutEmpty, valueAt, without, withValue, type Draft } from '../../domain/draft.ts';
import { keyPathOf, type Finding, type KeyPath } from '../../domain/faults/fault.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { asciiSlug } from '../../domain/slug.ts';
import { typedDay } from '../../domain/typed/typed-day.ts';
import { ambiguousNumbers } from './numbers.ts';
import { firstOfItems, namedItem, withTornItems } from './torn-items.ts';
import { translateIssue } from './issue.ts';
import type { YamlSource } from '../yaml/source.ts';

/** What a schema makes of some data: whole, or as much of it as can be understood. */
export type Reading<T> = { value?: T; draft: Draft<T>; findings: Finding[] };

/** What is only written otherwise, a day or a word of a choice, is known all the same: no rule misses it. */
const meantBy = (issue: z.core.$ZodIssue, value: unknown): string | undefined => {
  const kind = issue.code === 'custom' ? String(issue.params?.['kind'] ?? '') : '';
  if (kind.endsWith('day')) return typedDay(String(value));
  if (issue.code === 'invalid_value') {
    return nearest(String(value), issue.values.map(String));
  }
  // Whatever names it by the id it will have finds it.
  if (issue.code === 'invalid_format' && issue.path.at(-1) === 'id' && 'pattern' in issue)
    return asciiSlug(String(value)) || undefined;
  const isYear = issue.code === 'invalid_type' && issue.expected === 'string';
  return isYear && isPartialDay(String(value)) ? String(value) : undefined;
};

const withoutMissing = (findings: readonly Finding[], meant: ReadonlySet<string>) => {
  const groups = new Set([...meant].map((path) => path.slice(0, path.lastIndexOf(','))));
  return findings.filter(
    (one) =>
      one.code === 'khoa-la' ||
      one.code === 'phay-trong-ngoac' ||
      !(one.code === 'thieu-mot-trong' ? groups : meant).has(`${keyPathOf(one)}`),
  );
};

/** The data with each key that is nearly right under its right name; undefined where there is none. */
const withMeantKeys = (data: unknown, findings: readonly Finding[], base: KeyPath): unknown => {
  const moves = findings.flatMap(({ code, at, values }) => {
    const meant = code === 'khoa-la' && values?.['meant'];
    if (!meant || 'line' in at) return [];
    const path = at.slice(base.length);
    const isFree = valueAt(data, [...path.slice(0, -1), meant]) === undefined;
    return isFree ? [{ group: path.slice(0, -1), from: String(path.at(-1)), to: meant }] : [];
  });
  if (moves.length === 0) return undefined;
  return moves.reduce<unknown>((rest, { group, from, to }) => {
    const keys = Object.entries(valueAt(rest, group) ?? {});
    const renamed = keys.map(([key, value]) => [key === from ? to : key, value] as const);
    return withValue(rest, group, Object.fromEntries(renamed));
  }, data);
};

/**
 * Holds data against a schema; optional keys left empty count as left out.
 * @param base path of the data inside its file, for catalogues read entry by entry
 * @param yaml the text the data was read from: its mistakes are told as they were typed
 */
export function applySchema<T>(
  schema: z.ZodType<T>,
  file: string,
  raw: unknown,
  base: KeyPath = [],
  yaml?: YamlSource,
): Reading<T> {
  const data = leaveOutEmpty(raw) ?? {};
  const numbers = yaml ? ambiguousNumbers(schema, file, yaml, base) : [];
  const result = schema.safeParse(data);
  if (result.success) {
    return { value: result.data, draft: result.data as Draft<T>, findings: numbers };
  }
  // A value of the wrong type is not also too long or too short.
  const mistyped = new Set(
    result.error.issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [`${path}`] : [])),
  );
  const named = result.error.issues.flatMap(({ code, path }) => {
    const inner = path as KeyPath;
    const item = code === 'unrecognized_keys' && valueAt(data, inner);
    const one = namedItem(schema, file, item, inner, [...base, ...inner]);
    return one ? [{ ...one, inner }] : [];
  });
  const isNamed = (path: readonly PropertyKey[]) =>
    named.some(({ inner }) => inner.every((part, index) => part === path[index]));
  const issues = result.error.issues.filter(
    ({ code, path }) => !isNamed(path) && (code === 'invalid_type' || !mistyped.has(`${path}`)),
  );
  const told = new Set(numbers.map(({ at }) => `${at as KeyPath}`));
  const translated = issues
    .flatMap((issue) => translateIssue(schema, data, issue, file, base, yaml))
    .filter(({ at, code }) => code === 'khoa-la' || !told.has(`${at as KeyPath}`));
  const findings = [
    ...firstOfItems(withTornItems(translated, data, base)),
    ...named.map(({ finding }) => finding),
  ];
  // A key under a name that is nearly right is not missing besides, nor wrong what a comma cut.
  const meant = new Set(
    findings.flatMap((one) =>
      one.values?.['meant'] ? [`${[...keyPathOf(one).slice(0, -1), one.values['meant']]}`] : [],
    ),
  );
  const cut = findings.some(({ code }) => code === 'phay-trong-ngoac');
  const own = cut ? numbers.filter(({ at }) => !meant.has(`${at as KeyPath}`)) : numbers;
  const renamed = withMeantKeys(data, findings, base);
  if (renamed) {
    return {
      draft: applySchema(schema, file, renamed).draft,
      findings: [...own, ...withoutMissing(findings, meant)],
    };
  }
  if (named.length > 0) {
    const whole = named.reduce<unknown>(
      (rest, { inner, meant }) => withValue(rest, inner, meant),
      data,
    );
    return { draft: applySchema(schema, file, whole).draft, findings: [...own, ...findings] };
  }
  const wrong = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : valueAt(data, issue.path) === undefined || issue.code === 'custom'
        ? []
        : [issue.path],
  );
  const draft = issues.reduce<unknown>(
    (rest, issue) => {
      const meant = meantBy(issue, valueAt(data, issue.path));
      return meant === undefined ? rest : withValue(rest, issue.path, meant);
    },
    without(data, wrong) ?? {},
  );
  return {
    draft: draft as Draft<T>,
    findings: [...own, ...withoutMissing(findings, meant)],
  };
}
