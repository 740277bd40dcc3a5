import { matchesOf } from '../../matches.ts';
import type { FaultCode } from '../../faults/table.ts';
import { digitRuns, type DigitRun } from '../../typed/digit-runs.ts';
import { isCitizenNumber, isOldCard, isTelephone } from '../../typed/vietnamese-numbers.ts';

/** Words that call what follows a telephone, an identity paper, or something else with a number. */
const callsTelephone =
  /(?<!\p{L})(?:điện thoại|đtdđ|sđt|đt|di động|số máy|gọi|alo|liên hệ|zalo|viber|whatsapp|hotline|tel|phone|mobile)[^\d\n]{0,20}$|[☎📞📱📲]\P{L}{0,5}$/iu;
const callsPaper =
  /(?<!\p{L})(?:cccd|cmnd|cmtnd|cmt|căn cước|(?:giấy|số) chứng minh|chứng minh (?:nhân dân|thư)|định danh)[^\d\n]{0,30}$/iu;
const callsDocument =
  /(?<!\p{L})(?:mst|mã số thuế|mã số doanh nghiệp|mã số dự án|isbn|issn|mã vạch|quyết định|công văn|văn bản|thông báo|giấy phép|biên lai|hóa đơn|hoá đơn|qđ|sê-ri|seri|số hiệu|mã đơn(?: hàng)?|mã vận đơn|mã giao dịch|(?:mã|số) hồ sơ)(?:\s+số)?\s*:?\s*$/iu;
const callsList =
  /(?<!\p{L})(?:kỳ|kì|tháng|ngày|tuần|thứ|năm|quý|đợt|khóa|khoá|tổ|lớp|ấp|khu phố|khu|chương|điều|bài|trang|số|câu|phòng|nhóm|đội|khung giờ|giờ)\P{L}{0,3}$/iu;
const callsAmount =
  /(?<!\p{L})(?:tổng|đạt|hơn|gần|khoảng|trên|dưới|tới|giá|trị giá|số tiền|kinh phí|ủng hộ|quyên góp|doanh thu|thu|chi|tiết kiệm)(?:\s+(?:là|được|về))?\P{L}{0,3}$/iu;
/** What is counted in hundreds of millions; a number before one of these is no paper's. */
const counted =
  /^\P{L}{0,2}(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ|vnđ|vnd|usd|đô|euro|lượt|lần|view|like|người|hộ|cây|con|cái|chiếc|quả|hạt|phần|suất|bản|phiếu|tin|bài|trang|bước|điểm|vé|sản phẩm|thành viên|tài khoản|kg|g|tấn|tạ|yến|km|m|cm|mm|ha|lít|ml|kwh|wh|mw|kw|w|byte|mb|gb|giây|phút|giờ|ngày|cổ phiếu|trái phiếu)(?!\p{L})/iu;
const documentMark = /^\s?[-/]\s?\p{Lu}/u;

const passport = /[Hh]ộ chiếu\P{Lu}{0,20}(\p{Lu}\s?\d{7,8})(?!\d)/gu;
/** Cards of insurance and of a school: the word, then the number that one person has. */
const card =
  /(?<!\p{L})(?:bhxh|bhyt|bảo hiểm (?:xã hội|y tế)|mssv|mã (?:số )?(?:sinh viên|học sinh))(?:\s|số|là|:)*(\p{L}{2}\d{13}|\d{8,15})(?![\p{L}\d])/giu;
/** An account at a bank, in one piece or in groups. */
const account =
  /(?<!\p{L})(?:stk|(?:số )?(?:tài khoản|tk)(?: (?:ngân hàng|số))*)(?:\s|số|là|:)*(\d(?:[ .-]?\d){7,18})(?![\p{L}\d]|\s?(?:đồng|đ|người|lượt))/giu;
