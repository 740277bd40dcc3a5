import { storyPartPath } from '../addresses.ts';
import { citationPages } from './citation-pages.ts';
import { citationRows, type CitationRow } from './citations.ts';
import type { CommendationEntry, Library } from '../library.ts';
import { sortKey } from '../people/name-forms.ts';
import type { Citation } from '../schemas/commendation.ts';

/** A line of a list as its page and its file show it. */
export type CitationLine = CitationRow & {
  /** What the line is sorted by, where that is not the last word of its name and then all of it. */
  sortedBy?: string;
  /** Whether the line tells its award, its reason: what several share is told once, above them. */
  own: { award: boolean; reason: boolean };
};

/** What all lines of a part share, told once. */
type Shared = { award?: CitationRow['award']; reason?: string };

type CitationGroup = Shared & {
  id?: string;
  label?: string;
  /** How many lines the group has on all pages. */
  total: number;
  /** Its first lines stand on an earlier page. */
  goesOn?: boolean;
  lines: CitationLine[];
};

/** The list of a decision as it is read: grouped, with what is common to all told once. */
export type CitationList = Shared & {
  total: number;
  /** How many of each kind of recipient still stand, in the order of the list. */
  counts: { recipient: Citation['recipient']; count: number }[];
  groups: CitationGroup[];
  /** Which columns any line fills. */
  columns: { post: boolean; reason: boolean; award: boolean };
};

const common = <T>(values: readonly T[], same: (value: T) => unknown): T | undefined =>
  values.length > 1 && new Set(values.map(same)).size === 1 ? values[0] : undefined;

const sharedBy = (rows: readonly CitationRow[]): Shared => {
  const award = common(
    rows.map((row) => row.award),
    ({ id }) => id,
  );
  const reason = common(
    rows.map((row) => row.reason),
    (value) => value,
  );
  return { ...(award ? { award } : {}), ...(reason ? { reason } : {}) };
};

/** The given name is sorted by first, as class lists go; most lines need not say so. */
const sortedBy = ({ name, initials }: CitationRow): Pick<CitationLine, 'sortedBy'> => {
  const key = sortKey(name, !!initials);
  return key === `${name.split(' ').at(-1)} ${name}` ? {} : { sortedBy: key };
};

/** The rows in the groups that the decision declares, in its order; those of none stand first. */
const grouped = (rows: readonly CitationRow[], { data }: CommendationEntry) => {
  const known = new Set(data.groups.map(({ id }) => id));
  const ungrouped = rows.filter(({ group }) => group === undefined || !known.has(group));
  return [
    { rows: ungrouped },
    ...data.groups.map(({ id, label }) => ({
      id,
      label,
      rows: rows.filter(({ group }) => group === id),
    })),
  ].filter((part) => part.rows.length > 0);
};

/**
 * The list of a decision for its page and its file.
 * @param words what stands for a name that is not told
 */
export function citationList(
  commendation: CommendationEntry,
  library: Library,
  words: { anonymous: string },
  today: string,
): CitationList {
  const rows = citationRows(commendation, library, words, today);
  const all = sharedBy(rows);
  const groups = grouped(rows, commendation).map(({ rows: part, ...head }): CitationGroup => {
    const shared = 'id' in head ? sharedBy(part) : {};
    const above = {
      ...(shared.award && !all.award ? { award: shared.award } : {}),
      ...(shared.reason && !all.reason ? { reason: shared.reason } : {}),
    };
    const own = {
      award: !all.award && !above.award,
      reason: !all.reason && !above.reason,
    };
    const lines = part.map((row) => ({ ...row, ...sortedBy(row), own }));
    return { ...head, ...above, total: lines.length, lines };
  });
  const lines = groups.flatMap((group) => group.lines);
  const ended = new Set(rows.filter((row) => row.ended).map(({ no }) => no));
  const standing = commendation.data.citations.filter(({ no }) => !ended.has(no));
  const counts = Map.groupBy(standing, ({ recipient }) => recipient);
  return {
    ...all,
    total: rows.length,
    counts: [...counts].map(([recipient, own]) => ({ recipient, count: own.length })),
    groups,
    columns: {
      post: lines.some(({ role, unit }) => role ?? unit),
      reason: lines.some(({ own, reason }) => own.reason && reason),
      award: lines.some(({ own }) => own.award),
    },
  };
}

/** A page of a list: its lines, and where the others stand. */
export type CitationPart = CitationList & {
  number: number;
  /** Every page of the list, this one too: its address, its first and last number. */
  pages: { path: string; from: number; to: number }[];
  /** Where each group begins. */
  starts: { label: string; path: string; total: number }[];
};

/**
 * One page of a list.
 * @param number from 1 on
 */
export function citationPart(
  list: CitationList,
  story: CommendationEntry,
  number: number,
): CitationPart {
  const pages = citationPages(story.data);
  const here = new Set(pages[number - 1]);
  const pageOf = new Map(pages.flatMap((numbers, index) => numbers.map((no) => [no, index + 1])));
  const isHere = ({ no }: CitationLine) => here.has(no);
  return {
    ...list,
    number,
    pages: pages.map((numbers, index) => ({
      path: storyPartPath(story, index + 1),
      from: numbers[0] ?? 0,
      to: numbers.at(-1) ?? 0,
    })),
    starts: list.groups.flatMap(({ id, label, lines, total }) => {
      const page = pageOf.get(lines[0]?.no ?? 0) ?? 1;
      const path = page === number ? '' : storyPartPath(story, page);
      return label ? [{ label, path: `${path}#so-nhom-${id}`, total }] : [];
    }),
    groups: list.groups
      .filter(({ lines }) => lines.some(isHere))
      .map((group) => ({
        ...group,
        goesOn: !isHere(group.lines[0]!),
        lines: group.lines.filter(isHere),
      })),
  };
}

/** How many of each kind are honoured: "117 cá nhân, 3 tập thể". */
export function listSummary(
  { counts }: CitationList,
  kinds: Record<Citation['recipient'], string>,
): string {
  return counts.map(({ recipient, count }) => `${count} ${kinds[recipient]}`).join(', ');
}
