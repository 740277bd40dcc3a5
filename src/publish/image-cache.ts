import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Astro's cache of resized pictures is keyed by name and never looked at again: its digests are kept here. */
const places = (workDir: string) => ({
  folder: join(workDir, 'astro', 'assets'),
  record: join(workDir, 'pictures-made.json'),
});

type Digests = Record<string, string>;

const digestsOf = async (folder: string): Promise<Digests> => {
  const names = (await readdir(folder).catch(() => [])).sort();
  const digest = async (name: string) => [
    name,
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex'),
  ];
  return Object.fromEntries(await Promise.all(names.map(digest))) as Digests;
};

/**
 * Removes every cached picture that is not, byte by byte, what a finished build left there: cut off
 * by a kill or a full disk, altered, or made by another version of the encoder.
 */
export const trustPictures = async (workDir: string): Promise<void> => {
  const { folder, record } = places(workDir);
  const kept = await readFile(record, 'utf8')
    .then((text) => JSON.parse(text) as { encoder?: string; digests?: Digests })
    .catch((): { encoder?: string; digests?: Digests } => ({}));
  if (kept.encoder !== encoder) return rm(folder, { recursive: true, force: true });
  for (const [name, digest] of Object.entries(await digestsOf(folder))) {
    if (kept.digests?.[name] !== digest) await rm(join(folder, name));
  }
};

/** Remembers the cached pictures of a build that has been verified. */
export const rememberPictures = async (workDir: string): Promise<void> => {
  const { folder, record } = places(workDir);
  await mkdir(workDir, { recursive: true });
  await writeFile(record, JSON.stringify({ encoder, digests: await digestsOf(folder) }));
};

/** Forgets all cached pictures, so that the next build makes them anew. */
export const forgetPictures = (workDir: string): Promise<void> =>
  rm(places(workDir).folder, { recursive: true, force: true });

const encoder = JSON.stringify(sharp.versions);
