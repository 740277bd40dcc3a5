import type { CardStory } from './card-story.ts';
import { column, partSteps, smallest } from './column.ts';
import type { Block } from './column.ts';
import type { Safe } from './footer.ts';
import { picture, ribbon, ribbonWidth } from './picture.ts';
import { rect, signShape } from './scene.ts';
import type { Box, Scene, Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { signOf } from '../../domain/signs.ts';

/** Measures of an upright card in pixels; `safe` is where no platform covers words. */
export type Upright = {
  width: number;
  height: number;
  safe: Safe;
  /** Stands at the foot of the words, the picture above them; without it the picture is below. */
  foot?: Block;
  /** Largest headline and name. */
  headline: number;
  name: number;
};

/**
 * An upright card (square, portrait, phone story, poster): a picture across the whole width and the
 * words in the safe box. The picture gives way to a long headline. Nothing when the words do not
 * fit even beside the smallest picture.
 */
export function upright(story: CardStory, theme: Theme, format: Upright): Scene | undefined {
  const { width, height, safe, foot } = format;
  const room = safe.bottom - safe.top;
  for (const { share, parts, smallestHeadline } of attempts(story, format)) {
    const tall = foot ? room * share : room * Math.min(share + 0.12, 0.8);
    const top = foot ? safe.bottom - tall : safe.top;
    const words = {
      x: safe.left,
      y: top,
      width: safe.right - safe.left,
      height: tall - (foot?.height ?? 0),
    };
    const copy = column(story, theme, words, { ...format, smallestHeadline }, parts);
    if (!copy) continue;
    const edge = Math.round(foot ? top - 44 : top + tall + 50);
    const box = { x: 0, y: foot ? 0 : edge, width, height: foot ? edge : height - edge };
    const shapes = [...band(story, theme, box, safe), ...copy, ...(foot?.shapes ?? [])];
    return { width, height, ground: theme.ground, shapes };
  }
  return undefined;
}

// The words may grow at the picture's cost while the headline stays large; then it gets smaller; then
// role and kicker are left out. A face keeps its room longest, a made picture gives way sooner.
function attempts(story: CardStory, { height, headline }: Upright) {
  const [all] = partSteps;
  const isShort = height < 1200;
  const shares = story.photo && isShort ? [0.46, 0.5] : [0.46, 0.52, 0.58];
  const large = Math.round(headline * 0.75);
  const small = smallest.title;
  const last = story.photo && isShort ? [0.53, 0.6, 0.7] : [0.64, 0.7];
  return [
    ...shares.map((share) => ({ share, parts: all, smallestHeadline: large })),
    ...[...shares, last[0] ?? 1].map((share) => ({ share, parts: all, smallestHeadline: small })),
    ...last.flatMap((share) =>
      partSteps.map((parts) => ({ share, parts, smallestHeadline: small })),
    ),
  ];
}

// Beside a photo stands a column of colour with the sign, so that the face keeps an upright frame.
function band(story: CardStory, theme: Theme, box: Box, safe: Safe): Shape[] {
  // What a phone covers at the foot of a story may hold colour, but neither face nor words.
  const seen = Math.min(box.height, Math.max(safe.bottom, box.height) - box.y);
  const covered = safe.bottom < box.y + box.height;
  const tag = covered
    ? { x: box.width - ribbonWidth(18, box.width - safe.right), y: box.y }
    : { x: 0, y: box.y + seen - 62 };
  const ribbons = story.demo
    ? ribbon(theme, tag, covered ? 18 : safe.left, covered ? box.width - safe.right : 18)
    : [];
  if (!story.photo) {
    const above = covered && story.demo ? 62 : 0;
    const [y, tall] = [box.y + above, seen - above];
    const focus = { x: safe.left, y, width: safe.right - safe.left, height: tall };
    return [...picture(story, theme, box, focus), ...ribbons];
  }
  const side = Math.round(Math.max(box.width * 0.3, box.width - box.height * 1.15));
  const photo = { ...box, x: side, width: box.width - side };
  const strip = { ...box, width: side };
  const sign = signOf(story.criteria[0]?.index ?? 0);
  const middle = { x: 0, y: box.y + box.height * 0.45 };
  return [
    ...picture(story, theme, photo, { ...photo, height: (seen + box.height) / 2 }),
    rect(strip, theme.field),
    signShape(sign, middle, Math.min(side * 1.5, box.height * 0.8), theme.sign, strip),
    ...ribbons,
  ];
}
