import { deedDay, type Story } from './library.ts';
import { shownName } from './people.ts';
import { labelUnit, type UnitLabel, type Units } from './units/units.ts';

/** Who a story is about, as far as the consent lets it be said. */
export type Byline = { name?: string; role?: string; unit?: UnitLabel };

/** The name, role and unit to print under a story's title, with what has become of the unit. */
export const bylineOf = (story: Story, units: Units, today: string): Byline => {
  const day = deedDay(story);
  if (story.collection === 'profiles') {
    const { data } = story;
    const name = shownName(data);
    const whole = !data.consent || data.consent.scope.includes('chuc-vu-don-vi');
    return {
      ...(name ? { name } : {}),
      ...(whole ? { role: data.role, unit: labelUnit(units, data.unit, day, today) } : {}),
    };
  }
  if (story.collection === 'models') {
    return { unit: labelUnit(units, story.data.owner, day, today) };
  }
  if (story.collection === 'commendations') {
    return { unit: labelUnit(units, story.data.decision.issuer, day, today) };
  }
  return {};
};
