import type { TextBlock, TextRow } from './blocks.ts';
import { pictureMark } from './picture-mark.ts';
import { hideLoneSigns, showLoneSigns } from './lone-signs.ts';

/** A mark of Markdown that is printed as a letter: where, which, and the text as it should be. */
export type MarkFault = {
  line: number;
  column: number;
  what: string;
  right: string;
  /** The rows that `right` stands for, without what leads them. */
  rows: readonly TextRow[];
  /** A reminder, where the mark stops no build. */
  isTold?: true;
  /** The words that stand in the place of a link's address. */
  nowhere?: string;
};

const isWord = (sign: string) => /^[\p{L}\p{M}\p{N}]$/u.test(sign);
const isSpace = (sign: string) => sign === '' || /^\s$/.test(sign);

type Mark = { row: TextRow; index: number; sign: string; before: string; after: string };

const marksOf = (rows: readonly TextRow[], pattern: RegExp): Mark[] =>
  rows.flatMap((row) =>
    [...row.letters.matchAll(pattern)].map(({ index, 0: sign }) => ({
      row,
      index,
      sign,
      before: row.text.slice(0, index).match(/.$/su)?.[0] ?? '',
      after: row.text.slice(index + sign.length).match(/^./su)?.[0] ?? '',
    })),
  );

/** A star behind a word refers to a note below, or hides letters: `phí**`, `ông N**`. */
const isSuffix = ({ before, after }: Mark) => isWord(before) && !isWord(after);
const isBetween = ({ before, after }: Mark) => isWord(before) && isWord(after);

