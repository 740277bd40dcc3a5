import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import { emojiNamed } from './emoji.ts';
import { memory } from './memory.ts';

/** Headings and names are heavy, everything else is plain. */
export type Weight = 'heavy' | 'plain';

/** A font file by the name a picture calls it: each weight's own, and one for letters it lacks. */
export type Face = Weight | `${Weight}-more`;

const require = createRequire(import.meta.url);
const folder = '@expo-google-fonts/be-vietnam-pro';
const more = (file: string) => join(import.meta.dirname, 'fonts', file);

/**
 * The full static files of Be Vietnam Pro: subset files under one name lose letters such as ượ in
 * silence. Letters that it neither has nor can compose (Ŭ, Ĭ, ƀ, Ƀ, №) come from a subset of Noto
 * Sans, kept here with its licence: what it lacks of U+0100–02AF, and № ′ ″ ʼ ʔ.
 */
export const fontFiles: Record<Face, string> = {
  heavy: require.resolve(`${folder}/800ExtraBold/BeVietnamPro_800ExtraBold.ttf`),
  'heavy-more': more('noto-sans-800.ttf'),
  plain: require.resolve(`${folder}/500Medium/BeVietnamPro_500Medium.ttf`),
  'plain-more': more('noto-sans-500.ttf'),
};

const weights: readonly Weight[] = ['heavy', 'plain'];
const loaded = new Map<Face, Font>();

// Stories repeat their words: a site has a few thousand.
const advances = { heavy: memory<number>(20_000), plain: memory<number>(20_000) };

/** The parsed font of a face. */
export function face(name: Face): Font {
  const known = loaded.get(name);
  if (known) return known;
  // A check or a build that draws nothing new asks for no font, nor for what reads them.
  const { create } = require('fontkit') as typeof import('fontkit');
  const font = create(readFileSync(fontFiles[name]));
  loaded.set(name, font);
  return font;
}

/** An emoji takes a square of its line's size in em, as high above the baseline, and room beside it. */
export const emojiBox = { side: 1.04, rise: 0.88, advance: 1.16 };

/** Part of a text: words, or one emoji by the name of its drawing. */
type Piece = { text: string; emoji?: string };

/** Whether a text may hold an emoji: told by what they are made of, for their table is slow to read in. */
export function mayHoldEmoji(text: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{20E3}/u.test(text);
}

/**
 * A text cut into words and emoji. What the set has no drawing of, and what the typeface draws itself
 * (© and ™ are emoji too), stays among the words.
 */
export function piecesOf(text: string): Piece[] {
  if (!mayHoldEmoji(text)) return [{ text }];
  const candidate = /(\p{RGI_Emoji}|\p{Extended_Pictographic}\u{FE0F}?)/v;
  const found: Piece[] = [];
  for (const part of text.split(candidate)) {
    const emoji = candidate.test(part) && !isLetter(part) ? emojiNamed(part) : undefined;
    const last = found.at(-1);
    if (emoji) found.push({ text: part, emoji });
    else if (last && !last.emoji) last.text += part;
    else if (part) found.push({ text: part });
  }
  return found;
}

/** Width of a text in em, kerning included. */
export function measure(text: string, weight: Weight): number {
  return advances[weight](text, () =>
    piecesOf(text).reduce((sum, piece) => sum + pieceWidth(piece, weight), 0),
  );
}

const pieceWidth = ({ text, emoji }: Piece, weight: Weight): number => {
  if (emoji) return emojiBox.advance;
  return runsOf(text, weight).reduce((sum, run) => {
    const font = face(run.face);
    return sum + font.layout(run.text).advanceWidth / font.unitsPerEm;
  }, 0);
};

/** A text as it is spelled for its weight, cut where another face has to help. */
export function runsOf(text: string, weight: Weight): { text: string; face: Face }[] {
  const runs: { text: string; face: Face }[] = [];
  for (const letter of spelled(text, weight)) {
    const isOwn = has(weight, letter) || !has(`${weight}-more`, letter);
    const name: Face = isOwn ? weight : `${weight}-more`;
    const last = runs.at(-1);
    if (last?.face === name) last.text += letter;
    else runs.push({ text: letter, face: name });
  }
  return runs;
}

// Letters without ascenders: the typeface knows no place for a mark of its own over others.
const low = /^[aceimnorsuvwxyz]\p{M}+$/u;

/**
 * The text in NFC, but for small letters that the weight lacks and can compose: ŭ, ĭ, ŏ and ĕ of the
 * languages of the Central Highlands are a base and a breve, in the same typeface as the rest.
 */
export function spelled(text: string, weight: Weight): string {
  const whole = text.normalize('NFC');
  return whole.replaceAll(/[\u0100-\u{10ffff}]/gu, (letter) => {
    const parts = letter.normalize('NFD');
    const isComposed =
      low.test(parts) && !has(weight, letter) && [...parts].every((part) => has(weight, part));
    return isComposed ? parts : letter;
  });
}

/**
 * Characters of a text that neither the emoji set nor both weights can draw, each once. A missing
 * glyph would be blank without an error, so this is asked before anything is drawn.
 */
export function missingGlyphs(text: string): string[] {
  const words = piecesOf(text).flatMap((piece) => (piece.emoji ? [] : [...piece.text]));
  return [...new Set(words)].filter((one) => !/\s/u.test(one) && !isLetter(one));
}

const isLetter = (character: string): boolean => {
  const [one, another] = [...character];
  if (!one || another) return false;
  return weights.every((weight) =>
    [...spelled(one, weight)].every((part) => has(weight, part) || has(`${weight}-more`, part)),
  );
};

const has = (name: Face, character: string): boolean =>
  face(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
