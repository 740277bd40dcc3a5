import type { Fault } from '../../domain/faults/fault.ts';
import { tell } from '../../domain/faults/table.ts';
import { albumCard, edges, square } from './album.ts';
import { headlineKey, placeOf } from './card-story.ts';
import type { Card, CardBrand, CardHouse, CardPlace, CardStory } from './card-story.ts';
import { lineOf, quoteFormat, type CardFormat } from './format.ts';
import { footer } from './footer.ts';
import { house } from './house.ts';
import { landscape } from './landscape.ts';
import { neutral } from './neutral.ts';
import { poster, posterSize } from './poster.ts';
import type { Said, Shortened } from './shorter.ts';
import { themeOf } from './theme.ts';
import type { Theme } from './theme.ts';
import type { Element, Tree } from './tree.ts';
import { missingGlyphs } from '../paint/letters.ts';
import { upright } from './upright.ts';
import { voice } from './voice.ts';

/** A card that cannot be drawn, told to an editor. */
export class CardError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The tree of a picture, and the story in the words it had room for where it had to choose. */
type Design = Tree & { said?: Said };

/** The tree of one picture. Throws CardError when the words do not fit. */
export function design(card: Card, brand: CardBrand, format: CardFormat): Design {
  const drawn = draw(normalised(card), brand, format);
  if (!drawn) throw new CardError(lengthFault(card, format));
  const { width, height } = format;
  const isPoster = card.kind === 'story' && format.type === 'application/pdf';
  return { ...(isPoster ? posterSize : { width, height }), ...drawn };
}

type Drawn = { root: Element; said?: Said };

function draw(card: Card, brand: CardBrand, format: CardFormat): Drawn | undefined {
  if (card.kind === 'gone') return { root: neutral(brand, format) };
  if (card.kind === 'story' && format.name !== quoteFormat.name)
    return storyCard(card, themeOf(card, brand), brand, format);
  const root =
    card.kind === 'house' ? house(card, brand, format) : voice(card, themeOf(card, brand), brand);
  return root && { root };
}

function storyCard(story: CardStory, theme: Theme, brand: CardBrand, format: CardFormat) {
  const { name, width, height } = format;
  if (name.startsWith('album-')) return albumCard(story, theme, brand, name);
  if (width > height) return landscape(story, theme, brand, format);
  if (name === 'square') return square(story, theme, brand);
  if (name === 'portrait') {
    const safe = { ...edges, bottom: 1294 };
    const foot = footer(theme, brand, safe);
    return upright(story, theme, { width, height, safe, foot, headline: 96, name: 72 });
  }
  if (name === 'story') {
    // The box phones leave free around a story: x 65–1015, y 269–1248.
    const safe = { left: 65, right: 1015, top: 275, bottom: 1244 };
    return upright(story, theme, { width, height, safe, headline: 104, name: 76 });
  }
  return poster(story, theme, brand);
}

/**
 * Faults of a story's words: characters no font can draw, texts too long for a picture, and those
 * that a picture shortens. Draws nothing, so a check can ask for every story.
 */
export function wordFaults(story: Card, brand: CardBrand, wanted: readonly CardFormat[]): Fault[] {
  if (story.kind === 'gone') return [];
  const glyphs = glyphFaults(story);
  if (glyphs.length > 0) return glyphs;
  let briefest: Brief | undefined;
  const lines: Brief[] = [];
  for (const format of wanted) {
    try {
      const { said } = design(story, brand, format);
      const most = briefest?.said.shortened.length ?? 0;
      if (!said) continue;
      if (lineOf(format)) lines.push({ format, said });
      else if (said.shortened.length > most) briefest = { format, said };
    } catch (error) {
      if (error instanceof CardError) return [error.fault];
      throw error;
    }
  }
  const { where } = story;
  return [...(briefest ? [shortenedFault(where, briefest)] : []), ...albumFaults(where, lines)];
}

