import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { pruneCache, readCached, writeCached } from './cache.ts';
import { decodeMaster, masterOptions, preparePhoto, unreadable } from '../paint/photo.ts';
import type { Master } from '../paint/photo.ts';

/** Where prepared photos lie in the cache, beside the cards. */
const folder = '/photos';

/**
 * A story's photo, ready to be cut. Preparing one of twelve megapixels costs more than all cards of
 * its story, so the prepared form is kept on disk. What is returned always comes out of that form:
 * a card has the same bytes whether it lay there already or not.
 * Throws PhotoError when the photo is missing, damaged or not one that can be used.
 */
export async function openPhoto(file: string, cacheDir: string): Promise<Master> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const path = masterPath(bytes);
  const kept = await readCached(cacheDir, path);
  if (kept) return decodeMaster(kept);
  const prepared = await preparePhoto(file, bytes);
  await writeCached(cacheDir, path, prepared);
  return decodeMaster(prepared);
}

/** Removes the prepared form of every photo that is not among the files in use; returns how many. */
export async function prunePhotos(cacheDir: string, files: Iterable<string>): Promise<number> {
  const used = new Set<string>();
  for (const file of new Set(files)) used.add(masterPath(await readFile(file)));
  return pruneCache(cacheDir, used, folder);
}

function masterPath(photo: Buffer): string {
  const hash = createHash('sha256').update(JSON.stringify([sharp.versions, masterOptions]));
  return `${folder}/${hash.update(photo).digest('hex').slice(0, 32)}.jpg`;
}
