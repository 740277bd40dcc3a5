import { isLine } from './lines.ts';
import type { RawPage } from '../ask/found-page.ts';
import type { KnownPage } from './known-items.ts';
import { hashOf, seal } from './rechunk.ts';
import type { BundleFile } from './rechunk.ts';

/**
 * The pages' texts, several in a file.
 *
 * Pagefind gives each page a file of its own: five requests for five results, of a kilobyte each on a
 * small site, and a name of each in what every first question loads. Together they come sooner, and a
 * small site's are soon all there.
 */

/** Bytes of text in one file, unpacked: some 6 KB packed. A longer page has a file to itself. */
const IN_FILE = 16_000;

/** @returns the files, and the number of the first page of each with the file's name */
export function packPages(pages: readonly KnownPage[]): {
  files: BundleFile[];
  list: [first: number, name: string][];
} {
  const packs: { first: number; texts: string[] }[] = [];
  let room = 0;
  for (const [number, page] of pages.entries()) {
    const text = JSON.stringify(shownOf(page));
    if (text.length > room) {
      packs.push({ first: number, texts: [] });
      room = IN_FILE;
    }
    packs.at(-1)!.texts.push(text);
    room -= text.length;
  }
  const files = packs.map(({ texts }): BundleFile => {
    const content = seal([Buffer.from(`[${texts.join(',\n')}]`)]);
    return { path: `fragment/${hashOf(content).slice(-8)}.pf_fragment`, content };
  });
  const nameOf = ({ path }: BundleFile) => path.slice('fragment/'.length, -'.pf_fragment'.length);
  return { files, list: packs.map(({ first }, at) => [first, nameOf(files[at]!)]) };
}

/** What a result shows of a page, and no more. */
const shownOf = ({ url, content, meta, anchors }: KnownPage): RawPage => {
  const lines = anchors.filter(isLine).map(({ id }) => id);
  return { url, content, meta, ...(lines.length > 0 ? { lines } : {}) };
};
