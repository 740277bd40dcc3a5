import type { Plugin } from 'vite';

/** How Astro 7 asks for a body together with the styles and scripts that it may bring. */
const withAssets = /\.mdx\?astroRenderContent(?:=|$)/;

/**
 * A body brings neither styles nor scripts (the wall refuses all but pictures), so it is rendered
 * as it is: Astro would set a second module before each, and on every page wait for what comes
 * with it.
 */
export function plainBodies(): Plugin {
  return {
    name: 'plain-bodies',
    resolveId: {
      order: 'pre',
      filter: { id: withAssets },
      handler(id, importer) {
        return this.resolve(id.replace(/\?.*$/, ''), importer, { skipSelf: true });
      },
    },
  };
}