/** What to mend where the word does not stand in the key itself. */
const repairs: Record<string, string> = {
  title: 'Viết share.headline không có ký tự này, hoặc sửa title.',
  unit: 'Sửa tên đơn vị trong units.yaml, thay ký tự này bằng chữ thường dùng.',
  criteria: 'Sửa nhãn tiêu chí trong site.yaml, thay ký tự này bằng chữ thường dùng.',
};

function glyphFaults(story: CardStory | CardHouse): Fault[] {
  return Object.entries(drawnTexts(story)).flatMap(([key, value]) =>
    missingGlyphs(textIn(value).normalize('NFC')).map((character) => {
      const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const fix = repairs[key] ?? `Thay ký tự này trong mục ${key} bằng chữ thường dùng.`;
      const values = { character, code: `U+${number}`, key, fix };
      return { ...placeOf(story.where, key), ...tell({ code: 'anh-thieu-chu', values }) };
    }),
  );
}

/** What is drawn, by the key of the front matter it comes from. */
function drawnTexts(card: CardStory | CardHouse): Record<string, unknown> {
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
}

/** All texts within a value, in one. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value ? Object.values(value).map(textIn).join(' ') : '';
}

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

/** A story's words as one picture had to say them. */
type Brief = { format: CardFormat; said: Said };

function shortenedFault(where: CardPlace, { format, said }: Brief): Fault {
  const order = Object.keys(shortenings) as Shortened[];
  const keys = order.filter((key) => said.shortened.includes(key));
  const parts = keys.map((key) => {
    const text = said.story[key];
    return `${shortenings[key].what} ${text ? `viết “${text}”` : 'không có chỗ'}`;
  });
  const [first = 'headline'] = keys;
  const picture = `${format.width} × ${format.height}`;
  return shortened(where, first, picture, parts.join(', '));
}

/** Lines that tell less on their cards than in the list; a short name that the content gives is whole. */
function albumFaults(where: CardPlace, lines: readonly Brief[]): Fault[] {
  const cut = lines.flatMap(({ format, said }) => {
    const key = said.shortened.find((one) => one === 'lead' || one === 'role');
    return key ? [{ line: lineOf(format), key }] : [];
  });
  const [first] = cut;
  if (!first) return [];
  const told = cut.slice(0, 5).map(({ line, key }) => `dòng số ${line} (${shortenings[key].what})`);
  const more = cut.length > told.length ? ` và ${cut.length - told.length} dòng nữa` : '';
  return [shortened(where, first.key, 'của album', told.join(', ') + more, 'citations')];
}

function shortened(
  where: CardPlace,
  what: Shortened,
  picture: string,
  parts: string,
  key: string = what === 'headline' ? headlineKey(where) : what,
): Fault {
  const values = { picture, parts, fix: shortenings[what].fix };
  return { ...placeOf(where, key), ...tell({ code: 'anh-rut-gon', values }) };
}

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

function lengthFault({ kind, where }: Card, format: CardFormat): Fault {
  const { name, width, height } = format;
  const line = lineOf(format);
  const ofStory = name === quoteFormat.name ? 'voices' : line ? 'citations' : headlineKey(where);
  const key = kind === 'house' ? 'name' : ofStory;
  const { part = '', fix = '' } = tooLong[key] ?? {};
  const picture = `ảnh chia sẻ ${width} × ${height}`;
  const values = { part: part.replace('{line}', line ?? ''), picture, fix };
  return { ...placeOf(where, key), ...tell({ code: 'anh-chu-qua-dai', values }) };
}

function normalised(card: Card): Card {
  const clean = JSON.parse(JSON.stringify(card).normalize('NFC')) as Card;
  // A file's name is not text: on some disks it is stored in another Unicode form.
  return card.kind === 'story' && card.photo
    ? ({ ...clean, photo: card.photo } as CardStory)
    : clean;
}
