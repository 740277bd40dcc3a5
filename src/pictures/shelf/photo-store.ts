import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { pruneCache, readCached, writeCached } from './cache.ts';
import { digestOnce } from './digests.ts';
import {
  decodeMaster,
  decodePhoto,
  isLarge,
  masterOptions,
  preparePhoto,
  unreadable,
} from '../paint/photo.ts';
import type { Master } from '../paint/photo.ts';

/** Where prepared photos lie in the cache, beside the cards. */
const folder = '/photos';

/** All that decides what a photo's pixels are, besides its bytes. */
export const masterForm = JSON.stringify([sharp.versions, masterOptions]);

/**
 * A photo, ready to be cut: what pages show and what cards show come out of the same pixels.
 * Preparing one of twelve megapixels costs more than all cards of its story, so the prepared form of
 * a large one is kept on disk, and what is returned always comes out of that form: a card has the
 * same bytes whether it lay there already or not.
 * Throws PhotoError when the photo is missing, damaged or not one that can be used.
 */
export async function openPhoto(file: string, cacheDir: string): Promise<Master> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!(await isLarge(bytes).catch(() => false))) return decodePhoto(file, bytes);
  const path = await masterPath(file);
  const kept = await readCached(cacheDir, path);
  if (kept) return decodeMaster(kept);
  const prepared = await preparePhoto(file, bytes);
  await writeCached(cacheDir, path, prepared);
  return decodeMaster(prepared);
}

/** Removes the prepared form of every photo that is not among the files in use; returns how many. */
export async function prunePhotos(cacheDir: string, files: Iterable<string>): Promise<number> {
  return pruneCache(cacheDir, await Promise.all([...new Set(files)].map(masterPath)), folder);
}

async function masterPath(file: string): Promise<string> {
  const hash = createHash('sha256')
    .update(masterForm)
    .update(await digestOnce(file));
  return `${folder}/${hash.digest('hex').slice(0, 32)}.jpg`;
}
