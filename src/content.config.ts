import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { checkContent } from './check/check.ts';
import { withDrafts } from './check/drafts.ts';
import { handedOver } from './check/handed-over.ts';
import { soundEntries } from './check/sound-entries.ts';
import { todayInVietnam } from './domain/date.ts';
import { collectionNames, type Library, type PageEntry, type Story } from './domain/library.ts';
import { isPublic, isTombstone } from './domain/selection.ts';
import { readSettings } from './settings.ts';

const { contentDir, production, cacheDir, drafts } = readSettings();

type Item = { id: string; data: Record<string, unknown>; file?: string; render?: boolean };

/** What may be read today; the rest is left out here, so that nothing of it can reach the site. */
const readPublic = async () => {
  const today = todayInVietnam();
  const handed = handedOver();
  if (handed) return { library: soundEntries(handed), today };
  const checked = await checkContent(contentDir, { today, production, cacheDir });
  return { library: soundEntries(drafts ? withDrafts(checked, today) : checked), today };
};

let current: ReturnType<typeof readPublic> | undefined;
const reload: (() => Promise<void>)[] = [];

/** In dev one change of a content file reads the folder once, then fills every collection anew. */
const follow = (watcher: NonNullable<LoaderContext['watcher']>) => {
  let timer: NodeJS.Timeout | undefined;
  watcher.add(contentDir);
  watcher.on('all', (_event, path) => {
    if (relative(contentDir, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      current = undefined;
      void Promise.all(reload.map((load) => load()));
    }, 100);
  });
};

type Reading = Awaited<ReturnType<typeof readPublic>>;

const loader = (name: string, select: (reading: Reading) => Item[]): Loader => ({
  name,
  load: async ({ store, parseData, generateDigest, watcher, config }) => {
    const load = async () => {
      current ??= readPublic();
      const items = select(await current);
      const ids = new Set(items.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, data, file, render } of items) {
        const absolute = file && join(contentDir, file);
        store.set({
          id,
          data: await parseData({ id, data, ...(absolute ? { filePath: absolute } : {}) }),
          ...(absolute
            ? {
                filePath: relative(decodeURI(config.root.pathname), absolute).replaceAll('\\', '/'),
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
    if (watcher) {
      if (reload.push(load) === 1) follow(watcher);
    }
  },
});

const storyItems =
  (name: (typeof collectionNames)[number]) =>
  ({ library, today }: Reading): Item[] =>
    library[name].flatMap((story: Story) => {
      const render = isPublic(story, today);
      if (!render && !isTombstone(story, today)) return [];
      return [{ id: story.slug, data: story.data, file: story.file, render }];
    });

const catalogueItems = ({ library: { site, units, awards, notices, abbreviations } }: Reading) => [
  { id: 'all', data: { site, units, awards, notices, abbreviations } },
];

const pageItems = ({ library }: Reading): Item[] =>
  library.pages.map(({ slug, data, file }) => ({
    id: slug,
    data,
    file,
    render: true,
  }));

const data = <T>() => z.custom<T>();

const stories = <Name extends (typeof collectionNames)[number]>(name: Name) =>
  defineCollection({
    loader: loader(name, storyItems(name)),
    schema: data<Library[Name][number]['data']>(),
  });

export const collections = {
  profiles: stories('profiles'),
  models: stories('models'),
  commendations: stories('commendations'),
  campaigns: stories('campaigns'),
  pages: defineCollection({
    loader: loader('pages', pageItems),
    schema: data<PageEntry['data']>(),
  }),
  catalogues: defineCollection({
    loader: loader('catalogues', catalogueItems),
    schema: data<Pick<Library, 'site' | 'units' | 'awards' | 'notices' | 'abbreviations'>>(),
  }),
};
