import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
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
import { project as template, type Run } from './run-here.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Vitest's own takes in interfaces only
  export interface ProvidedContext {
    /** The folders of the sites that tests only read. */
    sites: Record<SiteName, string>;
  }
}

/** Puts share images into a cache that has none yet. */
type Lay = (settings: Settings) => Promise<void>;

/** Builds a site with settings of its own. */
type Build = (env: Record<string, string>) => Promise<Run>;

/** Builds one site after another with a build that is warm from the second on; ends as it is left. */
const openBuilder = () => {
  // Wherever the tests run, so that a build elsewhere in the world can be held against these.
  const here = { TZ: 'UTC', LC_ALL: 'C', NODE_ENV: '', VITEST: '' };
  const env = { ...process.env, ...here };
  const child = fork(join(import.meta.dirname, 'builder.ts'), { cwd: template, env });
  const build: Build = async (settings) => {
    child.send(settings);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the builder ended')));
    const [run] = (await Promise.race([once(child, 'message'), ended])) as [Run];
    return run;
  };
  return { build, [Symbol.dispose]: () => child.disconnect() };
};

/**
 * The folder of a site as it would be built now.
 * @param url where it stands, unless its content says so
 * @throws what the build said, when it failed
 */
const current = async (
  contentDir: string,
  build: Build,
  { lay, url }: { lay?: Lay | undefined; url?: string | undefined } = {},
): Promise<string> => {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  const outDir = resolve(import.meta.dirname, '../../.astro', `test-site-${name}`);
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, ...(url ? { SITE_URL: url } : {}) };
  const settings = readSettings(env);
  const sources = await sourceDigest(settings);
  if (await isCurrent(settings, todayInVietnam(), { ledgerToo: false, sources })) return outDir;
  if (lay && !existsSync(join(settings.cacheDir, 'cards'))) await lay(settings);
  const { code, stderr } = await build(env);
  if (code !== 0) throw new Error(stderr);
  return outDir;
};

/**
 * Before any test begins: builds the sites that tests only read and the desk's page, two at a time;
 * meanwhile the browser and the servers are installed that are not here.
 */
export default async function setUp(project: TestProject) {
  const installed = installPackages([...(findChromium() ? [] : ['chromium']), ...missingServers()]);
  using first = openBuilder();
  using second = openBuilder();
  const base = current(baseContent, first.build);
  const fromBase = async ({ cacheDir }: Settings) => takeDrawn(cacheDir, await base);
  const layFor = (name: SiteName) => {
    if (unseen.includes(name)) return blankPictures;
    return grownOfBase.includes(name) ? fromBase : undefined;
  };
  const waiting = (Object.keys(siteContents) as SiteName[]).filter((name) => name !== 'base');
  const sites = {} as Record<SiteName, string>;
  const work = async ({ build }: { build: Build }) => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      sites[name] = await current(await siteContents[name](), build, {
        lay: layFor(name),
        url: siteUrls[name],
      });
  };
  const app = readApp(readSettings({}));
  await Promise.all([base.then(() => work(first)), work(second), app, installed]);
  sites.base = await base;
  project.provide('sites', sites);
}
