import type { z } from 'astro/zod';

type Def = {
  type: string;
  coerce?: boolean;
  entries?: Record<string, string>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  valueType?: z.ZodType;
};

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** The schema itself and all it wraps or chooses among. */
const layers = (schema: z.ZodType): z.ZodType[] => {
  const { innerType, options } = defOf(schema);
  return [schema, ...[...(innerType ? [innerType] : []), ...(options ?? [])].flatMap(layers)];
};

const step = (schema: z.ZodType, part: string | number): z.ZodType[] =>
  layers(schema).flatMap((layer) => {
    const { element, shape, valueType } = defOf(layer);
    return [
      typeof part === 'number'
        ? element
        : ((shape && Object.hasOwn(shape, part) ? shape[part] : undefined) ?? valueType),
    ].flatMap((next) => (next ? [next] : []));
  });

const at = (schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] =>
  path
    .reduce<z.ZodType[]>((schemas, part) => schemas.flatMap((s) => step(s, part)), [schema])
    .flatMap(layers);

/** The keys a schema knows at a path, those already used left out. */
export function keysAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
  used: unknown,
): string[] {
  return at(schema, path)
    .flatMap((layer) => Object.keys(defOf(layer).shape ?? {}))
    .filter((key) => (used as Record<string, unknown> | undefined)?.[key] === undefined);
}

/** The keys of a group with the first example of each; none where it is no group. */
export function fieldsAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
): { key: string; example: unknown; isRequired: boolean }[] {
  return at(schema, path).flatMap((layer) =>
    Object.entries(defOf(layer).shape ?? {}).map(([key, field]) => {
      const { examples: [example] = [] } = metaAt(field, []);
      return { key, example, isRequired: !field.safeParse(undefined).success };
    }),
  );
}

/** All keys that a schema knows, at whatever depth. */
export function allKeys(schema: z.ZodType): string[] {
  return layers(schema).flatMap((layer) => {
    const { element, shape = {} } = defOf(layer);
    return [...(element ? [element] : []), ...Object.values(shape)]
      .flatMap(allKeys)
      .concat(Object.keys(shape));
  });
}

/** The Vietnamese description the schema gives at a path. */
export function describeAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
): string | undefined {
  return at(schema, path).find((layer) => layer.description)?.description;
}

/** The types of values a schema takes at a path, by their names in zod; `coerced` where a number becomes a text. */
export function kindsAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
): ReadonlySet<string> {
  return new Set(
    at(schema, path).flatMap((layer) => {
      const { type, coerce } = defOf(layer);
      return coerce ? [type, 'coerced'] : [type];
    }),
  );
}

/** A key's label, what to write and examples, as the schema tells them at a path. */
export function metaAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
): { title?: string; description?: string; examples?: unknown[] } {
  const metas = at(schema, path).map((layer) => (layer.meta() ?? {}) as { title?: string });
  return metas.find(({ title }) => title) ?? metas.find((meta) => 'description' in meta) ?? {};
}

/** The values among which a key's must be, none where it is free. */
export function choicesAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  return at(schema, path).flatMap((layer) => Object.values(defOf(layer).entries ?? {}));
}
