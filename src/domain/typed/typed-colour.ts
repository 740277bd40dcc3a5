const hex = (part: string) => Number(part).toString(16).padStart(2, '0');

/**
 * The colour that a text names, as `#rrggbb` or `#rgb`: its sign missing or apart, three numbers up to
 * 255 as designers' programs copy them, or eight figures of which the last two say how much shines through.
 */
export function typedColour(text: string): string | undefined {
  const value = text.trim();
  const [, digits] = /^#?\s*((?:[\da-f]{3}){1,2})(?:[\da-f]{2})?$/i.exec(value) ?? [];
  if (digits) return `#${digits}`;
  const [, ...parts] =
    /^(?:rgba?\s*[(:]?\s*)?(\d{1,3})\s*[,;\s]\s*(\d{1,3})\s*[,;\s]\s*(\d{1,3})(?:\s*[,/]\s*[\d.]+%?)?\s*\)?$/i.exec(
      value,
    ) ?? [];
  const isColour = parts.length === 3 && parts.every((part) => Number(part) < 256);
  return isColour ? `#${parts.map(hex).join('')}` : undefined;
}
