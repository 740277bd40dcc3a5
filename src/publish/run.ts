import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import type { Content } from '../check/check.ts';
import { publicEntries } from '../check/entries.ts';
import { handOver } from '../check/handed-over.ts';
import { mountOf } from '../domain/addresses.ts';
import { isError, type Fault } from '../domain/faults/fault.ts';
import { searchAliases, searchNames } from '../domain/search-aliases.ts';
import { publicLibrary } from '../domain/selection.ts';
import { buildSearchIndex } from '../search/index/build-index.ts';
import type { Settings } from '../settings.ts';
import { inlineConfig } from './astro/astro-run.ts';
import { codeStamp } from './code-stamp.ts';
import { drawCards } from './pictures/cards.ts';
import { completePages } from './pages/complete.ts';
import { writeHostFiles } from './hosts/hosts.ts';
import { stageClock } from './stage-clock.ts';
import { refuseForeign, swapIn } from './swap.ts';
import { verifySite } from './verify/verify.ts';
import { inFreshFolder } from './workshop.ts';

const logger = fileURLToPath(new URL('astro/log.ts', import.meta.url));

/** What a build needs besides its settings. */
type BuildOptions = {
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
export async function buildSite(
  settings: Settings,
  checked: Content,
  { today, ledgerToo }: BuildOptions,
): Promise<Fault[]> {
  const { cacheDir, outDir } = settings;
  const { library } = checked;
  const mount = mountOf(settings.siteUrl ?? library.site.url);
  await refuseForeign(outDir);
  return inFreshFolder(settings, async (siteDir) => {
    const clock = stageClock();
    const code = await codeStamp();
    const { faults, publish, publishPhotos, saveLedger } = await drawCards(
      settings,
      checked,
      today,
    );
    if (faults.some(isError)) return faults;
    clock.done('pictures');
    handOver(() => publicEntries(checked, today));
    await build(await inlineConfig({ workDir: cacheDir, outDir: siteDir, logger }));
    handOver(undefined);
    clock.done('pages');
    const cards = await publish(siteDir);
    clock.done('publish');
    await buildSearchIndex({
      outDir: siteDir,
      abbreviations: library.abbreviations,
      aliases: searchAliases(library),
      called: searchNames(publicLibrary(library, today)),
      remembered: { cacheDir, code },
    });
    clock.done('search');
    const photos = await completePages(siteDir, {
      publicDir: resolve('public'),
      mount,
      last: { siteDir: outDir, cacheDir, code },
    });
    clock.done('rewrite');
    const laid = await publishPhotos(siteDir, photos);
    await writeHostFiles(checked, { siteDir, today, siteUrl: settings.siteUrl });
    await verifySite(siteDir, checked, {
      settings,
      today,
      code,
      drawn: new Set([...cards, ...laid]),
    });
    clock.done('verify');
    await clock.write(cacheDir);
    await swapIn(siteDir, outDir);
    if (ledgerToo) await saveLedger();
    return faults;
  });
}
