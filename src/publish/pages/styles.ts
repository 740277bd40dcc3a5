const innermost = /([^{};]+)\{([^{}]*)\}/g;
const scope = /\[(data-astro-cid-[\w-]+)\]/g;

/**
 * The page without the scoped styles of components that do not stand on it. A route inlines the
 * styles of every component it might use; a story on a slow network should carry its own only.
 */
export const withOwnStyles = (html: string): string => {
  const markup = html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
  const stands = (selector: string) =>
    [...selector.matchAll(scope)].every(([, name]) => markup.includes(name!));
  const own = (css: string): string => {
    const kept = css.replace(innermost, (whole, prelude: string, body: string) => {
      // An at-rule is dropped only once everything in it has been.
      if (prelude.trim().startsWith('@')) return body.trim() ? whole : '';
      return prelude.split(',').some(stands) ? whole : '';
    });
    return kept === css ? css : own(kept);
  };
  return html.replace(
    /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g,
    (_, open: string, css: string, close: string) => `${open}${own(css)}${close}`,
  );
};
