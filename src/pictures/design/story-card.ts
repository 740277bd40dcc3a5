import { bylineOf } from '../../domain/byline.ts';
import { citationRows } from '../../domain/citations.ts';
import { storiesOf, storyPath } from '../../domain/library.ts';
import type { CommendationEntry, Library, Story } from '../../domain/library.ts';
import { displayOf, initialsOf } from '../../domain/people.ts';
import { writeNumber } from '../../domain/numbers.ts';
import { consentStands, isTombstone, publicLibrary } from '../../domain/selection.ts';
import { daysToPraise } from '../../domain/recognitions.ts';
import { initialsOfStory, signOfStory } from '../../domain/teaser.ts';
import { indexUnits } from '../../domain/units/units.ts';
import { text } from '../../text.ts';
import type { CardBrand, CardHonoured, CardStory } from './card-story.ts';
import { words } from './words.ts';

/** What the mapping needs besides the content: absolute folder, absolute site address, the day. */
export type CardContext = { contentDir: string; siteUrl: string; today: string };

// A longer voice is no longer read at the width of a thumb.
const longestQuote = 200;

/** What every card of the site shares. */
export function cardBrand(
  { site }: Pick<Library, 'site'>,
  { contentDir, siteUrl }: Omit<CardContext, 'today'>,
): CardBrand {
  const { name, operator, colours, logo } = site;
  const file = logo ? { logo: `${contentDir}/${logo.replace(/^\.\//u, '')}` } : {};
  return { name, operator, ...colours, host: new URL(siteUrl).host, ...file };
}

/**
 * The site's own card, for pages that tell of no one story. It wears the colours of a campaign, the
 * brand's own.
 */
export function houseCard({ site }: Pick<Library, 'site'>): CardStory {
  return {
    collection: 'campaigns',
    slug: '',
    url: '',
    headline: site.name,
    unit: site.operator,
    kicker: '',
    criteria: site.criteria.map(({ id, label }, index) => ({ id, label, index })),
    demo: false,
    withdrawn: false,
    house: { about: site.description },
    where: { file: 'site.yaml', line: 1 },
  };
}

/**
 * The cards of a whole site: what is public as it is, what was taken down or lost its consent
 * neutral. Drafts, embargoes and what is not verified have none.
 */
export function cardStories(library: Library, context: CardContext): CardStory[] {
  const shown = publicLibrary(library, context.today);
  const gone = storiesOf(library).filter((story) => isGone(story, context.today));
  return [...storiesOf(shown), ...gone].map((story) => cardStory(story, shown, context));
}

/**
 * What the share images of one story may draw. Consent is applied here: no name without `ten`, no
 * face of a person without `anh` and `mang-xa-hoi`, nothing at all of a story that is gone.
 */
export function cardStory(story: Story, library: Library, context: CardContext): CardStory {
  const { collection, slug, file, data } = story;
  const url = new URL(storyPath(collection, slug), context.siteUrl).href;
  const common = { collection, slug, aliases: data.aliases ?? [], url, where: { file, line: 1 } };
  if (isGone(story, context.today)) {
    const nothing = { headline: '', unit: '', kicker: '', criteria: [] };
    return { ...common, ...nothing, demo: false, withdrawn: true };
  }
  const byline = bylineOf(story, indexUnits(library.units), context.today);
  const criteria = criteriaOf(story, library);
  const named = mayName(story) ? byline.name : undefined;
  const initials = named && initialsOfStory(story);
  return {
    ...common,
    headline: data.share?.headline ?? data.title,
    ...(named ? { name: named } : {}),
    ...(byline.role ? { role: byline.role } : {}),
    unit: byline.unit?.name ?? (collection === 'campaigns' ? library.site.operator : ''),
    kicker: kickerOf(story, criteria),
    criteria,
    ...figureOf(story),
    ...photoOf(story, context),
    ...(initials ? { initials } : {}),
    demo: data.demo,
    withdrawn: false,
    ...quoteOf(story),
    ...(collection === 'commendations' ? honouredOf(story, library, context) : {}),
  };
}

