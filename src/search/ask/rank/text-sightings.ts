import { isHeld } from '../closeness.ts';
import { closeIn, placeOfSighting, sightingOf, wordOfSighting } from './evidence.ts';
import type { Sightings } from './evidence.ts';
import type { Looked } from '../looking.ts';
import type { Word } from '../query.ts';
import { pairWeight } from './stretch.ts';

/** Places are held against each other in parts of 2 ** 5 words, each with the next one. */
const PART = 5;
/** Longer pages begin anew; what falls together by that is told apart when it is compared closely. */
const PLACES = 2 ** 14;

/** Where the words of a query stand in the texts of some pages. */
export class TextSightings {
  #words: readonly Word[];
  /** a page's place among those that are looked at, from 1 */
  #slots: Uint16Array;
  /** where the sightings end of the page at each place, and those of the next begin */
  #ends: Uint32Array;
  #all: Sightings;
  /** which words stand at a place, and in a part, one bit each; empty between two pages */
  #places = new Uint32Array(PLACES + 1);
  #parts = new Uint32Array((PLACES >>> PART) + 1);

  /** @param holding the pages that are looked at, of all `pages` of the site */
  constructor(
    words: readonly Word[],
    {
      pages,
      holding,
      looked,
    }: {
      pages: number;
      holding: readonly number[];
      looked: readonly Pick<Looked, 'body'>[];
    },
  ) {
    this.#words = words;
    this.#slots = new Uint16Array(pages);
    for (let at = 0; at < holding.length; at += 1) this.#slots[holding[at]!] = at + 1;
    const slots = this.#slots;
    const ends = new Uint32Array(holding.length + 2);
    for (const { body } of looked)
      for (const { pages: on, starts } of body)
        for (let at = 0; at < on.length; at += 1) {
          const slot = slots[on[at]!]!;
          if (slot > 0) ends[slot + 1]! += starts[at + 1]! - starts[at]!;
        }
    for (let slot = 2; slot < ends.length; slot += 1) ends[slot]! += ends[slot - 1]!;
    // While they are put in, each page's start moves to its end, the start of the next.
    const all = new Uint32Array(ends.at(-1)!);
    for (const [word, { body }] of looked.entries())
      for (const { pages: on, starts, places, close } of body)
        for (let at = 0; at < on.length; at += 1) {
          const slot = slots[on[at]!]!;
          if (slot === 0) continue;
          let end = ends[slot]!;
          for (let place = starts[at]!; place < starts[at + 1]!; place += 1)
            all[end++] = sightingOf(places[place]!, word, close);
          ends[slot] = end;
        }
    this.#ends = ends;
    this.#all = all;
  }

  /** Those of one page, in order. */
  of(page: number): Sightings {
    const slot = this.#slots[page]!;
    return this.#all.slice(this.#ends[slot - 1], this.#ends[slot]).sort();
  }

  /**
   * What the words of a page weigh that stand in one part of it, and those that stand side by side:
   * enough to choose the pages that are compared closely.
   */
  nearness(page: number): number {
    const slot = this.#slots[page]!;
    const from = this.#ends[slot - 1]!;
    const to = this.#ends[slot]!;
    const all = this.#all;
    const places = this.#places;
    const parts = this.#parts;
    let pairs = 0;
    let near = 0;
    for (let at = from; at < to; at += 1) {
      const sighting = all[at]!;
      if (!isHeld(closeIn(sighting))) continue;
      const place = placeOfSighting(sighting) % PLACES;
      const bit = 1 << wordOfSighting(sighting);
      places[place]! |= bit;
      parts[place >>> PART]! |= bit;
    }
    let seen = 0;
    for (let at = from; at < to; at += 1) {
      const place = placeOfSighting(all[at]!) % PLACES;
      const part = place >>> PART;
      pairs |= (places[place]! << 1) & places[place + 1]!;
      const held = parts[part]! | parts[part + 1]!;
      if (held === seen) continue;
      near = Math.max(near, this.#weigh(held));
      seen = held;
    }
    for (let at = from; at < to; at += 1) {
      const place = placeOfSighting(all[at]!) % PLACES;
      places[place] = 0;
      parts[place >>> PART] = 0;
    }
    return near + this.#weighPairs(pairs);
  }

  #weigh(held: number): number {
    let sum = 0;
    for (let at = 0; at < this.#words.length; at += 1)
      if (held & (1 << at)) sum += this.#words[at]!.weight;
    return sum;
  }

  /** @param pairs a bit for the second word of each */
  #weighPairs(pairs: number): number {
    let sum = 0;
    for (let at = 1; at < this.#words.length; at += 1)
      if (pairs & (1 << at)) sum += pairWeight(this.#words, at - 1) / 2;
    return sum;
  }
}
