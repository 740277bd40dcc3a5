import { matchesOf } from '../../matches.ts';
import { brief } from '../../faults/brief.ts';
import type { FaultCode } from '../../faults/table.ts';
import { isTelling, isWorded, type Piece } from '../../piece.ts';
import { isBareSyllable, isSyllable } from '../../typed/syllable.ts';
import { halfTelexWord, telexWord, vniWord } from '../../typed/telex.ts';
import { toneMark, withoutTones } from '../../typed/tones.ts';
import { isTakenDown, type Find, type OwnRule } from '../scope.ts';

type Slip = { at: Parameters<Find>[0]; value: string; right: string };

/** A rule for slips of one kind in a story's texts, all of them told where the first one stands. */
const ruleFor =
  (
    code: FaultCode,
    isRead: (piece: Piece) => boolean,
    pattern: RegExp,
    mend: (found: string) => string | undefined,
  ): OwnRule =>
  (story, find) => {
    if (isTakenDown(story)) return;
    const slips = story.pieces.filter(isRead).flatMap(({ text, pointOf }): Slip[] =>
      matchesOf(text, pattern).flatMap(({ index, 0: value }) => {
        const right = mend(value);
        return right === undefined ? [] : [{ at: pointOf(index, value.length), value, right }];
      }),
    );
    if (slips[0]) find(slips[0].at, code, toldSlips(slips));
  };

/** What the first of a text's slips is told with: how many there are, and how a few should be. */
export function toldSlips(slips: readonly Omit<Slip, 'at'>[]): Record<string, string> {
  const quoted = (text: string) => (/[“”]/u.test(text) ? text : `“${text}”`);
  const shown = slips.slice(0, 4).map(({ value, right }) => `${quoted(value)} → ${quoted(right)}`);
  return { count: `${slips.length}`, value: shown.join(', ') + (slips.length > 4 ? ', …' : '') };
}

/**
 * A space before a comma or a point, none after it; one inside parentheses and quotes; a sign typed
 * twice; a quotation that ends as it began, and signs as wide as those of Chinese. A colon between two spaces may be a ratio, a point before a small letter a domain, and
 * `TP.HCM` a short form.
 */
