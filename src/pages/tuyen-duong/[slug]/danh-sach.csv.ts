import type { APIRoute } from 'astro';
import { citationCsv } from '../../../domain/lists/citation-csv.ts';
import { citationList } from '../../../domain/lists/citation-list.ts';
import { loadShelf, storyPaths } from '../../../stories.ts';
import { text } from '../../../text.ts';

export function getStaticPaths() {
  return storyPaths('commendations');
}

export const GET: APIRoute = async ({ params }) => {
  const shelf = await loadShelf();
  const story = shelf.commendations.find(({ slug }) => slug === params['slug'])!;
  const list = citationList(story, shelf, { anonymous: text.anonymousRow }, shelf.today);
  return new Response(citationCsv(list, text.commendation));
};
