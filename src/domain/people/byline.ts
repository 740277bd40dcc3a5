import { mayStand, personNameOn, peopleOf, type Surface } from './who-may-be-shown.ts';
import { issuerOf } from '../decisions.ts';
import { deedDay, type Story } from '../library.ts';
import { labelUnit, type UnitLabel, type Units } from '../units/units.ts';

/** Who a story is about, as far as the consent lets it be said on one surface. */
export type Byline = {
  name?: string;
  /** Honoured after death: said beside the name. */
  posthumous?: true;
  role?: string;
  unit?: UnitLabel;
  /** Those of several people who may be named. */
  people?: { name: string; role?: string; unit?: UnitLabel }[];
};

/** The name, role and unit to print under a story's title, with what has become of the unit. */
export function bylineOf(story: Story, units: Units, surface: Surface, today: string): Byline {
  const day = deedDay(story);
  const label = (unit: string) => labelUnit(units, unit, day, today);
  if (story.collection === 'profiles') return profileByline(story.data, label, surface, today);
  if (story.collection === 'models') return { unit: label(story.data.owner) };
  if (story.collection === 'commendations') return { unit: issuerOf(story, units, today) };
  return {};
}

const profileByline = (
  data: Extract<Story, { collection: 'profiles' }>['data'],
  label: (unit: string) => UnitLabel,
  surface: Surface,
  today: string,
): Byline => {
  const people = peopleOf(data);
  const died = data.posthumous ? { posthumous: true as const } : {};
  if (data.kind !== 'ca-nhan') {
    const named = people.flatMap((person) => {
      const name = personNameOn(person, surface, today);
      if (!name) return [];
      const told = mayStand(person, 'role', surface, today);
      const { role, unit } = told ? person : {};
      return [{ name, ...(role ? { role } : {}), ...(unit ? { unit: label(unit) } : {}) }];
    });
    const whole = { name: data.name, ...died, role: data.role, unit: label(data.unit) };
    return { ...whole, ...(named.length > 0 ? { people: named } : {}) };
  }
  const [person] = people;
  const name = person && personNameOn(person, surface, today);
  const hasPost = person && mayStand(person, 'role', surface, today);
  // Whose deed it is may be told wherever the page itself tells it; the post would name the person.
  const hasUnit = person && mayStand(person, 'role', 'page', today);
  return {
    ...(name ? { name, ...died } : {}),
    ...(hasPost ? { role: data.role } : {}),
    ...(hasUnit ? { unit: label(data.unit) } : {}),
  };
};
