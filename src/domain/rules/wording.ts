import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';
import { collect, isTakenDown } from './scope.ts';
import type { Rule } from './scope.ts';

/** Praise that could stand on any page; NFC, matched as whole words whatever the case. */
const stock =
  `tiêu biểu|xuất sắc|gương mẫu|nhiệt tình|nhiệt huyết|năng động|sáng tạo|tâm huyết|tận tụy|tận tâm|hết mình|
  đầy nhiệt huyết|vượt khó|tài năng|ưu tú|điển hình|cống hiến|không ngừng|đáng quý|cao đẹp|đầy ý nghĩa|ý nghĩa|
  thiết thực|lan tỏa|tỏa sáng|truyền cảm hứng|trách nhiệm cao|vẻ vang|rực rỡ|nổi bật|phi thường|tuyệt vời|
  đáng tự hào|chân thành|bản lĩnh|tiên phong|xung kích|dũng cảm|kiên cường`.split(/\|\s*/);
const stockPattern = new RegExp(`(?<!\\p{L})(${stock.join('|')})(?!\\p{L})`, 'giu');

/** Two or more stock adjectives in the title, or in the lede. */
export const stockPraise: Rule = (story) => {
  const { findings, find } = collect(story.file);
  for (const key of ['title', 'lede'] as const) {
    const found = [...(story.data[key] ?? '').matchAll(stockPattern)].map(([word]) => word);
    if (found.length < 2) continue;
    find([key], 'tinh-tu-sao', { key, count: `${found.length}`, value: found.join(', ') });
  }
  return findings;
};

/** Longest title a phone shows whole under a shared picture, in characters. */
const shownTitle = 45;

/** A title that a preview would cut where it is shared. */
export const shareTitle: Rule = (story) => {
  const { findings, find } = collect(story.file);
  if (isTakenDown(story)) return findings;
  const headline = story.data.share?.headline;
  const value = headline || (story.data.title ?? '');
  const key = headline ? ['share', 'headline'] : ['title'];
  if (value.length > shownTitle) find(key, 'tieu-de-chia-se-dai', { count: `${value.length}` });
  return findings;
};

/** Numbers that name rather than count: days, hours, documents, places, classes, fixed terms. */
const naming = [
  /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b/gu,
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  /\b\d{1,2}\/\d{1,4}\b/gu,
  /\b(19|20)\d{2}(\s?[-–]\s?(19|20)?\d{2})?\b/gu,
  /\b\d{1,2}\s?(giờ|h|g|:)(\s?\d{1,2}(\s?(phút|p))?)?(?!\p{L})/giu,
  /\d+\s?[-/–]\s?\p{Lu}[\p{L}/-]*/gu,
  /(?<!\p{L})(số|ngày|mùng|mồng|tháng|năm|quý|tuần|thứ|lần|khóa|khoá|nhiệm kỳ|điều|khoản|mục|chương|trang|tầng|phòng|khu|lô|hẻm|ngõ|ngách|kênh|bước|phần|quận|phường|tổ|khu phố|ấp|thôn|xóm|lớp|khối|đường|quốc lộ|tỉnh lộ|km|zone|đợt|kỳ|hạng|giải|top|cấp|loại|nhóm|đội|tuyến|xe|kiểu|bản|mẫu|công nghệ)\s(thứ\s)?\d[\d./]*/giu,
  /[\p{L}_]-?\d[\d.]*\p{L}*|\d[\d.]*\p{L}+/gu,
];

const blankNaming = (text: string) =>
  naming.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '~'.repeat(found.length)),
    text,
  );

/** Numbers typed by hand in the author's own words, where a declared figure should stand. */
export const typedNumbers: Rule = (story) => {
  const { findings, find } = collect(story.file);
  if (isTakenDown(story)) return findings;
  for (const piece of story.body.pieces) {
    if (piece.kind !== 'prose') continue;
    for (const match of blankNaming(piece.text).matchAll(/\d[\d.,\s]*\d|\d/gu)) {
      find(piece.pointOf(match.index, match[0].length), 'so-go-tay', { value: match[0] });
    }
  }
  return findings;
};

/** The headings a story's body must have, in this order. */
const mandatory: Partial<Record<string, readonly string[]>> = {
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

/** Mandatory headings that are missing or out of order. */
export const headings: Rule = (story) => {
  const { findings, find } = collect(story.file);
  if (isTakenDown(story) || !story.body.whole) return findings;
  const given = story.body.headings.map(({ text }) => text.toLowerCase());
  let last = -1;
  for (const value of mandatory[story.collection] ?? []) {
    const index = given.indexOf(value.toLowerCase());
    if (index < 0) find({ line: 1, column: 1 }, 'thieu-muc', { value, state: 'thiếu' });
    else if (index < last) {
      find(story.body.headings[index]!.at, 'thieu-muc', { value, state: 'đặt sai thứ tự' });
    } else last = index;
  }
  return findings;
};

const secret =
  /(?<!\p{L})(tối mật|tuyệt mật|lưu hành nội bộ|(?<!(?:bí|cơ|thân|mật|tuần)\s)mật(?!\s(?:ong|độ|thiết|khẩu|mã|danh|thư|hoa|mía|đường|ngọt|ngữ|thám|báo|vụ|phục|cá|gấu|nhân|ít|rót)))(?!\p{L})/giu;

/** Marks of documents that may not be published. */
export const secrecyWords = (piece: Piece): Finding[] =>
  [...piece.text.matchAll(secret)].map(({ index, 0: value }) => ({
    file: piece.file,
    at: piece.pointOf(index, value.length),
    code: 'tu-mat',
    values: { value },
  }));

const nameKeys = new Set(['name', 'by', 'signer']);

/** A name written all in capitals; ethnic names are asked about, never repaired. */
export const capitalNames = (piece: Piece): Finding[] => {
  const { text, path, file } = piece;
  if (!nameKeys.has(String(path.at(-1))) || file === 'site.yaml' || file === 'awards.yaml')
    return [];
  const isCapital =
    /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && text.trim().length > 5;
  if (!isCapital || !text.trim().includes(' ')) return [];
  const right = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [
    {
      file,
      at: piece.pointOf(0, text.length),
      code: 'ten-viet-hoa',
      values: { value: text, right },
    },
  ];
};
