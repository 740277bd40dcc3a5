import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { paths } from '../../domain/addresses.ts';
import type { Abbreviations } from '../../domain/schemas/catalogue.ts';
import { filesBelow, recall, remember, sha256 } from '../../files.ts';
import { readDescription } from '../ask/text-index.ts';
import { otherNames } from './aliases.ts';
import type { SearchAlias } from './aliases.ts';
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
 * @param options.called what readers call a page that bears another title, by its address
 * @param options.remembered where pages are known again that were read before, and the stamp of the code that read them
 * @returns how many pages can be found
 * @throws Error in Vietnamese when no page can be found or Pagefind refuses one
 */
export async function buildSearchIndex(options: {
  outDir: string;
  abbreviations: Abbreviations;
  aliases: readonly SearchAlias[];
  called?: ReadonlyMap<string, string>;
  remembered?: Remembered;
}): Promise<number> {
  const pages = await readIndexed(options);
  if (pages.size === 0)
    throw new Error(
      `Không có trang nào để tìm trong ${options.outDir}: trang cần mang data-pagefind-body.`,
    );
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  const names = new Map<string, readonly string[]>();
  for (const [url, page] of pages) {
    const added = await index.addHTMLFile({ url, content: page.html });
    if (added.errors.length > 0)
      throw new Error(`Không lập được chỉ mục cho ${url}: ${added.errors.join('; ')}`);
    names.set(url, page.names);
    // Pagefind has it now, and takes most memory when it hands over what it made.
    pages.delete(url);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await pagefind.close();
  await writeBundle(join(options.outDir, paths.searchIndex), files, names, options);
  return names.size;
}

type Remembered = { cacheDir: string; code: string };

/** A page as Pagefind reads it, and what else it is found by. */
type Indexed = { html: string; names: readonly string[] };

const subject = 'searchable';

/**
 * The pages that can be found, by their address. What code and names of units made of the same bytes
 * before is taken from what is remembered.
 */
const readIndexed = async ({
  outDir,
  abbreviations,
  aliases,
  remembered,
}: Parameters<typeof buildSearchIndex>[0]): Promise<Map<string, Indexed>> => {
  const namesFor = otherNames(abbreviations, aliases);
  const version = sha256(JSON.stringify([remembered?.code, abbreviations, aliases]));
  const known = remembered && (await recall<Indexed>(remembered.cacheDir, subject, version));
  const read = new Map<string, Indexed>();
  const pages = new Map<string, Indexed>();
  for (const file of await filesBelow(outDir)) {
    if (!file.endsWith('.html')) continue;
    const bytes = readFileSync(join(outDir, file));
    // Most pages of lists and all embeds are passed over without being parsed.
    if (!bytes.includes('data-pagefind-body')) continue;
    const seen = sha256(bytes);
    const page = known?.get(seen) ?? indexedOf(bytes.toString(), namesFor);
    if (!page) continue;
    read.set(seen, page);
    pages.set(pageUrl(file), page);
  }
  if (remembered) await remember(remembered.cacheDir, subject, version, read);
  return pages;
};

const indexedOf = (html: string, namesFor: (text: string) => string[]): Indexed | undefined => {
  const page = readSearchable(html);
  return page && { html: page.html, names: namesFor(page.text) };
};

const pageUrl = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const writeBundle = async (
  folder: string,
  files: pagefind.IndexFile[],
  names: ReadonlyMap<string, readonly string[]>,
  { aliases, called }: Pick<Parameters<typeof buildSearchIndex>[0], 'aliases' | 'called'>,
): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  const pages = readPages(files, names);
  const words = rechunk(files.filter(({ path }) => WANTED.test(path)));
  const texts = packPages(pages);
  const description = descriptionOf(words).path;
  const known = writeKnownItems(pages, { description, texts: texts.list, aliases, called });
  for (const { path, content } of [...words, ...texts.files, ...known]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

/** What Pagefind kept of each page, by the numbers it gave them, and the page's other names. */
const readPages = (
  files: readonly BundleFile[],
  names: ReadonlyMap<string, readonly string[]>,
): KnownPage[] => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { pages } = readDescription(openFile(descriptionOf(files)));
  return pages.map((id) => {
    const file = byPath.get(`fragment/${id}.pf_fragment`);
    if (!file) throw new Error(`Chỉ mục của Pagefind thiếu trang ${id}.`);
    const kept = JSON.parse(openFile(file).toString()) as Omit<KnownPage, 'names'>;
    return { ...kept, names: names.get(kept.url) ?? [] };
  });
};
