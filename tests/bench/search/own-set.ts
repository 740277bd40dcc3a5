import { asciiSlug } from '../../../src/domain/slug.ts';
import { readStories } from '../pages/stories.ts';
import type { BenchQuery } from './measure.ts';
import type { BenchPage } from './pages.ts';

/**
 * A set for whoever has none: the stories of a content folder, each asked for by its own title,
 * whole, without accents, and by its last words. It finds what is broken, and does not measure what
 * people type.
 */
export const ownSet = async (
  contentDir: string,
): Promise<{ pages: BenchPage[]; queries: BenchQuery[] }> => {
  const stories = await readStories(contentDir);
  const pages = stories.map(({ slug, title, lede, body }) => ({
    url: `/${slug}/`,
    title,
    body: `${lede}\n${body.replace(/[#>*]/g, '')}`,
  }));
  const queries = pages.flatMap(({ url, title }) => {
    const ways = {
      title,
      'no accents': asciiSlug(title).replaceAll('-', ' '),
      'last words': title.split(' ').slice(-5).join(' '),
    };
    return Object.entries(ways).map(([category, query]) => ({
      id: `${category} ${url}`,
      category,
      query,
      relevant: [url],
    }));
  });
  return { pages, queries };
};
