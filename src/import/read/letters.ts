import { lowered, raised } from '../../domain/typed/raised.ts';
import { fromLegacy, legacyEncodingOf } from '../../domain/typed/legacy-encoding.ts';
import type { Lost } from './source.ts';
import {
  attribute,
  elements,
  setChildren,
  textNode,
  textWithin,
  textsIn,
  type DocumentElement,
} from './tree.ts';

/** Signs of the fonts Symbol and Wingdings, which Word keeps on places of its own. */
const symbols = new Map(
  `\uF0B7• \uF0A7▪ \uF0D8➢ \uF076❖ \uF06E▪ \uF0FC✓ \uF0FE☑ \uF0E0→ \uF0E8→ \uF0AE→ \uF0B0° \uF0B1± \uF0B4× \uF0B8÷ \uF0A3≤ \uF0B3≥ \uF02D− \uF06D• \uF0A8☐ \uF06F☐ \uF0FD☒ \uF078☒`
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!] as const),
);

/** Composed letters, plain blanks, nothing that no reader sees; an old encoding read as it was meant. */
export function mendLetters(root: DocumentElement, lost: Lost[]): void {
  const texts = textsIn(root);
  const encoding = legacyEncodingOf(texts.map(({ value }) => value).join('\n'));
  if (encoding)
    lost.push({
      what: `Chữ viết bằng bảng mã cũ ${encoding}: đã đổi sang Unicode, đọc lại tên người`,
      where: 'cả bài',
    });
  let unknown = '';
  for (const text of texts) {
    const value = encoding ? fromLegacy(text.value, encoding) : text.value;
    text.value = value
      .replaceAll(/[\uF020-\uF0FF]/gu, (sign) => {
        if (!symbols.has(sign)) unknown ||= `gần “${value.slice(0, 40)}”`;
        return symbols.get(sign) ?? '';
      })
      .replaceAll('🗹', '☑')
      .normalize('NFC')
      .replaceAll(/[\u00A0\u202F\u2007]/gu, ' ')
      .replaceAll(/(?!\u200D)[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu, '');
  }
  if (unknown) lost.push({ what: 'Ký hiệu của phông Wingdings, Symbol: bỏ', where: unknown });
}

/** Raised and lowered digits have letters of their own; anything else loses its place. */
export function mendRaised(root: DocumentElement, lost: Lost[]): void {
  for (const node of elements(root, 'sup', 'sub')) {
    if (elements(node).some((child) => attribute(child, 'href')?.startsWith('#'))) continue;
    const set = node.tagName === 'sup' ? raised : lowered;
    const words = textWithin(node);
    if (/^\d+$/u.test(words)) setChildren(node, [textNode(set(words))]);
    else if (words)
      lost.push({
        what: node.tagName === 'sup' ? 'Chữ nâng lên trên' : 'Chữ hạ xuống dưới',
        where: `“${words.slice(0, 40)}”`,
      });
  }
}
