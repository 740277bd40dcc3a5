import type { Point } from '../../domain/faults/fault.ts';

/** A node as the guard reads it: any type, for what is unknown is refused, not passed. */
export type MdxNode = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  /** What a footnote is called. */
  identifier?: string;
  depth?: number;
  attributes?: Attribute[];
  children?: MdxNode[];
  position?: { start: Point; end: Point };
};
/** An attribute of a component as the parser tells it; one in braces has no plain value. */
export type Attribute = { type: string; name?: string; value?: unknown };

const inline = new Set(
  `text emphasis strong delete inlineCode break link linkReference image footnoteReference
  mdxJsxTextElement mdxTextExpression`.split(/\s+/),
);

/** Whether a node stands within a line of text. */
export function isInline({ type }: MdxNode): boolean {
  return inline.has(type);
}

/** The letters of a node and of all below it, without the marks that set them. */
export function lettersIn({ value = '', children = [] }: MdxNode): string {
  return value + children.map(lettersIn).join('');
}

/** All nodes of one type at and below a node, in the order of the text. */
export function nodesOf(tree: MdxNode, type: string): MdxNode[] {
  const below = (tree.children ?? []).flatMap((child) => nodesOf(child, type));
  return tree.type === type ? [tree, ...below] : below;
}
