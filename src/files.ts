import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What Windows answers while another program holds a file or a folder. */
const heldElsewhere = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** How long such a program is waited for, time after time, in milliseconds: three seconds in all. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1600];

/**
 * Renames a file or a folder; a file that stands there is replaced. Windows renames nothing that a
 * program holds open, as a scanner of viruses or a copy to the cloud does with what was just written,
 * so there it is tried again for three seconds.
 */
export async function move(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? pauses : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!heldElsewhere.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await setTimeout(pause);
  }
  return rename(from, to);
}

/** Removes a file or a folder with all in it, if it is there; waited for on Windows as `move` does. */
export function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 8 });
}

/**
 * Writes a file whole or not at all: under another name first, so that no reader, no crash and no
 * full disk leaves half of it. Makes the folder where it is missing.
 */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, data);
    await move(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** SHA-256 of some texts or bytes one behind the other, in hex. */
export function sha256(...parts: (string | Uint8Array)[]): string {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}

const digests = new Map<string, string>();
const ends = new Map<string, string | undefined>();

/**
 * SHA-256 of a file's bytes in hex, read once a run: check, pictures and pages ask for the same
 * photos, and a picture of the last site is the very file that stands in the next. Throws when the
 * file cannot be read.
 */
export function digestOf(file: string): string {
  return foundOnce(digests, file, digestNow);
}

/** How many bytes a digest of SHA-256 has. */
export const digestLength = 32;

/**
 * The digest that a file ends with, in hex, if it is that of all the bytes before: read once a run as
 * well. Undefined when it is another, or the file cannot be read.
 */
export function digestAtEnd(file: string): string | undefined {
  try {
    return foundOnce(ends, file, endNow);
  } catch {
    return undefined;
  }
}

// A file's place on the disk, its size and the time of its last change, which nobody can set, tell
// when to read again.
const foundOnce = <Found>(
  known: Map<string, Found>,
  file: string,
  find: (file: string) => Found,
): Found => {
  const { dev, ino, size, ctimeNs } = statSync(file, { bigint: true });
  // Some disks number no files.
  const seen = [dev, ino || file, size, ctimeNs].join(' ');
  if (!known.has(seen)) known.set(seen, find(file));
  return known.get(seen)!;
};

const digestNow = (file: string): string => {
  using read = opened(file);
  return digestOfNext(read.handle, Infinity);
};

const endNow = (file: string): string | undefined => {
  using read = opened(file);
  const size = fstatSync(read.handle).size - digestLength;
  if (size <= 0) return undefined;
  const found = digestOfNext(read.handle, size);
  const told = chunk.toString('hex', 0, readSync(read.handle, chunk, 0, digestLength, null));
  return told === found ? told : undefined;
};

const opened = (file: string) => {
  const handle = openSync(file, 'r');
  return { handle, [Symbol.dispose]: () => closeSync(handle) };
};

const chunk = Buffer.allocUnsafeSlow(1 << 20);

// All go through one buffer: a site has hundreds of megabytes of photos, and collecting a buffer for
// each would cost more than the hashing.
const digestOfNext = (handle: number, bytes: number): string => {
  const hash = createHash('sha256');
  for (let left = bytes, size = -1; left > 0 && size !== 0; left -= size) {
    size = readSync(handle, chunk, 0, Math.min(left, chunk.length), null);
    hash.update(chunk.subarray(0, size));
  }
  return hash.digest('hex');
};

/** Whether a path lies in a folder or is the folder itself; on Windows another drive is in none. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A file's path from a folder, with forward slashes on every system. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** Links that lead to a folder in which they lie: what is read through one is read already, again and again. */
const loopsAmong = async (links: readonly string[]): Promise<string[]> => {
  const isLoop = await Promise.all(
    links.map(async (link) => {
      const [to, own] = await Promise.all([realpath(link), realpath(dirname(link))]).catch(
        () => [],
      );
      return to !== undefined && (own === to || own.startsWith(to + sep));
    }),
  );
  return links.filter((_, index) => isLoop[index]);
};

/** All files below a folder, links to files too, as sorted paths from it with forward slashes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: (typeof entries)[number]) => join(parentPath, name);
  const loops = await loopsAmong(entries.filter((one) => one.isSymbolicLink()).map(pathOf));
  const isLooped = (path: string) =>
    loops.some((loop) => path === loop || path.startsWith(loop + sep));
  return entries
    .filter((entry) => !entry.isDirectory() && !isLooped(pathOf(entry)))
    .map((entry) => pathFrom(folder, pathOf(entry)))
    .sort();
}

/**
 * Writes several files, all or none: each lies ready under another name before the first takes its
 * place, so that only a crash between two renames parts them.
 */
export async function writeTogether(
  files: readonly (readonly [file: string, data: string | Uint8Array])[],
): Promise<void> {
  const drafts = files.map(([file]) => `${file}.${randomUUID()}.tmp`);
  try {
    for (const [index, [, data]] of files.entries()) await writeFile(drafts[index]!, data);
    for (const [index, [file]] of files.entries()) await move(drafts[index]!, file);
  } catch (error) {
    await Promise.all(drafts.map((draft) => rm(draft, { force: true })));
    throw error;
  }
}

/** What was found or made once, by the digest of what it was found of. */
type Findings<T> = ReadonlyMap<string, T>;

type Kept = { version: string; found: [string, unknown][] };

const storeOf = (cacheDir: string, subject: string) =>
  join(cacheDir, 'remembered', `${subject}.json`);

// Two writers at once may each lose what the other found, which is then found again; neither can
// leave a file that cannot be read, and such a one is as good as none.
const readKept = async (cacheDir: string, subject: string): Promise<Kept | undefined> => {
  try {
    return JSON.parse(await readFile(storeOf(cacheDir, subject), 'utf8')) as Kept;
  } catch {
    return undefined;
  }
};

/**
 * What is remembered of a subject in a work folder; nothing of another version: of the library that
 * looked, or of the code that judged.
 */
export async function recall<T>(
  cacheDir: string,
  subject: string,
  version: string,
): Promise<Findings<T>> {
  const kept = await readKept(cacheDir, subject);
  return new Map(kept?.version === version ? (kept.found as [string, T][]) : []);
}

/** Remembers all that was found of a subject, in place of what was remembered of it before. */
export async function remember<T>(
  cacheDir: string,
  subject: string,
  version: string,
  findings: Findings<T>,
): Promise<void> {
  const found = [...findings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await writeWhole(storeOf(cacheDir, subject), JSON.stringify({ version, found }));
}
