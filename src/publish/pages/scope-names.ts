import type { HtmlElement, HtmlPage } from '../../html.ts';

const scope = /data-astro-cid-\w+/g;
/** The same scope as a class, which Astro adds where attributes are spread; no style asks for it. */
const scopeClass = /^astro-[a-z0-9]{8}$/;

/**
 * Numbers the scopes of a page's styles in the order they appear. Astro names a scope by the path of
 * its component on this machine, so the same site would have other pages in another folder; every
 * page carries its own styles, so a number is enough.
 */
export function numberScopes(page: HtmlPage): void {
  const names = new Map<string, string>();
  const short = (given: string): string => {
    const name = names.get(given) ?? `data-s${names.size}`;
    names.set(given, name);
    return name;
  };
  for (const element of page.elements) {
    for (const [name, { start }] of element.places) {
      if (name.startsWith('data-astro-cid-')) {
        page.replace(
          start,
          start + name.length,
          short(page.html.slice(start, start + name.length)),
        );
      }
    }
    dropScopeClass(page, element);
    if (element.name === 'style') {
      page.setContent(element, page.contentOf(element).replace(scope, short));
    }
  }
}

const dropScopeClass = (page: HtmlPage, { attributes, places }: HtmlElement): void => {
  const place = places.get('class');
  const given = attributes.get('class')?.split(/\s+/) ?? [];
  const own = given.filter((name) => !scopeClass.test(name));
  if (!place || own.length === given.length) return;
  if (own.length > 0) page.replace(place.start, place.end, `class="${own.join(' ')}"`);
  else page.replace(place.start - 1, place.end, '');
};
