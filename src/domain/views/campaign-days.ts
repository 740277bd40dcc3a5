import { addDays } from '../date.ts';
import type { CampaignEntry, Library, Story } from '../library.ts';
import type { Campaign } from '../schemas/campaign.ts';

/** One day or week of a campaign: its first date, whether it is now, and its story. */
export type CampaignSlot = {
  unit: 'day' | 'week';
  number: number;
  date: string;
  now: boolean;
  story: Story;
};

/** Whether an item of a campaign is a story. */
const isItem = (
  { profile, model, commendation }: Campaign['items'][number],
  { collection, slug }: Story,
): boolean => {
  const named = { profiles: profile, models: model, commendations: commendation };
  return collection !== 'campaigns' && named[collection] === slug;
};

/** Whether a story is a campaign or one of those it lists. */
export function belongsTo(story: Story, campaign: CampaignEntry): boolean {
  if (story.collection === 'campaigns') return story.slug === campaign.slug;
  return campaign.data.items.some((item) => isItem(item, story));
}

/** The slots of a campaign in order; a slot whose story is not public is left out. */
export function campaignSlots(
  { data }: CampaignEntry,
  library: Pick<Library, 'profiles' | 'models' | 'commendations'>,
  today: string,
): CampaignSlot[] {
  const stories: Story[] = [...library.profiles, ...library.models, ...library.commendations];
  return data.items
    .flatMap((item): CampaignSlot[] => {
      const story = stories.find((one) => isItem(item, one));
      const unit = item.week === undefined ? 'day' : 'week';
      const number = item.week ?? item.day ?? 1;
      const length = unit === 'day' ? 1 : 7;
      const date = addDays(data.from, (number - 1) * length);
      const now = date <= today && today < addDays(date, length);
      return story ? [{ unit, number, date, now, story }] : [];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Whether the campaign runs on that day. */
export function runsOn({ data }: CampaignEntry, day: string): boolean {
  return data.from <= day && day <= data.to;
}
