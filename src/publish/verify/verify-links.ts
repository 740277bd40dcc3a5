import { readFile } from 'node:fs/promises';
import { missing, siteTarget } from '../../domain/site-link.ts';
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
  const pages = new Map<string, Page>();
  for (const file of pagesAmong(files)) pages.set(file.path, await readPage(file));
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
};
