import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font, Glyph } from 'fontkit';

/** Headings and names are heavy, everything else is plain. */
export type Weight = 'heavy' | 'plain';

/** Ink of a line set at size 1 with its baseline at 0; y grows downwards. */
export type Outline = { glyphs: { d: string; x: number; y: number }[]; box: InkBox };
export type InkBox = { left: number; top: number; right: number; bottom: number };

const require = createRequire(import.meta.url);
const folder = '@expo-google-fonts/be-vietnam-pro';

/** The full static font files: subset files under one name lose letters such as ượ in silence. */
export const fontFiles: Record<Weight, string> = {
  heavy: require.resolve(`${folder}/800ExtraBold/BeVietnamPro_800ExtraBold.ttf`),
  plain: require.resolve(`${folder}/500Medium/BeVietnamPro_500Medium.ttf`),
};

const loaded = new Map<Weight, Font>();
const advances: Record<Weight, Map<string, number>> = { heavy: new Map(), plain: new Map() };
const paths: Record<Weight, Map<number, string>> = { heavy: new Map(), plain: new Map() };

function font(weight: Weight): Font {
  const known = loaded.get(weight) ?? create(readFileSync(fontFiles[weight]));
  loaded.set(weight, known);
  return known;
}

/** Width of a text in em, kerning included. Words are remembered: stories repeat them. */
export function measure(text: string, weight: Weight): number {
  const known = advances[weight].get(text);
  if (known !== undefined) return known;
  const width = font(weight).layout(text).advanceWidth / font(weight).unitsPerEm;
  // A site has a few thousand words; a bound keeps a worker's memory flat all the same.
  if (advances[weight].size > 20_000) advances[weight].clear();
  advances[weight].set(text, width);
  return width;
}

/** Glyph outlines of one line in font units, with their places and the box of their ink in em. */
export function outline(text: string, weight: Weight): Outline {
  const face = font(weight);
  const run = face.layout(text);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const glyphs: Outline['glyphs'] = [];
  let pen = 0;
  run.glyphs.forEach((glyph, index) => {
    const place = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const x = pen + place.xOffset;
    const d = glyphPath(glyph, weight);
    if (d) {
      glyphs.push({ d, x, y: place.yOffset });
      box.left = Math.min(box.left, (x + glyph.bbox.minX) / face.unitsPerEm);
      box.right = Math.max(box.right, (x + glyph.bbox.maxX) / face.unitsPerEm);
      box.top = Math.min(box.top, -(place.yOffset + glyph.bbox.maxY) / face.unitsPerEm);
      box.bottom = Math.max(box.bottom, -(place.yOffset + glyph.bbox.minY) / face.unitsPerEm);
    }
    pen += place.xAdvance;
  });
  return { glyphs, box };
}

/** Size of one font unit, for drawing outlines. */
export function unitsPerEm(weight: Weight): number {
  return font(weight).unitsPerEm;
}

/**
 * Characters of a text that both weights cannot draw, each once. A missing glyph would be blank
 * without an error, so this is asked before anything is drawn.
 */
export function missingGlyphs(text: string): string[] {
  const faces = [font('heavy'), font('plain')];
  return [...new Set(text)].filter(
    (character) =>
      !/\s/u.test(character) &&
      !faces.every((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
  );
}

function glyphPath(glyph: Glyph, weight: Weight): string {
  const known = paths[weight].get(glyph.id) ?? glyph.path.toSVG();
  paths[weight].set(glyph.id, known);
  return known;
}
