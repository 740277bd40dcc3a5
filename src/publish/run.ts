import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import type { Checked } from '../check/check.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { searchAliases } from '../domain/search-aliases.ts';
import { buildSearchIndex } from '../search/index/build-index.ts';
import type { Settings } from '../settings.ts';
import { inlineConfig } from './astro-run.ts';
import { addCards } from './cards.ts';
import { fillEnclosures } from './pages/enclosures.ts';
import { writeHostFiles } from './hosts/host-facts.ts';
import { rememberPictures, trustPictures } from './image-cache.ts';
import { writeKits } from './pages/kits.ts';
import { pruneOriginals } from './originals.ts';
import { rewritePages } from './pages/pages.ts';
import { withPolicy } from './pages/policy.ts';
import { withScopeNames } from './pages/scope-names.ts';
import { withOwnStyles } from './pages/styles.ts';
import { swapIn } from './swap.ts';
import { withTightLinks } from './pages/tight-links.ts';
import { verifySite } from './verify/verify.ts';
import { inFreshFolder } from './workshop.ts';

const logger = fileURLToPath(new URL('log.ts', import.meta.url));

/** What a build needs besides its settings. */
export type BuildOptions = {
  today: string;
  /** Adds the share images' addresses to the content's ledger: only for a build that goes out. */
  ledgerToo: boolean;
};

/**
 * Builds the site into a fresh folder, completes and verifies it there, and only then puts it where
 * the last one stood.
 * @returns faults that only drawing can find; with any of severity E nothing was published
 * @throws BuildFault, or whatever Astro throws; the last site is then as it was
 */
export const buildSite = async (
  settings: Settings,
  checked: Checked,
  { today, ledgerToo }: BuildOptions,
): Promise<Fault[]> => {
  const { cacheDir, outDir } = settings;
  const { library } = checked;
  return inFreshFolder(settings, async (siteDir) => {
    await trustPictures(cacheDir);
    await build(await inlineConfig({ workDir: cacheDir, outDir: siteDir, logger }));
    await pruneOriginals(siteDir);
    const { faults, saveLedger } = await addCards(settings, checked, { siteDir, today });
    if (faults.some(({ severity }) => severity === 'E')) return faults;
    await writeKits(siteDir);
    await fillEnclosures(siteDir);
    await buildSearchIndex({
      outDir: siteDir,
      abbreviations: library.abbreviations,
      aliases: searchAliases(library),
    });
    await rewritePages(siteDir, resolve('public'), (html, path) =>
      withPolicy(withScopeNames(withTightLinks(withOwnStyles(html))), path),
    );
    await writeHostFiles(checked, { siteDir, today });
    await verifySite(siteDir, checked, { settings, today });
    await rememberPictures(cacheDir);
    await swapIn(siteDir, outDir);
    if (ledgerToo) await saveLedger();
    return faults;
  });
};
