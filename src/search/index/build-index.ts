import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { readDescription } from '../ask/text-index.ts';
import { otherNames } from './aliases.ts';
import type { Abbreviations, SearchAlias } from './aliases.ts';
import { readSearchable } from './html.ts';
import { writeKnownItems } from './known-items.ts';
import type { KnownPage } from './known-items.ts';
import { packPages } from './packs.ts';
import { descriptionOf, openFile, rechunk } from './rechunk.ts';
import type { BundleFile } from './rechunk.ts';

/** What of Pagefind's bundle is kept in its form; its scripts, interfaces and filters stay out. */
const WANTED = /^(pagefind-entry\.json|pagefind\.\w+\.pf_meta|index\/)/;

/**
 * Indexes the built site and writes `outDir/pagefind/`. No HTML file changes; the same pages give
 * the same bytes.
 *
 * @param options.outDir the built site
 * @param options.abbreviations short form → what it stands for (content/abbreviations.yaml)
 * @param options.aliases groups of names that mean the same
 * @returns how many pages can be found
 * @throws Error in Vietnamese when no page can be found or Pagefind refuses one
 */
export async function buildSearchIndex(options: {
  outDir: string;
  abbreviations: Abbreviations;
  aliases: readonly SearchAlias[];
}): Promise<number> {
  const namesFor = otherNames(options.abbreviations, options.aliases);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  const names = new Map<string, readonly string[]>();
  for (const file of await htmlFiles(options.outDir)) {
    const html = await readFile(join(options.outDir, file), 'utf8');
    // Most pages of lists and all embeds are passed over without being parsed.
    const page = html.includes('data-pagefind-body') ? readSearchable(html) : undefined;
    if (!page) continue;
    const url = pageUrl(file);
    names.set(url, namesFor(page.text));
    const added = await index.addHTMLFile({ url, content: page.html });
    if (added.errors.length > 0)
      throw new Error(`Không lập được chỉ mục cho ${file}: ${added.errors.join('; ')}`);
  }
  if (names.size === 0)
    throw new Error(
      `Không có trang nào để tìm trong ${options.outDir}: trang cần mang data-pagefind-body.`,
    );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await pagefind.close();
  await writeBundle(join(options.outDir, 'pagefind'), files, names, options.aliases);
  return names.size;
}

async function htmlFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

function pageUrl(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

async function writeBundle(
  folder: string,
  files: pagefind.IndexFile[],
  names: ReadonlyMap<string, readonly string[]>,
  aliases: readonly SearchAlias[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const pages = readPages(files, names);
  const words = rechunk(files.filter(({ path }) => WANTED.test(path)));
  const texts = packPages(pages);
  const description = descriptionOf(words).path;
  const known = writeKnownItems(pages, { description, texts: texts.list, aliases });
  for (const { path, content } of [...words, ...texts.files, ...known]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** What Pagefind kept of each page, by the numbers it gave them, and the page's other names. */
function readPages(
  files: readonly BundleFile[],
  names: ReadonlyMap<string, readonly string[]>,
): KnownPage[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { pages } = readDescription(openFile(descriptionOf(files)));
  return pages.map((id) => {
    const file = byPath.get(`fragment/${id}.pf_fragment`);
    if (!file) throw new Error(`Chỉ mục của Pagefind thiếu trang ${id}.`);
    const kept = JSON.parse(openFile(file).toString()) as Omit<KnownPage, 'names'>;
    return { ...kept, names: names.get(kept.url) ?? [] };
  });
}
