import { readFileSync } from 'node:fs';
import { firstPartOf, isLineId } from '../../domain/addresses.ts';
import { missing, siteTarget } from '../../domain/site-link.ts';
import { recall, remember, sha256 } from '../../files.ts';
import { HtmlPage } from '../../html.ts';
import { pagesAmong, type SiteFile } from '../pages/site-files.ts';

/** What stands on a page of where it may be gone to, and where it leads. */
type Anchors = { ids: string[]; links: string[] };

const addresses = ['href', 'src', 'poster', 'action', 'data-src'];
const shared = new Set(['og:url', 'og:image']);

const anchorsOf = (html: string): Anchors => {
  const { elements } = new HtmlPage(html);
  const ids = new Set(['', 'top']);
  const links = new Set<string>();
  for (const { attributes } of elements) {
    const id = attributes.get('id');
    if (id) ids.add(id);
    for (const name of addresses) {
      const address = attributes.get(name);
      if (address !== undefined) links.add(address);
    }
    for (const one of attributes.get('srcset')?.split(',') ?? []) {
      links.add(one.trim().split(/\s/)[0]!);
    }
    if (shared.has(attributes.get('property') ?? '')) links.add(attributes.get('content') ?? '');
  }
  return { ids: [...ids], links: [...links] };
};

const subject = 'anchors';

/** What every page holds; of bytes that the same code has read before it is remembered. */
const readPages = async (
  files: readonly SiteFile[],
  { cacheDir, code }: { cacheDir: string; code: string },
): Promise<Map<string, { ids: Set<string>; links: string[] }>> => {
  const known = await recall<Anchors>(cacheDir, subject, code);
  const read = new Map<string, Anchors>();
  const pages = new Map<string, { ids: Set<string>; links: string[] }>();
  for (const { path, file } of pagesAmong(files)) {
    const bytes = readFileSync(file);
    const seen = sha256(bytes);
    const anchors = known.get(seen) ?? read.get(seen) ?? anchorsOf(bytes.toString());
    read.set(seen, anchors);
    pages.set(path, { ids: new Set(anchors.ids), links: anchors.links });
  }
  await remember(cacheDir, subject, code, read);
  return pages;
};

/**
 * Links of a built site that lead nowhere within it: pages, pictures and anchors.
 * @param base address of the site; absolute links to it count as its own
 */
export async function linkTroubles(
  files: readonly SiteFile[],
  base: string,
  remembered: { cacheDir: string; code: string },
): Promise<string[]> {
  const pages = await readPages(files, remembered);
  // A line of a long list is sought from its first page, wherever it stands.
  for (const [path, { ids }] of pages) {
    const first = pages.get(firstPartOf(path));
    for (const id of ids) if (isLineId(id)) first?.ids.add(id);
  }
  // What begins at the root or with a host leads to one place from every page.
  const targets = new Map<string, ReturnType<typeof siteTarget>>();
  const targetOf = (link: string, path: string) => {
    if (!/^(?:\/|https?:\/\/)/.test(link)) return siteTarget(link, path, base);
    if (!targets.has(link)) targets.set(link, siteTarget(link, path, base));
    return targets.get(link);
  };
  const known = new Map(files.map(({ path }) => [path, pages.get(path)?.ids] as const));
  const dead = new Map<string, string[]>();
  for (const [path, { links }] of pages) {
    for (const link of links) {
      const target = targetOf(link, path);
      const lacks = target && missing(target, known);
      if (!target || !lacks) continue;
      const address = lacks === 'id' ? `${target.path}#${target.id}` : target.path;
      dead.set(address, [...(dead.get(address) ?? []), path]);
    }
  }
  return [...dead].map(([address, from]) => {
    const more = from.length > 1 ? ` và ${from.length - 1} trang khác` : '';
    return `Địa chỉ ${address} không có trên trang, mà ${from[0]}${more} dẫn tới đó: sửa hoặc bỏ đường dẫn ấy.`;
  });
}
