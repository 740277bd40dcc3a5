import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';

/** A focal point beyond the picture's edge, which the page takes for the edge. */
export function outsideFocus({ file, path, text, pointOf }: Piece): Finding[] {
  if (path.at(-1) !== 'focus') return [];
  const parts = text.match(/\d+(?:\.\d+)?/g) ?? [];
  if (parts.every((part) => Number(part) <= 100)) return [];
  const at = pointOf(0, text.length);
  return [{ file, at, code: 'tieu-diem-ngoai', values: { value: text } }];
}
