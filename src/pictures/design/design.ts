import type { Fault } from '../../domain/faults/fault.ts';
import { tell } from '../../domain/faults/table.ts';
import { albumStory } from './album.ts';
import { headlineKey, placeOfKey } from './card.ts';
import type { Card, CardBrand, CardHouse, CardPlace, CardStory } from './card.ts';
import { formats, lineOf, quoteFormat, type CardFormat } from './format.ts';
import { house } from './house.ts';
import { landscape } from './landscape.ts';
import { neutral } from './neutral.ts';
import type { Said, Shortened } from './shorter.ts';
import { themeOf } from './theme.ts';
import type { Element, Size, Tree } from './tree.ts';
import { missingGlyphs } from '../paint/letters.ts';
import { upright } from './upright.ts';
import { voice } from './voice.ts';

/** The tree of one picture. Throws when the words do not fit, which `wordFaults` tells. */
export function design(card: Card, brand: CardBrand, format: CardFormat): Tree {
  const { root } = draw(normalised(card), brand, format);
  if (!root) throw new Error(lengthFault(card, format).message);
  return { ...sizeOf(card, format), root };
}

// Both papers are drawn as one; that of A5 is printed smaller.
const sizeOf = ({ kind }: Card, format: CardFormat): Size => {
  const { width, height } =
    kind === 'story' && format.type === 'application/pdf' ? formats.a4 : format;
  return { width, height };
};

/** What is drawn, nothing when the words do not fit, and the words there was room for, by choice. */
type Drawn = { root: Element | undefined; said?: Said };

const draw = (card: Card, brand: CardBrand, format: CardFormat): Drawn => {
  const { name } = format;
  const size = sizeOf(card, format);
  if (card.kind === 'gone') return { root: neutral(brand, size) };
  if (card.kind === 'house') return { root: house(card, brand, size) };
  const theme = themeOf(card, brand);
  if (name === quoteFormat.name) return { root: voice(card, theme, brand) };
  const story = name.startsWith('album-') ? albumStory(card, name) : card;
  const drawn =
    size.width > size.height
      ? landscape(story, theme, brand, size)
      : upright(story, theme, brand, { name, ...size });
  return drawn ?? { root: undefined };
};

/**
 * Faults of a story's words: characters no font can draw, texts too long for a picture, and those
 * that a picture shortens. Draws nothing, so a check can ask for every story.
 */
export function wordFaults(story: Card, brand: CardBrand, wanted: readonly CardFormat[]): Fault[] {
  if (story.kind === 'gone') return [];
  const glyphs = glyphFaults(story);
  if (glyphs.length > 0) return glyphs;
  const card = normalised(story);
  const briefs: Brief[] = [];
  for (const format of wanted) {
    const { root, said } = draw(card, brand, format);
    if (!root) return [lengthFault(story, format)];
    if (said) briefs.push({ format, said });
  }
  return [...shortenedFaults(story.where, briefs), ...albumFaults(story.where, briefs)];
}

/** What to mend where the word does not stand in the key itself. */
const repairs: Record<string, string> = {
  title: 'Viết share.headline không có ký tự này, hoặc sửa title.',
  unit: 'Sửa tên đơn vị trong units.yaml, thay ký tự này bằng chữ thường dùng.',
  criteria: 'Sửa nhãn tiêu chí trong site.yaml, thay ký tự này bằng chữ thường dùng.',
};

const glyphFaults = (story: CardStory | CardHouse): Fault[] =>
  Object.entries(drawnTexts(story)).flatMap(([key, value]) =>
    missingGlyphs(textIn(value).normalize('NFC')).map((character) => {
      const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const fix = repairs[key] ?? `Thay ký tự này trong mục ${key} bằng chữ thường dùng.`;
      const values = { character, code: `U+${number}`, key, fix };
      return { ...placeOfKey(story.where, key), ...tell({ code: 'anh-thieu-chu', values }) };
    }),
  );

/** What is drawn, by the key of the front matter it comes from. */
const drawnTexts = (card: CardStory | CardHouse): Record<string, unknown> => {
  if (card.kind === 'house')
    return { name: card.name, operator: card.operator, description: card.about };
  const { where, headline, name, initials, role, unit, short, quote, honoured } = card;
  return {
    [headlineKey(where)]: headline,
    name: [name, initials, short?.name],
    role,
    unit: [unit, short?.unit],
    criteria: card.kicker,
    figures: card.figure,
    voices: quote,
    citations: honoured,
  };
};

/** All texts within a value, in one. */
const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value ? Object.values(value).map(textIn).join(' ') : '';
};

