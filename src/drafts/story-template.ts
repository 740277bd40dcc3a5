import type { z } from 'astro/zod';
import { choicesAt, keysAt, kindsAt, metaAt } from '../check/schema/shape.ts';
import { storySchemas } from '../check/story-schemas.ts';
import { quote } from '../check/yaml/quote.ts';
import type { CollectionName } from '../domain/library.ts';
import { mandatoryHeadings } from '../domain/rules/texts/headings.ts';

type Path = readonly (string | number)[];

const intro = [
  '# Dòng bắt đầu bằng dấu # là lời giải thích, không lên trang.',
  '# Khóa chưa có giá trị là khóa bắt buộc: điền trước khi gửi duyệt.',
  '# Khóa có dấu # dính liền là khóa không bắt buộc: bỏ dấu # rồi điền, hoặc xóa cả dòng.',
];

/** A value on one line, in quotes where YAML could take it for something else. */
const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const isWord = /^[a-z][a-z0-9-]*$/.test(value) && !/^(?:true|false|null)$/.test(value);
  return isWord ? value : quote(value.replaceAll(/\s+/gu, ' ').trim());
};

/** Whether a key takes a value; whether it may be left out, where the value is undefined. */
export function takes(collection: CollectionName, key: string, value: unknown): boolean {
  const shape: Record<string, z.ZodType> = storySchemas[collection].shape;
  return shape[key]!.safeParse(value).success;
}

/** Whether a story of a kind may lack a key. */
export function isOptional(collection: CollectionName, key: string): boolean {
  return takes(collection, key, undefined);
}

const exampleAt = (collection: CollectionName, path: Path): string => {
  const schema = storySchemas[collection];
  const [example] = metaAt(schema, path).examples ?? [];
  return written(example ?? choicesAt(schema, path)[0] ?? '');
};

/** Whether keys stand below a key, and whether as a list of such groups. */
const groupAt = (
  collection: CollectionName,
  path: Path,
): { at: Path; isList: boolean } | undefined => {
  const schema = storySchemas[collection];
  if (kindsAt(schema, path).has('object')) return { at: path, isList: false };
  const item = [...path, 0];
  return kindsAt(schema, item).has('object') ? { at: item, isList: true } : undefined;
};

/** The keys below a key with an example each, indented as they must be once the hash is gone. */
const below = (collection: CollectionName, path: Path, indent: string): string[] => {
  const schema = storySchemas[collection];
  const group = groupAt(collection, path);
  if (!group) return [];
  const deeper = group.isList ? `${indent}    ` : `${indent}  `;
  const lines = keysAt(schema, group.at, {}).flatMap((key) => {
    const at = [...group.at, key];
    const { title = '', description = '' } = metaAt(schema, at);
    const choices = choicesAt(schema, at);
    const about = `${title}: ${description}${choices.length > 1 ? `. Chọn: ${choices.join(', ')}` : ''}`;
    const inner = below(collection, at, deeper);
    return inner.length > 0
      ? [`${deeper}${key}:  # ${about}`, ...inner]
      : [`${deeper}${key}: ${exampleAt(collection, at)}  # ${about}`];
  });
  const [first = '', ...rest] = lines;
  return group.isList ? [first.replace(/^(\s*) {2}(?=\S)/, '$1- '), ...rest] : lines;
};

const keyLines = (collection: CollectionName, key: string, given: unknown): string[] => {
  const schema = storySchemas[collection];
  const { title = key, description = '' } = metaAt(schema, [key]);
  const choices = choicesAt(schema, [key]);
  const inner = below(collection, [key], '');
  const example = inner.length > 0 ? '' : exampleAt(collection, [key]);
  const about = [
    `# ${title}: ${description}.`,
    ...(choices.length > 1 ? [`# Chọn một: ${choices.join(', ')}`] : []),
  ];
  if (given !== undefined) return [...about, `${key}: ${written(given)}`];
  const commented = inner.map((line) => `#${line}`);
  if (isOptional(collection, key)) return [...about, `#${key}: ${example}`.trimEnd(), ...commented];
  if (inner.length > 0) return [...about, `${key}:`, ...commented];
  return [...about, `# Ví dụ: ${key}: ${example}`, `${key}:`];
};

/**
 * A new story as its file will be: a draft in which every key of the model is explained by the words
 * that the schema itself has for it, with what is given filled in, and the headings that its body needs.
 */
export function storyTemplate(
  collection: CollectionName,
  given: Readonly<Record<string, unknown>>,
): string {
  const keys = keysAt(storySchemas[collection], [], {});
  const head = keys.flatMap((key) => ['', ...keyLines(collection, key, given[key])]);
  const headings = mandatoryHeadings[collection] ?? [];
  const body = headings.map((heading) => `\n## ${heading}\n`).join('');
  return `---\n${[...intro, ...head].join('\n')}\n---\n${body}`;
}
