import { storyPath } from './addresses.ts';
import { displayOf, mayStand, nameOn, personOfLine, type Surface } from './consent.ts';
import type { CommendationEntry, Library } from './library.ts';
import { initialsOf } from './people.ts';
import type { Citation } from './schemas/commendation.ts';
import { indexUnits, labelUnit, type UnitLabel } from './units/units.ts';

/** One honoured line as the page shows it. */
export type CitationRow = {
  no: number;
  name: string;
  /** Of a person alone; a collective's letters mean nothing. */
  initials?: string;
  role?: string;
  unit: UnitLabel;
  award: { id: string; name: string };
  reason: string;
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
export const citationRows = (
  { data }: CommendationEntry,
  library: Pick<Library, 'units' | 'awards' | 'profiles' | 'models'>,
  words: { anonymous: string },
  today: string,
  surface: Surface = 'page',
): CitationRow[] => {
  const units = indexUnits(library.units);
  return [...data.citations]
    .sort((a, b) => a.no - b.no)
    .map((citation) => {
      const ended = citation.state === 'thu-hoi' || citation.state === 'huy-bo';
      const profile = library.profiles.find(({ slug }) => slug === citation.profile);
      const model = library.models.find(({ slug }) => slug === citation.model);
      const person = personOfLine(citation, data.consent, profile?.data);
      const whole = citation.recipient === 'an-danh' ? undefined : citation.name;
      const collective = profile ? profile.data.name : whole;
      const named = person ? nameOn(person, surface, today) : collective;
      const hidden = ended || !named || (person && displayOf(person) === 'an-danh');
      const hasRole = !hidden && (!person || mayStand(person, 'role', surface, today));
      const href = profile ? storyPath(profile) : model && storyPath(model);
      return {
        no: citation.no,
        name: (hidden ? undefined : named) ?? words.anonymous,
        ...(person && named && !hidden ? { initials: initialsOf(named) } : {}),
        ...(citation.role && hasRole ? { role: citation.role } : {}),
        unit: labelUnit(units, citation.unit, data.decision.date, today),
        award: {
          id: citation.award,
          name: library.awards.find(({ id }) => id === citation.award)?.name ?? citation.award,
        },
        reason: citation.reason,
        ...(href && !ended ? { href } : {}),
        state: citation.state,
        ...(citation.revokedBy ? { revokedBy: citation.revokedBy } : {}),
        posthumous: citation.posthumous,
        ended,
      };
    });
};
