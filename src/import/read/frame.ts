import { footLength, isCapital, placeAndDay, rule } from './foot.ts';
import { takeGrounds } from './grounds.ts';
import { annexed, isCertificate, isDecision, isPaper, isSubject, subjectOf } from '../paper.ts';
import type { Lost } from './source.ts';
import {
  element,
  hasPicture,
  textNode,
  textWithin,
  typedLinesOf,
  type DocumentElement,
} from './tree.ts';

/** What an office writes around the text of a paper. */
export type Frame = {
  head: string[];
  /** The offices that its head names above the number, the one that writes last. */
  office: string[];
  /** What a decision rests on, and who carries it out. */
  grounds: string[];
  /** Who signs it and gets it. */
  foot: string[];
  /** What stands above the lists that belong to it. */
  annex: string[];
};

/** Lines that only the head of a paper has (Decree 30/2020/NĐ-CP; papers of the Union have its name instead). */
const heads =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc|đoàn (?:tncs|thanh niên cộng sản) hồ chí minh|số\s*:.*|\(?(?:biểu )?mẫu số\s*\d[^.;:]{0,40}|số\s+\d{1,5}\s*(?:[-/]\s*\p{L}|\p{L}+[-/])[\p{L}\d/.-]+)$/iu;
const organ =
  /^(?:ban (?:thường vụ|chấp hành)|bch|btv|(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn|đoàn|chi đoàn|ubnd|(?:ủy|uỷ) ban|hội|sở|trường|trung tâm|câu lạc bộ|nhà văn (?:hóa|hoá))(?!\p{L})[^.;:]{0,60}$/iu;
const head = /^(?:chủ tịch|bí thư|giám đốc|hiệu trưởng)\s+\p{L}{2}/iu;
const board = /^(?:ban thường vụ|ban chấp hành|bch|btv)$/iu;
/** To whom a paper speaks; whom a letter speaks to stays in it. */
const isAddress = (line: string) => /^kính gửi\s*:/iu.test(line);
const isGreeting = (line: string) => /^(?:thân (?:ái |mến )?)?gửi\s*:/iu.test(line);
/**
 * What the decisions of a file that holds several are called, by their numbers or subjects: the form of
 * one alone is taken off.
 * @param paper all lines; `within` those that stay in the text
 */
export function furtherDecisions(paper: readonly string[], within: readonly string[]): string[] {
  if (!within.some(isDecision)) return [];
  const numbered = /^số\s*:?\s*(\d{1,5}\s*(?:[-/]\s*)?QĐ\s*[-/][\p{L}\d/.-]+)$/iu;
  const numbers = new Set(paper.flatMap((line) => numbered.exec(line)?.[1] ?? []));
  if (numbers.size > 1) return [...numbers].map((number) => `số ${number}`);
  // One says the word twice: above its subject, and before what it decides.
  if (paper.filter(isDecision).length < 3) return [];
  return ['không ghi số', ...new Set(paper.filter(isSubject).map((line) => `“${line}”`))];
}
/** What a letter is about, beside its number in its head, where it may go on in further lines. */
export function subjectIn(head: readonly string[]): string | undefined {
  const at = head.findIndex(isSubject);
  if (at < 0) return undefined;
  const end = head.findIndex((line, index) => index > at && !/^\p{Ll}/u.test(line));
  return subjectOf(head.slice(at, end < 0 ? undefined : end).join(' '));
}

const isTitleWord = (line: string) =>
  isPaper(line) ||
  isDecision(line) ||
  isCertificate(line) ||
  (isCapital(line) && /^danh sách(?!\p{L})/iu.test(line));

/** How many blocks at the top are the head: those up to the last line that only a head has. */
const headLength = (blocks: readonly DocumentElement[]): number => {
  let length = 0;
  for (const [index, block] of blocks.slice(0, 16).entries()) {
    const lines = typedLinesOf(block);
    const isFrame = (line: string) =>
      [heads, placeAndDay, rule, organ].some((form) => form.test(line)) || isCapital(line);
    const isHead = lines.some((line) => heads.test(line));
    // A sign of the office above or beside its name is none of the story's pictures.
    if (hasPicture(block) && textWithin(block) === '' && index < 4) continue;
    if (hasPicture(block) || !(block.tagName === 'table' ? isHead : lines.every(isFrame))) break;
    const isBelow = (line: string) => [placeAndDay, board, rule].some((form) => form.test(line));
    if (isHead || (length > 0 && lines.every(isBelow))) length = index + 1;
  }
  // Offices that stand right above the word for what paper it is are its head, whatever else is missing.
  const word = blocks.slice(0, 10).findIndex((block) => isTitleWord(textWithin(block)));
  // In small letters a line that begins with an office may be a headline.
  const isOffice = (line: string) =>
    ([heads, placeAndDay, rule, board, /^tặng$/iu].some((form) => form.test(line)) ||
      ((organ.test(line) || head.test(line)) && isCapital(line))) &&
    !isTitleWord(line);
  const above = blocks.slice(0, Math.max(0, word));
  const isOffices = above.every(
    (block) => !hasPicture(block) && typedLinesOf(block).every(isOffice),
  );
  return isOffices ? Math.max(length, above.length) : length;
};

/**
 * The title a paper has below its head: the word itself, the subject, which may go on in a second
 * line, and who decides. The subject alone stays.
 */
const paperTitle = (
  blocks: readonly DocumentElement[],
): { length: number; subject: DocumentElement[]; left: string[] } => {
  const texts = blocks.slice(0, 8).map(textWithin);
  const word = texts.findIndex((line) => !rule.test(line));
  const below = blocks[word + 1];
  const line = texts[word + 1] ?? '';
  const isAbout =
    isSubject(line) ||
    ((/^h\d$/u.test(below?.tagName ?? '')
      ? /^\p{L}.{9,159}[^.;,:?]$/su
      : /^\p{Lu}.{9,159}[^.;,:?]$/su
    ).test(line) &&
      !isAddress(line) &&
      !isGreeting(line) &&
      !(isCapital(line) && head.test(line)) &&
      !organ.test(line) &&
      !/^[IVX]+\./u.test(line));
  const isTitled = isDecision(texts[word] ?? '')
    ? isSubject(line)
    : isPaper(texts[word] ?? '') && /^(?:p|h\d)$/u.test(below?.tagName ?? '') && isAbout;
  if (!isTitled) return { length: 0, subject: [], left: [] };
  let next = word + 2;
  let subject = texts[word + 1]!.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  while (/^\p{Ll}[^.;:]{0,150}$/u.test(texts[next] ?? '')) {
    subject += ` ${texts[next]!}`;
    next += 1;
  }
  const left = [texts[word]!];
  while (
    texts[next] &&
    (rule.test(texts[next]!) || (isDecision(texts[word]!) && isCapital(texts[next]!))) &&
    !isDecision(texts[next]!)
  ) {
    left.push(texts[next]!);
    next += 1;
  }
  return { length: next, subject: [element('p', [textNode(subject)])], left };
};

/** How many blocks say which decision a list belongs to; with the title of the list where its table follows. */
const annexTitle = (blocks: readonly DocumentElement[], at: number): number => {
  const texts = blocks.slice(at, at + 8).map(textWithin);
  const last = texts.findIndex((line) => annexed.test(line));
  const table = blocks[at + last + 1]?.tagName === 'table';
  const isTitle = (line: string) => line.length <= 160 && !/[.;:]$/u.test(line);
  if (last === 0) return 1;
  return table && isCapital(texts[0]!) && texts.slice(0, last).every(isTitle) ? last + 1 : 0;
};

const officeIn = (head: readonly string[]): string[] => {
  const number = head.findIndex((line) => /^số\s*[:\d]/iu.test(line));
  return head
    .slice(0, Math.max(0, number))
    .filter((line) => ![heads, rule, placeAndDay, board].some((form) => form.test(line)));
};

const told = (what: string, lines: readonly string[]): Lost[] =>
  lines.length > 0
    ? [
        {
          what: `${what}: không đưa vào bài`,
          where: `“${lines.filter((line) => !rule.test(line)).join(' · ')}”`,
        },
      ]
    : [];

/** Parts an office's paper into its frame and the text within, and tells what does not stay in the text. */
export function takeFrame(
  blocks: readonly DocumentElement[],
): Frame & { rest: DocumentElement[]; lost: Lost[] } {
  const above = headLength(blocks);
  const title = paperTitle(blocks.slice(above));
  const head = [...blocks.slice(0, above).flatMap(typedLinesOf), ...title.left];
  const body = blocks.slice(above + title.length);
  const foot: string[] = [];
  const annex: string[] = [];
  const signs = blocks.slice(0, above).filter(hasPicture).length;
  let seals = 0;
  const within: DocumentElement[] = [...title.subject];
  for (let at = 0; at < body.length;) {
    const ends = footLength(body.slice(at));
    const length = ends || annexTitle(body, at);
    const lines = body.slice(at, at + length).flatMap(typedLinesOf);
    seals += body.slice(at, at + length).filter(hasPicture).length;
    if (length === 0) within.push(body[at]!);
    else (ends ? foot : annex).push(...lines);
    at += length || 1;
  }
  if (above + title.length > 0) {
    const address = within.findIndex((block) => isAddress(textWithin(block)));
    if (address >= 0 && address < 4) head.push(...within.splice(address, 1).flatMap(typedLinesOf));
  }
  const { grounds, rest } = takeGrounds(within, title.subject.length);
  return {
    head,
    office: officeIn(head),
    grounds,
    foot,
    annex,
    rest,
    lost: [
      ...told('Phần đầu của văn bản', head),
      ...told('Căn cứ và điều khoản thi hành', grounds),
      ...told('Nơi nhận, người ký', foot),
      ...told('Tên của danh sách kèm theo', annex),
      ...(signs > 0
        ? [
            {
              what: `Ảnh ở phần đầu của văn bản (${signs}): không đưa vào bài`,
              where: 'đầu văn bản',
            },
          ]
        : []),
      ...(seals > 0
        ? [{ what: `Ảnh con dấu, chữ ký (${seals}): không đưa vào bài`, where: 'chỗ ký' }]
        : []),
    ],
  };
}
