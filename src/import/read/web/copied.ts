import { placesSaid, wordOnly, type Lost } from '../source.ts';
import { readCopiedLists } from './lists.ts';
import {
  attribute,
  element,
  elements,
  isElement,
  isHeading,
  rename,
  setChildren,
  styleOf,
  textNode,
  textWithin,
  type DocumentElement,
  type DocumentNode,
} from '../tree.ts';

const classOf = (node: DocumentElement): string => attribute(node, 'class') ?? '';

const isHidden = (node: DocumentElement): boolean =>
  attribute(node, 'hidden') !== undefined || /display:none|mso-hide:all/u.test(styleOf(node));
const leads = (node: DocumentElement | undefined, to: string): boolean =>
  node !== undefined && (attribute(node, 'href') ?? '').startsWith(to);
/** A comment as Google Docs exports it: where it is called, and the box at the end that begins with the way back. */
const isDocsComment = (node: DocumentElement): boolean =>
  (node.tagName === 'sup' && elements(node, 'a').some((link) => leads(link, '#cmnt'))) ||
  (node.tagName === 'div' &&
    leads(
      elements(node).find(({ tagName }) => tagName !== 'p'),
      '#cmnt_ref',
    ));
const isComment = (node: DocumentElement): boolean =>
  isDocsComment(node) ||
  classOf(node) === 'MsoCommentReference' ||
  /mso-element:comment(?:-list)?(?:;|$)/u.test(styleOf(node));
/** What a page strikes out is struck out; what Word does, with who did it, is gone. */
const isDeleted = (node: DocumentElement): boolean =>
  node.tagName === 'del' && (attribute(node, 'cite') ?? '').startsWith('mailto:');

/** What is taken out, and how that is told. */
const dropped: { is: (node: DocumentElement) => boolean; what: string }[] = [
  { is: isComment, what: wordOnly.comment },
  {
    is: isDeleted,
    what: wordOnly.deleted,
  },
  { is: isHidden, what: 'Chữ ẩn: không đưa vào' },
];

const black = /(?:^|;)color:(?:black|windowtext|inherit|auto|#0{3}(?:0{3})?|rgb\(0,0,0\))(?:;|$)/u;
const isCell = ({ tagName }: DocumentElement) => tagName === 'td' || tagName === 'th';

/** What is shown there and cannot be here; the letters stay. */
const unlike: { is: (node: DocumentElement) => boolean; what: string; ofOffice?: true }[] = [
  {
    is: (node) =>
      isCell(node) && ['colspan', 'rowspan'].some((name) => Number(attribute(node, name) ?? 1) > 1),
    what: wordOnly.merged,
  },
  {
    is: (node) =>
      node.tagName !== 'a' && /(?:^|;)color:/u.test(styleOf(node)) && !black.test(styleOf(node)),
    what: wordOnly.colour,
    ofOffice: true,
  },
  {
    is: (node) => styleOf(node).includes('mso-highlight:'),
    what: wordOnly.highlight,
    ofOffice: true,
  },
  {
    is: (node) =>
      (node.tagName === 'u' || styleOf(node).includes('text-decoration:underline')) &&
      elements(node, 'a').length === 0,
    what: wordOnly.underline,
    ofOffice: true,
  },
];

const tell = (found: readonly DocumentElement[], what: string, lost: Lost[]): void => {
  const [first, ...more] = found.map(textWithin).filter(Boolean);
  if (first === undefined) return;
  lost.push({ what, where: placesSaid(`“${first.slice(0, 60)}”`, more.length + 1) });
};

const dropAll = (
  node: DocumentElement,
  is: (one: DocumentElement) => boolean,
): DocumentElement[] => {
  const found: DocumentElement[] = [];
  const kept = node.childNodes.filter((child) => {
    const isFound = isElement(child) && is(child);
    if (isFound) found.push(child);
    return !isFound;
  });
  setChildren(node, kept);
  return [...found, ...kept.flatMap((child) => (isElement(child) ? dropAll(child, is) : []))];
};

/** Bold and slanted letters that are so by their style alone, as Google Docs copies them. */
const readStyles = (node: DocumentElement): void => {
  for (const child of node.childNodes) if (isElement(child) && !isHeading(child)) readStyles(child);
  if (node.tagName !== 'span') return;
  const style = styleOf(node);
  const names = [
    ...(/(?:^|;)font-weight:(?:bold|[6-9]00)/u.test(style) ? ['strong'] : []),
    ...(style.includes('font-style:italic') ? ['em'] : []),
  ];
  if (names.length === 0 || !textWithin(node)) return;
  const inner = names.reduce<DocumentNode[]>((all, name) => [element(name, all)], node.childNodes);
  setChildren(node, inner);
};

/** Docs wraps all it copies in a bold element that is not bold. */
const unwrapPlainBold = (root: DocumentElement): void => {
  for (const node of elements(root, 'b', 'strong'))
    if (/font-weight:(?:normal|400)/u.test(styleOf(node))) rename(node, 'span');
};

const noteOf = (node: DocumentElement, sign: RegExp): string | undefined =>
  attribute(node, 'href')?.match(sign)?.[1];

/** Notes at the foot as Word copies them become what Word's own files are read as. */
const readNotes = (root: DocumentElement): void => {
  for (const link of elements(root, 'a')) {
    const number = noteOf(link, /#_ftn(\d+)$/u);
    const back = noteOf(link, /#_ftnref(\d+)$/u);
    if (back) {
      const href = { href: `#footnote-ref-${back}` };
      link.attrs = element('a', [], href).attrs;
      setChildren(link, []);
    }
    if (!number) continue;
    const call = element('a', [textNode(`[${number}]`)], { href: `#footnote-${number}` });
    rename(link, 'sup');
    link.attrs = [];
    setChildren(link, [call]);
  }
  for (const list of elements(root, 'div')) {
    if (!styleOf(list).includes('mso-element:footnote-list')) continue;
    const notes = elements(list, 'div').filter((one) =>
      /^ftn\d+$/u.test(attribute(one, 'id') ?? ''),
    );
    const items = notes.map((one) =>
      element('li', one.childNodes, { id: `footnote-${attribute(one, 'id')!.slice(3)}` }),
    );
    setChildren(list, [element('ol', items)]);
  }
};

/**
 * What Word, Google Docs or a page says beside its text: what is hidden, struck out or said of it is
 * taken out and told, what only its look says is read or told, notes become notes.
 */
export function settleCopied(root: DocumentElement, lost: Lost[]): void {
  for (const { is, what } of dropped) tell(dropAll(root, is), what, lost);
  const all = elements(root);
  const isOffice = all.some(
    (node) =>
      classOf(node).startsWith('Mso') ||
      (attribute(node, 'id') ?? '').startsWith('docs-internal-guid'),
  );
  for (const { is, what, ofOffice } of unlike)
    if (isOffice || !ofOffice) tell(all.filter(is), what, lost);
  unwrapPlainBold(root);
  readStyles(root);
  readNotes(root);
  readCopiedLists(root, lost);
}
