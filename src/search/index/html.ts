import { xml } from '../../domain/xml.ts';
import { HtmlPage } from '../../html.ts';
import type { HtmlElement } from '../../html.ts';
import { respell } from '../ask/spelling/respell.ts';

/** A page that can be found. */
type SearchablePage = {
  /** what is indexed, as the author wrote it, between single spaces */
  text: string;
  /** the page as Pagefind should read it: its text re-spelled, its marks completed, without styles and scripts */
  html: string;
};

const BODY = 'data-pagefind-body';
const IGNORED = 'data-pagefind-ignore';
const MARKS = ['data-pagefind-meta', 'data-pagefind-filter'];

/** @returns undefined for a page that does not ask to be found */
export function readSearchable(html: string): SearchablePage | undefined {
  const page = new HtmlPage(html);
  const marked = (name: string) => page.elements.filter(({ attributes }) => attributes.has(name));
  const bodies = marked(BODY);
  const [body] = bodies;
  if (!body) return undefined;
  const ignored = marked(IGNORED);
  const indexed = page.texts.filter(
    ({ start }) => isWithin(start, bodies) && !isWithin(start, ignored),
  );
  const text = indexed
    .map(({ value }) => value)
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

  const added = completeMarks(page);
  page.replace(body.tag.end, body.tag.end, added.join(''));
  for (const { inside } of [...page.named('style'), ...page.named('script')])
    page.replace(inside.start, inside.end, '');
  for (const { start, end } of page.texts)
    page.replace(start, end, respell(html.slice(start, end)));
  return { text, html: page.toString() };
}

const isWithin = (place: number, elements: readonly HtmlElement[]): boolean =>
  elements.some(({ inside }) => inside.start <= place && place < inside.end);

/**
 * Gives marks the form that Pagefind reads:
 *
 * - of several `key:value` in one attribute each gets an element of its own, since Pagefind takes
 *   all that follows the first colon for its value;
 * - a page that names no image has none, where Pagefind would take the first one it meets.
 *
 * @returns the elements to add
 */
const completeMarks = (page: HtmlPage): string[] => {
  const added: string[] = [];
  const metas = page.elements.map(({ attributes }) => attributes.get('data-pagefind-meta') ?? '');
  if (page.named('img').length > 0 && !metas.some((meta) => /image[[:]/.test(meta)))
    added.push('<meta data-pagefind-meta="image[content]" content="">');
  for (const { attributes, places } of page.elements)
    for (const name of MARKS) {
      const [first, ...rest] = (attributes.get(name) ?? '').split(/,\s*(?=[\w-]+:)/);
      const place = places.get(name);
      if (!first || !place || rest.length === 0) continue;
      page.replace(place.start, place.end, `${name}="${xml(first)}"`);
      added.push(...rest.map((one) => `<meta ${name}="${xml(one)}">`));
    }
  return added;
};
