import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';
import {
  attribute,
  attributesOf,
  cellsIn,
  element,
  elements,
  isElement,
  setChildren,
  textNode,
  textWithin,
  textsIn,
  toHtml,
  type DocumentElement,
  type DocumentNode,
} from './tree.ts';

/** Signs that Markdown or MDX would take for their own, written so that they stay letters. */
const escapeSigns = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<{}~]/gu, '\\$&')
    .replaceAll(/&(?=#?\w+;)/gu, '\\&')
    .replaceAll(/^#|^[-+>=]/gmu, '\\$&')
    .replaceAll(/^(\s*\d{1,9})([.)])(?=\s|$)/gmu, '$1\\$2')
    // At the head of a line these two words would begin a program.
    .replaceAll(/^(im|ex)(?=port\b)/gmu, (word) => `&#${word.codePointAt(0)};${word.slice(1)}`);

const withoutMarks = 'strong b em i del s strike'.split(' ');

/** Blanks at the edge of bold and slanted words go outside: "**đậm **" would not be bold. */
const loosen = (root: DocumentElement): void => {
  for (const node of elements(root, ...withoutMarks)) {
    const parent = node.parentNode;
    const texts = textsIn(node);
    const [first, last] = [texts[0], texts.at(-1)];
    if (!parent || !first || !last) continue;
    const before = first.value.match(/^\s+/u)?.[0] ?? '';
    first.value = first.value.slice(before.length);
    const after = last.value.match(/\s+$/u)?.[0] ?? '';
    last.value = last.value.slice(0, last.value.length - after.length);
    const around = (blank: string) => (blank ? [textNode(blank)] : []);
    const inside = textWithin(node) ? [node] : node.childNodes;
    const index = parent.childNodes.indexOf(node);
    const nodes = [...around(before), ...inside, ...around(after)];
    setChildren(parent, parent.childNodes.toSpliced(index, 1, ...nodes));
  }
};

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/**
 * Marks that Markdown would not take for marks: a run that ends with a sign and is followed by a
 * letter ("**Kết quả:**Xong") is set plain up to that sign.
 */
const settle = (markdown: string): string =>
  markdown
    .replaceAll(
      /(\*\*|_)(?=\S)([^*_\n]+?)([^\p{L}\p{N}\s*_\\]+)\1(.)?/gu,
      (whole, mark: string, words: string, sign: string, next: string | undefined) =>
        isLetter(next) ? `${mark}${words}${mark}${sign}${next ?? ''}` : whole,
    )
    // Slanted letters within a word would show their marks.
    .replaceAll(
      /(?<=[\p{L}\p{N}])_([^_\n\\]+)_(?!_)|(?<![\\_])_([^_\n\\]+)_(?=[\p{L}\p{N}])/gu,
      '$1$2',
    );

const makeTurndown = (): Turndown => {
  const service = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '_',
    strongDelimiter: '**',
    hr: '---',
  });
  service.use(gfm);
  service.escape = escapeSigns;
  service.addRule('list item', {
    filter: 'li',
    replacement: (content, node, options) => {
      const parent = node.parentNode as HTMLElement;
      const isOrdered = parent.nodeName === 'OL';
      const at: number = Array.prototype.indexOf.call(parent.children, node);
      const first = Number(parent.getAttribute('start') ?? 1) || 1;
      const dot = parent.getAttribute('data-sign') ?? '.';
      const sign = isOrdered ? `${first + at}${dot} ` : `${options.bulletListMarker} `;
      const inner = content.trim().replaceAll('\n', `\n${' '.repeat(sign.length)}`);
      return `${sign}${inner}\n`;
    },
  });
  service.addRule('strikethrough', {
    filter: ['del', 's'],
    replacement: (content) => (content ? `~~${content}~~` : ''),
  });
  service.addRule('question', {
    filter: (node) => node.nodeName === 'ASK',
    replacement: (content) => `<Ask>${content}</Ask>`,
  });
  service.addRule('footnote', {
    filter: (node) =>
      node.nodeName === 'SUP' &&
      Boolean(node.querySelector('a[href^="#footnote"], a[href^="#endnote"]')),
    replacement: (_content, node) => `[^${(node.textContent ?? '').replaceAll(/\D/gu, '')}]`,
  });
  return service;
};

