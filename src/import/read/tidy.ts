import { isByline } from '../../domain/typed/byline.ts';
import { isPerson } from '../list/names.ts';
import { mendNames, mendPeople } from './dashed-people.ts';
import { freePictures } from './free-pictures.ts';
import { mendLetters, mendRaised } from './letters.ts';
import { markQuestions } from './questions.ts';
import type { Lost } from './source.ts';
import {
  attribute,
  attributesOf,
  elements,
  element,
  goesOn,
  hasPicture,
  isBold,
  isElement,
  isHeading,
  isList,
  rename,
  setChildren,
  textNode,
  textWithin,
  textsIn,
  type DocumentElement,
  type DocumentNode,
} from './tree.ts';
import { mendLists, mendNested, mendTables } from './typed-lists.ts';

const blocks = new Set('p h1 h2 h3 h4 h5 h6 ul ol table blockquote figure pre hr dl'.split(' '));

/** What parts a page into lines without saying what a line is, as posts and messages do. */
const divisions = new Set(
  'div section article main center address details fieldset form'.split(' '),
);
const isBlock = ({ tagName }: DocumentElement) => blocks.has(tagName) || divisions.has(tagName);

/** The blocks of a text in their order, out of whatever divisions a page wraps around them. */
const flatten = (root: DocumentElement): DocumentElement[] => {
  const found: DocumentElement[] = [];
  let loose: DocumentNode[] = [];
  const close = () => {
    const paragraph = element('p', loose);
    if (textWithin(paragraph) || hasPicture(paragraph)) found.push(paragraph);
    loose = [];
  };
  for (const child of root.childNodes) {
    if (isElement(child) && blocks.has(child.tagName)) {
      close();
      if (child.tagName === 'figure' || child.tagName === 'blockquote')
        found.push(...asBlocks(child));
      else found.push(child);
    } else if (isElement(child) && [child, ...elements(child)].some(isBlock)) {
      close();
      found.push(...flatten(child));
    } else loose.push(child);
  }
  close();
  return found;
};

const asBlocks = (node: DocumentElement): DocumentElement[] => {
  const inner = flatten(node);
  if (node.tagName === 'blockquote') return [element('blockquote', inner)];
  return inner.map((block) => {
    const isCaption = node.tagName === 'figure' && !hasPicture(block);
    return isCaption ? element('p', block.childNodes, { class: 'caption' }) : block;
  });
};

/** A paragraph's lines, each a paragraph: a break inside a paragraph has no place in a story. */
const lines = (block: DocumentElement): DocumentElement[] => {
  if (block.tagName !== 'p' || elements(block, 'br', 'img').length === 0) return [block];
  const parts: DocumentNode[][] = [[]];
  let held: DocumentNode[] = [];
  const close = () => {
    parts.push(...held.map((image) => [image]), []);
    held = [];
  };
  /** Whether the words so far are the beginning of a sentence, which a picture would cut in two. */
  const isCut = () => {
    const words = parts
      .at(-1)!
      .flatMap(textsIn)
      .map(({ value }) => value);
    return /[\p{L}\p{N},]\s*$/u.test(words.join(''));
  };
  const add = (node: DocumentNode, wrap: (inner: DocumentNode) => DocumentNode): void => {
    if (isElement(node) && node.tagName === 'br') close();
    else if (isElement(node) && node.tagName === 'img') {
      held.push(node);
      if (!isCut()) close();
    } else if (isElement(node) && elements(node, 'br', 'img').length > 0) {
      for (const child of node.childNodes)
        add(child, (inner) => wrap(element(node.tagName, [inner], attributesOf(node))));
    } else parts.at(-1)!.push(wrap(node));
  };
  for (const child of block.childNodes) add(child, (inner) => inner);
  close();
  const attributes = attributesOf(block);
  return parts
    .map((nodes) => element('p', nodes, attributes))
    .filter((part) => textWithin(part) || hasPicture(part))
    .map((part, at) => {
      if (at > 0) part.attrs.push({ name: goesOn, value: '' });
      return part;
    });
};

/**
 * A line of its own that is bold throughout and no sentence: somebody's heading. One that leads
 * elsewhere or calls a note is none, for of a heading the letters alone are kept.
 */
