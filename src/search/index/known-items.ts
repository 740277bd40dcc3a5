import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { isLine, isRow } from './lines.ts';
import { FIELDS, LINE, LINE_WORDS, stepsOf } from '../ask/known-items.ts';
import type { KnownPostings, Start, ValueFile, WordFile } from '../ask/known-items.ts';
import { restore, spelling } from '../ask/spelling/respell.ts';
import { keysOf, readToken } from '../ask/spelling/tokens.ts';
import { writeVocabulary } from '../ask/spelling/vocabulary.ts';
import type { SearchAlias } from './aliases.ts';
import type { BundleFile } from './rechunk.ts';

/** A page as Pagefind kept it, in the index's spelling. */
export type KnownPage = {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; location: number }[];
  /** what else it is found by: short forms written out, other names of units; never shown */
  names: readonly string[];
};

/** Numbers in one file of words: some 3 KB packed. A small site's go into a few, to be asked for at once. */
const IN_FILE = 12_000;
const SMALL_SITE = 60_000;
const IN_FILE_OF_SMALL_SITE = Infinity;
/** Places that a field has; what is longer is cut. */
const ROOM = 100;
/** Fewer letters are the initials of too much. */
const SHORTEST_INITIALS = 3;
/** Where what else a page is called begins, among the places of its title. */
const CALLED = FIELDS.name - ROOM;

/**
 * The table of known items as files of the bundle; ask/known-items.ts tells what they hold.
 * @param pages in the order of Pagefind's description, whose numbers they have
 * @param options.description name of that description
 * @param options.texts the files of the pages' texts
 * @param options.aliases other names of units, by which a filter's value is known too
 * @param options.called what readers call a page that bears another title, by its address
 */
export function writeKnownItems(
  pages: readonly KnownPage[],
  options: Pick<Start, 'description' | 'texts'> & {
    aliases: readonly SearchAlias[];
    called?: ReadonlyMap<string, string> | undefined;
  },
): BundleFile[] {
  const { description, texts, aliases, called } = options;
  const files: BundleFile[] = [];
  const add = (content: ReadonlyMap<string, WordFile[string] | ValueFile[string]>): string => {
    const json = JSON.stringify(Object.fromEntries(content));
    const name = createHash('sha256').update(json).digest('base64url').slice(0, 8);
    files.push({ path: `known/${name}.pf_known`, content: pack(json) });
    return name;
  };
  const { words, counts } = readWords(pages, called);
  const start: Start = {
    pages: pages.length,
    description,
    texts,
    words: writeVocabulary(counts),
    parts: readParts(pages),
    files: parted(words).map((file) => [[...file.keys()][0] ?? '', add(file)]),
    filters: Object.fromEntries(
      [...readFilters(pages)].map(([key, values]) => [
        key,
        {
          file: add(new Map([...values].map(([label, on]) => [label, stepsOf(on)]))),
          values: [...values.keys()].map((label) => [
            label,
            ...othersOf(label, aliases),
            ...(isTopic(key) ? initialsOf(label) : []),
          ]),
        },
      ]),
    ),
  };
  return [...files, { path: 'known.pf_known', content: pack(JSON.stringify(start)) }];
}

const readParts = (pages: readonly KnownPage[]): Start['parts'] => {
  const numbers = new Map(pages.map(({ url }, number) => [url, number]));
  return pages.flatMap(({ meta }, number): Start['parts'] => {
    const first = numbers.get(meta['part'] ?? '');
    return first === undefined ? [] : [[number, first]];
  });
};

const pack = (json: string): Buffer => gzipSync(json, { level: 9 });

/** A text in pieces that no word and no code of the index's spelling goes across. */
const PIECES = /(?<!\\!)\s+/;
const known = new Map<string, readonly string[]>();

/** The words of a piece as they are compared; the pages of a site share most of theirs. */
const spelledIn = (piece: string): readonly string[] => {
  const read = known.get(piece) ?? keysOf(restore(piece)).map(({ token }) => token.spelled);
  known.set(piece, read);
  return read;
};

