import type { Plugin } from 'vite';

/**
 * How the modules that make the pages are written, which are run once and gone. All bodies are one
 * file: hundreds cost more to write and to load than what stands in them. Names without a hash are the
 * same in every build, so that Node, which keeps what it compiled by the name, keeps the last alone.
 */
const output = {
  codeSplitting: { groups: [{ name: 'bodies', test: /\.mdx$/u }] },
  chunkFileNames: ({ name }: { name: string }): string =>
    `chunks/${name.replaceAll(/[^\w-]+/gu, '_')}.mjs`,
};

/**
 * Only a build knows the environment: named in the configuration it would be there in `dev` too, where
 * Astro then reads all its own modules a second time for it and never asks it for a page.
 */
export function pageModules(): Plugin {
  return {
    name: 'page-modules',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'prerender' ? { build: { rolldownOptions: { output } } } : undefined,
  };
}
