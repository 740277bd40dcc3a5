import { readFile, writeFile } from 'node:fs/promises';
import { HtmlPage } from '../../html.ts';
import { photosNamed } from '../../pictures/shelf/page-photos.ts';
import { mountPage } from './mount.ts';
import { keepOwnStyles } from './own-styles.ts';
import { setPolicy } from './policy.ts';
import { numberScopes } from './scope-names.ts';
import { pagesAmong, siteFiles } from './site-files.ts';
import { packScripts } from './small-scripts.ts';
import { tightenLinks } from './tight-links.ts';

/**
 * All that is done to a page after Astro made it, in one reading.
 * @param path its address below the site's root
 * @param mount the path under which the site stands; '' at the root of its host
 */
export function completePage(html: string, path: string, mount: string): string {
  const page = new HtmlPage(html);
  keepOwnStyles(page);
  numberScopes(page);
  tightenLinks(page);
  mountPage(page, mount);
  packScripts(page);
  // Last, for it names styles and scripts by what they have become.
  setPolicy(page, path);
  return page.toString();
}

/**
 * Completes every page that Astro made; what the union laid into `public/` stays as it is.
 * @returns the addresses of the photos that pages name
 */
export async function completePages(
  outDir: string,
  { publicDir, mount }: { publicDir: string; mount: string },
): Promise<Set<string>> {
  const photos = new Set<string>();
  const given = new Set((await siteFiles(publicDir).catch(() => [])).map(({ path }) => path));
  for (const { path, file } of pagesAmong(await siteFiles(outDir))) {
    if (given.has(path)) continue;
    const html = await readFile(file, 'utf8');
    for (const photo of photosNamed(html)) photos.add(photo);
    await writeFile(file, completePage(html, path, mount));
  }
  return photos;
}
