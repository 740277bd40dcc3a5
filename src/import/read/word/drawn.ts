import type { Lost } from '../source.ts';
import { nearby, wordsOf } from './xml.ts';

const close = '</mc:AlternateContent>';
const older = ['<mc:Fallback>', '</mc:Fallback>'] as const;

/** Where what Word draws in two ways begins and ends; what lies within another is not told. */
const drawnTwice = (xml: string): { from: number; to: number }[] => {
  const found: { from: number; to: number }[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of xml.matchAll(/<(\/?)mc:AlternateContent(?: [^>]*)?>/g)) {
    if (tag !== close) {
      if (depth === 0) from = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from, to: index + close.length });
    }
  }
  return found;
};

const namespaces = Object.entries({
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The words and pictures of a drawing, each as Word sets one that stands alone. */
const unpacked = (drawing: string): string =>
  [...drawing.matchAll(/<w:txbxContent>[^]*?<\/w:txbxContent>|<pic:pic[ >][^]*?<\/pic:pic>/g)]
    .map(([part]) =>
      part.startsWith('<pic:')
        ? `<w:drawing><wp:inline ${namespaces}><a:graphic><a:graphicData>${part}</a:graphicData></a:graphic></wp:inline></w:drawing>`
        : `<w:pict>${drawnOnce(part)}</w:pict>`,
    )
    .join('');

/**
 * What is drawn in two ways in the one that can be read, the older; the newer would be counted besides.
 * Programs that write the newer alone are read by its words and pictures.
 */
const drawnOnce = (xml: string): string => {
  let read = '';
  let last = 0;
  for (const { from, to } of drawnTwice(xml)) {
    const inner = xml.slice(xml.indexOf('>', from) + 1, to - close.length);
    const within = drawnTwice(inner);
    const start = [...inner.matchAll(new RegExp(older[0], 'g'))].find(
      ({ index }) => !within.some((one) => index > one.from && index < one.to),
    )?.index;
    const said =
      start === undefined
        ? ''
        : inner.slice(start + older[0].length, inner.lastIndexOf(older[1])).trim();
    read += xml.slice(last, from) + (said ? drawnOnce(said) : unpacked(inner));
    last = to;
  }
  return read + xml.slice(last);
};

/** Shapes that may hold words as a rectangle does, which alone is read. */
const shapes = /(<\/?v:)(?:oval|arc|curve|polyline|line)(?=[ >/])/g;
const pictureFill = /<v:fill (?=[^>]*type="frame")[^>]*r:id="([^"]+)"[^>]*\/>/g;
const wordArt = /<v:textpath [^>]*string="([^"]+)"[^>]*\/>/g;
const ruby = /<w:ruby>((?:(?!<\/?w:ruby>)[^])*)<\/w:ruby>/g;

const told = (xml: string, sign: RegExp, what: string): Lost[] => {
  const [first, ...more] = xml.matchAll(sign);
  if (!first) return [];
  const places = more.length > 0 ? `, ${more.length + 1} chỗ` : '';
  return [{ what, where: `${nearby(xml, first.index)}${places}` }];
};

/**
 * The document's XML with the words and the pictures of whatever Word draws (shapes of all forms,
 * groups, WordArt, letters above letters) where they can be read.
 */
export function settleDrawn(document: string): { xml: string; lost: Lost[] } {
  const once = drawnOnce(document);
  const xml = once
    .replaceAll(shapes, '$1rect')
    .replaceAll(pictureFill, '<v:imagedata r:id="$1"/>')
    .replaceAll(wordArt, (_, words: string) => {
      const line = words.replaceAll(/(?:&#x?[AaDd\d]+;|\s)+/g, ' ');
      return `<v:textbox><w:txbxContent><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:txbxContent></v:textbox>`;
    })
    .replaceAll(ruby, (_, inner: string) => {
      const [above = '', base = ''] = inner.split('<w:rubyBase>');
      return `<w:t xml:space="preserve">${wordsOf(base)} (${wordsOf(above)})</w:t>`;
    });
  return {
    xml,
    lost: [
      ...told(once, wordArt, 'Chữ nghệ thuật (WordArt): thành chữ thường'),
      ...told(once, ruby, 'Chữ nhỏ ghi trên chữ khác: để trong ngoặc, ngay sau chữ ấy'),
    ],
  };
}
