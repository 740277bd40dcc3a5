import { dayIn, doneDayIn } from './day-in.ts';
import type { Match } from './list/match.ts';
import { annexed, isAskedFor, isCertificate, isPaper, isSubject, subjectOf } from './paper.ts';
import type { Frame } from './read/frame.ts';
import { isGround } from './read/grounds.ts';

/** A value read out of the document for a key, with the words it was read from. */
export type Proposal = { key: string; value: string; from: string };

/** What proposals are held against: the union's own catalogues. */
export type Matchers = { unit: (written: string) => Match; award: (written: string) => Match };

const nameWord = "\\p{Lu}(?:\\p{Ll}|['’ʼ]\\p{Lu}?)*(?:-\\p{Lu}\\p{Ll}+)*";
/** A whole name, for an expression; on one line: the next may begin with a capital, too. */
export const fullName = `${nameWord}(?: ${nameWord}){1,5}`;
/** Whether a line is a whole name. */
export function isFullName(line: string): boolean {
  return new RegExp(`^${fullName}$`, 'u').test(line);
}

/** A proposal where a value was read, none where nothing was. */
export function proposal(key: string, value: string | undefined, from = value): Proposal[] {
  return value && from ? [{ key, value: value.trim(), from: from.trim() }] : [];
}

const boards = /^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BCH|BTV)\s+/iu;
const withoutBoard = (line: string) => line.replace(/^T\/?M\.?\s+/u, '').replace(boards, '');

/**
 * Who decides: the last office above the number, for above it stands the one it belongs to; where the
 * paper has no such head, a unit named at its edges.
 */
const issuerIn = (
  { office, annex }: Frame,
  lines: readonly string[],
  unit: Matchers['unit'],
): { id: string; from: string } | undefined => {
  const title = lines.findIndex((line) => /^quyết định\b/iu.test(line));
  const edges = [...lines.slice(0, Math.max(title, 0) + 6), ...lines.slice(-12)];
  const named = annex.find((line) => annexed.test(line))?.match(/ của ([^()]+)/u)?.[1] ?? [];
  const asked =
    office.length > 0 ? [office.at(-1)!, office.slice(-2).join(' ')] : [named, ...edges].flat();
  return asked
    .map((from) => ({ id: unit(withoutBoard(from)).id ?? '', from }))
    .find(({ id }) => id !== '');
};

/**
 * Number, date, issuer, signer and subject of a decision, from the form all offices use (Decree
 * 30/2020/NĐ-CP); of one that honours a deed at once its day.
 * @param texts all `lines` of the paper, and those `within` its frame and outside its tables
 * @param unitOn finds units that stood on a day: no other decides on it
 */
export function proposeDecision(
  frame: Frame,
  { lines, within }: Record<'lines' | 'within', readonly string[]>,
  unitOn: (day?: string) => Matchers['unit'],
): Proposal[] {
  const text = lines.join('\n');
  // Of a list that came alone, the line above it names the decision.
  const numbered =
    frame.head.find((line) => /^số\s*[:\d]/iu.test(line)) ??
    frame.annex.find((line) => annexed.test(line)) ??
    // A certificate names its decision beside who signs it.
    [...frame.foot, ...(within.some(isCertificate) ? within : [])].find((line) =>
      /^(?:theo )?(?:quyết định|qđ) số\s*:?\s*\d/iu.test(line),
    );
  const number = (
    numbered?.replaceAll(/\s*([-/])\s*/gu, '$1').replace(/^.*?số/iu, 'Số') ?? text
  ).match(/Số\s*:?\s*(\d[\p{L}\d]*(?:[-/]|\s(?=QĐ))[\p{L}\d./-]*\p{L}[\p{L}\d./-]*)/u);
  const place = lines.find((line) => /^[^.;]{2,40},\s*ngày\s+\d/iu.test(line)) ?? '';
  const day = dayIn(place) ?? dayIn(text.match(/Quyết định số[^\n]{0,60}/iu)?.[0] ?? '');
  const subject = lines.find(isSubject);
  // What a report asks for is not decided by it: its number, its day and its signer are not a decision's.
  if ((frame.head.some(isPaper) || lines.some(isAskedFor)) && !/QĐ/u.test(number?.[1] ?? ''))
    return proposal('decision.summary', subject && subjectOf(subject), subject);
  const issuer = issuerIn(frame, lines, unitOn(day?.day));
  const board = /ban thường vụ|ban chấp hành/iu;
  const body = (frame.foot.join('\n').match(board) ?? text.match(board))?.[0];
  const signed = frame.foot.length > 0 ? frame.foot : lines;
  const post = signed.findLastIndex((line) =>
    /^(?:K\/?T\.?\s.*)?(?:phó\s+)?(?:bí thư|chủ tịch|chánh văn phòng|giám đốc|hiệu trưởng)(?: thường trực)?$/iu.test(
      line,
    ),
  );
  const signer =
    post >= 0
      ? signed
          .slice(post + 1)
          .map((line) => line.replace(/^(?:Đ\/c|Đồng chí)\s+/u, ''))
          .find(isFullName)
      : undefined;
  const isAtOnce = /đột xuất/iu.test(text);
  const done = isAtOnce ? doneDay(within.filter((line) => !isGround(line))) : undefined;
  /** "PHÓ BÍ THƯ" as the Union writes it: "Phó Bí thư". */
  const tidy = (words: string) =>
    words
      .toLowerCase()
      .replace(/^(?:(?:ban|phó) )?\p{L}/u, (start) =>
        start.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
      );
  return [
    ...proposal('decision.number', number?.[1]?.replace(/[./-]+$/u, ''), number?.[0]),
    ...proposal('decision.date', day?.day, day?.from),
    ...proposal('decision.issuer', issuer?.id, issuer?.from),
    ...proposal('decision.body', body && tidy(body), body),
    ...proposal('decision.summary', subject && subjectOf(subject), subject),
    ...proposal('decision.signer.name', signer),
    ...(signer
      ? proposal(
          'decision.signer.title',
          tidy(signed[post]!.replace(/^K\/?T\.?\s.*?(?=phó|bí thư|chủ tịch)/iu, '')),
          signed[post],
        )
      : []),
    ...(isAtOnce ? proposal('timing', 'dot-xuat', 'đột xuất') : []),
    ...(done && done.day <= (day?.day ?? done.day) ? proposal('actDate', done.day, done.from) : []),
  ];
}

