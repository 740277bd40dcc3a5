import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';
import { nameOfCapitals } from '../typed/capital-name.ts';
import { isCollectiveName } from '../typed/collective-name.ts';
import { isSyllable } from '../typed/syllable.ts';
import { isTakenDown, type OwnRule, type Sketch } from './scope.ts';

/** Praise that could stand on any page; NFC, matched as whole words whatever the case. */
const stock =
  `tiêu biểu|xuất sắc|gương mẫu|nhiệt tình|nhiệt huyết|năng động|sáng tạo|tâm huyết|tận tụy|tận tâm|hết mình|
  đầy nhiệt huyết|vượt khó|tài năng|ưu tú|điển hình|cống hiến|không ngừng|đáng quý|cao đẹp|đầy ý nghĩa|ý nghĩa|
  thiết thực|lan tỏa|tỏa sáng|truyền cảm hứng|trách nhiệm cao|vẻ vang|rực rỡ|nổi bật|phi thường|tuyệt vời|
  đáng tự hào|chân thành|bản lĩnh|tiên phong|xung kích|dũng cảm|kiên cường`.split(/\|\s*/);
const stockPattern = new RegExp(`(?<!\\p{L})(${stock.join('|')})(?!\\p{L})`, 'giu');

/** Two or more stock adjectives in the title, or in the lede. */
export const stockPraise: OwnRule = (story, find) => {
  for (const key of ['title', 'lede'] as const) {
    const found = [...(story.data[key] ?? '').matchAll(stockPattern)].map(([word]) => word);
    if (found.length < 2) continue;
    find([key], 'tinh-tu-sao', { key, count: `${found.length}`, value: found.join(', ') });
  }
};

/** Characters of a headline that a preview shows whole, and of a title that a phone reads well. */
const longest = { headline: 60, title: 90 };

/** A title or a headline that would be cut where it is read. */
export const longTitles: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  const { title = '', share } = story.data;
  const headline = share?.headline ?? '';
  if (title.length > longest.title) find(['title'], 'tieu-de-dai', { count: `${title.length}` });
  if (headline.length > longest.headline) {
    find(['share', 'headline'], 'tieu-de-chia-se-dai', { count: `${headline.length}` });
  }
};

/** Numbers that name rather than count: ages, days, hours, documents, places, classes, fixed terms. */
const naming = [
  /^\s*\d{1,2}[.)]\s(?=\p{L})|(?<=\[)\d{1,2}(?=\])|(?<!\p{L})(?:ảnh|hình|bảng|biểu)\s\d{1,2}(?!\d)/giu,
  /(?<!\p{L})(gọi|tổng đài|đường dây nóng)(\s(số|tới|đến))?\s(11[1-5]|1022|1[89]00[\s.]?\d{2,4}([\s.]?\d{2,4})?)((,|\shay|\shoặc)\s(11[1-5]|1022))*(?!\d)/giu,
  /(?<!\p{L})(stk|tài khoản|mã số thuế|mst)(\s(số|ngân hàng))*\s?:?\s\d[\d\s.-]*/giu,
  /(?<!\d)\d+(\s?([-–,]|đến|và|hay|hoặc)\s?\d+)*\s?(tháng\s|ngày\s)?tuổi(?!\p{L})/giu,
  /(?<!\p{L})(tuổi|thập niên|thập kỷ|thế kỷ|những năm|sinh năm|từ năm|đến năm)\s\d[\d./–-]*/giu,
  /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b/gu,
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  /\b\d{1,2}\/\d{1,4}\b/gu,
  /\b(19|20)\d{2}(\s?[-–]\s?(19|20)?\d{2})?\b/gu,
  /\b\d{1,2}\s?(giờ|h|g|:)(\s?\d{1,2}(\s?(phút|p))?)?(?!\p{L})/giu,
  /(?<!\d)\d+\s?[-/–]\s?\p{Lu}[\p{L}/-]*/gu,
  /(?<!\p{L})(số|ngày|mùng|mồng|tháng|năm|quý|tuần|thứ|lần|khóa|khoá|nhiệm kỳ|điều|khoản|mục|chương|trang|tầng|phòng|khu|lô|hẻm|ngõ|ngách|kênh|bước|phần|quận|phường|tổ|khu phố|ấp|thôn|xóm|lớp|khối|đường|quốc lộ|tỉnh lộ|km|zone|đợt|kỳ|hạng|giải|top|cấp|loại|nhóm|đội|tuyến|xe|kiểu|bản|mẫu|công nghệ)\s(thứ\s)?\d[\d./]*/giu,
  /[\p{L}_]-?\d[\d.]*\p{L}*|(?<!\d)(?!\d[\d.,]*(?:đ|k|tr|tỷ|tỉ|kg|tấn|km|m|m2|ha|lít)(?![\p{L}\d]))\d[\d.]*\p{L}+/gu,
];

const blankNaming = (text: string) =>
  naming.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '~'.repeat(found.length)),
    text,
  );

/**
 * Numbers typed by hand in the author's own words, where a declared figure should stand: once a
 * story, with all of them. A report, an interview and captions tell numbers as they were told.
 */
export const typedNumbers: OwnRule = (story, find) => {
  if (isTakenDown(story) || !isPortrait(story)) return;
  const found = story.body.pieces
    .filter(({ kind }) => kind === 'prose')
    .flatMap((piece) =>
      [...blankNaming(piece.text).matchAll(/\d[\d.,\s]*\d|\d/gu)].map(({ index, 0: value }) => ({
        value: value.trim(),
        at: piece.pointOf(index, value.length),
      })),
    );
  const [first] = found;
  if (!first) return;
  const values = found.map(({ value }) => value);
  const shown = values.slice(0, 6).join('; ') + (values.length > 6 ? '; …' : '');
  find(first.at, 'so-go-tay', { count: `${values.length}`, value: shown });
};

