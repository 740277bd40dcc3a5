import type { ReadQuestion } from './mending.ts';
import { SENTENCE } from './query.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank/ranking.ts';
import { isName } from './spelling/family-names.ts';

/** Words in quotation marks stand side by side, in this order, and no other word for any of them. */
const SIDE_BY_SIDE = 0.72;

type Chosen = {
  best: Ranked[];
  /** all that were found */
  pages: number[];
  /** the pages hold all the words */
  isWhole: boolean;
};

/** What is shown of a ranking: pages that hold all the words, where there are any. */
export function chosen({ query, best, whole, some }: ReadQuestion): Chosen {
  const first = best[0]?.match;
  const isWhole = first?.whole ?? false;
  if (query.quoted && query.words.length > 1) {
    const exact = best.filter(({ match }) => match.phrase > SIDE_BY_SIDE);
    return { best: exact, pages: exact.map(({ page }) => page), isWhole: true };
  }
  // Of a name that the site does not have some page may hold each syllable: none of them is near.
  if (isName(query.words) && !best.some(({ match }) => isNear(match, query))) {
    return { best: [], pages: [], isWhole };
  }
  // Of a sentence a page may hold all the words, and another answer it.
  if (isWhole && (first?.complete || query.words.length < SENTENCE)) {
    const holding = best.filter(({ match }) => match.whole);
    return { best: holding, pages: whole, isWhole };
  }
  return { best: some.length > 0 ? best : [], pages: some, isWhole };
}

/**
 * Whether a page may be about the name that was asked for: two of its words stand together there.
 * Was one of them misspelt, a text in which they stand as other words is no proof.
 */
const isNear = ({ paired, known }: Ranked['match'], { words }: Query): boolean => {
  const isMended = words.some(({ mended }) => mended);
  // A letter for a middle name begins some word of every page.
  if (words.slice(0, -1).some(({ open }) => open))
    return (isMended ? known : paired).every(Boolean);
  if (!isMended) return paired.some(Boolean) || known.some(Boolean);
  return paired.every(Boolean) || known.filter(Boolean).length > 1;
};
