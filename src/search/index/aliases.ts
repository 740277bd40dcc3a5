import type { Abbreviations } from '../../domain/schemas/catalogue.ts';
import { foldSpelling, spelling } from '../ask/spelling/respell.ts';

/** Names that mean the same unit or award: old name, new name, short form. */
export type SearchAlias = {
  terms: string[];
};

/** Days of the week, which are numbers (“Ngày thứ Bảy tình nguyện”), typed with digits. */
const weekdays: SearchAlias[] = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map((day, at) => ({
  terms: [`thứ ${day}`, `thứ ${at + 2}`],
}));

/** What a page holds → what else finds it. */
type Synonym = {
  key: string;
  add: string[];
};

/** Words of `text` as written, between single spaces. */
const plain = (text: string): string =>
  ` ${(text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** Words of `text` as compared, so that "Đoàn viên, thanh niên" is a key. */
const key = (text: string): string => spelling(plain(text));

/** "TP.HCM", "TP. HCM" and "TPHCM" are one short form; "TƯ" is not the word "tư". */
const shortKeys = (short: string): string[] => [
  ...new Set([plain(short), plain(short.replaceAll('.', ''))]),
];

/** A short form that reads as a syllable would be found wherever that syllable stands. */
const isSyllable = (short: string): boolean =>
  /^[bcdghklmnpqrstvx]*[aeiouy]+[cghmnpt]*$/.test(foldSpelling(short));

const isWithin = (name: string, longer: string): boolean =>
  key(longer).includes(key(name)) && key(longer).length > key(name).length;

/** A function from a page's text to the words, not on the page, by which it is found as well. */
export function otherNames(
  abbreviations: Abbreviations,
  aliases: readonly SearchAlias[],
): (text: string) => string[] {
  const shorts = Object.entries(abbreviations).map(([short, meaning]) => {
    const joined = isSyllable(short) ? [] : [short, short.replaceAll('.', '')];
    const longs = [meaning].flat();
    return { keys: shortKeys(short), longs, joined };
  });
  const longs: Synonym[] = [
    ...shorts.flatMap(({ longs, joined }) =>
      longs.map((long) => ({ key: key(long), add: joined })),
    ),
    ...[...weekdays, ...aliases].flatMap(({ terms }) =>
      terms.map((term) => ({ key: key(term), add: terms.filter((other) => other !== term) })),
    ),
  ].filter(({ key }) => key.trim());

  return (text) => {
    const [written, compared] = [plain(text), key(text)];
    const names = new Set([
      ...shorts
        .filter(({ keys }) => keys.some((one) => written.includes(one)))
        .flatMap(({ longs, joined }) => longs.concat(joined)),
      ...longs.filter(({ key }) => compared.includes(key)).flatMap(({ add }) => add),
    ]);
    const missing = [...names].filter((name) => !compared.includes(key(name)));
    return missing
      .filter((name) => !missing.some((longer) => longer !== name && isWithin(name, longer)))
      .sort();
  };
}
