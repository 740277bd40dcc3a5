import { deedDay, type Story } from '../library.ts';
import { newestFirst } from '../lists/facets.ts';
import { heirsOf, parentOn, type Units } from '../units/units.ts';

const unitOf = (story: Story): string | undefined => {
  if (story.collection === 'profiles') return story.data.unit;
  if (story.collection === 'models') return story.data.owner;
  if (story.collection === 'commendations') return story.data.decision.issuer;
  return undefined;
};

const fieldOf = (story: Story) => ('field' in story.data ? story.data.field : undefined);
const criteriaOf = (story: Story) =>
  'criteria' in story.data ? story.data.criteria.map((criterion) => criterion.id) : [];

/** The places a story belongs to today: its unit's heirs, and the unit above on the day of the deed. */
const placesOf = (story: Story, units: Units): string[] => {
  const unit = units.get(unitOf(story) ?? '');
  if (!unit) return [];
  const parent = parentOn(units, unit, deedDay(story));
  return [...heirsOf(units, unit), ...(parent ? [parent] : [])].map(({ id }) => id);
};

/** How many stories are offered. */
const most = 4;

/** What makes a story near to another. */
type Traits = { group?: string; field?: string; places: string[]; criteria: string[] };

// Each story is compared with every other.
const traits = new WeakMap<Units, WeakMap<Story, Traits>>();

const traitsOf = (story: Story, units: Units): Traits => {
  const known = traits.get(units) ?? new WeakMap<Story, Traits>();
  traits.set(units, known);
  const found = known.get(story) ?? readTraits(story, units);
  known.set(story, found);
  return found;
};

const readTraits = (story: Story, units: Units): Traits => {
  const field = fieldOf(story);
  return {
    ...(story.collection === 'profiles' ? { group: story.data.group } : {}),
    ...(field === undefined ? {} : { field }),
    places: placesOf(story, units),
    criteria: criteriaOf(story),
  };
};

/**
 * Stories to read next: people like the reader first (same group, field, place), then the same
 * criterion, then the newest. Links an editor made by hand are shown apart.
 */
export function relatedTo(story: Story, others: readonly Story[], units: Units): Story[] {
  const own = traitsOf(story, units);
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && one === other;
  const closeness = (other: Story): number => {
    const { group, field, places, criteria } = traitsOf(other, units);
    const alike =
      Number(isSame(group, own.group)) +
      Number(isSame(field, own.field)) +
      Number(places.some((id) => own.places.includes(id)));
    return 2 * alike + Number(criteria.some((id) => own.criteria.includes(id)));
  };
  const near = Map.groupBy(
    others.filter((other) => other !== story && other.collection !== 'campaigns'),
    closeness,
  );
  const found: Story[] = [];
  for (const score of [...near.keys()].toSorted((a, b) => b - a)) {
    if (found.length < most) found.push(...newestFirst(near.get(score)!));
  }
  return found.slice(0, most);
}
