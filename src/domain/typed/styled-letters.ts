const smallCapitals: Record<string, string> = Object.fromEntries(
  `ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz`
    .split(' ')
    .map(([styled, letter]) => [styled!, letter!]),
);

/** White letters on a black ground, 🅐 and 🅰, of which Unicode has no plain form; emoji are not of them. */
const onBlack = (code: number): string | undefined => {
  const first = [0x1f150, 0x1f170].find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCharCode(65 + code - first);
};

/**
 * A text with plain letters in the place of styled ones: 𝐁𝐨𝐥𝐝, ｆｕｌｌ, ⓒⓘⓡⓒⓛⓔⓓ, ᵗⁱⁿʸ, ᴄᴀᴘs. By the
 * compatibility forms of Unicode (NFKC, UAX #15), which also join a letter to the mark after it.
 */
export function plainLetters(text: string): string {
  return /^\p{ASCII}*$/u.test(text)
    ? text
    : text
        .replace(
          /[^\p{ASCII}]/gu,
          (sign) => smallCapitals[sign] ?? onBlack(sign.codePointAt(0)!) ?? sign,
        )
        .normalize('NFKC');
}

/**
 * Letters and digits that only look different; a circled letter or a ℝ alone may mean something, and
 * some small capitals are letters of the phonetic alphabet.
 */
const alone = String.raw`[\u{1D400}-\u{1D7FF}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]`;
const many = String.raw`[\u249C-\u24E9\u{1F110}-\u{1F12B}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F172}-\u{1F17D}\u{1F180}-\u{1F189}ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ]`;
const capitals = `[${Object.keys(smallCapitals).join('')}]`;
const styled = new RegExp(
  String.raw`${alone}|${many}\p{M}*(?:${alone}|${many})|(?:${capitals}\p{M}*){3}|[ᴀᴄᴅᴇꜰᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢ]`,
  'u',
);
const part = String.raw`(?:[\p{L}\p{M}\p{Nd}]|${many})`;
/** Words one after the other, each with a styled letter in it. */
const phrase = new RegExp(
  String.raw`${part}*(?:${alone}|${many}|${capitals})${part}*(?:[\s,.-]{1,2}${part}*(?:${alone}|${many}|${capitals})${part}*)*`,
  'gu',
);

/** The first phrase in styled letters and the same in plain ones; undefined when there is none. */
export function styledPhrase(
  line: string,
): { index: number; value: string; right: string } | undefined {
  // A phrase is looked for only where one may be: words are many, styled letters rare.
  if (!styled.test(line)) return undefined;
  const match = [...line.matchAll(phrase)].find(([value]) => styled.test(value));
  return match && { index: match.index, value: match[0], right: plainLetters(match[0]) };
}
