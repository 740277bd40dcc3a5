import type { APIRoute } from 'astro';
import { kitOf, kitText } from '../../../../domain/share-kit.ts';
import { storyAddresses, viewStory, type StoryAddress } from '../../../../stories.ts';
import { text } from '../../../../text.ts';

export const getStaticPaths = async () =>
  (await storyAddresses()).filter(({ props }) => props.state === 'live');

/** All captions as a text file; the mark at its start tells Notepad and browsers that it is UTF-8. */
export const GET: APIRoute<StoryAddress> = async ({ props, site }) => {
  const { page, url, shelf, card } = await viewStory(props.collection, props.slug, site);
  return new Response(`\uFEFF${kitText(kitOf(page, url, shelf, text), card.alt, text.kit)}`);
};
