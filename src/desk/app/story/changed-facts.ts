import type { Value } from '../../../editing/yaml/written.ts';
import { valueLabel, type Schema } from '../form/schema.ts';
import { dayAsTyped, numberAsTyped } from '../form/typed.ts';

/** A fact that reads otherwise than the version readers have seen, as a person would say it. */
export type ChangedFact = { what: string; was: string; is: string };

/** Keys that tell readers nothing to be put right, or that another step sets. */
const quiet = new Set(
  'status verification date updated aliases tags share series demo photo gallery consent tryIt discuss models profiles hashtags toolkit'.split(
    ' ',
  ),
);

type Fields = { [key: string]: Value };
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form of a value that may also be a word of its own. */
const formOf = (schema: Schema | undefined, value: Value | undefined): Schema | undefined =>
  schema?.anyOf?.find(({ properties, items }) => (isRecord(value) ? properties : items)) ?? schema;

/** What a person calls an item of a list. */
const nameOf = (item: Value, index: number): string => {
  if (!isRecord(item)) return typeof item === 'string' ? item : String(index + 1);
  const told =
    item['label'] ?? item['name'] ?? item['title'] ?? item['text'] ?? item['no'] ?? index + 1;
  return String(told);
};

const keyOf = (item: Value): string | undefined => {
  if (!isRecord(item)) return undefined;
  const key = item['id'] ?? item['no'] ?? item['name'];
  return key === undefined ? undefined : String(key);
};

const pairs = (
  before: Value[],
  after: Value[],
): [Value | undefined, Value | undefined, number][] => {
  const isKeyed = [...before, ...after].every((item) => keyOf(item) !== undefined);
  if (!isKeyed) {
    const count = Math.max(before.length, after.length);
    return Array.from({ length: count }, (_, index) => [before[index], after[index], index]);
  }
  const keys = new Set([...before, ...after].map((item) => keyOf(item)!));
  return [...keys].map((key, index) => [
    before.find((item) => keyOf(item) === key),
    after.find((item) => keyOf(item) === key),
    index,
  ]);
};

/**
 * Facts that differ between two versions of a story: each leaf by its label, those of a list by what
 * the item is called.
 * @param naming says an id as people do (units, awards)
 * @param isWhole also what readers are told nothing of, and long texts whole
 */
export function changedFacts(
  before: Value,
  after: Value,
  schema: Schema,
  naming: (id: string) => string,
  isWhole = false,
): ChangedFact[] {
  const say = (value: Value | undefined): string => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'number') return numberAsTyped(value);
    if (typeof value === 'boolean') return value ? 'có' : 'không';
    if (isRecord(value)) return Object.values(value).map(say).filter(Boolean).join(', ');
    if (Array.isArray(value)) return value.map(say).join(', ');
    const text = valueLabel(naming(dayAsTyped(value)));
    return text.length > 90 && !isWhole ? `“${text.slice(0, 88)}…”` : text;
  };
  const walk = (
    was: Value | undefined,
    is: Value | undefined,
    form: Schema | undefined,
    item: string,
    label: string,
  ): ChangedFact[] => {
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const own = formOf(form, is ?? was);
    if (isRecord(was) && isRecord(is)) {
      return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => {
        const next = own?.properties?.[key];
        return walk(
          was[key],
          is[key],
          next,
          item,
          key === 'value' && item ? '' : (next?.title ?? key),
        );
      });
    }
    if (Array.isArray(was) && Array.isArray(is) && [...was, ...is].some(isRecord)) {
      return pairs(was, is).flatMap(([a, b, index]) =>
        walk(a, b, own?.items, `“${nameOf(a ?? b!, index)}”`, ''),
      );
    }
    const named = isWhole && !item ? label : label.toLowerCase();
    const what = [item, named].filter(Boolean).join(', ');
    return [{ what, was: say(was), is: say(is) }];
  };
  if (!isRecord(before) || !isRecord(after)) return [];
  const told = (data: Fields): Fields =>
    Object.fromEntries(Object.entries(data).filter(([key]) => isWhole || !quiet.has(key)));
  return walk(told(before), told(after), schema, '', '');
}
