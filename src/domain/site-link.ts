import { mountOf, paths } from './addresses.ts';

/** The pages and files of a site by path, each with its ids where they are known. */
export type SitePages = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Where a link leads within the site: a path below its root, and an anchor or ''. */
type SiteTarget = { path: string; id: string };

/** A text with what its codes stand for, `%20` for a space; as it is where that cannot be read. */
export function uncoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Where a link leads within the site; undefined where it leads elsewhere.
 * @param from path of the page it stands on
 * @param siteUrl the site's address, which may have a path; whole addresses below it are its own
 */
export function siteTarget(link: string, from: string, siteUrl: string): SiteTarget | undefined {
  const { origin } = new URL(siteUrl);
  const mount = mountOf(siteUrl);
  const url = URL.parse(link, origin + mount + from);
  if (!url || url.origin !== origin) return undefined;
  const isInside = url.pathname.startsWith(`${mount}/`);
  // Beside a site under a path its host has other pages, which only whole addresses lead to.
  if (!isInside && /^https?:/i.test(link)) return undefined;
  const path = uncoded(isInside ? url.pathname.slice(mount.length) : url.pathname);
  // The page for addresses that lead nowhere has none of its own.
  if (path === paths.notFound.replace('.html', '/')) return undefined;
  return { path, id: uncoded(url.hash.slice(1)) };
}

/** What a link within the site misses: its page, its anchor on the page, or nothing. */
export function missing({ path, id }: SiteTarget, pages: SitePages): 'page' | 'id' | undefined {
  if (!pages.has(path)) return 'page';
  const ids = pages.get(path);
  return id === '' || id === 'top' || ids === undefined || ids.has(id) ? undefined : 'id';
}
