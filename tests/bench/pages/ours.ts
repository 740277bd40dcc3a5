import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { readSettings } from '../../../src/settings.ts';
import type { Site } from './site.ts';
import { put } from './site.ts';
import type { PlainStory } from './stories.ts';
import { readParts } from './stories.ts';

const paths = { profiles: 'guong', models: 'mo-hinh' } as const;

/**
 * Our site of a content folder whose bodies are made plain. All the rest of the folder stays:
 * figures, sources, decisions, units, and so the lists and share images made of them.
 */
export function ourSite(contentDir: string, folder: string): Site {
  const copy = join(folder, 'content');
  const outDir = join(folder, 'site');
  const env = { CONTENT_DIR: copy, OUT_DIR: outDir };
  const { cacheDir } = readSettings(env);

  const copyRest = async () => {
    if (existsSync(copy)) return;
    await mkdir(copy, { recursive: true });
    for (const name of await readdir(contentDir))
      if (!Object.hasOwn(paths, name))
        await cp(join(contentDir, name), join(copy, name), { recursive: true });
    await put(join(copy, 'share-ledger.json'), '{}\n');
  };

  const writeStory = async ({ collection, slug, title, from, body, photo }: PlainStory) => {
    const original = join(contentDir, from);
    const target = join(copy, collection, slug);
    const [frontMatter] = await readParts(join(original, 'index.mdx'));
    const data = parseDocument(frontMatter);
    data.set('title', title);
    // An address moves to one page alone.
    if (target !== join(copy, from)) data.delete('aliases');
    if (data.hasIn(['photo', 'people'])) data.setIn(['photo', 'people'], [slug]);
    for (const name of await readdir(original))
      if (name !== 'index.mdx' && !(name === data.getIn(['photo', 'src'])))
        if (!existsSync(join(target, name)))
          await cp(join(original, name), join(target, name), { recursive: true });
    if (photo) await put(join(target, String(data.getIn(['photo', 'src']))), photo.bytes);
    await put(join(target, 'index.mdx'), `---\n${String(data)}---\n\n${body}\n`);
  };

  return {
    name: 'ours',
    outDir,
    command: { args: [resolve('bin/guong-sang.js'), 'build'], cwd: resolve('.'), env },
    write: async (stories) => {
      await copyRest();
      for (const story of stories) await writeStory(story);
    },
    forget: async () => {
      for (const path of [copy, outDir, cacheDir]) await rm(path, { recursive: true, force: true });
    },
    path: ({ collection, slug }) => `/${paths[collection]}/${slug}/`,
  };
}
