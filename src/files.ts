import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: under another name first, so that no reader, no crash and no
 * full disk leaves half of it. Makes the folder where it is missing.
 */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, data);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const digests = new Map<string, string>();

/**
 * SHA-256 of a file's bytes in hex, read once a run: check, pictures and pages ask for the same
 * photos, and a picture of the last site is the very file that stands in the next. Its place on the
 * disk, its size and the time of its last change, which nobody can set, tell when to read again.
 * Throws when the file cannot be read.
 */
export function digestOf(file: string): string {
  const { dev, ino, size, ctimeNs } = statSync(file, { bigint: true });
  // Some disks number no files.
  const seen = [dev, ino || file, size, ctimeNs].join(' ');
  const known = digests.get(seen) ?? digestNow(file);
  digests.set(seen, known);
  return known;
}

const chunk = Buffer.allocUnsafeSlow(1 << 20);

// All go through one buffer: a site has hundreds of megabytes of photos, and collecting a buffer for
// each would cost more than the hashing.
function digestNow(file: string): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    for (let size = readSync(handle, chunk); size > 0; size = readSync(handle, chunk))
      hash.update(chunk.subarray(0, size));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
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
    for (const [index, [file]] of files.entries()) await rename(drafts[index]!, file);
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
async function readKept(cacheDir: string, subject: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(storeOf(cacheDir, subject), 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

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
