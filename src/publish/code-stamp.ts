import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digestOf, sha256 } from '../files.ts';
import { templateRoot } from '../settings.ts';

/** Where the template's own code is, and the list of the packages it runs with. */
export const ownCode: readonly string[] = ['src', 'package-lock.json'].map((name) =>
  join(templateRoot, name),
);

const line = (file: string): string => `${file}\t${digestOf(file)}`;

/** Every file below some paths with the digest of its bytes, in a stable order. */
export async function contentsOf(paths: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined);
    if (!entry) lines.push(`${path}\tnone`);
    else if (entry.isFile()) lines.push(line(path));
    else {
      const below = await readdir(path, { recursive: true, withFileTypes: true });
      const files = below.filter((file) => file.isFile());
      lines.push(...files.map((file) => line(join(file.parentPath, file.name))));
    }
  }
  return lines.sort();
}

/**
 * The version under which is remembered what code made of a page: all of the template's code, the
 * packages, the runtime. Whichever of them differs, everything is made anew.
 */
export async function codeStamp(): Promise<string> {
  const lines = await contentsOf([...new Set([...ownCode, resolve('package-lock.json')])]);
  return sha256(JSON.stringify([process.version, lines]));
}