const strayStrong = (rows: readonly TextRow[]): Mark | undefined => {
  const marks = marksOf(rows, /(?<!\*)\*{2,3}(?!\*)/g).filter(
    ({ before, after }) => !(/\p{N}/u.test(before) && /\p{N}/u.test(after)),
  );
  if (marks.length > 1) return marks.every(isSuffix) ? undefined : marks[0];
  const [mark] = marks;
  if (!mark || mark.sign.length !== 2 || isBetween(mark) || isSuffix(mark)) return undefined;
  const opens = isWord(mark.after) || /[“"‘']/.test(mark.after);
  const closes = /[:.;!?…”"]/.test(mark.before);
  const isLone = isSpace(mark.before) && isSpace(mark.after);
  return opens || closes || isLone ? mark : undefined;
};

/** Two marks that would be a pair, were it not for a space inside or a missing one outside. */
const strayPair = (rows: readonly TextRow[], pattern: RegExp): Mark | undefined => {
  const marks = marksOf(rows, pattern);
  return marks.find((open, index) => {
    const close = marks[index + 1];
    if (!close || isWord(open.before)) return false;
    const ends = isSpace(close.after) || /[.,;:!?)…”]/.test(close.after);
    if (isWord(open.after)) return isSpace(close.before) ? ends : isWord(close.after);
    return open.sign.length > 1 && isSpace(open.after) && !isSpace(close.before) && ends;
  });
};

/** Code, addresses, tags and escapes are passed over; what is left are marks of emphasis. */
const passed = /\\[^]|`+[^`]*`+|\]\([^)\n]*\)|<[^<>\n]*>|https?:\/\/\S+|www\.\S+/g;

const spotsOf = (source: string, sign: RegExp): { index: number; mark: string }[] =>
  [...source.matchAll(new RegExp(`${passed.source}|(?<mark>${sign.source})`, 'g'))].flatMap(
    ({ index, groups }) => (groups?.['mark'] ? [{ index, mark: groups['mark'] }] : []),
  );

/**
 * The text with the marks of one kind set as pairs: no space inside, and outside one wherever a
 * word would touch a mark that stands by a sign.
 */
const paired = (source: string, sign: RegExp, marks: number): string => {
  const spots = spotsOf(source, sign).slice(0, marks);
  let out = '';
  let end = 0;
  for (let at = 0; at + 1 < spots.length; at += 2) {
    const [open, close] = [spots[at]!, spots[at + 1]!];
    const before = source.slice(end, open.index);
    const inner = source.slice(open.index + open.mark.length, close.index);
    const after = source.slice(close.index + close.mark.length);
    const bare = inner.trim();
    const touchesBefore = isWord(before.match(/.$/su)?.[0] ?? (end > 0 ? 'a' : ''));
    const touchesAfter = isWord(after.match(/^./su)?.[0] ?? '');
    const lead = touchesBefore && (/^\s/.test(inner) || !isWord(bare.match(/^./su)?.[0] ?? ''));
    const tail = touchesAfter && (/\s$/.test(inner) || !isWord(bare.match(/.$/su)?.[0] ?? ''));
    const mark = open.mark.replace(/__/, '**');
    out += `${before}${lead ? ' ' : ''}${mark}${bare}${mark}${tail ? ' ' : ''}`;
    end = close.index + close.mark.length;
  }
  return out + source.slice(end);
};

/** Ways to mend a text with a stray mark, the likeliest first; the caller tries which one holds. */
const mendings = (source: string, sign: RegExp, stray: string): string[] => {
  const all = spotsOf(source, sign);
  const [only] = all;
  if (only && all.length === 1 && /\s$/.test(source.slice(0, only.index))) {
    const after = source.slice(only.index + stray.length);
    if (/^\s/.test(after)) return [source.slice(0, only.index).trimEnd() + after];
  }
  const ways = [paired(source, sign, all.length - (all.length % 2))];
  if (all.length % 2 === 1) {
    const { index } = all.at(-1)!;
    const row = source.indexOf('\n', index);
    const rowEnd = row < 0 ? source.length : row;
    const start = source.lastIndexOf('\n', all[0]!.index) + 1;
    const closed = `${source.slice(0, rowEnd)}${stray}${source.slice(rowEnd)}`;
    const opened = `${source.slice(0, start)}${stray}${source.slice(start)}`;
    const opens = /^\S/.test(source.slice(index + stray.length));
    const both = opens ? [closed, opened] : [opened, closed];
    ways.push(...both.map((text) => paired(text, sign, all.length + 1)));
  }
  ways.push(source.replace(new RegExp(sign.source, 'g'), ''));
  return ways;
};

const kinds: { sign: RegExp; stray: (rows: readonly TextRow[]) => Mark | undefined }[] = [
  { sign: /(?<!\*)\*{2,3}(?!\*)/, stray: strayStrong },
  { sign: /(?<!_)__(?!_)/, stray: (rows) => strayPair(rows, /(?<!_)__(?!_)/g) },
  { sign: /(?<!~)~~(?!~)/, stray: (rows) => strayPair(rows, /(?<!~)~~(?!~)/g) },
  { sign: /(?<!\*)\*(?!\*)/, stray: (rows) => strayPair(rows, /(?<!\*)\*(?!\*)/g) },
  { sign: /(?<!_)_(?!_)/, stray: (rows) => strayPair(rows, /(?<!_)_(?!_)/g) },
];

/** A star left over beside an emphasis that has one more at its other end: `**đậm*`, `***đậm**`. */
const leftStar = (rows: readonly TextRow[]): Mark | undefined =>
  marksOf(rows, /(?<!\*)\*(?!\*)/g).find(({ row, index }) => {
    const isLeft = (at: number) => row.text[at] === '*' && row.letters[at] === '\0';
    if (isLeft(index + 1)) return true;
    // `**Tổng***`: a star behind bold words may refer to a note below.
    return isLeft(index - 1) && !/\*{2}[^*]+\*{3}$/.test(row.text.slice(0, index + 1));
  });

/** The text with as many stars at both ends of the emphasis beside which one is left over. */
const evened = (source: string): string =>
  source.replaceAll(/(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])(\*{1,3})/g, (all, open, inner, close) =>
    open === close ? all : `**${inner}**`,
  );

/**
 * Emphasis that did not come about, one finding a block and kind.
 * @param holds whether a text keeps no stray mark once Markdown has read it
 */
export function emphasisFaults(
  { rows }: Pick<TextBlock, 'rows'>,
  holds: (source: string) => boolean,
): MarkFault[] {
  const source = hideLoneSigns(rows.map(({ text }) => text).join('\n'));
  for (const { sign, stray } of kinds) {
    const mark = stray(rows);
    if (!mark) continue;
    const ways = mendings(source, sign, mark.sign);
    const right = ways.find((way) => way !== source && holds(way)) ?? ways.at(-1)!;
    const { line, column } = mark.row;
    return [
      { line, column: column + mark.index, what: mark.sign, right: showLoneSigns(right), rows },
    ];
  }
  const star = leftStar(rows);
  if (!star) return [];
  const { line, column } = star.row;
  const right = showLoneSigns(evened(source));
  return [{ line, column: column + star.index, what: '*', right, rows }];
}

/** Whether a block keeps a mark of emphasis as a letter. */
export function hasStrayMark({ rows }: TextBlock): boolean {
  return kinds.some(({ stray }) => stray(rows) !== undefined);
}

const withoutBrackets = (address: string) => address.trim().replace(/^<|>$/g, '').trim();
const ownPage = /^[a-z]+(?:-[a-z]+)+\/[a-z\d-]+(?=\/?$)/;

const writtenAddress = (address: string) => {
  const plain = withoutBrackets(address);
  if (/^(https?:|www\.)/i.test(plain)) {
    const whole = plain.replace(/^www\./i, 'https://www.');
    const [, host, title] = /^(https?:\/\/[^\s/]+)\s+([^"“”]+)$/i.exec(whole) ?? [];
    if (host && title) return `${host} "${title}"`;
    const coded = whole.replaceAll(/\s/g, '%20');
    const isEven = coded.split('(').length === coded.split(')').length;
    return isEven ? coded : coded.replaceAll('(', '%28').replaceAll(')', '%29');
  }
  if (ownPage.test(plain)) return `/${ownPage.exec(plain)![0]}/`;
  if (/^(?:[\w-]+\.)+[a-z]{2,}\//i.test(plain)) return `https://${plain.replaceAll(/\s/g, '%20')}`;
  return /[\s()]/.test(plain) ? `<${plain}>` : plain;
};

