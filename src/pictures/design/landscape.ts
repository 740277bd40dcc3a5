import type { CardBrand, CardStory } from './card-story.ts';
import { column, headline, kickerLine, moved, partSteps, signature } from './column.ts';
import { logoChip } from '../paint/logo.ts';
import { picture, ribbon, ribbonWidth } from './picture.ts';
import { rect, signShape } from './scene.ts';
import type { Box, Scene, Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { signOf } from '../../domain/signs.ts';

type Size = { width: number; height: number };

const margin = 60;
const smallestPicture = 210;
/** Widths of a picture under the headline, as parts of the card's height; at last the smallest. */
const pictureShares = [0.508, 1 / 3];

/**
 * A wide card (link preview, Zalo cover, 4:3). Previews are also cut to the central square, so the face
 * or emblem ends where that square ends. A short headline stands beside a tall picture; a longer
 * one runs across the card above a smaller picture. Nothing when even that does not fit.
 */
export function landscape(
  story: CardStory,
  theme: Theme,
  brand: CardBrand,
  size: Size,
): Scene | undefined {
  const widths = [
    ...pictureShares.map((share) => Math.round(size.height * share)),
    smallestPicture,
  ];
  let shapes = beside(story, theme, size);
  for (const pictureWidth of widths) shapes ??= across(story, theme, size, pictureWidth);
  if (!shapes) return undefined;
  return {
    ...size,
    ground: theme.ground,
    shapes: [...shapes, ...mark(shapes, theme, brand, size)],
  };
}

/** The logo beside the central square, above in the picture; nothing where it has no room there. */
function mark(
  shapes: readonly Shape[],
  theme: Theme,
  brand: CardBrand,
  { width, height }: Size,
): Shape[] {
  const [box, padding] = [{ width: 150, height: 60 }, 10];
  const x = width - margin - box.width;
  const field = shapes.find((shape) => shape.kind === 'rect' && shape.fill === theme.field);
  if (!brand.logo || !field || x - padding < (width + height) / 2) return [];
  return logoChip(
    { x, y: field.y + (field.y > 0 ? 30 : margin), ...box },
    padding,
    theme.palette.paper,
  );
}

function beside(story: CardStory, theme: Theme, { width, height }: Size): Shape[] | undefined {
  const square = { left: (width - height) / 2, right: (width + height) / 2 };
  const left = Math.round(square.right - height * 0.54);
  const focus = { x: left, y: 0, width: square.right - left, height };
  const words = {
    x: margin,
    y: margin - 6,
    width: left - 36 - margin,
    height: height - 2 * margin + 10,
  };
  const style = { headline: 84, name: 64, smallestHeadline: 62, evenly: true };
  for (const parts of partSteps.slice(0, 3)) {
    const copy = column(story, theme, words, style, parts);
    // Days fill their field to the edge, so the tab stands beside them.
    const days = story.collection === 'campaigns' && !story.photo;
    const tag = { x: days ? tagBeside(story, focus, width) : left, y: height - 118 };
    if (copy) return [...frame(story, theme, focus, width, tag), ...copy];
  }
  return undefined;
}

function across(
  story: CardStory,
  theme: Theme,
  { width, height }: Size,
  pictureWidth: number,
): Shape[] | undefined {
  const right = (width + height) / 2;
  const left = right - pictureWidth;
  const wide = { x: margin, y: margin - 10, width: width - 2 * margin, height };
  const narrow = { x: margin, y: 0, width: left - 30 - margin, height };
  for (const parts of partSteps) {
    const head = parts.kicker ? kickerLine(story, theme, wide) : { shapes: [], height: 0 };
    const foot = signature(story, theme, narrow, 64, parts);
    // The unit goes only where even the smallest picture leaves it no room.
    if (!foot || (!parts.unit && pictureWidth > smallestPicture)) continue;
    const least = Math.max(foot.height, 220 + (height - 630) * 0.6);
    const room = height - 2 * margin + 20 - head.height - least - 20;
    const below = { ...wide, y: wide.y + head.height, height: room };
    const title = headline(story, theme, below, { headline: 84, name: 64 });
    if (!title) continue;
    const split = Math.round(below.y + title.height + 20);
    const focus = { x: left, y: split, width: right - left, height: height - split };
    return [
      ...frame(story, theme, focus, width, { x: tagBeside(story, focus, width), y: height - 118 }),
      ...head.shapes,
      ...title.shapes,
      ...moved(foot, height - margin + 10 - foot.height),
    ];
  }
  return undefined;
}

// A tab stands to the right of the picture. Where the card ends too soon it stands under the emblem,
// or on the edge of a photo, away from the face.
function tagBeside({ photo }: CardStory, focus: Box, width: number): number {
  const right = focus.x + focus.width;
  const last = Math.floor(width - ribbonWidth(18, 18));
  return right <= last ? right : photo ? last : focus.x;
}

// The picture, and to its right, where a square crop cuts, only colour and a sign.
function frame(
  story: CardStory,
  theme: Theme,
  focus: Box,
  width: number,
  tag: Pick<Box, 'x' | 'y'>,
): Shape[] {
  const whole = { ...focus, width: width - focus.x };
  const ribbons = story.demo ? ribbon(theme, tag) : [];
  if (!story.photo) {
    const underTag = story.demo && tag.x === focus.x ? 130 : 0;
    const inner = {
      x: focus.x + 30,
      y: focus.y,
      width: focus.width - 30,
      height: focus.height - underTag,
    };
    return [...picture(story, theme, whole, inner), ...ribbons];
  }
  const strip = { ...whole, x: focus.x + focus.width, width: whole.width - focus.width };
  const sign = signOf(story.criteria[0]?.index ?? 0);
  const middle = { x: strip.x + strip.width, y: strip.y + strip.height * 0.5 };
  return [
    ...picture(story, theme, focus, focus),
    rect(strip, theme.field),
    signShape(sign, middle, strip.width * 1.45, theme.sign, strip),
    ...ribbons,
  ];
}
