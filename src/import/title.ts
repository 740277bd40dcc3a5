import type { CollectionName } from '../domain/library.ts';
import { isByline } from '../domain/typed/byline.ts';
import { isMessage, takePost, takeSenders } from './messages.ts';
import { isSubject, subjectOf } from './paper.ts';
import { shorten } from '../domain/views/preview.ts';
import type { Lost } from './read/source.ts';
import { isCaption } from './read/picture-places.ts';
import {
  attribute,
  elements,
  goesOn,
  isBold,
  isHeading,
  textWithin,
  type DocumentElement,
} from './read/tree.ts';

/** The model's bounds of a title and a lede, in characters. */
const longestTitle = 110;
const longestLede = 250;

/** Where the title is looked for, and what stands in for one. */
type Where = {
  collection: CollectionName;
  /** What a letter of an office says it is about, beside its number. */
  subject: string | undefined;
  around: readonly string[];
  named: string;
};

/** A heading, or a short line without an end. */
const isHeadline = (block: DocumentElement) =>
  isHeading(block) ||
  (block.tagName === 'p' && textWithin(block).length <= 160 && !/[.;,:]$/u.test(textWithin(block)));

/** What a form asks for: its lines head no story. */
const label =
  /^(?:họ (?:và )?tên|(?:ngày,? (?:tháng,? )?(?:năm )?)?sinh(?: ngày)?|chức (?:vụ|danh)|đơn vị|giới tính|dân tộc)[^:]{0,30}:/iu;

/** The title's place: the heading before any text, or a short first line without an end. */
const titleAt = (blocks: readonly DocumentElement[], collection: CollectionName): number => {
  if (collection === 'commendations') {
    const subject = blocks.findIndex((block) => isSubject(textWithin(block)));
    if (subject >= 0) return subject;
  }
  // A picture above the title, with its caption, is none: as a title it would be gone.
  const isPicture = (block: DocumentElement | undefined) =>
    block !== undefined && !/\p{L}/u.test(textWithin(block));
  const first = blocks.findIndex(
    (block, at) =>
      block.tagName !== 'table' &&
      !isPicture(block) &&
      !(isPicture(blocks[at - 1]) && isCaption(block)),
  );
  const block = blocks[first];
  if (!block || isMessage(block) || label.test(textWithin(block))) return -1;
  return isHeadline(block) ? first : -1;
};

/** What a column of a paper or a contest is called, above the title of the piece itself. */
const kicker =
  /^\P{L}*(?:bản tin(?: (?:tuyên truyền|nội bộ|sinh hoạt|thanh niên|chi đoàn|đoàn)(?!\p{L}).{0,40})?|(?:tin )?bài (?:tuyên truyền|viết)|bài(?: viết)? (?:dự thi|tham gia|hưởng ứng)(?!\p{L}).{0,80}|chuyên (?:đề|mục)(?: (?:quý|tháng|năm).{0,30})?|(?:gương )?người tốt[\s,–-]+việc tốt|gương điển hình(?: tiên tiến)?)\P{L}*$/iu;
const issue = /^\(?(?:số|tháng|quý|năm)\s[^.]{0,40}$/iu;

/** The title's place below such a line, and below the number of its issue; where none follows the line is the title. */
const belowKicker = (blocks: readonly DocumentElement[], at: number): number => {
  if (at < 0 || !kicker.test(textWithin(blocks[at]!))) return at;
  const next = issue.test(textWithin(blocks[at + 1] ?? blocks[at]!)) ? at + 2 : at + 1;
  const block = blocks[next];
  const isTitle =
    block && isHeadline(block) && /\p{L}/u.test(textWithin(block)) && !isByline(textWithin(block));
  return isTitle ? next : at;
};

/** "DANH SÁCH" on a line of its own goes on in the next, which says of whom. */
const listAlone = /^danh sách$/iu;
const joined = (lines: readonly string[]): string => {
  const [first = '', second = '', ...more] = lines;
  if (!listAlone.test(first) || second === second.toUpperCase()) return lines.join(' ');
  const of = second.replace(/^\p{Lu}(?=\p{Ll}*\s\p{Ll})/u, (letter) => letter.toLowerCase());
  return ['Danh sách', of, ...more].filter(Boolean).join(' ');
};

/** How many lines the title takes: a heading goes on below in the same paragraph, or in capitals like its own. */
const titleLength = (blocks: readonly DocumentElement[], at: number): number => {
  const isPlainCapital = (block: DocumentElement) => {
    const words = textWithin(block);
    const isNumbered = /^(?:[IVX]+|\p{L}|\d+)[.)/]/u.test(words);
    return (
      isHeading(block) && !isNumbered && words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)
    );
  };
  // Where parts of the text are headed so, too, the second line may be the first of them.
  const isTwofold = !blocks.slice(at + 4).some(isPlainCapital) && isPlainCapital(blocks[at]!);
  let whole = textWithin(blocks[at]!);
  let length = 1;
  for (const block of blocks.slice(at + 1, at + 4)) {
    const words = textWithin(block);
    const isSame = attribute(block, goesOn) !== undefined;
    const isBelow = isTwofold && isPlainCapital(block);
    whole += ` ${words}`;
    const isList = length === 1 && listAlone.test(textWithin(blocks[at]!));
    if (isList && (block.tagName === 'p' || isHeading(block)) && words.length <= longestTitle) {
      length += 1;
      continue;
    }
    if (!isHeading(blocks[at]!) || block.tagName !== blocks[at]!.tagName) break;
    if (!(isSame || isBelow) || whole.length > longestTitle) break;
    length += 1;
  }
  return length;
};

