import { rarityOf } from './rarity.ts';
import { typedKeys } from '../../domain/typed/keystrokes.ts';
import { isName } from './spelling/family-names.ts';
import { withFigureApart } from './spelling/figures.ts';
import { joinLetters } from './spelling/letters.ts';
import { levelOf } from './spelling/levels.ts';
import { PLAIN, plainWords } from './spelling/plain-words.ts';
import { spelling } from './spelling/respell.ts';
import { respellingsOf } from './spelling/slips.ts';
import type { Respelling } from './spelling/slips.ts';
import { SPOKEN_ALIKE, spokenAlike } from './spelling/sounds.ts';
import { asTyped } from './spelling/typed-text.ts';
import { countMarked, readToken, readTokens } from './spelling/tokens.ts';
import type { Token } from './spelling/tokens.ts';
import type { Vocabulary } from './spelling/vocabulary.ts';
import { endsWithY, isBare } from './spelling/y-rhymes.ts';

/** One word of a question. */
export type Word = {
  /** as typed, as read from keys, or mended */
  shown: string;
  /** as the index spells it */
  spelled: string;
  folded: string;
  /** how much it tells, more the rarer it is; 0 for a word that no page holds */
  weight: number;
  /** pages that hold it, about */
  pages: number;
  /** still being typed: stands for every word that begins so */
  open: boolean;
  /** the site holds it */
  known: boolean;
  /** the site holds it in this very spelling: typed with marks it is hardly a slip */
  exact: boolean;
  /** typed without a mark, and meant so: “vy” is no “vì” */
  bare: boolean;
  /** it was read from keys or mended: the page says so */
  mended: boolean;
  /** the letters typed, where they were read as keys, for they may have been a slip; else what slipped keys wrote */
  keys?: string;
};

/** A question as it was read. */
export type Query = {
  words: Word[];
  /** in quotation marks: the words must stand side by side */
  quoted: boolean;
};

/** A query as it may have been meant; lower cost is likelier. */
export type Mending = {
  query: Query;
  cost: number;
};

/** From so many words on a question is a sentence: a page may hold all its words by chance. */
export const SENTENCE = 4;
const LONGEST = 24;
/** Another mark than the site's is likelier than another letter. */
const WRONG_MARKS = 0.3;

/** Counts come rounded down by as much, on average. */
const ROUNDED = 1.2;
/** A word of one page tells hardly more than one of a few, for chance put it there. */
const CHANCE = 0.005;

/** A letter that stands for one of the middle names (“Trần G. Định”). */
const INITIAL = /^[b-df-hj-np-tv-xz]$/;

/** Reads what readers type, by the words the site holds. */
export class QueryReader {
  #vocabulary: Vocabulary;
  #pages: number;
  #plain: ReadonlySet<string>;
  #slips = new Map<string, Respelling[]>();

  /** @param plain words that tell little, as typed with their marks */
  constructor(pages: number, vocabulary: Vocabulary, plain: ReadonlySet<string> = plainWords) {
    this.#vocabulary = vocabulary;
    this.#plain = new Set([...plain].map(spelling));
    this.#pages = pages;
  }

