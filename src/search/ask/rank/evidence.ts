/**
 * Where the words of a query stand on one page, each as one number that sorts by place: the place,
 * the word of the query, and how close it is to what stands there.
 */

const [WORD_BITS, CLOSE_BITS] = [5, 7];
const PLACE = WORD_BITS + CLOSE_BITS;
const FULL = 100;

/** @param place below a million; @param word at most the 31st of a query; @param close 0 to 1 */
export function sightingOf(place: number, word: number, close: number): number {
  return ((place << PLACE) | (word << CLOSE_BITS) | Math.round(close * FULL)) >>> 0;
}

/** Where the word was seen, counted in words. */
export function placeOfSighting(sighting: number): number {
  return sighting >>> PLACE;
}

/** Which word of the query was seen, from 0. */
export function wordOfSighting(sighting: number): number {
  return (sighting >>> CLOSE_BITS) & (2 ** WORD_BITS - 1);
}

/** How near the spelling seen is to the one typed, from 0 to 1. */
export function closeIn(sighting: number): number {
  return (sighting & (2 ** CLOSE_BITS - 1)) / FULL;
}

/** Ascending, and so by their places. */
export type Sightings = Uint32Array;

/** Sightings in the order of their places. */
export function sorted(sightings: readonly number[]): Sightings {
  return new Uint32Array(sightings).sort();
}

/** @returns how many of `sightings` stand before `place` */
export function countBefore(sightings: Sightings, place: number): number {
  let low = 0;
  let high = sightings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOfSighting(sightings[middle]!) < place) low = middle + 1;
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
