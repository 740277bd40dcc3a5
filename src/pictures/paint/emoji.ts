import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

// Twemoji: graphics by Twitter and contributors, CC BY 4.0.
const folder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

/** The drawing of an emoji, `side` pixels high and wide. */
export function drawEmoji(emoji: string, side: number): Sharp {
  return sharp(readFileSync(fileOf(emoji)), { density: side * 2 }).resize(side, side);
}

/**
 * The name of the drawing of an emoji, where the set has one: without the variation selector, except
 * where emoji are joined.
 */
export function emojiNamed(cluster: string): string | undefined {
  const points = [...cluster].map((one) => (one.codePointAt(0) ?? 0).toString(16));
  const shown = points.includes('200d') ? points : points.filter((point) => point !== 'fe0f');
  const name = shown.join('-');
  return existsSync(fileOf(name)) ? name : undefined;
}

const fileOf = (emoji: string): string => join(folder, `${emoji}.svg`);
