import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storyPath } from '../domain/addresses.ts';
import { xml } from '../domain/xml.ts';
import type { Story } from '../domain/library.ts';
import { text } from '../text.ts';

/** What a public site offers to machines and hosts, and a preview must not. */
const forMachines = [
  'rss.xml',
  'feed.json',
  'sitemap.xml',
  '_headers',
  '_redirects',
  '.htaccess',
  'oembed',
];

const lineOf = (story: Story): string => {
  const state = story.data.previewState;
  return `<li><a href="..${storyPath(story)}">${xml(story.data.title)}</a>: ${state ? text.previewStates[state] : ''}</li>`;
};

/**
 * Makes a built site one for eyes inside the union: no feeds, nothing for search machines, and a page
 * that lists what waits.
 */
export async function keepInside(siteDir: string, waiting: readonly Story[]): Promise<void> {
  const present = new Set(await readdir(siteDir));
  for (const name of forMachines.filter((one) => present.has(one))) {
    await rm(join(siteDir, name), { recursive: true });
  }
  await writeFile(join(siteDir, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  const list =
    waiting.length > 0
      ? `<ul>${waiting.map(lineOf).join('')}</ul>`
      : '<p>Không có bài nào đang chờ.</p>';
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Bài đang chờ</title></head><body><h1>Bài đang chờ</h1>${list}</body></html>\n`;
  await writeFile(join(siteDir, 'cho-duyet.html'), page);
}
