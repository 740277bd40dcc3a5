import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Feed = { items: { attachments: { url: string; size_in_bytes: number }[] }[] };

/**
 * Writes the true length of every enclosure into the feeds of a built site; the pictures are drawn
 * only after the pages.
 */
export const fillEnclosures = async (siteDir: string, mount: string): Promise<void> => {
  const bytesAt = async (url: string) =>
    (await stat(join(siteDir, decodeURI(new URL(url).pathname.slice(mount.length))))).size;

  const rssFile = join(siteDir, 'rss.xml');
  const rss = await readFile(rssFile, 'utf8');
  const sizes = new Map<string, number>();
  for (const [, url] of rss.matchAll(/<enclosure url="([^"]+)"/g)) {
    sizes.set(url!, await bytesAt(url!));
  }
  await writeFile(
    rssFile,
    rss.replace(
      /<enclosure url="([^"]+)" length="0"/g,
      (_, url: string) => `<enclosure url="${url}" length="${sizes.get(url)}"`,
    ),
  );

  const jsonFile = join(siteDir, 'feed.json');
  const feed = JSON.parse(await readFile(jsonFile, 'utf8')) as Feed;
  for (const { attachments } of feed.items) {
    for (const attachment of attachments) {
      attachment.size_in_bytes = await bytesAt(attachment.url);
    }
  }
  await writeFile(jsonFile, `${JSON.stringify(feed, null, 1)}\n`);
};
