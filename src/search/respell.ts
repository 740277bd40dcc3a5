/**
 * Reversible re-spelling of Vietnamese text for the index.
 *
 * Pagefind folds a letter by NFD and dropping the marks. That finds "gương" for "guong", but not
 * "đức" for "duc" (đ has no NFD split), nor "kĩ" for "kỹ"; and it takes "hòa" and "hoà" for two
 * spellings. So the index is fed text in which these are the same letters, each with an invisible
 * mark that remembers what the author wrote. The marks are no word characters: Pagefind drops them
 * from the keys and keeps them in the text it hands back, where `restore` reads them.
 */

const WAS_Y = '\u2061';
const TONE_ON_SECOND = '\u2062';
const WAS_ETH = '\u2063';
const GAP = '\u2064';
const LITERAL = '\u206f';

const MARKS = /[\u2061-\u2064\u206f]/g;
const PRIVATE = /[ḏḎ\u2061-\u2064\u206f]/g;

const Y_TO_I = new Map([...'yýỳỷỹỵYÝỲỶỸỴ'].map((y, at) => [y, [...'iíìỉĩịIÍÌỈĨỊ'][at] ?? y]));
const I_TO_Y = new Map([...Y_TO_I].map(([y, i]) => [i, y]));

/** y is a spelling of i where it is the whole rhyme (kỹ, lý, công ty) and anywhere after qu. */
const RHYME_Y =
  /(?<![\p{L}\p{M}])([hklmstv]|q[uúùủũụ])([yýỳỷỹỵ])(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(q[uúùủũụ])([yýỳỷỹỵ])/giu;

/** The tone of an open oa, oe, uy stands on the first vowel (hòa, thúy) or on the second (hoà, thuý). */
const SECOND_TONE = /(?<!q)([ouOU])([àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ])(?![\p{L}\p{M}])/giu;
const FIRST_TONE = new RegExp(`([òóỏõọùúủũụ])([aey])${TONE_ON_SECOND}`, 'giu');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

function moveTone(from: string, to: string): [string, string] {
  const tone = TONE.exec(from.normalize('NFD'))?.[0] ?? '';
  return [
    from.normalize('NFD').replace(TONE, '').normalize('NFC'),
    (to + tone).normalize('NFC'),
  ];
}

/**
 * Text as the index takes it. `restore(respell(text)) === text.normalize('NFC')` for every text
 * whose white space is single spaces (Pagefind itself makes it so).
 */
export function respell(text: string): string {
  return text
    .normalize('NFC')
    .replace(PRIVATE, (letter) => LITERAL + letter)
    .replace(/[ðÐ]/g, (eth) => (eth === 'ð' ? 'ḏ' : 'Ḏ') + WAS_ETH)
    .replace(/đ/g, 'ḏ')
    .replace(/Đ/g, 'Ḏ')
    .replace(RHYME_Y, (_, whole, y, start, inner) => {
      const letter: string = y ?? inner;
      return (whole ?? start) + (Y_TO_I.get(letter) ?? letter) + WAS_Y;
    })
    .replace(SECOND_TONE, (pair, first: string, second: string) => {
      if (!isOpenPair(first, second)) return pair;
      const [bare, toned] = moveTone(second, first);
      return toned + bare + TONE_ON_SECOND;
    })
    .replace(/([–—…])(?=[\p{L}\p{N}])/gu, `$1${GAP} `);
}

function isOpenPair(first: string, second: string): boolean {
  const vowel = second.normalize('NFD').charAt(0).toLowerCase();
  return first.toLowerCase() === 'o' ? vowel !== 'y' : vowel === 'y';
}

/** What the author wrote, from text that `respell` made. */
export function restore(text: string): string {
  return text
    .replaceAll(`${GAP} `, '')
    .replace(FIRST_TONE, (_, first: string, second: string) => {
      const [bare, toned] = moveTone(first, second);
      return bare + toned;
    })
    .replace(/([iíìỉĩịIÍÌỈĨỊ])\u2061/g, (_, i: string) => I_TO_Y.get(i) ?? i)
    .replace(/(\u206f?)([ḏḎ])(\u2063?)/g, (_, literal, letter, eth) => {
      if (literal) return LITERAL + letter;
      const small = letter === 'ḏ';
      if (eth) return small ? 'ð' : 'Ð';
      return small ? 'đ' : 'Đ';
    })
    .replace(/\u206f(.)/gu, '$1');
}

/** The letters the index compares: re-spelled, without marks, in small letters. */
export function spelling(text: string): string {
  return respell(text.toLowerCase()).replace(MARKS, '');
}

/** The letters retrieval compares: `spelling` without tones and hooks ("Đỗ Kỹ" is "do ki"). */
export function fold(text: string): string {
  return spelling(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
