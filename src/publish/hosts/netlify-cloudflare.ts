import { housePictures } from '../../domain/addresses.ts';
import { lastingCard } from '../pictures/publish-cards.ts';
import type { HostFacts } from './facts.ts';
import { filledRules, headerLines } from './headers.ts';

/** `_headers` of Netlify and Cloudflare. */
export function netlifyHeaders({ rules }: HostFacts): string[] {
  return filledRules(rules).flatMap(({ path, headers }) => [
    path,
    ...headerLines(headers, (name, value) => `  ${name}: ${value}`),
    '',
  ]);
}

/**
 * `_redirects` of Netlify and Cloudflare. Fixed addresses come first: Cloudflare counts everything
 * after the first placeholder among its hundred rules. Its rules also come before files, so the
 * one for former share images names the site's own card alone. Neither can answer 410.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function netlifyRedirects({ mount, moved }: HostFacts): string[] {
  const [file = ''] = lastingCard.split('/').slice(-1);
  return [
    ...moved.map(({ from, to }) => `${from} ${to} 301`),
    `${mount}${housePictures}/:hash/${file} ${lastingCard} 200`,
    ...(mount ? underPath(mount) : []),
  ];
}

/**
 * Answers a path with the files at the root of what was uploaded. Netlify would take a folder of
 * the same name before the first rule is forced; Cloudflare knows no force, passes the first over
 * and does what the second says.
 */
const underPath = (mount: string): string[] => [
  `${mount}/* /:splat 200!`,
  `${mount}/* /:splat 200`,
];
