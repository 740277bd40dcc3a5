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

/** A span of đồng: "0–1.500.000 đồng", one figure when both ends agree. */
export function writeCost(from: number, to: number, currency: string): string {
  return from === to
    ? `${writeNumber(from)} ${currency}`
    : `${writeNumber(from)}–${writeNumber(to)} ${currency}`;
}
