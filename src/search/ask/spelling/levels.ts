/**
 * Levels of places by the letters that stand for them before a name ("P. Mới", "x mau", "tp mới"), as
 * addresses and papers write them.
 */
const LEVELS = new Map([
  ['p', 'phường'],
  ['q', 'quận'],
  ['x', 'xã'],
  ['h', 'huyện'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
  ['kp', 'khu phố'],
]);

/** The level that letters may stand for; undefined for any other word. */
export function levelOf(letters: string): string | undefined {
  return LEVELS.get(letters.toLowerCase());
}
