import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { baseContent, type SiteName } from '../fixtures/sites.ts';
import { runCli } from './run-command.ts';
import { runHere, type Run } from './run-here.ts';

/** Where the site of a content folder is to stand; gone after the test, with all that was kept for it. */
const placeOf = (contentDir: string, outDir?: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'guong-sang-site-'));
  const site = outDir ?? join(folder, 'site');
  const settings = { CONTENT_DIR: contentDir, OUT_DIR: site };
  const { cacheDir } = readSettings(settings);
  return {
    outDir: site,
    cacheDir,
    build: (env: Record<string, string> = {}, args: readonly string[] = [], run = runCli) =>
      run('build', { ...settings, ...env }, args),
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
};

/** Builds a content folder from nothing, into a folder that is gone after the test. */
export async function buildFixture(
  contentDir: string,
  {
    env = {},
    outDir,
    run = runCli,
  }: { env?: Record<string, string>; outDir?: string; run?: typeof runCli } = {},
) {
  const place = placeOf(contentDir, outDir);
  return { ...place, ...(await place.build(env, [], run)) };
}

/** The smallest site where that of a content folder is to stand: the last one, before the next build. */
export function standingSite(contentDir: string) {
  const place = placeOf(contentDir);
  takeDrawn(place.cacheDir);
  cpSync(sharedSite('base'), place.outDir, { recursive: true });
  return place;
}

const take = (cacheDir: string, names: readonly string[], base = sharedSite('base')) => {
  const taken = readSettings({ CONTENT_DIR: baseContent, OUT_DIR: base }).cacheDir;
  for (const name of names) cpSync(join(taken, name), join(cacheDir, name), { recursive: true });
};

/** Puts what was drawn for the smallest site into the cache of another, with what was read of it. */
export function takeDrawn(cacheDir: string, base?: string) {
  return take(cacheDir, ['cards', 'remembered'], base);
}

/** Runs a command on a content folder, which goes on from what was read of the smallest. */
export async function runOn(
  contentDir: string,
  command: string,
  args: readonly string[] = [],
  run = runHere,
): Promise<Run> {
  const env = { CONTENT_DIR: contentDir, SITE_ENV: '' };
  const { cacheDir } = readSettings(env);
  take(cacheDir, ['remembered']);
  try {
    return await run(command, env, args);
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

/** The folder of a site that tests only read: built in the set-up. */
export function sharedSite(name: SiteName): string {
  return inject('sites')[name];
}
