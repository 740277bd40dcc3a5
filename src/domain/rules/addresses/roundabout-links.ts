import { brief } from '../../faults/brief.ts';
import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { unescaped } from '../../typed/file-name.ts';
import { straight } from '../../typed/web-address.ts';

/** A link of the text, or of a key that takes one. */
const isLink = ({ kind, path }: Piece) => kind === 'address' || path.at(-1) === 'url';

/** Signs of the sentence behind an address, and its next word where no space stood: a link takes them along. */
const tail =
  /(?:…[.,;:!?)]*|(?<=[\p{Ll}\d/])[.,;!?](?=\p{ASCII}{0,12}[^\p{ASCII}])\p{Lu}\p{Ll}*)$/u;

const withoutTail = (address: string): string => {
  const plain = unescaped(address);
  return /^https?:\/\//i.test(plain) && tail.test(plain) ? plain.replace(tail, '') : address;
};

/**
 * An address copied out of Facebook or a search page: it goes by way of them, says who copied it, or
 * carries a sign of the sentence it stood in.
 */
export function roundaboutLinks(piece: Piece): Finding[] {
  const { text, file, pointOf } = piece;
  if (!isLink(piece)) return [];
  const right = straight(withoutTail(text.trim()));
  if (right === text.trim()) return [];
  return [{ file, at: pointOf(0, text.length), code: 'lien-ket-vong', values: { right } }];
}

const edited =
  /^(https:\/\/docs\.google\.com\/(forms|document|spreadsheets|presentation)\/d\/[\w-]+)\/edit(?:[?#].*)?$/;

/** An address at which a document of Google is written, not read: others are asked to sign in, or may change it. */
export function editLinks(piece: Piece): Finding[] {
  const { text, file, pointOf } = piece;
  if (!isLink(piece)) return [];
  const [, document, what] = edited.exec(text.trim()) ?? [];
  if (!document) return [];
  const values = { right: `${document}/${what === 'forms' ? 'viewform' : 'preview'}` };
  return [{ file, at: pointOf(0, text.length), code: 'lien-ket-sua', values }];
}

/** Addresses that open for the one who copied them alone: the own drive, a letter, a page not yet published. */
const ownOnly =
  /^https?:\/\/(?:drive\.google\.com\/drive\/(?:u\/\d+\/)?(?:my-drive|home|recent|shared-with-me)|mail\.google\.com\/|outlook\.(?:live|office)\.com\/mail|(?:www\.)?canva\.com\/design\/[^?#]*\/edit|onedrive\.live\.com\/edit|(?:www\.)?(?:facebook|messenger)\.com\/(?:me|home\.php|messages)(?:[/?#]|$)|chat\.zalo\.me|[^/]+\/wp-admin\/|[^?#]*\?(?:[^#]*&)?preview=true)/i;

/** A link that nobody else can follow. */
export function ownLinks(piece: Piece): Finding[] {
  const { text, file, pointOf } = piece;
  if (!isLink(piece) || !ownOnly.test(text.trim())) return [];
  return [
    {
      file,
      at: pointOf(0, text.length),
      code: 'lien-ket-rieng',
      values: { value: brief(text, 50) },
    },
  ];
}
