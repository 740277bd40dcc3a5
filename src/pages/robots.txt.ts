import { absoluteAddress, paths } from '../domain/addresses.ts';
import type { APIRoute } from 'astro';

const readers = ['facebookexternalhit', 'facebookcatalog', 'Twitterbot', 'TelegramBot', '*'];

/** Lets every crawler in, the previewers of the networks by name. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `${readers.map((reader) => `User-agent: ${reader}\nAllow: /\n`).join('\n')}\nSitemap: ${absoluteAddress(
      paths.sitemap,
      site ?? url,
    )}\n`,
  );
