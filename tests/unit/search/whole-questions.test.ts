import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStories } from '../../bench/search/stories.ts';
import { pageHtml, searchSite } from '../../fixtures/search-site.ts';
import type { SearchSite } from '../../fixtures/search-site.ts';
import { wholeQuestions } from '../../fixtures/whole-questions.ts';

/**
 * One sentence of a long page answers. Every page also has scraps of all the deeds, so that each of
 * the words asked for stands on many pages, often beside another one of them.
 */
const STORIES = 400;
const SEED = 4242;
const SCRAPS = 60;
const FIRST = 5;

const deeds = wholeQuestions.map(({ deed }) => deed);
const words = deeds.map((deed) => deed.toLowerCase().match(/[\p{L}\p{N}]+/gu)!);

/** Some words in a row of some deed, others for each story and each time. */
const scrap = (story: number, time: number): string => {
  const from = words[(story * 7 + time * 11) % words.length]!;
  const start = (story * 13 + time * 5) % (from.length - 4);
  return from.slice(start, start + 3 + ((story + time) % 3)).join(' ');
};

const { pages: stories } = makeStories(STORIES, SEED);
const addressOf = (deed: number) => stories[deed * 11 + 3]!.url;

let site: SearchSite;
beforeAll(async () => {
  const html = stories.map(({ url, title, body, filters }, story): [string, string] => {
    const sentences = body.split(/(?<=\.) /);
    for (let time = 0; time < SCRAPS; time += 1)
      sentences.splice((time * 3 + story) % sentences.length, 0, `${scrap(story, time)}.`);
    const told = deeds.find((_, deed) => addressOf(deed) === url);
    if (told) sentences.splice((story * 17) % sentences.length, 0, told);
    const fields = Object.entries(filters ?? {}).map(([key, [value]]) => [key, value ?? '']);
    return [
      url.slice(1),
      pageHtml(title, `<p>${sentences.join(' ')}</p>`, Object.fromEntries(fields)),
    ];
  });
  site = await searchSite(Object.fromEntries(html));
}, 60_000);
afterAll(() => site.remove());

/** The share of the questions of one kind whose page is among the first five. */
const recall = async (kind: 'marked' | 'unmarked'): Promise<{ share: number; lost: string[] }> => {
  const engine = await site.fresh();
  const lost: string[] = [];
  for (const [deed, questions] of wholeQuestions.entries()) {
    const { hits } = await engine.ask({ typed: questions[kind], limit: FIRST });
    if (!hits.some(({ page }) => page.url === addressOf(deed))) lost.push(questions[kind]);
  }
  return { share: 1 - lost.length / wholeQuestions.length, lost };
};

test('a question in everyday words finds the page of which one sentence answers', async () => {
  const { share, lost } = await recall('marked');
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.93);
});

test('also typed without marks', async () => {
  const { share, lost } = await recall('unmarked');
  expect(share, lost.join('\n')).toBeGreaterThanOrEqual(0.98);
});
