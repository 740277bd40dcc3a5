import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** One file of a built site: its address and where it lies. */
export type SiteFile = { path: string; file: string };

/** All files of a built site, sorted; an `index.html` has the address of its folder. */
export const siteFiles = async (outDir: string): Promise<SiteFile[]> => {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(outDir, file).split(sep).join('/')}`;
      return { path: path.replace(/(?<=\/)index\.html$/, ''), file };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};

/** The pages among the files of a site. */
export const pagesAmong = (files: readonly SiteFile[]): SiteFile[] =>
  files.filter(({ file }) => file.endsWith('.html'));

/** Names of the folders at the root of a built site. */
export const rootFolders = async (outDir: string): Promise<string[]> =>
  (await readdir(outDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * Rewrites every page that Astro made; what the union laid into `public/` stays as it is.
 * @param change gets the page and its address
 */
export const rewritePages = async (
  outDir: string,
  publicDir: string,
  change: (html: string, path: string) => string,
): Promise<void> => {
  const given = new Set((await siteFiles(publicDir).catch(() => [])).map(({ path }) => path));
  for (const { path, file } of pagesAmong(await siteFiles(outDir))) {
    if (given.has(path)) continue;
    await writeFile(file, change(await readFile(file, 'utf8'), path));
  }
};
