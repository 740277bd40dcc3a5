import type { z } from 'astro/zod';
import type { Draft } from './draft.ts';
import { deedDay, type CommendationEntry } from './library.ts';
import type { Citation, Commendation, commendation } from './schemas/commendation.ts';
import { known } from './schemas/field.ts';
import { labelUnit, type UnitLabel, type Units } from './units/units.ts';

/** The award that holds for a line: its own, its group's, or the one given once for the list. */
export function awardOfLine(
  { award, group }: Pick<Draft<Citation>, 'award' | 'group'>,
  list: Pick<Draft<Commendation>, 'award' | 'groups'>,
): string | undefined {
  return award ?? list.groups?.find((other) => other?.id === group && group)?.award ?? list.award;
}

/** A commendation as it was read, each line given the award that holds for it. */
export function withAwards(data: z.infer<typeof commendation>): Commendation {
  return {
    ...data,
    // A page taken down may have lost its list.
    citations: (data.citations ?? []).map((citation) => ({
      ...citation,
      award: awardOfLine(citation, data) ?? '',
    })),
  };
}

/** Whether a line of a decision still stands: no other has taken it back. */
export function stands({ state }: Pick<Draft<Citation>, 'state'>): boolean {
  return state !== 'thu-hoi' && state !== 'huy-bo';
}

/** The day of the decision, undefined where no source tells it. */
export function decidedOn({ data }: Pick<CommendationEntry, 'data'>): string | undefined {
  return known(data.decision.date);
}

/** The number of the decision, undefined where no source tells it. */
export function decisionNumber({ data }: Pick<CommendationEntry, 'data'>): string | undefined {
  return known(data.decision.number);
}

/** Newest decision first; one without a known day stands by its page's. */
export function byDecision(a: CommendationEntry, b: CommendationEntry): number {
  return (decidedOn(b) ?? b.data.date).localeCompare(decidedOn(a) ?? a.data.date);
}

/** Who decided: a unit of the catalogue by its name of that day, or the name as it is told. */
export function issuerOf(story: CommendationEntry, units: Units, today: string): UnitLabel {
  const { issuer, issuerName = '' } = story.data.decision;
  return issuer ? labelUnit(units, issuer, deedDay(story), today) : { name: issuerName };
}

/** Which time an award is given, as far as it is told: "Lần thứ 4, năm 2026"; '' where nothing is. */
export function occasionOf(
  { edition, year }: Pick<Commendation, 'edition' | 'year'>,
  words: { edition: string; year: string },
): string {
  return [
    ...(edition === undefined ? [] : [`${words.edition} ${edition}`]),
    ...(year === undefined ? [] : [`${words.year} ${year}`]),
  ].join(', ');
}
