import { freeSlug } from '../../../domain/slug.ts';
import type { Value } from '../../../editing/yaml/written.ts';

/** Lists whose items other keys of the story name by an id that nobody has to think of. */
const named: Record<string, string> = { sources: 'nguon', figures: 'so', groups: 'nhom' };

/** Whether a field is such an id: the desk gives it, and shows it last. */
export function isOwnId(path: readonly (string | number)[]): boolean {
  const isEntry = path.length === 1 && path[0] === 'id';
  return isEntry || (path.length === 3 && path[2] === 'id' && String(path[0]) in named);
}

type Entry = { id?: string; name?: string; names?: { name?: string }[] };

/** A catalogue in which every new entry that has a name has an id made of it; ids that are there stay. */
export function withEntryIds(list: readonly object[]): object[] {
  const taken = new Set((list as Entry[]).map(({ id }) => id));
  return list.map((entry: Entry) => {
    const name = entry.name ?? entry.names?.at(-1)?.name;
    if (entry.id !== undefined || !name) return entry;
    const id = freeSlug(name, (one) => taken.has(one));
    taken.add(id);
    return { id, ...entry };
  });
}

/** The lines of a list in which each that was only just added has the number after the last. */
const withNumbers = (lines: Value[]): Value[] => {
  let last = Math.max(
    0,
    ...lines.map((line) => Number((line as { no?: unknown } | null)?.no) || 0),
  );
  const isNew = (line: Value) =>
    typeof line === 'object' &&
    line !== null &&
    Object.values(line).every((value) => value === undefined);
  return lines.map((line) => (isNew(line) ? { no: (last += 1) } : line));
};

/**
 * A story in which every new source, figure and group has an id of its own, and every new line of a
 * list its number; those that are there stay.
 */
export function withIds(data: Value): Value {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const lists = Object.entries(named).flatMap(([key, base]): [string, Value][] => {
    const items = data[key];
    if (!Array.isArray(items)) return [];
    const isNew = (item: Value) =>
      typeof item === 'object' && item !== null && !Array.isArray(item) && item['id'] === undefined;
    if (!items.some(isNew)) return [];
    const taken = new Set(items.map((item) => (item as { id?: string } | null)?.id));
    const given = items.map((item): Value => {
      if (!isNew(item)) return item;
      let number = 1;
      while (taken.has(`${base}-${number}`)) number += 1;
      taken.add(`${base}-${number}`);
      return { id: `${base}-${number}`, ...(item as object) };
    });
    return [[key, given]];
  });
  const { citations } = data;
  if (Array.isArray(citations)) lists.push(['citations', withNumbers(citations)]);
  return lists.length > 0 ? { ...data, ...Object.fromEntries(lists) } : data;
}
