/** Browser side of the measured engines; each is a page of its own, bundled when it is asked for. */

/** What a compared engine does once its library is loaded. */
export type Engine = {
  name: string;
  /** what it reads besides Pagefind's files: all pages, as records */
  reads?: 'pages.json';
  /** source of a module that sets `window.ask = async (query, limit) => urls` */
  script: (root: string) => string;
};

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
    // With our folding of letters: without it the comparison would be of alphabets.
    name: 'minisearch',
    reads: 'pages.json',
    script: (root) => `
      import MiniSearch from 'minisearch';
      import { keysOf } from ${JSON.stringify(`${root}/src/search/ask/tokens.ts`)};
      const pages = await (await fetch('/pages.json')).json();
      const index = new MiniSearch({
        idField: 'url',
        fields: ['title', 'body', 'byline'],
        tokenize: (text) => keysOf(text).map(({ token }) => token.folded),
      });
      index.addAll(pages);
      const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
      window.ask = async (query, limit) =>
        index.search(query, options).slice(0, limit).map(({ id }) => id);`,
  },
];
