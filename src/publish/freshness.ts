import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { recall, remember } from '../files.ts';
import { templateRoot, type Settings } from '../settings.ts';

const line = async (file: string): Promise<string> => {
  const { size, mtimeMs } = await stat(file);
  return `${file}\t${size}\t${mtimeMs}`;
};

/** Name, size and time of every file below some paths, in a stable order. */
const contentsOf = async (paths: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    paths.map(async (path) => {
      const entry = await stat(path).catch(() => undefined);
      if (!entry) return [`${path}\tnone`];
      if (entry.isFile()) return [await line(path)];
      const files = await readdir(path, { recursive: true, withFileTypes: true });
      return Promise.all(
        files.filter((file) => file.isFile()).map((file) => line(join(file.parentPath, file.name))),
      );
    }),
  );
  return found.flat().sort();
};

/** All that decides what a site looks like, and whether the built one is still there as it was made. */
const stampOf = async (settings: Settings, today: string): Promise<string> => {
  const { contentDir, outDir, siteUrl, production } = settings;
  const own = ['src', 'package-lock.json'].map((name) => join(templateRoot, name));
  const project = ['public', 'astro.config.mjs', 'package-lock.json'].map((name) => resolve(name));
  const made = ['index.html', '_headers', '404.html'].map((name) => join(outDir, name));
  const lines = await contentsOf([...new Set([contentDir, ...own, ...project, ...made])]);
  const given = [contentDir, outDir, siteUrl, production, today, process.version];
  return createHash('sha256')
    .update(JSON.stringify([given, lines]))
    .digest('hex');
};

const subject = 'site';

/** Remembers what the site that now stands was made of. `today` is the day it was made for. */
export const writeStamp = async (settings: Settings, today: string): Promise<void> =>
  remember(settings.cacheDir, subject, '1', new Map([[await stampOf(settings, today), true]]));

/** Whether a build would make the site that already stands. */
export const isCurrent = async (settings: Settings, today: string): Promise<boolean> => {
  const kept = await recall<true>(settings.cacheDir, subject, '1');
  return kept.has(await stampOf(settings, today));
};
