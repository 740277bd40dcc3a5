import type { CardAddresses } from './address.ts';

/** Hosts that can answer any former hash of a page with its current picture. */
export type RewriteHost = 'netlify' | 'nginx' | 'caddy';

/**
 * Rules for a host, one line a story: whatever the hash in a picture's address, the current one is
 * sent. A site without them still answers every published path from the ledger; with them it also
 * answers paths the ledger lost. `netlify` is `_redirects`, which Cloudflare reads too.
 */
export function rewriteRules(
  stories: readonly Pick<CardAddresses, 'link'>[],
  host: RewriteHost,
): string {
  const folders = stories.map(({ link }) => link.path.slice(0, link.path.lastIndexOf('/')));
  const lines = folders.map((folder) => {
    const page = folder.slice(0, folder.lastIndexOf('/'));
    if (host === 'netlify') return `${page}/:hash/:file ${folder}/:file 200`;
    if (host === 'nginx') return `rewrite ^${page}/[0-9a-f]+/([^/]+)$ ${folder}/$1 last;`;
    const name = `anh${page.replaceAll(/[^a-z0-9]/gu, '_')}`;
    return `@${name} path_regexp ${name} ^${page}/[0-9a-f]+/([^/]+)$\nrewrite @${name} ${folder}/{re.${name}.1}`;
  });
  return `${lines.join('\n')}\n`;
}
