import { spawn, execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Site } from './site.ts';

/**
 * Processor seconds of a build with all its processes, the most memory they held at once, and what
 * the built site is: its bytes and files.
 */
export type Cost = { seconds: number; bytes: number; size: number; files: number };

/** How often memory is looked at. */
const EVERY_MS = 100;

/** Bytes that the descendants of a process hold. */
const heldUnder = async (root: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/).map(Number));
  const under = (parent: number): number =>
    rows.reduce(
      (sum, [pid = 0, of, kilobytes = 0]) => (of === parent ? sum + kilobytes + under(pid) : sum),
      0,
    );
  return under(root) * 1024;
};

/**
 * Builds a site as it stands and says what that took; the shell's `times` counts every process that
 * was waited for.
 * @throws what the build said, when it failed
 */
export async function measuredBuild({ name, command, outDir }: Site): Promise<Cost> {
  const { args, cwd, env } = command;
  const script = '"$0" "$@" >&2; code=$?; times; exit $code';
  const child = spawn('sh', ['-c', script, process.execPath, ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
  });
  let said = '';
  let times = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  child.stdout.on('data', (part: Buffer) => (times += part.toString()));
  let bytes = 0;
  const timer = setInterval(() => {
    void heldUnder(child.pid!).then((held) => (bytes = Math.max(bytes, held)));
  }, EVERY_MS);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${name} was not built:\n${said.slice(-2000)}`);
  const [, ofChildren = ''] = times.trim().split('\n');
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)];
  const files = (await readdir(outDir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name: file }) => (await stat(join(parentPath, file))).size),
  );
  return {
    size: sizes.reduce((sum, one) => sum + one, 0),
    files: files.length,
    seconds: parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0),
    bytes,
  };
}
