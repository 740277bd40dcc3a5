import { isDay, writeDay } from '../date.ts';
import type { Draft } from '../draft.ts';
import type { KeyPath } from '../faults/fault.ts';
import type { Photo } from '../schemas/common.ts';
import type { Consent } from '../schemas/consent.ts';
import { collect, isPublished, isTakenDown, items } from './scope.ts';
import type { Rule, Sketch } from './scope.ts';

const covers = (consent: Draft<Consent>, scope: string) =>
  (consent.scope ?? []).some((given) => given === scope);

/** Pictures of a story with their places; only `photo` goes onto the share image. */
const photosOf = ({ data }: Sketch): { at: KeyPath; photo: Draft<Photo>; shared: boolean }[] => [
  ...(data.photo ? [{ at: ['photo'], photo: data.photo, shared: true }] : []),
  ...items(data.gallery).map(([index, photo]) => ({
    at: ['gallery', index],
    photo,
    shared: false,
  })),
];

/** Whether a published story shows people who must have agreed, and whether it calls them by name. */
const shows = (story: Sketch): { people: boolean; names: boolean } => {
  if (story.collection === 'profiles') {
    const person = story.data.kind !== 'tap-the';
    return { people: person, names: person && story.data.display !== 'an-danh' };
  }
  if (story.collection !== 'commendations') return { people: false, names: false };
  const people = items(story.data.citations).some(
    ([, { recipient }]) => recipient === 'ca-nhan' || recipient === 'ho-gia-dinh',
  );
  return { people, names: people };
};

/** The consent of whom a story is about: there, for what is shown, not expired, not withdrawn. */
export const consent: Rule = (story, { today }) => {
  const { findings, find } = collect(story.file);
  if (story.collection !== 'profiles' && story.collection !== 'commendations') return findings;
  if (isTakenDown(story)) return findings;
  const { consent: given } = story.data;
  const { people, names } = shows(story);
  const isNeeded = people || story.collection === 'commendations';
  if (!given) {
    if (!isNeeded) return findings;
    if (story.data.status === 'nhap') find(['consent'], 'thieu-khoa-nhap', { key: 'consent' });
    else find(['consent'], 'thieu-dong-y');
    return findings;
  }
  if (story.collection === 'profiles' && story.data.minor) {
    if (!given.guardian) find(['consent', 'guardian'], 'tre-em-thieu-giam-ho');
    if (!given.childAssent && !story.data.posthumous)
      find(['consent', 'childAssent'], 'tre-em-thieu-dong-thuan');
  }
  if (!isPublished(story)) return findings;

  if (names && !covers(given, 'ten')) find(['consent', 'scope'], 'dong-y-thieu-ten');
  for (const { at, photo, shared } of photosOf(story)) {
    const isFaceless = !names && items(photo.people).length === 0;
    if (!people || isFaceless) continue;
    if (!covers(given, 'anh')) find(at, 'dong-y-thieu-anh', { who: '' });
    else if (shared && !covers(given, 'mang-xa-hoi')) {
      find(at, 'dong-y-thieu-mang-xa-hoi', { who: '' });
    }
  }
  if (names && !covers(given, 'anh')) {
    for (const { at } of story.body.pictures) find(at, 'dong-y-thieu-anh', { who: '' });
  }
  if (given.withdrawn) find(['consent', 'withdrawn'], 'dong-y-da-rut', { who: '' });
  else if (given.expires && isDay(given.expires) && given.expires < today) {
    find(['consent', 'expires'], 'dong-y-het-han', { who: '', day: writeDay(given.expires) });
  }
  return findings;
};

/** People of the collection seen in any story's pictures must have agreed on their own pages. */
export const peopleInPhotos: Rule = (story, { stories, today }) => {
  const { findings, find } = collect(story.file);
  if (!isPublished(story)) return findings;
  for (const { at, photo, shared } of photosOf(story)) {
    for (const [index, who] of items(photo.people)) {
      const person = stories.get(`profiles/${who}`);
      if (person?.collection !== 'profiles' || person.file === story.file) continue;
      const given = person.data.consent;
      const state =
        isTakenDown(person) || given?.withdrawn
          ? 'đã gỡ hoặc đã rút đồng ý'
          : !given
            ? 'chưa có sự đồng ý'
            : given.expires && given.expires < today
              ? 'có sự đồng ý đã hết hạn'
              : !covers(given, 'anh')
                ? 'không đồng ý dùng ảnh (anh)'
                : shared && !covers(given, 'mang-xa-hoi')
                  ? 'không đồng ý đưa ảnh lên mạng xã hội (mang-xa-hoi)'
                  : undefined;
      if (state) find([...at, 'people', index], 'nguoi-trong-anh', { who, state });
    }
  }
  return findings;
};
