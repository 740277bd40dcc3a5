import { absoluteAddress, siteBase, storyPath } from '../domain/addresses.ts';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { pictureNamed, type Picture } from '../pictures/shelf/manifest.ts';
import { storyPictures } from '../share-images.ts';
import { mdxComponents } from '../components/mdx/components.ts';
import { newestFirst } from '../domain/lists/facets.ts';
import { plainMarkup } from './markup.ts';
import { storiesOf, type Story } from '../domain/library.ts';
import { loadShelf, pictureOf, renderStory, type Shelf } from '../stories.ts';
import { text } from '../text.ts';

/** One story as feeds carry it: full text and the link card, addresses absolute. */
type FeedEntry = {
  story: Story;
  url: string;
  body: string;
  card: Picture;
  image: string;
};
type Feed = { shelf: Shelf; at: (path: string) => string; entries: FeedEntry[] };

const NEWEST = 50;

let container: ReturnType<typeof AstroContainer.create> | undefined;

/** The text of a story as plain elements with absolute addresses; an illustration says so first. */
const bodyOf = async (story: Story, url: string, base: string): Promise<string> => {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await renderStory(story);
  const astro = await container;
  const html = await astro.renderToString(Content, {
    props: { components: mdxComponents },
    locals: { story, picture: (src: string) => pictureOf(story, src) },
  });
  const notice = story.data.demo ? `<p><strong>${text.demoNotice}</strong></p>` : '';
  return notice + plainMarkup(html, url, base);
};

/** What both feeds hold: the newest public stories. */
export async function loadFeed(site: URL | undefined): Promise<Feed> {
  const shelf = await loadShelf();
  const base = siteBase(site, shelf.site);
  const at = (path: string) => absoluteAddress(path, base);
  const entries = await Promise.all(
    newestFirst(storiesOf(shelf))
      .slice(0, NEWEST)
      .map(async (story) => {
        const url = at(storyPath(story));
        const card = pictureNamed(await storyPictures(story, shelf, base), 'link');
        return { story, url, body: await bodyOf(story, url, base), card, image: at(card.path) };
      }),
  );
  return { shelf, at, entries };
}
