import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isError, type Fault } from '../domain/faults/fault.ts';
import type { Checked } from '../check/check.ts';
import { hasBeenOut } from '../domain/selection.ts';
import type { Sketch } from '../domain/rules/scope.ts';
import { isWanting } from './wanting.ts';

/** Where a story stands on its way to the public. */
export type StoryState = 'nhap' | 'cho-duyet' | 'hen-ngay' | 'da-dang' | 'da-go' | 'chua-doc-duoc';

/** One line of the desk's table. */
export type OverviewRow = {
  path: string;
  collection: string;
  slug: string;
  title: string;
  /** Whom or what it is about, where it says so; the title does not. */
  name: string;
  state: StoryState;
  /** Day of publication, `YYYY-MM-DD`, where one is set. */
  date: string;
  /** Whether a release has ever put it before readers, be it at an address it had before. */
  isLive: boolean;
  /** Faults of this file that must be mended; what a draft only wants is not among them. */
  errors: number;
  /** Keys that are still missing, in words of the form. */
  missing: string[];
  /** When the file was last changed, ISO 8601. */
  changed: string;
};

const stateOf = (
  { data, readable }: { data: { status?: unknown; date?: unknown }; readable: boolean },
  today: string,
): StoryState => {
  const { status, date } = data;
  // What cannot be read may be approved: unlike a draft, it stops a release.
  if (!readable) return 'chua-doc-duoc';
  if (status === 'da-go' || status === 'cho-duyet') return status;
  if (status !== 'da-dang') return 'nhap';
  return typeof date === 'string' && date > today ? 'hen-ngay' : 'da-dang';
};

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** All stories with their state, what is missing and when each was last changed; newest change first. */
export async function overview(
  contentDir: string,
  { sketches, faults, ledger }: Pick<Checked, 'sketches' | 'faults' | 'ledger'>,
  today: string,
): Promise<OverviewRow[]> {
  const byFile = Map.groupBy(faults, ({ file }) => file);
  const rows = await Promise.all(
    sketches.map(async (sketch: Sketch): Promise<OverviewRow> => {
      const { file, collection, slug, data } = sketch;
      const own = byFile.get(file) ?? [];
      const changed = await stat(join(contentDir, file)).then(
        ({ mtime }) => mtime.toISOString(),
        () => '',
      );
      const state = stateOf(sketch, today);
      const isAbsent = (fault: Fault) =>
        fault.code === 'thieu-khoa-nhap' || (state === 'nhap' && isWanting(fault));
      const absent = own.filter(isAbsent);
      return {
        path: file,
        collection,
        slug,
        title: words(data.title) || slug,
        name: 'name' in data ? words(data.name) : '',
        state,
        date: words(data.date),
        isLive: hasBeenOut(sketch, ledger),
        errors: own.filter((fault) => isError(fault) && !isAbsent(fault)).length,
        missing: [...new Set(absent.map(({ key }) => String(key?.at(-1) ?? '')))].filter(Boolean),
        changed,
      };
    }),
  );
  return rows.toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
}
