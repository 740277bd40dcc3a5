import { stat } from 'node:fs/promises';
import { digestOf } from '../../files.ts';

const digests = new Map<string, string>();

/**
 * SHA-256 of a file's bytes in hex, read once a run: photos are asked for by many pages and pictures
 * of one build; size and time tell when to read again. Rejects when it cannot be read.
 */
export async function digestOnce(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  const seen = `${file} ${size} ${mtimeMs}`;
  const known = digests.get(seen) ?? digestOf(file);
  digests.set(seen, known);
  return known;
}
