import sharp from 'sharp';
import type { Box, Size } from '../design/tree.ts';
import type { Layer } from './canvas.ts';

/** Outlines of the letters of one place of a picture. */
type Patch = { box: Box; paths: string };

/**
 * The letters of a picture as pixels, out of satori's SVG. librsvg charges for every pixel it is
 * asked for, so lines that stand together are drawn together and what lies between is left out.
 * @param boxes where the lines stand, in the order of their outlines
 */
export async function drawWords(svg: string, boxes: readonly Box[], whole: Size): Promise<Layer[]> {
  const paths = svg.match(/<path [^>]*>/gu) ?? [];
  if (paths.length !== boxes.length)
    throw new Error(`${boxes.length} lines came as ${paths.length} outlines`);
  const lines = boxes.map((box, index) => ({ box: withMarks(box, whole), paths: paths[index]! }));
  return Promise.all(together(lines).map(drawPatch));
}

const drawPatch = async ({ box, paths }: Patch): Promise<Layer> => {
  const { x, y, width, height } = box;
  const window = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${window}>${paths}</svg>`;
  return { ...box, data: await sharp(Buffer.from(svg)).raw().toBuffer() };
};

/** Marks rise up to a quarter of a line above its box and hang below it; letters lean out of it. */
const withMarks = ({ x, y, width, height }: Box, whole: Size): Box => {
  const room = Math.ceil(height / 8);
  const left = Math.max(0, Math.floor(x) - room);
  const top = Math.max(0, Math.floor(y) - 2 * room);
  const right = Math.min(whole.width, Math.ceil(x + width) + room);
  const bottom = Math.min(whole.height, Math.ceil(y + height) + room);
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Patches joined as long as that costs no more pixels than it saves. */
const together = (patches: Patch[]): Patch[] => {
  for (const one of patches) {
    for (const other of patches) {
      if (one === other) continue;
      const box = around(one.box, other.box);
      if (area(box) > (area(one.box) + area(other.box)) * 1.1) continue;
      const rest = patches.filter((patch) => patch !== one && patch !== other);
      return together([...rest, { box, paths: one.paths + other.paths }]);
    }
  }
  return patches;
};

const around = (one: Box, other: Box): Box => {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const width = Math.max(one.x + one.width, other.x + other.width) - x;
  return { x, y, width, height: Math.max(one.y + one.height, other.y + other.height) - y };
};

const area = ({ width, height }: Box): number => width * height;
