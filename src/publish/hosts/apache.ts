import { pictureRoot } from '../../domain/addresses.ts';
import { lastingFiles } from '../../pictures/shelf/publish.ts';
import type { HostFacts } from './facts.ts';
import { cardHash, squareCard } from './former-cards.ts';
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
    `ErrorDocument 404 ${mount}/404.html`,
    'ErrorDocument 410 /%{REQUEST_URI}index.html',
    '<IfModule mod_rewrite.c>',
    'RewriteEngine On',
    ...moved.map(({ from, to }) => `RewriteRule ^${below(from)}?$ ${to} [R=301,L]`),
    `RewriteCond %{REQUEST_FILENAME}${goneMark} -f`,
    'RewriteRule /$ - [G]',
    ...lastingFiles.flatMap((file) => formerCards(mount, file.replace('.jpg', ''), file)),
    ...formerCards(mount, '[^/]+', squareCard),
    '</IfModule>',
  ];
}

/** Pictures of some name, answered by another of the page's. */
function formerCards(mount: string, name: string, answer: string): string[] {
  return [
    'RewriteCond %{REQUEST_FILENAME} !-f',
    `RewriteRule ^(${pictureRoot.slice(1)}/.+)/${cardHash}/${name}\\.jpg$ ${mount}/$1/${answer} [L]`,
  ];
}
