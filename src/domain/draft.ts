/**
 * Front matter as far as it could be understood: every key may be missing, and list items keep
 * their places. The rules read drafts, so that one mistake in a file never hides the next.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? (Draft<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

type Path = readonly PropertyKey[];

/** The value at a path, undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    data,
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

/**
 * The same data with everything left empty (null, "", lists and objects of only such) made
 * undefined: forms save what they were not given as an empty value. Keys stay, so that an unknown
 * one is still seen; `__proto__` is left out, it is reported from the text.
 */
export function leaveOutEmpty(data: unknown): unknown {
  if (isEmpty(data)) return undefined;
  if (Array.isArray(data)) return data.map(leaveOutEmpty);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key !== '__proto__')
      .map(([key, value]) => [key, leaveOutEmpty(value)]),
  );
}

/** The same data without what stands at the given paths; list items leave a gap. */
export function without(data: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (paths.length === 0 || typeof data !== 'object' || data === null) return data;
  const prune = (key: string, value: unknown) =>
    without(
      value,
      paths.filter(([first]) => String(first) === key).map((path) => path.slice(1)),
    );
  if (Array.isArray(data)) return data.map((value, index) => prune(String(index), value));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, prune(key, value)]));
}

/** The same data with a value put at a path that leads to one. */
export function withValue(data: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof data !== 'object' || data === null) return data;
  const inner = withValue((data as Record<PropertyKey, unknown>)[first], rest, value);
  return Array.isArray(data) ? data.with(Number(first), inner) : { ...data, [first]: inner };
}
