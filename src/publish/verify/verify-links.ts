import { readFile } from 'node:fs/promises';
import { missing, siteTarget } from '../../domain/site-link.ts';
import { HtmlPage } from '../../html.ts';
import { pagesAmong, type SiteFile } from '../pages/site-files.ts';

type Page = { path: string; ids: Set<string>; links: Set<string> };

const addresses = ['href', 'src', 'poster', 'action', 'data-src'];
const shared = new Set(['og:url', 'og:image']);

const readPage = async ({ path, file }: SiteFile): Promise<Page> => {
  const { elements } = new HtmlPage(await readFile(file, 'utf8'));
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
  return { path, ids, links };
};

/**
 * Links of a built site that lead nowhere within it: pages, pictures and anchors.
 * @param base address of the site; absolute links to it count as its own
 */
export async function linkTroubles(files: readonly SiteFile[], base: string): Promise<string[]> {
  const pages = new Map<string, Page>();
  for (const file of pagesAmong(files)) pages.set(file.path, await readPage(file));
  // A line of a long list is sought from its first page, wherever it stands.
  for (const { path, ids } of pages.values()) {
    const first = pages.get(path.replace(/trang\/\d+\/$/, ''));
    for (const id of ids) if (id.startsWith('so-')) first?.ids.add(id);
  }
  const known = new Map(files.map(({ path }) => [path, pages.get(path)?.ids] as const));
  const dead = new Map<string, string[]>();
  for (const { path, links } of pages.values()) {
    for (const link of links) {
      const target = siteTarget(link, path, base);
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
