/** Browser side of the measured engines; each is a page of its own, bundled when it is asked for. */

/** What a compared engine does once its library is loaded. */
export interface Engine {
  name: string;
  /** npm package and version, for those that are no part of the site */
  needs?: string;
  /** source of a module that sets `window.ask = async (query, limit) => urls` */
  script: (root: string) => string;
}

const FIELDS = `['title', 'body', 'byline']`;
const LOAD = `const pages = await (await fetch('/pages.json')).json();`;

export const engines: Engine[] = [
  {
    name: 'ours',
    script: (root) => `
      import { search } from ${JSON.stringify(`${root}/src/search/page/client.ts`)};
      window.ask = async (query, limit) => {
        const reply = await search.ask({ typed: query, limit });
        if (reply.failed) throw new Error('the search failed');
        return reply.hits.map(({ url }) => url);
      };`,
  },
  {
    name: 'pagefind',
    script: () => `
      const pagefind = await import(/* @vite-ignore */ '/pagefind/' + 'pagefind.js');
      window.ask = async (query, limit) => {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, limit).map((one) => one.data()));
        return pages.map(({ url }) => url);
      };`,
  },
  {
    name: 'minisearch',
    needs: 'minisearch@7.2.0',
    script: () => `
      import MiniSearch from 'minisearch';
      ${LOAD}
      const index = new MiniSearch({ idField: 'url', fields: ${FIELDS} });
      index.addAll(pages);
      const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
      window.ask = async (query, limit) =>
        index.search(query, options).slice(0, limit).map(({ id }) => id);`,
  },
  {
    name: 'fuse',
    needs: 'fuse.js@7.1.0',
    script: () => `
      import Fuse from 'fuse.js';
      ${LOAD}
      const keys = [{ name: 'title', weight: 3 }, 'body', 'byline'];
      const index = new Fuse(pages, { keys, ignoreLocation: true, ignoreDiacritics: true });
      window.ask = async (query, limit) => index.search(query, { limit }).map(({ item }) => item.url);`,
  },
  {
    name: 'orama',
    needs: '@orama/orama@3.1.16',
    script: () => `
      import { create, insertMultiple, search } from '@orama/orama';
      ${LOAD}
      const index = create({ schema: { url: 'string', title: 'string', body: 'string', byline: 'string' } });
      await insertMultiple(index, pages);
      const options = { properties: ${FIELDS}, boost: { title: 3 }, tolerance: 1 };
      window.ask = async (term, limit) =>
        (await search(index, { term, limit, ...options })).hits.map(({ document }) => document.url);`,
  },
];
