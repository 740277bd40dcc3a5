import { addDays } from '../date.ts';
import type { CampaignEntry, Library, Story } from '../library.ts';

/** One day or week of a campaign: its first date, whether it is now, and the story if one stands there. */
export type CampaignSlot = {
  unit: 'day' | 'week';
  number: number;
  date: string;
  now: boolean;
  story?: Story;
};

/** The slots of a campaign in order; a slot whose story is not public is left out. */
export function campaignSlots(
  { data }: CampaignEntry,
  library: Pick<Library, 'profiles' | 'models' | 'commendations'>,
  today: string,
): CampaignSlot[] {
  return data.items
    .flatMap((item): CampaignSlot[] => {
      const story = item.profile
        ? library.profiles.find(({ slug }) => slug === item.profile)
        : item.model
          ? library.models.find(({ slug }) => slug === item.model)
          : library.commendations.find(({ slug }) => slug === item.commendation);
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
