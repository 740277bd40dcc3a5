import { todayInVietnam } from '../domain/date.ts';
import { collectionNames, type CollectionName, type Story } from '../domain/library.ts';
import { isPublic, isTombstone } from '../domain/selection.ts';
import { checkContent, type Checked, type CheckOptions } from './check.ts';
import { withDrafts } from './drafts.ts';
import { soundEntries } from './sound-entries.ts';

/** One entry of a collection as Astro keeps it: `render` where its body stands on a page. */
type AstroEntry = { id: string; data: Record<string, unknown>; file?: string; render?: boolean };

/** What pages may read, by collection. */
export type Entries = Record<CollectionName | 'pages' | 'catalogues', AstroEntry[]>;

/**
 * What may be read on a day; the rest is left out here, so that nothing of it can reach the site.
 * @param today `YYYY-MM-DD`
 */
export function publicEntries(
  checked: Pick<Checked, 'library' | 'faults'>,
  today: string,
): Entries {
  const library = soundEntries(checked);
  const { site, units, awards, notices, abbreviations, pages } = library;
  const stories = (name: CollectionName) =>
    library[name].flatMap((story: Story): AstroEntry[] => {
      const render = isPublic(story, today);
      if (!render && !isTombstone(story, today)) return [];
      return [{ id: story.slug, data: story.data, file: story.file, render }];
    });
  return {
    ...(Object.fromEntries(collectionNames.map((name) => [name, stories(name)])) as Record<
      CollectionName,
      AstroEntry[]
    >),
    pages: pages.map(({ slug, data, file }) => ({ id: slug, data, file, render: true })),
    catalogues: [{ id: 'all', data: { site, units, awards, notices, abbreviations } }],
  };
}

/**
 * The same of a folder as it is now.
 * @param drafts whether what waits and what is being written is shown too
 */
export async function readEntries(
  contentDir: string,
  { drafts = false, ...options }: Omit<CheckOptions, 'today'> & { drafts?: boolean },
): Promise<Entries> {
  const today = todayInVietnam();
  const checked = await checkContent(contentDir, { today, ...options });
  return publicEntries(drafts ? withDrafts(checked, today) : checked, today);
}
