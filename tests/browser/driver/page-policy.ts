import { createHash } from 'node:crypto';
import { HtmlPage, type HtmlElement } from '../../../src/html.ts';

/** What a page would have a browser run or fetch, and the directive that rules it. */
type Ask = { directive: string; url?: string; code?: string };

/** Attributes that a browser fetches from, by element; the others of the same name it passes over. */
const fetched: Record<string, Record<string, string>> = {
  audio: { src: 'media-src' },
  base: { href: 'base-uri' },
  button: { formaction: 'form-action' },
  embed: { src: 'object-src' },
  feImage: { href: 'img-src' },
  form: { action: 'form-action' },
  iframe: { src: 'frame-src' },
  image: { href: 'img-src' },
  img: { src: 'img-src' },
  input: { src: 'img-src', formaction: 'form-action' },
  object: { data: 'object-src' },
  script: { src: 'script-src-elem' },
  source: { src: 'media-src' },
  track: { src: 'media-src' },
  use: { href: 'img-src' },
  video: { src: 'media-src', poster: 'img-src' },
};

/** Links that are followed by nobody but readers and machines. */
const silent = new Set(['alternate', 'canonical', 'license', 'next', 'prev']);

const linked: Record<string, string> = {
  'apple-touch-icon': 'img-src',
  icon: 'img-src',
  manifest: 'manifest-src',
  modulepreload: 'script-src-elem',
  stylesheet: 'style-src-elem',
};

const preloaded: Record<string, string> = {
  font: 'font-src',
  image: 'img-src',
  script: 'script-src-elem',
  style: 'style-src-elem',
};

/** A link of a kind that is not known here is held against the rule for what has none. */
const linkAsks = ({ attributes }: HtmlElement): Ask[] => {
  const url = attributes.get('href') ?? '';
  return (attributes.get('rel') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((rel) => !silent.has(rel))
    .map((rel) => {
      const known = rel === 'preload' ? preloaded[attributes.get('as') ?? ''] : linked[rel];
      return { directive: known ?? 'default-src', url };
    });
};

const styleAsks = (code: string): Ask[] => [
  { directive: 'style-src-elem', code },
  ...[...code.matchAll(/@import\s*(?:url\()?["']?([^"')\s;]+)/g)].map(([, url]) => ({
    directive: 'style-src-elem',
    url: url!,
  })),
  ...[...code.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url]) => ({
    directive: /\.(?:woff2?|ttf|otf)$/.test(url!) ? 'font-src' : 'img-src',
    url: url!,
  })),
];

/** Whatever is no data is taken for a program, whether this browser would run it or not. */
const isData = (type = '') => /^application\/(?:ld\+)?json$/i.test(type);

const attributeAsks = ([name, value]: [string, string]): Ask[] => {
  if (name === 'style') return [{ directive: 'style-src-attr' }];
  if (name.startsWith('on') || /^\s*javascript:/i.test(value))
    return [{ directive: 'script-src-attr' }];
  if (name === 'srcdoc') return [{ directive: 'frame-src' }];
  if (name !== 'srcset' && name !== 'imagesrcset') return [];
  return value
    .split(/,\s+/)
    .map((candidate) => ({ directive: 'img-src', url: candidate.trim().split(/\s/)[0]! }));
};

const asksOf = (page: HtmlPage, element: HtmlElement): Ask[] => {
  const { name, attributes } = element;
  const asks = [...attributes].flatMap(attributeAsks);
  for (const [from, directive] of Object.entries(fetched[name] ?? {})) {
    const url = attributes.get(from);
    // What begins with `#` stands on the page itself.
    if (url !== undefined && !url.startsWith('#')) asks.push({ directive, url });
  }
  if (name === 'link') asks.push(...linkAsks(element));
  if (name === 'style') asks.push(...styleAsks(page.contentOf(element)));
  if (name === 'script' && !attributes.has('src') && !isData(attributes.get('type')))
    asks.push({ directive: 'script-src-elem', code: page.contentOf(element) });
  return asks;
};

const noFallback = new Set(['base-uri', 'form-action']);

/** The sources that a policy allows for a directive; none where it says nothing of it. */
const allowed = (policy: string, directive: string): string[] => {
  const rules = new Map(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const [whole] = directive.split(/-(?:elem|attr)$/);
  const last = noFallback.has(directive) ? undefined : rules.get('default-src');
  return rules.get(directive) ?? rules.get(whole!) ?? last ?? [];
};

/** The policy that stands in a page: nothing where there is none, or more than the one that is meant. */
export function policyIn(page: HtmlPage): string {
  const [policy, ...more] = page
    .named('meta')
    .filter(({ attributes }) => attributes.get('http-equiv') === 'content-security-policy');
  return (more.length === 0 && policy?.attributes.get('content')) || '';
}

/** Addresses of the programs that a page fetches. */
export function programsOf(page: HtmlPage): string[] {
  return page.named('script').flatMap(({ attributes }) => attributes.get('src') ?? []);
}

/**
 * What a browser would not run or fetch of a page, or not find: each with the directive that refuses
 * it, or with `404`. Of the sources of a policy only `'self'` and hashes are known: any other allows
 * nothing here.
 * @param path address of the page
 * @param has whether the site has a file at an address
 */
export function refusedOf(
  page: HtmlPage,
  path: string,
  has: (path: string) => boolean,
): { why: string; what: string }[] {
  const policy = policyIn(page);
  const here = new URL(path, 'https://site.example');
  const refused: { why: string; what: string }[] = [];
  const look = ({ directive, url, code }: Ask) => {
    const sources = allowed(policy, directive);
    const what = url ?? code?.slice(0, 80) ?? '';
    if (url === undefined) {
      const hash = createHash('sha256').update(code ?? '');
      const isKnown = code !== undefined && sources.includes(`'sha256-${hash.digest('base64')}'`);
      if (!isKnown) refused.push({ why: directive, what });
      return;
    }
    const target = URL.canParse(url, here) ? new URL(url, here) : undefined;
    if (target?.origin !== here.origin || !sources.includes("'self'"))
      refused.push({ why: directive, what });
    else if (!has(decodeURIComponent(target.pathname))) refused.push({ why: '404', what });
  };
  for (const element of page.elements) for (const ask of asksOf(page, element)) look(ask);
  return refused;
}
