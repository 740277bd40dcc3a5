import { signOf, signs } from '../../domain/look/signs.ts';
import type { Sign } from '../../domain/look/signs.ts';
import { text as words } from '../../text.ts';
import type { CardStory } from './card.ts';
import { setText, smallest } from './column.ts';
import { glued } from './line-break.ts';
import type { Theme } from './theme.ts';
import { box, column, keptLine, line, signAt, stack, usualLeading, widthOf } from './tree.ts';
import type { Block, Box, Element, Mark, Size } from './tree.ts';

/**
 * The picture of a story in a box: its photo, or a picture made of the first criterion's sign with
 * initials, the checked figure, a seal or the days of a campaign. `focus` is the part of the box
 * that every crop keeps: the face or the emblem stands whole inside it. `over` lies on top.
 */
export function picture(
  story: CardStory,
  theme: Theme,
  size: Size,
  focus: Box,
  over: Element[] = [],
): Element {
  if (!story.photo) return emblem(story, theme, size, focus, over);
  const at = {
    x: (focus.x + focus.width / 2) / size.width,
    y: (focus.y + focus.height * 0.42) / size.height,
  };
  return box(size, over, { kind: 'photo', at });
}

const emblem = (
  story: CardStory,
  theme: Theme,
  size: Size,
  focus: Box,
  over: Element[],
): Element => {
  const sign = signOf(story.criteria[0].index);
  const by = Math.min(focus.width, focus.height) * 0.05;
  const inner = inset(focus, by);
  const ground = (marks: Mark[], content: Element[]) =>
    box({ ...size, backgroundColor: theme.field }, [...content, ...over], { kind: 'marks', marks });
  if (story.collection === 'campaigns') return ground(days(story, theme, size, inner), []);
  const told = figure(story, theme, { width: focus.width - by, height: inner.height });
  if (told) {
    const y = inner.y + (inner.height - told.height) / 2;
    const kept = { x: focus.x, y, width: told.width, height: told.height };
    const place = { position: 'absolute', left: focus.x, top: y };
    return ground(echoes(sign, theme, size, inner, kept), [box(place, [told.element])]);
  }
  const side = Math.min(inner.width, inner.height);
  const [x, y] = [inner.x + (inner.width - side) / 2, inner.y + (inner.height - side) / 2];
  const kept = { x, y, width: side, height: side };
  const { marks, content } = seal(sign, story.initials ?? '', theme, kept);
  return ground([...echoes(sign, theme, size, inner, kept), ...marks], content);
};

/** A column of colour beside a photo, with the story's sign around a point. */
export function strip(
  story: CardStory,
  theme: Theme,
  size: Size,
  middle: { x: number; y: number },
  side: number,
): Element {
  const marks = [signAt(signOf(story.criteria[0].index), middle, side, theme.sign)];
  return box({ ...size, backgroundColor: theme.field }, [], { kind: 'marks', marks });
}

/** What of a sign the frame must show at least, or a mere sliver of it would lie on the edge. */
const leastShown = 0.25;

/** The same sign all around the emblem, darker, but never behind it: one among many. */
const echoes = (sign: Sign, theme: Theme, whole: Size, focus: Box, kept: Box): Mark[] => {
  const size = Math.min(focus.width, focus.height);
  const step = size * 1.06;
  const middle = { x: focus.x + focus.width / 2, y: focus.y + focus.height / 2 };
  const frame = inset({ x: 0, y: 0, ...whole }, size * leastShown);
  const marks: Mark[] = [];
  for (let row = -4; row <= 4; row += 1) {
    for (let place = -4; place <= 4; place += 1) {
      const at = { x: middle.x + place * step, y: middle.y + row * step };
      const around = { x: at.x - size / 2, y: at.y - size / 2, width: size, height: size };
      if (meet(around, frame) && !meet(around, kept))
        marks.push(signAt(sign, at, size, theme.fieldShade));
    }
  }
  return marks;
};

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The sign as large as its square, with the initials inside it or, where it is a line, above it. */
const seal = (sign: Sign, text: string, theme: Theme, { x, y, width: side }: Box) => {
  const middle = { x: x + side / 2, y: y + side / 2 };
  if (!text) return { marks: [signAt(sign, middle, side, theme.sign)], content: [] };
  const [wide, tall] = sign.holdsText ? [0.5, 0.42] : [0.8, 0.4];
  const one = { size: 1, weight: 'heavy' } as const;
  const size = Math.min((side * wide) / widthOf(text, one), (side * tall) / 0.8);
  const fill = sign.holdsText ? theme.onSign : theme.onField;
  // Capitals stand 0.37 em around their middle, and the line box of one em half of it.
  const baseline = sign.holdsText ? middle.y + size * 0.37 : y + size * 0.86;
  const top = baseline - size * (usualLeading / 2 + 0.368);
  const place = { position: 'absolute', left: x, top, width: side, justifyContent: 'center' };
  const content = [box(place, [line(text, { ...one, size, fill })])];
  const below = { x: middle.x, y: y + side * 0.71 };
  const [at, wideAs] = sign.holdsText ? [middle, side] : [below, side * 0.58];
  return { marks: [signAt(sign, at, wideAs, theme.sign)], content };
};

