import { choicesAt, kindsAt, metaAt } from '../check/schema/shape.ts';
import { storySchemas } from '../check/story-schemas.ts';
import type { CollectionName, Library } from '../domain/library.ts';
import { nearest } from '../domain/typed/nearest.ts';
import { fold } from '../domain/slug.ts';
import { typedDay } from '../domain/typed/typed-day.ts';
import { unclear } from '../domain/unclear.ts';
import { text } from '../text.ts';
import { isOptional, takes } from './story-template.ts';

/** Something that may be chosen: what is stored, what an editor calls it, and other names it has or had. */
type Choice = { value: string; label: string; names?: string[] };

/** One of the things asked before a story is written. */
export type FirstQuestion = {
  key: string;
  /** As an option of the command: `--unit`. */
  flag: string;
  title: string;
  about: string;
  example: string;
  /** None where the answer is free. */
  choices: Choice[];
  /** A catalogue, where one looks for a name rather than reads all. */
  isCatalogue: boolean;
};

/** Given by the command itself. */
const ownKeys = new Set(['status', 'date']);

/** `--kind` is the kind of story. */
const flagOf = (key: string) => (key === 'kind' ? 'subject' : key);

const catalogueOf = (key: string, { units, site }: Library): Choice[] | undefined => {
  if (key === 'field') return site.fields.map(({ id, label }) => ({ value: id, label }));
  if (key !== 'unit' && key !== 'owner') return undefined;
  return units.map(({ id, names }) => ({
    value: id,
    label: names.at(-1)!.name,
    names: names.flatMap(({ name, short }) => (short ? [name, short] : [name])),
  }));
};

/** What an editor calls each value: the interface's word, else what the key's description says of it. */
const choicesOf = (values: readonly string[], key: string, about: string): Choice[] => {
  const told = new Map(
    [...about.matchAll(/([a-z-]+): ([^;]+)/gu)].map(([, value, label]) => [value!, label!]),
  );
  const groups: Record<string, string> = key === 'group' ? text.groups : {};
  return values.map((value) => ({ value, label: groups[value] ?? told.get(value) ?? value }));
};

/** What a kind of story asks first: the keys it cannot do without that take one value. */
export function firstQuestions(collection: CollectionName, library: Library): FirstQuestion[] {
  const schema = storySchemas[collection];
  return Object.keys(schema.shape).flatMap((key) => {
    const kinds = kindsAt(schema, [key]);
    const isOne = !kinds.has('object') && !kinds.has('array');
    if (!isOne || ownKeys.has(key) || isOptional(collection, key)) return [];
    const { title = key, description: about = '', examples = [] } = metaAt(schema, [key]);
    const catalogue = catalogueOf(key, library);
    const values = choicesAt(schema, [key]).filter((value) => value !== unclear);
    const choices = catalogue ?? choicesOf(values, key, about);
    const example = String(examples[0] ?? '');
    return [
      { key, flag: flagOf(key), title, about, example, choices, isCatalogue: Boolean(catalogue) },
    ];
  });
}

/** All that a choice is called. */
const namesOf = ({ value, label, names = [] }: Choice): string[] => [value, label, ...names];

/**
 * The choices that a text may mean. Names that differ by a tone alone are two: only what is typed
 * without any accent stands for all of them.
 */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const isBare = /^\p{ASCII}*$/u.test(typed);
  const form = (name: string) => (isBare ? fold(name) : name.toLowerCase());
  const wanted = form(typed.normalize('NFC').trim());
  const same = choices.filter((choice) => namesOf(choice).some((name) => form(name) === wanted));
  if (same.length > 0) return same;
  return choices.filter((choice) => namesOf(choice).some((name) => form(name).includes(wanted)));
}

/**
 * An answer as the model stores it: a day as it is written in Vietnam, a unit by its name, an old name
 * or its id.
 * @returns the value, or in Vietnamese why it cannot stand there
 */
export function answerOf(
  collection: CollectionName,
  { key, about, example, choices }: FirstQuestion,
  typed: string,
): { value: string } | { wrong: string } {
  const written = typed.normalize('NFC').trim();
  const fits = (one: string) => takes(collection, key, one);
  if (choices.length === 0) {
    const value = [written, typedDay(written)].find((one) => one !== undefined && fits(one));
    if (value !== undefined) return { value };
  }
  const found = matching(choices, written);
  const [only, ...others] = found.filter((choice) => fits(choice.value));
  const isWhole = only && (only.value === written || others.length === 0);
  if (isWhole) return { value: only.value };
  const near = nearest(written, choices.flatMap(namesOf));
  const few = found.length > 0 ? found : choices;
  const listed = few
    .slice(0, 12)
    .map(({ value, label }) => (label === value ? value : `${value} (${label})`));
  const hint = [
    found.length === 0 && near && `Có phải “${near}”?`,
    listed.length > 0 && `Chọn: ${listed.join(', ')}.`,
    example && `Ví dụ: ${example}`,
  ];
  return { wrong: [`“${written}” không dùng được. ${about}.`, ...hint].filter(Boolean).join(' ') };
}
