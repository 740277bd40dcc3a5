const scope = /data-astro-cid-\w+/g;

/**
 * The page with the scopes of its styles numbered in the order they appear. Astro names a scope by
 * the path of its component on this machine, so the same site would have other pages in another
 * folder; every page carries its own styles, so a number is enough.
 */
export const withScopeNames = (html: string): string => {
  const names = new Map<string, string>();
  return html.replace(scope, (given) => {
    const name = names.get(given) ?? `data-s${names.size}`;
    names.set(given, name);
    return name;
  });
};
