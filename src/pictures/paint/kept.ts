import { box, line, usualLeading, widthOf } from '../design/tree.ts';
import type { Paint } from '../design/tree.ts';
import { layOut } from './layout.ts';
import { drawWords } from './words.ts';
import type { Layer } from './words.ts';

// The house's name, its host and the ribbon's word, in the few colours a site's pictures have.
const most = 60;
const known = new Map<string, Promise<Layer[]>>();

/**
 * A line of words that many pictures repeat, as pixels around the corner of its box: drawn once, and
 * the words of each picture then fill a smaller part of it.
 */
export function keptLayers({ text, style }: Extract<Paint, { kind: 'line' }>): Promise<Layer[]> {
  const key = JSON.stringify([text, style]);
  const layers = known.get(key) ?? drawLine(text, style);
  if (known.size >= most) known.clear();
  known.set(key, layers);
  return layers;
}

async function drawLine(text: string, style: Parameters<typeof line>[1]): Promise<Layer[]> {
  // Marks rise above the box of a line, and some letters begin before it.
  const { size, leading = usualLeading } = style;
  const room = Math.ceil(size);
  const width = Math.ceil(widthOf(text, style)) + 2 * room;
  const height = Math.ceil(size * leading) + 2 * room;
  const root = box({ width, height, padding: room }, [line(text, style)]);
  const { svg, wordBoxes } = await layOut({ width, height, root });
  const layers = await drawWords(svg, wordBoxes, { width, height });
  return layers.map((layer) => ({ ...layer, x: layer.x - room, y: layer.y - room }));
}
