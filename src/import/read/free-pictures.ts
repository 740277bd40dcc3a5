import type { Lost } from './source.ts';
import {
  attributesOf,
  cellsIn,
  element,
  elements,
  hasPicture,
  isElement,
  isList,
  setChildren,
  textWithin,
  type DocumentElement,
  type DocumentNode,
} from './tree.ts';

/** The longest text below or beside a picture that says what it shows, in characters. */
const longestCaption = 220;

const picturesIn = (node: DocumentElement) => elements(node, 'img');
const alone = (image: DocumentElement) => element('p', [element('img', [], attributesOf(image))]);

/** Takes the pictures out of a block that holds lines or cells; they stand below it. */
const takeOut = (block: DocumentElement): DocumentElement[] => {
  const images = picturesIn(block);
  for (const image of images) {
    const parent = image.parentNode!;
    const others = parent.childNodes.filter((node) => node !== image);
    setChildren(parent, others);
  }
  const lists = [block, ...elements(block, 'ul', 'ol')];
  for (const list of lists.filter(isList)) {
    setChildren(
      list,
      list.childNodes.filter((item) => textWithin(item) !== ''),
    );
  }
  return [...(textWithin(block) ? [block] : []), ...images.map(alone)];
};

const hasText = (cell: DocumentElement) => textWithin(cell) !== '';

/** What a cell holds as blocks, in their order; the one short line beside a picture says what it shows. */
const blocksOf = (cell: DocumentElement, isBeside: boolean): DocumentElement[] => {
  const isBlock = (node: DocumentNode) => /^(?:p|ul|ol|h[1-6])$/u.test(node.nodeName);
  const inner: DocumentElement[] = [];
  for (const [at, node] of [...cell.childNodes].entries()) {
    const last = inner.at(-1);
    if (isElement(node) && isBlock(node)) inner.push(node);
    else if (last && at > 0 && !isBlock(cell.childNodes[at - 1]!))
      setChildren(last, [...last.childNodes, node]);
    else inner.push(element('p', [node]));
  }
  const words = inner.filter(hasText);
  const isCaption = (block: DocumentElement) =>
    words.length === 1 &&
    block === words[0] &&
    block.tagName === 'p' &&
    !hasPicture(block) &&
    (isBeside || inner.some(hasPicture)) &&
    textWithin(block).length <= longestCaption;
  return inner.flatMap((block) => {
    if (isCaption(block)) return [element('p', block.childNodes, { class: 'caption' })];
    return block.tagName === 'p' || !hasPicture(block) ? [block] : takeOut(block);
  });
};

/** The cells of a table that only sets pictures beside and above their words, each picture before its own. */
const unfold = (table: DocumentElement): DocumentElement[] => {
  const rows = elements(table, 'tr').map(cellsIn);
  const found: DocumentElement[] = [];
  for (let y = 0; y < rows.length; y += 1) {
    const row = rows[y]!;
    const below = rows[y + 1] ?? [];
    const isPictures = row.every((cell) => !hasText(cell)) && row.some(hasPicture);
    const isWordsBelow = below.length === row.length && !below.some(hasPicture);
    if (isPictures && isWordsBelow) {
      for (const [x, cell] of row.entries())
        found.push(...blocksOf(cell, false), ...blocksOf(below[x]!, hasPicture(cell)));
      y += 1;
      continue;
    }
    const isPair = row.filter(hasPicture).length === 1 && row.filter(hasText).length === 1;
    const inOrder = isPair ? row.toSorted((a, b) => +hasPicture(b) - +hasPicture(a)) : row;
    for (const cell of inOrder) found.push(...blocksOf(cell, isPair));
  }
  return found.filter((block) => textWithin(block) || hasPicture(block));
};

/**
 * Pictures that stand in a table, a list or a heading, where a story has no place for them, as blocks of
 * their own. A table that holds little but pictures is only how its writer set them: its words follow
 * their picture. Any other stays a table, with its pictures below it.
 */
export function freePictures(block: DocumentElement, lost: Lost[]): DocumentElement[] {
  if (block.tagName === 'p' || !hasPicture(block)) return [block];
  if (block.tagName !== 'table') return takeOut(block);
  const cells = elements(block, 'td', 'th');
  const pictures = cells.filter(hasPicture).length;
  if (cells.filter(hasText).length <= pictures + 1) return unfold(block);
  const where = `bảng “${textWithin(cells.find(hasText)!)}”`;
  lost.push({ what: `Ảnh trong ô bảng (${pictures}): đưa xuống dưới bảng`, where });
  return takeOut(block);
}