function isGone(story: Story, today: string): boolean {
  const { data } = story;
  const consent = 'consent' in data ? data.consent : undefined;
  const lapsed = data.status === 'da-dang' && consent && !consentStands(consent, today);
  return isTombstone(story, today) || (lapsed ?? false);
}

function mayName({ collection, data }: Story): boolean {
  if (collection !== 'profiles' || data.kind === 'tap-the') return true;
  return data.consent?.scope.includes('ten') ?? false;
}

function kickerOf(story: Story, [first]: CardStory['criteria']): string {
  if (story.collection === 'commendations') return text.timings[story.data.timing];
  const label = story.collection === 'profiles' ? first?.label : undefined;
  return label || text.collections[story.collection].one;
}

// A story that names no criterion is still marked with a sign, the same as on its page.
function criteriaOf(story: Story, library: Library): CardStory['criteria'] {
  const { criteria } = library.site;
  const met = 'criteria' in story.data ? story.data.criteria : [];
  const found = met.flatMap(({ id }) => {
    const index = criteria.findIndex((criterion) => criterion.id === id);
    const label = criteria[index]?.label;
    return label === undefined ? [] : [{ id, label, index }];
  });
  return found.length > 0 ? found : [{ id: '', label: '', index: signOfStory(story, library) }];
}

// A result says more than an output; a commendation's own figure is how soon it came.
function figureOf(story: Story): Pick<CardStory, 'figure'> {
  const { figures } = story.data;
  const figure = figures.find(({ kind }) => kind === 'ket-qua') ?? figures[0];
  if (figure) {
    const { value, of: whole, label, unit } = figure;
    const shown = [value, whole].flatMap((one) => (one === undefined ? [] : [writeNumber(one)]));
    return { figure: { value: shown.join('/'), label, ...(unit ? { unit } : {}) } };
  }
  const days = story.collection === 'commendations' ? daysToPraise(story) : undefined;
  if (days === undefined) return {};
  return { figure: { value: writeNumber(days), unit: words.days, label: words.praised } };
}

function photoOf(
  { collection, slug, data }: Story,
  { contentDir }: CardContext,
): Pick<CardStory, 'photo'> {
  const isPerson = collection === 'profiles' && data.kind === 'ca-nhan';
  // A face names a person as surely as a name does.
  if (isPerson && displayOf(data) === 'an-danh') return {};
  const scope = isPerson ? (data.consent?.scope ?? []) : undefined;
  const mayShow = !scope || (scope.includes('anh') && scope.includes('mang-xa-hoi'));
  if (!data.photo || !mayShow) return {};
  const { src, focus } = data.photo;
  const file = `${contentDir}/${collection}/${slug}/${src.replace(/^\.\//u, '')}`;
  return { photo: { file, focus } };
}

function quoteOf(story: Story): Pick<CardStory, 'quote'> {
  if (story.collection !== 'profiles') return {};
  const voice = story.data.voices.find((one) => one.text.length <= longestQuote);
  if (!voice) return {};
  return { quote: { text: voice.text, by: voice.by ?? text.voiceSides[voice.side] } };
}

// A card about one person goes to social media by itself, so it asks for that consent; a person with
// a page of their own is covered by the consent of that page.
function honouredOf(
  story: CommendationEntry,
  library: Library,
  { today }: CardContext,
): Pick<CardStory, 'honoured'> {
  const rows = citationRows(story, library, { anonymous: '' }, today);
  const honoured = rows.flatMap((row): CardHonoured[] => {
    const citation = story.data.citations.find(({ no }) => no === row.no);
    const profile = library.profiles.find(({ slug }) => slug === citation?.profile);
    const consent = (profile?.data ?? story.data).consent;
    const agreed =
      citation?.recipient === 'tap-the' ||
      (consent &&
        consentStands(consent, today) &&
        consent.scope.includes('ten') &&
        consent.scope.includes('mang-xa-hoi'));
    if (row.ended || !row.name || !agreed) return [];
    const { no, name, role, unit, reason, award } = row;
    const initials = citation?.recipient === 'ca-nhan' ? { initials: initialsOf(name) } : {};
    const who = { no, name, ...initials, ...(role ? { role } : {}) };
    return [{ ...who, unit: unit.name, reason, award: award.name }];
  });
  return honoured.length > 0 ? { honoured } : {};
}
