import type { Finding } from '../../faults/fault.ts';
import { isContact, type Piece } from '../../piece.ts';

/** A sign of mail with a space beside it; behind the name of a network it begins a name there. */
const apartSign =
  /(?<=[\w.+-])(?<!zalo|oa|facebook|fb|instagram|tiktok|threads|youtube|telegram)\s+@\s*(?=[\w-]+\.)|@\s+(?=[\w-]+\.)/gi;

/** An address of mail with what people set in or around it taken out: the page makes the link itself. */
const straightened = (text: string): string =>
  text
    .replaceAll(/(?<![\p{L}\p{N}])mailto:\s*(?=\S+@)/giu, '')
    .replaceAll(/(?<=[\w.+-])\s*[([]\s?(?:at|a|a còng)\s?[)\]]\s*(?=[\w-]+\s?[.([])/giu, '@')
    .replaceAll(/(?<=@[\w-]+)\s*[([]\s?(?:dot|chấm)\s?[)\]]\s*(?=\w)/giu, '.')
    .replaceAll(apartSign, '@')
    .replaceAll(
      /(?<=@)[a-z]+(?:\.[a-z]+)+(?![\w.-]*\w)/giu,
      (host) => nearHosts[host.toLowerCase()] ?? host,
    )
    .replace(/^<([^<>\s]+@[^<>\s]+)>$/, '$1');

/** Whether every word with the sign of mail is a whole address; a name at a network is none. */
const isWhole = (text: string): boolean =>
  [...text.matchAll(/(?<![^\s<>,;:"“”()])[^\s<>,;:"“”()/]+@[^\s<>,;:"“”()/]*/gu)].every(([word]) =>
    /^[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[.!?…]?$/i.test(word),
  );

/** Letters of the great mail hosts beside those that were meant. */
const nearHosts: Readonly<Record<string, string>> = {
  'gmail.con': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.vn': 'gmail.com',
  'gmail.com.vn': 'gmail.com',
  'gmial.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gamil.com': 'gmail.com',
  'gmaill.com': 'gmail.com',
  'yahoo.con': 'yahoo.com',
  'yaho.com': 'yahoo.com',
  'hotmail.con': 'hotmail.com',
  'outlook.con': 'outlook.com',
};

/** A contact that readers see and cannot tap: its address of mail is typed for another program, or is none. */
export function typedContacts(piece: Piece): Finding[] {
  if (!isContact(piece)) return [];
  const { file, path, text, pointOf } = piece;
  const value = text.trim();
  const right = straightened(value);
  const typed = /^[\w.+@-]+$/.test(right) ? right : `"${right}"`;
  const fix = right === value ? '' : `Viết: ${String(path.at(-1))}: ${typed}`;
  const isNone = /^(?:chưa (?:có|rõ)|không(?: có)?|đang cập nhật|n\/a)\.?$/iu.test(value);
  if (!fix && !isNone && isWhole(value)) return [];
  const at = pointOf(0, text.length);
  return [{ file, at, code: 'lien-he-sai', values: { value, fix } }];
}
