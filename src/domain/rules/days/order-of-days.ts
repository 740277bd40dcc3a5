import {
  addMonths,
  firstDay,
  isDay,
  isPartialDay,
  isSurelyAfter,
  lastDay,
  writeDay,
} from '../../date.ts';
import type { Draft } from '../../draft.ts';
import type { Finding, KeyPath } from '../../faults/fault.ts';
import type { Notice, Unit } from '../../schemas/catalogue.ts';
import { known } from '../../schemas/field.ts';
import { collect, isPublished, isTakenDown, items, type Rule, type Sketch } from '../scope.ts';

/** The last day on which a page was published or changed, undefined where neither is told. */
export function pageDay({ data }: Sketch): string | undefined {
  return [data.date, data.updated]
    .flatMap((day) => (day && isDay(day) ? day : []))
    .sort()
    .at(-1);
}

/** What a story says was done, each with its place: all of it lies before today. */
const doneOn = ({ collection, data }: Sketch): [at: KeyPath, day: string | undefined][] => [
  [['updated'], data.updated],
  [['verification', 'date'], data.verification?.date],
  ...(collection === 'profiles' || collection === 'commendations'
    ? ([[['consent', 'date'], data.consent?.date]] satisfies [KeyPath, string | undefined][])
    : []),
  ...(collection === 'models'
    ? ([[['lastChecked'], known(data.lastChecked)]] satisfies [KeyPath, string | undefined][])
    : []),
];

/** What follows a decision, each with its place: none of it lies before the day it was signed. */
const afterSigning = (
  data: Extract<Sketch, { collection: 'commendations' }>['data'],
): [what: string, at: KeyPath, day: string | undefined][] => [
  ['Lễ trao', ['ceremony', 'date'], data.ceremony?.date],
  ...items(data.citations).map(
    ([index, { revokedBy }]): ReturnType<typeof afterSigning>[number] => [
      'Quyết định thu hồi',
      ['citations', index, 'revokedBy', 'date'],
      known(revokedBy?.date),
    ],
  ),
];

/** Days that cannot follow each other as they are written. */
export const orderOfDays: Rule = (story, find, { today }) => {
  if (isTakenDown(story)) return;
  const { data } = story;
  const page = pageDay(story);
  for (const [at, day] of doneOn(story)) {
    if (!day || !isDay(day)) continue;
    const key = at.join('.');
    if (day > today) {
      find(at, 'ngay-chua-toi', { key, day: writeDay(day), today: writeDay(today) });
    } else if (key === 'updated') {
      // A story that still waits for its day may have been changed while it waits.
      if (data.date && isDay(data.date) && day < data.date && data.date <= today) {
        find(at, 'sua-truoc-dang', { day: writeDay(day), page: writeDay(data.date) });
      }
    } else if (page && day > page && key !== 'lastChecked') {
      find(at, 'sau-khi-dang', { key, day: writeDay(day), page: writeDay(page) });
    }
  }
  if (story.collection === 'commendations') {
    const [day, done] = [known(story.data.decision?.date), known(story.data.actDate)];
    if (day && done && isDay(day) && isDay(done) && day < done) {
      find(['actDate'], 'khen-truoc-viec', { day: writeDay(day), done: writeDay(done) });
    }
    const signed = day && isDay(day) && !(page && day > page) ? day : '';
    // One wrong day of the decision stands against all that follow it.
    const early = afterSigning(story.data).find(
      ([, , then]) => then && isDay(then) && then < signed,
    );
    if (early) {
      const [second, at, then = ''] = early;
      const days = { day: writeDay(signed), other: writeDay(then) };
      find(at, 'ngay-trai-nhau', { first: 'quyết định', second, ...days });
    }
    const { year } = story.data;
    if (signed && year !== undefined && year > Number(signed.slice(0, 4)) + 1) {
      const days = { day: `${year}`, other: writeDay(signed) };
      find(['year'], 'ngay-trai-nhau', { first: 'năm của đợt', second: 'Quyết định', ...days });
    }
  }
  if (story.collection === 'models') {
    const { state, started: typed } = story.data;
    const started = known(typed);
    const day = [today, data.date ?? ''].sort()[1]!;
    const isRunning = state !== undefined && state !== 'thi-diem';
    if (isRunning && started && isPartialDay(started) && isSurelyAfter(started, day)) {
      const values = { key: 'started', day: writeDay(started), today: writeDay(today) };
      find(['started'], 'ngay-chua-toi', values);
    }
    // What was learnt from elsewhere may have been done at a third place before it came here.
    const isOwn = started && started <= today && story.data.origin === undefined;
    for (const [index, { from }] of items(isOwn ? story.data.adaptations : undefined)) {
      if (!from || !started || !isPartialDay(from) || !isPartialDay(started)) continue;
      if (!isSurelyAfter(started, from)) continue;
      const days = { day: writeDay(from), started: writeDay(started) };
      find(['adaptations', index, 'from'], 'lam-theo-truoc', days);
    }
  }
  const { status, by, date, methods } = data.verification ?? {};
  if (status === 'da-xac-minh' && data.status !== 'nhap') {
    const given = { by, date, methods: methods?.length };
    const missing = Object.entries(given).filter(([, value]) => !value);
    const keys = missing.map(([key]) => key).join(', ');
    if (keys) find(['verification'], 'xac-minh-thieu', { keys });
  }
};

