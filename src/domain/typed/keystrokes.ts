import { toneMarks } from './tones.ts';

/** Words typed with the input method off: Telex ("dduwowngf") and VNI ("d9u7o7ng2"). */

const { grave, hook: hookAbove, tilde, acute, dot } = toneMarks;
const TELEX_TONES: Record<string, string> = { s: acute, f: grave, r: hookAbove, x: tilde, j: dot };
const VNI_TONES: Record<string, string> = { 1: acute, 2: grave, 3: hookAbove, 4: tilde, 5: dot };
const HOOKED: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };
const ROOFED: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const VOWEL = /[aăâeêioôơuưy]/;

/**
 * Vietnamese words which the keys of `word` may have meant, none where they are not keys. The
 * caller keeps those its vocabulary knows.
 */
export function typedKeys(word: string): string[] {
  const keys = word.toLowerCase();
  if (!/^[a-z][a-z0-9]*$/.test(keys)) return [];
  const read = /\d/.test(keys) ? readVni(keys) : readTelex(keys);
  return read !== undefined && read !== keys ? [read] : [];
}

/** A word with letters of Vietnamese whose tone came last, as a key: "đêns". Undefined for any other. */
export function lateTone(word: string): string | undefined {
  const keys = word.toLowerCase();
  const tone = TELEX_TONES[keys.at(-1) ?? ''];
  return tone && /[ăâđêôơư]/.test(keys) ? addTone(keys.slice(0, -1), tone) : undefined;
}

const readTelex = (keys: string): string | undefined => {
  let letters = '';
  let tone = '';
  for (const key of keys) {
    const hasVowel = VOWEL.test(letters);
    if (hasVowel && (key in TELEX_TONES || key === 'z')) tone = TELEX_TONES[key] ?? '';
    else if (key === 'w') letters = hook(letters, 'aou') ?? letters + 'ư';
    else if (key === 'd' && letters.startsWith('d')) letters = 'đ' + letters.slice(1);
    else if (key in ROOFED && letters.includes(key)) letters = roof(letters, key) ?? letters;
    else letters += key;
  }
  return addTone(letters, tone);
};

const readVni = (keys: string): string | undefined => {
  let letters = '';
  let tone = '';
  for (const key of keys) {
    if (key in VNI_TONES) tone = VNI_TONES[key] ?? '';
    else if (key === '6') letters = roof(letters, 'aeo') ?? letters;
    else if (key === '7') letters = hook(letters, 'ou') ?? letters;
    else if (key === '8') letters = hook(letters, 'a') ?? letters;
    else if (key === '9') letters = letters.replace('d', 'đ');
    else if (/\d/.test(key)) return undefined;
    else letters += key;
  }
  return addTone(letters, tone);
};

/** ă, ơ or ư at the last vowel that takes it; both letters of "uo". */
const hook = (letters: string, vowels: string): string | undefined => {
  if (vowels.includes('u') && /[uư]o/.test(letters)) return letters.replace(/[uư]o/, 'ươ');
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const hooked = vowels.includes(letters[at] ?? '') ? HOOKED[letters[at] ?? ''] : undefined;
    if (hooked) return letters.slice(0, at) + hooked + letters.slice(at + 1);
  }
  return undefined;
};

const roof = (letters: string, vowels: string): string | undefined => {
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const roofed = vowels.includes(letters[at] ?? '') ? ROOFED[letters[at] ?? ''] : undefined;
    if (roofed) return letters.slice(0, at) + roofed + letters.slice(at + 1);
  }
  return undefined;
};

/** The tone goes on the marked vowel, else on the middle of the vowels, else on the first. */
const addTone = (letters: string, tone: string): string | undefined => {
  const parts = /^(qu|gi(?=[aeou])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$/.exec(letters);
  if (!parts) return undefined;
  if (!tone) return letters;
  const [, start = '', rhyme = '', end = ''] = parts;
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => rhyme.lastIndexOf(vowel)));
  const middle = rhyme.length > 2 || (end && rhyme.length === 2) ? 1 : 0;
  const at = (marked >= 0 ? marked : middle) + 1;
  return (start + rhyme.slice(0, at) + tone + rhyme.slice(at) + end).normalize('NFC');
};
