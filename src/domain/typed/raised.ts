/** A figure in raised digits, as in m². */
export function raised(figure: string): string {
  return figure.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** A figure in lowered digits, as in H₂O. */
export function lowered(figure: string): string {
  return figure.replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}
