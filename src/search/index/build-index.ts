import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { otherNames } from './aliases.ts';
import type { Abbreviations, SearchAlias } from './aliases.ts';
import { completeMarks, bodyText, isSearchable, respellHtml } from './html.ts';
import { rechunk } from './rechunk.ts';
import type { BundleFile } from './rechunk.ts';
import { fold } from '../ask/respell.ts';
import { writeVocabulary } from '../ask/vocabulary.ts';

/** What of Pagefind's bundle the client asks for; its own interfaces and its worker stay out. */
const WANTED =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.|pagefind\.\w+\.pf_meta|index\/|fragment\/|filter\/)/;

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
  let pages = 0;
  for (const file of await htmlFiles(options.outDir)) {
    const html = await readFile(join(options.outDir, file), 'utf8');
    if (!isSearchable(html)) continue;
    const content = completeMarks(respellHtml(html), namesFor(bodyText(html)));
    const added = await index.addHTMLFile({ url: pageUrl(file), content });
    if (added.errors.length > 0)
      throw new Error(`Không lập được chỉ mục cho ${file}: ${added.errors.join('; ')}`);
    pages += 1;
  }
  if (pages === 0)
    throw new Error(
      `Không có trang nào để tìm trong ${options.outDir}: trang cần mang data-pagefind-body.`,
    );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await pagefind.close();
  await writeBundle(join(options.outDir, 'pagefind'), files, pages);
  return pages;
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
  pages: number,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const wanted = rechunk(files.filter(({ path }) => WANTED.test(path)));
  for (const { path, content } of wanted) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await writeFile(join(folder, 'vocabulary.txt'), writeVocabulary(pages, countWords(wanted)));
}

/** Pages per folded word, from the text Pagefind kept of each page. */
function countWords(files: readonly BundleFile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path, content } of files) {
    if (!path.startsWith('fragment/')) continue;
    const page = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString()) as {
      content: string;
      meta: Record<string, string>;
    };
    const text = `${page.content} ${page.meta['names'] ?? ''}`;
    const words = new Set(fold(text).match(/[\p{L}\p{N}]+/gu));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
