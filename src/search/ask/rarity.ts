/** What a word tells that stands on most pages: one of a name's syllables may. */
const COMMON = 0.5;

/**
 * How much it tells that a page holds a word, or has a value.
 * @param held how many of the site's `pages` do
 */
export function rarityOf(held: number, pages: number): number {
  const others = Math.max(0, pages - held);
  return Math.max(COMMON, Math.log(1 + (others + 0.5) / (held + 0.5)));
}
