import { signOf, signs } from '../../domain/signs.ts';
import type { Sign } from '../../domain/signs.ts';
import type { CardStory } from './card-story.ts';
import { setLines, smallest } from './column.ts';
import { fit, glued } from './line-break.ts';
import { rect, signShape } from './scene.ts';
import type { Box, Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { measure } from '../paint/typeface.ts';
import { text as words } from '../../text.ts';

/**
 * The picture of a story in a box: its photo, or a picture made of the first criterion's sign with
 * initials, the checked figure, a seal or the days of a campaign. `focus` is the part of the box
 * that every crop keeps: the face or the emblem stands whole inside it.
 */
export function picture(story: CardStory, theme: Theme, box: Box, focus: Box): Shape[] {
  return story.photo ? photo(box, focus) : emblem(story, theme, box, focus);
}

function photo(box: Box, focus: Box): Shape[] {
  const at = {
    x: (focus.x + focus.width / 2 - box.x) / box.width,
    y: (focus.y + focus.height * 0.42 - box.y) / box.height,
  };
  return [{ kind: 'photo', ...box, at }];
}

function emblem(story: CardStory, theme: Theme, box: Box, focus: Box): Shape[] {
  const sign = signOf(story.criteria[0]?.index ?? defaultSign[story.collection]);
  const ground = rect(box, theme.field);
  const by = Math.min(focus.width, focus.height) * 0.05;
  const inner = inset(focus, by);
  if (story.collection === 'campaigns') return [ground, ...days(story, theme, box, inner)];
  const told = figure(story, theme, { ...inner, x: focus.x, width: focus.width - by });
  const side = Math.min(inner.width, inner.height);
  const middle = { x: inner.x + (inner.width - side) / 2, y: inner.y + (inner.height - side) / 2 };
  const kept = { ...middle, width: side, height: side };
  const marks = told ?? { shapes: seal(story, theme, inner), box: kept };
  return [ground, ...echoes(sign, theme, box, inner, marks.box), ...marks.shapes];
}

/** The same sign all around the emblem, darker, but never behind it: one among many. */
function echoes(sign: Sign, theme: Theme, box: Box, focus: Box, kept: Box): Shape[] {
  const size = Math.min(focus.width, focus.height);
  const step = size * 1.06;
  const middle = { x: focus.x + focus.width / 2, y: focus.y + focus.height / 2 };
  const shapes: Shape[] = [];
  for (let row = -4; row <= 4; row += 1) {
    for (let place = -4; place <= 4; place += 1) {
      const at = { x: middle.x + place * step, y: middle.y + row * step };
      const around = { x: at.x - size / 2, y: at.y - size / 2, width: size, height: size };
      if (meet(around, box) && !meet(around, kept))
        shapes.push(signShape(sign, at, size, theme.fieldShade, box));
    }
  }
  return shapes;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

const defaultSign = { profiles: 0, models: 3, commendations: 2, campaigns: 0 };

/** The sign as large as the box, with the initials inside it or, where it is a line, above it. */
function seal(story: CardStory, theme: Theme, box: Box): Shape[] {
  const sign = signOf(story.criteria[0]?.index ?? defaultSign[story.collection]);
  const text = story.initials ?? '';
  const side = Math.min(box.width, box.height);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (!text) return [signShape(sign, middle, side, theme.sign, box)];
  if (sign.holdsText) {
    const size = initialsSize(text, side * 0.5, side * 0.42);
    return [
      signShape(sign, middle, side, theme.sign, box),
      centred(text, middle.x, middle.y + size * 0.37, size, theme.onSign),
    ];
  }
  const size = initialsSize(text, side * 0.8, side * 0.4);
  const top = middle.y - side / 2;
  return [
    centred(text, middle.x, top + size * 0.86, size, theme.onField),
    signShape(sign, { x: middle.x, y: top + side * 0.71 }, side * 0.58, theme.sign, box),
  ];
}

/** A checked figure with what it counts; nothing when its label is too long for the box. */
function figure(
  story: CardStory,
  theme: Theme,
  box: Box,
): { shapes: Shape[]; box: Box } | undefined {
  if (!story.figure) return undefined;
  const { value, label, unit } = story.figure;
  const size = Math.min(box.width / measure(value, 'heavy'), box.height * 0.5, box.width * 0.62);
  const leading = 1.24;
  const caption = fit(glued([unit, label].filter(Boolean).join(' ')), {
    width: box.width,
    height: box.height - size * 1.1,
    weight: 'plain',
    min: smallest.text,
    max: Math.max(smallest.text, Math.min(64, box.width / 9)),
    leading,
  });
  if (size < smallest.title || !caption) return undefined;
  const height = size * 1.05 + caption.lines.length * caption.size * leading;
  const y = box.y + (box.height - height) / 2;
  const lines = caption.lines.map((line) => measure(line, 'plain') * caption.size);
  const width = Math.max(measure(value, 'heavy') * size, ...lines);
  const under = { x: box.x, y: y + size * 1.05 };
  const shapes: Shape[] = [
    {
      kind: 'text',
      text: value,
      x: box.x,
      y: y + size * 0.86,
      size,
      weight: 'heavy',
      fill: theme.sign,
    },
    ...setLines(caption, under, 'plain', theme.onField, leading).shapes,
  ];
  return { shapes, box: { x: box.x, y, width, height } };
}

/** A disc for each day, in rows that fill the focus; beyond it they go on, darker. */
function days(story: CardStory, theme: Theme, box: Box, focus: Box): Shape[] {
  const told = Number(story.figure?.value);
  const count = Number.isInteger(told) && told >= 7 && told <= 42 ? told : 30;
  const stepFor = (columns: number) =>
    Math.min(focus.width / columns, focus.height / Math.ceil(count / columns));
  const columns = [4, 5, 6, 7, 8, 9, 10].sort((a, b) => stepFor(b) - stepFor(a))[0] ?? 7;
  const rows = Math.ceil(count / columns);
  const step = stepFor(columns);
  const left = focus.x + (focus.width - step * columns) / 2;
  const top = focus.y + (focus.height - step * rows) / 2;
  const shapes: Shape[] = [];
  for (
    let row = Math.floor((box.y - top) / step);
    top + row * step < box.y + box.height;
    row += 1
  ) {
    const first = Math.floor((box.x - left) / step);
    for (let column = first; left + column * step < box.x + box.width; column += 1) {
      const middle = { x: left + (column + 0.5) * step, y: top + (row + 0.5) * step };
      const day = row * columns + column;
      const counted = column >= 0 && column < columns && row >= 0 && day < count;
      const last = counted && day === count - 1;
      const fill = last ? theme.sign : counted ? theme.onField : theme.fieldShade;
      const size = step * (last ? 0.98 : 0.76);
      shapes.push(signShape(last ? signs[1] : signs[0], middle, size, fill, box));
    }
  }
  return shapes;
}

/** "Minh họa" on a tab that grows from a point; its word stands `indent` and `outdent` from its ends. */
export function ribbon(
  theme: Theme,
  { x, y }: Pick<Box, 'x' | 'y'>,
  indent = 18,
  outdent = 18,
): Shape[] {
  const size = smallest.text;
  const width = ribbonWidth(indent, outdent);
  return [
    rect({ x, y, width, height: 62 }, theme.ribbon),
    {
      kind: 'text',
      text: words.demo,
      x: x + indent,
      y: y + 45,
      size,
      weight: 'heavy',
      fill: theme.onRibbon,
    },
  ];
}

/** Width of the tab with its word, in pixels. */
export function ribbonWidth(indent: number, outdent: number): number {
  return measure(words.demo, 'heavy') * smallest.text + indent + outdent;
}

function initialsSize(text: string, width: number, height: number): number {
  return Math.min(width / measure(text, 'heavy'), height / 0.8);
}

function centred(text: string, x: number, y: number, size: number, fill: string): Shape {
  const left = x - (measure(text, 'heavy') * size) / 2;
  return { kind: 'text', text, x: left, y, size, weight: 'heavy', fill };
}

function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}
