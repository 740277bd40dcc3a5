import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestAtEnd, digestLength, writeWhole } from '../../files.ts';
import { pictureRoot } from '../../domain/addresses.ts';

/**
 * The bytes of a cached picture, or nothing when it is absent or damaged. Each file ends with the
 * digest of its own bytes: a truncated or altered one is drawn again, never published.
 */
export async function readCached(cacheDir: string, path: string): Promise<Buffer | undefined> {
  const stored = await readFile(join(cacheDir, path)).catch(() => undefined);
  if (!stored || stored.length <= digestLength) return undefined;
  const bytes = stored.subarray(0, -digestLength);
  return digest(bytes).equals(stored.subarray(-digestLength)) ? bytes : undefined;
}

/** The digest of a cached picture in hex; nothing when it is absent or damaged. */
export function cachedDigest(cacheDir: string, path: string): string | undefined {
  return digestAtEnd(join(cacheDir, path));
}

/** How many bytes a cached picture has. Throws when it is absent. */
export function cachedBytes(cacheDir: string, path: string): number {
  return statSync(join(cacheDir, path)).size - digestLength;
}

/** Stores a picture with the digest of its bytes. */
export async function writeCached(cacheDir: string, path: string, bytes: Buffer): Promise<void> {
  await writeWhole(join(cacheDir, path), Buffer.concat([bytes, digest(bytes)]));
}

/**
 * Removes every file below a folder of the cache (that of the share images unless told) that is not
 * among the paths in use; returns how many.
 */
export async function pruneCache(
  cacheDir: string,
  used: Iterable<string>,
  folder: string = pictureRoot,
): Promise<number> {
  const keep = new Set([...used].map((path) => join(cacheDir, path)));
  const options = { recursive: true, withFileTypes: true } as const;
  const found = await readdir(join(cacheDir, folder), options).catch(() => []);
  const stale = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !keep.has(file));
  await Promise.all(stale.map((file) => rm(file, { force: true })));
  return stale.length;
}

const digest = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
