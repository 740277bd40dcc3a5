import type { HtmlPage } from '../../html.ts';

/**
 * Takes the white space inside the two ends of every link and every cell out of a page. The formatter
 * breaks long links over lines, and what is only a line break there would be underlined as a space;
 * at the ends of a cell it is never shown, and a list has hundreds of them.
 */
export function tightenEnds(page: HtmlPage): void {
  for (const name of ['a', 'td', 'th'])
    for (const { inside } of page.named(name)) {
      const text = page.html.slice(inside.start, inside.end);
      const first = text.length - text.trimStart().length;
      const last = text.trimEnd().length;
      if (first > 0) page.replace(inside.start, inside.start + first, '');
      if (last > first && last < text.length) page.replace(inside.start + last, inside.end, '');
    }
}
