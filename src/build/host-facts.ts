import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewriteRules } from '../cards/rewrite.ts';
import { planCards } from '../cards/site-cards.ts';
import type { Checked } from '../check/check.ts';
import { loadCardStories } from './card-stories.ts';
import { storiesOf, storyPath } from '../domain/library.ts';
import { tombstonesOf } from '../domain/selection.ts';
import type { Settings } from '../settings.ts';
import { headerRules } from './headers.ts';
import { hostRules, type Host, type HostFacts } from './host-rules.ts';
import { rootFolders } from './pages.ts';

/** What a host must be told about a built site. */
export const hostFacts = async (
  settings: Settings,
  { library }: Checked,
  { siteDir, today, host }: { siteDir: string; today: string; host: Host },
): Promise<HostFacts> => {
  const { stories, brand } = await loadCardStories(library, settings, today);
  const { jobs } = await planCards(stories, brand);
  const cards = jobs.flatMap(({ addresses: [link] }) => (link ? [{ link }] : []));
  return {
    rules: headerRules(await rootFolders(siteDir)),
    gone: tombstonesOf(storiesOf(library), today).flatMap(({ collection, slug, data }) =>
      [slug, ...(data.aliases ?? [])].map((name) => storyPath(collection, name)),
    ),
    rewrites: host === 'apache' ? '' : rewriteRules(cards, host),
  };
};

/** Writes the rules that hosts read from the site itself: Netlify and Cloudflare, Apache. */
export const writeHostFiles = async (
  settings: Settings,
  checked: Checked,
  { siteDir, today }: { siteDir: string; today: string },
): Promise<void> => {
  const facts = await hostFacts(settings, checked, { siteDir, today, host: 'netlify' });
  await writeFile(join(siteDir, '_headers'), hostRules('netlify', facts));
  await writeFile(join(siteDir, '_redirects'), facts.rewrites);
  await writeFile(join(siteDir, '.htaccess'), hostRules('apache', facts));
};
