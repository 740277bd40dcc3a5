type Rgb = readonly [number, number, number];

/** `#rgb` as `#rrggbb`; the long form stays as it is. */
export function longColour(hex: string): string {
  return hex.length === 4 ? `#${hex.slice(1).replaceAll(/./g, '$&$&')}` : hex;
}

/** Red, green and blue, 0 to 255, of a colour. */
export function rgbOf(hex: string): Rgb {
  const full = longColour(hex).slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
}

const write = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A colour between two, `share` of the second, mixed in sRGB. */
export function mixed(first: string, second: string, share: number): string {
  const [from, to] = [rgbOf(first), rgbOf(second)];
  return write(from.map((part, at) => part + (to[at]! - part) * share) as unknown as Rgb);
}

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r, g, b] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio of two `#rgb` or `#rrggbb` colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The better of two inks to write on a ground. */
export function inkOn(ground: string, dark: string, light: string): string {
  return contrast(ground, dark) >= contrast(ground, light) ? dark : light;
}

/**
 * The colour itself, or the nearest mix with black or white that can be read on the ground.
 * @param least contrast ratio wanted; 4.5 for text (WCAG AA)
 */
export function readableOn(ground: string, colour: string, least = 4.5): string {
  const target: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const from = rgbOf(colour);
  for (let step = 0; step <= 20; step += 1) {
    const found = write(
      from.map((part, at) => part + ((target[at]! - part) * step) / 20) as unknown as Rgb,
    );
    if (contrast(ground, found) >= least) return found;
  }
  return write(target);
}
