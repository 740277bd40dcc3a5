/**
 * Where the words of a query stand on one page, each as one number that sorts by place: the place,
 * the word of the query, and how close it is to what stands there.
 */

const [WORD_BITS, CLOSE_BITS] = [5, 7];
const WORDS = 2 ** WORD_BITS;
const CLOSE = 2 ** CLOSE_BITS;
const FULL = 100;

/** @param word at most the 31st of a query; @param close 0 to 1 */
export function sightingOf(place: number, word: number, close: number): number {
  return (place * WORDS + word) * CLOSE + Math.round(close * FULL);
}

export function placeIn(sighting: number): number {
  return Math.floor(sighting / (WORDS * CLOSE));
}

export function wordIn(sighting: number): number {
  return Math.floor(sighting / CLOSE) % WORDS;
}

export function closeIn(sighting: number): number {
  return (sighting % CLOSE) / FULL;
}

/** The first of a place, to compare with. */
function placeStart(place: number): number {
  return place * WORDS * CLOSE;
}

/** Ascending, and so by their places. */
export type Sightings = Float64Array;

export function sorted(sightings: readonly number[]): Sightings {
  return Float64Array.from(sightings).sort();
}

/** @returns how many of `sightings` stand before `place` */
export function countBefore(sightings: Sightings, place: number): number {
  const end = placeStart(place);
  let [low, high] = [0, sightings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sightings[middle]! < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is known of a page before it is read. */
export type Evidence = {
  /** among title, name, role, unit, other names and lines */
  fields: Sightings;
  /** in the text, of the words that were looked for there */
  body: Sightings;
  /** for each word that names a value the page has, such as its year: how much that tells, 1 or more */
  values: readonly number[];
};
