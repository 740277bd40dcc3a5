import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Site } from './site.ts';
import { put } from './site.ts';
import type { PlainStory } from './stories.ts';

const run = promisify(execFile);
const source = 'astro-paper@2.2.0';

/** Unpacks the theme, which is a whole project, and installs what it needs. */
const unpack = async (folder: string): Promise<void> => {
  if (existsSync(join(folder, 'node_modules', 'astro'))) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { stdout } = await run('npm', ['pack', '--silent', source], { cwd: folder });
  await run('tar', ['xzf', stdout.trim(), '--strip-components=1'], { cwd: folder });
  await rm(join(folder, 'src/pages/[ogTitle].svg.ts'));
  const pins = ['overrides.sitemap=7.1.1', 'overrides.sharp=0.35.5'];
  await run('npm', ['pkg', 'set', ...pins], { cwd: folder });
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...options], { cwd: folder });
};

const page = ({ title, lede, date, slug, body, photo }: PlainStory, featured: boolean): string => {
  const picture = photo ? `![${photo.alt}](/photos/${slug}.jpg)\n\n*${photo.credit}*\n\n` : '';
  return `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(lede)}
pubDatetime: ${date}T00:00:00Z
postSlug: ${slug}
featured: ${featured}
---

${picture}${body}
`;
};

/**
 * A blog theme that the registry still has, of Astro 2. As it was published it no longer builds: its
 * share images fetch fonts from another host at every build, and newer releases within its ranges
 * broke sitemap and sharp. Here the route of the share images is left out and the two are pinned.
 */
export const paperSite = async (folder: string): Promise<Site> => {
  await unpack(folder);
  const posts = join(folder, 'src/content/blog');
  const photos = join(folder, 'public/photos');
  const outDir = join(folder, 'dist');
  return {
    name: 'astro-paper 2.2',
    outDir,
    command: { args: ['node_modules/astro/astro.js', 'build'], cwd: folder, env: {} },
    write: async (stories, onHome) => {
      for (const story of stories) {
        await put(join(posts, `${story.slug}.md`), page(story, onHome.includes(story)));
        if (story.photo) await put(join(photos, `${story.slug}.jpg`), story.photo.bytes);
      }
    },
    forget: async () => {
      for (const path of [posts, photos, outDir, join(folder, 'node_modules/.vite')])
        await rm(path, { recursive: true, force: true });
    },
    path: ({ slug }) => `/posts/${slug}/`,
  };
};
