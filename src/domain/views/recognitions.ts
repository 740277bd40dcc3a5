import { isPosthumous, type CommendationEntry } from '../library.ts';
import { daysBetween } from '../date.ts';
import { byDecision, decidedOn, stands } from '../decisions.ts';
import type { Citation } from '../schemas/commendation.ts';
import { known } from '../schemas/field.ts';

/** A line of a decision that praises a story, with its decision. */
export type Recognition = { commendation: CommendationEntry; citation: Citation };

/** Lines of published decisions that honour a profile or model and still stand, newest first. */
export function recognitionsOf(
  commendations: readonly CommendationEntry[],
  key: 'profile' | 'model',
  slug: string,
): Recognition[] {
  return commendations
    .flatMap((commendation) =>
      commendation.data.citations
        .filter((citation) => citation[key] === slug && stands(citation))
        .map((citation) => ({ commendation, citation })),
    )
    .sort((a, b) => byDecision(a.commendation, b.commendation));
}

/**
 * Whole days from the deed to the decision that praised it. Undefined where either day is not known
 * to the day, and where the praise is for somebody who died: that time is nobody's merit.
 */
export function daysToPraise(commendation: CommendationEntry): number | undefined {
  const { actDate } = commendation.data;
  const [done, praised] = [known(actDate), decidedOn(commendation)];
  if (!done || !praised || isPosthumous(commendation)) return undefined;
  return daysBetween(done, praised);
}
