import type { Desk } from '../api.ts';
import { deskWords } from '../words.ts';
import type { DeskContext } from './context.ts';

/** Something a field may name by its id. */
export type Choice = { id: string; label: string; also?: string[] };

const named = (list: { id: string; label: string }[]): Choice[] =>
  list.map(({ id, label }) => ({ id, label }));

const stories = ({ desk }: DeskContext, collection: string): Choice[] =>
  desk.rows
    .filter((row) => row.collection === collection)
    .map(({ slug, title, name }) => ({ id: slug, label: title, also: name ? [name] : [] }));

/** Persons by the story that tells of each. */
const persons = ({ desk }: DeskContext): Choice[] =>
  desk.rows.flatMap(({ collection, slug, title, name }) =>
    collection === 'profiles' ? [{ id: slug, label: name || title, also: [title] }] : [],
  );

const ownSources = ({ data }: DeskContext): Choice[] => {
  const sources = (data['sources'] ?? []) as { id?: string; title?: string }[];
  return sources.flatMap(({ id, title }) => (id ? [{ id, label: title ?? id }] : []));
};

const units = ({ desk }: DeskContext): Choice[] =>
  desk.units.map(({ id, name, names }) => ({ id, label: name, also: names }));

const awards = ({ desk }: DeskContext): Choice[] =>
  desk.awards.map(({ id, name }) => ({ id, label: name }));

type Choosing = {
  choices: (context: DeskContext) => Choice[];
  /** Where what is missing is added: at once, or on that page. */
  catalogue?: 'units.yaml' | 'awards.yaml' | 'site.yaml';
  /** So few that all are shown at once. */
  isShort?: true;
  /** Found by former names too. */
  hasFormer?: true;
};

const unit: Choosing = { choices: units, catalogue: 'units.yaml', hasFormer: true };
const byKey: Record<string, Choosing> = {
  unit,
  owner: unit,
  issuer: unit,
  award: { choices: awards, catalogue: 'awards.yaml' },
  field: { choices: ({ desk }) => named(desk.site.fields), catalogue: 'site.yaml', isShort: true },
  source: { choices: ownSources, isShort: true },
  profile: { choices: (context) => stories(context, 'profiles') },
  profiles: { choices: (context) => stories(context, 'profiles') },
  model: { choices: (context) => stories(context, 'models') },
  models: { choices: (context) => stories(context, 'models') },
  commendation: { choices: (context) => stories(context, 'commendations') },
  should: { choices: ({ desk }) => named(desk.site.should), isShort: true },
  criteria: {
    choices: ({ desk }) => named(desk.site.criteria),
    catalogue: 'site.yaml',
    isShort: true,
  },
};

/**
 * What a field chooses from, by its key; an `id` by the list it stands in: the id of a criterion is one
 * of the site's, the id of a source is the editor's own.
 * @param id the field's id as the form makes it: "root_criteria_0_id"
 */
export function choosingOf(id: string): Choosing | undefined {
  const parts = id.split('_').filter((part) => !/^\d+$/u.test(part));
  const key = parts.at(-1) ?? '';
  // The unit of a figure is a word: "buổi".
  if (key === 'unit' && parts.at(-2) === 'figures') return undefined;
  // Those in a photo may have no story; they are then told by name.
  if (key === 'people' && ['photo', 'gallery'].includes(parts.at(-2) ?? ''))
    return { choices: persons };
  if (key === 'id') return parts.at(-2) === 'criteria' ? byKey['criteria'] : undefined;
  return byKey[key];
}

/** Says the id of a unit, an award, a story or something of the site as people do; any other word stays. */
export function namingOf({ units: all, awards: given, rows, site }: Desk): (id: string) => string {
  const own = [...site.criteria, ...site.fields, ...site.should];
  const names = new Map([
    ...rows.map(({ slug, title }) => [slug, title] as const),
    ...own.map(({ id, label }) => [id, label] as const),
    ...[...all, ...given].map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

/** Says the path of a file as people do: a catalogue by its name, a story or a page by its title. */
export function titlesOf({ rows, pages }: Desk): (path: string) => string {
  const titles = new Map([
    ...Object.entries(deskWords.catalogues.files),
    ...[...rows, ...pages].map(({ path, title }) => [path, title] as const),
  ]);
  return (path) => titles.get(path) ?? path;
}
