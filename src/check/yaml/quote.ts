/** A text as YAML takes it whole, in quotes that it does not hold. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** A text with curly quotes for straight ones; one without a partner opens what it stands before. */
export function curlyQuotes(text: string): string {
  return text
    .replaceAll(/"{1,2}([^"]*)"{1,2}/g, '“$1”')
    .replaceAll(/(?<=^|\s)"(?=\S)/g, '“')
    .replaceAll('"', '”');
}
