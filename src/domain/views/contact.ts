import { matchesOf } from '../matches.ts';

/** A part of a contact's text, with where it leads when it is an address. */
type ContactPart = { text: string; href?: string };

const address =
  /(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})|https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:)]/giu;

/**
 * A contact as unions write it, cut at its addresses: an e-mail or a page in it can be tapped, the
 * words around it (“Email: …”, a second way) stay words.
 */
export function contactParts(contact: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let end = 0;
  for (const { index, 0: text, groups } of matchesOf(contact, address)) {
    if (index > end) parts.push({ text: contact.slice(end, index) });
    parts.push({ text, href: groups?.['mail'] ? `mailto:${text}` : text });
    end = index + text.length;
  }
  return end < contact.length ? [...parts, { text: contact.slice(end) }] : parts;
}
