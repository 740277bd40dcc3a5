import type { Draft } from './draft.ts';
import type { Campaign } from './schemas/campaign.ts';
import type { Abbreviations, Award, Notice, Unit } from './schemas/catalogue.ts';
import type { Commendation } from './schemas/commendation.ts';
import { known } from './schemas/field.ts';
import type { Model } from './schemas/model.ts';
import type { Page } from './schemas/page.ts';
import type { Profile } from './schemas/profile.ts';
import type { Site } from './schemas/site.ts';

/** The collections of stories; the names are those of the content folders. */
export const collectionNames = ['profiles', 'models', 'commendations', 'campaigns'] as const;
export type CollectionName = (typeof collectionNames)[number];

/** The state of a story that only those inside the union may see. */
export type PreviewState = 'nhap' | 'cho-duyet' | 'hen-ngay';

/** One story: its front matter and where it stands. */
type Entry<Name extends CollectionName, Data> = {
  collection: Name;
  slug: string;
  /** Path of the MDX below the content folder. */
  file: string;
  data: Data & {
    /** Set where drafts are shown beside what is public, never by an editor. */
    previewState?: PreviewState;
  };
};
export type ProfileEntry = Entry<'profiles', Profile>;
export type ModelEntry = Entry<'models', Model>;
export type CommendationEntry = Entry<'commendations', Commendation>;
export type CampaignEntry = Entry<'campaigns', Campaign>;
export type Story = ProfileEntry | ModelEntry | CommendationEntry | CampaignEntry;

export type PageEntry = { slug: string; file: string; data: Page };

export type Catalogues = {
  site: Site;
  units: Unit[];
  awards: Award[];
  notices: Notice[];
  abbreviations: Abbreviations;
};

/** All of a union's content as plain data. */
export type Library = Catalogues & {
  profiles: ProfileEntry[];
  models: ModelEntry[];
  commendations: CommendationEntry[];
  campaigns: CampaignEntry[];
  pages: PageEntry[];
};

/** Where the text of a story lies, below the content folder. */
export function storyFile({ collection, slug }: Pick<Story, 'collection' | 'slug'>): string {
  return `${collection}/${slug}/index.mdx`;
}

/** The name a story or a page has and those it had, each of which is an address. */
export function slugsOf({
  slug,
  data,
}: {
  slug: string;
  data: { aliases?: readonly (string | undefined)[] | undefined };
}): string[] {
  // What was taken down may have lost them.
  return [slug, ...(data.aliases ?? []).filter((alias) => alias !== undefined)];
}

type Stories = Pick<Library, CollectionName>;

/** All stories of a library, whatever their kind. */
export function storiesOf(library: Stories): Story[] {
  return [...library.profiles, ...library.models, ...library.commendations, ...library.campaigns];
}

/** A library with other stories of each kind, all else as it is. */
export function withStories<Some extends Stories>(
  library: Some,
  pick: (stories: Story[], kind: CollectionName) => Story[],
): Some {
  const picked = collectionNames.map((kind) => [kind, pick(library[kind], kind)]);
  return { ...library, ...Object.fromEntries(picked) } as Some;
}

/**
 * The date that picks the names of units: when the deed was done, else when it was decided or
 * published. As far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export function deedDay({ collection, data }: Story): string {
  if (data.happened) return data.happened;
  if (collection !== 'commendations') return data.date;
  return decisionDay(data) ?? data.date;
}

/** The day of a decision, or only its year, as far as either is told. */
export function decisionDay({
  decision,
  year,
}: Draft<Pick<Commendation, 'decision' | 'year'>>): string | undefined {
  return known(decision?.date) ?? (year === undefined ? undefined : `${year}`);
}

/** The day a story last changed in substance. */
export function changedOn({ data }: Story): string {
  return data.updated ?? data.date;
}

/** What a reader is invited to begin; nobody is, in the name of one who died, whatever of them is shown. */
export function thingsToTry({ collection, data }: Story): Story['data']['tryIt'] {
  return collection === 'profiles' && data.posthumous ? [] : data.tryIt;
}

/** Whether a story is about somebody who died, or praises one: nothing told of it is festive. */
export function isPosthumous({ collection, data }: Story): boolean {
  if (collection === 'profiles') return data.posthumous;
  return collection === 'commendations' && data.citations.some(({ posthumous }) => posthumous);
}
