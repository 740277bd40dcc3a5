import { embedRoot, paths, pictureRoot, rootOf } from '../../domain/addresses.ts';

/** Headers of all addresses below a path; `/x/*` covers `/x/` and everything in it. */
export type HeaderRule = { path: string; headers: Record<string, string> };

const everywhere = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A page's own policy stands in the page; a header adds what a page cannot say of itself. */
const unframed = { 'Content-Security-Policy': "frame-ancestors 'none'" };

/** What a script may do when it runs as a worker: the search fetches its index. */
const worker = {
  'Content-Security-Policy': "default-src 'none';script-src 'self';connect-src 'self'",
};

const forAYear = { 'Cache-Control': 'public, max-age=31536000, immutable' };
// A share image is replaced under its old address when a story is taken down.
const forAnHour = { 'Cache-Control': 'public, max-age=3600' };

/**
 * The one table of headers that every host's file and the preview server are made from. No address
 * gets a policy from two rules, because some hosts join them, and a browser then obeys both. Cloudflare
 * reads a hundred rules: there is room for some seventy pages under `pages/`.
 * @param folders names of the folders at the root of the built site
 */
export function headerRules(folders: readonly string[]): HeaderRule[] {
  return [
    { path: '/*', headers: everywhere },
    { path: '/', headers: unframed },
    { path: paths.notFound, headers: unframed },
    ...folders.toSorted().map((folder): HeaderRule => {
      const path = `/${folder}/*`;
      if (folder === '_astro') return { path, headers: { ...forAYear, ...worker } };
      if (folder === rootOf(paths.searchIndex)) return { path, headers: worker };
      if (folder === rootOf(pictureRoot)) return { path, headers: forAnHour };
      // Partners show these small pages in a frame of theirs.
      if (folder === rootOf(embedRoot)) return { path, headers: {} };
      return { path, headers: unframed };
    }),
  ];
}

/** The headers of one address. */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules
      .filter((rule) =>
        rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
      )
      .map(({ headers }) => headers),
  ) as Record<string, string>;
}

/** The rules that say anything. */
export function filledRules(rules: readonly HeaderRule[]): HeaderRule[] {
  return rules.filter(({ headers }) => Object.keys(headers).length > 0);
}

/** The headers of a rule as lines of a host's file. */
export function headerLines(
  headers: Record<string, string>,
  write: (name: string, value: string) => string,
): string[] {
  return Object.entries(headers).map(([name, value]) => write(name, value));
}

/** The expression that matches what a rule's path covers; a server looks behind `/` for its file. */
export function pathPattern(path: string): string {
  if (path.endsWith('/')) return `^${path}(index\\.html)?$`;
  return path.endsWith('*') ? `^${path.slice(0, -1)}` : `^${path}$`;
}

/** What is sent compressed besides pages; the budgets of a page are counted so. */
export const compressedTypes = `text/plain text/css text/xml text/javascript application/xml
  application/javascript application/json image/svg+xml`.split(/\s+/);
