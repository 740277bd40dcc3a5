import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../files.ts';

/** One file of a built site: its address and where it lies. */
export type SiteFile = { path: string; file: string };

/** All files of a built site, sorted; an `index.html` has the address of its folder. */
export async function siteFiles(outDir: string): Promise<SiteFile[]> {
  return (await filesBelow(outDir))
    .map((name) => ({
      path: `/${name}`.replace(/(?<=\/)index\.html$/, ''),
      file: join(outDir, name),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The pages among the files of a site. */
export function pagesAmong(files: readonly SiteFile[]): SiteFile[] {
  return files.filter(({ file }) => file.endsWith('.html'));
}

/** Names of the folders at the root of a built site. */
export async function rootFolders(outDir: string): Promise<string[]> {
  return (await readdir(outDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
