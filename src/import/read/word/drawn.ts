import type { Lost } from '../source.ts';
import { toldOf, wordsOf } from './xml.ts';

const older = ['<mc:Fallback>', '</mc:Fallback>'] as const;

/** Where elements of a name begin and end; what lies within another of them is not told. */
const outermost = (xml: string, name: string): { from: number; to: number }[] => {
  const found: { from: number; to: number }[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: close, index } of xml.matchAll(
    new RegExp(`<(/?)${name}(?: [^>]*)?(?<!/)>`, 'g'),
  )) {
    if (!close) {
      if (depth === 0) from = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from, to: index + tag.length });
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

const picture = (pic: string, told: string) =>
  `<w:drawing><wp:inline ${namespaces}><wp:docPr id="1" name="" descr="${told}"/><a:graphic><a:graphicData>${pic}</a:graphicData></a:graphic></wp:inline></w:drawing>`;

const lettersIn = (line: string): string =>
  [...line.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, one]) => one).join('');

/** Paragraphs of a locked canvas as Word's own. */
const inWord = (words: string): string =>
  [...words.matchAll(/<a:p>([^]*?)<\/a:p>/g)]
    .map(([, line = '']) => {
      return `<w:p><w:r><w:t xml:space="preserve">${lettersIn(line)}</w:t></w:r></w:p>`;
    })
    .join('');

const drawnParts =
  /<w:txbxContent>[^]*?<\/w:txbxContent>|<pic:pic[ >][^]*?<\/pic:pic>|<a:blip [^>]*?r:embed="(?<fill>[^"]+)"|<a:txBody>(?<canvas>[^]*?)<\/a:txBody>/g;

/** The words and pictures of a drawing, each as Word sets one that stands alone. */
const unpacked = (drawing: string): string => {
  const parts = [...drawing.matchAll(drawnParts)];
  const pictures = parts.filter(([part]) => !/^<(?:w:txbx|a:txBody)/.test(part)).length;
  // What is said of a drawing with several pictures is said of none of them.
  const told = pictures === 1 ? (/<wp:docPr [^>]*descr="([^"]*)"/.exec(drawing)?.[1] ?? '') : '';
  return parts
    .map(([part, fill, canvas]) => {
      if (part.startsWith('<pic:')) return picture(part, told);
      if (fill)
        return picture(
          `<pic:pic><pic:blipFill><a:blip r:embed="${fill}"/></pic:blipFill></pic:pic>`,
          told,
        );
      const words = canvas ? `<w:txbxContent>${inWord(canvas)}</w:txbxContent>` : shapesRead(part);
      return `<w:pict>${words}</w:pict>`;
    })
    .join('');
};

/** What is drawn in two ways in the one that is read whole, the older; the newer where it is alone. */
const drawnOnce = (xml: string): string => {
  let read = '';
  let last = 0;
  for (const { from, to } of outermost(xml, 'mc:AlternateContent')) {
    const inner = xml.slice(xml.indexOf('>', from) + 1, to - '</mc:AlternateContent>'.length);
    const within = outermost(inner, 'mc:AlternateContent');
    const start = [...inner.matchAll(new RegExp(older[0], 'g'))].find(
      ({ index }) => !within.some((one) => index > one.from && index < one.to),
    )?.index;
    const said =
      start === undefined
        ? ''
        : inner.slice(start + older[0].length, inner.lastIndexOf(older[1])).trim();
    const [newer] = outermost(inner, 'mc:Choice').map((one) =>
      inner.slice(inner.indexOf('>', one.from) + 1, one.to - '</mc:Choice>'.length),
    );
    read += xml.slice(last, from) + drawnOnce(said || (newer ?? ''));
    last = to;
  }
  return read + xml.slice(last);
};

/** What Word sets into the text as it is, and what is told for what it is. */
const standsAlone = /<a:graphicData(?: [^>]*)?>\s*<pic:pic[ >]|<c:chart |<dgm:relIds /;

/** The newer drawings by their words and pictures. */
const shapesRead = (xml: string): string => {
  let read = '';
  let last = 0;
  for (const { from, to } of outermost(xml, 'w:drawing')) {
    const drawing = xml.slice(from, to);
    read += xml.slice(last, from) + (standsAlone.test(drawing) ? drawing : unpacked(drawing));
    last = to;
  }
  return read + xml.slice(last);
};

const diagram =
  /<w:drawing>(?:(?!<\/?w:drawing>)[^])*<dgm:relIds [^>]*r:dm="([^"]+)"(?:(?!<\/?w:drawing>)[^])*<\/w:drawing>/g;

/** The words of a diagram, each on a line of its own; one without words stays, to be told as lost. */
const diagramRead = (drawing: string, data: string): string => {
  const lines = [...data.matchAll(/<a:p>([^]*?)<\/a:p>/g)]
    .map(([, line = '']) => lettersIn(line))
    .filter((line) => line.trim() !== '')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t><w:br/>`);
  return lines.length > 0 ? `<w:br/>${lines.join('')}` : drawing;
};

/** Shapes that may hold words as a rectangle does, which alone is read. */
const shapes = /(<\/?v:)(?:oval|arc|curve|polyline|line)(?=[ >/])/g;
const pictureFill = /<v:fill (?=[^>]*type="frame")[^>]*r:id="([^"]+)"[^>]*\/>/g;
const wordArt = /<v:textpath [^>]*string="([^"]+)"[^>]*\/>/g;
const ruby = /<w:ruby>((?:(?!<\/?w:ruby>)[^])*)<\/w:ruby>/g;

/**
 * The document's XML with the words and the pictures of whatever Word draws (shapes of all forms,
 * groups, WordArt, SmartArt, letters above letters) where they can be read.
 * @param partOf the XML of the part that the document calls by an id
 */
export function settleDrawn(
  document: string,
  partOf: (id: string) => string,
): { xml: string; lost: Lost[] } {
  const once = shapesRead(drawnOnce(document));
  const read = once.replaceAll(diagram, (drawing, id: string) => diagramRead(drawing, partOf(id)));
  const xml = read
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
      ...(read === once
        ? []
        : toldOf(once, diagram, 'Sơ đồ SmartArt: chữ được giữ, hình thì không')),
      ...toldOf(once, wordArt, 'Chữ nghệ thuật (WordArt): thành chữ thường'),
      ...toldOf(once, ruby, 'Chữ nhỏ ghi trên chữ khác: để trong ngoặc, ngay sau chữ ấy'),
    ],
  };
}
