import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { straight } from '../../typed/web-address.ts';

/** An address copied out of Facebook or a search page: it goes by way of them, or says who copied it. */
export function roundaboutLinks(piece: Piece): Finding[] {
  const { kind, path, text, file, pointOf } = piece;
  if (kind !== 'address' && path.at(-1) !== 'url') return [];
  const right = straight(text.trim());
  if (right === text.trim()) return [];
  return [{ file, at: pointOf(0, text.length), code: 'lien-ket-vong', values: { right } }];
}
