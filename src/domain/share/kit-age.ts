import { belongsTo, runsOn } from '../views/campaign-days.ts';
import { addMonths } from '../date.ts';
import type { Library, Story } from '../library.ts';

/**
 * Whether a story has its full kit of pictures on a day: while it is younger than the site keeps kits,
 * while a campaign that it belongs to runs, or because it says so. All others keep their link card.
 */
export function hasKit(
  story: Story,
  { site, campaigns }: Pick<Library, 'site' | 'campaigns'>,
  today: string,
): boolean {
  return (
    (story.data.share?.kit ?? false) ||
    addMonths(story.data.date, site.kits.months) > today ||
    campaigns.some((campaign) => runsOn(campaign, today) && belongsTo(story, campaign))
  );
}
