import { writeNumber } from '../../numbers.ts';
import { fold } from '../../slug.ts';
import { isTakenDown, items, type OwnRule } from '../scope.ts';

const plain = (text: string) =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the page would say twice in one breath: a lede that is the title, a label that begins with its figure. */
export const saidTwice: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  const { title = '', lede = '', figures } = story.data;
  if (title && plain(title) === plain(lede)) find(['lede'], 'loi-dan-trung-tua');
  for (const [index, { value, label = '' }] of items(figures)) {
    const begins = (text: string) => `${plain(label)} `.startsWith(`${plain(text)} `);
    const figure = typeof value === 'number' ? [`${value}`, writeNumber(value)] : [value ?? ''];
    const twice = figure.find((text) => /\p{N}/u.test(text) && begins(text));
    if (!twice) continue;
    const reason = `nhãn nói lại “${twice}”, mà trang đã in trước nhãn`;
    find(['figures', index, 'label'], 'so-lieu-la', { label, reason });
  }
};

/** Lines of a list that are one line twice but for their numbers. */
export const linesTwice: OwnRule = (story, find) => {
  if (story.collection !== 'commendations' || isTakenDown(story)) return;
  const seen = new Map<string, string>();
  for (const [index, { no, ...line }] of items(story.data.citations)) {
    const name = line.name ?? '';
    const key = JSON.stringify(Object.entries(line).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const other = seen.get(key);
    if (name && other !== undefined)
      return find(['citations', index, 'name'], 'dong-trung', { name, other });
    if (other === undefined) seen.set(key, `${no ?? index + 1}`);
  }
};