/** Awards given before they were there or after they had gone, as far as the days are known. */
export const awardsOutOfTime: Rule = (story, find, { awards }) => {
  if (isTakenDown(story)) return;
  const check = (at: KeyPath, id: string | undefined, day: string | undefined) => {
    const award = id === undefined ? undefined : awards.get(id);
    if (!award || !day || !isPartialDay(day)) return;
    const { validFrom: from, validTo: to } = award;
    const isEarly = from !== undefined && isSurelyAfter(from, day);
    const isLate = to !== undefined && isSurelyAfter(day, to);
    if (!isEarly && !isLate) return;
    const span = isEarly ? `từ ${writeDay(from)}` : `đến ${writeDay(to!)}`;
    find(at, 'giai-ngoai-han', { award: award.name ?? id!, span, day: writeDay(day) });
  };
  if (story.collection === 'commendations') {
    const { decision, award, groups, citations } = story.data;
    const day = known(decision?.date);
    check(['award'], award, day);
    for (const [index, group] of items(groups)) check(['groups', index, 'award'], group.award, day);
    const told = new Set<string>();
    for (const [index, { award: id }] of items(citations)) {
      // Once for a list: a hundred lines of one award are one slip.
      if (id !== undefined && !told.has(id)) check(['citations', index, 'award'], id, day);
      if (id !== undefined) told.add(id);
    }
  }
  if (story.collection === 'profiles' || story.collection === 'models') {
    for (const [index, { award, year }] of items(story.data.honours)) {
      check(['honours', index, 'award'], award, year);
    }
  }
};

/** Notices of a day that has not come: they stand on the page of notices from now on. */
export function noticesToCome(notices: readonly Draft<Notice>[], today: string): Finding[] {
  const { findings, find } = collect('notices.yaml');
  notices.forEach(({ date }, index) => {
    if (!date || !isDay(date) || date <= today) return;
    find([index, 'date'], 'loi-bao-chua-toi', { day: writeDay(date), today: writeDay(today) });
  });
  return findings;
}

/** Two names of a unit in use at once; the later one is told. One day in common is a habit. */
export function namesAtOnce(units: readonly Draft<Unit>[]): Finding[] {
  const { findings, find } = collect('units.yaml');
  units.forEach((unit, index) => {
    const names = items(unit.names);
    for (const [order, [at, one]] of names.entries()) {
      for (const [, other] of names.slice(0, order)) {
        const from = [one.from, other.from].map((day) => (day ? lastDay(day) : '')).sort()[1]!;
        const to = [one.to, other.to].map((day) => (day ? firstDay(day) : '9999')).sort()[0]!;
        if (from >= to) continue;
        const day = from || to;
        const values = { name: one.name ?? '', other: other.name ?? '' };
        find([index, 'names', at, 'name'], 'hai-ten-mot-luc', {
          ...values,
          day: day === '9999' ? 'hôm nay' : writeDay(day),
        });
      }
    }
  });
  return findings;
}

/** A published story whose day lies so far ahead that its year was mistyped. */
export const farDay: Rule = (story, find, { today }) => {
  const { date } = story.data;
  if (isPublished(story) && date && isDay(date) && date > addMonths(today, 12)) {
    find(['date'], 'hen-qua-xa', { day: writeDay(date) });
  }
};
