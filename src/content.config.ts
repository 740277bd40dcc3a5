import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// Not from `astro:content`: for its one name Vite would transform half of Astro in each build.
import { defineCollection } from 'astro/content/config';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Entries } from './check/entries.ts';
import { handedOver } from './check/handed-over.ts';
import type { CollectionName, Library, PageEntry } from './domain/library.ts';
import { isWithin, pathFrom } from './files.ts';
import { readSettings } from './settings.ts';

const settings = readSettings();
const { contentDir } = settings;

/** What may be read today. */
const readPublic = async (): Promise<Entries> => {
  const handed = handedOver();
  if (handed) return handed();
  const { readEntries } = await import('./check/entries.ts');
  return readEntries(contentDir, settings);
};

let current: ReturnType<typeof readPublic> | undefined;
const reload: (() => Promise<void>)[] = [];

/** In dev one change of a content file reads the folder once, then fills every collection anew. */
const follow = (watcher: NonNullable<LoaderContext['watcher']>, { logger }: LoaderContext) => {
  let timer: NodeJS.Timeout | undefined;
  watcher.add(contentDir);
  watcher.on('all', (_event, path) => {
    if (!isWithin(contentDir, path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      current = undefined;
      Promise.all(reload.map((load) => load())).catch((error: unknown) =>
        logger.error(String(error)),
      );
    }, 100);
  });
};

const loader = (name: keyof Entries): Loader => ({
  name,
  load: async (context) => {
    const { store, parseData, generateDigest, watcher, config } = context;
    const load = async () => {
      current ??= readPublic();
      const { [name]: items } = await current;
      // Also what is taken down: Astro compiles the body of an entry until that is deleted.
      const rendered = new Set(items.filter(({ render }) => render).map(({ id }) => id));
      for (const id of store.keys()) if (!rendered.has(id)) store.delete(id);
      for (const { id, data, file, render } of items) {
        const absolute = file && join(contentDir, file);
        store.set({
          id,
          data: await parseData({ id, data, ...(absolute ? { filePath: absolute } : {}) }),
          ...(absolute
            ? {
                filePath: pathFrom(fileURLToPath(config.root), absolute),
              }
            : {}),
          digest: generateDigest({
            data,
            root: config.root.href,
            body: absolute && readFileSync(absolute, 'utf8'),
          }),
          ...(render ? { deferredRender: true } : {}),
        });
      }
    };
    await load();
    if (watcher && reload.push(load) === 1) follow(watcher, context);
  },
});

const data = <T>() => z.custom<T>();

const stories = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: loader(name),
    schema: data<Library[Name][number]['data']>(),
  });

export const collections = {
  profiles: stories('profiles'),
  models: stories('models'),
  commendations: stories('commendations'),
  campaigns: stories('campaigns'),
  pages: defineCollection({
    loader: loader('pages'),
    schema: data<PageEntry['data']>(),
  }),
  catalogues: defineCollection({
    loader: loader('catalogues'),
    schema: data<Pick<Library, 'site' | 'units' | 'awards' | 'notices' | 'abbreviations'>>(),
  }),
};
