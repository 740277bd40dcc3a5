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
  const lines: (Line & { end: number })[] = [];
  for (const [, attributes = '', text = ''] of svg.matchAll(words)) {
    const value = (name: string) =>
      new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
    const [x, y, width, size] = ['x', 'y', 'width', 'font-size'].map((one) => Number(value(one)));
    const weight: Weight = value('font-family').startsWith('heavy') ? 'heavy' : 'plain';
    const style = { y: y ?? 0, size: size ?? 0, weight, fill: value('fill') };
    const last = lines.at(-1);
    const goesOn =
      last &&
      last.y === style.y &&
      last.size === style.size &&
      last.fill === style.fill &&
      Math.abs(last.end - (x ?? 0)) < 1;
    const end = (x ?? 0) + (width ?? 0);
    if (goesOn) Object.assign(last, { text: last.text + plain(text), end });
    else lines.push({ text: plain(text), x: x ?? 0, ...style, end });
  }
  return lines.map(({ end: _end, ...line }) => line);
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
