import { storyPath } from '../addresses.ts';
import { stands } from '../decisions.ts';
import {
  displayOf,
  mayStand,
  personNameOn,
  personOfLine,
  type Surface,
} from '../people/who-may-be-shown.ts';
import { deedDay, type CommendationEntry, type Library } from '../library.ts';
import { initialsOf } from '../people/name-forms.ts';
import type { Citation } from '../schemas/commendation.ts';
import { unitsWithPage } from '../units/cited.ts';
import { indexUnits, labelUnit, type UnitLabel } from '../units/units.ts';

/** One honoured line as the page shows it. */
export type CitationRow = {
  no: number;
  name: string;
  /** Of a person alone; a collective's letters mean nothing. */
  initials?: string;
  /** The short name that a collective's own page gives. */
  short?: string;
  role?: string;
  /** The unit or place of the line; absent where the list names none. */
  unit?: UnitLabel;
  award: { id: string; name: string };
  reason?: string;
  /** Id of the group the line stands in. */
  group?: string;
  href?: string;
  state: Citation['state'];
  revokedBy?: { number: string; date: string };
  posthumous: boolean;
  /** The line no longer stands: no name, no link. */
  ended: boolean;
};

/**
 * The list of a decision in its own order. A line that was revoked, or whose recipient is not
 * named, shows no name; whoever has a page of their own is shown as there.
 */
export function citationRows(
  commendation: CommendationEntry,
  library: Library,
  words: { anonymous: string },
  today: string,
  surface: Surface = 'page',
): CitationRow[] {
  const { data } = commendation;
  const units = indexUnits(library.units);
  const withPage = unitsWithPage(library);
  const unitOfLine = ({ unit, unitName, place }: Citation): UnitLabel | undefined => {
    if (!unit) {
      const name = [unitName, place].filter(Boolean).join(', ');
      return name ? { name } : undefined;
    }
    const { id: _id, ...label } = labelUnit(units, unit, deedDay(commendation), today);
    const named = place ? { ...label, name: `${label.name}, ${place}` } : label;
    return withPage.has(unit) ? { ...named, id: unit } : named;
  };
  return [...data.citations]
    .sort((a, b) => a.no - b.no)
    .map((citation) => {
      const ended = !stands(citation);
      const profile = library.profiles.find(({ slug }) => slug === citation.profile);
      const model = library.models.find(({ slug }) => slug === citation.model);
      const person = personOfLine(citation, data.consent, profile?.data);
      const whole = citation.recipient === 'an-danh' ? undefined : citation.name;
      const collective = profile ? profile.data.name : whole;
      const named = person ? personNameOn(person, surface, today) : collective;
      const hidden = ended || !named || (person && displayOf(person) === 'an-danh');
      const hasRole = !hidden && (!person || mayStand(person, 'role', surface, today));
      const href = profile ? storyPath(profile) : model && storyPath(model);
      const unit = unitOfLine(citation);
      return {
        no: citation.no,
        name: (hidden ? undefined : named) ?? words.anonymous,
        ...(person && named && !hidden ? { initials: initialsOf(named) } : {}),
        ...(profile?.data.short && !person && !hidden ? { short: profile.data.short } : {}),
        ...(citation.role && hasRole ? { role: citation.role } : {}),
        ...(unit ? { unit } : {}),
        award: {
          id: citation.award,
          name: library.awards.find(({ id }) => id === citation.award)?.name ?? citation.award,
        },
        ...(citation.reason ? { reason: citation.reason } : {}),
        ...(citation.group ? { group: citation.group } : {}),
        ...(href && !ended ? { href } : {}),
        state: citation.state,
        ...(citation.revokedBy ? { revokedBy: citation.revokedBy } : {}),
        posthumous: citation.posthumous,
        ended,
      };
    });
}
