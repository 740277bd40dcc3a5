import { join, resolve } from 'node:path';
import { recall, remember, sha256 } from '../files.ts';
import { ledgerFile } from '../pictures/shelf/ledger.ts';
import type { Settings } from '../settings.ts';
import { contentsOf, ownCode } from './code-stamp.ts';

const hashOf = (told: unknown): string => sha256(JSON.stringify(told));

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

/** All that a site is made of, but for the ledger. */
const nameOf = (settings: Settings, today: string, sources: string): string => {
  const { contentDir, outDir, siteUrl, production } = settings;
  return hashOf([contentDir, outDir, siteUrl, production, today, process.version, sources]);
};

/** The site that stands and the ledger it was made with, byte by byte. */
const laidBy = async ({ contentDir, outDir }: Settings): Promise<string> =>
  hashOf(await contentsOf([join(contentDir, ledgerFile), outDir]));

const subject = 'site';
const version = '4';

/** The site that now stands: `laid` is its digest, `ledgered` whether its link cards are in the ledger. */
type Standing = { laid: string; ledgered: boolean };

/**
 * Remembers what the site that now stands was made of; nothing where its sources were edited while it
 * was made, for then it is not of them.
 * @param today the day it was made for
 * @param sources their digest before the first of them was read
 */
export async function writeStamp(
  settings: Settings,
  today: string,
  { sources, ledgered }: { sources: string; ledgered: boolean },
): Promise<void> {
  if ((await sourceDigest(settings)) !== sources) return;
  const standing: Standing = { laid: await laidBy(settings), ledgered };
  const made = new Map([[nameOf(settings, today, sources), standing]]);
  await remember(settings.cacheDir, subject, version, made);
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
  const standing = kept.get(nameOf(settings, today, sources));
  // The site, with all its pictures, is read only where nothing else has changed.
  if (!standing || (ledgerToo && !standing.ledgered)) return false;
  return standing.laid === (await laidBy(settings));
}
