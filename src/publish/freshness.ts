import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { recall, remember } from '../files.ts';
import { ledgerFile } from '../pictures/shelf/ledger.ts';
import type { Settings } from '../settings.ts';
import { contentsOf, ownCode } from './code-stamp.ts';

const hashOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex');

/**
 * All that a build reads: content, public files, configuration, code. Not the ledger of share images,
 * which it writes as well. Hex.
 */
export async function sourceDigest({ contentDir }: Settings): Promise<string> {
  const project = ['public', 'astro.config.mjs', 'package-lock.json'].map((name) => resolve(name));
  const lines = await contentsOf([...new Set([contentDir, ...ownCode, ...project])]);
  const ledger = `${join(contentDir, ledgerFile)}\t`;
  return hashOf(lines.filter((line) => !line.startsWith(ledger)));
}

/** All that decides what a site looks like, and the site itself, byte by byte. */
const stampOf = async (settings: Settings, today: string, sources: string): Promise<string> => {
  const { contentDir, outDir, siteUrl, production } = settings;
  const lines = await contentsOf([join(contentDir, ledgerFile), outDir]);
  const given = [contentDir, outDir, siteUrl, production, today, process.version];
  return hashOf([given, sources, lines]);
};

const subject = 'site';
const version = '3';

/** What the site that now stands was built for: `ledgered` where its link cards are in the ledger. */
type Standing = { ledgered: boolean };

/**
 * Remembers what the site that now stands was made of; nothing where its sources were edited while it
 * was made, for then it is not of them.
 * @param today the day it was made for
 * @param sources their digest before the first of them was read
 */
export async function writeStamp(
  settings: Settings,
  today: string,
  { sources, ...standing }: Standing & { sources: string },
): Promise<void> {
  if ((await sourceDigest(settings)) !== sources) return;
  const stamp = await stampOf(settings, today, sources);
  await remember(settings.cacheDir, subject, version, new Map([[stamp, standing]]));
}

/**
 * Whether a build would make, byte for byte, the site that already stands.
 * @param ledgerToo whether its link cards must be in the ledger as well
 * @param sources the digest of what a build would read
 */
export async function isCurrent(
  settings: Settings,
  today: string,
  { ledgerToo, sources }: { ledgerToo: boolean; sources: string },
): Promise<boolean> {
  const kept = await recall<Standing>(settings.cacheDir, subject, version);
  if (kept.size === 0) return false;
  const standing = kept.get(await stampOf(settings, today, sources));
  return standing !== undefined && (standing.ledgered || !ledgerToo);
}
