import { readFileSync } from 'node:fs';
import satori from 'satori';
import type { SatoriNode } from 'satori';
import type { Box, Element, Paint, Tree } from '../design/tree.ts';
import { fontFiles } from './letters.ts';

/** What is painted under the words, in order: boxes on whole pixels, each with a colour or a paint. */
type Painted = { box: Box; fill?: string; paint?: Paint };

/** A tree laid out: what lies under the words, and the words as satori's SVG of the whole picture. */
type LaidOut = { painted: Painted[]; svg: string; wordBoxes: Box[] };

/** Each face as a family of its own, so that a letter's face is what measured it. */
const fonts = Object.entries(fontFiles).map(([name, file]) => ({
  name,
  data: readFileSync(file),
  weight: 400 as const,
}));

/**
 * Lays a tree out with satori. Colours and paints stay out of its SVG: that holds letters alone, as
 * outlines without the lines that are kept or, for print, all as text. Throws when a letter has no glyph, which would be blank.
 */
export async function layOut(tree: Tree, { asText = false } = {}): Promise<LaidOut> {
  const painted: Painted[] = [];
  const wordBoxes: Box[] = [];
  const { width, height } = tree;
  const onNodeDetected = ({ props, textContent, left: x, top: y, ...size }: SatoriNode) => {
    const box = { x, y, width: size.width, height: size.height };
    const { fill, paint } = props as { fill?: string; paint?: Paint };
    if (fill || paint) painted.push({ box, ...(fill && { fill }), ...(paint && { paint }) });
    if (textContent) wordBoxes.push(box);
  };
  const svg = await satori(unpainted(tree.root, asText) as Parameters<typeof satori>[0], {
    width,
    height,
    fonts,
    embedFont: !asText,
    onNodeDetected,
    onStyleError: (error) => {
      throw error;
    },
    loadAdditionalAsset: (_code, letters) => {
      throw new Error(`No glyph for ${letters}`);
    },
  });
  return { painted, svg, wordBoxes };
}

/** The element without its colours: they are painted by this project, under all words. */
const unpainted = ({ type, props }: Element, asText: boolean): Element => {
  const { style, children, ...rest } = props;
  const { backgroundColor: fill, ...kept } = style;
  const isKept = props.paint?.kind === 'line' && !asText;
  const inner = isKept
    ? []
    : Array.isArray(children)
      ? children.map((child) => unpainted(child, asText))
      : children;
  return {
    type,
    props: { ...rest, ...(fill && { fill }), style: kept, ...(inner && { children: inner }) },
  };
};
