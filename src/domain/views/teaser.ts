import { storyPath } from '../addresses.ts';
import { unparted } from '../numbers.ts';
import type { Surface } from '../people/who-may-be-shown.ts';
import {
  collectionNames,
  deedDay,
  type Catalogues,
  type CollectionName,
  type Library,
  type PreviewState,
  type Story,
} from '../library.ts';
import type { PagePicture } from '../look/page-picture.ts';
import { daysToPraise } from './recognitions.ts';
import type { Photo } from '../schemas/common.ts';
import { shownOn } from '../people/shown-story.ts';

/** What a list shows of a story. */
export type Teaser = {
  collection: CollectionName;
  slug: string;
  href: string;
  title: string;
  lede: string;
  name?: string;
  role?: string;
  unit?: string;
  /** What has become of the unit since. */
  unitNow?: string;
  date: string;
  /** Year of the deed, the filter of lists. */
  year: string;
  /** Place of the first criterion in the site's list; it picks the sign and the colour. */
  sign: number;
  initials?: string;
  photo?: Photo;
  /** The photo as pages show it, where it is at hand. */
  image?: PagePicture;
  demo: boolean;
  previewState?: PreviewState;
  daysToPraise?: number;
  timing?: 'dinh-ky' | 'dot-xuat';
};

/** The criterion a story is marked with; stories without one take their collection's place in the row. */
export function signOfStory(story: Story, catalogues: Pick<Catalogues, 'site'>): number {
  const first = 'criteria' in story.data ? story.data.criteria[0]?.id : undefined;
  const index = catalogues.site.criteria.findIndex(({ id }) => id === first);
  return index < 0 ? collectionNames.indexOf(story.collection) : index;
}

/** A story in a list, or in the card another site shows of it. */
export function teaserOf(
  story: Story,
  library: Library,
  today: string,
  surface: Surface = 'list',
): Teaser {
  const { title, lede, byline, initials, photo } = shownOn(story, surface, library, today);
  const days = story.collection === 'commendations' ? daysToPraise(story) : undefined;
  return {
    collection: story.collection,
    slug: story.slug,
    href: storyPath(story),
    title: unparted(title),
    lede: lede ?? '',
    ...(byline.name ? { name: byline.name } : {}),
    ...(byline.role ? { role: byline.role } : {}),
    ...(byline.unit ? { unit: byline.unit.name } : {}),
    ...(byline.unit?.now ? { unitNow: byline.unit.now } : {}),
    date: story.data.date,
    year: deedDay(story).slice(0, 4),
    sign: signOfStory(story, library),
    ...(initials ? { initials } : {}),
    ...(photo ? { photo } : {}),
    demo: story.data.demo,
    ...(story.data.previewState ? { previewState: story.data.previewState } : {}),
    ...(days === undefined ? {} : { daysToPraise: days }),
    ...(story.collection === 'commendations' ? { timing: story.data.timing } : {}),
  };
}
