import { respell } from '../ask/respell.ts';

/** Comments, raw-text elements, tags and doctype; what lies between is text. */
const MARKUP =
  /<!--[^]*?-->|<(script|style|template|textarea)\b[^]*?<\/\1\s*>|<([/!]?[a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** `html` with every text node re-spelled; tags and attributes stay byte for byte. */
export function respellHtml(html: string): string {
  let out = '';
  let end = 0;
  for (const markup of html.matchAll(MARKUP)) {
    out += respell(html.slice(end, markup.index)) + markup[0];
    end = markup.index + markup[0].length;
  }
  return out + respell(html.slice(end));
}

/** True for a page that asks to be found. */
export function isSearchable(html: string): boolean {
  return /<[a-z][^>]*\sdata-pagefind-body[\s>=]/i.test(html);
}

/** The text that is indexed: inside `data-pagefind-body`, outside `data-pagefind-ignore`. */
export function bodyText(html: string): string {
  let out = '';
  let end = 0;
  let inside = 0;
  let ignored = 0;
  for (const markup of html.matchAll(MARKUP)) {
    if (inside && !ignored) out += ` ${html.slice(end, markup.index)}`;
    end = markup.index + markup[0].length;
    const name = markup[2] ?? '';
    if (!name || name.startsWith('!') || VOID.test(name) || markup[0].endsWith('/>')) continue;
    const step = name.startsWith('/') ? -1 : 1;
    if (ignored || /\sdata-pagefind-ignore[\s>=]/i.test(markup[0])) ignored += step;
    if (inside || /\sdata-pagefind-body[\s>=]/i.test(markup[0])) inside += step;
  }
  return out
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, entity: string) => ENTITIES[entity] ?? ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `html` as Pagefind should read it, beyond its spelling:
 *
 * - of several `key:value` in one attribute each gets an element of its own, since Pagefind takes
 *   all that follows the first colon for its value;
 * - a page that names no image has none, where Pagefind would take the first one it meets.
 */
export function completeMarks(html: string): string {
  const added: string[] = [];
  const namesImage = /data-pagefind-meta="[^"]*image[[:"]/.test(html);
  if (/<img\s/i.test(html) && !namesImage) added.push(meta('image[content]', ''));
  const marked = html.replace(
    /(data-pagefind-(?:meta|filter))="([^"]*)"/g,
    (whole, attribute: string, value: string) => {
      const [first, ...rest] = value.split(/,\s*(?=[\w-]+:)/);
      if (!first || rest.length === 0) return whole;
      added.push(...rest.map((one) => `<meta ${attribute}="${one}">`));
      return `${attribute}="${first}"`;
    },
  );
  return marked.replace(
    /(<[a-z][^>]*\sdata-pagefind-body(?:=(?:""|''))?[^>]*>)/i,
    (body) => body + added.join(''),
  );
}

function meta(key: string, content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<meta data-pagefind-meta="${key}" content="${escaped}">`;
}
