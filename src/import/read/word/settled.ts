import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { placesSaid, type Lost } from '../source.ts';
import { settleDrawn } from './drawn.ts';
import { withoutInstructions } from './fields.ts';
import { typeNumbers } from './numbers.ts';
import { paragraph, wordsOf } from './xml.ts';

const run = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]|<\/w:r>)[^])*<\/w:r>/g;
const control = /<w:sdt>(?:(?!<w:sdt>|<\/w:sdt>)[^])*<\/w:sdt>/g;

const isHidden = /<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/;
const isPrompt = /<w:showingPlcHdr(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/;
/** Styles of a table of contents, by the ids of English and Vietnamese Word. */
const isContents = /<w:pStyle w:val="(?:TOC(?:\d|Heading)|Mclc\d|uMucluc)"/;

/** A paragraph of one large letter, and the next, which it begins, up to its first words. */
const dropCap =
  /<w:p(?: [^>]*)?><w:pPr>(?:(?!<\/w:pPr>)[^])*<w:framePr [^>]*w:dropCap="(?:drop|margin)"(?:(?!<\/w:pPr>)[^])*<\/w:pPr>((?:(?!<w:p[ >]|<\/w:p>)[^])*)<\/w:p>\s*(<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>)[^])*<\/w:pPr>)?)/g;

const formula = /<m:oMath>((?:(?!<\/?m:oMath>)[^])*)<\/m:oMath>/g;
/** What sets a part of a formula above, below or around others: its letters alone would say something else. */
const inFlow = /<m:(?!(?:r|t|rPr|sty|nor|lit|scr)[ >/])/;
const lettersOf = (math: string): string =>
  [...math.matchAll(/<m:t(?: [^>]*)?>([^<]*)<\/m:t>/g)].map(([, letters]) => letters).join('');

/**
 * A Word file whose text is what a reader of its printed page sees: without what Word hides, asks to be
 * filled in or gathers as a table of contents; fields as what they show, page breaks as ends of lines,
 * numbers that Word writes by itself as text where a list would print others, drawings as the words
 * and pictures in them.
 */
export function settleWord(bytes: Uint8Array): { bytes: Uint8Array; lost: Lost[] } {
  const files = unzipSync(bytes);
  const name = 'word/document.xml';
  const part = (file: string) => (files[file] ? strFromU8(files[file]) : '');
  const lost: Lost[] = [];
  const dropped = (what: string, pieces: readonly string[]) => {
    const words = pieces.map(wordsOf).filter((text) => text.trim() !== '');
    if (words.length === 0) return;
    const first = `“${words[0]!.trim().slice(0, 40)}”`;
    lost.push({ what, where: placesSaid(first, words.length) });
  };
  const without = (xml: string, pattern: RegExp, sign: RegExp, what: string): string => {
    const gone: string[] = [];
    const kept = xml.replaceAll(pattern, (piece) => {
      if (!sign.test(piece)) return piece;
      gone.push(piece);
      return '';
    });
    dropped(what, gone);
    return kept;
  };
  const before = part(name);
  const relations = part('word/_rels/document.xml.rels');
  const partOf = (id: string) => {
    const called = new RegExp(`<Relationship [^>]*Id="${RegExp.escape(id)}"[^>]*>`).exec(relations);
    return part(`word/${/ Target="(?:\/word\/)?([^"]+)"/.exec(called?.[0] ?? '')?.[1] ?? ''}`);
  };
  const drawn = settleDrawn(before, partOf);
  lost.push(...drawn.lost);
  let { xml } = drawn;
  xml = without(xml, run, isHidden, 'Chữ ẩn của Word: không đưa vào');
  xml = without(xml, control, isPrompt, 'Ô chưa điền của mẫu: không đưa vào');
  xml = without(xml, paragraph, isContents, 'Mục lục: không đưa vào');
  xml = withoutInstructions(xml)
    .replaceAll(/<\/?w:fldSimple(?: [^>]*)?>/g, '')
    .replaceAll(/<w:br [^>]*w:type="(?:page|column)"[^>]*\/>|<w:cr\s*\/>/g, '<w:br/>')
    .replaceAll(/<w:ptab [^>]*\/>/g, '<w:tab/>')
    .replaceAll(/<w:noBreakHyphen\s*\/>/g, '<w:t>-</w:t>')
    .replaceAll(dropCap, '$2$1')
    .replaceAll(formula, (whole, inner: string) =>
      inFlow.test(inner) ? whole : `<w:r><w:t xml:space="preserve">${lettersOf(inner)}</w:t></w:r>`,
    );
  xml = typeNumbers(xml, part('word/numbering.xml'), part('word/styles.xml'));
  if (xml === before) return { bytes, lost };
  return { bytes: zipSync({ ...files, [name]: strToU8(xml) }, { level: 0 }), lost };
}
