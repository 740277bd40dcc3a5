import { elements, hasPicture, textWithin, typedLinesOf, type DocumentElement } from './tree.ts';

/** The place and the day of a paper. */
export const placeAndDay =
  /^[^.;:]{2,40},\s*ngày(?:[\s\d.…]*tháng[\s\d.…]*năm[\s\d.…]*|\s*\d{1,2}[/-]\d{1,2}[/-]\d{4})$/iu;
/** A line that only parts others. */
export const rule = /^(?:[^\p{L}\d]|o0o)+$/iu;

/** Whether a line stands in capitals, as offices and posts do. */
export function isCapital(line: string): boolean {
  return line.length <= 90 && /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();
}

const isSent = (line: string) => /^nơi nhận\s*:/iu.test(line) || line === 'NƠI NHẬN';
const authority = /^(?:T\/?M|K\/?T|T\/?L|T\/?U\.?Q)[.\s]\s*\p{Lu}{2}/u;
const post =
  /^(?:phó |q\. ?|quyền )?(?:bí thư|chủ tịch|chủ nhiệm|chánh văn phòng|giám đốc|hiệu trưởng|trưởng (?:ban|thôn|ấp|khu phố)|tổ trưởng|tổng phụ trách)(?: thường trực)?$/iu;
/** Who else stands below a report: who wrote it, who says that it is true. */
const confirms =
  /^(?:xác nhận của (?:đơn vị|cơ quan|thủ trưởng|cấp|lãnh đạo|ban|đoàn|chi đoàn|trường|công ty|địa phương|chính quyền|ubnd|bch|btv)(?: [^.;:]{1,50})?|thư ký|chủ (?:trì|tọa|toạ)|người (?:viết|báo cáo|khai|lập|làm đơn|tự khai|đề cử|giới thiệu|ghi)(?: (?:báo cáo|bản thành tích|danh sách|biểu|biên bản|đơn))?|thủ trưởng (?:đơn vị|cơ quan)(?: [^.;:]{1,40})?)$/iu;
const signed = /^\(?\s*(?:đã ký|ký tên|ký, ghi rõ|ký và)[^.]*$/iu;
const word = "\\p{Lu}(?:\\p{Ll}|['’ʼ]\\p{Lu}?|-\\p{Lu})*";
const name = new RegExp(
  `^(?:(?:đ\\/c|đồng chí|ths\\.?|ts\\.?)\\s+)?${word}(?:\\s${word}){1,4}$`,
  'u',
);
const item = /^[-–+•]\s*\S/u;

/**
 * How many blocks from here on are signatures and whom the paper is sent to; none where they do not
 * begin here. Behind a name only another signature goes on.
 */
export function footLength(blocks: readonly DocumentElement[]): number {
  const isSign = (line: string) => authority.test(line) || (post.test(line) && isCapital(line));
  const isTold = (line: string) => isSent(line) || authority.test(line) || confirms.test(line);
  const first = typedLinesOf(blocks[0]!);
  const next = blocks.slice(1, 4).flatMap(typedLinesOf);
  const isPost = first.length === 1 && isSign(first[0]!);
  const isNamed = (line: string) => signed.test(line) || name.test(line);
  /** Who signs has post and name below each other in one cell; in a list each has a cell of its own. */
  const isOnlySigned = (block: DocumentElement) =>
    elements(block, 'td', 'th').some((cell) => {
      const lines = typedLinesOf(cell);
      return lines.some((line, at) => isSign(line) && lines.slice(at + 1, at + 4).some(isNamed));
    });
  const isSignature =
    (isPost && next.some(isNamed)) ||
    // Beside nothing else a post and a name stand in one cell.
    (blocks[0]!.tagName === 'table' && isOnlySigned(blocks[0]!));
  // The place and the day of a report stand below it.
  if (first.length === 1 && placeAndDay.test(first[0]!) && blocks.length > 1) {
    const below = footLength(blocks.slice(1));
    return below > 0 ? below + 1 : 0;
  }
  const isConfirmed =
    first.some((line) => confirms.test(line)) && [...first, ...next].some(isNamed);
  if (!first.some((line) => isSent(line) || authority.test(line)) && !isSignature && !isConfirmed)
    return 0;
  let isSigned = false;
  let isList = false;
  let isAddressed = false;
  const goesOn = (line: string): boolean => {
    isList = isSent(line);
    isAddressed ||= isList;
    if (isSign(line) || post.test(line) || confirms.test(line)) isSigned = false;
    else if (!isList && !signed.test(line) && !rule.test(line) && !item.test(line)) {
      if (isSigned) return false;
      isSigned = name.test(line);
      return isSigned || isCapital(line);
    }
    return true;
  };
  /** A scan of a seal or a hand, between a post and the name below it. */
  const isSeal = (block: DocumentElement, index: number) =>
    index > 0 &&
    !isSigned &&
    textWithin(block) === '' &&
    blocks
      .slice(index + 1, index + 3)
      .flatMap(typedLinesOf)
      .some((line) => signed.test(line) || name.test(line));
  const end = blocks.findIndex((block, index) => {
    const lines = typedLinesOf(block);
    if (hasPicture(block) && isSeal(block, index)) return false;
    if (hasPicture(block) || lines.some((line) => line.length > 160)) return true;
    // Beside a post those it goes to are items as well.
    if (block.tagName === 'ul') return !isList && (!isAddressed || isSigned);
    if (block.tagName !== 'table') return !lines.every(goesOn);
    isSigned = lines.some((line) => name.test(line));
    isAddressed ||= lines.some(isSent);
    return !lines.some(isTold) && !isOnlySigned(block);
  });
  return end < 0 ? blocks.length : end;
}
