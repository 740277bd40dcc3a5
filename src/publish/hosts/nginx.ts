import { paths, pictureHash, pictureRoot } from '../../domain/addresses.ts';
import { lastingCard } from '../pictures/publish-cards.ts';
import { goneMark } from './gone.ts';
import type { HostFacts } from './facts.ts';
import { compressedTypes, pathPattern } from './headers.ts';

const variable = (name: string) => `$guong_sang_${name.toLowerCase().replaceAll('-', '_')}`;

/**
 * Rules of nginx, for two places of its configuration. A header set further in replaces all that
 * were set further out, so every address gets its headers from maps at one place. A site under a
 * path shares its server with others: all of it then stands in a location of its own.
 */
export function nginxRules(facts: HostFacts): string[] {
  const { mount, rules } = facts;
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const everywhere = `${mount}/*`;
  const maps = names.flatMap((name) => {
    const own = rules.filter(({ headers }) => headers[name] !== undefined);
    const special = own.filter(({ path }) => path !== everywhere);
    const general = own.find(({ path }) => path === everywhere)?.headers[name] ?? '';
    return [
      `map $uri ${variable(name)} {`,
      `  default "${general}";`,
      ...special.map(({ path, headers }) => `  "~${pathPattern(path)}" "${headers[name]}";`),
      '}',
    ];
  });
  const server = serverRules(facts, names);
  return [
    '# Trong khối http:',
    ...maps,
    '',
    '# Trong khối server:',
    ...(mount ? [`location ^~ ${mount}/ {`, ...server.map((line) => `  ${line}`), '}'] : server),
  ];
}

const serverRules = ({ mount, moved }: HostFacts, headerNames: readonly string[]): string[] => [
  ...headerNames.map((name) => `add_header ${name} ${variable(name)} always;`),
  'gzip on;',
  `gzip_types ${compressedTypes.join(' ')};`,
  'charset utf-8;',
  'absolute_redirect off;',
  `error_page 404 ${mount}${paths.notFound};`,
  'error_page 410 ${uri}index.html;',
  `if (-f "$document_root\${uri}${goneMark}") { return 410; }`,
  ...moved.flatMap(({ from, to }) =>
    [from, from.slice(0, -1)].map((path) => `location = ${path} { return 301 ${to}; }`),
  ),
  `location ~ "^${mount}${pictureRoot}/.+/${pictureHash}/[^/]+\\.jpg$" {`,
  `  try_files $uri ${mount}${lastingCard} =404;`,
  '}',
];
