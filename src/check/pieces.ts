import type { Piece, Place } from '../domain/piece.ts';
import type { Point } from '../domain/faults/fault.ts';

/** A place moved on by the characters that stand before another. */
const shifted = ({ line, column }: Point, before: string): Point => {
  const rows = before.split('\n');
  const last = rows.at(-1)!.length;
  return rows.length === 1
    ? { line, column: column + last }
    : { line: line + rows.length - 1, column: last + 1 };
};

/**
 * Where a part of a text stands in the way it was typed, which is never shorter: what is escaped or
 * set in only moves it on.
 */
const foundFrom = (typed: string, part: string, least: number, first: number): number => {
  const found = typed.indexOf(part, least);
  return Math.max(found < 0 ? typed.indexOf(part, first) : found, first);
};

/**
 * A text with the way to find a part of it in its file, as near as the way it was written allows.
 * @param rows the lines of the whole file
 */
export function placed(
  piece: Omit<Piece, 'pointOf'> & { place: Place },
  rows: () => readonly string[],
): Piece {
  const { text, place, path: key } = piece;
  if ('at' in place) {
    const { at, raw = text } = place;
    return {
      ...piece,
      pointOf: (index, length) => {
        const part = text.slice(index, index + length);
        const before = raw.slice(0, part ? foundFrom(raw, part, index, 0) : 0);
        return { ...shifted(at, before), key };
      },
    };
  }
  const { leaves } = place;
  return {
    ...piece,
    pointOf: (index, length) => {
      const which = Math.max(
        leaves.findLastIndex((leaf) => leaf.index <= index),
        0,
      );
      const leaf = leaves[which];
      if (!leaf) return { line: 1, column: 1 };
      const words = text.slice(leaf.index, leaves[which + 1]?.index);
      const within = index - leaf.index;
      const part = words.slice(within, within + length).split('\n')[0]!;
      const line = leaf.at.line + words.slice(0, within).split('\n').length - 1;
      const from = line === leaf.at.line ? leaf.at.column - 1 : 0;
      const least = from + within - (words.lastIndexOf('\n', within - 1) + 1);
      return { line, column: foundFrom(rows()[line - 1] ?? '', part, least, from) + 1 };
    },
  };
}

/** The lines of a text, which is cut when the first place in it is asked for. */
export function rowsOf(text: () => string): () => readonly string[] {
  let rows: readonly string[] | undefined;
  return () => (rows ??= text().split('\n'));
}
