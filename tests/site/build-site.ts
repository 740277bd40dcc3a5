import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isCurrent } from '../../src/publish/freshness.ts';
import { todayInVietnam } from '../../src/domain/date.ts';
import { readSettings } from '../../src/settings.ts';

const project = resolve(import.meta.dirname, '../..');

/** What a command said and how it ended. */
export type Run = { code: number | null; stdout: string; stderr: string };

/** Runs a command of the template as an editor would, with settings of its own. */
export const runCli = (
  command: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Run> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(project, `src/cli/${command}.ts`), ...args], {
      cwd: project,
      env: { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '', ...env },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()));
    child.on('close', (code) => done({ code, ...said }));
  });

/** Builds a content folder with the real command, into a folder that is gone after the test. */
export const buildFixture = async (
  contentDir: string,
  { env = {}, outDir }: { env?: Record<string, string>; outDir?: string } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'guong-sang-site-'));
  const site = outDir ?? join(folder, 'site');
  const settings = { CONTENT_DIR: contentDir, OUT_DIR: site };
  const run = await runCli('build', { ...settings, ...env });
  const { cacheDir } = readSettings(settings);
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

/** The content of this repository and the smallest that is valid. */
export const ownContent = join(project, 'content');
export const baseContent = join(project, 'tests/fixtures/base/content');

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Holds a name among all workers; one that a dead worker left is taken over. */
const lock = async (file: string) => {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
    } catch {
      const holder = Number(existsSync(file) ? readFileSync(file, 'utf8') : 0);
      if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
      await new Promise((next) => setTimeout(next, 100));
    }
  }
};

/**
 * The site of a content folder that tests only read: built once, for whoever asks first, unless it
 * stands as it would be built.
 * @returns the folder of the site
 * @throws what the build said, when it failed
 */
export const sharedSite = async (contentDir: string): Promise<string> => {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  const outDir = join(project, '.astro', `test-site-${name}`);
  mkdirSync(join(project, '.astro'), { recursive: true });
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
  using _ = await lock(`${outDir}.lock`);
  if (await isCurrent(readSettings(env), todayInVietnam(), { ledgerToo: false })) return outDir;
  const { code, stderr } = await runCli('build', env);
  if (code !== 0) throw new Error(stderr);
  return outDir;
};
