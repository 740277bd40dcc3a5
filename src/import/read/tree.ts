import {
  html,
  parse,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/** An element of a document that is read. */
export type DocumentElement = Tree.Element;
/** Whatever stands in one: an element, a text, a comment. */
export type DocumentNode = Tree.ChildNode;
type Parent = Tree.ParentNode;

/** The nodes below the body of an HTML text, whole page or piece. */
export function parseHtml(text: string): DocumentElement {
  const isPage = /<(?:html|body)[\s>]/iu.test(text);
  const root = isPage ? parse(text) : parseFragment(text);
  const body = isPage ? elements(root, 'body')[0] : undefined;
  return element('body', (body ?? root).childNodes);
}

/** Whether a node is an element. */
export function isElement(node: DocumentNode): node is DocumentElement {
  return 'tagName' in node;
}

const isText = (node: DocumentNode): node is Tree.TextNode => node.nodeName === '#text';

/** A new element around nodes that stand somewhere else, which then stand here. */
export function element(
  tagName: string,
  children: DocumentNode[] = [],
  attributes: Record<string, string> = {},
): DocumentElement {
  const made: DocumentElement = {
    nodeName: tagName,
    tagName,
    attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    namespaceURI: html.NS.HTML,
    childNodes: [],
    parentNode: null,
  };
  setChildren(made, children);
  return made;
}

/** A new text that stands nowhere yet. */
export function textNode(value: string): Tree.TextNode {
  return { nodeName: '#text', value, parentNode: null };
}

/** Gives an element other children; each then knows it as its parent. */
export function setChildren(parent: Parent, children: DocumentNode[]): void {
  for (const child of children) child.parentNode = parent;
  parent.childNodes = children;
}

/** The value of an attribute, undefined where the element has none of that name. */
export function attribute(node: DocumentElement, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value;
}

/** The look an element is given where it stands, in small letters and without blanks. */
export function styleOf(node: DocumentElement): string {
  return (attribute(node, 'style') ?? '').replaceAll(/\s+/gu, '').toLowerCase();
}

/** The attributes of an element by name. */
export function attributesOf({ attrs }: DocumentElement): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** Makes an element one of another name; what stands in it stays. */
export function rename(node: DocumentElement, tagName: string): void {
  node.tagName = tagName;
  node.nodeName = tagName;
}

/** Whether a block heads those below it. */
export function isHeading({ tagName }: DocumentElement): boolean {
  return /^h[1-6]$/u.test(tagName);
}

/** Whether a block is a list, with numbers or with signs. */
export function isList({ tagName }: DocumentElement): boolean {
  return tagName === 'ol' || tagName === 'ul';
}

/** The cells of a row of a table. */
export function cellsIn(row: DocumentElement): DocumentElement[] {
  return row.childNodes.filter(isElement);
}

/** A table of words, row by row. */
export function tableOf(rows: readonly (readonly string[])[]): DocumentElement {
  const cellOf = (words: string) => element('td', [textNode(words)]);
  return element(
    'table',
    rows.map((cells) => element('tr', cells.map(cellOf))),
  );
}

/** All elements below a node, or those of some names, in the order of the text. */
export function elements(root: Parent, ...names: string[]): DocumentElement[] {
  const all = root.childNodes.flatMap((node): DocumentElement[] =>
    isElement(node) ? [node, ...elements(node)] : [],
  );
  return names.length > 0 ? all.filter(({ tagName }) => names.includes(tagName)) : all;
}

/** Whether a picture stands in an element. */
export function hasPicture(root: DocumentElement): boolean {
  return elements(root, 'img').length > 0;
}

/** All pieces of text below a node, in their order. */
export function textsIn(root: DocumentNode): Tree.TextNode[] {
  if (isText(root)) return [root];
  return 'childNodes' in root ? root.childNodes.flatMap(textsIn) : [];
}

/** The letters of a node as they stand, those that are only layout too. */
export function lettersOf(node: DocumentNode): string {
  return textsIn(node)
    .map(({ value }) => value)
    .join('');
}

/** Takes a number of letters off the head of a block, over however many pieces they are spread. */
export function cutHead(block: DocumentElement, length: number): void {
  let left = length;
  for (const text of textsIn(block)) {
    const before = text.value.length;
    text.value = text.value.slice(left);
    left = Math.max(0, left - before);
  }
}

/** The attribute of a line that its writer set below another of the same paragraph. */
export const goesOn = 'data-goes-on';

/** Whether all letters of a node are bold. */
export function isBold(node: DocumentNode): boolean {
  if (isText(node)) return node.value.trim() === '';
  if (!isElement(node)) return false;
  if (node.tagName === 'strong' || node.tagName === 'b') return true;
  return node.childNodes.length > 0 && node.childNodes.every(isBold);
}

/** Elements behind which a new line begins. */
const ends = new Set('p ask br li td th tr div h1 h2 h3 h4 h5 h6'.split(' '));

/** The letters of a node with a line end for each line one sees. */
const typed = (node: DocumentNode): string => {
  if (isText(node)) return node.value.replaceAll('\n', ' ');
  const inner = 'childNodes' in node ? node.childNodes.map(typed).join('') : '';
  return isElement(node) && ends.has(node.tagName) ? `${inner}\n` : inner;
};

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The letters of a node, without those that are only layout: blanks and lines folded. */
export function textWithin(node: DocumentNode): string {
  return folded(typed(node));
}

/** Blanks that are left to be filled in by hand: "Số:      -QĐ/ĐTN", "ngày      tháng 3". */
const unfilled = /(?<=(?:^|\s)(?:số\s?:?|ngày|tháng))[^\S\n\t]{3,}/giu;

/** The lines of a node as they were set: apart by line ends, tabs or a row of blanks. */
export function typedLinesOf(node: DocumentNode): string[] {
  return typed(node)
    .replaceAll(unfilled, ' ')
    .split(/\n|\t|\s{3,}/u)
    .map(folded)
    .filter(Boolean);
}

/** What stands in an element, as HTML. */
export function toHtml(root: DocumentElement): string {
  return serialize(root);
}
