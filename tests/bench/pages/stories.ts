import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';

/** A story as any site could publish it: words, plain Markdown, a photo. */
export type PlainStory = {
  collection: 'profiles' | 'models';
  slug: string;
  title: string;
  lede: string;
  /** yyyy-mm-dd */
  date: string;
  body: string;
  photo?: { bytes: Buffer; alt: string; credit: string };
  /** The folder of the story that this one is, or repeats, inside the content folder. */
  from: string;
};

type FrontMatter = {
  title: string;
  lede: string;
  date: string;
  photo?: { src: string; alt: string; credit: string };
};

/** Our own elements as the Markdown that comes nearest. */
const toPlain = (body: string): string =>
  body
    .replace(/<Figure [^>]*\/>\n*/g, '')
    .replace(/<Note>([\s\S]*?)<\/Note>/g, '> $1')
    .replace(/<Quote by="([^"]*)">([\s\S]*?)<\/Quote>/g, '> $2\n>\n> — $1')
    .replace(/<\/?Steps>\n*/g, '')
    .trim();

/** Front matter and body of a story's file. */
export async function readParts(file: string): Promise<[string, string]> {
  const [, frontMatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    await readFile(file, 'utf8'),
  )!;
  return [frontMatter!, body!];
}

/** The profiles and models of a content folder, newest first. */
export async function readStories(contentDir: string): Promise<PlainStory[]> {
  const stories: PlainStory[] = [];
  for (const collection of ['profiles', 'models'] as const)
    for (const slug of (await readdir(join(contentDir, collection))).toSorted()) {
      const from = join(collection, slug);
      const file = join(contentDir, from, 'index.mdx');
      const [frontMatter, body] = await readParts(file);
      const { title, lede, date, photo } = parse(frontMatter) as FrontMatter;
      const story = { collection, slug, title, lede, date, body: toPlain(body), from };
      if (!photo) stories.push(story);
      else {
        const { src, alt, credit } = photo;
        const bytes = await readFile(join(dirname(file), src));
        stories.push({ ...story, photo: { bytes, alt, credit } });
      }
    }
  return stories.toSorted((a, b) => b.date.localeCompare(a.date));
}

/**
 * `count` stories: the given ones, then the same under new slugs and titles. Repeated photos differ
 * by a shade, so that no site is spared the work by finding the same file again.
 */
export function repeatStories(
  stories: readonly PlainStory[],
  count: number,
): Promise<PlainStory[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const story = stories[at % stories.length]!;
      const turn = Math.floor(at / stories.length);
      if (turn === 0) return story;
      const { title, slug, photo } = story;
      const repeated = { ...story, slug: `${slug}-${turn}`, title: `${title} (${turn})` };
      if (!photo) return repeated;
      const bytes = await sharp(photo.bytes).modulate({ hue: turn }).jpeg().toBuffer();
      return { ...repeated, photo: { ...photo, bytes } };
    }),
  );
}
