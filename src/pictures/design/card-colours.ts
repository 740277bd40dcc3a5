import { contrast, mixed } from '../../domain/look/contrast.ts';

/** What stands behind words, and what they are written in, where no colour of the union is. */
export const paper = '#fbf9f4';
export const ink = '#17202e';

/** Paper or ink for words on a ground; where neither gives 4.5:1, pure white or black always does. */
export function readable(ground: string): string {
  const easiest = (choices: string[]) =>
    choices.toSorted((a, b) => contrast(b, ground) - contrast(a, ground))[0] ?? ink;
  const house = easiest([paper, ink]);
  return contrast(house, ground) >= 4.5 ? house : easiest(['#ffffff', '#000000']);
}

/** A colour in ink's direction, as far as words in it can be read on a ground. */
export function darkened(colour: string, ground: string, step: number): string {
  let share = 0;
  while (contrast(mixed(colour, ink, share), ground) < 4.5 && share < 1) share += step;
  return mixed(colour, ink, Math.min(share, 1));
}

/** One of four grounds of one scale, one for each sign. Ink in a light colour soon turns to mud. */
export function toneOf(brand: string, index: number): string {
  const isLight = contrast(brand, ink) > 6;
  return mixed(brand, ink, (index % 4) * (isLight ? 0.06 : 0.16));
}

/** A step away from a ground, towards ink or, on a dark ground, towards paper. */
export function shadeOf(ground: string): string {
  return contrast(ground, ink) > 1.9 ? mixed(ground, ink, 0.3) : mixed(ground, paper, 0.12);
}
