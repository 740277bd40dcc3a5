/**
 * What a global pattern finds in a text, one match behind the other. `matchAll` makes a pattern anew
 * out of the given one (https://tc39.es/ecma262/#sec-regexp-prototype-matchall), which costs more than
 * to look; most texts hold no match.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
