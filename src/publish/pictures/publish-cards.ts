import { linkSync, mkdirSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { housePictures, isPicturePath } from '../../domain/addresses.ts';
import { digestOf, sha256 } from '../../files.ts';
import type { CardAddress } from '../../pictures/shelf/address.ts';
import { cachedDigest, readCached } from '../../pictures/shelf/cache.ts';
import type { CardJob } from '../../pictures/shelf/draw.ts';
import { formats } from '../../pictures/design/format.ts';
import { formerPaths } from '../../pictures/shelf/ledger.ts';
import type { Ledger } from '../../domain/schemas/catalogue.ts';

/**
 * The site's own card also stands without a hash: what a host answers for a hash nobody knows any
 * more. No other picture stands twice, but for its ledgered addresses.
 */
export const lastingCard = `${housePictures}/${formats.link.file}`;

/** Where pictures come from and go: the cache, the site that is made, and the one that now stands. */
type Shelves = { cacheDir: string; outDir: string; lastDir: string };

/** A story with its current pictures, drawn and in the cache. */
type Published = Pick<CardJob, 'story' | 'addresses'>;

/**
 * Writes every story's pictures into the site under their current addresses and under every path its
 * page ever had, always with the current bytes: a post shared years ago shows today's card, or the
 * neutral one after a withdrawal. Rejects when a picture is not cached.
 * @returns the digests of the files written: pictures known to be whole
 */
export async function publishCards(
  stories: readonly Published[],
  { ledger, ...shelves }: Shelves & { ledger: Ledger },
): Promise<string[]> {
  const written: string[] = [];
  for (const { story, addresses } of stories) {
    const former = formerPaths(ledger, story);
    if (story.kind === 'house') former.push(lastingCard);
    for (const [address, paths] of pathsByCard(addresses, former))
      for (const path of paths) written.push(await lay(shelves, address.path, path));
  }
  return written;
}

/**
 * Lays the photos that pages name into the site, each width at its address: one that nobody may see
 * is named by no page. Rejects when one is not cached.
 * @returns the digests of what was written
 */
export async function publishPhotos(named: Iterable<string>, shelves: Shelves): Promise<string[]> {
  const written: string[] = [];
  for (const path of named) written.push(await lay(shelves, path, path));
  return written;
}

/**
 * Lays a picture into the site, which is a fresh folder that is swapped in whole. One that the last
 * site has stays that very file, where the disk can: nothing is copied, and what sends a site to its
 * host by the time of its files leaves it out.
 */
const lay = async ({ cacheDir, outDir, lastDir }: Shelves, drawn: string, path: string) => {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  const known = cachedDigest(cacheDir, drawn);
  // One by one: thousands of pictures lie in their places before threads would have been asked.
  if (known && isLinked(join(lastDir, path), file) && digestOf(file) === known) return known;
  await rm(file, { force: true });
  const bytes = await readCached(cacheDir, drawn);
  if (!bytes) throw new Error(`Ảnh ${drawn} chưa được vẽ`);
  await writeFile(file, bytes);
  return sha256(bytes);
};

const isLinked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
};

/** The paths of a ledger that a built site does not contain. */
export function missingPaths(ledger: Ledger, outDir: string): string[] {
  const paths = Object.values(ledger).flat().filter(isPicturePath);
  return paths.filter((path) => {
    const file = statSync(join(outDir, path), { throwIfNoEntry: false });
    return !file?.isFile() || file.size === 0;
  });
}

// A former picture is answered by the one with the same file name; what is no longer drawn by the
// story's own square card, or its link card once the kit has ended.
const pathsByCard = (addresses: readonly CardAddress[], former: readonly string[]) => {
  const paths = new Map(addresses.map((address) => [address, new Set([address.path])]));
  const named = (file: string) => addresses.find((address) => address.file === file);
  for (const path of former) {
    const own = named(path.slice(path.lastIndexOf('/') + 1));
    const address = own ?? named(formats.square.file) ?? named(formats.link.file);
    if (address) paths.get(address)?.add(path);
  }
  return paths;
};