export const unspaced =
  /(?<!\p{L})\p{L}+(?: +(?:(?:[,;.]|[!?]{1,3})(?=[\s”"’)]|$)|[)”](?![\p{L}\p{N}“"]))|\)(?=\p{L}{2})(?<=\([^()\n]{0,80}\s\p{L}+\))| (?:\.(?=\p{Lu})|:(?=[\p{Lu}“"])(?![DPO](?!\p{L}))|[,;](?=\p{L}))|(?<=\p{Ll}{2})(?:[,;!?](?=\p{L}{2})(?<!(?:quot|nbsp|amp|apos);)|\.(?=\p{Lu}\p{Ll})|:(?=\p{Lu}\p{Ll}|[“"]\p{L})|\((?=[^()\n]{1,80}\s[^()\n]{0,80}\))|(?:(?<!v)\.\.|,{2,4})(?=[\s”"’)]|\p{Lu}\p{Ll}|$)|\.(?<=[^\p{ASCII}]\p{L}{0,6}\.)(?=(?!(?:vn|com|net|org|edu|gov|info|online|docx?|pdf|xlsx?|jpe?g|png|zip|html?|mdx?|app|me|tv|io)(?!\p{L}))\p{Ll}{2,8}(?:[\s,;:!?]|\.(?!\p{L})|$)))|[.,!?…]?“(?=[\s.,;:!?)]|$)(?<=“[^“”„\n]{1,300}“)|(?<=\p{Script=Latin})[。，；！？])|(?<=^|[\s(:])”(?=\p{L}[^“”\n]{1,200}”)(?<!“[^”\n]*”)|(?<![\p{N}'’])''(?=\p{L}[^'\n]{1,200}'')|(?<![:\p{L}\p{N}.,!?…])[(“] +\p{L}+/gu;

/** The same signs with their space where it belongs. */
export function respaced(found: string): string {
  if (found === '”' || found === "''") return '“';
  if (found.endsWith('“')) return `${found.slice(0, -1)}”`;
  const wide = found.at(-1)!.normalize('NFKC').replace('。', '.');
  if (/[。，；！？]$/u.test(found)) return `${found.slice(0, -1)}${wide} `;
  if (/^[(“]| [)”]$/u.test(found)) return found.replaceAll(' ', '');
  if (found.endsWith('(')) return `${found.slice(0, -1)} (`;
  if (/\.\.$|,,$/u.test(found)) return found.replace(/\.\.$|,+$/u, found.at(-1)!);
  return `${found.replace(/ +(?=\W{1,3}$)/u, '')} `;
}

/** Signs with their space on the wrong side in the front matter, as a telephone has taught; the body is read by its rows. */
export const punctuation = ruleFor(
  'dau-cau',
  ({ kind, text }) => kind === 'data' && !/:\/\/|www\.|&/.test(text),
  unspaced,
  respaced,
);

/** Words that are never said twice in a row; of others (`để để`, `trong trong`) one may be a word of its own. */
const doubled =
  /(?<!\p{L})(của|và|với|những|các|cũng|vẫn|nhưng|rằng|bởi|nếu|đang)[ \n]\1(?![\p{L}-]|\s(?:cải|nả|để|rơi|hiếm|riêng|chung|ít))/gu;

/** A small word typed twice over, as it happens where a line is mended. */
export const doubledWords = ruleFor(
  'chu-lap',
  isTelling,
  doubled,
  (found) => found.split(/\s/, 1)[0]!,
);

/** `uơ` inside a syllable and `ưo` anywhere are `ươ` with one of its horns left out. */
const hornless = /(?<![\p{L}'’])\p{L}*(?:(?<![qQ])[uU][ơớờởỡợ](?=\p{L})|[ưứừửữựƯỨỪỬỮỰ]o)\p{L}*/gu;

const withHorns = (word: string): string => {
  const apart = word.normalize('NFD');
  const [mark = ''] = toneMark.exec(apart) ?? [];
  return apart
    .replace(toneMark, '')
    .replace(/([uU])\u031b?(o)\u031b?/u, `$1\u031b$2\u031b${mark}`)
    .normalize('NFC');
};

/** Words that were typed with half of `ươ`: đuợc, nguời, trừong. */
export const horns = ruleFor('go-thieu-moc', isTelling, hornless, withHorns);

/** Two vowels of which the wrong one has the tone: what follows them, or "qu", "gi", leaves no choice. */
const turned =
  '[òóỏõọ][ae](?=[nmtcpiyou])|[ìíỉĩịỳýỷỹỵ]ê|[ùúủũụ]ô|[ừứửữự]ơ|[ùúủũụ]y(?=[ntcpu])|q[ùúủũụ][yaâăeêiơ]|g[ìíỉĩị][aăâeêoôơuư]';
const isTurned = new RegExp(turned, 'iu');
const misplaced = new RegExp(`(?<![\\p{L}'’])\\p{L}*(?:${turned})\\p{L}*`, 'giu');
/** The vowel on which a tone belongs where another follows or precedes it. */
const toned =
  /(?<=[iy])ê|(?<=u)ô|(?<=ư)ơ|(?<=^(?:qu|gi))[yaâăeêioôơuư](?![êôơ])|(?<=o)[ae](?=\p{L})|(?<=u)y(?=\p{L})/iu;

const withTone = (word: string): string | undefined => {
  const { letters, tones } = withoutTones(word);
  const bare = letters.normalize('NFC');
  const at = bare.search(toned) + 1;
  if (at === 0 || tones.length !== 1) return undefined;
  const right = (bare.slice(0, at) + tones + bare.slice(at)).normalize('NFC');
  return right !== word && isSyllable(right) ? right : undefined;
};

/** Tones on the wrong vowel, as keys set them that are pressed too early: Đòan, qúa, tíên. */
export const misplacedTones = ruleFor(
  'dau-lac',
  (piece) => isTelling(piece) && isTurned.test(piece.text),
  misplaced,
  withTone,
);

/** Words that keys of Telex spell twice over: a letter of two keys and a tone. */
const isSureTelex = (word: string) =>
  /dd|aa|ee|oo|w/i.test(word) &&
  /[aeiouwy][a-z]*[sfrxj]/i.test(word) &&
  telexWord(word) !== undefined;

const keyed = /(?<![\p{L}\p{N}./@-])[a-z]+(?:[1-9][a-z]*)+(?![\p{L}\p{N}/@-]|\.[\p{L}\p{N}])/giu;
/** Words that keys of VNI spell twice over, or with a key amid the letters: "khu6" may be a number. */
const isSureVni = (word: string) => /\d[a-z]|[6-9][1-5]|[1-5][6-9]/i.test(word);
/** The last key of a word that has letters of Vietnamese; asked from its end, since few words end so. */
const lateKey = /[fjxrs](?![\p{L}\p{N}-])(?<=[ăâđêôơưĂÂĐÊÔƠƯ]\p{L}*)/giu;
/** Small words with letters of Vietnamese and no tone (kpiê), and letters that Vietnamese lacks: another people's words. */
const toneless = /(?<![\p{L}\p{N}])[a-zđ]*[ăâêôơư][a-zăâđêôơư]*(?![\p{L}\p{N}])|[čñĕĭŏŭ]/gu;

type Keyed = { index: number; value: string; right: string };

const meantBy = (
  words: Iterable<{ index: number; 0: string }>,
  read: (word: string) => string | undefined,
) =>
  [...words].flatMap(({ index, 0: value }): Keyed[] => {
    const right = read(value);
    return right === undefined ? [] : [{ index, value, right }];
  });

/** Words of a text that keys were meant to type; none where there are too few to be sure. */
const keyedWords = ({ text, path }: Piece): Keyed[] => {
  const words = [
    ...text.matchAll(/(?<![\p{L}\p{N}./@-])\p{L}+(?![\p{L}\p{N}/@-]|\.[\p{L}\p{N}])/gu),
  ];
  const odd = words.filter(([word]) => !isSyllable(word));
  const meant = meantBy(odd, telexWord);
  const kinds = new Set(meant.map(({ value }) => value.toLowerCase()));
  const sure = [...kinds].filter(isSureTelex).length;
  const isSure = path.at(-1) === 'name' ? sure > 0 && kinds.size > 1 : sure > 1 && kinds.size > 2;
  if (isSure && meant.length >= odd.length * 0.7) return meant;
  const vni = /[a-z][1-9]/i.test(text) ? meantBy(matchesOf(text, keyed), vniWord) : [];
  const isVni = new Set(vni.map(({ value }) => value)).size > 2;
  if (isVni && vni.filter(({ value }) => isSureVni(value)).length > 1) return vni;
  const half = matchesOf(text, lateKey).map(({ index }) => {
    const [word] = /(?<![\p{L}\p{N}-])\p{L}+$/u.exec(
      text.slice(Math.max(0, index - 9), index + 1),
    ) ?? [''];
    return { index: index + 1 - word.length, 0: word };
  });
  const late = meantBy(half, halfTelexWord).filter(
    ({ index, value }) =>
      !/^[“"‘'].+[”"’']$/u.test(text.slice(index - 1, index + value.length + 1)),
  );
  if (late.length === 0) return late;
  const isForeign = text
    .matchAll(toneless)
    .some(([word]) => !isSyllable(word) && halfTelexWord(word) === undefined);
  return isForeign ? [] : late;
};

/** A text typed while no program read the keys: most words that are no syllables become ones. */
export const unreadTelex: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  for (const piece of story.pieces.filter(isWorded)) {
    const told = keyedWords(piece);
    const [first] = told;
    if (!first) continue;
    return find(piece.pointOf(first.index, first.value.length), 'go-telex', toldSlips(told));
  }
};

/** Surnames that are none without their marks. */
const bareSurname =
  /^(?:Nguyen|Tran|Pham|Hoang|Huynh|Dang|Bui|Ngo|Duong|Dinh|Trinh|Dao|Doan|Luong) \p{Lu}[a-z]/u;
/** Fewer syllables than this may happen to have no marks: "Cho em xin hai trang". */
const leastBare = 7;

/** A sentence, or a name, typed without the marks of Vietnamese. */
export const unaccented: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  const isBare = (text: string) => {
    const words = text
      .trim()
      .split(/\s+/)
      .filter((word) => !/^\d/.test(word));
    const syllables = words.filter((word) => isBareSyllable(word.replace(/^\W+|\W+$/g, ''))).length;
    return syllables >= leastBare && syllables >= words.length * 0.9;
  };
  const bare = story.pieces.find(
    (piece) =>
      isWorded(piece) &&
      !/[^\p{ASCII}“”‘’–—…]/u.test(piece.text) &&
      (isBare(piece.text) || (piece.path.at(-1) === 'name' && bareSurname.test(piece.text))),
  );
  if (!bare) return;
  find(bare.pointOf(0, bare.text.length), 'go-khong-dau', { value: brief(bare.text, 40) });
};
