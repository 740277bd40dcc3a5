import { campaignSlots, runsOn, type CampaignSlot } from './campaign-days.ts';
import { newestFirst } from '../lists/facets.ts';
import {
  storiesOf,
  type CommendationEntry,
  type CampaignEntry,
  type Library,
  type Story,
} from '../library.ts';
import { costsNothing } from './models.ts';
import type { DeclaredFigure, Source } from '../schemas/common.ts';

/** What the front page shows; a part without anything to show is undefined or empty. */
export type HomePage = {
  lead?: Story;
  spot?: CommendationEntry;
  /** The campaign that runs, its slot of today, and the story of that unless it leads the page. */
  today?: { campaign: CampaignEntry; slot?: CampaignSlot; story?: Story };
  free?: Story;
  faces: { id: string; label: string; short?: string; sign: number; story: Story }[];
  figures: { figure: DeclaredFigure; source?: Source; story: Story }[];
};

/**
 * One story a part, each story once where there is a choice. The lead is the newest profile, or
 * whatever is newest; figures are results of the last twelve months of stories, one a story.
 */
export function homePage(library: Library, today: string): HomePage {
  const shown = new Set<Story>();
  const take = <S extends Story>(stories: readonly S[]): S | undefined => {
    const story = stories.find((other) => !shown.has(other)) ?? stories[0];
    if (story) shown.add(story);
    return story;
  };
  const campaign = newestFirst(library.campaigns).find((entry) => runsOn(entry, today));
  const slot =
    campaign && campaignSlots(campaign, library, today).findLast(({ date }) => date <= today);
  const profiles = newestFirst(library.profiles);
  const lead = take([
    ...profiles.filter(({ data }) => data.photo),
    ...profiles,
    ...newestFirst(storiesOf(library)),
  ]);
  const spot = take(
    newestFirst(library.commendations).filter(({ data }) => data.timing === 'dot-xuat'),
  );
  const free = take(newestFirst(library.models.filter(costsNothing)));
  const faces = library.site.criteria.flatMap(({ id, label, short }, sign) => {
    const own = profiles.filter(({ data }) => data.criteria.some((met) => met.id === id));
    const story = take([...own.filter(({ data }) => data.criteria[0]?.id === id), ...own]);
    return story ? [{ id, label, ...(short ? { short } : {}), sign, story }] : [];
  });
  const figures = newestFirst(storiesOf(library)).flatMap((story) => {
    const figure =
      story.data.figures.find(({ kind }) => kind === 'ket-qua') ?? story.data.figures[0];
    if (!figure) return [];
    const source = story.data.sources.find(({ id }) => id === figure.source);
    return [{ figure, ...(source ? { source } : {}), story }];
  });
  return {
    ...(lead ? { lead } : {}),
    ...(spot ? { spot } : {}),
    ...(campaign
      ? {
          today: {
            campaign,
            ...(slot ? { slot } : {}),
            ...(slot && slot.story !== lead ? { story: slot.story } : {}),
          },
        }
      : {}),
    ...(free ? { free } : {}),
    faces,
    figures: figures.slice(0, 4),
  };
}
