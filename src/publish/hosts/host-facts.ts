import { storyPath } from '../../domain/addresses.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from '../../check/check.ts';
import { storiesOf } from '../../domain/library.ts';
import { publicLibrary, tombstonesOf } from '../../domain/selection.ts';
import { headerRules } from './headers.ts';
import { goneMark, hostRules, redirectRules, type HostFacts } from './host-rules.ts';
import { rootFolders } from '../pages/site-files.ts';

/** What a host must be told about a built site. `today` is `YYYY-MM-DD` in Vietnam. */
export const hostFacts = async (
  { library }: Checked,
  { siteDir, today }: { siteDir: string; today: string },
): Promise<HostFacts> => ({
  rules: headerRules(await rootFolders(siteDir)),
  moved: storiesOf(publicLibrary(library, today)).flatMap(({ collection, slug, data }) =>
    (data.aliases ?? []).map((alias) => ({
      from: storyPath({ collection, slug: alias }),
      to: storyPath({ collection, slug }),
    })),
  ),
});

/** Writes what hosts read from the site itself: rules of Netlify, Cloudflare and Apache, and marks. */
export const writeHostFiles = async (
  checked: Checked,
  { siteDir, today }: { siteDir: string; today: string },
): Promise<void> => {
  const facts = await hostFacts(checked, { siteDir, today });
  await writeFile(join(siteDir, '_headers'), hostRules('netlify', facts));
  await writeFile(join(siteDir, '_redirects'), redirectRules(facts));
  await writeFile(join(siteDir, '.htaccess'), hostRules('apache', facts));
  for (const { collection, slug, data } of tombstonesOf(storiesOf(checked.library), today)) {
    for (const name of [slug, ...(data.aliases ?? [])]) {
      await writeFile(join(siteDir, storyPath({ collection, slug: name }), goneMark), '');
    }
  }
};
