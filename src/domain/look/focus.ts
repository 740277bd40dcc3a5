/**
 * A focal point "53% 28%" rounded to tenths, for the style sheet's fixed classes: the pages' policy
 * allows no style attributes.
 */
export function roundFocus(focus: string): { x: number; y: number } {
  const [x = 50, y = 30] = focus.split(/\s+/).map((part) => Number.parseFloat(part));
  const tenth = (value: number) => Math.min(100, Math.max(0, Math.round(value / 10) * 10));
  return { x: tenth(x), y: tenth(y) };
}

/** The classes of the style sheet for the focal points that `roundFocus` tells. */
export function focusCss(): string {
  return Array.from({ length: 11 }, (_, index) => index * 10)
    .map((tens) => `[data-x='${tens}']{--x:${tens}%}[data-y='${tens}']{--y:${tens}%}`)
    .join('');
}
