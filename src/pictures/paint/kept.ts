import { box, line, usualLeading, widthOf } from '../design/tree.ts';
import type { LineStyle } from '../design/tree.ts';
import type { Layer } from './canvas.ts';
import { layOut } from './layout.ts';
import { memory } from './memory.ts';
import { drawWords } from './words.ts';

// The house's name, its host and the ribbon's word, in the few colours a site's pictures have.
const lines = memory<Promise<Layer[]>>(60);

/**
 * A line of words that many pictures repeat, as pixels around the corner of its box: drawn once, and
 * the words of each picture then fill a smaller part of it.
 */
export function keptLayers({ text, style }: { text: string; style: LineStyle }): Promise<Layer[]> {
  return lines(JSON.stringify([text, style]), async () => {
    // Marks rise above the box of a line, and some letters begin before it.
    const { size, leading = usualLeading } = style;
    const room = Math.ceil(size);
    const width = Math.ceil(widthOf(text, style)) + 2 * room;
    const height = Math.ceil(size * leading) + 2 * room;
    const root = box({ width, height, padding: room }, [line(text, style)]);
    const { svg, wordBoxes } = await layOut({ width, height, root });
    const layers = await drawWords(svg, wordBoxes, { width, height });
    return layers.map((layer) => ({ ...layer, x: layer.x - room, y: layer.y - room }));
  });
}
