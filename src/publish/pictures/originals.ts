import { readFile, readdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

const readers = new Set(['.html', '.css', '.js', '.xml', '.json', '.webmanifest']);

/**
 * Deletes the files under `_astro` that no page, style or script names. Astro writes the original of
 * every photo there, with its place and its maker, though pages only show the resized ones.
 * @returns how many were deleted
 */
export async function pruneOriginals(outDir: string): Promise<number> {
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  const named = new Set<string>();
  for (const file of files) {
    if (!file.isFile() || !readers.has(extname(file.name))) continue;
    const text = await readFile(join(file.parentPath, file.name), 'utf8');
    for (const [name] of text.matchAll(/(?<=_astro\/)[\w.@-]+/g)) named.add(name);
    if (file.parentPath.endsWith('_astro')) {
      for (const [, name] of text.matchAll(/["'`](?:\.\/)?([\w.@-]+)["'`]/g)) named.add(name!);
    }
  }
  const assets = files.filter((file) => file.isFile() && file.parentPath.endsWith('_astro'));
  const orphans = assets.filter(({ name }) => !named.has(name));
  await Promise.all(orphans.map(({ name, parentPath }) => rm(join(parentPath, name))));
  return orphans.length;
}
