import { absoluteAddress, mountOf, storyPath } from '../../domain/addresses.ts';
import { citationRows } from '../../domain/lists/citations.ts';
import { consentStands } from '../../domain/people/who-may-be-shown.ts';
import { shareAlt, siteAlt } from '../../domain/share/alt.ts';
import { isPosthumous, storiesOf } from '../../domain/library.ts';
import type { Library, Story } from '../../domain/library.ts';
import { writeNumber } from '../../domain/numbers.ts';
import { isTombstone, publicLibrary } from '../../domain/selection.ts';
import { daysToPraise } from '../../domain/views/recognitions.ts';
import { shownOn, type Shown } from '../../domain/people/shown-story.ts';
import { hasKit } from '../../domain/share/kit-age.ts';
import { signOfStory } from '../../domain/views/teaser.ts';
import { text } from '../../text.ts';
import type { UnitLabel } from '../../domain/units/units.ts';
import type { CardBrand, CardGone, CardHonoured, CardHouse, CardStory } from './card.ts';
import { cardWords } from './words.ts';

/** What the mapping needs besides the content: absolute folder, absolute site address, the day. */
type CardContext = { contentDir: string; siteUrl: string; today: string };

// A longer voice is no longer read at the width of a thumb.
const longestQuote = 200;

/** What every card of the site shares. */
export function cardBrand(
  { site }: Pick<Library, 'site'>,
  { contentDir, siteUrl }: Omit<CardContext, 'today'>,
): CardBrand {
  const { name, operator, colours, logo } = site;
  const file = logo ? { logo: `${contentDir}/${ownName(logo)}` } : {};
  return { name, operator, ...colours, host: new URL(siteUrl).host + mountOf(siteUrl), ...file };
}

