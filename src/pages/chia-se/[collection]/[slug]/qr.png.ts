import { absoluteAddress, storyPath } from '../../../../domain/addresses.ts';
import type { APIRoute } from 'astro';
import { qrPng } from '../../../../pictures/paint/qr.ts';
import { channelLink } from '../../../../domain/share/links.ts';
import { loadShelf, storyAddresses, type StoryAddress } from '../../../../stories.ts';

export const getStaticPaths = async () =>
  (await storyAddresses()).filter(({ props }) => props.state === 'live');

/** The QR of a story, for paper and for a phone held to a screen; its link says that it was a QR. */
export const GET: APIRoute<StoryAddress> = async ({ props, site }) => {
  const base = site ?? new URL((await loadShelf()).site.url);
  const url = absoluteAddress(storyPath(props), base);
  const png = await qrPng(channelLink(url, 'qr', props.slug), 16);
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
