import { toneMarks } from '../../domain/typed/tones.ts';
import { SENTENCE } from './query.ts';
import type { Query, Word } from './query.ts';
import { countMarked } from './spelling/tokens.ts';
import type { Token } from './spelling/tokens.ts';

/**
 * From here on a word counts as held: begun, if still typed; whole. A little below what is begun is
 * worth, for single precision keeps a little less of that.
 */
const HELD = 0.34;
/** The least closeness of a word that is whole, in whatever spelling; less are mere beginnings. */
export const WHOLE = 0.45;
/** Spellings less close are looked for in no text. */
export const LOOKED_FOR = 0.3;

/** A word typed without its marks; where the whole question is, it tells nothing of them. */
const UNMARKED = 0.85;
const ALL_UNMARKED = 0.99;
/** Half typed, with fewer marks than in the end; hỏi for ngã, which half the country speaks alike. */
const HALFWAY = 0.75;
/**
 * How near a word is to one that differs in its marks only. Whoever types a whole sentence with its
 * marks means them: "hiện" is then no "hiến", and where each is one of the site's none is half typed.
 */
const OTHER = 0.33;
const OTHER_IN_SENTENCE = 0.15;
const BEGUN_ALIKE = 0.4;
const BEGUN = 0.35;

type Spelled = Pick<Token, 'folded' | 'spelled'>;

/** True where a word is held by the page well enough to be shown as found. */
export function isHeld(closeness: number): boolean {
  return closeness >= HELD;
}

/** What a spelling other than the typed one is worth in a query. */
type Others = { unmarked: number; halfway: number; marked: number };

/** What other spellings are worth for these words: less in a sentence typed with its marks, whose writer meant them. */
export function othersOf({ words }: Query): Others {
  const marked = countMarked(words);
  const isSentence = words.length >= SENTENCE && marked * 2 >= words.length;
  const isCareful = isSentence && words.every(({ exact }) => exact);
  return {
    unmarked: marked === 0 && words.length > 1 ? ALL_UNMARKED : UNMARKED,
    halfway: isCareful ? OTHER_IN_SENTENCE : HALFWAY,
    marked: isSentence ? OTHER_IN_SENTENCE : OTHER,
  };
}

/** 1 for the word as spelled, less for another spelling, less for a mere beginning, 0 for none. */
export function closenessOf(word: Word, { folded, spelled }: Spelled, others: Others): number {
  if (folded === word.folded) {
    if (spelled === word.spelled) return 1;
    if (word.bare) return 0;
    if (word.spelled === word.folded) return others.unmarked;
    const [typed, held] = [withoutNga(word.spelled), withoutNga(spelled)];
    if (typed === held) return HALFWAY;
    return isWithin(typed, held) ? others.halfway : others.marked;
  }
  if (!word.open || !folded.startsWith(word.folded)) return 0;
  if (spelled.startsWith(word.spelled)) return BEGUN_ALIKE;
  // "mở" is no beginning of "một"; "đư" is one of "đường".
  return isWithin(withoutNga(word.spelled), withoutNga(spelled)) ? BEGUN : 0;
}

const withoutNga = (word: string): string =>
  word.normalize('NFD').replaceAll(toneMarks.tilde, toneMarks.hook);

/** A word half typed has fewer marks than in the end ("đưc" for "đức"). */
const isWithin = (typed: string, word: string): boolean => {
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at += 1;
  return at === typed.length;
};

/** How close each word of a query is to a word of a text; for what is shown. */
export class Marker {
  readonly words: readonly Word[];
  #others: Others;
  #closeness = new Map<Token, readonly number[] | undefined>();
  #folded: ReadonlySet<string>;
  #open: readonly string[];

  constructor(query: Query) {
    this.words = query.words;
    this.#others = othersOf(query);
    this.#folded = new Set(query.words.map(({ folded }) => folded));
    this.#open = query.words.filter(({ open }) => open).map(({ folded }) => folded);
  }

  /** 0 to 1 for each word; undefined where none is close. */
  closeness(token: Token): readonly number[] | undefined {
    if (!this.#mayBeClose(token) && !token.parts.some((part) => this.#mayBeClose(part)))
      return undefined;
    if (this.#closeness.has(token)) return this.#closeness.get(token);
    const near = [token, ...token.parts];
    const all = this.words.map((word) =>
      Math.max(0, ...near.map((one) => closenessOf(word, one, this.#others))),
    );
    const closeness = all.some((close) => close > 0) ? all : undefined;
    this.#closeness.set(token, closeness);
    return closeness;
  }

  /** False for nearly all words of a text, which need no closer look. */
  #mayBeClose({ folded }: Token): boolean {
    return this.#folded.has(folded) || this.#open.some((word) => folded.startsWith(word));
  }
}
