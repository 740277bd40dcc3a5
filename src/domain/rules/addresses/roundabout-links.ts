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

const edited =
  /^(https:\/\/docs\.google\.com\/(forms|document|spreadsheets|presentation)\/d\/[\w-]+)\/edit(?:[?#].*)?$/;

/** An address at which a document of Google is written, not read: others are asked to sign in, or may change it. */
export function editLinks({ kind, path, text, file, pointOf }: Piece): Finding[] {
  if (kind !== 'address' && path.at(-1) !== 'url') return [];
  const [, document, what] = edited.exec(text.trim()) ?? [];
  if (!document) return [];
  const values = { right: `${document}/${what === 'forms' ? 'viewform' : 'preview'}` };
  return [{ file, at: pointOf(0, text.length), code: 'lien-ket-sua', values }];
}
