import { isHeld } from './closeness.ts';
import type { Looked } from './looking.ts';
import type { NamedValue } from './named-values.ts';
import type { Query } from './query.ts';
import { Scorer } from './score.ts';
import type { Match } from './score.ts';

export type Ranked = { page: number; match: Match };

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

/** So many pages are compared closely, unless told otherwise. */
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
 * @param values values that the question names, and the pages that have each
 */
export function rank(options: {
  query: Query;
  pages: number;
  looked: readonly Looked[];
  values: readonly (NamedValue & { pages: ReadonlySet<number> })[];
  isLeft: (page: number) => boolean;
  likely?: number;
}): Ranking {
  const { query, pages, looked, values, isLeft } = options;
  const { words } = query;
  const inFields = words.map(() => new Float32Array(pages));
  const inText = words.map(() => new Float32Array(pages));
  for (const [at, { fields, body }] of looked.entries()) {
    for (const { pages: numbers, close } of fields)
      for (const page of numbers) raise(inFields[at]!, page, close);
    for (const { pages: found, close } of body)
      for (const [page, places] of found) if (places.length > 0) raise(inText[at]!, page, close);
  }
  for (const { from, to, pages: having } of values)
    for (let at = from; at < to; at += 1) for (const page of having) raise(inFields[at]!, page, 1);

  const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const coarse = new Float32Array(pages);
  const order: number[] = [];
  const whole: number[] = [];
  const some: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    let [held, isWhole] = [0, true];
    for (const [at, { weight }] of words.entries()) {
      const field = inFields[at]![page]!;
      const most = Math.max(field, inText[at]![page]!);
      coarse[page]! += weight * (most + field);
      if (isHeld(most)) held += weight;
      else if (!looked[at]!.assumed) isWhole = false;
    }
    if (held === 0 || !isLeft(page)) continue;
    order.push(page);
    if (isWhole) whole.push(page);
    if (held >= SOME * all) some.push(page);
  }
  order.sort((a, b) => coarse[b]! - coarse[a]! || a - b);
  return { query, best: score(order.slice(0, options.likely ?? LIKELY), options), whole, some };
}

function raise(best: Float32Array, page: number, close: number): void {
  if (close > best[page]!) best[page] = close;
}

function score(
  likely: readonly number[],
  { query, looked, values }: Parameters<typeof rank>[0],
): Ranked[] {
  const { words } = query;
  const none = words.map(() => 0);
  const evidence = new Map(
    likely.map((page) => [page, { fields: new Map(), body: new Map(), values: [...none] }]),
  );
  type Places = Map<number, number[]>;
  const put = (places: Places, place: number, at: number, close: number) => {
    const here = places.get(place) ?? [...none];
    here[at] = Math.max(here[at]!, close);
    places.set(place, here);
  };
  for (const [at, { fields, body }] of looked.entries()) {
    for (const { pages, places, close } of fields)
      for (const [index, page] of pages.entries()) {
        const one = evidence.get(page);
        if (one) put(one.fields, places[index]!, at, close);
      }
    for (const { pages, close } of body)
      for (const [page, one] of evidence)
        for (const place of pages.get(page) ?? []) put(one.body, place, at, close);
  }
  for (const { from, to, pages } of values)
    for (const [page, one] of evidence) if (pages.has(page)) one.values.fill(1, from, to);
  const scorer = new Scorer(words, new Set(values.map(({ from }) => from)).size > 1);
  const assumed = looked.map((one) => one.assumed);
  const matched = likely.map((page) => ({
    page,
    match: scorer.score(evidence.get(page)!, assumed),
  }));
  const isComplete = matched.some(({ match }) => match.complete);
  const worth = ({ match }: (typeof matched)[number]) =>
    match.score * (isComplete && !match.complete ? INCOMPLETE : 1);
  // Pages alike stay in the order they came in.
  return matched.sort((a, b) => worth(b) - worth(a));
}