const readWords = (pages: readonly KnownPage[], called?: ReadonlyMap<string, string>) => {
  const words = new Map<string, Map<string, { pages: number[]; places: number[] }>>();
  const counts = new Map<string, number>();
  for (const [number, page] of pages.entries()) {
    const here = new Set<string>();
    for (const piece of new Set(page.content.split(PIECES)))
      for (const word of spelledIn(piece)) here.add(word);
    for (const [text, first, room] of fieldsOf(page, called?.get(page.url)))
      for (const { token, place } of keysOf(text)) {
        here.add(token.spelled);
        if (place >= room) continue;
        const spellings = words.get(token.folded) ?? new Map();
        const postings = spellings.get(token.spelled) ?? { pages: [], places: [] };
        postings.pages.push(number);
        postings.places.push(first + place);
        words.set(token.folded, spellings.set(token.spelled, postings));
      }
    // Found by the value; here for what it tells.
    for (const [, values] of Object.entries(page.filters).filter(([key]) => isTopic(key)))
      for (const short of values.flatMap((value) => initialsOf(restore(value))))
        here.add(readToken(short).spelled);
    for (const word of here) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { words, counts };
};

/** The fields of a page: text, the first of its places, how many it has. */
const fieldsOf = (
  page: KnownPage,
  called?: string,
): [text: string, first: number, room: number][] => {
  // A further page of a list is found by its lines alone: the rest is its first page's.
  const { title, name, role, unit } = page.meta['part'] ? {} : page.meta;
  const fields = [
    [title, FIELDS.title, CALLED - 1],
    [called, CALLED, FIELDS.name - CALLED - 1],
    [name, FIELDS.name, ROOM - 1],
    [role, FIELDS.role, ROOM - 1],
    [unit, FIELDS.unit, ROOM - 1],
    // A short form never stands beside the next one.
    [page.names.join(' 0 '), FIELDS.names, FIELDS.lines - FIELDS.names - 1],
  ] as const;
  return [
    ...fields.map(([text, first, room]): [string, number, number] => [
      restore(text ?? ''),
      first,
      room,
    ]),
    ...linesOf(page).map(({ text }, at): [string, number, number] => [
      text,
      FIELDS.lines + at * LINE,
      LINE_WORDS,
    ]),
  ];
};

/** The lines of lists that have an address of their own, in the page's order. */
const linesOf = ({ content, anchors }: KnownPage): { text: string }[] => {
  const rows = anchors.filter(isRow);
  if (!rows.some(isLine)) return [];
  const words = content.split(/\s+/);
  return rows.flatMap((row, at) => {
    if (!isLine(row)) return [];
    const next = rows[at + 1]?.location ?? words.length;
    const text = words.slice(row.location, Math.min(next, row.location + LINE_WORDS)).join(' ');
    return [{ text: restore(text) }];
  });
};

/** Words in files of about one size, in order. */
const parted = (words: ReturnType<typeof readWords>['words']): Map<string, KnownPostings[]>[] => {
  const files: Map<string, KnownPostings[]>[] = [];
  const all = [...words.values()].flatMap((spellings) => [...spellings.values()]);
  const numbers = all.reduce((sum, { pages }) => sum + 2 * pages.length, 0);
  const limit = numbers < SMALL_SITE ? IN_FILE_OF_SMALL_SITE : IN_FILE;
  let room = 0;
  for (const [word, spellings] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const postings = [...spellings].map(([spelled, { pages, places }]): KnownPostings => [
      spelled,
      stepsOf(pages),
      places,
    ]);
    const size = postings.reduce((sum, [, steps]) => sum + 2 * steps.length, 0);
    if (room < size) {
      files.push(new Map());
      room = limit;
    }
    files.at(-1)!.set(word, postings);
    room -= size;
  }
  return files;
};

const readFilters = (pages: readonly KnownPage[]): Map<string, Map<string, number[]>> => {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [number, page] of pages.entries())
    for (const [key, values] of Object.entries(page.filters))
      for (const value of new Set(values.map(restore))) {
        const labels = filters.get(key) ?? new Map<string, number[]>();
        const numbers = labels.get(value) ?? [];
        numbers.push(number);
        filters.set(key, labels.set(value, numbers));
      }
  return filters;
};

/** Filters whose values are said by their initials as well; those of units may be a place's, or a person's. */
const isTopic = (key: string): boolean => key === 'linh-vuc' || key === 'tieu-chi';

/** “CĐS” of “Thủ tục hành chính và chuyển đổi số”: of three words or more, each part's own. */
const initialsOf = (label: string): string[] =>
  label
    .split(/,|\s(?:và|-|–)\s/)
    .map((part) => part.match(/\p{L}+/gu) ?? [])
    .filter((words) => words.length >= SHORTEST_INITIALS)
    .map((words) => words.map((word) => word.charAt(0).toUpperCase()).join(''));

const othersOf = (label: string, aliases: readonly SearchAlias[]): string[] => {
  const names = aliases.filter(({ terms }) =>
    terms.some((term) => spelling(term) === spelling(label)),
  );
  return [...new Set(names.flatMap(({ terms }) => terms))].filter((term) => term !== label);
};