const turndown = makeTurndown();

/** Notes at the foot, as mammoth sets them: a list at the end whose items lead back to the text. */
const isNotes = (block: DocumentElement): boolean =>
  block.tagName === 'ol' &&
  elements(block).some((node) => /^(?:foot|end)note-\d+$/u.test(attribute(node, 'id') ?? ''));

/** Whether a link only leads from a note back to where it is called. */
const isWayBack = (node: DocumentNode): boolean =>
  isElement(node) && /^#(?:foot|end)note-ref/u.test(attribute(node, 'href') ?? '');

const notesOf = (block: DocumentElement): string =>
  elements(block, 'li')
    .map((item, index) => {
      const paragraphs = elements(item, 'p');
      const inline = paragraphs.flatMap(({ childNodes }) => [...childNodes, textNode(' ')]);
      const words = markdownOf([
        element(
          'p',
          inline.filter((node) => !isWayBack(node)),
        ),
      ]);
      return `[^${index + 1}]: ${words.trim()}`;
    })
    .join('\n');

/** A merged cell stands where it begins; the places it covers are empty, so that columns stay columns. */
const partMerged = (table: DocumentElement): void => {
  const rows = elements(table, 'tr');
  const covered = new Map<string, true>();
  for (const [y, row] of rows.entries()) {
    const placed: DocumentNode[] = [];
    const fillTo = () => {
      while (covered.has(`${y} ${placed.length}`)) placed.push(element('td'));
    };
    for (const cell of cellsIn(row)) {
      fillTo();
      const x = placed.length;
      const [wide, high] = ['colspan', 'rowspan'].map((name) =>
        Math.max(1, Number(attribute(cell, name) ?? 1) || 1),
      );
      placed.push(element(cell.tagName, cell.childNodes));
      for (let dy = 0; dy < high!; dy += 1)
        for (let dx = 0; dx < wide!; dx += 1)
          if (dy > 0 || dx > 0) covered.set(`${y + dy} ${x + dx}`, true);
    }
    fillTo();
    setChildren(row, placed);
  }
};

/** Cells hold one line: what stands on several is set one after another. */
const flattenCells = (table: DocumentElement): void => {
  partMerged(table);
  for (const cell of elements(table, 'td', 'th')) {
    const inline = cell.childNodes.flatMap((child) =>
      isElement(child) && ['p', 'div', 'ul', 'ol'].includes(child.tagName)
        ? [...child.childNodes, textNode(' ')]
        : [child],
    );
    setChildren(
      cell,
      inline.map((child) => (child.nodeName === 'br' ? textNode(' ') : child)),
    );
  }
  // A pipe table has a head; where the document marks none, it is the first row.
  const [first] = elements(table, 'tr');
  if (!first || elements(table, 'th').length > 0) return;
  const head = first.childNodes.map((cell) =>
    isElement(cell) ? element('th', cell.childNodes, attributesOf(cell)) : cell,
  );
  setChildren(first, head);
};

/** Stars that part the text. */
const rule = /^(?:\*\s*){3,}$/u;

/** Blocks of a story as the Markdown that MDX reads: every letter stays what it is. */
export function markdownOf(blocks: readonly DocumentElement[]): string {
  return blocks
    .map((block, index) => {
      if (isNotes(block)) return notesOf(block);
      if (block.tagName === 'p' && rule.test(textWithin(block)))
        return index > 0 && index < blocks.length - 1 ? '---' : '';
      // Two lists right below each other would be one, were their signs the same.
      const above = blocks[index - 1];
      if (block.tagName === 'ol' && above?.tagName === 'ol' && !attribute(above, 'data-sign'))
        block.attrs.push({ name: 'data-sign', value: ')' });
      loosen(element('div', [block]));
      if (block.tagName === 'table') flattenCells(block);
      return settle(turndown.turndown(toHtml(element('div', [block]))));
    })
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}
