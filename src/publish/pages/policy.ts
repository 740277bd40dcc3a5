import { createHash } from 'node:crypto';
import { paths } from '../../domain/addresses.ts';
import type { HtmlElement, HtmlPage } from '../../html.ts';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Blocks of data such as JSON-LD are never executed, so no policy covers them. */
export function isProgram({ attributes }: HtmlElement) {
  return /^(?:module|text\/javascript)?$/i.test(attributes.get('type') ?? '');
}

/** The search runs in a worker; no other page may have one. */
const hasWorker = (path: string) => path === paths.search;

/**
 * The policy of one page, from what it holds: styles and inline scripts by their hash, everything
 * else from this site alone, nothing where there is none.
 * @param path address of the page below the site's root
 */
export function pagePolicy(page: HtmlPage, path: string): string {
  const programs = page.named('script').filter(isProgram);
  const inline = programs.filter(({ attributes }) => !attributes.has('src'));
  const hashes = (elements: readonly HtmlElement[]) => [
    ...new Set(elements.map((element) => hashOf(page.contentOf(element)))),
  ];
  const scripts = [...(programs.length > inline.length ? ["'self'"] : []), ...hashes(inline)];
  const styles = hashes(page.named('style'));
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ') || "'none'"}`,
    ...(styles.length > 0 ? [`style-src ${styles.join(' ')}`] : []),
    "img-src 'self'",
    "font-src 'self'",
    // Sharing a picture and searching fetch files of this site.
    ...(scripts.length > 0 ? ["connect-src 'self'"] : []),
    ...(hasWorker(path) ? ["worker-src 'self'"] : []),
    ...(page.named('iframe').length > 0 ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

/**
 * Gives a page its policy, right after the character set, before anything it governs.
 * @throws when the page holds what no policy of hashes allows: style attributes, event attributes
 */
export function setPolicy(page: HtmlPage, path: string): void {
  const blocked = page.elements.find(({ attributes }) =>
    [...attributes.keys()].some((name) => name === 'style' || name.startsWith('on')),
  );
  if (blocked) {
    const { start, end } = blocked.tag;
    throw new Error(`${path}: ${page.html.slice(start, Math.min(end, start + 200))}`);
  }
  const charset = page.named('meta').find(({ attributes }) => attributes.has('charset'));
  if (!charset) throw new Error(`${path}: không có <meta charset>`);
  const { end } = charset.tag;
  const policy = pagePolicy(page, path);
  page.replace(end, end, `<meta http-equiv="content-security-policy" content="${policy}">`);
}
