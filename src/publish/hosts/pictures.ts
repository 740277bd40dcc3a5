import { housePictures, pictureRoot } from '../../domain/addresses.ts';
import { formats } from '../../pictures/design/format.ts';
import { lastingFiles } from '../../pictures/shelf/publish.ts';

/** Hosts that can answer any former hash of a page with its current picture. */
export type RewriteHost = 'netlify' | 'apache' | 'nginx' | 'caddy';

const square = formats.square.file;
const hash = '[0-9a-f]{32}';

/**
 * Rules for a host: a picture under a hash that neither the build nor the ledger knows is answered by
 * the page's current picture of that name, or else by its square one. They are the same for any
 * number of stories, because Cloudflare takes a hundred rules with placeholders and no more; its
 * rules also come before files, so there they name only the pictures that are always current.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
export const rewriteRules = (host: RewriteHost): string[] => {
  if (host === 'netlify') {
    const rule = (page: string, file: string) => `${page}/:hash/${file} ${page}/${file} 200`;
    return [
      ...lastingFiles.map((file) => rule(`${pictureRoot}/:collection/:slug`, file)),
      // The site's own picture.
      rule(housePictures, formats.link.file),
    ];
  }
  if (host === 'apache') {
    const rule = (name: string, answer: string) => [
      'RewriteCond %{REQUEST_FILENAME} !-f',
      `RewriteRule ^(${pictureRoot.slice(1)}/.+)/${hash}/${name}\\.jpg$ /$1/${answer} [L]`,
    ];
    return [
      ...lastingFiles.flatMap((file) => rule(file.replace('.jpg', ''), file)),
      ...rule('[^/]+', square),
    ];
  }
  if (host === 'nginx') {
    return [
      `location ~ "^(${pictureRoot}/.+)/${hash}/([^/]+\\.jpg)$" {`,
      `  try_files $uri $1/$2 $1/${square} =404;`,
      '}',
    ];
  }
  return [
    `@card path_regexp card ^(${pictureRoot}/.+)/${hash}/([^/]+\\.jpg)$`,
    'handle @card {',
    `  try_files {path} {re.card.1}/{re.card.2} {re.card.1}/${square}`,
    '  file_server',
    '}',
  ];
};
