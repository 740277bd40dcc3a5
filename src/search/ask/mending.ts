import { mayBeInitials } from './initials.ts';
import { pagesWithAll } from './looking.ts';
import type { Looked, Looker } from './looking.ts';
import type { NamedValue } from './named-values.ts';
import { SENTENCE } from './query.ts';
import type { Mending, Query, QueryReader } from './query.ts';
import { rank } from './rank/ranking.ts';
import type { Ranked, Ranking } from './rank/ranking.ts';
import { withOthers } from './rank/together.ts';
import { isName } from './spelling/family-names.ts';
import { levelOf } from './spelling/levels.ts';
import { spokenAlike } from './spelling/sounds.ts';
import { countMarked } from './spelling/tokens.ts';

/** So many readings of one word are thought of, and so many of a question tried. */
const SLIPS = 6;
const MENDINGS = 12;
/** Of a name that no field holds so many more: few syllables stand beside the others in one. */
const IN_NAME = 24;
/** So many pages tell whether a reading is good. */
const FEW = 20;
/** So many readings are looked for in the texts where no field holds any. */
const MENDINGS_IN_TEXTS = 6;

/** Questions longer than this are sentences: no single word of them is the one that was misspelt. */
const LONGEST_MENDED = 7;
/** Of two words alone each may be meant as it stands, however far from the other, or written by ear. */
const SHORTEST_MENDED = 3;
const SHORT_FORM = 2;
/** Marks tell nothing of it: it may stand for its word. */
const DIGIT = /^([1-9]|10)$/;
const NO_VOWEL = /^[b-df-hj-np-tv-xz]+$/;
/** A slip so likely is mended where the words as typed stand together nowhere. */
const LIKELY_SLIP = 0.9;

/** A ranking, and the values that its question names. */
export type ReadQuestion = Ranking & { named: NamedValue[] };

/** A reading, and the pages of which a field holds all of it. */
type InFields = { query: Query; worth: number; held: Ranked[] };

/** How a question is read, and which pages the filters leave. */
type Asking = {
  read: (query: Query) => Promise<ReadQuestion>;
  isLeft: (page: number) => boolean;
  /** all its words name one value of a filter */
  isValue: (query: Query) => boolean;
};

/** Mends slips, judged by what the site holds together: names that exist, then texts. */
export class Mender {
  #reader: QueryReader;
  #looker: Looker;
  #pages: number;

  /** @param pages how many the site has */
  constructor(reader: QueryReader, looker: Looker, pages: number) {
    this.#reader = reader;
    this.#looker = looker;
    this.#pages = pages;
  }

