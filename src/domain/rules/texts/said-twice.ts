import { brief } from '../../faults/brief.ts';
import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { writeNumber } from '../../numbers.ts';
import { fold } from '../../slug.ts';
import { besideName } from '../../typed/file-name.ts';
import { isTakenDown, items, type OwnRule } from '../scope.ts';

const plain = (text: string) =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const written = (value: string | number | undefined) =>
  typeof value === 'number' ? [`${value}`, writeNumber(value)] : [(value ?? '').trim()];

/** Whether a text begins or ends with another one that stands apart in it, as “31%” ends with “%”. */
const holds = (text: string, part: string, side: 'start' | 'end'): boolean => {
  const [one, other] = [text.toLowerCase(), part.trim().toLowerCase()];
  if (!other || one === other) return false;
  return side === 'start'
    ? one.startsWith(other) && !/^[\p{L}\p{N}.,]/u.test(one.slice(other.length))
    : one.endsWith(other) && !/\p{L}$/u.test(one.slice(0, -other.length));
};

/** A figure, its whole and its unit stand apart: each says once what the page sets one behind the other. */
const figureTwice = (
  figures: readonly string[],
  whole: string | number | undefined,
  unit: string,
): { key: string; reason: string } | undefined => {
  const told = figures.find((text) => /\p{N}/u.test(text) && holds(unit, text, 'start'));
  if (told) return { key: 'unit', reason: `đơn vị nói lại “${told}”, mà trang đã in ngay trước` };
  const typed = figures[0] ?? '';
  if (holds(typed, unit, 'end'))
    return { key: 'value', reason: `value đã có “${unit}”, mà trang in đơn vị ngay sau` };
  const total = written(whole).find(
    (text) =>
      text !== '' && /\p{N}\s*\/\s*$/u.test(typed.slice(0, -text.length)) && typed.endsWith(text),
  );
  return total === undefined
    ? undefined
    : { key: 'value', reason: `value đã có “/${total}”, mà trang in “trong ${total}” ngay sau` };
};

/** Words of a figure that the page sets one behind the other: the whole, the unit, the label. */
const wordsTwice = (
  whole: string | number | undefined,
  unit: string,
  label: string,
): { key: string; reason: string } | undefined => {
  if (unit.trim() && `${plain(label)} `.startsWith(`${plain(unit)} `) && plain(unit))
    return {
      key: 'unit',
      reason: `nhãn mở đầu bằng “${unit}”, mà trang in đơn vị ngay trước nhãn`,
    };
  const [, counted = ''] = /^\d[\d.,]*\s+(\p{L}.*)$/u.exec(`${whole ?? ''}`.trim()) ?? [];
  const next = plain(`${unit} ${label}`);
  if (counted && `${next} `.startsWith(`${plain(counted)} `))
    return { key: 'of', reason: `of đã có “${counted}”, mà trang in chữ ấy ngay sau` };
  return label.trim().endsWith(':')
    ? { key: 'label', reason: 'nhãn kết thúc bằng dấu hai chấm, mà con số in trước nhãn' }
    : undefined;
};

/**
 * What the page would say twice in one breath: a lede that is the title, a label that begins with
 * its figure, a unit typed on both sides.
 */
