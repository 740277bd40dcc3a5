import { layOut } from '../../../src/pictures/paint/layout.ts';
import { face, runsOf } from '../../../src/pictures/paint/letters.ts';
import { linesOf } from '../../../src/pictures/paint/lines.ts';
import type { Line } from '../../../src/pictures/paint/lines.ts';
import type { Box, Mark, Tree } from '../../../src/pictures/design/tree.ts';

/** A picture as it is seen: boxes of colour and pictures where they stand, signs, and lines of words. */
export type Shape =
  | ({ kind: 'rect'; fill: string } & Box)
  | ({ kind: 'photo'; at: { x: number; y: number } } & Box)
  | ({ kind: 'logo' | 'qr' } & Box)
  | ({ kind: 'emoji'; emoji: string } & Box)
  | ({ kind: 'sign'; clip: Box } & Mark & Pick<Box, 'width' | 'height'>)
  | ({ kind: 'text' } & Line);
export type Words = Extract<Shape, { kind: 'text' }>;
export type Scene = { width: number; height: number; ground: string; shapes: Shape[] };

/** A tree laid out by the engine that draws it. */
export async function sceneOf(tree: Tree): Promise<Scene> {
  const { painted, svg } = await layOut(tree, { asText: true });
  const [root, ...boxes] = painted;
  const shapes = boxes.flatMap(({ box, fill, paint }): Shape[] => {
    const ground: Shape[] = fill ? [{ kind: 'rect', fill, ...box }] : [];
    if (!paint) return ground;
    if (paint.kind !== 'marks') return [...ground, { ...paint, ...box } as Shape];
    const marks = paint.marks.map((one): Shape => {
      const place = { x: box.x + one.x, y: box.y + one.y, width: one.side, height: one.side };
      return { ...one, ...place, kind: 'sign', clip: box };
    });
    return [...ground, ...marks];
  });
  const { width, height } = tree;
  const lines = linesOf(svg).map((line): Shape => ({ kind: 'text', ...line }));
  return { width, height, ground: root?.fill ?? '', shapes: [...shapes, ...lines] };
}

export function textsOf({ shapes }: Pick<Scene, 'shapes'>): Words[] {
  return shapes.filter((shape) => shape.kind === 'text');
}

/** All words of a picture, in the order they stand. */
export function said(scene: Pick<Scene, 'shapes'>): string {
  return textsOf(scene)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC');
}

type Outlined = {
  glyphs: { bbox: { minX: number; minY: number; maxX: number; maxY: number } }[];
  positions: { xAdvance: number; xOffset: number; yOffset: number }[];
};

/** Where the ink of a line ends, in pixels: marks above and below included. */
export function ink({ text, weight, size, x, y }: Words) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let pen = x;
  for (const run of runsOf(text, weight)) {
    const font = face(run.face);
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run.text) as unknown as Outlined;
    glyphs.forEach(({ bbox }, index) => {
      const place = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      const left = pen + place.xOffset * scale;
      if (bbox.maxX > bbox.minX) {
        box.left = Math.min(box.left, left + bbox.minX * scale);
        box.right = Math.max(box.right, left + bbox.maxX * scale);
        box.top = Math.min(box.top, y - (place.yOffset + bbox.maxY) * scale);
        box.bottom = Math.max(box.bottom, y - (place.yOffset + bbox.minY) * scale);
      }
      pen += place.xAdvance * scale;
    });
  }
  return box;
}
