/**
 * A name typed all in capitals, as it may be written; undefined for any other. It is only ever
 * suggested: names of many peoples are written in ways that nothing here can know.
 */
export function nameOfCapitals(text: string): string | undefined {
  const name = text.trim();
  const isCapital = /\p{Lu}{2}/u.test(name) && name === name.toUpperCase() && name.length > 5;
  if (!isCapital || !name.includes(' ')) return undefined;
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
