/** Browser side of the measured engines; each is a page of its own, bundled when it is asked for. */

/** What a compared engine does once its library is loaded. */
export type Engine = {
  name: string;
  /** what it reads besides Pagefind's files: all pages, as records */
  reads?: 'pages.json';
  /** source of a module that sets `window.ask = async (query, limit) => urls` */
  script: (root: string) => string;
  /** the same without a worker, where that is another script: only a page can be slowed down */
  scriptOnPage?: (root: string) => string;
};

const stock = (): string => `
      const pagefind = await import(/* @vite-ignore */ '/pagefind/' + 'pagefind.js');
      window.ask = async (query, limit) => {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, limit).map((one) => one.data()));
        return pages.map(({ url }) => url);
      };`;

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
    scriptOnPage: (root) => `
      import { Marker } from ${JSON.stringify(`${root}/src/search/ask/closeness.ts`)};
      import { Engine } from ${JSON.stringify(`${root}/src/search/ask/engine.ts`)};
      import { excerptOf, markNearest } from ${JSON.stringify(`${root}/src/search/ask/excerpt.ts`)};
      import { Bundle } from ${JSON.stringify(`${root}/src/search/page/bundle.ts`)};
      const bundle = new Bundle('/pagefind/');
      let engine;
      window.ask = async (typed, limit) => {
        engine ??= new Engine(bundle, await bundle.start());
        const { query, hits } = await engine.ask({ typed, limit });
        const marker = new Marker(query);
        return hits.map(({ page, passage }) => {
          const shown = [markNearest(page.title, marker), excerptOf(page, passage, marker)];
          return shown && page.url;
        });
      };`,
  },
  {
    name: 'pagefind',
    script: stock,
    // Where it can start no worker, it searches on the page.
    scriptOnPage: () => `delete window.Worker;${stock()}`,
  },
  {
    // With our reading of words, keys, short forms: without it the comparison would be of alphabets.
    // A word counts folded, and again as spelled; all words first, else any.
    name: 'minisearch',
    reads: 'pages.json',
    script: (root) => `
      import MiniSearch from 'minisearch';
      import { typedKeys } from ${JSON.stringify(`${root}/src/domain/typed/keystrokes.ts`)};
      import { keysOf, readTokens } from ${JSON.stringify(`${root}/src/search/ask/spelling/tokens.ts`)};
      const pages = await (await fetch('/pages.json')).json();
      const known = new Set();
      const spelled = (token) => '=' + token.spelled;
      const index = new MiniSearch({
        idField: 'url',
        fields: ['title', 'body', 'byline', 'names'],
        tokenize: (text) => keysOf(text).flatMap(({ token }) => {
          known.add(token.folded);
          return [token.folded, spelled(token)];
        }),
        processTerm: (term) => term,
      });
      index.addAll(pages);
      const read = (token) => {
        if (known.has(token.folded)) return token;
        const meant = typedKeys(token.text).map((keys) => readTokens(keys).tokens[0]);
        return meant.find((one) => one && known.has(one.folded)) ?? token;
      };
      const whole = (term) => [term];
      const search = (tokens, combineWith) =>
        index.search(
          {
            combineWith,
            queries: tokens.map((token, at) => ({
              combineWith: 'OR',
              tokenize: whole,
              queries: [
                { queries: [spelled(token)], boostTerm: () => 2 },
                {
                  queries: [token.folded],
                  prefix: at === tokens.length - 1,
                  fuzzy: known.has(token.folded) ? false : 0.3,
                },
              ],
            })),
          },
          { boost: { title: 3, byline: 2 }, tokenize: whole },
        );
      window.ask = async (query, limit) => {
        const tokens = readTokens(query.normalize('NFC')).tokens.map(read);
        const all = search(tokens, 'AND');
        return (all.length > 0 ? all : search(tokens, 'OR')).slice(0, limit).map(({ id }) => id);
      };`,
  },
];
