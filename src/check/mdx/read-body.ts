import type { Point } from '../../domain/faults/fault.ts';
import type { Body, Piece } from '../../domain/piece.ts';
import { placed } from '../pieces.ts';
import { isInline, type MdxNode } from './node.ts';

const attributeTexts = new Set(['alt', 'credit', 'title', 'by']);

type Leaf = { index: number; text: string; at: Point; isCode?: true };

/** A body of which nothing is known. */
export function silent(): Body {
  return {
    pieces: [],
    headings: [],
    figures: [],
    pictures: [],
    links: [],
    videos: [],
    shows: [],
    quotes: [],
    safety: false,
    whole: false,
  };
}

/**
 * Reads what a body says and shows out of its syntax tree.
 * @param rows lines of the whole file
 * @param line the file's line on which the body begins
 */
export function readBody(
  file: string,
  tree: MdxNode,
  rows: () => readonly string[],
  line: number,
): Body {
  const body: Body = { ...silent(), whole: true };
  const placeOf = (node: MdxNode): Point => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    return { line: start.line + line - 1, column: start.column };
  };
  const addPiece = (kind: Piece['kind'], leaves: Leaf[]) => {
    const text = leaves.map((leaf) => leaf.text).join('');
    if (text.trim() === '') return text;
    const place = {
      leaves: leaves.map(({ index, at, isCode }) =>
        isCode ? { index, at, isCode } : { index, at },
      ),
    };
    body.pieces.push(placed({ file, kind, text, path: [], place }, rows));
    return text;
  };
  const single = (kind: Piece['kind'], node: MdxNode, text: unknown) => {
    if (typeof text === 'string') addPiece(kind, [{ index: 0, text, at: placeOf(node) }]);
  };

  /** What a node says and shows apart from the running text around it. */
  const noteOwn = (node: MdxNode) => {
    const attribute = (name: string) =>
      node.attributes?.find((other) => other.name === name && typeof other.value === 'string')
        ?.value as string | undefined;
    if (node.name === 'Safety' && node.children?.length) body.safety = true;
    if (node.name === 'Figure') body.figures.push({ id: attribute('id') ?? '', at: placeOf(node) });
    if (node.name === 'Photo') {
      const [src = '', alt = '', credit = ''] = ['src', 'alt', 'credit'].map(attribute);
      body.pictures.push({ src, alt, credit, at: placeOf(node), by: 'component' });
    }
    if (node.type === 'link' || node.type === 'definition') {
      body.links.push({ url: node.url ?? '', at: placeOf(node) });
    }
    if (node.type === 'image') {
      const { url: src = '', alt, title } = node;
      const words = { alt: alt ?? '', credit: title ?? '' };
      body.pictures.push({ src, ...words, at: placeOf(node), by: 'markdown' });
    }
    if (node.name === 'Video') body.videos.push({ at: placeOf(node) });
    if (node.name === 'Gallery' || node.name === 'TryIt')
      body.shows.push({ name: node.name, at: placeOf(node) });
    if (node.name === 'Quote') body.quotes.push({ by: attribute('by') ?? '', at: placeOf(node) });
    for (const { name, value } of node.attributes ?? []) {
      single(attributeTexts.has(name ?? '') ? 'attribute' : 'address', node, value);
    }
    single('attribute', node, node.alt);
    single('attribute', node, node.title);
    single('address', node, node.url);
  };

  const gather = (node: MdxNode, leaves: Leaf[]) => {
    const last = leaves.at(-1);
    const index = last ? last.index + last.text.length : 0;
    noteOwn(node);
    if (node.type === 'text' || node.type === 'inlineCode') {
      const isCode = node.type === 'inlineCode' && { isCode: true as const };
      leaves.push({ index, text: node.value ?? '', at: placeOf(node), ...isCode });
    } else if (!node.children?.length) leaves.push({ index, text: ' ', at: placeOf(node) });
    for (const child of node.children ?? []) gather(child, leaves);
  };

  const walk = (node: MdxNode, kind: 'prose' | 'quote', depth: number) => {
    if (depth > 40) return;
    const children = node.children ?? [];
    if (node.type === 'code') single('code', node, node.value);
    else if (children.length > 0 && children.every(isInline)) {
      noteOwn(node);
      const leaves: Leaf[] = [];
      for (const child of children) gather(child, leaves);
      const text = addPiece(node.name === 'Quote' ? 'quote' : kind, leaves);
      if (node.type === 'heading') {
        body.headings.push({ depth: node.depth ?? 2, text: text.trim(), at: placeOf(node) });
      }
    } else {
      noteOwn(node);
      const quoted = node.name === 'Quote' || node.type === 'blockquote';
      for (const child of children) walk(child, quoted ? 'quote' : kind, depth + 1);
    }
  };
  walk(tree, 'prose', 0);
  return body;
}

/** A body whose syntax could not be read: its bare lines, so that what they say is still checked. */
export function bareBody(file: string, text: string, line: number): Body {
  return {
    ...silent(),
    pieces: text.split('\n').flatMap((row, index): Piece[] =>
      row.trim() === ''
        ? []
        : [
            {
              file,
              kind: 'code',
              text: row,
              path: [],
              pointOf: (start) => ({ line: line + index, column: start + 1 }),
            },
          ],
    ),
    safety: true,
  };
}
