import { matchesOf } from '../../matches.ts';
import type { Finding } from '../../faults/fault.ts';
import { isWorded, type Piece } from '../../piece.ts';

/** What is counted whole, or in sums that have no thousandth part. */
const whole =
  'đồng|đ|vnđ|người|hộ|cây|suất|phần quà|lượt|bạn|em|đoàn viên|thanh niên|học sinh|sinh viên|công nhân|cuốn|quyển|ngôi|căn|chiếc|con|ca|buổi|công trình|mô hình|đơn vị|ngày công';
/** What is measured to the third part behind the comma, as meters and scales show it. */
const measured =
  'điểm|giây|độ|[kmg]?wh?|mah|kg|gam|g|tấn|tạ|yến|km|mét|m|cm|ha|lít|l|ml|m²|m³|m2|m3|km²|km2|héc-?ta';
/** Thousands set apart by a comma: in Vietnamese the comma begins the part below one, and 1,500 is one and a half. */
const byComma = new RegExp(
  `(?<![\\d.,]|(?:kinh|vĩ) độ )[1-9]\\d{0,2}(?:(?:,\\d{3}){2,}|,\\d(?:00(?!\\s(?:điểm|giây|độ)(?!\\p{L}))|\\d0(?!\\s?(?:${measured})(?![\\p{L}\\d])))(?=[^\\d,.]|[,.](?!\\d)|$)|,\\d{3}(?=\\s(?:${whole})(?!\\p{L})))(?![\\d,]*\\d)`,
  'giu',
);

/** A sum with two points or more: behind each stand three figures. */
const sum = /(?<![\d.,])\d+(?:\.\d+){2,}(?=\s?(?:đồng|đ|vnđ|vnd)(?!\p{L}))/giu;
/** A share with the point of English: behind one or two figures it can be no thousand. */
const byPoint = /(?<![\d.,])\d{1,3}\.\d{1,2}(?=\s?%)/u;
/** Letters in the place of the figures they look like. */
const lettered =
  /(?<![\p{L}\p{N}.,/-])(?:\d{1,3}O{1,3}|\d{1,3}[.,](?:O{3}|o{3}|\dOO|\d\dO)|l\d{1,3})(?=\s\p{Ll}{2})/u;

/** A number that is none as it stands, and why. */
const oddNumber = (text: string): { label: string; index: number; reason: string } | undefined => {
  // Before “đồng chí”, “đồng hành” stands a day or the number of a section.
  const broken = matchesOf(text, sum).find(
    ([typed]) =>
      /\.\d{3}/.test(typed) && !/^\d{1,3}(?:\.\d{3})+$|^\d\d?\.\d\d?\.(?:19|20)\d\d$/.test(typed),
  );
  if (broken) {
    const reason = 'sau mỗi dấu chấm phải là ba chữ số, ở đây thiếu hoặc thừa';
    return { label: broken[0], index: broken.index, reason };
  }
  const share = byPoint.exec(text);
  if (share) {
    const reason = `phần lẻ đứng sau dấu phẩy, viết ${share[0].replace('.', ',')}`;
    return { label: share[0], index: share.index, reason };
  }
  const odd = lettered.exec(text);
  const reason = 'có chữ O hay chữ l ở chỗ của số 0, số 1';
  return odd ? { label: odd[0], index: odd.index, reason } : undefined;
};

/**
 * A sum of which a figure was left out or typed twice (nobody can tell which), a share with a point,
 * letters among figures: once a text.
 */
export function brokenSums(piece: Piece): Finding[] {
  const { file, text, path, pointOf } = piece;
  if (!isWorded(piece) || path.at(-1) === 'focus') return [];
  const odd = /\d/.test(text) ? oddNumber(text) : undefined;
  if (!odd) return [];
  const { label, index, reason } = odd;
  return [
    { file, at: pointOf(index, label.length), code: 'so-lieu-la', values: { label, reason } },
  ];
}

/** Numbers whose thousands are set apart as in English, once a text. */
export function commaThousands(piece: Piece): Finding[] {
  const { file, text, pointOf } = piece;
  if (!isWorded(piece) || !/\p{L}/u.test(text)) return [];
  const [found] = matchesOf(text, byComma);
  if (!found) return [];
  const [value] = found;
  const values = { value, right: value.replaceAll(',', '.') };
  return [{ file, at: pointOf(found.index, value.length), code: 'nghin-dau-phay', values }];
}