/** A checked figure with what it counts; nothing when its label is too long for the box. */
const figure = (story: CardStory, theme: Theme, room: Size): (Block & Size) | undefined => {
  if (!story.figure) return undefined;
  const { value, label, unit } = story.figure;
  const one = widthOf(value, { size: 1, weight: 'heavy' });
  const size = Math.min(room.width / one, room.height * 0.5, room.width * 0.62);
  const max = Math.max(smallest.text, Math.min(64, room.width / 9));
  const below = { ...room, height: room.height - size * 1.1, leading: usualLeading };
  const told = glued([unit, label].filter(Boolean).join(' '));
  const caption = setText(told, { ...below, weight: 'plain', max }, theme.onField);
  if (size < smallest.title || !caption) return undefined;
  const height = size * 1.05;
  const number = line(value, { size, weight: 'heavy', fill: theme.sign });
  // Figures need no room for marks: their line box reaches above and below their own height.
  const above = -size * (usualLeading / 2 + 0.368 - 0.86);
  const top = { element: column({ height }, [box({ marginTop: above }, [number])]), height };
  return { ...stack([top, caption]), width: Math.max(one * size, caption.width) };
};

/** A disc for each day, in rows that fill the focus; beyond it they go on, darker. */
const days = (story: CardStory, theme: Theme, whole: Size, focus: Box): Mark[] => {
  const told = Number(story.figure?.value);
  const count = Number.isInteger(told) && told >= 7 && told <= 42 ? told : 30;
  const stepFor = (columns: number) =>
    Math.min(focus.width / columns, focus.height / Math.ceil(count / columns));
  const columns = [4, 5, 6, 7, 8, 9, 10].sort((a, b) => stepFor(b) - stepFor(a))[0] ?? 7;
  const rows = Math.ceil(count / columns);
  const step = stepFor(columns);
  const left = focus.x + (focus.width - step * columns) / 2;
  const top = focus.y + (focus.height - step * rows) / 2;
  const marks: Mark[] = [];
  for (let row = Math.floor(-top / step); top + row * step < whole.height; row += 1) {
    for (let place = Math.floor(-left / step); left + place * step < whole.width; place += 1) {
      const middle = { x: left + (place + 0.5) * step, y: top + (row + 0.5) * step };
      const day = row * columns + place;
      const counted = place >= 0 && place < columns && row >= 0 && day < count;
      const last = counted && day === count - 1;
      const fill = last ? theme.sign : counted ? theme.onField : theme.fieldShade;
      marks.push(signAt(last ? signs[1] : signs[0], middle, step * (last ? 0.98 : 0.76), fill));
    }
  }
  return marks;
};

const ribbonStyle = { size: smallest.text, weight: 'heavy' } as const;
export const ribbonHeight = 62;

/**
 * "Minh họa" on a tab over a picture, placed by its edges; its word stands `indent` and `outdent`
 * from its ends. Nothing on a story that is not an illustration.
 */
export function ribbon(
  story: CardStory,
  theme: Theme,
  place: Record<string, number>,
  indent = 18,
  outdent = 18,
): Element[] {
  if (!story.demo) return [];
  const style = {
    position: 'absolute',
    height: ribbonHeight,
    width: ribbonWidth(indent, outdent),
    paddingLeft: indent,
    paddingTop: 45 - smallest.text * (usualLeading / 2 + 0.368),
    backgroundColor: theme.ribbon,
    ...place,
  };
  return [box(style, [keptLine(words.demo, { ...ribbonStyle, fill: theme.onRibbon })])];
}

/** Width of the tab with its word, in pixels. */
export function ribbonWidth(indent = 18, outdent = 18): number {
  return Math.ceil(widthOf(words.demo, ribbonStyle)) + indent + outdent;
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});
