import type { CardBrand, CardStory } from './card.ts';
import { columnOf, smallest } from './column.ts';
import { footer, invitation } from './footer.ts';
import type { Safe } from './footer.ts';
import type { CardFormat } from './format.ts';
import { picture, ribbon, ribbonHeight, strip } from './picture.ts';
import { shorter } from './shorter.ts';
import type { Said } from './shorter.ts';
import type { Theme } from './theme.ts';
import { box, column } from './tree.ts';
import type { Block, Element, Size } from './tree.ts';

/** Measures of an upright card in pixels; `safe` is where no platform covers words. */
type Upright = {
  safe: Safe;
  /** Stands at the foot of the words, the picture above them; without it the picture is below. */
  foot?: (theme: Theme, brand: CardBrand, safe: Safe, story: CardStory) => Block;
  /** Largest headline and name. */
  headline: number;
  name: number;
};

const inner = { left: 60, right: 1020, top: 60 };
const square: Upright = { safe: { ...inner, bottom: 1024 }, foot: footer, headline: 88, name: 64 };
const poster: Upright = {
  safe: { left: 84, right: 1156, top: 84, bottom: 1670 },
  foot: invitation,
  headline: 116,
  name: 80,
};
const uprights: Record<string, Upright> = {
  portrait: { safe: { ...inner, bottom: 1294 }, foot: footer, headline: 96, name: 72 },
  // The box phones leave free around a story: x 65–1015, y 269–1248.
  story: { safe: { left: 65, right: 1015, top: 275, bottom: 1244 }, headline: 104, name: 76 },
  a4: poster,
  a5: poster,
};

/**
 * An upright card (square, portrait, phone story, poster): a picture across the whole width and the
 * words in the safe box. The picture gives way to a long headline, and words are shortened only
 * beside the smallest picture; nothing when even that does not fit.
 */
export function upright(
  story: CardStory,
  theme: Theme,
  brand: CardBrand,
  { name, width, height }: Pick<CardFormat, 'name'> & Size,
): { root: Element; said: Said } | undefined {
  const { safe, ...style } = uprights[name] ?? square;
  const foot = style.foot?.(theme, brand, safe, story);
  const whole = { width, height, backgroundColor: theme.ground };
  const room = safe.bottom - safe.top;
  for (const said of shorter(story)) {
    for (const { share, ...least } of attempts(story, height, style.headline)) {
      const tall = foot ? room * share : room * Math.min(share + 0.12, 0.8);
      const words = { width: safe.right - safe.left, height: tall - (foot?.height ?? 0) };
      const copy = columnOf(said.story, theme, words, { ...style, ...least });
      if (!copy) continue;
      if (foot) {
        const edge = Math.round(safe.bottom - tall - 44);
        const below = { paddingLeft: safe.left, paddingTop: safe.bottom - tall - edge };
        const top = band(said.story, theme, { width, height: edge }, safe, edge, true);
        return { root: column(whole, [top, column(below, [copy, foot.element])]), said };
      }
      const edge = Math.round(safe.top + tall + 50);
      const above = { paddingLeft: safe.left, paddingTop: safe.top, height: edge };
      const size = { width, height: height - edge };
      const bottom = band(said.story, theme, size, safe, safe.bottom - edge, false);
      return { root: column(whole, [box(above, [copy]), bottom]), said };
    }
  }
  return undefined;
}

// The words may grow at the picture's cost while the headline stays large; then it gets smaller; then
// the kicker is left out. A face keeps its room longest, a made picture gives way sooner.
const attempts = ({ photo }: CardStory, height: number, headline: number) => {
  const isFace = photo && height < 1200;
  const shares = isFace ? [0.46, 0.5] : [0.46, 0.52, 0.58];
  const last = isFace ? [0.53, 0.6, 0.7] : [0.64, 0.7];
  const [large, small] = [Math.round(headline * 0.75), smallest.title];
  return [
    ...[large, small].flatMap((smallestHeadline) =>
      shares.map((share) => ({ share, smallestHeadline, kicker: true })),
    ),
    ...last.flatMap((share) =>
      [true, false].map((kicker) => ({ share, smallestHeadline: small, kicker })),
    ),
  ];
};

/**
 * The picture over the words, the ribbon on its lower edge, or under those of a phone story, the
 * ribbon on its upper one. What a phone covers at its foot may hold colour, but neither face nor
 * words: only the first `seen` pixels are for these.
 */
const band = (
  story: CardStory,
  theme: Theme,
  size: Size,
  { left, right }: Safe,
  seen: number,
  isAbove: boolean,
): Element => {
  const { width, height } = size;
  const over = isAbove
    ? ribbon(story, theme, { left: 0, top: height - ribbonHeight }, left)
    : ribbon(story, theme, { right: 0, top: 0 }, 18, width - right);
  if (!story.photo) {
    // The tab covers no word and no sign.
    const tab = story.demo ? ribbonHeight + (isAbove ? 10 : 0) : 0;
    const focus = { x: left, y: isAbove ? 0 : tab, width: right - left, height: seen - tab };
    return picture(story, theme, size, focus, over);
  }
  // Beside a photo stands a column of colour with the sign, so that the face keeps an upright frame.
  const side = Math.round(Math.max(width * 0.3, width - height * 1.15));
  const middle = { x: 0, y: height * 0.45 };
  const photo = { width: width - side, height };
  const focus = { x: 0, y: 0, width: photo.width, height: (seen + height) / 2 };
  return box(size, [
    strip(story, theme, { width: side, height }, middle, Math.min(side * 1.5, height * 0.8)),
    picture(story, theme, photo, focus),
    ...over,
  ]);
};
