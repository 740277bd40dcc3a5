import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths, storyPath } from '../domain/addresses.ts';
import { xml } from '../domain/xml.ts';
import type { Story } from '../domain/library.ts';
import { remove } from '../files.ts';
import { text } from '../text.ts';

/** What a public site offers to machines and hosts, and a preview must not. */
const forMachines = [
  paths.rss,
  paths.jsonFeed,
  paths.sitemap,
  '_headers',
  '_redirects',
  '.htaccess',
  'oembed',
];

/** The page that lists what waits, below the root of a preview. */
export const waitingPage = 'cho-duyet.html';

const lineOf = (story: Story): string => {
  const state = story.data.previewState;
  return `<li><a href=".${storyPath(story)}">${xml(story.data.title)}</a>: ${state ? text.previewStates[state] : ''}</li>`;
};

/**
 * Makes a built site one for eyes inside the union: no feeds, nothing for search machines, and a page
 * that lists what waits.
 */
export async function keepInside(siteDir: string, waiting: readonly Story[]): Promise<void> {
  for (const path of forMachines) await remove(join(siteDir, path));
  await writeFile(join(siteDir, paths.robots), 'User-agent: *\nDisallow: /\n');
  const list =
    waiting.length > 0
      ? `<ul>${waiting.map(lineOf).join('')}</ul>`
      : '<p>Không có bài nào đang chờ.</p>';
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Bài đang chờ</title><style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head><body><h1>Bài đang chờ</h1><p>${text.previewNotice}</p>${list}<p><a href="./">${text.home}</a></p></body></html>\n`;
  await writeFile(join(siteDir, waitingPage), page);
}
