import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { todayInVietnam } from '../../src/domain/date.ts';
import { readApp } from '../../src/desk/app-bundle.ts';
import { isCurrent, sourceDigest } from '../../src/publish/freshness.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { baseContent, grownOfBase, siteContents, siteUrls, unseen } from '../fixtures/sites.ts';
import type { SiteName } from '../fixtures/sites.ts';
import { findChromium, installPackages } from '../programs.ts';
import { blankPictures } from './blank-pictures.ts';
import { takeDrawn } from './build-site.ts';
import { missingServers } from './host-servers.ts';
import { runCli } from './run-command.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Vitest's own takes in interfaces only
  export interface ProvidedContext {
    /** The folders of the sites that tests only read. */
    sites: Record<SiteName, string>;
  }
}

/** Puts share images into a cache that has none yet. */
type Lay = (settings: Settings) => Promise<void>;

/**
 * The folder of a site as it would be built now.
 * @param url where it stands, unless its content says so
 * @throws what the build said, when it failed
 */
const current = async (
  contentDir: string,
  { lay, url }: { lay?: Lay | undefined; url?: string | undefined } = {},
): Promise<string> => {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  const outDir = resolve(import.meta.dirname, '../../.astro', `test-site-${name}`);
  // Wherever the tests run, so that a build elsewhere in the world can be held against these.
  const where = { CONTENT_DIR: contentDir, OUT_DIR: outDir, ...(url ? { SITE_URL: url } : {}) };
  const env = { ...where, TZ: 'UTC', LC_ALL: 'C' };
  const settings = readSettings(env);
  const sources = await sourceDigest(settings);
  if (await isCurrent(settings, todayInVietnam(), { ledgerToo: false, sources })) return outDir;
  if (lay && !existsSync(join(settings.cacheDir, 'cards'))) await lay(settings);
  const { code, stderr } = await runCli('build', env);
  if (code !== 0) throw new Error(stderr);
  return outDir;
};

/**
 * Before any test begins: builds the sites that tests only read and the desk's page, three at a time,
 * for a build often waits; meanwhile the browser and the servers are installed that are not here.
 */
export default async function setUp(project: TestProject) {
  const installed = installPackages([...(findChromium() ? [] : ['chromium']), ...missingServers()]);
  const base = current(baseContent);
  const fromBase = async ({ cacheDir }: Settings) => takeDrawn(cacheDir, await base);
  const layFor = (name: SiteName) => {
    if (unseen.includes(name)) return blankPictures;
    return grownOfBase.includes(name) ? fromBase : undefined;
  };
  const waiting = (Object.keys(siteContents) as SiteName[]).filter((name) => name !== 'base');
  const sites = {} as Record<SiteName, string>;
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      sites[name] = await current(await siteContents[name](), {
        lay: layFor(name),
        url: siteUrls[name],
      });
  };
  const app = readApp(readSettings({}));
  await Promise.all([work(), base.then(work), app.then(work), installed]);
  sites.base = await base;
  project.provide('sites', sites);
}
