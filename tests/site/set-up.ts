import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { todayInVietnam } from '../../src/domain/date.ts';
import { readApp } from '../../src/desk/app-bundle.ts';
import { isCurrent, sourceDigest } from '../../src/publish/freshness.ts';
import { readSettings } from '../../src/settings.ts';
import { siteContents, type SiteName } from '../fixtures/sites.ts';
import { runCli } from './build-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folders of the sites that tests only read. */
    sites: Record<SiteName, string>;
  }
}

/**
 * The folder of a site as it would be built now.
 * @throws what the build said, when it failed
 */
async function current(contentDir: string): Promise<string> {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  const outDir = resolve(import.meta.dirname, '../../.astro', `test-site-${name}`);
  // Wherever the tests run, so that a build elsewhere in the world can be held against these.
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, TZ: 'UTC', LC_ALL: 'C' };
  const settings = readSettings(env);
  const sources = await sourceDigest(settings);
  if (await isCurrent(settings, todayInVietnam(), { ledgerToo: false, sources })) return outDir;
  const { code, stderr } = await runCli('build', env);
  if (code !== 0) throw new Error(stderr);
  return outDir;
}

/** Builds the sites that tests only read, two at a time, and the desk's page, before any test begins. */
export default async function setUp(project: TestProject) {
  const names = Object.keys(siteContents) as SiteName[];
  const waiting = [...names];
  const sites = {} as Record<SiteName, string>;
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      sites[name] = await current(await siteContents[name]());
  };
  await Promise.all([work(), work()]);
  if (project.name === 'browser') await readApp(readSettings({}));
  project.provide('sites', sites);
}
