import { linePath, storyPath, typedPath, type StoryName } from '../addresses.ts';
import type { Draft } from '../draft.ts';
import type { Notice } from '../schemas/catalogue.ts';
import type { Commendation } from '../schemas/commendation.ts';

/**
 * How a long list goes on over several pages, each within 14,000 bytes packed. The first tells the
 * decision too, so it has room for fewer lines; a line of a real list is some 80 bytes. Whether there
 * is more than one page is weighed, since 120 lines that share posts and reasons fit one; where pages
 * are cut is counted, so that no line moves when another is mended.
 */
const onFirst = 30;
const onOthers = 80;

/**
 * What one page holds beside its decision, in letters that differ from line to line: packed, a letter
 * is a third of a byte, and a line besides its words is 16 bytes.
 */
const room = 8200;
const perLine = 45;

type List = Draft<Pick<Commendation, 'citations' | 'groups'>>;
type Line = NonNullable<NonNullable<List['citations']>[number]>;

/** What several lines say alike is packed into next to nothing. */
const weightOf = (lines: readonly Line[]): number => {
  const told = new Set(
    lines.flatMap(({ name, role, unit, unitName, place, reason }) => [
      name,
      role,
      unit,
      unitName,
      place,
      reason,
    ]),
  );
  return [...told].reduce((sum, words = '') => sum + words.length, lines.length * perLine);
};

/** Lines as they are read: by group, in the order the decision declares them, then by number. */
const inOrder = ({ citations = [], groups = [] }: List): Line[] => {
  const ids = groups.map((group) => group?.id);
  // A group that nobody declared stands first, as lines without one do.
  const place = ({ group }: Line) => (group === undefined ? -1 : ids.indexOf(group));
  return citations
    .filter((line) => line !== undefined)
    .sort((a, b) => place(a) - place(b) || (a.no ?? 0) - (b.no ?? 0));
};

/** The numbers of a list's lines page by page, as they are read; the first page is always there. */
export function citationPages(list: List): number[][] {
  const lines = inOrder(list);
  const numbers = lines.flatMap(({ no }) => no ?? []);
  if (lines.length <= onFirst || weightOf(lines) <= room) return [numbers];
  const further = Math.ceil((numbers.length - onFirst) / onOthers);
  return [
    numbers.slice(0, onFirst),
    ...Array.from({ length: further }, (_, index) => {
      const from = onFirst + index * onOthers;
      return numbers.slice(from, from + onOthers);
    }),
  ];
}

/** The address of each line of a list, by its number, on the page where it stands. */
export function lineAddresses(story: StoryName & { data: List }): Map<number, string> {
  return new Map(
    citationPages(story.data).flatMap((numbers, index) =>
      numbers.map((no) => [no, linePath(story, no, index + 1)] as const),
    ),
  );
}

/** Where a notice leads: to its line on the page of the list where that stands, else to its page. */
export function noticePath(
  { page, line }: Pick<Notice, 'page' | 'line'>,
  lists: readonly (StoryName & { data: List })[],
): string {
  const path = typedPath(page);
  const list = lists.find((story) => storyPath(story) === path);
  return (list && line !== undefined && lineAddresses(list).get(line)) || path;
}

/** The pages a story has, from 1 on: more than one where its list is long. */
export function partNumbers({ collection, data }: { collection: string; data: object }): number[] {
  return collection === 'commendations' ? citationPages(data).map((_, index) => index + 1) : [1];
}
