/** How many words are remembered, and of how many letters at most: more than Vietnamese has of syllables. */
const [most, longest] = [50_000, 32];

/**
 * An answer about a word, remembered: a language is written in some thousands of syllables, and each
 * is asked about in every text of every check.
 */
export function byWord<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before!;
    const found = answer(word);
    if (known.size >= most) known.clear();
    if (word.length <= longest) known.set(word, found);
    return found;
  };
}
