import { addMonths, isDay, writeDay } from '../date.ts';
import type { KeyPath } from '../faults/fault.ts';
import type { FaultCode } from '../faults/table.ts';
import { fold } from '../slug.ts';
import { unclear } from '../schemas/field.ts';
import { collect, isPublished, isTakenDown, items } from './scope.ts';
import type { Rule } from './scope.ts';

const unclearKeys = ['needs', 'conditions', 'notFor', 'limits', 'adapt', 'started'] as const;

/** What was true once and should be asked again, and what was never asked. */
export const ageing: Rule = (story, { today }) => {
  const { findings, find } = collect(story.file);
  if (isTakenDown(story)) return findings;
  const older = (at: KeyPath, code: FaultCode, day: string | undefined, months: number) => {
    if (day && isDay(day) && addMonths(day, months) < today) find(at, code, { day: writeDay(day) });
  };
  const { data } = story;
  if (isPublished(story)) {
    older([data.updated ? 'updated' : 'date'], 'lau-chua-cap-nhat', data.updated ?? data.date, 24);
  }
  if (story.collection === 'profiles' || story.collection === 'commendations') {
    older(['consent', 'date'], 'dong-y-cu', story.data.consent?.date, 36);
  }
  if (story.collection === 'models') {
    if (story.data.state !== 'da-dung') {
      older(['lastChecked'], 'mo-hinh-lau-chua-xem', story.data.lastChecked, 12);
    }
    for (const key of unclearKeys) {
      if (story.data[key] === unclear) find([key], 'chua-ro', { key });
    }
    const needs = story.data.needs;
    if (typeof needs === 'object') {
      for (const [key, value] of Object.entries(needs)) {
        if (value === unclear) find(['needs', key], 'chua-ro', { key });
      }
    }
    for (const [index, { changed }] of items(story.data.adaptations)) {
      if (/^(giu nguyen|khong (thay )?doi|nhu cu|khong)\b/.test(fold(changed ?? '').trim())) {
        find(['adaptations', index, 'changed'], 'giu-nguyen', { value: changed! });
      }
    }
  }
  return findings;
};