/** A vehicle's plate, and what one person pays taxes by; a firm's number is everybody's. */
const owned =
  /(?<!\p{L})(?:(?:biển(?: (?:kiểm soát|số|xe|đăng ký))+|bks)[\s:]*(\d{2}[\s-]?\p{L}(?:\p{L}|\d)?[\s.-]{0,3}\d{3}\.?\d{1,2})|(?:mã số thuế|mst) cá nhân(?:\s|số|là|:)*(\d{10}))(?![\p{L}\d])/giu;
/** When somebody was born, to the day; those born long ago stand in history books. */
const birthday =
  /(?<!\p{L}|(?:học|thí|khai|tái|hy|hi|giáo|sinh|nữ|nam)\s)(?:sinh(?: vào)?(?: ngày)?|ngày(?:,? tháng,? năm)? sinh|ns|sn)\s?:?\s*(\d{1,2}(?:\s?[-./]\s?\d{1,2}\s?[-./]\s?| tháng \d{1,2}(?: năm |[-./]))(?:19[4-9]|20)\d{1,2})(?!\d)/giu;

/** Ten digits said in words, one by one. */
const words = 'không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín'.split('|');
const wordDigits = [0, 1, 2, 3, 4, 4, 5, 5, 6, 7, 7, 8, 9];
const spoken = new RegExp(
  String.raw`(?<!\p{L})(?:${words.join('|')})(?:[^\p{L}\p{N}]{1,3}(?:${words.join('|')})){9,11}(?!\p{L})`,
  'giu',
);

/** A number that belongs to one person: where it stands in its text, in characters. */
export type PersonalNumber = { code: FaultCode; start: number; end: number };

/** Groups of a run taken together, as a number may be typed in parts. */
type Part = {
  digits: string;
  sizes: number[];
  gaps: string[];
  isWhole: boolean;
  from: number;
  to: number;
};

const partOf = ({ groups, gaps }: DigitRun, from: number, to: number): Part => {
  const taken = groups.slice(from, to + 1);
  return {
    digits: taken.map(({ digits }) => digits).join(''),
    sizes: taken.map(({ digits }) => digits.length),
    gaps: gaps.slice(from, to),
    isWhole: from === 0 && to === groups.length - 1,
    from,
    to,
  };
};

/** Two-digit numbers that rise by small steps are numbers of a list: 05-08-09-10-11-12. */
const isRising = ({ digits }: Part): boolean => {
  const numbers = digits.match(/\d\d/g)!.map(Number);
  return numbers.every((value, index) => {
    const step = value - (numbers[index - 1] ?? value - 1);
    return step > 0 && step <= 5;
  });
};

