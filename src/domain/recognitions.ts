import type { CommendationEntry } from './library.ts';
import { daysBetween } from './date.ts';
import type { Citation } from './schemas/commendation.ts';

export type Recognition = { commendation: CommendationEntry; citation: Citation };

const standing = (citation: Citation) =>
  citation.state === 'hieu-luc' || citation.state === 'dieu-chinh';

/** Lines of published decisions that honour a profile or model and still stand, newest first. */
export const recognitionsOf = (
  commendations: readonly CommendationEntry[],
  key: 'profile' | 'model',
  slug: string,
): Recognition[] =>
  commendations
    .flatMap((commendation) =>
      commendation.data.citations
        .filter((citation) => citation[key] === slug && standing(citation))
        .map((citation) => ({ commendation, citation })),
    )
    .sort((a, b) =>
      b.commendation.data.decision.date.localeCompare(a.commendation.data.decision.date),
    );

/** Lines that gave an award and still stand, newest first. */
export const recipientsOf = (
  commendations: readonly CommendationEntry[],
  award: string,
): Recognition[] =>
  commendations
    .flatMap((commendation) =>
      commendation.data.citations
        .filter((citation) => citation.award === award && standing(citation))
        .map((citation) => ({ commendation, citation })),
    )
    .sort((a, b) =>
      b.commendation.data.decision.date.localeCompare(a.commendation.data.decision.date),
    );

/** Whole days from the deed to the decision that praised it; undefined where no deed's day is given. */
export const daysToPraise = ({ data }: CommendationEntry): number | undefined =>
  data.actDate === undefined ? undefined : daysBetween(data.actDate, data.decision.date);
