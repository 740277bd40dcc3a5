/** No syllable goes on after a y that is all its rhyme: “vy” becomes no “viên”, “mỹ” no “mình”. */
export function endsWithY(word: string): boolean {
  return /^[hklmstv][yýỳỷỹỵ]$/iu.test(word);
}

/** Written with y it is the name, and “vỹ”; “vì”, “ví” and “vị” are never. */
export function isBare(word: string): boolean {
  return /^vy$/i.test(word);
}
