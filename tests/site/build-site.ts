import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { baseContent, type SiteName } from '../fixtures/sites.ts';

const project = resolve(import.meta.dirname, '../..');

/** What a command said and how it ended. */
export type Run = { code: number | null; stdout: string; stderr: string };

/** Modules compiled by one command are there for the next. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'guong-sang-compiled') };

/** Runs a command of the template as an editor would, with settings of its own. */
export const runCli = (
  command: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Run> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(project, `src/cli/${command}.ts`), ...args], {
      cwd: project,
      env: { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '', ...compiled, ...env },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()));
    child.on('close', (code) => done({ code, ...said }));
  });

/**
 * Builds a content folder with the real command, into a folder that is gone after the test. It
 * begins with the share images of the smallest site, unless it is to begin `cold`.
 */
export const buildFixture = async (
  contentDir: string,
  {
    env = {},
    outDir,
    cold = false,
  }: { env?: Record<string, string>; outDir?: string; cold?: boolean } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'guong-sang-site-'));
  const site = outDir ?? join(folder, 'site');
  const settings = { CONTENT_DIR: contentDir, OUT_DIR: site };
  const { cacheDir } = readSettings(settings);
  if (!cold) takeDrawn(cacheDir);
  const run = await runCli('build', { ...settings, ...env });
  return {
    ...run,
    outDir: site,
    cacheDir,
    /** The same build once more: nothing is cold any longer. */
    again: (more: Record<string, string> = {}) => runCli('build', { ...settings, ...env, ...more }),
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
};

const takeDrawn = (cacheDir: string) => {
  const drawn = readSettings({ CONTENT_DIR: baseContent, OUT_DIR: sharedSite('base') }).cacheDir;
  for (const name of ['cards', 'remembered.json'])
    cpSync(join(drawn, name), join(cacheDir, name), { recursive: true });
};

/** The folder of a site that tests only read: built in the set-up. */
export const sharedSite = (name: SiteName): string => inject('sites')[name];
