import { addMonths, isDay, writeDay } from '../date.ts';
import type { Finding } from '../faults/fault.ts';
import type { FaultCode } from '../faults/table.ts';
import type { Piece } from '../piece.ts';
import { unclear } from '../schemas/field.ts';
import { isPublished, isTakenDown, items, type Rule } from './scope.ts';

/** A value that is nothing but signs of something left out. */
const onlyDots = /^(?=.*[.…_?])[.…_?\s–—-]+$/u;
/** "As in the row above", as tables say it: on a line of its own it says nothing. */
const ditto = /^[-–—]?\s*(?:nt|n\.t\.?|như trên|〃|"|''|”)\s*[-–—]?$/iu;
/** What forms, samples and notes to oneself leave open. */
const leftOpen =
  /…\s?…[\s…]*|\.{6,}|_{4,}|(?<!\p{L})(?:TODO|[Ll]orem ipsum)(?!\p{L})|[([](?:sẽ )?(?:điền|bổ sung) sau[)\]]|\[(?:chèn )?(?:ảnh|hình|Ảnh|Hình)(?: \d{1,2})?\]|\[(?:ghi rõ[^\]]*|họ (?:và )?tên|chức vụ|đơn vị|địa chỉ|số liệu|tên đơn vị)\]/u;

/** Keys that take the word for what a source does not tell; elsewhere the page would print the word. */
const takesUnclear = new Set(
  `number date summary actDate result costFrom costTo people setup upkeep needs conditions notFor
  limits adapt contact started lastChecked`.split(/\s+/),
);
const isLoose = ({ kind, text, path }: Piece) =>
  kind === 'data' && text.trim() === unclear && !takesUnclear.has(String(path.at(-1)));

/** A place left open in a story that is published. */
export const openPlaces: Rule = (story, find) => {
  if (!isPublished(story)) return;
  for (const piece of story.pieces) {
    const { kind, text, pointOf } = piece;
    if (kind === 'code' || kind === 'address') continue;
    const [value] =
      (kind === 'data' && (onlyDots.exec(text) ?? ditto.exec(text))) ||
      leftOpen.exec(text) ||
      (isLoose(piece) ? [text] : []);
    if (value !== undefined) {
      find(pointOf(text.indexOf(value), value.length), 'chua-dien', { value: value.trim() });
    }
  }
  const number = story.collection === 'commendations' ? story.data.decision?.number : undefined;
  if (number && number !== unclear && (!/\d/.test(number) || /^(?:số)?[\s:.…_]*\//iu.test(number)))
    find(['decision', 'number'], 'chua-dien', { value: number });
};

/** The number of a decision with the words that the page says itself, or with its day. */
export function wordyNumbers(piece: Piece): Finding[] {
  const { kind, path, text: value, file, pointOf } = piece;
  if (kind !== 'data' || path.at(-1) !== 'number') return [];
  const right = value
    .replace(/^(?:quyết định\s*)?số\s*:?\s*(?=\d)/iu, '')
    .replace(/[\s,]+ngày\s+\d.*$/iu, '');
  if (right === value) return [];
  return [{ file, at: pointOf(0, value.length), code: 'so-kem-chu', values: { value, right } }];
}

/** A year of birth, a post, a second person: what a name is typed together with. */
const mixed = /\d|[,;/]|\s(?:[-–—]|và)\s/u;
const called = /^(?:ông|bà|anh|chị|em|cô|thầy|bạn|đ\/c|đồng chí)[.:]?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu;

/** What several people are called together, where one person is meant to be named. */
const collective =
  /^(?:tập thể|chi đoàn|chi hội|câu lạc bộ|đoàn (?:xã|phường|trường|khối|thanh niên)|ban (?:chấp hành|thường vụ|chỉ huy)|đội (?:thanh niên|tình nguyện|xung kích)|nhóm (?:bạn|sinh viên))(?!\p{L})/iu;

/** What is wrong with a person's name as it was typed. */
const nameSlip = (
  value: string,
): { code: FaultCode; values: Record<string, string> } | undefined => {
  if (called.test(value)) {
    return { code: 'ten-kem-xung-ho', values: { value, right: value.replace(called, '') } };
  }
  if (collective.test(value)) return { code: 'ten-tap-the', values: { value } };
  if (/\s/.test(value) && !/\p{Lu}/u.test(value)) {
    const right = value.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
    return { code: 'ten-viet-thuong', values: { value, right } };
  }
  return mixed.test(value) ? { code: 'ten-lan', values: { value } } : undefined;
};

/** A person's name with what the person is called before it, without its capitals, or of several. */
export const typedNames: Rule = (story, find) => {
  if (isTakenDown(story)) return;
  if (story.collection === 'commendations') {
    // Once for a list: a hundred lines of one table are one slip.
    for (const [index, { recipient, name = '' }] of items(story.data.citations)) {
      const slip = recipient === 'ca-nhan' ? nameSlip(name) : undefined;
      if (slip) return void find(['citations', index, 'name'], slip.code, slip.values);
    }
    return;
  }
  if (story.collection !== 'profiles') return;
  const { kind, name, people } = story.data;
  const names = [
    ...(kind === 'ca-nhan' && name ? [{ at: ['name'], name }] : []),
    ...items(people).flatMap(([index, one]) =>
      one.name ? [{ at: ['people', index, 'name'], name: one.name }] : [],
    ),
  ];
  for (const { at, name: value } of names) {
    const slip = nameSlip(value);
    if (slip) find(at, slip.code, slip.values);
  }
};

const none = /^(?:không(?: có)?|chưa có|chưa thấy|n\/?a)\.?$/iu;

/** A model that says it fits everywhere, or has no limits: then nobody has looked for them. */
export const noLimits: Rule = (story, find) => {
  if (story.collection !== 'models') return;
  for (const key of ['notFor', 'limits'] as const) {
    const list = story.data[key];
    if (!Array.isArray(list)) continue;
    for (const [index, value] of items(list)) {
      if (none.test(value)) find([key, index], 'khong-gioi-han', { value });
    }
  }
};

/** A title typed in capitals, as decisions print it. */
export const capitalTitle: Rule = (story, find) => {
  const title = story.data.title ?? '';
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals >= 12 && !/\p{Ll}/u.test(title)) find(['title'], 'tua-viet-hoa');
};

/** A published story whose day lies so far ahead that its year was mistyped. */
export const farDay: Rule = (story, find, { today }) => {
  const { date } = story.data;
  if (isPublished(story) && date && isDay(date) && date > addMonths(today, 12)) {
    find(['date'], 'hen-qua-xa', { day: writeDay(date) });
  }
};
