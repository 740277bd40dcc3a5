import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../check/check.ts';
import { apacheRules } from './apache.ts';
import { caddyRules } from './caddy.ts';
import { hostFacts, type HostFacts } from './facts.ts';
import { writeGoneMarks } from './gone.ts';
import { netlifyHeaders, netlifyRedirects } from './netlify-cloudflare.ts';
import { nginxRules } from './nginx.ts';

/** Hosts whose rules can be written. */
const writers = {
  netlify: netlifyHeaders,
  apache: apacheRules,
  nginx: nginxRules,
  caddy: caddyRules,
} as const;
/** The name of a host, as `headers` is told it. */
export type Host = keyof typeof writers;
/** The names of all hosts. */
export const hosts = Object.keys(writers) as Host[];

const asText = (lines: readonly string[]) => `${lines.join('\n').trimEnd()}\n`;

/**
 * The rules of a host as text: `netlify` is `_headers`, which Cloudflare reads too, `apache` is
 * `.htaccess`, `nginx` and `caddy` are pasted into the server's own file.
 */
export function hostRules(host: Host, facts: HostFacts): string {
  const isPasted = host === 'nginx' || host === 'caddy';
  const again = `# In lại bằng “npm run headers -- ${host}” khi thêm trang hay đổi địa chỉ bài; gỡ bài thì không cần.`;
  return asText([...(isPasted ? [again] : []), ...writers[host](facts)]);
}

/** Writes what hosts read from the site itself: rules of Netlify, Cloudflare and Apache, and marks. */
export async function writeHostFiles(
  checked: Content,
  at: { siteDir: string; today: string; siteUrl?: string | undefined },
): Promise<void> {
  const facts = await hostFacts(checked, at);
  await writeFile(join(at.siteDir, '_headers'), hostRules('netlify', facts));
  await writeFile(join(at.siteDir, '_redirects'), asText(netlifyRedirects(facts)));
  await writeFile(join(at.siteDir, '.htaccess'), hostRules('apache', facts));
  await writeGoneMarks(checked, at);
}
