import { paths } from '../../domain/addresses.ts';
import { createHash } from 'node:crypto';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const contentsOf = (html: string, tag: 'style' | 'script') =>
  [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, attributes = '', code = '']) => ({ attributes, code }),
  );

/** Blocks of data such as JSON-LD are never executed, so no policy covers them. */
const isProgram = ({ attributes }: { attributes: string }) =>
  !/\btype=(["']?)(?!module|text\/javascript)[\w/+-]+\1/.test(attributes);

/** The search runs in a worker; no other page may have one. */
const hasWorker = (path: string) => path === paths.search;

/**
 * The policy of one page, from what it holds: styles and inline scripts by their hash, everything
 * else from this site alone, nothing where there is none.
 * @param path address of the page below the site's root
 */
export const pagePolicy = (html: string, path: string): string => {
  const programs = contentsOf(html, 'script').filter(isProgram);
  const inline = programs.filter(({ attributes }) => !/\bsrc=/.test(attributes));
  const scripts = [
    ...(programs.length > inline.length ? ["'self'"] : []),
    ...new Set(inline.map(({ code }) => hashOf(code))),
  ];
  const styles = new Set(contentsOf(html, 'style').map(({ code }) => hashOf(code)));
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ') || "'none'"}`,
    ...(styles.size > 0 ? [`style-src ${[...styles].join(' ')}`] : []),
    "img-src 'self'",
    "font-src 'self'",
    // Sharing a picture and searching fetch files of this site.
    ...(scripts.length > 0 ? ["connect-src 'self'"] : []),
    ...(hasWorker(path) ? ["worker-src 'self'"] : []),
    ...(html.includes('<iframe') ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
};

/**
 * The page with its policy, right after the character set, before anything it governs.
 * @throws when the page holds what no policy of hashes allows: style attributes, event attributes
 */
export const withPolicy = (html: string, path: string): string => {
  const tags = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const [blocked] = tags.match(/<[a-z][^<>]*?\s(?:style|on[a-z]+)=["'][^<>]*>/) ?? [];
  if (blocked) throw new Error(`${path}: ${blocked.slice(0, 200)}`);
  const meta = `<meta http-equiv="content-security-policy" content="${pagePolicy(html, path)}">`;
  const made = html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + meta);
  if (made === html) throw new Error(`${path}: không có <meta charset>`);
  return made;
};
