import type { HtmlElement, HtmlPage } from '../../html.ts';

/** Attributes that hold one address; `data-src` and the value of `<data>` are read by scripts. */
const single = ['href', 'src', 'action', 'poster', 'cite', 'data-src'];

/**
 * Puts a page under the path at which the site stands: pages are made with addresses from the
 * site's root, and only here is the path set before them.
 * @param mount '' for a site that stands at the root of its host, else `/tuyen-duong`
 */
export function mountPage(page: HtmlPage, mount: string): void {
  if (!mount) return;
  for (const element of page.elements) {
    for (const name of single) insert(page, element, name, mount, /^(?=\/(?!\/))/);
    insert(page, element, 'srcset', mount, /(?<=^|,\s*)(?=\/(?!\/))/g);
    if (element.name === 'data') insert(page, element, 'value', mount, /^(?=\/(?!\/))/);
    if (element.attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
      insert(page, element, 'content', mount, /(?<=url=)(?=\/(?!\/))/i);
    }
    if (element.name === 'style') {
      const css = page.contentOf(element);
      page.setContent(element, css.replace(/(?<=url\(["']?)(?=\/(?!\/))/g, mount));
    }
  }
}

/** Sets the path at every place that the expression finds in an attribute's value. */
const insert = (
  page: HtmlPage,
  { attributes, places }: HtmlElement,
  name: string,
  mount: string,
  at: RegExp,
): void => {
  const place = places.get(name);
  if (!place || attributes.get(name)?.search(at) === -1) return;
  const whole = page.html.slice(place.start, place.end);
  const [before = ''] = whole.match(/^[^=]*=\s*["']?/) ?? [];
  const start = place.start + before.length;
  const value = page.html.slice(start, place.end);
  page.replace(start, place.end, value.replace(at, mount.replaceAll('&', '&amp;')));
};
