import type { APIRoute } from 'astro';
import { shareAlt } from '../../../../domain/share/alt.ts';
import { kitOf, kitText } from '../../../../domain/share/kit.ts';
import { storyAddresses, viewStory, type StoryAddress } from '../../../../stories.ts';
import { text } from '../../../../text.ts';

export const getStaticPaths = async () =>
  (await storyAddresses()).filter(({ props }) => props.state === 'live');

/** All captions as a text file; the mark at its start tells Notepad and browsers that it is UTF-8. */
export const GET: APIRoute<StoryAddress> = async ({ props, site }) => {
  const { page, url, shelf } = await viewStory(props.collection, props.slug, site);
  const alt = shareAlt(page, { ...text, ...text.share });
  return new Response(`\uFEFF${kitText(kitOf(page, url, shelf, text), alt, text.kit)}`);
};
