import type { Lost, ReadDocument, SourcePicture } from '../source.ts';
import {
  attribute,
  elements,
  isElement,
  parseHtml,
  setChildren,
  textNode,
  textWithin,
  toHtml,
  type DocumentElement,
} from '../tree.ts';
import { settleCopied } from './copied.ts';

const aside = new Set(
  'nav header footer aside form script style noscript template svg iframe video audio button'.split(
    ' ',
  ),
);

/** What of a saved page is the story: its article or main part, else all of it. */
const mainPart = (body: DocumentElement): DocumentElement => {
  const parts = [...elements(body, 'article'), ...elements(body, 'main')];
  return parts.toSorted((a, b) => textWithin(b).length - textWithin(a).length)[0] ?? body;
};

/** Drops what a page has around and between its text. */
const prune = (node: DocumentElement, lost: Lost[]): void => {
  const kept = node.childNodes.filter((child) => {
    if (!isElement(child)) return true;
    if (!aside.has(child.tagName) && attribute(child, 'role') !== 'button') return true;
    const words = textWithin(child);
    const isText = !['script', 'style', 'noscript', 'template', 'svg'].includes(child.tagName);
    if (child.tagName === 'iframe')
      lost.push({ what: 'Khung nhúng (phim, bản đồ)', where: attribute(child, 'src') ?? '' });
    else if (child.tagName === 'video' || child.tagName === 'audio')
      lost.push({
        what: 'Phim hoặc tiếng: đưa lên nơi chiếu phim rồi dẫn tới',
        where: attribute(child, 'src') ?? '',
      });
    else if (child.tagName === 'svg' && words)
      lost.push({
        what: 'Hình vẽ có chữ: chụp thành ảnh rồi chèn lại',
        where: `“${words.slice(0, 60)}”`,
      });
    else if (isText && words)
      lost.push({ what: 'Phần quanh bài của trang web', where: `“${words.slice(0, 60)}”` });
    return false;
  });
  setChildren(node, kept);
  for (const child of kept) if (isElement(child)) prune(child, lost);
};

const emoji = /^(?!\d+$)[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

/** Posts show an emoji as a picture that is called by it. */
const takeEmoji = (node: DocumentElement): void => {
  const taken = node.childNodes.map((child) => {
    const alt = isElement(child) && child.tagName === 'img' ? attribute(child, 'alt') : undefined;
    return alt !== undefined && emoji.test(alt) ? textNode(alt) : child;
  });
  setChildren(node, taken);
  for (const child of taken) if (isElement(child)) takeEmoji(child);
};

/** Links that Google Docs leads round by itself lead where they were meant to. */
const straighten = (part: DocumentElement): void => {
  for (const { attrs } of elements(part, 'a')) {
    const href = attrs.find(({ name }) => name === 'href');
    const url = URL.parse(href?.value ?? '');
    const meant =
      url?.hostname === 'www.google.com' && url.pathname === '/url' && url.searchParams.get('q');
    if (href && meant) href.value = meant;
  }
};

/** A picture that does not come with the text: Word leaves it on the machine, a page on the net. */
const notHere = (src: string, number: number): Lost =>
  src.startsWith('file:')
    ? {
        what: 'Ảnh của bản Word không đi theo chữ: lưu ảnh ấy ra tệp rồi thêm vào bài',
        where: `ảnh ${number}`,
      }
    : { what: 'Ảnh nằm trên mạng, không có trong tệp: tải về rồi thêm vào bài', where: src };

/** A saved web page: its main part as HTML; pictures only where they lie in the file itself. */
export function readWeb(text: string): ReadDocument {
  const part = mainPart(parseHtml(text));
  const lost: Lost[] = [];
  const pictures: SourcePicture[] = [];
  settleCopied(part, lost);
  prune(part, lost);
  takeEmoji(part);
  straighten(part);
  for (const image of elements(part, 'img')) {
    const src = image.attrs.find(({ name }) => name === 'src');
    const data = src?.value.match(/^data:(image\/[\w+.-]+);base64,(.+)$/su);
    if (!src || !data) {
      lost.push(notHere(src?.value ?? '', pictures.length + 1));
      if (src) src.value = '';
      continue;
    }
    src.value = `anh-${pictures.length + 1}`;
    pictures.push({ name: src.value, type: data[1]!, bytes: Buffer.from(data[2]!, 'base64') });
  }
  return { html: toHtml(part), pictures, lost };
}
