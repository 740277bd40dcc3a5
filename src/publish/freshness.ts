import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digestOf, recall, remember } from '../files.ts';
import { templateRoot, type Settings } from '../settings.ts';

const line = (file: string): string => `${file}\t${digestOf(file)}`;

/** Every file below some paths with the digest of its bytes, in a stable order. */
const contentsOf = async (paths: readonly string[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined);
    if (!entry) lines.push(`${path}\tnone`);
    else if (entry.isFile()) lines.push(line(path));
    else {
      const files = await readdir(path, { recursive: true, withFileTypes: true });
      for (const file of files)
        if (file.isFile()) lines.push(line(join(file.parentPath, file.name)));
    }
  }
  return lines.sort();
};

/** All that decides what a site looks like, and the site itself, byte by byte. */
const stampOf = async (settings: Settings, today: string): Promise<string> => {
  const { contentDir, outDir, siteUrl, production } = settings;
  const own = ['src', 'package-lock.json'].map((name) => join(templateRoot, name));
  const project = ['public', 'astro.config.mjs', 'package-lock.json'].map((name) => resolve(name));
  const lines = await contentsOf([...new Set([contentDir, outDir, ...own, ...project])]);
  const given = [contentDir, outDir, siteUrl, production, today, process.version];
  return createHash('sha256')
    .update(JSON.stringify([given, lines]))
    .digest('hex');
};

const subject = 'site';
const version = '2';

/** What the site that now stands was built for: `ledgered` where its link cards are in the ledger. */
type Standing = { ledgered: boolean };

/** Remembers what the site that now stands was made of. `today` is the day it was made for. */
export async function writeStamp(
  settings: Settings,
  today: string,
  standing: Standing,
): Promise<void> {
  const stamp = await stampOf(settings, today);
  await remember(settings.cacheDir, subject, version, new Map([[stamp, standing]]));
}

/**
 * Whether a build would make, byte for byte, the site that already stands.
 * @param ledgerToo whether its link cards must be in the ledger as well
 */
export async function isCurrent(
  settings: Settings,
  today: string,
  { ledgerToo }: { ledgerToo: boolean },
): Promise<boolean> {
  const kept = await recall<Standing>(settings.cacheDir, subject, version);
  if (kept.size === 0) return false;
  const standing = kept.get(await stampOf(settings, today));
  return standing !== undefined && (standing.ledgered || !ledgerToo);
}
