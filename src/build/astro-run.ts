import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Settings } from '../settings.ts';

/**
 * The configuration of the project in hand, made to run in a work folder of its own: Astro keeps
 * generated modules under `root`, and two builds must not share them.
 * @param outDir where this run writes; below the project, or prerendering misses its packages
 */
export const inlineConfig = async (
  { cacheDir }: Settings,
  outDir: string,
): Promise<AstroInlineConfig> => {
  const root = join(cacheDir, 'root');
  await mkdir(root, { recursive: true });
  const own = (await import(pathToFileURL(resolve('astro.config.mjs')).href)) as {
    default: AstroInlineConfig;
  };
  return { ...own.default, configFile: false, root, outDir, logLevel: 'warn' };
};
