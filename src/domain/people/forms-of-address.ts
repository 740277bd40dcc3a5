import type { honorifics } from '../schemas/profile.ts';

/** What stands before a name in a text, small letters, and which honorific of the model that is. */
export const formsOfAddress: Readonly<Record<string, (typeof honorifics)[number]>> = {
  anh: 'anh',
  chị: 'chi',
  em: 'em',
  ông: 'ong',
  bà: 'ba',
  thầy: 'thay',
  cô: 'co',
  bạn: 'ban',
  'đồng chí': 'dong-chi',
  'đ/c': 'dong-chi',
};

/** One of them, for an expression that tells no capitals from small letters. */
export const addressed = Object.keys(formsOfAddress).join('|');

/**
 * One of them, for an expression that tells capitals: a small letter ends a name. A group with a flag
 * would not do: V8 finds nothing by `(?i:…)` where it does not optimize (`node
 * --no-regexp-optimization`), as it does when expressions have taken much memory.
 */
export const addressedInAnyCase = addressed.replaceAll(
  /(?<!\p{L})\p{L}/gu,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
);
