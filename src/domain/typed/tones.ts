/** The marks of the tones huyền, hỏi, ngã, sắc and nặng, apart from their letter (NFD). */
export const toneMarks = {
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  acute: '\u0301',
  dot: '\u0323',
} as const;

/** The first of them in a text whose marks stand apart (NFD). */
export const toneMark = new RegExp(`[${Object.values(toneMarks).join('')}]`);
const allMarks = new RegExp(toneMark, 'g');

/** A text without its tones, its other marks apart (NFD), and the tones in their order: "hòa" and "hoà" are one. */
export function withoutTones(text: string): { letters: string; tones: string } {
  const apart = text.normalize('NFD');
  return { letters: apart.replace(allMarks, ''), tones: apart.match(allMarks)?.join('') ?? '' };
}
