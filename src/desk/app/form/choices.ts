import type { Desk } from '../api.ts';
import type { DeskContext } from './context.ts';

/** Something a field may name by its id. */
type Choice = { id: string; label: string; also?: string[] };

const named = (list: { id: string; label: string }[]): Choice[] =>
  list.map(({ id, label }) => ({ id, label }));

const stories = ({ desk }: DeskContext, collection: string): Choice[] =>
  desk.rows
    .filter((row) => row.collection === collection)
    .map(({ slug, title }) => ({ id: slug, label: title }));

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
};

const unit: Choosing = { choices: units, catalogue: 'units.yaml' };
const byKey: Record<string, Choosing> = {
  unit,
  owner: unit,
  issuer: unit,
  award: { choices: awards, catalogue: 'awards.yaml' },
  field: { choices: ({ desk }) => named(desk.site.fields), catalogue: 'site.yaml' },
  source: { choices: ownSources },
  profile: { choices: (context) => stories(context, 'profiles') },
  profiles: { choices: (context) => stories(context, 'profiles') },
  model: { choices: (context) => stories(context, 'models') },
  models: { choices: (context) => stories(context, 'models') },
  commendation: { choices: (context) => stories(context, 'commendations') },
  should: { choices: ({ desk }) => named(desk.site.should) },
  criteria: { choices: ({ desk }) => named(desk.site.criteria), catalogue: 'site.yaml' },
};

/**
 * What a field chooses from, by its key; an `id` by the list it stands in: the id of a criterion is one
 * of the site's, the id of a source is the editor's own.
 * @param id the field's id as the form makes it: "root_criteria_0_id"
 */
export function choosingOf(id: string): Choosing | undefined {
  const parts = id.split('_').filter((part) => !/^\d+$/u.test(part));
  const key = parts.at(-1) ?? '';
  if (key === 'id') return parts.at(-2) === 'criteria' ? byKey['criteria'] : undefined;
  return byKey[key];
}

/** Says the id of a unit or an award as people do; any other word stays. */
export function namingOf({ units: all, awards: given }: Desk): (id: string) => string {
  const names = new Map([...all, ...given].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
