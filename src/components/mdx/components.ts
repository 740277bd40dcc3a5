import Ask from './Ask.astro';
import Figure from './Figure.astro';
import Gallery from './Gallery.astro';
import Note from './Note.astro';
import Photo from './Photo.astro';
import Picture from './Picture.astro';
import Quote from './Quote.astro';
import Safety from './Safety.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import TryIt from './TryIt.astro';
import Video from './Video.astro';

/** All that an editor may write in MDX beyond Markdown. */
export const mdxComponents = {
  Ask,
  Figure,
  Gallery,
  Note,
  Photo,
  Quote,
  Safety,
  Steps,
  TryIt,
  Video,
  img: Picture,
  table: Table,
};
