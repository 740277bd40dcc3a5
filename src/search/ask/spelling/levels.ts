/**
 * Levels of places by the letter that stands for them before a name ("P. Mới", "x mau"), as addresses
 * and papers write them.
 */
const LEVELS = new Map([
  ['p', 'phường'],
  ['q', 'quận'],
  ['x', 'xã'],
  ['h', 'huyện'],
]);

/** The level that `letter` may stand for, none for any other word. */
export function levelsOf(letter: string): string[] {
  const level = LEVELS.get(letter.toLowerCase());
  return level ? [level] : [];
}
