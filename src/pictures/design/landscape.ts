import type { CardBrand, CardStory } from './card.ts';
import { columnOf, headline, kickerLine, signature, smallest } from './column.ts';
import { logoChip } from './footer.ts';
import { picture, ribbon, ribbonHeight, ribbonWidth, strip } from './picture.ts';
import { shorter } from './shorter.ts';
import type { Said } from './shorter.ts';
import type { Theme } from './theme.ts';
import { box, column, nothing } from './tree.ts';
import type { Element, Size } from './tree.ts';

const margin = 60;
const smallestPicture = 210;
/** Widths of a picture under the headline, as parts of the card's height; at last the smallest. */
const pictureShares = [0.508, 1 / 3];
/** A tab stands this far above the lower edge. */
const tabBottom = 118 - ribbonHeight;

/**
 * A wide card (link preview, Zalo cover, 4:3). Previews are also cut to the central square, so the face
 * or emblem ends where that square ends. A short headline stands beside a tall picture; a longer
 * one runs across the card above a smaller picture. Words are shortened only where neither has room;
 * nothing when even that does not fit.
 */
export function landscape(
  story: CardStory,
  theme: Theme,
  brand: CardBrand,
  size: Size,
): { root: Element; said: Said } | undefined {
  const widths = pictureShares.map((share) => Math.round(size.height * share));
  const layouts: Layout[] = [
    beside(62, true),
    beside(62, false),
    beside(smallest.title, false),
    ...[...widths, smallestPicture].flatMap((width) => [across(width, true), across(width, false)]),
  ];
  for (const said of shorter(story)) {
    for (const layout of layouts) {
      const root = layout(said.story, theme, brand, size);
      if (root) return { root, said };
    }
  }
  return undefined;
}

type Layout = (story: CardStory, theme: Theme, brand: CardBrand, size: Size) => Element | undefined;

const beside =
  (smallestHeadline: number, kicker: boolean): Layout =>
  (story, theme, brand, { width, height }) => {
    const right = (width + height) / 2;
    const left = Math.round(right - height * 0.54);
    const room = { width: left - 36 - margin, height: height - 2 * margin + 10 };
    const style = { headline: 84, name: 64, smallestHeadline, evenly: true, kicker };
    const copy = columnOf(story, theme, room, style);
    if (!copy) return undefined;
    const focus = { width: right - left, height };
    // Days fill their field to the edge, so the tab stands beside them.
    const days = story.collection === 'campaigns' && !story.photo;
    const tag = days ? tagBeside(story, focus.width, width - left) : 0;
    const words = { width: left, paddingLeft: margin, paddingTop: margin - 6 };
    return box({ width, height, backgroundColor: theme.ground }, [
      box(words, [copy]),
      frame(story, theme, brand, { width: width - left, height }, focus.width, {
        tag,
        top: margin,
      }),
    ]);
  };

const across =
  (pictureWidth: number, kicker: boolean): Layout =>
  (story, theme, brand, { width, height }) => {
    const right = (width + height) / 2;
    const left = right - pictureWidth;
    const wide = width - 2 * margin;
    const head = kicker ? kickerLine(story, theme, wide) : nothing;
    const foot = signature(story, theme, left - 30 - margin, 64);
    if (!foot) return undefined;
    const least = Math.max(foot.height, 220 + (height - 630) * 0.6);
    const room = height - 2 * margin + 20 - head.height - least - 20;
    const title = headline(story, theme, { width: wide, height: room }, { headline: 84, name: 64 });
    if (!title) return undefined;
    const split = Math.round(margin - 10 + head.height + title.height + 20);
    const size = { width: width - left, height: height - split };
    const tag = tagBeside(story, pictureWidth, size.width);
    const top = { height: split, paddingLeft: margin, paddingTop: margin - 10 };
    const side = { width: left, paddingLeft: margin, paddingBottom: margin - 10 };
    return column({ width, height, backgroundColor: theme.ground }, [
      column(top, [head.element, title.element]),
      box({ height: size.height, alignItems: 'flex-end' }, [
        box(side, [foot.element]),
        frame(story, theme, brand, size, pictureWidth, { tag, top: 30 }),
      ]),
    ]);
  };

// A tab stands to the right of the picture. Where the card ends too soon it stands under the emblem,
// or on the edge of a photo, away from the face.
const tagBeside = ({ photo }: CardStory, pictureWidth: number, width: number): number => {
  const last = width - ribbonWidth();
  return pictureWidth <= last ? pictureWidth : photo ? last : 0;
};

/**
 * The picture, and to its right, where a square crop cuts, only colour, a sign and the logo, where
 * it has room beside that square. `tag` is where the ribbon begins, `top` where the logo does.
 */
const frame = (
  story: CardStory,
  theme: Theme,
  brand: CardBrand,
  size: Size,
  pictureWidth: number,
  { tag, top }: { tag: number; top: number },
): Element => {
  const { height } = size;
  const logo = { width: 150, height: 60 };
  const hasLogo = brand.logo && size.width - margin - logo.width - 10 >= pictureWidth;
  const chip = { position: 'absolute', top: top - 10, right: margin - 10 };
  const over = [
    ...(hasLogo ? [logoChip(logo, 10, chip)] : []),
    ...ribbon(story, theme, { left: tag, bottom: tabBottom }),
  ];
  if (!story.photo) {
    // Under the emblem stands the tab, or the edge where words may be cut.
    const under = story.demo && tag === 0 ? 130 : height < size.width ? 36 : 0;
    const focus = { x: 30, y: 0, width: pictureWidth - 30, height: height - under };
    return picture(story, theme, size, focus, over);
  }
  const photo = { width: pictureWidth, height };
  const rest = { width: size.width - pictureWidth, height };
  const middle = { x: rest.width, y: height * 0.5 };
  return box(size, [
    picture(story, theme, photo, { x: 0, y: 0, ...photo }),
    strip(story, theme, rest, middle, rest.width * 1.45),
    ...over,
  ]);
};