/** Whether groups look like the parts of one number rather than like several numbers. */
const holdsTogether = (part: Part, before: string): boolean => {
  const { sizes, gaps } = part;
  if (sizes.length === 1) return true;
  const isNamed = callsTelephone.test(before) || callsPaper.test(before);
  if (gaps.some((gap) => /[,;]\s/.test(gap)) && sizes.some((size) => size < 3))
    return isNamed && sizes[0] !== 1;
  if (/^[01][.,]$/.test(`${part.digits[0]}${gaps[0]}`) && sizes.length === 2 && sizes[0] === 1)
    return false;
  const isShort = sizes.every((size) => size <= 2);
  if (!isShort) return part.isWhole || sizes[0]! >= 3 || /\+\s?\(?$/.test(before);
  if (!part.isWhole) return false;
  if (isNamed) return true;
  const isUniform = new Set(gaps.map((gap) => gap.trim())).size === 1;
  const isList = callsList.test(before) || (sizes.every((size) => size === 2) && isRising(part));
  return isUniform && !isList && !gaps.some((gap) => gap.includes(':'));
};

/** Thousands as they are written: 84.912.345.678, 280 123 456. */
const isThousands = ({ sizes, gaps, digits }: Part): boolean =>
  sizes.length > 1 &&
  !digits.startsWith('0') &&
  sizes.slice(1).every((size) => size === 3) &&
  gaps.every((gap) => /^[., ]$/.test(gap));

const telephone = (part: Part, before: string, after: string): boolean => {
  const isNamed = callsTelephone.test(before);
  const { digits } = part;
  if (digits.length < 10 || digits.length > 14 || !isTelephone(digits, isNamed)) return false;
  if (digits.startsWith('0')) return true;
  const isCalled = isNamed || /\+\s?\(?$/.test(before);
  return isCalled || !(isThousands(part) || counted.test(after) || callsAmount.test(before));
};

const paper = (part: Part, before: string, after: string): boolean => {
  const { digits, sizes } = part;
  if (digits.length !== 9 && digits.length !== 12) return false;
  if (counted.test(after)) return false;
  if (callsPaper.test(before)) return true;
  if (digits.length === 12)
    return isCitizenNumber(digits) && (sizes[0]! >= 3 || sizes.every((size) => size === 1));
  const isPlain = sizes.length === 1 && !/^\p{L}/u.test(after);
  return isPlain && isOldCard(digits) && !callsAmount.test(before);
};

/** Telephones and papers in one run of digits, the longest reading first. */
const foundIn = (run: DigitRun, text: string): PersonalNumber[] => {
  const found: PersonalNumber[] = [];
  const { groups } = run;
  if (groups.reduce((sum, { digits }) => sum + digits.length, 0) < 9) return found;
  for (let from = 0; from < groups.length; from++) {
    for (let to = Math.min(groups.length - 1, from + 14); to >= from; to--) {
      const part = partOf(run, from, to);
      if (part.digits.length > 14 || part.digits.length < 9) continue;
      const { start } = groups[from]!;
      const { end } = groups[to]!;
      const before = text.slice(Math.max(0, start - 40), start);
      const after = text.slice(end, end + 20);
      const isGlued =
        /\p{L}$/u.test(before) && !callsTelephone.test(before) && !callsPaper.test(before);
      const isOther = isGlued || callsDocument.test(before) || documentMark.test(after);
      if (isOther || !holdsTogether(part, before)) continue;
      const code = telephone(part, before, after)
        ? 'so-dien-thoai'
        : paper(part, before, after)
          ? 'so-dinh-danh'
          : undefined;
      if (!code) continue;
      found.push({ code, start, end });
      from = to;
      break;
    }
  }
  return found;
};

const spokenIn = (text: string): PersonalNumber[] =>
  matchesOf(text, spoken).flatMap(({ index, 0: said }) => {
    const digits = said
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .map((word) => wordDigits[words.indexOf(word)])
      .join('');
    return isTelephone(digits)
      ? [{ code: 'so-dien-thoai' as const, start: index, end: index + said.length }]
      : [];
  });

/** What stands at the end of a pattern, behind the word that says whose it is. */
const namedIn = (text: string, pattern: RegExp, code: FaultCode): PersonalNumber[] =>
  matchesOf(text, pattern).map(({ index, 0: whole, 1: first, 2: number = first ?? '' }) => ({
    code,
    start: index + whole.length - number.length,
    end: index + whole.length,
  }));

/** Days of birth, to be looked for before days are blanked. */
export function birthdays(text: string): PersonalNumber[] {
  return namedIn(text, birthday, 'ngay-sinh');
}

/** Telephones, identity papers, cards and accounts in a text, however they are grouped or said. */
export function personalNumbers(text: string): PersonalNumber[] {
  const named = [
    ...namedIn(text, passport, 'so-dinh-danh'),
    ...namedIn(text, card, 'so-dinh-danh'),
    ...namedIn(text, account, 'so-tai-khoan'),
    ...namedIn(text, owned, 'so-rieng'),
  ];
  const runs = digitRuns(text).flatMap((run) => foundIn(run, text));
  const isNamed = ({ start }: PersonalNumber) => named.some((one) => one.start === start);
  return [...runs.filter((one) => !isNamed(one)), ...spokenIn(text), ...named];
}
