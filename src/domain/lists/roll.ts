import { storyPath } from '../addresses.ts';
import { bylineOf } from '../people/byline.ts';
import { lineAddresses } from './citation-pages.ts';
import { citationRows, type CitationRow } from './citations.ts';
import { byDecision, decidedOn } from '../decisions.ts';
import { toldRecipientsOf } from '../people/honours.ts';
import { paginate, type ListPage } from './pagination.ts';
import { deedDay, type CommendationEntry, type Library } from '../library.ts';
import { indexUnits } from '../units/units.ts';

/** A line of a decision on the roll of its award; `path` leads to the line itself. */
type RollEntry = Pick<CitationRow, 'no' | 'name' | 'href' | 'role' | 'unit' | 'posthumous'> & {
  path: string;
};

type RollEdition = {
  commendation: CommendationEntry;
  path: string;
  /** How many it honoured with this award, on all pages of the roll. */
  count: number;
  entries: RollEntry[];
};

/** The editions of one year, with how many were honoured in it and in all years up to it. */
type RollYear = { year: string; count: number; soFar: number; editions: RollEdition[] };

/** What others tell of the award; never counted among the decisions. */
type RollTold = { year: string; name: string; path: string; issuer?: string };

/** The roll of an award; `told` lists whom other sources name. */
export type Roll = { total: number; years: RollYear[]; told: RollTold[] };

const yearOf = (commendation: CommendationEntry): string =>
  `${commendation.data.year ?? decidedOn(commendation) ?? deedDay(commendation)}`.slice(0, 4);

const editionsOf = (
  award: string,
  library: Library,
  words: { anonymous: string },
  today: string,
): RollEdition[] =>
  library.commendations
    .filter(({ data }) => data.citations.some((citation) => citation.award === award))
    .sort(byDecision)
    .map((commendation) => {
      const addresses = lineAddresses(commendation);
      const entries = citationRows(commendation, library, words, today, 'list')
        .filter((row) => row.award.id === award && !row.ended)
        .map(({ no, name, href, role, unit, posthumous }) => ({
          no,
          name,
          posthumous,
          path: addresses.get(no)!,
          ...(href ? { href } : {}),
          ...(role ? { role } : {}),
          ...(unit ? { unit } : {}),
        }));
      return { commendation, path: storyPath(commendation), count: entries.length, entries };
    })
    .filter(({ entries }) => entries.length > 0);

/**
 * The roll of an award: the site's decisions by year, latest first, and apart from them what sources
 * tell of others who were given it.
 * @param words what stands for a name that is not told
 */
export function rollOf(
  award: string,
  library: Library,
  words: { anonymous: string },
  today: string,
): Roll {
  const byYear = Map.groupBy(editionsOf(award, library, words, today), ({ commendation }) =>
    yearOf(commendation),
  );
  let soFar = 0;
  const years = [...byYear]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([year, editions]) => {
      const ofYear = editions.reduce((sum, { count }) => sum + count, 0);
      soFar += ofYear;
      return { year, count: ofYear, soFar, editions };
    });
  const units = indexUnits(library.units);
  const told = toldRecipientsOf(library, award).map(({ story, honour }) => ({
    year: honour.year,
    name: bylineOf(story, units, 'list', today).name ?? story.data.title,
    path: storyPath(story),
    ...(honour.issuer ? { issuer: honour.issuer } : {}),
  }));
  return { total: soFar, years: years.toReversed(), told };
}

/** Entries of one page of a roll, which is then within 14,000 bytes packed. */
const onPage = 150;

type Entry = { year: RollYear; edition: RollEdition; entry: RollEntry } | { toldEntry: RollTold };

/** A long roll page by page, latest first; what others tell follows the last year. */
export function rollPages({ total, years, told }: Roll): ListPage<Roll>[] {
  const all: Entry[] = [
    ...years.flatMap((year) =>
      year.editions.flatMap((edition) =>
        edition.entries.map((entry) => ({ year, edition, entry })),
      ),
    ),
    ...told.map((toldEntry) => ({ toldEntry })),
  ];
  return paginate(all, onPage).map(({ items, ...page }) => {
    const lines = items.filter((item) => 'entry' in item);
    const byYear = Map.groupBy(lines, ({ year }) => year);
    const part: Roll = {
      total,
      years: [...byYear].map(([year, ofYear]) => ({
        ...year,
        editions: [...Map.groupBy(ofYear, ({ edition }) => edition)].map(([edition, own]) => ({
          ...edition,
          entries: own.map(({ entry }) => entry),
        })),
      })),
      told: items.flatMap((item) => ('toldEntry' in item ? item.toldEntry : [])),
    };
    return { ...page, items: [part] };
  });
}
