import { LOOKED_FOR, Marker, SENTENCE } from '../closeness.ts';
import type { Page } from '../found-page.ts';
import type { Reading } from '../mending.ts';
import { restore } from '../spelling/respell.ts';
import { readText } from '../spelling/tokens.ts';
import { sightingOf, sorted } from './evidence.ts';
import type { Sightings } from './evidence.ts';
import { byWorth, scorerFor } from './ranking.ts';

/**
 * Of a whole question the commonest words are not looked for: they cost much and stand everywhere.
 * Side by side they tell what is asked ("công nhân", "đòi tiền"). So the pages that may answer are
 * read, as those are that are shown, and compared by all the words.
 */

/** So many pages are read at most, and none that answers less well by so much. */
const READ = 12;
const LEAST = 0.5;

/** @param pageOf the text of a page by its number */
export async function readClosely(
  reading: Reading,
  pageOf: (page: number) => Promise<Page>,
): Promise<Reading> {
  const { query, best, named } = reading;
  const [first] = best;
  const isFound = !first || first.match.complete || first.match.known.every(Boolean);
  if (isFound || query.words.length < SENTENCE) return reading;
  const marker = new Marker(query);
  const scorer = scorerFor(query.words, named);
  const noneAssumed = query.words.map(() => false);
  const likely = best
    .slice(0, READ)
    .filter(({ match }) => match.score >= LEAST * first.match.score);
  const read = await Promise.all(
    likely.map(async ({ page, evidence }) => {
      const whole = { ...evidence, body: sightingsIn(await pageOf(page), marker) };
      return { page, evidence: whole, match: scorer.score(whole, noneAssumed) };
    }),
  );
  return { ...reading, best: [...byWorth(read), ...best.slice(likely.length)] };
}

function sightingsIn({ words }: Page, marker: Marker): Sightings {
  const sightings: number[] = [];
  for (const [place, word] of words.entries())
    for (const token of readText(restore(word)).tokens)
      for (const [at, close] of marker.closeness(token)?.entries() ?? [])
        if (close >= LOOKED_FOR) sightings.push(sightingOf(place, at, close));
  return sorted(sightings);
}
