import { contrast } from '../../domain/colour.ts';
import { signOf } from '../../domain/signs.ts';
import type { CardBrand, CardStory } from './card-story.ts';
import { readable } from './colour.ts';
import { leadingOf, setLines, smallest } from './column.ts';
import type { Block } from './column.ts';
import { fit, glued } from './line-break.ts';
import { logoChip } from '../paint/logo.ts';
import { rect, signShape } from './scene.ts';
import type { Box, Scene, Shape } from './scene.ts';
import { themeOf } from './theme.ts';
import type { Weight } from '../paint/typeface.ts';

type Size = { width: number; height: number };

const edge = 60;
const shownSigns = 4;
const logoBox = { width: 160, height: 150 };
const logoPad = 16;

/**
 * The site's own card, for pages that tell of no one story: its name, what it is, who runs it, and
 * the signs of its criteria. The name stands whole in the central square, to which previews are cut;
 * the signs fill the left of it, the logo the right. What the site is gives way to a long name.
 * Nothing when the name or the operator does not fit.
 */
export function house(story: CardStory, brand: CardBrand, size: Size): Scene | undefined {
  const { width, height } = size;
  const theme = themeOf(story, brand);
  const side = (width - height) / 2;
  const left = side + 48;
  const wide = width - edge - left;
  const set = (text: string, y: number, room: Size, weight: Weight, max: number) => {
    const leading = leadingOf(text);
    const min = weight === 'heavy' ? smallest.title : smallest.text;
    const fitted = fit(glued(text, namesIn(text)), { ...room, weight, min, max, leading });
    return fitted && setLines(fitted, { x: left, y }, weight, theme.text, leading);
  };
  // Words that stand on a line: their height is known only when they are set.
  const upTo = (bottom: number, text: string): Block | undefined => {
    const room = { width: wide, height: 180 };
    const block = set(text, 0, room, 'plain', smallest.text);
    return block && set(text, bottom - block.height, room, 'plain', smallest.text);
  };
  const operator = upTo(height - edge + 8, story.unit);
  if (!operator) return undefined;
  const rule = height - edge - operator.height - 12;
  const about = story.house && upTo(rule - 22, story.house.about);
  const nameRoom = { width: width - side - 30 - left, height: rule - 40 - (edge - 10) };
  const name = (max: number, below = nameRoom.height) =>
    set(story.headline, edge - 10, { ...nameRoom, height: below }, 'heavy', max);
  const beside = brand.logo ? edge + logoBox.height + 2 * logoPad : 0;
  const top = about ? rule - 22 - about.height : 0;
  const small =
    about && top > beside ? name(104, Math.min(nameRoom.height, top - edge - 6)) : undefined;
  const title = small ?? name(112);
  if (!title) return undefined;
  const badge = { ...logoBox, x: width - edge - logoBox.width - logoPad, y: edge + logoPad };
  const shapes = [
    ...signs(story, { x: 0, y: 0, width: side, height }, theme.fieldShade, brand.accent),
    ...(brand.logo ? logoChip(badge, logoPad, theme.palette.paper) : []),
    ...title.shapes,
    ...(small && about ? about.shapes : []),
    rect({ x: left, y: rule, width: wide, height: 3 }, theme.text),
    ...operator.shapes,
  ];
  return { width, height, ground: theme.ground, shapes };
}

/** The signs of the criteria under each other on a band; fewer than four come again. */
function signs({ criteria }: CardStory, band: Box, field: string, accent: string): Shape[] {
  const fill = contrast(accent, field) >= 3 ? accent : readable(field);
  const inner = band.height - 2 * edge;
  const size = inner * 0.205;
  const step = (inner - size) / (shownSigns - 1);
  const marks = Array.from({ length: shownSigns }, (_, row) => {
    const sign = signOf(criteria[row % criteria.length]?.index ?? row);
    const middle = { x: band.x + band.width / 2, y: edge + size / 2 + step * row };
    return signShape(sign, middle, size, fill, band);
  });
  return [rect(band, field), ...marks];
}

// A place's name at the end, after a word in small letters, stays on one line, as these do.
const oneLine = /hồ chí minh|thành phố|gương sáng|tuổi trẻ/giu;

function namesIn(text: string): string[] {
  const [place] =
    /(?<=(?<!\p{L})\p{Ll}+ )(?:\p{Lu}\p{L}* ?)+(?:[–-] (?:\p{Lu}\p{L}* ?)+)?$/u.exec(text) ?? [];
  return [...(text.match(oneLine) ?? []), ...(place ? place.split(/(?<=[–-]) /u) : [])];
}
