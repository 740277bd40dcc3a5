import { paragraph } from './xml.ts';

/** What stands before a paragraph by itself: of which list, at which level. */
type Numbered = { list: string; level: number };
type Level = { format: string; text: string; start: number };
type Lists = {
  levels: ReadonlyMap<string, readonly Level[]>;
  /** By the id that paragraphs give: the list it belongs to, and where it begins anew. */
  instances: ReadonlyMap<string, { list: string; starts: ReadonlyMap<number, number> }>;
  /** Styles that number, and those of headings, by id. */
  styles: ReadonlyMap<string, { numId: string; level: number }>;
  headings: ReadonlySet<string>;
};

const value = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag} [^>]*w:val="([^"]*)"`).exec(xml)?.[1];
const attribute = (xml: string, name: string): string =>
  new RegExp(` w:${name}="([^"]*)"`).exec(xml)?.[1] ?? '';
const blocksOf = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag} [^>]*>[^]*?</w:${tag}>`, 'g'))].map(([block]) => block);

const readLists = (numbering: string, styles: string): Lists => ({
  levels: new Map(
    blocksOf(numbering, 'abstractNum').map((list) => [
      attribute(list, 'abstractNumId'),
      blocksOf(list, 'lvl').map((level) => ({
        format: value(level, 'numFmt') ?? 'decimal',
        text: value(level, 'lvlText') ?? '',
        start: Number(value(level, 'start') ?? 1),
      })),
    ]),
  ),
  instances: new Map(
    blocksOf(numbering, 'num').map((one) => [
      attribute(one, 'numId'),
      {
        list: value(one, 'abstractNumId') ?? '',
        starts: new Map(
          blocksOf(one, 'lvlOverride').flatMap((level) => {
            const start = value(level, 'startOverride');
            return start === undefined ? [] : [[Number(attribute(level, 'ilvl')), Number(start)]];
          }),
        ),
      },
    ]),
  ),
  styles: new Map(
    blocksOf(styles, 'style').flatMap((style) => {
      const numId = value(style, 'numId');
      const level = Number(value(style, 'ilvl') ?? 0);
      return numId ? [[attribute(style, 'styleId'), { numId, level }] as const] : [];
    }),
  ),
  headings: new Set(
    blocksOf(styles, 'style').flatMap((style) =>
      /^(?:heading \d|title)$/i.test(value(style, 'name') ?? '')
        ? [attribute(style, 'styleId')]
        : [],
    ),
  ),
});

const roman = (number: number): string => {
  const signs = 'm cm d cd c xc l xl x ix v iv i'.split(' ');
  const worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  return worth
    .map((each, index) => {
      const times = Math.floor(rest / each);
      rest %= each;
      return signs[index]!.repeat(times);
    })
    .join('');
};
const letter = (number: number) =>
  String.fromCodePoint(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

/** Beyond these Word itself begins anew, or nobody reads them: a damaged file may begin anywhere. */
const mostLetters = 780;
const mostRoman = 3999;

const spelt = (number: number, format: string): string => {
  const most = format.endsWith('Roman') ? mostRoman : mostLetters;
  if (/(?:Roman|Letter)$/.test(format) && !(number >= 1 && number <= most)) return String(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperLetter') return letter(number).toUpperCase();
  if (format === 'lowerLetter') return letter(number);
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
};

/** Whether all words of a paragraph are bold: somebody's heading. */
const isBold = (xml: string): boolean => {
  const runs = [...xml.matchAll(/<w:r(?: [^>]*)?>(?:(?!<\/w:r>)[^])*<\/w:r>/g)]
    .map(([run]) => run)
    .filter((run) => /<w:t[ >]/.test(run));
  return (
    runs.length > 0 && runs.every((run) => /<w:b(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(run))
  );
};

/**
 * The document with the numbers that Word writes by itself typed into the text wherever a plain list
 * would print others: lists that go on behind a paragraph or begin anew, "Điều 1.", letters, Roman
 * numerals, numbers of headings. Lists that count 1, 2, 3 stay lists.
 */
export function typeNumbers(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering, styles);
  if (lists.instances.size === 0) return document;
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  /** How many items of each level a list made of these paragraphs would have counted. */
  let shown: number[] = [];
  let last = 0;

  const next = ({ list, level }: Numbered, id: string): number[] => {
    const known = counts.get(list) ?? [];
    const levels = lists.levels.get(list) ?? [];
    const override = lists.instances.get(id)?.starts.get(level);
    const isFirst = override !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const before = known[level] ?? (levels[level]?.start ?? 1) - 1;
    const now = known.slice(0, level);
    for (let above = 0; above < level; above += 1) now[above] ??= levels[above]?.start ?? 1;
    now[level] = isFirst ? override : before + 1;
    counts.set(list, now);
    return now;
  };

  /** Whether the next paragraph is of the same list, at whatever level. */
  const goesOn = (at: number, id: string): boolean => {
    const following = new RegExp(`^\\s*${paragraph.source}`).exec(document.slice(at, at + 20_000));
    return following !== null && value(following[0], 'numId') === id;
  };

  return document.replaceAll(paragraph, (whole: string, at: number) => {
    const between = document.slice(last, at);
    last = at + whole.length;
    if (/<\/w:tc>|<w:tc[ >]/.test(between)) shown = [];
    const properties = /<w:pPr>[^]*?<\/w:pPr>/.exec(whole)?.[0] ?? '';
    const style = value(properties, 'pStyle') ?? '';
    const own = value(properties, 'numId');
    const id = own ?? lists.styles.get(style)?.numId ?? '0';
    const level = Number(value(properties, 'ilvl') ?? lists.styles.get(style)?.level ?? 0);
    const list = lists.instances.get(id)?.list;
    const levels = list === undefined ? undefined : lists.levels.get(list);
    const shape = levels?.[level];
    const hasText = /<w:t[ >]|<w:drawing|<w:pict/.test(whole);
    if (list === undefined || !shape || !hasText) {
      if (hasText) shown = [];
      return whole;
    }
    const isOrdered = shape.format !== 'bullet' && shape.format !== 'none';
    if (!isOrdered) {
      shown = [...shown.slice(0, level), 0];
      return whole;
    }
    const numbers = next({ list, level }, id);
    const place = (shown[level] ?? 0) + 1;
    const isHeading =
      lists.headings.has(style) || (place === 1 && isBold(whole) && !goesOn(at + whole.length, id));
    // A list within an item that is none, its number typed, would hang in the air.
    const isWithin = shown.length >= level;
    const isPlain =
      shape.format === 'decimal' && new RegExp(`^%${level + 1}[.)/]?$`).test(shape.text.trim());
    if (isPlain && isWithin && !isHeading && numbers[level] === place) {
      shown = [...shown.slice(0, level), place];
      return whole;
    }
    shown = [];
    const label = shape.text
      .replaceAll(/%(\d)/g, (_, nth: string) =>
        spelt(numbers[Number(nth) - 1] ?? 1, levels?.[Number(nth) - 1]?.format ?? 'decimal'),
      )
      .trim();
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const plain = properties
      .replace(/<w:numPr>[^]*?<\/w:numPr>/, '')
      .replace(/(<w:pPr>(?:<w:pStyle [^>]*\/>)?)/, `$1${none}`);
    const bold = isBold(whole) ? '<w:rPr><w:b/></w:rPr>' : '';
    const run = label ? `<w:r>${bold}<w:t xml:space="preserve">${label} </w:t></w:r>` : '';
    return whole.replace(properties, () => plain + run);
  });
}
