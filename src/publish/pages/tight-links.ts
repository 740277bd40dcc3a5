import type { HtmlPage } from '../../html.ts';

/**
 * Takes the white space inside the two ends of every link out of a page. The formatter breaks long
 * links over lines, and what is only a line break there would be underlined as a space.
 */
export function tightenLinks(page: HtmlPage): void {
  for (const { inside } of page.named('a')) {
    const text = page.html.slice(inside.start, inside.end);
    const first = text.length - text.trimStart().length;
    const last = text.trimEnd().length;
    if (first > 0) page.replace(inside.start, inside.start + first, '');
    if (last > first && last < text.length) page.replace(inside.start + last, inside.end, '');
  }
}
