import { addMonths, isDay, writeDay } from '../../date.ts';
import type { Draft } from '../../draft.ts';
import type { KeyPath } from '../../faults/fault.ts';
import type { FaultCode } from '../../faults/table.ts';
import { fold } from '../../slug.ts';
import { known } from '../../schemas/field.ts';
import { unclear } from '../../unclear.ts';
import type { Model } from '../../schemas/model.ts';
import { isPublished, isTakenDown, items, type Rule } from '../scope.ts';

const unclearKeys = [
  'started',
  'lastChecked',
  'needs',
  'conditions',
  'notFor',
  'limits',
  'adapt',
  'contact',
] as const;

/** Where a model says that its source does not tell. Costs told one by one need no total. */
const unclearPaths = (data: Draft<Model>): KeyPath[] => {
  const { needs } = data;
  const isTold = typeof needs === 'object' && items(needs.costs).length > 0;
  const inNeeds = typeof needs === 'object' ? Object.entries(needs) : [];
  return [
    ...unclearKeys.filter((key) => data[key] === unclear).map((key) => [key]),
    ...inNeeds
      .filter(([key, value]) => value === unclear && !(isTold && key.startsWith('cost')))
      .map(([key]) => ['needs', key]),
  ];
};

/** What was true once and should be asked again, and what was never asked. */
export const ageing: Rule = (story, find, { today }) => {
  if (isTakenDown(story)) return;
  const older = (at: KeyPath, code: FaultCode, day: string | undefined, months: number) => {
    if (day && isDay(day) && addMonths(day, months) < today) find(at, code, { day: writeDay(day) });
  };
  const { data } = story;
  if (story.collection === 'profiles' || story.collection === 'commendations') {
    older(['consent', 'date'], 'dong-y-cu', story.data.consent?.date, 36);
  }
  if (story.collection === 'models') {
    if (isPublished(story)) {
      const key = data.updated ? 'updated' : 'date';
      older([key], 'lau-chua-cap-nhat', data[key], 24);
    }
    if (story.data.state !== 'da-dung') {
      older(['lastChecked'], 'mo-hinh-lau-chua-xem', known(story.data.lastChecked), 12);
    }
    const unknown = unclearPaths(story.data);
    if (unknown[0]) {
      find(unknown[0], 'chua-ro', { keys: unknown.map((path) => path.at(-1)).join(', ') });
    }
    for (const [index, { changed }] of items(story.data.adaptations)) {
      if (/^(giu nguyen|khong (thay )?doi|nhu cu|khong)\b/.test(fold(changed ?? '').trim())) {
        find(['adaptations', index, 'changed'], 'giu-nguyen', { value: changed! });
      }
    }
  }
};
