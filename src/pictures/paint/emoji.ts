import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

// Twemoji: graphics by Twitter and contributors, CC BY 4.0.
const folder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

const candidate = /\p{RGI_Emoji}|\p{Extended_Pictographic}\u{FE0F}?/v;
const split = new RegExp(`(${candidate.source})`, 'v');

/** Part of a text: words, or one emoji by the name of its drawing. */
export type Piece = { text: string; emoji?: string };

/**
 * A text cut into words and emoji. What the set has no drawing of, and what `isLetter` says the
 * typeface draws itself (© and ™ are emoji too), stays among the words.
 */
export function pieces(text: string, isLetter: (character: string) => boolean): Piece[] {
  // Asked of every word: the table of emoji is much slower than the properties they are made of.
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{20E3}/u.test(text)) return [{ text }];
  const found: Piece[] = [];
  for (const part of text.split(split)) {
    const emoji = candidate.test(part) && !isLetter(part) ? nameOf(part) : undefined;
    const last = found.at(-1);
    if (emoji) found.push({ text: part, emoji });
    else if (last && !last.emoji) last.text += part;
    else if (part) found.push({ text: part });
  }
  return found;
}

/** The drawing of an emoji, `side` pixels high and wide. */
export function drawEmoji(emoji: string, side: number): Sharp {
  return sharp(readFileSync(fileOf(emoji)), { density: side * 2 }).resize(side, side);
}

// The set leaves the variation selector out of names, except where emoji are joined.
function nameOf(cluster: string): string | undefined {
  const points = [...cluster].map((one) => (one.codePointAt(0) ?? 0).toString(16));
  const shown = points.includes('200d') ? points : points.filter((point) => point !== 'fe0f');
  const name = shown.join('-');
  return existsSync(fileOf(name)) ? name : undefined;
}

function fileOf(emoji: string): string {
  return join(folder, `${emoji}.svg`);
}
