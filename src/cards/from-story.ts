import { join } from 'node:path';
import { bylineOf } from '../domain/byline.ts';
import { citationRows } from '../domain/citations.ts';
import { storyPath, type Library, type Story } from '../domain/library.ts';
import { writeNumber } from '../domain/numbers.ts';
import { initialsOfStory, signOfStory } from '../domain/teaser.ts';
import { indexUnits } from '../domain/units.ts';
import { text } from '../text.ts';
import type { CardBrand, CardCriterion, CardStory } from './card-story.ts';

/** What turning stories into cards needs to know besides the library. */
export type CardContext = {
  contentDir: string;
  /** Address of the site, for the posters' QR. */
  base: string;
  today: string;
};

/** What all cards of a site share. */
export const cardBrand = ({ site }: Library, { contentDir, base }: CardContext): CardBrand => ({
  name: site.name,
  operator: site.operator,
  brand: site.colours.brand,
  accent: site.colours.accent,
  host: new URL(base).host,
  ...(site.logo ? { logo: join(contentDir, site.logo) } : {}),
});

const kickerOf = (story: Story): string =>
  story.collection === 'commendations'
    ? text.timings[story.data.timing]
    : text.collections[story.collection].one;

const criteriaOf = (story: Story, library: Library): CardCriterion[] => {
  const { criteria } = library.site;
  const met = 'criteria' in story.data ? story.data.criteria : [];
  const found = met.flatMap(({ id }) => {
    const index = criteria.findIndex((criterion) => criterion.id === id);
    return index < 0 ? [] : [{ id, label: criteria[index]!.label, index }];
  });
  // The sign still marks a story that names no criterion.
  return found.length > 0 ? found : [{ id: '', label: '', index: signOfStory(story, library) }];
};

/** Whether networks may show who the story is about: a person's consent must name them. */
const mayShowPerson = (story: Story): boolean =>
  story.collection !== 'profiles' ||
  story.data.kind === 'tap-the' ||
  (story.data.consent?.scope.includes('mang-xa-hoi') ?? false);

const listMayBeShown = (story: Story): boolean =>
  story.collection === 'commendations' &&
  (story.data.consent?.scope.includes('mang-xa-hoi') ?? false) &&
  (story.data.consent?.scope.includes('ten') ?? false);

const honouredOf = (story: Story, library: Library, today: string) => {
  if (story.collection !== 'commendations' || !listMayBeShown(story)) return [];
  return citationRows(story, library, { anonymous: text.anonymousRow }, today)
    .filter(({ ended, name }) => !ended && name !== text.anonymousRow)
    .map(({ no, name, role, unit, reason, award }) => ({
      no,
      name,
      ...(role ? { role } : {}),
      unit: unit.name,
      reason,
      award: award.name,
    }));
};

/** A public story as a card may draw it: consent is applied here, once for every format. */
export const cardStory = (story: Story, library: Library, context: CardContext): CardStory => {
  const { data, collection, slug, file } = story;
  const units = indexUnits(library.units);
  const shown = mayShowPerson(story);
  const byline = shown ? bylineOf(story, units, context.today) : {};
  const figure = data.figures.find(({ kind }) => kind === 'ket-qua') ?? data.figures[0];
  const voice = story.collection === 'profiles' ? story.data.voices[0] : undefined;
  const initials = shown ? initialsOfStory(story) : undefined;
  const honoured = honouredOf(story, library, context.today);
  return {
    collection,
    slug,
    aliases: data.aliases,
    url: new URL(storyPath(collection, slug), context.base).href,
    headline: data.share?.headline ?? data.title,
    ...(byline.name ? { name: byline.name } : {}),
    ...(byline.role ? { role: byline.role } : {}),
    unit: byline.unit?.name ?? library.site.operator,
    kicker: kickerOf(story),
    criteria: criteriaOf(story, library),
    ...(figure
      ? {
          figure: {
            value: writeNumber(figure.value),
            label: figure.label,
            ...(figure.unit ? { unit: figure.unit } : {}),
          },
        }
      : {}),
    ...(data.photo && shown
      ? {
          photo: {
            file: join(context.contentDir, collection, slug, data.photo.src),
            focus: data.photo.focus,
          },
        }
      : {}),
    ...(initials ? { initials } : {}),
    demo: data.demo,
    withdrawn: false,
    ...(voice ? { quote: { text: voice.text, by: voice.by ?? text.voiceSides[voice.side] } } : {}),
    ...(honoured.length > 0 ? { honoured } : {}),
    where: { file, line: 1 },
  };
};

/** The neutral card of a page taken down: nothing of the story is left in it. */
export const tombstoneCard = (
  story: Story,
  library: Library,
  { base }: CardContext,
): CardStory => ({
  collection: story.collection,
  slug: story.slug,
  aliases: story.data.aliases ?? [],
  url: new URL(storyPath(story.collection, story.slug), base).href,
  headline: '',
  unit: library.site.operator,
  kicker: '',
  criteria: [],
  demo: false,
  withdrawn: true,
  where: { file: story.file, line: 1 },
});