/** Whether the story is told in the form that the model's headings are made for. */
const isPortrait = ({ data }: Sketch): boolean => (data.form ?? 'chan-dung') === 'chan-dung';

/** The headings a story's body must have, in this order. */
export const mandatoryHeadings: Partial<Record<string, readonly string[]>> = {
  profiles: [
    'Mở đầu bằng một cảnh',
    'Vấn đề gặp phải',
    'Việc đã làm',
    'Vấp ở đâu',
    'Kết quả kiểm chứng',
  ],
  models: [
    'Vấn đề',
    'Cách làm',
    'Kết quả và minh chứng',
    'Hạn chế và bài học',
    'Điều chỉnh khi nhân rộng',
  ],
};

/** A heading's words: its number, and a colon behind it, make no other heading of it. */
const bareHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:(?:phần |mục )?(?:\d{1,2}|[ivx]{1,4})\s?[.):/-]\s*)/u, '')
    .replace(/\s?[:.]$/u, '')
    .trim();

/** Mandatory headings that are missing, told together, or out of order. */
export const headings: OwnRule = (story, find) => {
  if (isTakenDown(story) || !story.body.whole || !isPortrait(story)) return;
  const given = story.body.headings.map(({ text }) => bareHeading(text));
  const missing: string[] = [];
  let last = -1;
  for (const value of mandatoryHeadings[story.collection] ?? []) {
    const index = given.indexOf(value.toLowerCase());
    if (index < 0) missing.push(`“${value}”`);
    else if (index < last) {
      const state = 'đặt sai thứ tự';
      find(story.body.headings[index]!.at, 'thieu-muc', { value: `“${value}”`, state });
    } else last = index;
  }
  if (missing.length > 0) {
    find({ line: 1, column: 1 }, 'thieu-muc', { value: missing.join(', '), state: 'thiếu' });
  }
};

/** Headings that skip a level on the way down; the title of the page is the first. */
export const headingSteps: OwnRule = (story, find) => {
  let above = 1;
  for (const { depth, text: value, at } of isTakenDown(story) ? [] : story.body.headings) {
    if (depth > above + 1) {
      const right = `${'#'.repeat(above + 1)} ${value}`;
      find(at, 'muc-nhay-cap', { value, depth: `${depth}`, above: `${above + 1}`, right });
    }
    above = depth;
  }
};

const secret =
  /(?<!\p{L})(tối mật|tuyệt mật|lưu hành nội bộ|(?<!(?:bí|bảo|cơ|thân|mật|tuần)\s)mật(?!\s(?:ong|độ|thiết|khẩu|mã|danh|thư|hoa|mía|đường|ngọt|ngữ|thám|báo|vụ|phục|cá|gấu|nhân|ít|rót)))(?!\p{L})/giu;

/** Marks of documents that may not be published. */
export function secrecyWords(piece: Piece): Finding[] {
  return [...piece.text.matchAll(secret)].map(({ index, 0: value }) => ({
    file: piece.file,
    at: piece.pointOf(index, value.length),
    code: 'tu-mat',
    values: { value },
  }));
}

const nameKeys = new Set(['name', 'by', 'signer']);
const unitKeys = new Set(['issuerName', 'unitName']);

/** The same with one capital, as a unit's name begins; short forms stay, which words are names no letter tells. */
const unitOfCapitals = (text: string): string => {
  const small = text
    .trim()
    .split(' ')
    .map((word) => (isSyllable(word) ? word.toLowerCase() : word))
    .join(' ');
  return small.slice(0, 1).toUpperCase() + small.slice(1);
};

/** A name written all in capitals; ethnic names are asked about, never repaired. */
export function capitalNames(piece: Piece): Finding[] {
  const { text, path, file } = piece;
  const key = String(path.at(-1));
  const isNamed = nameKeys.has(key) || unitKeys.has(key);
  if (!isNamed || file === 'site.yaml') return [];
  const name = nameOfCapitals(text);
  if (name === undefined) return [];
  const isAward = file === 'awards.yaml';
  const isUnit = isAward || unitKeys.has(key) || file === 'units.yaml' || isCollectiveName(text);
  // A name of short forms has no other letters: “ĐHQG TP.HCM”.
  if ((isAward || unitKeys.has(key)) && text.split(/\s+/).filter(isSyllable).length < 3) return [];
  const values = isUnit
    ? { value: text, right: unitOfCapitals(text), note: 'Tên riêng ở trong thì viết hoa lại.' }
    : { value: text, right: name, note: 'Tên dân tộc thì hỏi lại chính người ấy.' };
  return [
    {
      file,
      at: piece.pointOf(0, text.length),
      code: 'ten-viet-hoa',
      values,
    },
  ];
}

/**
 * A hashtag without a letter, of which networks make no link
 * (https://github.com/twitter/twitter-text/blob/master/conformance/extract.yml).
 */
export function numericHashtags({ file, path, text, pointOf }: Piece): Finding[] {
  if (path.at(-2) !== 'hashtags' || !/^#[\p{N}_]+$/u.test(text)) return [];
  const at = pointOf(0, text.length);
  return [{ file, at, code: 'the-toan-so', values: { value: text, number: text.slice(1) } }];
}
