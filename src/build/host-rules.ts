import type { HeaderRule } from './headers.ts';

/** Hosts whose rules can be written. */
export const hosts = ['netlify', 'apache', 'nginx', 'caddy'] as const;
export type Host = (typeof hosts)[number];

/** What a host must know besides the files themselves. */
export type HostFacts = {
  rules: readonly HeaderRule[];
  /** Addresses of tombstones, such as `/guong/vi-du/`: answered 410 where the host can. */
  gone: readonly string[];
  /** Rules that send any former share image of a page to its current one, as the host writes them. */
  rewrites: string;
};

const lines = (headers: Record<string, string>, write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value));

const block = (first: string, inner: readonly string[], last: string) =>
  [first, ...inner, last].join('\n');

const filled = (rules: readonly HeaderRule[]) =>
  rules.filter(({ headers }) => Object.keys(headers).length > 0);

/** The expression that matches what a rule's path covers. */
const pattern = (path: string) => (path.endsWith('*') ? `^${path.slice(0, -1)}` : `^${path}$`);

const netlify = ({ rules }: HostFacts) =>
  filled(rules)
    .map(({ path, headers }) =>
      [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n');

const apache = ({ rules, gone }: HostFacts) =>
  [
    '<IfModule mod_headers.c>',
    ...filled(rules).map(({ path, headers }) =>
      block(
        `<If "%{REQUEST_URI} =~ m#${pattern(path)}#">`,
        lines(headers, (name, value) => `Header always set ${name} "${value}"`),
        '</If>',
      ),
    ),
    '</IfModule>',
    'ErrorDocument 404 /404.html',
    ...(gone.length > 0
      ? [
          'ErrorDocument 410 "<!doctype html><html lang=vi><meta charset=utf-8><title>Bài đã gỡ</title><p>Bài này đã được gỡ. <a href=/dinh-chinh/>Vì sao</a>"',
          '<IfModule mod_rewrite.c>',
          'RewriteEngine On',
          ...gone.map((path) => `RewriteRule ^${path.slice(1)}?$ - [G]`),
          '</IfModule>',
        ]
      : []),
  ].join('\n');

const variable = (name: string) => `$guong_sang_${name.toLowerCase().replaceAll('-', '_')}`;

// In nginx a header set further in replaces all that were set further out, so every address gets
// its headers from maps at one place.
const nginx = ({ rules, gone, rewrites }: HostFacts) => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const maps = names.map((name) => {
    const own = rules.filter(({ headers }) => headers[name] !== undefined);
    const special = own.filter(({ path }) => path !== '/*');
    const general = own.find(({ path }) => path === '/*')?.headers[name] ?? '';
    return [
      `map $uri ${variable(name)} {`,
      `  default "${general}";`,
      ...special.map(({ path, headers }) => {
        // The server asks for index.html behind an address that ends in a slash.
        const expression = path === '/' ? '^/(index\\.html)?$' : pattern(path);
        return `  "~${expression}" "${headers[name]}";`;
      }),
      '}',
    ].join('\n');
  });
  return [
    '# Trong khối http:',
    ...maps,
    '',
    '# Trong khối server:',
    ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
    'error_page 404 /404.html;',
    ...gone.flatMap((path) => [
      `location = ${path} { error_page 410 ${path}index.html; return 410; }`,
    ]),
    rewrites,
  ].join('\n');
};

const caddy = ({ rules, gone, rewrites }: HostFacts) =>
  [
    ...filled(rules).map(({ path, headers }) =>
      block(
        `header ${path} {`,
        lines(headers, (name, value) => `  ${name} "${value}"`),
        '}',
      ),
    ),
    ...(gone.length > 0
      ? [
          `@gone path ${gone.join(' ')}`,
          'handle @gone {',
          '  rewrite * {path}index.html',
          '  file_server {',
          '    status 410',
          '  }',
          '}',
        ]
      : []),
    rewrites,
    'handle_errors {',
    '  rewrite * /{err.status_code}.html',
    '  file_server',
    '}',
  ].join('\n');

/**
 * The rules of a host as text: `netlify` is `_headers`, which Cloudflare reads too, `apache` is
 * `.htaccess`, `nginx` and `caddy` are pasted into the server's own file.
 */
export const hostRules = (host: Host, facts: HostFacts): string =>
  `${{ netlify, apache, nginx, caddy }[host](facts).trimEnd()}\n`;
