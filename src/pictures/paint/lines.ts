import type { Weight } from './letters.ts';

/** A line of words: where it begins, its baseline, and how it is set; lengths in pixels. */
export type Line = {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: Weight;
  fill: string;
};

const words = /<text ([^>]*)>([^<]*)<\/text>/gu;

/** The lines of a picture that satori set as text, which comes word by word. */
export function linesOf(svg: string): Line[] {
  const lines: Line[] = [];
  let end = NaN;
  for (const [, attributes = '', text = ''] of svg.matchAll(words)) {
    const value = (name: string) =>
      new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
    const [x, y, size] = [Number(value('x')), Number(value('y')), Number(value('font-size'))];
    const weight: Weight = value('font-family').startsWith('heavy') ? 'heavy' : 'plain';
    const fill = value('fill');
    const last = lines.at(-1);
    const goesOn = last?.y === y && last.size === size && last.fill === fill;
    if (goesOn && Math.abs(end - x) < 1) last.text += plain(text);
    else lines.push({ text: plain(text), x, y, size, weight, fill });
    end = x + Number(value('width'));
  }
  return lines;
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

const plain = (text: string): string =>
  text.replaceAll(/&#?\w+;/gu, (entity) => entities[entity] ?? entity);
