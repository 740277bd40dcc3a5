import { deedDay, type Story } from '../library.ts';
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

/**
 * Stories to read next: people like the reader first (same group, field, place), then the same
 * criterion, then the newest. Links an editor made by hand are shown apart.
 */
export function relatedTo(story: Story, others: readonly Story[], units: Units, most = 4): Story[] {
  const places = new Set(placesOf(story, units));
  const criteria = new Set(criteriaOf(story));
  const closeness = (other: Story): number => {
    const group =
      story.collection === 'profiles' &&
      other.collection === 'profiles' &&
      story.data.group === other.data.group;
    const field = fieldOf(story) !== undefined && fieldOf(story) === fieldOf(other);
    const place = placesOf(other, units).some((id) => places.has(id));
    const criterion = criteriaOf(other).some((id) => criteria.has(id));
    return 2 * (Number(group) + Number(field) + Number(place)) + Number(criterion);
  };
  return others
    .filter((other) => other !== story && other.collection !== 'campaigns')
    .map((other) => ({ other, score: closeness(other) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.other.data.date.localeCompare(a.other.data.date) ||
        a.other.slug.localeCompare(b.other.slug),
    )
    .slice(0, most)
    .map(({ other }) => other);
}
