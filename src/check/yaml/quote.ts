/** A text as YAML takes it whole, in quotes that it does not hold. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
