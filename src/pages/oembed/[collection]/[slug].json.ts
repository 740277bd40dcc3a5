import { absoluteAddress, embedPath, paths } from '../../../domain/addresses.ts';
import type { APIRoute } from 'astro';
import { oembedOf } from '../../../domain/share/embed.ts';
import { storyAddresses, type StoryAddress } from '../../../stories.ts';
import { viewStory } from '../../../story-view.ts';

export async function getStaticPaths() {
  return (await storyAddresses()).filter(({ props }) => props.state !== 'gone');
}

/** What editors of other sites read when a story's address is pasted into them (oEmbed 1.0). */
export const GET: APIRoute<StoryAddress> = async ({ props, site }) => {
  const { page, base, shelf, card } = await viewStory(props.collection, props.slug, site);
  const { path, width, height } = card;
  return Response.json(
    oembedOf({
      title: page.on('oembed').title,
      operator: shelf.site.operator,
      siteName: shelf.site.name,
      siteUrl: absoluteAddress(paths.home, base),
      embedUrl: absoluteAddress(embedPath(page.story), base),
      thumbnail: { url: absoluteAddress(path, base), width, height },
    }),
  );
};