/** A picture's name with its source behind it, in no quotes: the name, and the source. */
const sourced = /^(\S.*?\.(?:jpe?g|png|webp|avif))\s+(?!.*\.(?:jpe?g|png|webp|avif)$)(\S.*)$/iu;

/** Links and pictures of which only the brackets are left. */
const forms: { pattern: RegExp; what: string; right: (...parts: string[]) => string }[] = [
  {
    what: '![…](…)',
    pattern:
      /!\[([^[\]\n]*)\]\s*\(\s*(.+?)\s*(?:["“”']([^"“”']*)["“”']\s*|"(.{1,300})"\s*)?(?:\)(?=[^)]*$)|$(?<=^[^)]*))/u,
    right: (alt = '', typed = '', plain = '', quoted = '') => {
      const credit = plain || quoted;
      // The size, as other programs have it: the page sets its own.
      const src = typed.replace(/\s+=\d*x\d*$/, '');
      const [, name = src, source = ''] = (credit === '' && sourced.exec(src)) || [];
      const own = source.replace(/^[|,;–-]\s*/u, '');
      return pictureMark(alt, withoutBrackets(name), credit || own || undefined);
    },
  },
  {
    what: '[…](…)',
    pattern:
      /\[((?!\d+\])[^[\]\n]+)\]\s*\(\s*((?:<|https?:|www\.|\/|#|(?:[\w-]+\.)+[a-z]{2,}\/|[a-z]+(?:-[a-z]+)+\/[a-z\d])[^)\n]*?)\s*>?(?:\)|([.,;:!?…]*(?:\s[^)\n]*)?)$)/u,
    right: (words = '', to = '', sign = '') => `[${words}](${writtenAddress(to)})${sign}`,
  },
];
// No bracket within one: a row of open brackets would be read from each of them to its end.
const leftForm = /!\[[^[\]]*\]\s*\(|\]\(|\[(?!\d+\])[^[\]\n]+\]\s+\((?=\0|<|https?:|www\.|\/|#)/;

/** Links and pictures that Markdown did not take for such. */
export function bracketFaults({ rows }: TextBlock): MarkFault[] {
  return rows.flatMap((row): MarkFault[] => {
    const found = row.letters.match(leftForm);
    if (!found) return [];
    const at = found.index!;
    for (const { pattern, what, right } of forms) {
      const [head, tail] = [row.text.slice(0, at), row.text.slice(at)];
      const rest = what === '[…](…)' && found[0] === '](' ? row.text : tail;
      if (!pattern.test(rest)) continue;
      const mended = rest.replace(pattern, (...parts) =>
        right(...parts.slice(1).map((part) => (typeof part === 'string' ? part : ''))),
      );
      const whole = rest === tail ? head + mended : mended;
      return [{ line: row.line, column: row.column + at, what, right: whole, rows: [row] }];
    }
    const [, nowhere] = /\]\(([^()\n]*\s[^()\n]*)\)/.exec(row.text.slice(at)) ?? [];
    const escaped = `${row.text.slice(0, at)}\\${row.text.slice(at)}`;
    return [
      {
        line: row.line,
        column: row.column + at,
        what: found[0],
        right: escaped,
        rows: [row],
        ...(nowhere && { nowhere }),
      },
    ];
  });
}
