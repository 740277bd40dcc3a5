import { unclear } from '../../../domain/unclear.ts';
import { text } from '../../../text.ts';
import { deskWords } from '../words.ts';

/** A piece of JSON Schema as the forms meet it. */
export type Schema = {
  type?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  enum?: string[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  uniqueItems?: boolean;
  default?: unknown;
  /** What holds where nothing is chosen: said, not written. */
  otherwise?: string;
};

/**
 * A schema without default values: a form must not write what nobody typed.
 */
export function withoutDefaults(schema: Schema): Schema {
  const { default: given, ...rest } = schema;
  return {
    ...rest,
    ...(typeof given === 'string' && rest.enum ? { otherwise: given } : {}),
    ...(rest.items ? { items: withoutDefaults(rest.items) } : {}),
    // Several of a few words are marks to set.
    ...(rest.items?.enum ? { uniqueItems: true } : {}),
    ...(rest.anyOf ? { anyOf: rest.anyOf.map(withoutDefaults) } : {}),
    ...(rest.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(rest.properties).map(([key, value]) => [key, withoutDefaults(value)]),
          ),
        }
      : {}),
  };
}

/** Tables of words that name all of some ids. */
const tablesOf = (node: unknown): Record<string, unknown>[] =>
  typeof node === 'object' && node !== null
    ? [node as Record<string, unknown>, ...Object.values(node).flatMap(tablesOf)]
    : [];
const tables = [...tablesOf(deskWords.labels), ...tablesOf(text)];

/** What a person reads for each value of a choice: from its description ("anh: phóng sự ảnh"), else as the site says it. */
export function labelsOf({ enum: values = [], description = '' }: Schema): Record<string, string> {
  const said = Object.fromEntries(
    description.split(';').flatMap((part) => {
      const [, id, label] = part.trim().match(/^([a-z0-9-]+): (.+)$/u) ?? [];
      return id && label ? [[id, label[0]!.toUpperCase() + label.slice(1)]] : [];
    }),
  ) as Record<string, string>;
  if (values.every((value) => value in said)) return said;
  const table = tables.find((one) => values.every((value) => typeof one[value] === 'string'));
  return Object.fromEntries(
    values.map((value) => [value, (table?.[value] as string | undefined) ?? said[value] ?? value]),
  );
}

/** What a value of several words is called, whatever key it stands at; any other text stays. */
export function valueLabel(value: string): string {
  if (!/^[a-z\d]+(?:-[a-z\d]+)+$/u.test(value)) return value;
  const table = tables.find((one) => typeof one[value] === 'string');
  return table ? String(table[value]) : value;
}

/** Whether a text is a day, by its examples. */
export function isDayField({ examples = [] }: Schema): boolean {
  const days = examples.filter((example) => example !== unclear);
  return days.length > 0 && days.every((example) => /^\d{4}(?:-\d\d){0,2}$/u.test(String(example)));
}

/** The schema at each step of a key path, as far as it is told. */
const along = (schema: Schema, path: readonly (string | number)[]): (Schema | undefined)[] => {
  let at: Schema | undefined = schema;
  return path.map((key) => {
    at = at?.anyOf?.find(({ properties, items }) => properties ?? items) ?? at;
    at = typeof key === 'number' ? at?.items : at?.properties?.[key];
    return at;
  });
};

/** What a person calls the field at a key path, as far as the schema tells. */
export function labelAt(schema: Schema, path: readonly (string | number)[]): string {
  const named = along(schema, path).filter((_, index) => typeof path[index] === 'string');
  return named.findLast((at) => at?.title)?.title ?? String(path[0] ?? '');
}

/** Where a key path leads as a person says it: what the field is called, and in which line of its list. */
export function placeAt(schema: Schema, path: readonly (string | number)[]): string {
  const line = path.find((part) => typeof part === 'number');
  const label = labelAt(schema, path);
  return line === undefined ? label : deskWords.form.inLine(label, line + 1);
}

/** What a person reads for each value of the choice at a key path; nothing where it is no choice. */
export function labelsAt(
  schema: Schema,
  path: readonly (string | number)[],
): Record<string, string> {
  const at = along(schema, path).at(-1);
  return at?.enum ? labelsOf(at) : {};
}

/** The parts of a story's form in the order in which she thinks of them. */
const groups: { id: keyof typeof deskWords.groups; label: string; keys: string[] }[] = (
  Object.entries({
    viec: 'title lede form field scale problem steps decision timing legalKind period why pick',
    ai: 'kind name short honorific people role unit owner group minor posthumous display award groups citations items',
    khi: 'happened actDate started state lastChecked origin from to ceremony edition year date updated series',
    so: 'figures sources needs honours',
    'minh-chung':
      'criteria should pledge voices conditions notFor limits adapt adaptations toolkit risky safety',
    'dong-y': 'consent contact',
    anh: 'photo gallery',
    ke: '',
    'chia-se': 'tryIt discuss models profiles hashtags nominate tags share',
  }) as [keyof typeof deskWords.groups, string][]
).map(([id, keys]) => ({ id, label: deskWords.groups[id], keys: keys.split(' ') }));

/** Keys that are set where a story is approved, not among the fields. */
const atApproval = ['status', 'verification'];

/** The parts that the form of one kind of story has; the last takes the keys that no other names. */
export function sectionsOf({ properties = {} }: Schema): typeof groups {
  const named = new Set([...groups.flatMap(({ keys }) => keys), ...atApproval]);
  const others = Object.keys(properties).filter((key) => !named.has(key));
  return groups
    .map((group) => ({
      ...group,
      keys: [...group.keys, ...(group === groups.at(-1) ? others : [])].filter(
        (key) => key in properties,
      ),
    }))
    .filter(({ id, keys }) => id === 'ke' || keys.length > 0);
}
