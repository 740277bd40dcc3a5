import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/files.ts';

/** Every file of a folder with the digest of its bytes. */
export function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), digestOf(file)])
      .sort(),
  ) as Record<string, string>;
}
