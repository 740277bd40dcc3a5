import { contrast } from '../../domain/look/contrast.ts';
import { signOf } from '../../domain/look/signs.ts';
import type { CardBrand, CardHouse } from './card.ts';
import { readable } from './card-colours.ts';
import { setText, smallest } from './column.ts';
import type { TextRoom } from './column.ts';
import { logoChip } from './footer.ts';
import { glued } from './line-break.ts';
import { themeOf } from './theme.ts';
import { box, column, signAt } from './tree.ts';
import type { Element, Size } from './tree.ts';

const edge = 60;
/** Signs under each other in one column, and the largest of them. */
const tallest = 4;
const largestSign = 190;
const logoBox = { width: 160, height: 150 };
const logoPad = 16;

/**
 * The site's own card, for pages that tell of no one story: its name, what it is, who runs it, and
 * the signs of its criteria. The name stands whole in the central square, to which previews are cut;
 * the signs fill the left of it, the logo the right. What the site is gives way to a long name.
 * Nothing when the name or the operator does not fit.
 */
export function house(card: CardHouse, brand: CardBrand, size: Size): Element | undefined {
  const { width, height } = size;
  const theme = themeOf({ collection: 'campaigns', criteria: card.criteria }, brand);
  const side = (width - height) / 2;
  const left = side + 48;
  const wide = width - edge - left;
  const set = (text: string, room: TextRoom) =>
    setText(glued(text, namesIn(text)), room, theme.text);
  const plain = (text: string) =>
    set(text, { width: wide, weight: 'plain', max: smallest.text, lines: 3 });
  const operator = plain(card.operator);
  if (!operator) return undefined;
  const rule = height - edge - operator.height - 12;
  const about = plain(card.about);
  const nameWidth = width - side - 30 - left;
  const name = (max: number, height: number) =>
    set(card.name, { width: nameWidth, height, weight: 'heavy', max });
  const whole = rule - 40 - (edge - 10);
  const beside = brand.logo ? edge + logoBox.height + 2 * logoPad : 0;
  const top = about ? rule - 22 - about.height : 0;
  const small = about && top > beside ? name(104, Math.min(whole, top - edge - 6)) : undefined;
  const title = small ?? name(112, whole);
  if (!title) return undefined;
  const badge = { position: 'absolute', right: edge, top: edge };
  const words = { width: width - side, height, justifyContent: 'space-between' };
  const margins = { paddingLeft: left - side, paddingTop: edge - 10, paddingBottom: edge - 8 };
  return box({ width, height, backgroundColor: theme.ground }, [
    signs(card, { width: side, height }, theme.fieldShade, brand.accent),
    column({ ...words, ...margins }, [
      title.element,
      column({}, [
        ...(small && about ? [about.element, box({ height: 22 })] : []),
        box({ width: wide, height: 3, marginBottom: 17, backgroundColor: theme.text }),
        operator.element,
      ]),
    ]),
    ...(brand.logo ? [logoChip(logoBox, logoPad, badge)] : []),
  ]);
}

/**
 * The signs of all criteria on a band, in their order: under each other, in two or more columns where
 * there are more than four, the last row in the middle. The fewer, the larger.
 */
const signs = ({ criteria }: CardHouse, band: Size, field: string, accent: string): Element => {
  const fill = contrast(accent, field) >= 3 ? accent : readable(field);
  const columns = Math.ceil(criteria.length / tallest);
  const rows = Math.ceil(criteria.length / columns);
  const inner = band.height - 2 * edge;
  const [wide, tall] = [(band.width - 40) / columns, inner / rows];
  const size = Math.min(largestSign, wide * 0.8, tall * 0.82);
  const tops = rows > 1 ? (inner - size) / (rows - 1) : 0;
  const top = rows > 1 ? edge + size / 2 : band.height / 2;
  const marks = criteria.map(({ index }, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, criteria.length - row * columns);
    const x = band.width / 2 + wide * ((at % columns) - (inRow - 1) / 2);
    return signAt(signOf(index), { x, y: top + tops * row }, size, fill);
  });
  return box({ ...band, backgroundColor: field }, [], { kind: 'marks', marks });
};

// A place's name at the end, after a word in small letters, stays on one line, as these do.
const oneLine = /hồ chí minh|thành phố|gương sáng|tuổi trẻ/giu;

const namesIn = (text: string): string[] => {
  const [place] =
    /(?<=(?<!\p{L})\p{Ll}+ )(?:\p{Lu}\p{L}* ?)+(?:[–-] (?:\p{Lu}\p{L}* ?)+)?$/u.exec(text) ?? [];
  return [...(text.match(oneLine) ?? []), ...(place ? place.split(/(?<=[–-]) /u) : [])];
};
