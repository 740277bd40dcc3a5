import { placesSaid, type Lost } from '../source.ts';

/** A paragraph of a document. */
export const paragraph = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<\/w:p>)[^])*<\/w:p>/g;

/** The words of a part of a document. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
}

/** Words near a place in the document's XML, by which a person finds it. */
const nearby = (xml: string, index: number): string => {
  const from = Math.max(xml.lastIndexOf('<w:p ', index), xml.lastIndexOf('<w:p>', index), 0);
  const paragraphs = xml.slice(from, index + 3_000).split('</w:p>');
  const words = paragraphs.map((one) => wordsOf(one).trim()).find(Boolean);
  return words ? `gần “${words.slice(0, 40).trim()}…”` : 'trong bài';
};

/** What a sign in a part of a document tells, once for all its places; none where it has none. */
export function toldOf(xml: string, sign: RegExp, what: string): Lost[] {
  const [first, ...more] = xml.matchAll(sign);
  return first ? [{ what, where: placesSaid(nearby(xml, first.index), more.length + 1) }] : [];
}
