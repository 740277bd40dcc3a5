import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from './site.ts';
import { install, put } from './site.ts';
import type { PlainStory } from './stories.ts';

const folders = { profiles: 'guong', models: 'mo-hinh' } as const;

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://guong-sang.example',
  image: { layout: 'constrained' },
  integrations: [
    starlight({
      title: 'Gương Sáng',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: [
        { label: 'Gương', items: [{ autogenerate: { directory: 'guong' } }] },
        { label: 'Mô hình', items: [{ autogenerate: { directory: 'mo-hinh' } }] },
      ],
    }),
  ],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`;

const text = (words: string) => JSON.stringify(words);

const page = ({ title, lede, body, photo }: PlainStory, slug: string): string => {
  const picture = photo ? `![${photo.alt}](./${slug}.jpg)\n\n*${photo.credit}*\n\n` : '';
  return `---\ntitle: ${text(title)}\ndescription: ${text(lede)}\n---\n\n${picture}${body}\n`;
};

/** The stories of our home page, their pictures offered in the widths that ours offers. */
const home = (stories: readonly PlainStory[]): string => {
  const lead = stories.find(({ photo }) => photo);
  const cards = stories.map((story, at) => {
    const { collection, slug, title, lede, photo } = story;
    const sizes =
      story === lead
        ? 'widths={[360, 540, 720]} sizes="100vw" priority'
        : 'widths={[160, 240, 320, 480]} sizes="44vw"';
    const picture = photo
      ? `<Image src={photo${at}} alt="" width={${story === lead ? 720 : 480}} ${sizes} />\n\n`
      : '';
    return `${picture}### [${title}](/${folders[collection]}/${slug}/)\n\n${lede}\n`;
  });
  const imports = stories.flatMap(({ collection, slug, photo }, at) =>
    photo ? [`import photo${at} from './${folders[collection]}/${slug}.jpg';`] : [],
  );
  return `---
title: Gương Sáng
template: splash
---

import { Image } from 'astro:assets';
${imports.join('\n')}

${cards.join('\n')}`;
};

/**
 * Starlight as its own starter sets it up, in Vietnamese, with responsive pictures; its pages are
 * plain Markdown, which builds faster than MDX. No page has a share image.
 */
export async function starlightSite(folder: string): Promise<Site> {
  await install(folder, ['astro@7.3.5', '@astrojs/starlight@0.42.4', 'sharp@0.35.5']);
  const docs = join(folder, 'src/content/docs');
  const outDir = join(folder, 'dist');
  return {
    name: 'Starlight',
    outDir,
    command: { args: ['node_modules/astro/bin/astro.mjs', 'build'], cwd: folder, env: {} },
    write: async (stories, onHome) => {
      await put(join(folder, 'astro.config.mjs'), config);
      await put(join(folder, 'src/content.config.ts'), collections);
      for (const story of stories) {
        const place = join(docs, folders[story.collection], story.slug);
        await put(`${place}.md`, page(story, story.slug));
        if (story.photo) await put(`${place}.jpg`, story.photo.bytes);
      }
      await put(join(docs, 'index.mdx'), home(onHome));
    },
    forget: async () => {
      for (const path of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
        await rm(join(folder, path), { recursive: true, force: true });
    },
    path: ({ collection, slug }) => `/${folders[collection]}/${slug}/`,
  };
}
