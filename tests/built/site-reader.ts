import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesAmong, siteFiles } from '../../src/publish/pages/site-files.ts';

type Tag = Record<string, string>;

const decode = (text: string) =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attributesOf = (tag: string): Tag =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decode(value!)]),
  );

/** The tags of one name in a page, in their order, as attributes. */
export function tagsOf(html: string, name: string): Tag[] {
  return [...html.matchAll(new RegExp(`<${name}\\s(?:"[^"]*"|[^">])*>`, 'g'))].map(([tag]) =>
    attributesOf(tag),
  );
}

/** What the metadata of one property says, in order. */
export function propertyOf(html: string, property: string): string[] {
  return tagsOf(html, 'meta')
    .filter((tag) => (tag['property'] ?? tag['name']) === property)
    .map((tag) => tag['content'] ?? '');
}

/** The words of a page as a reader sees them, without scripts, styles and tags. */
export function wordsOf(html: string): string {
  return decode(
    html
      .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  );
}

/** The data that a page gives to machines, by type. */
export function structuredData(html: string): Map<string, Record<string, unknown>> {
  return new Map(
    [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, json]) => {
        const data = JSON.parse(json!) as Record<string, unknown>;
        return [data['@type'] as string, data];
      },
    ),
  );
}

/** A built site, as text by address. */
export async function readSite(folder: string) {
  const files = await siteFiles(folder);
  const file = (path: string) => join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return {
    folder,
    files,
    pages: pagesAmong(files).map(({ path, file: name }) => ({
      path,
      html: readFileSync(name, 'utf8'),
    })),
    has: (path: string) => existsSync(file(path)),
    text: (path: string) => readFileSync(file(path), 'utf8'),
    bytes: (path: string) => readFileSync(file(path)),
  };
}
export type SiteReader = Awaited<ReturnType<typeof readSite>>;
