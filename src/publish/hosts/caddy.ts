import { pictureHash, pictureRoot } from '../../domain/addresses.ts';
import { lastingCard } from '../pictures/publish-cards.ts';
import { goneMark } from './gone.ts';
import type { HostFacts } from './facts.ts';
import { filledRules, headerLines } from './headers.ts';

/** Rules of Caddy, for the block of the site; under a path they hold for that path alone. */
export function caddyRules(facts: HostFacts): string[] {
  const { mount } = facts;
  const within = (lines: readonly string[]) =>
    mount ? [`handle ${mount}/* {`, ...lines.map((line) => `  ${line}`), '}'] : lines;
  return [
    ...within(siteRules(facts)),
    'handle_errors {',
    ...within([`rewrite * ${mount}/{err.status_code}.html`, 'file_server']).map(
      (line) => `  ${line}`,
    ),
    '}',
  ];
}

const siteRules = ({ mount, rules, moved }: HostFacts): string[] => [
  'encode zstd gzip',
  ...filledRules(rules).flatMap(({ path, headers }) => [
    `header ${path} {`,
    ...headerLines(headers, (name, value) => `  ${name} "${value}"`),
    '}',
  ]),
  ...moved.flatMap(({ from, to }) =>
    [from, from.slice(0, -1)].map((path) => `redir ${path} ${to} permanent`),
  ),
  `@gone file {path}${goneMark}`,
  'handle @gone {',
  '  rewrite * {path}index.html',
  '  file_server {',
  '    status 410',
  '  }',
  '}',
  `@card path_regexp card ^${mount}${pictureRoot}/.+/${pictureHash}/[^/]+\\.jpg$`,
  'handle @card {',
  `  try_files {path} ${mount}${lastingCard}`,
  '  file_server',
  '}',
];