  /** The commonest words that begin as the folded `word` does, itself first. */
  completions(word: string, limit: number): string[] {
    const pages = (one: string) => (one === word ? Infinity : this.#vocabulary.pages(one));
    return this.#vocabulary
      .begun(word)
      .sort((a, b) => pages(b) - pages(a))
      .slice(0, limit);
  }

  /** The spellings of a folded word, and how many pages hold each, about. */
  spellings(word: string): [spelled: string, pages: number][] {
    return this.#vocabulary.spellings(word);
  }

  /** The words of `typed`; those the site does not hold are read as Telex or VNI keys if they are. */
  read(typed: string): Query {
    const text = asTyped(typed);
    const quoted = /^\s*"[^"]+"\s*$/.test(text);
    const isEnded = quoted || /[\s"]$/.test(text);
    const typedTokens = readTokens(text).tokens.flatMap((token) => this.#split(token));
    const hasInitials = !quoted && isName(typedTokens);
    const tokens = hasInitials ? typedTokens : joinLetters(typedTokens, this.#vocabulary);
    const isMarked = countMarked(tokens) > 0;
    const words = tokens.slice(0, LONGEST).map((token, at, { length }) => {
      const isLast = at === length - 1;
      const open = isLast ? !isEnded : hasInitials && INITIAL.test(token.folded);
      const read = (one: Token, mended: boolean) => {
        const plainness = isMarked || length >= SENTENCE ? this.#plainness(one, isMarked) : 0;
        return this.#word(one, { open, plainness, mended });
      };
      const typedWord = read(token, false);
      if (typedWord.known) return typedWord;
      // A level stands before a name.
      const level = isLast || token.text.length > 1 ? undefined : levelOf(token.text);
      const keyed = typedKeys(token.text).map(readToken);
      const meant = [...(level ? [readToken(level)] : []), ...keyed].map((one) => read(one, true));
      const known = meant.find((one) => one.known);
      if (known) return { ...known, keys: typedWord.folded };
      return keyed[0] ? { ...typedWord, keys: keyed[0].folded } : typedWord;
    });
    return { words, quoted };
  }

  /** Queries with the words at `places` replaced by likely slips, likeliest first. */
  mend(query: Query, places: readonly number[], limit: number): Mending[] {
    let mended: { words: Word[][]; cost: number }[] = [
      { words: query.words.map((word) => [word]), cost: 0 },
    ];
    for (const at of places) {
      const { folded, keys = folded, known, open } = query.words[at]!;
      const typed = this.#slipsOf(known ? keys : folded, limit);
      const slips = typed.length > 0 ? typed : this.#slipsOf(keys, limit);
      if (slips.length === 0) continue;
      mended = mended
        .flatMap(({ words, cost }) =>
          slips.map((slip) => ({
            words: words.map((old, place) => (place === at ? this.#slip(slip, open) : old)),
            cost: cost + slip.cost,
          })),
        )
        .sort((a, b) => a.cost - b.cost)
        .slice(0, limit);
    }
    return mended
      .filter(({ cost }) => cost !== 0)
      .map(({ words, cost }) => ({ cost, query: { quoted: query.quoted, words: words.flat() } }));
  }

  /** The query with those of the words at `places` by any marks that the site never writes as typed. */
  mendMarks({ words, quoted }: Query, places: readonly number[]): Mending[] {
    const isWrong = (at: number) =>
      places.includes(at) && !words[at]!.exact && words[at]!.spelled !== words[at]!.folded;
    if (!words.some((_, at) => isWrong(at))) return [];
    const mended = words.flatMap((word, at) =>
      isWrong(at) ? this.#slip({ word: word.folded, cost: 0 }, word.open) : [word],
    );
    return [{ cost: WRONG_MARKS, query: { words: mended, quoted } }];
  }

  /** Queries in which one habit of speech wrote several of the words at `places` otherwise. */
  mendHabits({ words, quoted }: Query, places: readonly number[]): Mending[] {
    const habits = new Map<string, Map<number, Word[]>>();
    for (const at of places)
      for (const { word, swap } of spokenAlike(words[at]!.folded)) {
        if (!this.#vocabulary.has(word)) continue;
        const changed = habits.get(swap) ?? new Map<number, Word[]>();
        habits.set(swap, changed.set(at, this.#slip({ word, cost: 0 }, words[at]!.open)));
      }
    return [...habits.values()]
      .filter(({ size }) => size > 1)
      .map((changed) => words.flatMap((word, at) => changed.get(at) ?? [word]))
      .filter((mended) => mended.every(({ known }) => known))
      .map((mended) => ({ cost: SPOKEN_ALIKE, query: { words: mended, quoted } }));
  }

  /** Queries with each of these phrases in place of the word at `at`, the first one likeliest. */
  spellOut({ words, quoted }: Query, at: number, phrases: readonly string[]): Mending[] {
    return phrases.map((phrase, cost) => {
      const spelled = this.#slip({ word: phrase, cost }, words[at]!.open);
      return { cost, query: { words: words.toSpliced(at, 1, ...spelled), quoted } };
    });
  }

  /** A word that marks part, whole where the site holds it so, else parted. */
  #split(token: Token): readonly Token[] {
    if (this.#vocabulary.has(token.folded)) return [token];
    if (token.parts.length > 0) return token.parts;
    return readTokens(withFigureApart(token.text)).tokens;
  }

  #slipsOf(typed: string, limit: number): Respelling[] {
    const slips = this.#slips.get(typed) ?? respellingsOf(typed, this.#vocabulary);
    this.#slips.set(typed, slips);
    return slips.slice(0, limit);
  }

  #slip({ word }: Respelling, open: boolean): Word[] {
    return word.split(' ').map((part) => this.#word(readToken(part), { open, mended: true }));
  }

  #word(
    { text, spelled, folded }: Token,
    {
      open: isLast,
      mended = false,
      plainness = 0,
    }: { open: boolean; mended?: boolean; plainness?: number },
  ): Word {
    const open = isLast && !endsWithY(text);
    const held = this.#vocabulary.pages(folded);
    const meant = this.#meant(spelled, folded, open) || 0.5;
    const rarity = rarityOf(meant * ROUNDED + CHANCE * this.#pages, this.#pages);
    const exact = this.#vocabulary.pages(folded, spelled) > 0;
    const bare = isBare(text);
    const known = bare ? exact : this.#isKnown(folded, open);
    const weight = known ? rarity * (1 - plainness * (1 - PLAIN)) : 0;
    return { shown: text, spelled, folded, weight, pages: held, open, known, exact, bare, mended };
  }

  /**
   * How likely the word is a plain one, 0 to 1. Without marks "trong" may be "Trọng" as well: as
   * likely as the site holds it.
   */
  #plainness({ spelled, folded }: Token, isMarked: boolean): number {
    if (isMarked) return Number(this.#plain.has(spelled));
    let [plain, all] = [0, 0];
    for (const [one, pages] of this.#vocabulary.spellings(folded)) {
      all += pages;
      if (this.#plain.has(one)) plain += pages;
    }
    return all > 0 ? plain / all : 0;
  }

  /** How many pages hold what may be meant: the very spelling; or what a word may still become. */
  #meant(spelled: string, folded: string, open: boolean): number {
    const held = this.#vocabulary.pages(folded, spelled === folded ? undefined : spelled);
    if (held > 0 && !(open && spelled === folded)) return held;
    const begun = open ? this.#vocabulary.begun(folded) : [folded];
    return begun.reduce((all, word) => all + this.#vocabulary.pages(word), 0);
  }

  #isKnown(folded: string, open: boolean): boolean {
    if (this.#vocabulary.has(folded)) return true;
    if (!/^[a-z]+$/.test(folded)) return !/[a-z]\d/.test(folded);
    return open && this.#vocabulary.begun(folded).length > 0;
  }
}