/** How what a picture shortens is told and mended, by the key it comes from. */
const shortenings: Record<Shortened, { what: string; fix: string }> = {
  lead: { what: 'lý do', fix: 'Rút gọn reason của dòng này còn khoảng 90 chữ cái.' },
  headline: { what: 'tiêu đề', fix: 'Viết share.headline không quá 60 chữ cái.' },
  role: { what: 'chức vụ', fix: 'Rút gọn role nếu muốn cả câu; trang bài vẫn viết đủ.' },
  unit: {
    what: 'đơn vị',
    fix: 'Ảnh dùng tên ngắn (short) ở units.yaml; muốn viết khác thì sửa ở đó.',
  },
  name: { what: 'tên', fix: 'Ảnh dùng short của bài; muốn viết khác thì sửa short.' },
};

/** A story's words as one picture had room for them. */
type Brief = { format: CardFormat; said: Said };

/** Of the picture of a whole story that says the least. */
const shortenedFaults = (where: CardPlace, briefs: readonly Brief[]): Fault[] => {
  const [briefest] = briefs
    .filter(({ format }) => !lineOf(format))
    .toSorted((one, other) => other.said.shortened.length - one.said.shortened.length);
  const [first] = briefest?.said.shortened ?? [];
  if (!briefest || !first) return [];
  const { format, said } = briefest;
  const parts = said.shortened.map((key) => {
    const text = said.story[key];
    return `${shortenings[key].what} ${text ? `viết “${text}”` : 'không có chỗ'}`;
  });
  return [shortened(where, first, `${format.width} × ${format.height}`, parts.join(', '))];
};

/** Lines that tell less on their cards than in the list; a short name that the content gives is whole. */
const albumFaults = (where: CardPlace, briefs: readonly Brief[]): Fault[] => {
  const cut = briefs.flatMap(({ format, said }) => {
    const line = lineOf(format);
    const key = (['role', 'lead'] as const).find((one) => said.shortened.includes(one));
    return line && key ? [{ line, key }] : [];
  });
  const [first] = cut;
  if (!first) return [];
  const told = cut.slice(0, 5).map(({ line, key }) => `dòng số ${line} (${shortenings[key].what})`);
  const more = cut.length > told.length ? ` và ${cut.length - told.length} dòng nữa` : '';
  return [shortened(where, first.key, 'của album', told.join(', ') + more, 'citations')];
};

const shortened = (
  where: CardPlace,
  what: Shortened,
  picture: string,
  parts: string,
  key: string = what === 'headline' ? headlineKey(where) : what,
): Fault => {
  const values = { picture, parts, fix: shortenings[what].fix };
  return { ...placeOfKey(where, key), ...tell({ code: 'anh-rut-gon', values }) };
};

/** What does not fit a picture, by the key it comes from, and how it is mended. */
const tooLong: Record<string, { part: string; fix: string }> = {
  name: {
    part: 'Tên trang và tên đơn vị (name, operator)',
    fix: 'Viết name không quá 40 chữ cái, operator không quá 90 chữ cái.',
  },
  voices: {
    part: 'Lời kể trong voices',
    fix: 'Rút lời kể còn khoảng 180 chữ cái, hoặc đưa một lời ngắn hơn lên đầu danh sách.',
  },
  citations: { part: 'Dòng số {line} của citations', fix: shortenings.lead.fix },
  title: { part: 'Tiêu đề và tên', fix: shortenings.headline.fix },
  'share.headline': {
    part: 'Tiêu đề ngắn và tên',
    fix: 'Rút share.headline còn không quá 60 chữ cái; nếu đã ngắn thì rút gọn tên (name).',
  },
};

const lengthFault = ({ kind, where }: Card, format: CardFormat): Fault => {
  const { name, width, height } = format;
  const line = lineOf(format);
  const ofStory = name === quoteFormat.name ? 'voices' : line ? 'citations' : headlineKey(where);
  const key = kind === 'house' ? 'name' : ofStory;
  const { part = '', fix = '' } = tooLong[key] ?? {};
  const picture = `ảnh chia sẻ ${width} × ${height}`;
  const values = { part: part.replace('{line}', line ?? ''), picture, fix };
  return { ...placeOfKey(where, key), ...tell({ code: 'anh-chu-qua-dai', values }) };
};

const normalised = (card: Card): Card => {
  const clean = JSON.parse(JSON.stringify(card).normalize('NFC')) as Card;
  // A file's name is not text: on some disks it is stored in another Unicode form.
  return card.kind === 'story' && card.photo
    ? ({ ...clean, photo: card.photo } as CardStory)
    : clean;
};
