import type { CardStory } from './card-story.ts';
import { columnOf, smallest } from './column.ts';
import type { Safe } from './footer.ts';
import { picture, ribbon, ribbonHeight, strip } from './picture.ts';
import { shorter } from './shorter.ts';
import type { Said } from './shorter.ts';
import type { Theme } from './theme.ts';
import { box, column } from './tree.ts';
import type { Block, Element, Size } from './tree.ts';

/** Measures of an upright card in pixels; `safe` is where no platform covers words. */
type Upright = Size & {
  safe: Safe;
  /** Stands at the foot of the words, the picture above them; without it the picture is below. */
  foot?: Block;
  /** Largest headline and name. */
  headline: number;
  name: number;
};

/**
 * An upright card (square, portrait, phone story, poster): a picture across the whole width and the
 * words in the safe box. The picture gives way to a long headline, and words are shortened only
 * beside the smallest picture; nothing when even that does not fit.
 */
export function upright(
  story: CardStory,
  theme: Theme,
  format: Upright,
): { root: Element; said: Said } | undefined {
  const { width, height, safe, foot } = format;
  const room = safe.bottom - safe.top;
  for (const said of shorter(story)) {
    for (const { share, kicker, smallestHeadline } of attempts(story, format)) {
      const tall = foot ? room * share : room * Math.min(share + 0.12, 0.8);
      const words = { width: safe.right - safe.left, height: tall - (foot?.height ?? 0) };
      const copy = columnOf(said.story, theme, words, { ...format, kicker, smallestHeadline });
      if (!copy) continue;
      const whole = { width, height, backgroundColor: theme.ground };
      if (foot) {
        const edge = Math.round(safe.bottom - tall - 44);
        const below = { paddingLeft: safe.left, paddingTop: safe.bottom - tall - edge };
        const top = bandAbove(said.story, theme, { width, height: edge }, safe);
        return { root: column(whole, [top, column(below, [copy, foot.element])]), said };
      }
      const edge = Math.round(safe.top + tall + 50);
      const above = { paddingLeft: safe.left, paddingTop: safe.top, height: edge };
      const size = { width, height: height - edge };
      const bottom = bandBelow(said.story, theme, size, safe, edge);
      return { root: column(whole, [box(above, [copy]), bottom]), said };
    }
  }
  return undefined;
}

// The words may grow at the picture's cost while the headline stays large; then it gets smaller; then
// the kicker is left out. A face keeps its room longest, a made picture gives way sooner.
function attempts(story: CardStory, { height, headline }: Upright) {
  const isShort = height < 1200;
  const shares = story.photo && isShort ? [0.46, 0.5] : [0.46, 0.52, 0.58];
  const large = Math.round(headline * 0.75);
  const small = smallest.title;
  const last = story.photo && isShort ? [0.53, 0.6, 0.7] : [0.64, 0.7];
  const whole = (share: number, smallestHeadline: number) => [
    { share, kicker: true, smallestHeadline },
  ];
  return [
    ...shares.flatMap((share) => whole(share, large)),
    ...[...shares, last[0] ?? 1].flatMap((share) => whole(share, small)),
    ...last.flatMap((share) =>
      [true, false].map((kicker) => ({ share, kicker, smallestHeadline: small })),
    ),
  ];
}

/** The picture over the words, the ribbon on its lower edge. */
function bandAbove(story: CardStory, theme: Theme, size: Size, safe: Safe): Element {
  const tag = { left: 0, top: size.height - ribbonHeight };
  const over = ribbon(story, theme, tag, safe.left);
  if (story.photo) return withStrip(story, theme, size, size.height, over);
  // The tab covers no word and no sign.
  const height = size.height - (story.demo ? ribbonHeight + 10 : 0);
  const focus = { x: safe.left, y: 0, width: safe.right - safe.left, height };
  return picture(story, theme, size, focus, over);
}

/**
 * The picture under the words of a phone story. What a phone covers at its foot may hold colour, but
 * neither face nor words.
 */
function bandBelow(story: CardStory, theme: Theme, size: Size, safe: Safe, edge: number): Element {
  const seen = Math.min(size.height, Math.max(safe.bottom, size.height) - edge);
  const over = ribbon(story, theme, { right: 0, top: 0 }, 18, size.width - safe.right);
  if (story.photo) return withStrip(story, theme, size, seen, over);
  const above = story.demo ? ribbonHeight : 0;
  const width = safe.right - safe.left;
  const focus = { x: safe.left, y: above, width, height: seen - above };
  return picture(story, theme, size, focus, over);
}

// Beside a photo stands a column of colour with the sign, so that the face keeps an upright frame.
function withStrip(
  story: CardStory,
  theme: Theme,
  size: Size,
  seen: number,
  over: Element[],
): Element {
  const { width, height } = size;
  const side = Math.round(Math.max(width * 0.3, width - height * 1.15));
  const middle = { x: 0, y: height * 0.45 };
  const photo = { width: width - side, height };
  const focus = { x: 0, y: 0, width: photo.width, height: (seen + height) / 2 };
  return box(size, [
    strip(story, theme, { width: side, height }, middle, Math.min(side * 1.5, height * 0.8)),
    picture(story, theme, photo, focus),
    ...over,
  ]);
}
