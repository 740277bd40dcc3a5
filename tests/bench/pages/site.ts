import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PlainStory } from './stories.ts';

/** A way to publish stories: its sources in a folder, and the command that builds them. */
export type Site = {
  name: string;
  /** Where the built pages are. */
  outDir: string;
  /** Run by this same Node, in `cwd`. */
  command: { args: string[]; cwd: string; env: Record<string, string> };
  /** Writes the stories as sources; a file that would not change is not touched. */
  write: (stories: readonly PlainStory[], onHome: readonly PlainStory[]) => Promise<void>;
  /** Removes sources, pages and whatever a build remembers. */
  forget: () => Promise<void>;
  path: (story: PlainStory) => string;
};

/** Writes a file with its folders, unless it stands there already. */
export async function put(file: string, content: string | Buffer): Promise<void> {
  const old = await readFile(file).catch(() => undefined);
  if (old?.equals(Buffer.from(content))) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const run = promisify(execFile);

/** Installs packages into a folder of their own, beside the site's packages and never among them. */
export async function install(folder: string, packages: readonly string[]): Promise<void> {
  if (existsSync(join(folder, 'node_modules', 'astro'))) return;
  await put(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...options, ...packages], { cwd: folder });
}
