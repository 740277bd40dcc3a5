import { copyFileSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf, recall, remember, sha256 } from '../../files.ts';
import { HtmlPage } from '../../html.ts';
import { photosNamed } from '../../pictures/shelf/photo-store.ts';
import { mountPage } from './mount.ts';
import { keepOwnStyles } from './own-styles.ts';
import { setPolicy } from './policy.ts';
import { numberScopes } from './scope-names.ts';
import { pagesAmong, siteFiles } from './site-files.ts';
import { packScripts } from './small-scripts.ts';
import { tightenEnds } from './tight-ends.ts';

/**
 * All that is done to a page after Astro made it, in one reading.
 * @param path its address below the site's root
 * @param mount the path under which the site stands; '' at the root of its host
 */
export function completePage(html: string, path: string, mount: string): string {
  const page = new HtmlPage(html);
  keepOwnStyles(page);
  numberScopes(page);
  tightenEnds(page);
  mountPage(page, mount);
  packScripts(page);
  // Last, for it names styles and scripts by what they have become.
  setPolicy(page, path);
  return page.toString();
}

/** Where pages that are the same again are found: the last site, and what is remembered of it. */
type LastPages = { siteDir: string; cacheDir: string; code: string };

const subject = 'pages';

/** A page by all that it is completed from. */
const nameOf = (made: Uint8Array, path: string, mount: string): string =>
  sha256(JSON.stringify([path, mount]), made);

const isStill = (file: string, digest: string | undefined): digest is string => {
  try {
    return digest !== undefined && digestOf(file) === digest;
  } catch {
    return false;
  }
};

/** Puts a page of the last site in place of one: the very file where the disk can, else a copy. */
const layAgain = (before: string, file: string): void => {
  unlinkSync(file);
  try {
    linkSync(before, file);
  } catch {
    copyFileSync(before, file);
  }
};

/**
 * Completes every page that Astro made; what the union laid into `public/` stays as it is. A page of
 * the last site that was completed out of the same bytes by the same code is taken from there, if it
 * is still what it was.
 * @returns the addresses of the photos that pages name
 */
export async function completePages(
  outDir: string,
  { publicDir, mount, last }: { publicDir: string; mount: string; last: LastPages },
): Promise<Set<string>> {
  const photos = new Set<string>();
  const given = new Set((await siteFiles(publicDir).catch(() => [])).map(({ path }) => path));
  const known = await recall<string>(last.cacheDir, subject, last.code);
  const completed = new Map<string, string>();
  for (const { path, file } of pagesAmong(await siteFiles(outDir))) {
    if (given.has(path)) continue;
    const made = readFileSync(file);
    const html = made.toString();
    for (const photo of photosNamed(html)) photos.add(photo);
    const name = nameOf(made, path, mount);
    const before = join(last.siteDir, relative(outDir, file));
    const digest = known.get(name);
    if (isStill(before, digest)) {
      layAgain(before, file);
      completed.set(name, digest);
    } else {
      writeFileSync(file, completePage(html, path, mount));
      completed.set(name, digestOf(file));
    }
  }
  await remember(last.cacheDir, subject, last.code, completed);
  return photos;
}
