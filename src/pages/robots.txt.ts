import type { APIRoute } from 'astro';

const readers = ['facebookexternalhit', 'facebookcatalog', 'Twitterbot', 'TelegramBot', '*'];

/** Lets every crawler in, the previewers of the networks by name. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `${readers.map((reader) => `User-agent: ${reader}\nAllow: /\n`).join('\n')}\nSitemap: ${
      new URL('/sitemap.xml', site ?? url).href
    }\n`,
  );
