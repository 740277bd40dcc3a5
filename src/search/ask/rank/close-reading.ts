import { LOOKED_FOR, Marker } from '../closeness.ts';
import type { FoundPage } from '../found-page.ts';
import type { ReadQuestion } from '../mending.ts';
import { SENTENCE } from '../query.ts';
import type { Query } from '../query.ts';
import { restore } from '../spelling/respell.ts';
import { readTokens } from '../spelling/tokens.ts';
import type { Token } from '../spelling/tokens.ts';
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
const LEAST = 0.7;
/** So many are shown at first. */
export const SHOWN = 5;

/** @param pageOf the text of a page by its number */
export async function readClosely(
  reading: ReadQuestion,
  pageOf: (page: number) => Promise<FoundPage>,
): Promise<ReadQuestion> {
  const { query, best, named } = reading;
  const [first] = best;
  const isFound = !first || first.match.complete || first.match.known.every(Boolean);
  if (isFound || query.words.length < SENTENCE) return reading;
  const close = closeTo(query);
  const scorer = scorerFor(query.words, named);
  const noneAssumed = query.words.map(() => false);
  const likely = best
    .slice(0, READ)
    .filter(({ match }) => match.score >= LEAST * first.match.score);
  const [read] = await Promise.all([
    Promise.all(
      likely.map(async ({ page, evidence }) => {
        const whole = { ...evidence, body: sightingsIn(await pageOf(page), close) };
        return { page, evidence: whole, match: scorer.score(whole, noneAssumed) };
      }),
    ),
    // Shown in any case, so loaded together with these.
    ...best.slice(likely.length, SHOWN).map(({ page }) => pageOf(page)),
  ]);
  return { ...reading, best: [...byWorth(read), ...best.slice(likely.length)] };
}

const sightingsIn = ({ words }: FoundPage, close: (word: string) => Close[]): Sightings => {
  const sightings: number[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const here = close(words[place]!);
    // Nearly always nothing: thousands of loops over it would each make an iterator.
    for (let at = 0; at < here.length; at += 1) sightings.push(sightingOf(place, ...here[at]!));
  }
  return sorted(sightings);
};

/** A word of the question, and how close it is. */
type Close = [word: number, closeness: number];

/** Tells the words of the question that a word of the index is close to; each is looked at once. */
const closeTo = (query: Query): ((word: string) => Close[]) => {
  const marker = new Marker(query);
  const known = new Map<string, Close[]>();
  return (word) => {
    let close = known.get(word);
    if (close) return close;
    close = tokensIn(word)
      .flatMap((token): Close[] => [...(marker.closeness(token)?.entries() ?? [])])
      .filter(([, closeness]) => closeness >= LOOKED_FOR);
    known.set(word, close);
    return close;
  };
};

const tokensOf = new Map<string, readonly Token[]>();

/** The tokens of a word of the index; the pages of a site share most of theirs. */
const tokensIn = (word: string): readonly Token[] => {
  const tokens = tokensOf.get(word) ?? readTokens(restore(word)).tokens;
  tokensOf.set(word, tokens);
  return tokens;
};
