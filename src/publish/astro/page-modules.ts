/**
 * How the modules that make the pages are written, which are run once and gone. All bodies are one
 * file: hundreds cost more to write and to load than what stands in them. Names without a hash are the
 * same in every build, so that Node, which keeps what it compiled by the name, keeps the last alone.
 */
export const pageModules = {
  codeSplitting: { groups: [{ name: 'bodies', test: /\.mdx$/u }] },
  chunkFileNames: ({ name }: { name: string }): string =>
    `chunks/${name.replaceAll(/[^\w-]+/gu, '_')}.mjs`,
};