export const saidTwice: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  groupsTwice(story, find);
  photoAgain(story, find);
  nameAgain(story, find);
  const { title = '', lede = '', figures } = story.data;
  if (title && plain(title) === plain(lede)) find(['lede'], 'loi-dan-trung-tua');
  for (const [index, { value, of: whole, unit = '', label = '' }] of items(figures)) {
    const figure = written(value);
    const doubled = figureTwice(figure, whole, unit) ?? wordsTwice(whole, unit, label);
    if (doubled) {
      const { key, reason } = doubled;
      find(['figures', index, key], 'so-lieu-la', { label, reason });
    }
    const begins = (text: string) => `${plain(label)} `.startsWith(`${plain(text)} `);
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

/** Values of lists of groups that two groups do not share; that two people were praised for one thing is no slip. */
const once = new Set(
  'voices.text tryIt.text gallery.src menu.page fields.label sources.url'.split(' '),
);
/** Shorter paragraphs may be meant as a refrain, cells of a table be the same in several rows. */
const leastParagraph = 160;

/** Where a text may stand once only, and what it is there. */
const placeOf = ({ kind, path, text, file }: Piece): string | undefined => {
  if (kind === 'prose' && path.length === 0)
    return text.length < leastParagraph ? undefined : `${file} bài`;
  if (kind !== 'data' || path.length < 2 || file.endsWith('.json')) return undefined;
  const names = path.filter((step) => typeof step === 'string').join('.');
  const isItem = typeof path.at(-1) === 'number';
  return isItem
    ? `${file} ${path.slice(0, -1).join('.')}`
    : once.has(names)
      ? `${file} ${names}`
      : undefined;
};

/** A text of so many letters is pasted twice over rather than said twice. */
const leastHalf = { data: 12, prose: 40 } as const;

/** The half of a text that is the same words twice. */
const halfOf = ({ kind, text }: Piece): string | undefined => {
  const least = kind === 'data' || kind === 'prose' ? leastHalf[kind] : undefined;
  const whole = text.trim();
  if (least === undefined || whole.length < 2 * least) return undefined;
  const again = whole.indexOf(whole.slice(0, least), least);
  if (again < 0) return undefined;
  const plain = (part: string) => part.replaceAll(/^[\s.,;–-]+|[\s.,;–-]+$/gu, '');
  const [one, other] = [plain(whole.slice(0, again)), plain(whole.slice(again))];
  return one === other ? one : undefined;
};

/** A text that was pasted twice into its place. */
export function pastedTwice(piece: Piece): Finding[] {
  const half = halfOf(piece);
  if (half === undefined) return [];
  const { file, path, text, pointOf } = piece;
  const values = {
    value: brief(half, 40),
    where: String(path.findLast((step) => typeof step === 'string') ?? 'bài'),
  };
  return [{ file, at: pointOf(0, text.length), code: 'ghi-hai-lan', values }];
}

/** Groups of a list that are the same in all their keys. */
const groupsTwice: OwnRule = (story, find) => {
  for (const key of ['criteria', 'honours', 'adaptations'] as const) {
    const list = (story.data as Record<string, unknown>)[key];
    if (!Array.isArray(list) || list.length < 2) continue;
    const seen = new Set<string>();
    for (const [index, item] of items(list as object[])) {
      const typed = JSON.stringify(item);
      if (seen.has(typed)) {
        const value = Object.values(item).find((part) => typeof part === 'string') ?? '';
        find([key, index], 'ghi-hai-lan', { value: brief(value, 40), where: key });
      }
      seen.add(typed);
    }
  }
};

/** The story's own picture among its others, where the story is not told by them: the page shows it twice. */
const photoAgain: OwnRule = ({ data: { photo, gallery, form } }, find) => {
  if (form === 'anh') return;
  const own = besideName(photo?.src ?? '');
  const again = items(gallery).find(([, { src }]) => own !== '' && besideName(src ?? '') === own);
  if (again)
    find(['gallery', again[0], 'src'], 'ghi-hai-lan', { value: own, where: 'photo, gallery' });
};

/** A name in the place of what its page should say: of the deed, of the post. */
const nameAgain: OwnRule = (story, find) => {
  if (!('name' in story.data) || !story.data.name || isTakenDown(story)) return;
  const { name, title = '', role = '' } = story.data;
  if (plain(title) === plain(name))
    find(['title'], 'loi-rong', {
      value: title,
      fix: 'Tựa nói việc đã làm, kèm một con số; tên đã in ngay dưới tựa.',
    });
  if (plain(role) === plain(name))
    find(['role'], 'o-nham-cho', {
      value: role,
      what: 'đây là tên',
      fix: 'Chỗ này ghi chức vụ, công việc.',
    });
};

/** An item of a list, a voice, a picture or a paragraph that stands there twice. */
export function itemsTwice(pieces: readonly Piece[]): Finding[] {
  const seen = new Set<string>();
  return pieces.flatMap((piece): Finding[] => {
    const { text, path, file, pointOf } = piece;
    const place = placeOf(piece);
    const key = place && `${place} ${text.trim().toLowerCase()}`;
    if (!key || !seen.has(key)) {
      if (key) seen.add(key);
      return [];
    }
    const list = typeof path.at(-1) === 'number' ? path.at(-2) : path[0];
    const values = { value: brief(text, 40), where: `${list ?? 'bài'}` };
    return [{ file, at: pointOf(0, text.length), code: 'ghi-hai-lan', values }];
  });
}
