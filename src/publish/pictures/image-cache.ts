import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { recall, remember } from '../../files.ts';

/** Astro's cache of resized pictures is keyed by name and never looked at again: its digests are kept here. */
const folderOf = (workDir: string) => join(workDir, 'astro', 'assets');
const subject = 'resized';
const encoder = JSON.stringify(sharp.versions);

const digestsOf = async (folder: string): Promise<Map<string, string>> => {
  const names = (await readdir(folder).catch(() => [])).sort();
  const digest = async (name: string): Promise<[string, string]> => [
    name,
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex'),
  ];
  return new Map(await Promise.all(names.map(digest)));
};

/**
 * Removes every cached picture that is not, byte by byte, what a finished build left there: cut off
 * by a kill or a full disk, altered, or made by another version of the encoder.
 */
export async function trustPictures(workDir: string): Promise<void> {
  const folder = folderOf(workDir);
  const kept = await recall<string>(workDir, subject, encoder);
  for (const [name, digest] of await digestsOf(folder)) {
    if (kept.get(name) !== digest) await rm(join(folder, name));
  }
}

/** Remembers the cached pictures of a build that has been verified. */
export async function rememberPictures(workDir: string): Promise<void> {
  await remember(workDir, subject, encoder, await digestsOf(folderOf(workDir)));
}

/** Forgets all cached pictures, so that the next build makes them anew. */
export function forgetPictures(workDir: string): Promise<void> {
  return rm(folderOf(workDir), { recursive: true, force: true });
}