/** Where a paper's lede stands: its first paragraph, of whole sentences, alone in bold. */
const boldLedeAt = (rest: readonly DocumentElement[]): number => {
  const [first, next] = rest.flatMap((block, at) =>
    textWithin(block) === '' || isCaption(block) || isByline(textWithin(block)) ? [] : [at],
  );
  const [block, below] = [rest[first ?? -1], rest[next ?? -1]];
  if (first === undefined || block?.tagName !== 'p' || !below || isBold(below)) return -1;
  const words = textWithin(block);
  // With a number or a label it is one of several like it.
  const isOneOf = /^(?:[-–—•*+]|(?:[IVX]+|\d+|\p{L})[.)/])\s|^[^.:]{2,40}:/u.test(words);
  const isSaid = words.length >= 40 && /[.!…]["”»)]*$/u.test(words) && !isOneOf;
  return isSaid && isBold(block) && elements(block, 'a', 'img').length === 0 ? first : -1;
};

/**
 * Takes the title, and a lede where one is marked as such or set as papers set it, out of a document. A
 * title that is too long for its place is shortened there and stays whole in the body.
 */
export function takeTitle(
  document: readonly DocumentElement[],
  { collection, subject, around, named }: Where,
): { title: string; lede?: string; isLedeRead: boolean; rest: DocumentElement[]; lost: Lost[] } {
  const { rest: blocks, lost: beside } = takePost(document);
  const first = titleAt(blocks, collection);
  const at = belowKicker(blocks, first);
  const length = at >= 0 ? titleLength(blocks, at) : 0;
  const written =
    at >= 0
      ? subjectOf(joined(blocks.slice(at, at + length).map(textWithin)))
      : (subject ??
        around.find((line) => line.length > 12) ??
        named.replaceAll(/[-_]+/gu, ' ').trim());
  const title = written.length > longestTitle ? shorten(written, longestTitle) : written;
  const lost: Lost[] = [...beside];
  const over = blocks.slice(first, at).map(textWithin).join(' · ');
  if (over)
    lost.push({ what: 'Tên chuyên mục trên tiêu đề: không đưa vào bài', where: `“${over}”` });
  if (title !== written)
    lost.push({
      what: `Tiêu đề dài hơn ${longestTitle} chữ cái: rút ngắn, bản đầy đủ còn trong bài`,
      where: `“${written.slice(0, 60)}…”`,
    });
  if (at < 0 && subject === undefined)
    lost.push({ what: 'Không thấy tiêu đề trong văn bản: đặt lại tiêu đề', where: 'đầu bài' });
  lost.push(...takeSenders(blocks));
  if (written === written.toUpperCase() && /\p{L}{2}/u.test(written))
    lost.push({ what: 'Tiêu đề viết chữ hoa: gõ lại chữ thường', where: 'tiêu đề' });
  const keepsTitle = title !== written;
  const rest = blocks.filter(
    (_, index) =>
      (index < at && (index < first || first < 0)) ||
      index >= at + length ||
      (keepsTitle && index >= at),
  );
  const marked = rest.findIndex((block) => attribute(block, 'class') === 'subtitle');
  const isLedeRead = marked < 0;
  const lede = !isLedeRead || collection === 'commendations' ? marked : boldLedeAt(rest);
  const words = lede >= 0 ? textWithin(rest[lede]!) : '';
  if (isLedeRead && words.length > longestLede)
    lost.push({
      what: `Đoạn mở đầu in đậm dài hơn ${longestLede} chữ cái: còn trong bài, viết gọn thành lời dẫn`,
      where: `“${words.slice(0, 60)}…”`,
    });
  if (words === '' || words.length > longestLede) return { title, isLedeRead, rest, lost };
  return { title, lede: words, isLedeRead, rest: rest.toSpliced(lede, 1), lost };
}
