import { matchesOf } from '../../matches.ts';
import type { PersonalNumber } from './personal-numbers.ts';

const way = '(?:[Đđ]ường|[Pp]hố|[Hh]ẻm|[Nn]gõ|[Nn]gách|[Kk]iệt)';
const hamlet = '(?:[Tt]ổ|[Ấấ]p|[Tt]hôn|[Kk]hu phố|[Kk]hóm|[Xx]óm)(?!\\p{L})';
const number = '\\d{1,4}\\p{L}?(?:\\/\\d{1,4}\\p{L}?)*(?![\\p{L}\\d])';
/** A house by its number and the street or hamlet it stands in: twelve streets are none. */
const house = `(?:[Ss]ố nhà:?\\s*${number},?\\s*(?:${way}|${hamlet}|\\p{Lu}\\p{L}*)|[Ss]ố ${number},?\\s+(?:${way}\\s|${hamlet}|\\p{Lu}\\p{Ll}+)|${number},?\\s*(?:${way}\\s+(?:\\p{Lu}|\\d|số)|\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{L}*))`;
const people = '(?:anh|chị|em|ông|bà|cô|thầy|bạn|tôi|cháu|mình|gia đình|riêng)';
/** Who lives there; boarders and guests of a house live elsewhere, and offices and monuments have addresses for all. */
const lives = `(?:(?<!(?:nội|bán|lưu|cư|đồn|tạm|thường)\\s)[Tt]rú(?: tại| ở)?|(?:[Tt]hường|[Tt]ạm) trú(?: tại| ở)?|[Hh]ộ khẩu(?: thường trú)?(?: tại| ở)?|[Nn]gụ(?: tại| ở)?|[Nn]hà (?:riêng )?(?:của )?${people}(?: \\p{Lu}\\p{L}*){0,4}(?: (?:nằm )?(?:ở|tại))?|[Ss]ống (?:ở|tại))`;
const home = new RegExp(
  `(?<!\\p{L})(?:${lives}\\s*:?\\s*${house}|(?:(?:[Tt]hường|[Tt]ạm) trú|[Nn]ơi ở|[Cc]hỗ ở|[Đđ]ịa chỉ nhà(?: riêng)?)\\s*:\\s*(?:${house}|${hamlet}\\s))`,
  'gu',
);

/** Where somebody lives, to the house; the commune alone is no secret. */
export function homeAddresses(text: string): PersonalNumber[] {
  if (!/\d/.test(text)) return [];
  return matchesOf(text, home).map(({ index, 0: found }) => ({
    code: 'noi-o' as const,
    start: index,
    end: index + found.length,
  }));
}
