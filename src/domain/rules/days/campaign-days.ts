import { daysBetween, isDay, writeDay } from '../../date.ts';
import { items, type OwnRule } from '../scope.ts';

/** Every item of a campaign must come within its days. */
export const campaignDays: OwnRule = (story, find) => {
  if (story.collection !== 'campaigns') return;
  const { from, to } = story.data;
  if (!from || !to || !isDay(from) || !isDay(to)) return;
  if (from > to) {
    find(['to'], 'tu-sau-den', { from: writeDay(from), to: writeDay(to) });
    return;
  }
  const days = daysBetween(from, to) + 1;
  const weeks = Math.ceil(days / 7);
  const span = { from: writeDay(from), to: writeDay(to) };
  for (const [index, { day, week }] of items(story.data.items)) {
    if (day !== undefined && day > days) {
      find(['items', index, 'day'], 'ngoai-dot', {
        ...span,
        item: `Ngày thứ ${day}`,
        count: `${days} ngày`,
      });
    }
    if (week !== undefined && week > weeks) {
      find(['items', index, 'week'], 'ngoai-dot', {
        ...span,
        item: `Tuần thứ ${week}`,
        count: `${weeks} tuần`,
      });
    }
  }
};
