import { addMonths, isDay, writeDay } from '../date.ts';
import type { Piece } from '../piece.ts';
import { unclear } from '../schemas/field.ts';
import { isPublished, isTakenDown, items } from './scope.ts';
import type { Rule } from './scope.ts';

/** A value that is nothing but signs of something left out. */
const onlyDots = /^(?=.*[.…_?])[.…_?\s–—-]+$/u;
/** What forms, samples and notes to oneself leave open. */
const leftOpen =
  /…\s?…[\s…]*|\.{6,}|_{4,}|(?<!\p{L})(?:TODO|[Ll]orem ipsum)(?!\p{L})|[([](?:sẽ )?(?:điền|bổ sung) sau[)\]]|\[(?:ghi rõ[^\]]*|họ (?:và )?tên|chức vụ|đơn vị|địa chỉ|số liệu|tên đơn vị)\]/u;

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
      (kind === 'data' && onlyDots.exec(text)) ||
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

/** A year of birth, a post, a second person: what a name is typed together with. */
const mixed = /\d|[,;/]|\s[-–—]\s/u;
const called = /^(?:ông|bà|anh|chị|em|cô|thầy|bạn|đ\/c|đồng chí)[.:]?\s+(?=\p{Lu}\S*\s+\p{Lu})/iu;

/** A person's name with what the person is called before it, or without its capitals. */
export const typedNames: Rule = (story, find) => {
  if (isTakenDown(story)) return;
  if (story.collection === 'commendations') {
    // Once for a list: a hundred lines of one table are one slip.
    const line = items(story.data.citations).find(
      ([, { recipient, name }]) => recipient === 'ca-nhan' && mixed.test(name ?? ''),
    );
    if (line) find(['citations', line[0], 'name'], 'ten-lan', { value: line[1].name ?? '' });
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
    if (called.test(value)) {
      find(at, 'ten-kem-xung-ho', { value, right: value.replace(called, '') });
    } else if (/\s/.test(value) && !/\p{Lu}/u.test(value)) {
      const right = value.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
      find(at, 'ten-viet-thuong', { value, right });
    } else if (mixed.test(value)) find(at, 'ten-lan', { value });
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
