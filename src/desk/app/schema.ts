import { text } from '../../text.ts';

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
  pattern?: string;
  additionalProperties?: boolean | Schema;
  default?: unknown;
};

/** The word that says a source does not tell. */
export const unclear = 'chua-ro';

/**
 * A schema without default values: a form must not write what nobody typed.
 */
export function withoutDefaults(schema: Schema): Schema {
  const { default: _, ...rest } = schema;
  return {
    ...rest,
    ...(rest.items ? { items: withoutDefaults(rest.items) } : {}),
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
const tables = tablesOf(text);

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
    values.map((value) => [value, said[value] ?? (table?.[value] as string | undefined) ?? value]),
  );
}

/** Whether a text is a day, by its examples. */
export function isDayField({ examples = [] }: Schema): boolean {
  return (
    examples.length > 0 &&
    examples.every((example) => /^\d{4}(?:-\d\d){0,2}$/u.test(String(example)))
  );
}

/** The parts of a story's form in the order in which she thinks of them. */
export const groups: { id: string; label: string; keys: string[] }[] = [
  {
    id: 'viec',
    label: 'Việc gì',
    keys: [
      'title',
      'lede',
      'form',
      'field',
      'scale',
      'problem',
      'steps',
      'decision',
      'timing',
      'legalKind',
      'period',
      'why',
      'pick',
    ],
  },
  {
    id: 'ai',
    label: 'Ai',
    keys: [
      'kind',
      'name',
      'short',
      'honorific',
      'people',
      'role',
      'unit',
      'owner',
      'group',
      'minor',
      'posthumous',
      'display',
      'award',
      'groups',
      'citations',
      'items',
    ],
  },
  {
    id: 'khi',
    label: 'Ở đâu, khi nào',
    keys: [
      'happened',
      'actDate',
      'started',
      'state',
      'lastChecked',
      'origin',
      'from',
      'to',
      'ceremony',
      'edition',
      'year',
      'date',
      'updated',
      'series',
    ],
  },
  { id: 'so', label: 'Con số và nguồn', keys: ['sources', 'figures', 'needs', 'honours'] },
  {
    id: 'minh-chung',
    label: 'Minh chứng',
    keys: [
      'criteria',
      'should',
      'pledge',
      'voices',
      'conditions',
      'notFor',
      'limits',
      'adapt',
      'adaptations',
      'toolkit',
      'risky',
      'safety',
    ],
  },
  { id: 'dong-y', label: 'Đồng ý', keys: ['consent', 'contact'] },
  { id: 'anh', label: 'Ảnh', keys: ['photo', 'gallery'] },
  {
    id: 'ke',
    label: 'Kể tiếp và chia sẻ',
    keys: ['tryIt', 'discuss', 'models', 'profiles', 'hashtags', 'nominate', 'tags', 'share'],
  },
];
