/**
 * What a page is about, apart from its text: title, name, role, unit, other names, and the lines of
 * a list of people. For each word the table tells in which of these fields of which pages it stands,
 * how it is spelled there and at which place, so that a known item is found without reading pages.
 *
 * The table lies beside Pagefind's index, in files of JSON packed by gzip: a start file, one for
 * every few words, and one for every filter.
 */

/** The first of a field's places. Two fields never touch, so no two words of two fields are neighbours. */
export const FIELDS = { title: 0, name: 300, role: 400, unit: 500, names: 600, lines: 1000 };
/** Places of one line of a list, and how many words of it are known: name first, then the role. */
export const LINE = 32;
export const LINE_WORDS = 16;

/** Where one spelling of a word stands: steps from page to page, and the place on each. */
export type KnownPostings = [spelled: string, steps: number[], places: number[]];
/** Words in code-point order, by their folded form. */
export type WordFile = Record<string, KnownPostings[]>;
/** Pages that hold a value of a filter, as steps from one to the next. */
export type ValueFile = Record<string, number[]>;

/** What the search loads first: how many pages there are, and in which file to look on. */
export type Start = {
  pages: number;
  /** the file in which Pagefind describes its index */
  description: string;
  /** number of the first page of each file of texts, and the file's name */
  texts: [first: number, name: string][];
  /** see spelling/vocabulary.ts */
  words: string;
  /** first word of each file of words, and the file's name */
  files: [first: string, name: string][];
  /** pages on which a list goes on, each with the list's first page */
  parts: [page: number, first: number][];
  /** filter key → its file, and each value with the other names it is known by */
  filters: Record<string, { file: string; values: [label: string, ...others: string[]][] }>;
};

/** Where one spelling of a word stands: a page and a place at each number. */
export type FieldPlaces = { folded: string; spelled: string; pages: number[]; places: number[] };

/** @returns the index of the file that holds `key`, were it there: the last that begins not after */
export function lastNotAfter<T, Key extends string | number>(
  files: readonly T[],
  key: Key,
  firstOf: (file: T) => Key,
): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstOf(files[middle]!) <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Page numbers from steps. */
export function pagesOf(steps: readonly number[]): number[] {
  let page = 0;
  return steps.map((step) => (page += step));
}

/** The steps from each of `pages` to the next, from 0 on; ascending. */
export function stepsOf(pages: readonly number[]): number[] {
  return pages.map((page, at) => page - (pages[at - 1] ?? 0));
}

/** Where `word` stands; with `open`, also every word of the file that begins so. */
export function fieldPlacesOf(file: WordFile, word: string, open: boolean): FieldPlaces[] {
  const words = open ? Object.keys(file).filter((key) => key.startsWith(word)) : [word];
  return words.flatMap((folded) =>
    (file[folded] ?? []).map(([spelled, steps, places]) => ({
      folded,
      spelled,
      pages: pagesOf(steps),
      places,
    })),
  );
}
