import type { DocumentPicture } from './pictures.ts';
import type { Lost } from './source.ts';
import {
  attribute,
  element,
  elements,
  isElement,
  textWithin,
  type DocumentElement,
} from './tree.ts';

const imageIn = (block: DocumentElement): DocumentElement | undefined =>
  block.tagName === 'p' && textWithin(block) === '' ? elements(block, 'img')[0] : undefined;

/** Whether a block below a picture says what it shows, or who took it. */
export function isCaption(block: DocumentElement): boolean {
  return (
    attribute(block, 'class') === 'caption' ||
    (block.tagName === 'p' &&
      textWithin(block).length <= 220 &&
      /^(?:ảnh|hình|nguồn ảnh|chú thích)\b|\(?ảnh\s*:/iu.test(textWithin(block)))
  );
}

const creditIn = (words: string): string | undefined =>
  words.match(/\(?((?:Nguồn(?:\s+ảnh)?|ảnh)\s*:\s*[^()]{2,80}?)\)?\.?$/iu)?.[1]?.trim();

/** Papers set what a picture shows in slanted letters right below it. */
const isSlantedLine = (block: DocumentElement): boolean =>
  block.tagName === 'p' &&
  textWithin(block) !== '' &&
  textWithin(block).length <= 220 &&
  block.childNodes.every(
    (node) => textWithin(node) === '' || (isElement(node) && /^(?:em|i)$/u.test(node.tagName)),
  );

/** What a program says of a picture by itself. */
const ofProgram =
  /^(?:picture|image|graphic|hình(?: ảnh)?|ảnh)\s*\d*$|(?:automatically generated|AI-generated content may be incorrect|được tạo tự động|do AI tạo)/iu;

/** Blocks with their pictures named as files beside the story, and the files that are named. */
type Placed = { blocks: DocumentElement[]; used: DocumentPicture[]; lost: Lost[] };

/**
 * Leads each picture of a document to its file: what the document says of it becomes its description,
 * "Ảnh: …" in its caption its credit. The caption itself stays as a line below.
 */
export function placePictures(
  blocks: readonly DocumentElement[],
  fitted: ReadonlyMap<string, DocumentPicture>,
): Placed {
  const used: DocumentPicture[] = [];
  const lost: Lost[] = [];
  const placed = blocks.flatMap((block, index): DocumentElement[] => {
    const image = imageIn(block);
    if (!image) return [block];
    const picture = fitted.get(attribute(image, 'src') ?? '');
    if (!picture) return [];
    used.push(picture);
    const next = blocks[index + 1];
    const caption = next && (isCaption(next) || isSlantedLine(next)) ? textWithin(next) : '';
    const credit = creditIn(caption);
    const told = caption
      .replace(credit ?? '', '')
      .replaceAll(/^(?:Hình|Ảnh)\s*\d+\s*[.:]\s*|[\s().,;–—-]+$/gu, '')
      .trim();
    const given = (attribute(image, 'alt') ?? '').trim();
    const alt = (ofProgram.test(given) ? '' : given) || told;
    const where = `ảnh ${picture.file}`;
    if (!alt) lost.push({ what: 'Ảnh chưa có lời tả: viết một câu ai, đang làm gì, ở đâu', where });
    if (!credit) lost.push({ what: 'Ảnh chưa có nguồn: ghi người chụp', where });
    const attributes = { src: `./${picture.file}`, alt, ...(credit ? { title: credit } : {}) };
    return [element('p', [element('img', [], attributes)])];
  });
  return { blocks: placed, used, lost };
}
