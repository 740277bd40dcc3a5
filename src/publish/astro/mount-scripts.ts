import type { Plugin } from 'vite';

/**
 * Lets scripts ask for each other by where they are themselves, for a site that stands under a path.
 * While writing, the site stands at the root whatever its address.
 * @param mount '' for a site at the root of its host, else `/tuyen-duong`
 */
export function mountScripts(mount: string): Plugin {
  return {
    name: 'mount-scripts',
    apply: 'build',
    config: () =>
      mount
        ? {
            experimental: {
              renderBuiltUrl: (_file, { hostType, ssr }) =>
                hostType === 'js' && !ssr ? { relative: true } : undefined,
            },
          }
        : {},
  };
}