const ownName = (src: string): string => src.replace(/^\.\//u, '');

/** The site's own card, for pages that tell of no one story. */
export function houseCard({ site }: Pick<Library, 'site'>): CardHouse {
  const { name, operator, description: about } = site;
  const alt = siteAlt(site, text);
  const criteria = site.criteria.map(({ id, label }, index) => ({ id, label, index }));
  const where = { file: 'site.yaml', line: 1 };
  return { kind: 'house', name, operator, about, criteria, alt, where };
}

/**
 * The cards of a whole site: what is public as it is, what was taken down or lost its consent
 * neutral. Drafts, embargoes and what is not verified have none.
 */
export function cardStories(library: Library, context: CardContext): (CardStory | CardGone)[] {
  const shown = publicLibrary(library, context.today);
  const gone = storiesOf(library).filter((story) => isGone(story, context.today));
  return [...storiesOf(shown), ...gone].map((story) => cardStory(story, shown, context));
}

/**
 * What the share images of one story may draw: what the consent lets stand on a share image, nothing
 * at all of a story that is gone.
 */
export function cardStory(
  story: Story,
  library: Library,
  context: CardContext,
): CardStory | CardGone {
  const { collection, slug, file, data } = story;
  const common = { collection, slug, aliases: data.aliases ?? [], where: { file, line: 1 } };
  if (isGone(story, context.today)) return { kind: 'gone', ...common, alt: cardWords.removed };
  const shown = shownOn(story, 'share-image', library, context.today);
  const { name, role, unit } = shown.byline;
  const { photo } = shown;
  const folder = `${context.contentDir}/${collection}/${slug}`;
  const criteria = criteriaOf(story, library);
  return {
    kind: 'story',
    ...common,
    url: absoluteAddress(storyPath(story), context.siteUrl),
    headline: shown.title,
    name,
    role,
    unit: unit?.name ?? (collection === 'campaigns' ? library.site.operator : ''),
    short: shortForms(shortName(story, shown), unit),
    kicker: kickerOf(story, criteria),
    criteria,
    figure: figureOf(story, shown),
    photo: photo && { file: `${folder}/${ownName(photo.src)}`, focus: photo.focus },
    initials: shown.initials,
    kit: hasKit(story, library, context.today),
    demo: data.demo,
    posthumous: isPosthumous(story) || undefined,
    alt: shareAlt(story, shownOn(story, 'alt', library, context.today), text),
    quote: quoteOf(story, shown),
    honoured: honouredOf(story, library, shown, context.today),
  };
}

// A person's own name is never shortened but by the person; whoever speaks as one may have a short name.
const shortName = ({ collection, data }: Story, { byline, tells }: Shown): string | undefined => {
  if (collection !== 'profiles' || data.kind === 'ca-nhan' || !byline.name) return undefined;
  return data.short && tells(data.short) ? data.short : undefined;
};

const shortForms = (name: string | undefined, unit: UnitLabel | undefined) => ({
  ...(name ? { name } : {}),
  ...(unit?.short ? { unit: unit.short } : {}),
});

const isGone = (story: Story, today: string): boolean => {
  const { data } = story;
  const consent = 'consent' in data ? data.consent : undefined;
  const lapsed = data.status === 'da-dang' && consent && !consentStands(consent, today);
  return isTombstone(story, today) || (lapsed ?? false);
};

const kickerOf = (story: Story, [first]: CardStory['criteria']): string => {
  if (story.collection === 'commendations') {
    const { citations, timing } = story.data;
    const { posthumous } = text.commendation;
    return citations.every((line) => line.posthumous) ? posthumous : text.timings[timing];
  }
  const label = story.collection === 'profiles' ? first?.label : undefined;
  return label || text.collections[story.collection].one;
};

// A story that names no criterion is still marked with a sign, the same as on its page.
const criteriaOf = (story: Story, library: Library): CardStory['criteria'] => {
  const { criteria } = library.site;
  const met = 'criteria' in story.data ? story.data.criteria : [];
  const found = met.flatMap(({ id }) => {
    const index = criteria.findIndex((criterion) => criterion.id === id);
    const label = criteria[index]?.label;
    return label === undefined ? [] : [{ id, label, index }];
  });
  const [first = { id: '', label: '', index: signOfStory(story, library) }, ...others] = found;
  return [first, ...others];
};

// A result says more than an output; a commendation's own figure is how soon it came.
const figureOf = (story: Story, { tells }: Shown): CardStory['figure'] => {
  const figures = story.data.figures.filter(({ label, unit }) => tells(`${unit ?? ''} ${label}`));
  const figure = figures.find(({ kind }) => kind === 'ket-qua') ?? figures[0];
  if (figure) {
    const { value, of: whole, label, unit } = figure;
    const shown = [value, whole].flatMap((one) => (one === undefined ? [] : [writeNumber(one)]));
    return { value: shown.join('/'), label, ...(unit ? { unit } : {}) };
  }
  const days = story.collection === 'commendations' ? daysToPraise(story) : undefined;
  if (days === undefined) return undefined;
  return { value: writeNumber(days), unit: cardWords.days, label: cardWords.praised };
};

const quoteOf = (story: Story, { quotes, tells }: Shown): CardStory['quote'] => {
  if (story.collection !== 'profiles' || !quotes) return undefined;
  const voice = story.data.voices.find(
    (one) => one.text.length <= longestQuote && tells(`${one.text} ${one.by ?? ''}`),
  );
  return voice && { text: voice.text, by: voice.by ?? text.voiceSides[voice.side] };
};

// Where an album is asked for, each honoured line is a card of its own, if the person agreed to that.
const honouredOf = (
  story: Story,
  library: Library,
  { tells }: Shown,
  today: string,
): CardStory['honoured'] => {
  if (story.collection !== 'commendations' || !story.data.share?.album) return undefined;
  const rows = citationRows(story, library, { anonymous: '' }, today, 'share-image');
  const honoured = rows.flatMap((row): CardHonoured[] => {
    const { no, name, initials, role, unit, reason, award, ended } = row;
    if (ended || !name || !tells([name, row.short, reason].join(' '))) return [];
    const short = shortForms(row.short, unit);
    return [{ no, name, initials, role, unit: unit?.name ?? '', short, reason, award: award.name }];
  });
  return honoured.length > 0 ? honoured : undefined;
};
