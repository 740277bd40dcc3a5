import type { Card } from './card.ts';

/** One picture of a story: its name, its file below the story's folder, and its size in pixels. */
export type CardFormat = {
  name: string;
  file: string;
  width: number;
  height: number;
  type: 'image/jpeg' | 'application/pdf';
};

const jpeg = (name: string, width: number, height: number, prefix = ''): CardFormat => {
  const file = `${prefix}${width}x${height}.jpg`;
  return { name, file, width, height, type: 'image/jpeg' };
};

/** Posters are drawn at 150 points to the inch of paper, and printed as vectors. */
const pdf = (name: string, width: number, height: number): CardFormat => {
  return { name, file: `${name}.pdf`, width, height, type: 'application/pdf' };
};

/** The pictures every story has, by name; `search` is the 4:3 that search engines ask for. */
export const formats = {
  link: jpeg('link', 1200, 630),
  square: jpeg('square', 1080, 1080),
  portrait: jpeg('portrait', 1080, 1350),
  story: jpeg('story', 1080, 1920),
  cover: jpeg('cover', 1280, 720),
  search: jpeg('search', 1200, 900),
  a4: pdf('a4', 1240, 1754),
  a5: pdf('a5', 874, 1240),
} as const;

/** The card of a voice, for stories with a quote. */
export const quoteFormat = jpeg('quote', 1080, 1080, 'loi-');

/** The card of one honoured line, by the citation's number: it stays when another goes; 0 is the cover. */
const albumFormat = (no: number) => jpeg(`album-${no}`, 1080, 1080, `album-${no}-`);

/** The pictures a card has today, in the order a share kit shows them: the site and what has no kit have one. */
export function formatsOf(card: Card): CardFormat[] {
  return card.kind === 'story' && card.kit ? kitFormats(card) : [formats.link];
}

/** Every picture that a card may have: of what is gone, a neutral one for each that a story has. */
export function kitFormats(card: Card): CardFormat[] {
  if (card.kind === 'house') return [formats.link];
  if (card.kind === 'gone') return Object.values(formats);
  const { quote, honoured = [] } = card;
  const album = honoured.length > 0 ? [0, ...honoured.map(({ no }) => no)] : [];
  return [...Object.values(formats), ...(quote ? [quoteFormat] : []), ...album.map(albumFormat)];
}

/** The number of the line that a card of an album shows, where it shows one. */
export function lineOf({ name }: CardFormat): string | undefined {
  return /^album-([1-9]\d*)$/.exec(name)?.[1];
}
