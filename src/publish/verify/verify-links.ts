import { readFile } from 'node:fs/promises';
import { pagesAmong, type SiteFile } from '../pages/pages.ts';

type Page = { path: string; ids: Set<string>; links: string[] };

const decode = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

const attribute = (name: string) =>
  new RegExp(`<[a-z][^<>]*?\\s(?:${name})=(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'gi');
const valuesOf = (html: string, name: string) => {
  // The expression takes one attribute of a tag, so each name is looked for by itself.
  return [...html.matchAll(attribute(name))].map(([, a, b, c]) => decode(a ?? b ?? c ?? ''));
};

const readPage = async ({ path, file }: SiteFile): Promise<Page> => {
  const html = (await readFile(file, 'utf8'))
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  const sets = valuesOf(html, 'srcset').flatMap((set) =>
    set.split(',').map((one) => one.trim().split(/\s/)[0]!),
  );
  const links = ['href', 'src', 'poster', 'action'].flatMap((name) => valuesOf(html, name));
  const shared = [...html.matchAll(/<meta property="og:(?:url|image)" content="([^"]*)"/g)];
  return {
    path,
    ids: new Set(['', 'top', ...valuesOf(html, 'id')]),
    links: [...new Set([...links, ...sets, ...shared.map(([, url]) => decode(url!))])],
  };
};

/**
 * Links of a built site that lead nowhere within it: pages, pictures and anchors.
 * @param base address of the site; absolute links to it count as its own
 */
export const linkTroubles = async (files: readonly SiteFile[], base: string): Promise<string[]> => {
  const paths = new Set(files.map(({ path }) => path));
  const pages = new Map<string, Page>();
  for (const file of pagesAmong(files)) pages.set(file.path, await readPage(file));
  const { origin } = new URL(base);
  const dead = new Map<string, string[]>();
  for (const { path, links } of pages.values()) {
    for (const link of links) {
      const url = URL.parse(link, origin + path);
      if (!url || url.origin !== origin) continue;
      const target = decodeURIComponent(url.pathname);
      const id = decodeURIComponent(url.hash.slice(1));
      // The page for addresses that lead nowhere has none of its own.
      if (target === '/404/') continue;
      if (paths.has(target) && (pages.get(target)?.ids.has(id) ?? true)) continue;
      const address = paths.has(target) ? `${target}#${id}` : target;
      dead.set(address, [...(dead.get(address) ?? []), path]);
    }
  }
  return [...dead].map(([address, from]) => {
    const more = from.length > 1 ? ` và ${from.length - 1} trang khác` : '';
    return `Địa chỉ ${address} không có trên trang, mà ${from[0]}${more} dẫn tới đó: sửa hoặc bỏ đường dẫn ấy.`;
  });
};
