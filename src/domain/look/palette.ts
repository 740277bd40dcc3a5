import { contrast, inkOn, readableOn } from './contrast.ts';

const paper = { light: '#fbf9f4', dark: '#0e1726' };
const ink = { dark: '#17202e', light: '#ffffff' };

/** A colour words can be read on: one that neither ink is easy on goes darker until white is. */
const groundOf = (colour: string): string =>
  contrast(colour, inkOn(colour, ink.dark, ink.light)) >= 4.5
    ? colour
    : readableOn(ink.light, colour);

/** On paper grounds are pale or left out by the printer, and every text on them is black. */
const onPaper = { accent: '#ccc', ground: '#eee', 'on-ground': '#000', 'on-accent': '#000' };

/**
 * A union's two colours as custom properties, with forms that keep 4.5 : 1 on both grounds
 * whatever colours it chose, and where words stand on the colours themselves.
 */
export function paletteCss({ brand, accent: given }: { brand: string; accent: string }): string {
  const accent = groundOf(given);
  const ground = groundOf(brand);
  const values = {
    brand,
    accent,
    'brand-on-light': readableOn(paper.light, brand),
    'brand-on-dark': readableOn(paper.dark, brand, 5.5),
    ground,
    'on-ground': inkOn(ground, ink.dark, ink.light),
    'on-accent': inkOn(accent, ink.dark, ink.light),
  };
  const rules = (list: Record<string, string>) =>
    `:root{${Object.entries(list)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}}`;
  return `${rules(values)}@media print{${rules(onPaper)}}`;
}
