/** A figure in raised digits, as in m². */
export function raised(figure: string): string {
  return figure.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}