const isBoldHeading = (block: DocumentElement): boolean => {
  const words = textWithin(block);
  return (
    block.tagName === 'p' &&
    attribute(block, 'class') !== 'caption' &&
    words.length > 1 &&
    words.length <= 120 &&
    !/[.;,]$/u.test(words) &&
    !/^[-–•+*]\s|^["“]/u.test(words) &&
    !isByline(words) &&
    elements(block, 'a').length === 0 &&
    isBold(block)
  );
};

/** Signs that only part a heading from what it heads. */
const boldRule = /^(?:[-–—_=*~]\s*){3,}$/u;

/** A name, or the letters that one begins with. */
const namesWriter = (words: string) =>
  isPerson(words) || /^(?:\p{Lu}\p{Ll}{0,9}\.\s?){1,3}\p{Lu}\p{Ll}*\.?$/u.test(words);

/** Headings one below the page's own, without gaps; lines that are only bold are headings too. */
const mendHeadings = (all: readonly DocumentElement[]): DocumentElement[] => {
  const levels = [
    ...new Set(all.filter(isHeading).map(({ tagName }) => Number(tagName[1]))),
  ].toSorted();
  let last = levels.length > 0 ? 3 : 2;
  return all.flatMap((block, at) => {
    if (isHeading(block)) {
      if (!textWithin(block)) return [];
      const level = Math.min(4, 2 + levels.indexOf(Number(block.tagName[1])));
      last = Math.min(4, level + 1);
      const isPlain = elements(block, 'a', 'img').length === 0;
      return [element(`h${level}`, isPlain ? [textNode(textWithin(block))] : block.childNodes)];
    }
    if (block.tagName === 'p' && isBold(block) && boldRule.test(textWithin(block))) return [];
    // Who wrote a story stands below it.
    const isWriter = at > 0 && at === all.length - 1 && namesWriter(textWithin(block));
    if (!isBoldHeading(block) || isWriter) return [block];
    const further = attribute(block, goesOn) === undefined ? {} : { [goesOn]: '' };
    return [element(`h${last}`, [textNode(textWithin(block))], further)];
  });
};

/** A box to be ticked as the sign that paper has for it. */
const mendBoxes = (root: DocumentElement): void => {
  for (const box of elements(root, 'input')) {
    if (attribute(box, 'type') !== 'checkbox' || !box.parentNode) continue;
    const sign = textNode(attribute(box, 'checked') === undefined ? '☐' : '☒');
    const nodes = box.parentNode.childNodes.map((node) => (node === box ? sign : node));
    setChildren(box.parentNode, nodes);
  }
};

/** Items that hold nothing but a list, as Word leaves them where only a lower level is used, are that list. */
const mendLevels = (root: DocumentElement): void => {
  for (const item of elements(root, 'li').toReversed()) {
    const { parentNode: parent } = item;
    const [inner, ...more] = item.childNodes.filter((node) => textWithin(node));
    if (!parent || !isList(parent as DocumentElement) || !inner || more.length > 0) continue;
    if (!isElement(inner) || !isList(inner) || hasPicture(item)) continue;
    const list = parent as DocumentElement;
    if (list.childNodes.length === 1) {
      rename(list, inner.tagName);
      setChildren(list, inner.childNodes);
    } else if (list.tagName === inner.tagName) {
      setChildren(
        list,
        list.childNodes.flatMap((node) => (node === item ? inner.childNodes : node)),
      );
    }
  }
};

/** Links within the document, or to files of its writer's machine: their words alone are kept. */
const mendLinks = (root: DocumentElement, lost: Lost[]): void => {
  for (const link of elements(root, 'a')) {
    const href = attribute(link, 'href');
    const isNote = /(?:foot|end)note/.test(href ?? attribute(link, 'id') ?? '');
    if (isNote || (href !== undefined && /^(?:https?:|mailto:|www\.)/i.test(href))) continue;
    if (href && textWithin(link))
      lost.push({
        what: 'Liên kết không mở được từ trang web: giữ chữ',
        where: `“${textWithin(link)}”`,
      });
    rename(link, 'span');
  }
};

/** Text of a document as blocks a story can hold, and what was mended or left out on the way. */
type Tidied = { blocks: DocumentElement[]; lost: Lost[] };

/** Turns the HTML of a document into the blocks of a story. The title is still among them. */
export function tidy(root: DocumentElement): Tidied {
  const lost: Lost[] = [];
  mendNested(root, lost);
  mendBoxes(root);
  mendLevels(root);
  mendLinks(root, lost);
  mendRaised(root, lost);
  mendLetters(root, lost);
  const blocks = flatten(root)
    .flatMap((block) => freePictures(block, lost))
    .flatMap(lines)
    .filter((block) => block.tagName === 'hr' || textWithin(block) || hasPicture(block));
  const listed = mendNames(mendPeople(mendLists(markQuestions(mendTables(blocks)), lost)));
  return { blocks: mendHeadings(listed), lost };
}
