import type { KeyPath, Point } from './faults/fault.ts';

/**
 * Where a text stands in its file: a value with its first sign, and as it was typed where that differs;
 * or the parts of a paragraph, each with the index at which it begins in the text, and whether it
 * stands in the marks of code.
 */
export type Place =
  | { at: Point; raw?: string }
  | { leaves: { index: number; at: Point; isCode?: true }[] };

/**
 * One run of text that will be read by someone: a value of the front matter, a paragraph, an
 * attribute. Emphasis and links inside a paragraph do not cut it, so nothing hides between them.
 */
export type Piece = {
  file: string;
  /**
   * `data` front matter and catalogues · `prose` the author's own words · `quote` someone else's ·
   * `code` · `attribute` alt text, credits, titles · `address` where a link or picture leads.
   */
  kind: 'data' | 'prose' | 'quote' | 'code' | 'attribute' | 'address';
  text: string;
  /** Where the value stands in the front matter; empty in the body. */
  path: KeyPath;
  /** Absent where the syntax around it could not be read. */
  place?: Place;
  /** Where a part of the text, `length` long from `index`, stands in the file. */
  pointOf: (index: number, length: number) => Point;
};

/** Whether a text is words for people: code and addresses are none. */
export function isWorded({ kind }: Piece): boolean {
  return kind !== 'code' && kind !== 'address';
}

/** Whether a text tells something by itself: what stands at a picture does not. */
export function isTelling(piece: Piece): boolean {
  return isWorded(piece) && piece.kind !== 'attribute';
}

/** Whether a text says where the union itself may be reached: an organisation's mail and line are no secret. */
export function isContact({ file, path }: Piece): boolean {
  return (file === 'site.yaml' && path[0] === 'contacts') || path.join('.') === 'contact.channel';
}

/** What the body of a story says and shows, after its syntax has been read. */
export type Body = {
  pieces: Piece[];
  headings: { depth: number; text: string; at: Point }[];
  figures: { id: string; at: Point }[];
  /** Every picture it names, with its words: by Markdown, which imports it, or by a component, which asks for it. */
  pictures: { src: string; alt: string; credit: string; at: Point; by: 'markdown' | 'component' }[];
  /** Where its links lead, as they are written. */
  links: { url: string; at: Point }[];
  videos: { at: Point }[];
  /** Components that show what the story declares, by name: its gallery, its first steps. */
  shows: { name: 'Gallery' | 'TryIt'; at: Point }[];
  /** Quotations and whose words they are. */
  quotes: { by: string; at: Point }[];
  /** Whether a safety box with something in it stands in the text. */
  safety: boolean;
  /** False when the syntax could not be read; the pieces are then the bare lines. */
  whole: boolean;
};
