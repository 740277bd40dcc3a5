import type { Content } from '../../check/check.ts';
import { mountOf, pagePath, storyPartPath } from '../../domain/addresses.ts';
import { storiesOf, type Library } from '../../domain/library.ts';
import { partNumbers } from '../../domain/lists/citation-pages.ts';
import { publicLibrary } from '../../domain/selection.ts';
import { showPath } from '../../settings.ts';
import { BuildFault } from '../build-fault.ts';
import { rootFolders } from '../pages/site-files.ts';
import { headerRules, type HeaderRule } from './headers.ts';

/** What a host must know besides the files; all paths are those that browsers ask for. */
export type HostFacts = {
  /** The path under which the site stands: '' at the root of its host, else `/tuyen-duong`. */
  mount: string;
  rules: readonly HeaderRule[];
  /** Earlier addresses of stories, such as `/guong/ten-cu/`, each with the one it has now. */
  moved: readonly { from: string; to: string }[];
};

/**
 * What a host must be told about a built site.
 * @param today `YYYY-MM-DD` in Vietnam
 * @param siteUrl the site's address
 * @throws BuildFault where no site stands
 */
export async function hostFacts(
  { library }: Content,
  {
    siteDir,
    today,
    siteUrl = library.site.url,
  }: { siteDir: string; today: string; siteUrl?: string | undefined },
): Promise<HostFacts> {
  const mount = mountOf(siteUrl);
  const folders = await rootFolders(siteDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new BuildFault([
      `Chưa có trang ở ${showPath(siteDir)}.`,
      '→ Chạy "npm run build" trước.',
    ]);
  });
  const rules = headerRules(folders);
  return {
    mount,
    rules: rules.map(({ path, headers }) => ({ path: mount + path, headers })),
    moved: movesOf(library, today).map(([from, to]) => ({ from: mount + from, to: mount + to })),
  };
}

/** Earlier and present addresses of stories and of pages of the programme. */
const movesOf = (library: Library, today: string): [string, string][] => [
  ...storiesOf(publicLibrary(library, today)).flatMap((story) =>
    (story.data.aliases ?? []).flatMap((slug) =>
      partNumbers(story).map((number): [string, string] => [
        storyPartPath({ ...story, slug }, number),
        storyPartPath(story, number),
      ]),
    ),
  ),
  ...library.pages.flatMap(({ slug, data }) =>
    data.aliases.map((alias): [string, string] => [pagePath(alias), pagePath(slug)]),
  ),
];
