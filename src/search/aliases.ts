import { spelling } from './respell.ts';

/** Names that mean the same unit or award: old name, new name, short form. */
export interface SearchAlias {
  terms: string[];
}

/** Short form → what it stands for, or each of the things it may stand for. */
export type Abbreviations = Readonly<Record<string, string | readonly string[]>>;

/** One entry of content/abbreviations.yaml, or one alias: what a page holds → what else finds it. */
interface Synonym {
  keys: string[];
  add: string[];
}

/** Letters and figures of `text` between single spaces, so that "Đoàn viên, thanh niên" is a key. */
function key(text: string): string {
  return ` ${(spelling(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** "TP.HCM", "TP. HCM" and "TPHCM" are one short form. */
function shortKeys(short: string): string[] {
  const parts = short.split(/[\s.]+/).filter(Boolean);
  return [...new Set([key(short), key(parts.join(' ')), key(parts.join(''))])];
}

function isWithin(name: string, longer: string): boolean {
  return key(longer).includes(key(name)) && key(longer).length > key(name).length;
}

/** A function from a page's text to the words, not on the page, by which it is found as well. */
export function otherNames(
  abbreviations: Readonly<Record<string, string | readonly string[]>>,
  aliases: readonly SearchAlias[],
): (text: string) => string[] {
  const synonyms: Synonym[] = [
    ...Object.entries(abbreviations).flatMap(([short, meanings]) =>
      [meanings].flat().flatMap((long) => [
        { keys: shortKeys(short), add: [long, short.replace(/[\s.]/g, '')] },
        { keys: [key(long)], add: [short, short.replace(/[\s.]/g, '')] },
      ]),
    ),
    ...aliases.flatMap(({ terms }) =>
      terms.map((term) => ({ keys: [key(term)], add: terms.filter((other) => other !== term) })),
    ),
  ].filter(({ keys }) => keys.every((one) => one.trim()));

  return (text) => {
    const page = key(text);
    const found = synonyms.filter(({ keys }) => keys.some((one) => page.includes(one)));
    const names = new Set(found.flatMap(({ add }) => add));
    const missing = [...names].filter((name) => !page.includes(key(name)));
    return missing
      .filter((name) => !missing.some((longer) => longer !== name && isWithin(name, longer)))
      .sort();
  };
}
