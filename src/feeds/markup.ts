import { absoluteAddress, isRooted } from '../domain/addresses.ts';
import { xml } from '../domain/xml.ts';
import { HtmlPage } from '../html.ts';

/** What only the site's own styles and scripts read. */
const isOfTheSite = (attribute: string) =>
  /^(?:class|srcset|sizes|loading|decoding|fetchpriority|data-.+)$/.test(attribute);

/**
 * The markup of a page's text made fit for feed readers: absolute addresses, one picture size, and
 * none of the attributes that only the site's own styles and scripts read.
 * @param url address of the page the markup stands on
 * @param site the site's address, for paths from its root
 */
export function plainMarkup(html: string, url: string, site: string): string {
  const page = new HtmlPage(html);
  for (const { name, attributes, places, tag, inside } of page.elements) {
    if (name === 'style' || name === 'script') {
      page.replace(tag.start, inside.end + `</${name}>`.length, '');
      continue;
    }
    for (const [attribute, { start, end }] of places) {
      if (isOfTheSite(attribute)) page.replace(start - 1, end, '');
      if (attribute !== 'href' && attribute !== 'src') continue;
      const typed = attributes.get(attribute)!;
      const from = isRooted(typed) ? absoluteAddress(typed, site) : typed;
      if (URL.canParse(from, url))
        page.replace(start, end, `${attribute}="${xml(new URL(from, url).href)}"`);
    }
  }
  return page.toString().trim();
}
