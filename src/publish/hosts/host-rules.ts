import { rewriteRules } from './pictures.ts';
import type { HeaderRule } from './headers.ts';

/** Hosts whose rules can be written. */
export const hosts = ['netlify', 'apache', 'nginx', 'caddy'] as const;
export type Host = (typeof hosts)[number];

/** What a host must know besides the files themselves. */
export type HostFacts = {
  rules: readonly HeaderRule[];
  /** Earlier addresses of stories, such as `/guong/ten-cu/`, each with the one it has now. */
  moved: readonly { from: string; to: string }[];
};

/**
 * Lies beside a tombstone, where the host's rule finds it: the rules name nobody who was taken down,
 * and hold for stories taken down later too.
 */
export const goneMark = 'da-go.txt';

const lines = (headers: Record<string, string>, write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value));

const filled = (rules: readonly HeaderRule[]) =>
  rules.filter(({ headers }) => Object.keys(headers).length > 0);

/** The expression that matches what a rule's path covers; a server looks behind `/` for its file. */
const pattern = (path: string) => {
  if (path === '/') return '^/(index\\.html)?$';
  return path.endsWith('*') ? `^${path.slice(0, -1)}` : `^${path}$`;
};

/** What is sent compressed besides pages; the budgets of a page are counted so. */
const compressed = `text/plain text/css text/xml text/javascript application/xml
  application/javascript application/json image/svg+xml`.split(/\s+/);

const again = (host: Host) =>
  `# In lại bằng “npm run headers -- ${host}” khi thêm trang hay đổi địa chỉ bài; gỡ bài thì không cần.`;

const bare = (path: string) => path.replace(/\/$/, '');

/** `_headers` of Netlify and Cloudflare. */
const netlify = ({ rules }: HostFacts) =>
  filled(rules).flatMap(({ path, headers }) => [
    path,
    ...lines(headers, (name, value) => `  ${name}: ${value}`),
    '',
  ]);

/**
 * `_redirects` of Netlify and Cloudflare. Fixed addresses come first: Cloudflare counts everything
 * after the first placeholder among its hundred rules. Neither can answer 410.
 */
export const redirectRules = ({ moved }: HostFacts): string =>
  [...moved.map(({ from, to }) => `${from} ${to} 301`), ...rewriteRules('netlify'), ''].join('\n');

const apache = ({ rules, moved }: HostFacts) => [
  '<IfModule mod_headers.c>',
  ...filled(rules).flatMap(({ path, headers }) => [
    `<If "%{REQUEST_URI} =~ m#${pattern(path)}#">`,
    ...lines(headers, (name, value) => `Header always set ${name} "${value}"`),
    '</If>',
  ]),
  '</IfModule>',
  'AddDefaultCharset utf-8',
  '<IfModule mod_deflate.c>',
  `AddOutputFilterByType DEFLATE text/html ${compressed.join(' ')}`,
  '</IfModule>',
  'ErrorDocument 404 /404.html',
  'ErrorDocument 410 /%{REQUEST_URI}index.html',
  '<IfModule mod_rewrite.c>',
  'RewriteEngine On',
  ...moved.map(({ from, to }) => `RewriteRule ^${from.slice(1)}?$ ${to} [R=301,L]`),
  `RewriteCond %{REQUEST_FILENAME}${goneMark} -f`,
  'RewriteRule /$ - [G]',
  ...rewriteRules('apache'),
  '</IfModule>',
];

const variable = (name: string) => `$guong_sang_${name.toLowerCase().replaceAll('-', '_')}`;

// In nginx a header set further in replaces all that were set further out, so every address gets
// its headers from maps at one place.
const nginx = ({ rules, moved }: HostFacts) => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const maps = names.flatMap((name) => {
    const own = rules.filter(({ headers }) => headers[name] !== undefined);
    const special = own.filter(({ path }) => path !== '/*');
    const general = own.find(({ path }) => path === '/*')?.headers[name] ?? '';
    return [
      `map $uri ${variable(name)} {`,
      `  default "${general}";`,
      ...special.map(({ path, headers }) => `  "~${pattern(path)}" "${headers[name]}";`),
      '}',
    ];
  });
  return [
    again('nginx'),
    '# Trong khối http:',
    ...maps,
    '',
    '# Trong khối server:',
    ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
    'gzip on;',
    `gzip_types ${compressed.join(' ')};`,
    'charset utf-8;',
    'absolute_redirect off;',
    'error_page 404 /404.html;',
    'error_page 410 ${uri}index.html;',
    `if (-f "$document_root\${uri}${goneMark}") { return 410; }`,
    ...moved.flatMap(({ from, to }) =>
      [from, bare(from)].map((path) => `location = ${path} { return 301 ${to}; }`),
    ),
    ...rewriteRules('nginx'),
  ];
};

const caddy = ({ rules, moved }: HostFacts) => [
  again('caddy'),
  'encode zstd gzip',
  ...filled(rules).flatMap(({ path, headers }) => [
    `header ${path} {`,
    ...lines(headers, (name, value) => `  ${name} "${value}"`),
    '}',
  ]),
  ...moved.flatMap(({ from, to }) =>
    [from, bare(from)].map((path) => `redir ${path} ${to} permanent`),
  ),
  `@gone file {path}${goneMark}`,
  'handle @gone {',
  '  rewrite * {path}index.html',
  '  file_server {',
  '    status 410',
  '  }',
  '}',
  ...rewriteRules('caddy'),
  'handle_errors {',
  '  rewrite * /{err.status_code}.html',
  '  file_server',
  '}',
];

/**
 * The rules of a host as text: `netlify` is `_headers`, which Cloudflare reads too, `apache` is
 * `.htaccess`, `nginx` and `caddy` are pasted into the server's own file.
 */
export const hostRules = (host: Host, facts: HostFacts): string =>
  `${{ netlify, apache, nginx, caddy }[host](facts).join('\n').trimEnd()}\n`;
