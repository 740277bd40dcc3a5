import { matchesOf } from '../../matches.ts';
import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { isTakenDown, type OwnRule } from '../scope.ts';

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

/** Words before “mật” with which it is honey, gall or a leaf. */
const sweet =
  'ong|lấy|quay|lọc|vắt|thu|thu hoạch|khai thác|rỉ|gỉ|hút|tiết|trổ|đổ|nuôi|mùa|đầy|giàu|nhiều|giọt|chai|hũ|lít|ký|thùng|bán|pha|uống|ngâm|ướp|tẩm|rướm|chấm|như|kẹo|bánh|chè|nước|dưa|cam|mía|gan|túi|sỏi|viêm|ống|dịch|mắc|mác';
const secret = new RegExp(
  String.raw`(?<!\p{L})(tối mật|tuyệt mật|lưu hành nội bộ|mật(?!\s(?:ong|độ|thiết|khẩu|mã|danh|thư|hoa|mía|đường|ngọt|ngữ|thám|báo|vụ|phục|cá|gấu|nhân|ít|rót|rỉ))(?<!(?:^|\P{L})(?:bí|bảo|cơ|thân|mật|tuần|${sweet})\smật))(?!\p{L})`,
  'giu',
);

/** Marks of documents that may not be published. */
export function secrecyWords(piece: Piece): Finding[] {
  return matchesOf(piece.text, secret).map(({ index, 0: value }) => ({
    file: piece.file,
    at: piece.pointOf(index, value.length),
    code: 'tu-mat',
    values: { value },
  }));
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
