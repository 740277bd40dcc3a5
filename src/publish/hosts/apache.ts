import { paths, pictureHash, pictureRoot } from '../../domain/addresses.ts';
import { lastingCard } from '../pictures/publish-cards.ts';
import type { HostFacts } from './facts.ts';
import { goneMark } from './gone.ts';
import { compressedTypes, filledRules, headerLines, pathPattern } from './headers.ts';

/** `.htaccess` of Apache; it lies in the site's own folder, below which its patterns begin. */
export function apacheRules({ mount, rules, moved }: HostFacts): string[] {
  const below = (path: string) => path.slice(mount.length + 1);
  return [
    '<IfModule mod_headers.c>',
    ...filledRules(rules).flatMap(({ path, headers }) => [
      `<If "%{REQUEST_URI} =~ m#${pathPattern(path)}#">`,
      ...headerLines(headers, (name, value) => `Header always set ${name} "${value}"`),
      '</If>',
    ]),
    '</IfModule>',
    'AddDefaultCharset utf-8',
    '<IfModule mod_deflate.c>',
    `AddOutputFilterByType DEFLATE text/html ${compressedTypes.join(' ')}`,
    '</IfModule>',
    `ErrorDocument 404 ${mount}${paths.notFound}`,
    'ErrorDocument 410 /%{REQUEST_URI}index.html',
    '<IfModule mod_rewrite.c>',
    'RewriteEngine On',
    ...moved.map(({ from, to }) => `RewriteRule ^${below(from)}?$ ${to} [R=301,L]`),
    `RewriteCond %{REQUEST_FILENAME}${goneMark} -f`,
    'RewriteRule /$ - [G]',
    'RewriteCond %{REQUEST_FILENAME} !-f',
    `RewriteRule ^${pictureRoot.slice(1)}/.+/${pictureHash}/[^/]+\\.jpg$ ${mount}${lastingCard} [L]`,
    '</IfModule>',
  ];
}
