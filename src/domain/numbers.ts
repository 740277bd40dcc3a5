// Made when the first number is written: most commands write none, and the first takes long.
let vietnamese: Intl.NumberFormat | undefined;

/** A number as Vietnamese readers write it, 1234.5 → "1.234,5"; words stay as they are. */
export function writeNumber(value: number | string): string {
  if (typeof value === 'string') return value;
  vietnamese ??= new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
  return vietnamese.format(value);
}

/** A value in two parts, so that "khoảng 1.000" sets its figure large: ["khoảng", "1.000"]. */
export function splitValue(value: number | string): [before: string, figure: string] {
  const text = writeNumber(value);
  const match = /^(\D+?)\s+(\d.*)$/u.exec(text);
  return match ? [match[1]!, match[2]!] : ['', text];
}

const NUMBERED =
  /(?<![\p{L}\p{N}])(lớp|kỳ|khóa|lần|số|tập|phần|bài|đợt|quý|tháng|năm|ngày|thứ|quận|phường|tổ|ấp|điều) (?=\d)/giu;
const FIGURE_AND_UNIT =
  /(?<=^|[ “"(])\d[\d.,–]{0,11} (?:(?:nghìn|triệu|tỷ|tỉ) )?(?=\p{L}{1,7}(?!\p{L}))/gu;

/** A title of which no line ends between a figure and what it counts or numbers: “4 km”, “lớp 7”. */
export function unparted(title: string): string {
  return title
    .replaceAll(NUMBERED, '$1\u00a0')
    .replaceAll(FIGURE_AND_UNIT, (figure) => figure.replaceAll(' ', '\u00a0'));
}

/** A span of đồng: "0–1.500.000 đồng", one figure when both ends agree. */
export function writeCost(from: number, to: number, currency: string): string {
  return from === to
    ? `${writeNumber(from)} ${currency}`
    : `${writeNumber(from)}–${writeNumber(to)} ${currency}`;
}
