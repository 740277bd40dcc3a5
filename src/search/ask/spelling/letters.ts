import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters of a name that are written apart ("H Mẫu", "Đ T P M") may be one word; "Gia Ý" is two. */
const LETTERS = 4;
const NO_SYLLABLE = /^[^aeiouy]$/;

/** Words that the site writes as one, with marks between, where one of them is no syllable. */
export function joinLetters(tokens: readonly Token[], words: Vocabulary): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let token = tokens[at]!;
    for (let length = Math.min(LETTERS, tokens.length - at); length > 1; length -= 1) {
      const some = tokens.slice(at, at + length);
      const whole = join(some);
      if (!some.some(({ folded }) => NO_SYLLABLE.test(folded))) continue;
      if (!words.has(whole.folded)) continue;
      token = whole;
      at += length - 1;
      break;
    }
    joined.push(token);
  }
  return joined;
}

const join = (tokens: readonly Token[]): Token => {
  const all = (of: (token: Token) => string) => tokens.map(of).join('');
  return {
    text: all(({ text }) => text),
    spelled: all(({ spelled }) => spelled),
    folded: all(({ folded }) => folded),
    parts: [],
  };
};
