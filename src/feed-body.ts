import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { mdxComponents } from './components/mdx/components.ts';
import type { Story } from './domain/library.ts';
import { plainMarkup } from './domain/feed.ts';
import { pictureOf, renderStory } from './stories.ts';
import { text } from './text.ts';

let container: ReturnType<typeof AstroContainer.create> | undefined;

/**
 * The full text of a story for feed readers: plain elements, absolute addresses, no styles.
 * @param base address of the story's page
 */
export const feedBody = async (story: Story, base: string): Promise<string> => {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await renderStory(story);
  const html = await (
    await container
  ).renderToString(Content, {
    props: { components: mdxComponents },
    locals: { story, picture: (src: string) => pictureOf(story, src) },
  });
  const notice = story.data.demo ? `<p><strong>${text.demoNotice}</strong></p>` : '';
  return notice + plainMarkup(html, base);
};
