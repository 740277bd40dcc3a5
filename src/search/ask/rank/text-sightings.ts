import { isHeld } from '../closeness.ts';
import { closeIn, placeIn, sightingOf, wordIn } from './evidence.ts';
import type { Sightings } from './evidence.ts';
import type { Looked } from '../looking.ts';
import type { Word } from '../query.ts';
import { pairWeight } from './stretch.ts';

/** Places are held against each other in parts of 2 ** 5 words, each with the next one. */
const PART = 5;
/** Longer pages begin anew; what falls together by that is told apart when it is compared closely. */
const PLACES = 2 ** 14;

/** Where the words of a query stand in the texts, page by page. */
export class TextSightings {
  #words: readonly Word[];
  /** where the sightings of each page begin */
  #starts: Uint32Array;
  #all: Sightings;
  /** which words stand at a place, and in a part, one bit each; empty between two pages */
  #places = new Uint32Array(PLACES + 1);
  #parts = new Uint32Array((PLACES >>> PART) + 1);

  /** @param pages how many the site has */
  constructor(words: readonly Word[], pages: number, looked: readonly Pick<Looked, 'body'>[]) {
    this.#words = words;
    this.#starts = new Uint32Array(pages + 2);
    for (const { body } of looked)
      for (const { pages: on, starts } of body)
        for (let at = 0; at < on.length; at += 1)
          this.#starts[on[at]! + 2]! += starts[at + 1]! - starts[at]!;
    for (let page = 2; page < this.#starts.length; page += 1)
      this.#starts[page]! += this.#starts[page - 1]!;
    this.#all = new Uint32Array(this.#starts.at(-1)!);
    // While they are put in, each page's start moves to its end, the start of the next.
    for (const [word, { body }] of looked.entries())
      for (const { pages: on, starts, places, close } of body)
        for (let at = 0; at < on.length; at += 1)
          for (let place = starts[at]!; place < starts[at + 1]!; place += 1)
            this.#all[this.#starts[on[at]! + 1]!++] = sightingOf(places[place]!, word, close);
  }

  /** Those of one page, in order. */
  of(page: number): Sightings {
    return this.#of(page).slice().sort();
  }

  /**
   * What the words of a page weigh that stand in one part of it, and those that stand side by side:
   * enough to choose the pages that are compared closely.
   */
  nearness(page: number): number {
    const here = this.#of(page);
    let [pairs, near] = [0, 0];
    for (const sighting of here) {
      if (!isHeld(closeIn(sighting))) continue;
      const place = placeIn(sighting) % PLACES;
      this.#places[place]! |= 1 << wordIn(sighting);
      this.#parts[place >>> PART]! |= 1 << wordIn(sighting);
    }
    let seen = 0;
    for (const sighting of here) {
      const place = placeIn(sighting) % PLACES;
      const part = place >>> PART;
      pairs |= (this.#places[place]! << 1) & this.#places[place + 1]!;
      const held = this.#parts[part]! | this.#parts[part + 1]!;
      if (held !== seen) near = Math.max(near, this.#weigh(held));
      seen = held;
    }
    for (const sighting of here) {
      const place = placeIn(sighting) % PLACES;
      this.#places[place] = 0;
      this.#parts[place >>> PART] = 0;
    }
    return near + this.#weighPairs(pairs);
  }

  #of(page: number): Sightings {
    return this.#all.subarray(this.#starts[page], this.#starts[page + 1]);
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
