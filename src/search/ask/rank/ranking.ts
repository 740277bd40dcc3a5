import { isHeld } from '../closeness.ts';
import { sightingOf, sorted } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import type { Looked } from '../looking.ts';
import type { NamedValue } from '../named-values.ts';
import type { Query, Word } from '../query.ts';
import { rarityOf } from '../rarity.ts';
import { Scorer } from './score.ts';
import type { PageMatch } from './score.ts';
import { TextSightings } from './text-sightings.ts';

/** A page, how it answers, and by what. */
export type Ranked = { page: number; match: PageMatch; evidence: Evidence };

/** Pages for a query, best first. */
export type Ranking = {
  query: Query;
  /** the likeliest, compared closely */
  best: Ranked[];
  /** pages that hold all the words, whichever order */
  whole: number[];
  /** pages that hold a good part of what the words tell */
  some: number[];
};

/** So many pages that hold most are compared by what stands in one part of their texts. */
const HOLDING = 400;
/** So many of these are compared closely, unless told otherwise. */
const LIKELY = 100;
/** What is left of other pages where one holds all the words, whole and side by side. */
const INCOMPLETE = 0.75;
/** A page that holds less of what the words tell is no answer, not even an approximate one. */
const SOME = 0.4;

/**
 * Ranks the pages of the site by where the words stand. Nothing but the question, the index and the
 * filters decides.
 *
 * @param isLeft pages that the chosen filters leave
 * @param firstOf the first page of the list that a page goes on with, else the page itself
 * @param values values that the question names, and the pages that have each
 */
export function rank(options: {
  query: Query;
  pages: number;
  looked: readonly Looked[];
  values: readonly (NamedValue & { pages: ReadonlySet<number> })[];
  isLeft: (page: number) => boolean;
  firstOf?: (page: number) => number;
  likely?: number;
}): Ranking {
  const { query, pages, looked, values, isLeft, firstOf = (page) => page } = options;
  const { words } = query;
  const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const coarse = new Float32Array(pages);
  const held = new Float64Array(pages);
  /** how many of the words that were looked for everywhere stand on the page */
  const count = new Uint8Array(pages);
  const [inFields, inText] = [new Float32Array(pages), new Float32Array(pages)];
  const raise = (best: Float32Array, on: ArrayLike<number>, close: number) => {
    for (let at = 0; at < on.length; at += 1) if (close > best[on[at]!]!) best[on[at]!] = close;
  };
  const add = (on: ArrayLike<number>, weight: number, assumed: boolean) => {
    for (let at = 0; at < on.length; at += 1) {
      const page = on[at]!;
      const field = inFields[page]!;
      const most = Math.max(field, inText[page]!);
      if (most === 0) continue;
      inFields[page] = inText[page] = 0;
      coarse[page]! += weight * (most + field);
      if (!isHeld(most)) continue;
      held[page]! += weight;
      if (!assumed) count[page]! += 1;
    }
  };
  for (const [at, { fields, body, assumed }] of looked.entries()) {
    const having = values.filter(({ from, to }) => from <= at && at < to);
    const known = [...fields, ...having.map(({ pages: on }) => ({ pages: [...on], close: 1 }))];
    for (const { pages: on, close } of known) raise(inFields, on, close);
    for (const { pages: on, close } of body) raise(inText, on, close);
    for (const { pages: on } of [...known, ...body]) add(on, words[at]!.weight, assumed);
  }

  const sought = looked.filter(({ assumed }) => !assumed).length;
  const order: number[] = [];
  const whole: number[] = [];
  const some: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    if (held[page] === 0 || !isLeft(page)) continue;
    order.push(page);
    if (count[page] === sought) whole.push(page);
    if (held[page]! >= SOME * all) some.push(page);
  }
  const holding = most(order, coarse, HOLDING);
  const texts = new TextSightings(words, { pages, holding, looked });
  for (const page of holding) coarse[page]! += texts.nearness(page);
  const likely = most(holding, coarse, options.likely ?? LIKELY);
  const best = score(likely, texts, options);
  const told = new Set<number>();
  const once = (numbers: readonly number[]) => [...new Set(numbers.map(firstOf))];
  return {
    query,
    best: best.filter(({ page }) => {
      // Of a list's pages the one that answers best.
      const first = firstOf(page);
      return !told.has(first) && told.add(first);
    }),
    whole: once(whole),
    some: once(some),
  };
}

/**
 * How much a value tells for each of its words, 1 for as much as they do in a text: few pages have
 * "Công nhân", though every page speaks of them. One word alone may be meant as any other.
 */
const worthOf = (words: readonly Word[], rarity: number): number => {
  const told = words.reduce((sum, { weight }) => sum + weight, 0);
  return words.length > 1 && told > 0 ? Math.max(1, rarity / told) : 1;
};

/** The `count` of `pages` that are worth most, best first; those alike in their order. */
const most = (pages: readonly number[], worth: Float32Array, count: number): number[] => {
  // Numbers alone are sorted much faster than pages are compared.
  const worths = new Float32Array(pages.map((page) => worth[page]!)).sort();
  const least = worths[worths.length - count] ?? 0;
  return pages
    .filter((page) => worth[page]! >= least)
    .sort((a, b) => worth[b]! - worth[a]! || a - b)
    .slice(0, count);
};

const score = (
  likely: readonly number[],
  texts: TextSightings,
  { query, pages, looked, values }: Parameters<typeof rank>[0],
): Ranked[] => {
  const { words } = query;
  /** a page's place among the likely ones, from 1 */
  const numbers = new Uint16Array(pages);
  for (const [at, page] of likely.entries()) numbers[page] = at + 1;
  const fields = likely.map((): number[] => []);
  for (const [word, one] of looked.entries())
    for (const { pages: on, places, close } of one.fields)
      for (let at = 0; at < on.length; at += 1) {
        const number = numbers[on[at]!]!;
        if (number) fields[number - 1]!.push(sightingOf(places[at]!, word, close));
      }
  const scorer = scorerFor(words, values);
  const assumed = looked.map((one) => one.assumed);
  const worths = values.map(({ from, to, pages: on }) =>
    worthOf(words.slice(from, to), rarityOf(on.size, pages)),
  );
  const matched = likely.map((page, at): Ranked => {
    const having = words.map(() => 0);
    for (const [one, { from, to, pages: on }] of values.entries())
      if (on.has(page)) having.fill(worths[one]!, from, to);
    const evidence = { fields: sorted(fields[at]!), body: texts.of(page), values: having };
    return { page, evidence, match: scorer.score(evidence, assumed) };
  });
  return byWorth(matched);
};

/** @param named values that the question names */
export function scorerFor(words: readonly Word[], named: readonly NamedValue[]): Scorer {
  return new Scorer(words, new Set(named.map(({ from }) => from)).size > 1);
}

/** Best first; pages alike stay in the order they came in. */
export function byWorth(matched: readonly Ranked[]): Ranked[] {
  const isComplete = matched.some(({ match }) => match.complete);
  const worth = ({ match }: Ranked) =>
    match.score * (isComplete && !match.complete ? INCOMPLETE : 1);
  return [...matched].sort((a, b) => worth(b) - worth(a));
}