  /** The question as typed, or mended where it then finds what it did not. */
  async best(query: Query, asking: Asking): Promise<ReadQuestion> {
    const { read, isLeft, isValue } = asking;
    const { length } = query.words;
    if (length > LONGEST_MENDED || query.quoted) return read(query);
    const [spelledOut, ...others] = await this.#spelledOut(query, isLeft);
    if (spelledOut) return withOthers(await read(spelledOut.query), others);
    if (isNoSlip(query)) return read(query);
    const places = [...query.words.keys()].filter((at) => !query.words[at]!.bare);
    const unknown = places.filter((at) => !query.words[at]!.known);
    const hasMarks = countMarked(query.words) > 0;
    const isDoubtful = (at: number) =>
      !hasMarks || !query.words[at]!.exact || DIGIT.test(query.words[at]!.folded);
    const habits = this.#reader.mendHabits(query, places.filter(isDoubtful));
    if (unknown.length > 0) {
      const mendings = [...habits, ...this.#reader.mend(query, unknown, MENDINGS)];
      const known =
        (await this.#mendedKnown(mendings, isLeft)) ??
        (await this.#mendedName(query, unknown, isLeft));
      if (known) return read(known);
      const inTexts = hasShortForm(query) ? undefined : await this.#mendedInTexts(mendings, read);
      return inTexts ?? this.#parted(query, mendings, read);
    }
    const asTyped = await read(query);
    const first = asTyped.best[0]?.match;
    const guessed = places.filter((at) => query.words[at]!.keys);
    const isTogether =
      first?.whole &&
      (guessed.length > 0
        ? first.complete
        : first.paired.every(Boolean) || first.known.every(Boolean));
    if (isTogether || length === 1) return asTyped;
    const doubtful = places.filter((at) => guessed.includes(at) || isDoubtful(at));
    const loose = doubtful.filter((at) => !first?.paired[at] || guessed.includes(at));
    const slips = (loose.length > 0 ? loose : doubtful)
      .flatMap((at) => this.#reader.mend(query, [at], SLIPS))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MENDINGS);
    const marks = this.#reader.mendMarks(query, places);
    const mendings = [...marks, ...habits, ...slips];
    const mayBeMeant = length < SHORTEST_MENDED && first?.whole && guessed.length === 0;
    const likely = mendings.filter((one) =>
      mayBeMeant ? isByEar(one, query) : one.cost <= LIKELY_SLIP,
    );
    const known =
      (await this.#mendedKnown(likely, isLeft)) ??
      (mayBeMeant ? likely.find((one) => isValue(one.query))?.query : undefined) ??
      (await this.#mendedName(query, doubtful, isLeft));
    if (known) return read(known);
    if (first?.whole) return asTyped;
    // Each of its words is one of the site's, and a text may hold others by chance.
    const isSentence = length >= SENTENCE;
    const [withMarks] = isSentence ? marks : [];
    const tried = withMarks ? [withMarks, ...habits] : mendings;
    const mended = await this.#mendedInTexts(tried, read, isSentence);
    if (mended || !withMarks) return mended ?? asTyped;
    const marked = await read(withMarks.query);
    const match = marked.best[0]?.match;
    const isNamed = (at: number) => marked.named.some(({ from, to }) => from <= at && at < to);
    const isMeant = marked.query.words.every(
      ({ mended: isMended }, at) => !isMended || isNamed(at) || match?.paired[at],
    );
    return isMeant ? marked : asTyped;
  }

  /** What may be a full name with one of the words at `places` written otherwise, however many come near it. */
  async #mendedName(
    query: Query,
    places: readonly number[],
    isLeft: (page: number) => boolean,
  ): Promise<Query | undefined> {
    if (!isName(query.words)) return undefined;
    const mendings = places.flatMap((at) => this.#reader.mend(query, [at], IN_NAME));
    return this.#mendedKnown(mendings, isLeft);
  }

  /**
   * The question with the initials of a name, an office or a level written out, where one field holds all; of
   * people whose name has them all, the likeliest first.
   */
  async #spelledOut(query: Query, isLeft: (page: number) => boolean): Promise<InFields[]> {
    const { words } = query;
    const isAlone = words.length === 1;
    const at = words.findIndex(({ known, folded }) => !known && mayBeInitials(folded, isAlone));
    if (at < 0) return [];
    const level = isAlone ? undefined : levelOf(words[at]!.folded);
    const phrases = level ? [level] : await this.#looker.initials(query, at);
    const found = await this.#inFields(this.#reader.spellOut(query, at, phrases), isLeft);
    const people = found.filter((one) => isAlone && isName(one.query.words));
    return people[0] === found[0] ? people : found.slice(0, 1);
  }

  /** As typed; a question that finds nothing, for it was written without spaces, by all its words. */
  async #parted(
    query: Query,
    mendings: readonly Mending[],
    read: Asking['read'],
  ): Promise<ReadQuestion> {
    const asTyped = await read(query);
    if (asTyped.best.length > 0) return asTyped;
    const parted = mendings.find(
      ({ query: { words } }) =>
        words.length > query.words.length && words.every(({ known }) => known),
    );
    return parted ? read(parted.query) : asTyped;
  }

  /** The reading of which one field holds all, side by side. */
  async #mendedKnown(
    mendings: readonly Mending[],
    isLeft: (page: number) => boolean,
  ): Promise<Query | undefined> {
    return (await this.#inFields(mendings, isLeft))[0]?.query;
  }

  /** The readings of which one field holds all, side by side, best first. */
  async #inFields(
    mendings: readonly Mending[],
    isLeft: (page: number) => boolean,
  ): Promise<InFields[]> {
    const tried = await Promise.all(
      mendings.map(async ({ query, cost }) => {
        const fields = await this.#looker.fields(query);
        const holding = pagesWithAll(fields);
        if (holding.size === 0) return undefined;
        const looked = fields.map((one): Looked => ({ fields: one, body: [], assumed: false }));
        const { best } = rank({
          query,
          pages: this.#pages,
          looked,
          values: [],
          isLeft: (page) => holding.has(page) && isLeft(page),
          likely: FEW,
        });
        const held = best.filter(({ match }) => match.whole && match.known.every(Boolean));
        return held[0] && { query, worth: held[0].match.score - cost, held };
      }),
    );
    return tried.filter((one) => one !== undefined).toSorted((a, b) => b.worth - a.worth);
  }

  /** The first reading that a page holds whole, the mended words beside a neighbour of theirs. */
  async #mendedInTexts(
    mendings: readonly Mending[],
    read: Asking['read'],
    isSentence = false,
  ): Promise<ReadQuestion | undefined> {
    const tried = mendings.slice(0, MENDINGS_IN_TEXTS);
    // All are loaded at once; comparing is what takes time, and is done until one is good.
    await Promise.all(tried.map(({ query }) => this.#looker.texts(query)));
    for (const { query } of tried) {
      const reading = await read(query);
      const first = reading.best[0]?.match;
      const { words } = query;
      const isMending = words.every(
        ({ mended }, at) => !(mended || isSentence) || first?.paired[at] || words.length === 1,
      );
      if (first?.whole && isMending) return reading;
    }
    return undefined;
  }
}

/** A single word without a vowel is a short form which the site does not have, "vy" a name. */
const isNoSlip = ({ words }: Query): boolean =>
  words.some(
    ({ bare, known, folded }) => !known && (bare || (words.length === 1 && NO_VOWEL.test(folded))),
  );

/** Of two letters without a vowel ("sv", "bd") any text holds some word: only a field is a proof. */
const hasShortForm = ({ words }: Query): boolean =>
  words.some(({ known, folded }) => !known && folded.length <= SHORT_FORM && NO_VOWEL.test(folded));

/** Whether all that differs is written as it is spoken in some part of the country. */
const isByEar = ({ query: { words } }: Mending, typed: Query): boolean =>
  words.length === typed.words.length &&
  words.every(({ folded, mended }, at) => {
    const alike = mended ? spokenAlike(typed.words[at]!.folded) : [];
    return !mended || alike.some(({ word }) => word === folded);
  });
