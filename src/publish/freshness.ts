import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { recall, remember } from '../files.ts';
import type { Settings } from '../settings.ts';
import { contentsOf, ownCode } from './code-stamp.ts';

/** All that decides what a site looks like, and the site itself, byte by byte. */
const stampOf = async (settings: Settings, today: string): Promise<string> => {
  const { contentDir, outDir, siteUrl, production } = settings;
  const project = ['public', 'astro.config.mjs', 'package-lock.json'].map((name) => resolve(name));
  const lines = await contentsOf([...new Set([contentDir, outDir, ...ownCode, ...project])]);
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
