import type { Ranked, Ranking } from './ranking.ts';

/** A reading of initials, with the pages of others whose name has them too behind those of the first. */
export function withOthers<T extends Ranking>(
  reading: T,
  others: readonly { held: readonly Ranked[] }[],
): T {
  if (others.length === 0) return reading;
  const { query, best, whole } = reading;
  const also = others.flatMap(({ held }) => held);
  const isMeant = ({ match }: Ranked) => match.known.every(Boolean);
  const pages = new Map<number, Ranked>();
  for (const one of [...best.filter(isMeant), ...also, ...best])
    if (!pages.has(one.page)) pages.set(one.page, one);
  return {
    ...reading,
    // None of them alone is what was meant.
    query: { ...query, words: query.words.map((word) => ({ ...word, mended: false })) },
    best: [...pages.values()],
    whole: [...new Set([...whole, ...also.map(({ page }) => page)])],
  };
}
