import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { Checked } from '../check/check.ts';
import { searchAliases } from '../domain/search-aliases.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import type { Settings } from '../settings.ts';
import { inlineConfig } from './astro-run.ts';
import { pruneOriginals } from './originals.ts';
import { swapIn } from './swap.ts';

/**
 * Builds the site into a fresh folder, completes and checks it there, and only then puts it where
 * the last one stood.
 * @throws when any step fails; the last site is then as it was
 */
export const buildSite = async (settings: Settings, { library }: Checked): Promise<void> => {
  const fresh = join(settings.cacheDir, `fresh-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  try {
    await build(await inlineConfig(settings, fresh));
    await pruneOriginals(fresh);
    await buildSearchIndex({
      outDir: fresh,
      abbreviations: library.abbreviations,
      aliases: searchAliases(library),
    });
    await swapIn(fresh, settings.outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};