/** The first day that a text names for what was done; of a span of days the last, when all was done. */
const doneDay = (lines: readonly string[]) => {
  // When somebody was born is no day of what they did.
  const birth =
    /(?<!\p{L})(?:sinh|s\.?n\.?|n\.?s\.?)(?: vào)?(?:\s+ngày)?(?:,?\s+tháng)?(?:,?\s+năm)?(?:\s+sinh)?[\s:]+\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}/giu;
  // Nor is the day of a paper that the text names by its number.
  const paper =
    /số\s*:?\s*\d[\p{L}\d]*[-/][\p{L}\d/.-]*,?\s+(?:ký )?ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/giu;
  // Nor the one on which a unit began, or somebody joined.
  const begun =
    /(?<!\p{L})(?:thành lập|kết nạp|vào (?:đoàn|đảng))(?:\s+\p{L}+){0,4}?(?:\s+(?:vào|từ))?(?:\s+ngày)?[\s:]+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/giu;
  const text = [birth, paper, begun].reduce(
    (left, one) => left.replaceAll(one, ' '),
    lines.join('\n'),
  );
  return doneDayIn(text);
};

/** The day of a deed. */
export function proposeDay(lines: readonly string[]): Proposal[] {
  const found = doneDay(lines);
  return proposal('happened', found?.day, found?.from);
}

/** A text with questions is an interview. */
export function proposeForm([first]: readonly string[]): Proposal[] {
  return proposal('form', first && 'phong-van', first);
}

const units =
  'triệu đồng|tỷ đồng|nghìn đồng|đồng(?!\\s+chí)|hộ|người|em|học sinh|đoàn viên|thanh niên|buổi|ngày(?!\\s*\\d)|lượt|suất|phần quà|cây|kg|tấn|km|m²|mét|căn nhà|căn|mô hình|công trình|phần việc|việc|lớp|cuốn|chiếc|bộ|tủ sách|câu lạc bộ';

/** Numbers with what they count, as they stand in the text: the thousands of "1.200 cây" are 1200. */
export function proposeFigures(
  lines: readonly string[],
): { value: string; label: string; from: string }[] {
  const found = [
    ...lines
      .join('\n')
      .matchAll(
        new RegExp(
          `(?<![\\d/.,-]|\\d[h:]|giờ |\\d |tỷ |tỉ |triệu |nghìn |ngàn )(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)[^\\S\\n]+(${units})(?!\\p{L})`,
          'giu',
        ),
      ),
  ];
  // A stall “0 đồng” counts nothing.
  const counted = found.filter(([, number]) => /[1-9]/u.test(number!));
  const figures = counted.map((match) => ({
    value: match[1]!.replaceAll('.', '').replace(',', '.'),
    label: match[2]!.toLowerCase(),
    from: match[0],
  }));
  return [...new Map(figures.map((figure) => [figure.from.toLowerCase(), figure])).values()].slice(
    0,
    8,
  );
}
