import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font, Glyph } from 'fontkit';
import { Pen } from './curves.ts';
import { pieces } from './emoji.ts';
import type { Piece } from './emoji.ts';
import type { Curves } from './ink.ts';

/** Headings and names are heavy, everything else is plain. */
export type Weight = 'heavy' | 'plain';

/** Glyphs of a line in font units, y growing upwards, and the box of their ink in em, y growing downwards. */
export type Outline = { glyphs: { curves: Curves; x: number; y: number }[]; box: InkBox };
export type InkBox = { left: number; top: number; right: number; bottom: number };

const require = createRequire(import.meta.url);
const folder = '@expo-google-fonts/be-vietnam-pro';

/** The full static font files: subset files under one name lose letters such as ượ in silence. */
export const fontFiles: Record<Weight, string> = {
  heavy: require.resolve(`${folder}/800ExtraBold/BeVietnamPro_800ExtraBold.ttf`),
  plain: require.resolve(`${folder}/500Medium/BeVietnamPro_500Medium.ttf`),
};

/** Both weights. */
export const weights: readonly Weight[] = ['heavy', 'plain'];
const loaded = new Map<Weight, Font>();
const advances: Record<Weight, Map<string, number>> = { heavy: new Map(), plain: new Map() };
const outlines: Record<Weight, Map<number, Curves>> = { heavy: new Map(), plain: new Map() };

/** The parsed font of a weight. */
export function face(weight: Weight): Font {
  const known = loaded.get(weight) ?? create(readFileSync(fontFiles[weight]));
  loaded.set(weight, known);
  return known;
}

/** An emoji takes a square of its line's size in em, as high above the baseline, and room beside it. */
export const emojiBox = { side: 1.04, rise: 0.88, advance: 1.16 };

/** A text cut into what the typeface draws and emoji. */
export function piecesOf(text: string): Piece[] {
  return pieces(text, hasGlyph);
}

/** Width of a text in em, kerning included. Words are remembered: stories repeat them. */
export function measure(text: string, weight: Weight): number {
  const known = advances[weight].get(text);
  if (known !== undefined) return known;
  const width = piecesOf(text).reduce((sum, piece) => sum + pieceWidth(piece, weight), 0);
  // A site has a few thousand words; a bound keeps a worker's memory flat all the same.
  if (advances[weight].size > 20_000) advances[weight].clear();
  advances[weight].set(text, width);
  return width;
}

function pieceWidth({ text, emoji }: Piece, weight: Weight): number {
  if (emoji) return emojiBox.advance;
  return face(weight).layout(text).advanceWidth / face(weight).unitsPerEm;
}

/** The outlines of one line without emoji, with its baseline at 0. */
export function outline(text: string, weight: Weight): Outline {
  const { unitsPerEm: em } = face(weight);
  const run = face(weight).layout(text);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const glyphs: Outline['glyphs'] = [];
  let pen = 0;
  run.glyphs.forEach((glyph, index) => {
    const place = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const x = pen + place.xOffset;
    const curves = glyphCurves(glyph, weight);
    if (curves.length > 0) {
      glyphs.push({ curves, x, y: place.yOffset });
      box.left = Math.min(box.left, (x + glyph.bbox.minX) / em);
      box.right = Math.max(box.right, (x + glyph.bbox.maxX) / em);
      box.top = Math.min(box.top, -(place.yOffset + glyph.bbox.maxY) / em);
      box.bottom = Math.max(box.bottom, -(place.yOffset + glyph.bbox.minY) / em);
    }
    pen += place.xAdvance;
  });
  return { glyphs, box };
}

/** Size of one font unit, for drawing outlines. */
export function unitsPerEm(weight: Weight): number {
  return face(weight).unitsPerEm;
}

/**
 * Characters of a text that neither the emoji set nor both weights can draw, each once. A missing
 * glyph would be blank without an error, so this is asked before anything is drawn.
 */
export function missingGlyphs(text: string): string[] {
  const words = piecesOf(text).flatMap((piece) => (piece.emoji ? [] : [...piece.text]));
  return [...new Set(words)].filter((one) => !/\s/u.test(one) && !hasGlyph(one));
}

function hasGlyph(character: string): boolean {
  const [one, more] = [...character];
  const code = one?.codePointAt(0) ?? 0;
  return !more && weights.every((weight) => face(weight).hasGlyphForCodePoint(code));
}

function glyphCurves(glyph: Glyph, weight: Weight): Curves {
  const known = outlines[weight].get(glyph.id) ?? drawGlyph(glyph);
  outlines[weight].set(glyph.id, known);
  return known;
}

// TrueType outlines are quadratic throughout.
function drawGlyph(glyph: Glyph): Curves {
  const pen = new Pen();
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') pen.move(a, b);
    else if (command === 'lineTo') pen.line(a, b);
    else if (command === 'quadraticCurveTo') pen.bend(a, b, c, d);
    else if (command === 'closePath') pen.close();
    else throw new Error(`The font has an outline that is not TrueType: ${command}`);
  }
  return pen.curves();
}
