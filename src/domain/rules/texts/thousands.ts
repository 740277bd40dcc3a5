import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';

/** What is counted whole, or in sums that have no thousandth part. */
const whole =
  'đồng|đ|vnđ|người|hộ|cây|suất|phần quà|lượt|bạn|em|đoàn viên|thanh niên|học sinh|sinh viên|công nhân|cuốn|quyển|ngôi|căn|chiếc|con|ca|buổi|công trình|mô hình|đơn vị|ngày công';
/** Thousands set apart by a comma: in Vietnamese the comma begins the part below one, and 1,500 is one and a half. */
const byComma = new RegExp(
  `(?<![\\d.,])[1-9]\\d{0,2}(?:(?:,\\d{3}){2,}|,\\d\\d0(?=[^\\d,.]|[,.](?!\\d)|$)|,\\d{3}(?=\\s(?:${whole})(?!\\p{L})))(?![\\d,]*\\d)`,
  'giu',
);

/** A sum with two points or more: behind each stand three figures. */
const sum = /(?<![\d.,])\d+(?:\.\d+){2,}(?=\s?(?:đồng|đ|vnđ|vnd)(?!\p{L}))/giu;

/** A sum of which a figure was left out or typed twice, once a text: nobody can tell which. */
export function brokenSums({ file, kind, text, pointOf }: Piece): Finding[] {
  if (kind === 'address' || kind === 'code') return [];
  const found = [...text.matchAll(sum)].find(([typed]) => !/^\d{1,3}(?:\.\d{3})+$/.test(typed));
  if (!found) return [];
  const [label] = found;
  const reason = 'sau mỗi dấu chấm phải là ba chữ số, ở đây thiếu hoặc thừa';
  const at = pointOf(found.index, label.length);
  return [{ file, at, code: 'so-lieu-la', values: { label, reason } }];
}

/** Numbers whose thousands are set apart as in English, once a text. */
export function commaThousands({ file, kind, text, pointOf }: Piece): Finding[] {
  if (kind === 'address' || kind === 'code' || !/\p{L}/u.test(text)) return [];
  const [found] = text.matchAll(byComma);
  if (!found) return [];
  const [value] = found;
  const values = { value, right: value.replaceAll(',', '.') };
  return [{ file, at: pointOf(found.index, value.length), code: 'nghin-dau-phay', values }];
}
