import { raised } from '../../domain/typed/raised.ts';
import { componentNames } from '../mdx/components.ts';
import type { TextBlock, TextRow } from './blocks.ts';
import type { MarkFault } from './inline-marks.ts';
import { nameAlone, pictureBeside } from './picture-mark.ts';

type Form = {
  what: string;
  /** Without this no row need be read for the pattern. */
  has: string;
  pattern: RegExp;
  right: (...parts: string[]) => string;
  /** Was published before it was known: it is told, and stops no build. */
  isTold?: true;
};

const forumTags = 'b|i|u|s|url|img|quote|color|size|font|center|left|right|list|code|youtube';
const anyTag = new RegExp(`\\[/?(?:${forumTags})(?:=[^\\]]{0,500})?\\]`, 'giu');

/** The marks of forums in those of Markdown; what has no like here goes, its words stay. */
const withoutTags = (text: string): string =>
  text
    .replaceAll(/\[url=([^\]\s]{1,500})\](.{0,500}?)\[\/url\]/giu, '[$2]($1)')
    .replaceAll(
      /\[quote="?([^\]"]{1,80})"?\](.{0,999}?)\[\/quote\]/gisu,
      '<Quote by="$1">$2</Quote>',
    )
    .replaceAll(/\[b\]\s*(.{0,999}?)\s*\[\/b\]/gisu, '**$1**')
    .replaceAll(/\[i\]\s*(.{0,999}?)\s*\[\/i\]/gisu, '*$1*')
    .replaceAll(/\s*\[\*\][ \t]*/gu, '\n- ')
    .replaceAll(anyTag, '')
    .trim();

/** Marks of other programs, and marks of ours with their signs turned round: the page would print them. */
const forms: Form[] = [
  {
    what: '^',
    has: '^',
    pattern: /(?<=[\p{L}\p{N}])\^(\d{1,2})\^/gu,
    right: (_, figure = '') => raised(figure),
  },
  {
    what: '~~',
    has: '~~',
    pattern: /(?<=^|\s)~~[ \t]+([^~\n]*?)[ \t]+~~(?=\s|[.,;:!?]|$)/gu,
    right: (_, words = '') => `~~${words}~~`,
  },
  {
    what: 'https://',
    has: '//',
    pattern: /(?<!\S)(https?:\/\/)[ \t]+([\w-]+(?:\.[\w-]+)+)/gi,
    right: (_, scheme = '', host = '') => scheme + host,
  },
  {
    what: '!…(…)',
    has: '!',
    pattern:
      /(?<![\p{L}\p{N}])!(?=\S)\[?([^()[\]!\n]*)\(((?:\.\/)?[^()[\]"“”\n]+?\.(?:jpe?g|png|webp|avif))\s*(?:["“”]([^"“”\n]*)["“”]\s*)?\)/giu,
    right: (_, alt = '', src = '', credit = '') => pictureBeside(alt.trim(), src.trim(), credit),
  },
  {
    what: '!(…)[…]',
    has: '!(',
    pattern: /!\(([^()\n]*)\)\[([^\]\n]+)\]/gu,
    right: (_, alt = '', src = '') => pictureBeside(alt, src),
  },
  {
    what: '[[…]]',
    has: '[[',
    pattern: /!?\[\[([^[\]\n]+\.(?:jpe?g|png|webp|avif|gif|heic))(?:\|[^\]]*)?\]\]/giu,
    right: (_, src = '') => pictureBeside('', src),
  },
  {
    // As Google Docs names a picture whose bytes it sets at the end, or with a name in no brackets.
    what: '![…]',
    has: '![',
    pattern:
      /!\[([^[\]\n]*)\](?:\[[^[\]\n]*\]|[ \t]*((?:\.\/)?[^\s()[\]"“”]+\.(?:jpe?g|png|webp|avif)))/giu,
    right: (_, alt = '', src = 'ten-anh.jpg') => pictureBeside(alt, src),
    isTold: true,
  },
  {
    // A degree whose little ring Word had raised; a class and a room of that name are none.
    what: 'oC',
    has: 'C',
    pattern: /(?<=(?<![\p{L}\d]|(?:[Ll]ớp|[Pp]hòng) )\d{1,3}(?:,\d)?)[ ]?[oOº]C(?![\p{L}\d])/gu,
    right: () => '°C',
    isTold: true,
  },
  {
    what: '<',
    has: '<',
    pattern: new RegExp(`<[ \\t]+(?=/?(?:${componentNames})\\b)`, 'gu'),
    right: () => '<',
  },
  {
    what: '==',
    has: '==',
    pattern: /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]+[^\s=])==(?![=\p{L}\p{N}])/gu,
    right: (_, words = '') => `**${words.replaceAll('**', '')}**`,
    isTold: true,
  },
  {
    what: '++',
    has: '++',
    pattern: /(?<![\p{L}\p{N}+])\+\+(?=\p{L})([^+\n]*\p{L})\+\+(?![\p{L}\p{N}+])/gu,
    right: (_, words = '') => words,
    isTold: true,
  },
  {
    what: '[[…]]',
    has: '[[',
    pattern:
      /\[\[(?![^[\]]*(?:\.\w{3,4}[|\]]|="|=“)|_?toc_?\])([^[\]|\n]{2,})(?:\|([^[\]\n]+))?\]\]/giu,
    right: (_, page = '', words = '') => words || page,
    isTold: true,
  },
  {
    // A link by a name that no row of the text gives an address.
    what: '[…][…]',
    has: '][',
    pattern: /(?<![!\]])\[([^[\]\n]*\p{L}[^[\]\n]*)\]\[(?!\^)[^[\]\n]*\]/gu,
    right: (_, words = '') => `[${words}](https://…)`,
    isTold: true,
  },
  {
    // A measure; any other power may be meant as it stands.
    what: '^',
    has: '^',
    pattern: /(?<=(?<!\p{L})[kcdm]?m)\^([23])(?![\d^])/gu,
    right: (_, figure = '') => raised(figure),
    isTold: true,
  },
  {
    what: 'https:',
    has: '/',
    pattern:
      /(?<![\p{L}\p{N}])(?!https?:\/\/[\w-])h{0,2}t{1,3}p(s?)(?:[:;][ \t]*[/\\]{1,3}|[ \t]*[:;]?[ \t]*[/\\]{2})[ \t]*(?=[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})/giu,
    right: (_, secure = '') => `http${secure}://`,
    isTold: true,
  },
];

/** A link with other brackets than its own; its address is a link of its own, so no letters are left of it. */
const turned =
  /(?<open>[([])(?<words>[^()[\]\n]+)(?<close>[)\]])\s*\[(?<address>(?:https?:\/\/|www\.|\/)[^\]\s]+)\]/u;

/**
 * A component whose signs came as codes of HTML, escaped, as square brackets, or that stands in the
 * marks of code alone in its row: the page would print its tag.
 */
const coded = new RegExp(
  `(?:&lt;|\\\\<|＜)(?<tag>/?(?:${componentNames})\\b[^<>＜＞&\\n\\\\]*)(?:&gt;|\\\\?>|＞)` +
    `|\\[{1,2}(?<bracketed>(?:${componentNames})\\s+[a-z]+=[^\\[\\]\\n]*)\\]{1,2}(?!\\()` +
    `|(?<![<\\p{L}\\\\/])\\(?(?<bare>(?:${componentNames}) (?:id|src|youtube|facebook)=["“][^"”\\n]*["”][^<>\\n()]*?)\\s*/?[>)](?![\\p{L}\\p{N}])` +
    `|^\\s*\`(?<marked><(?:${componentNames})\\b[^\`\\n]*>)\`\\s*$`,
  'gu',
);
const uncoded = (text: string) =>
  text.replaceAll(coded, (...parts) => {
    const {
      tag,
      bare,
      bracketed = bare ?? '',
      marked,
    } = parts.at(-1) as Record<string, string | undefined>;
    const straight = bracketed
      .replaceAll(/[“”]/gu, '"')
      .replaceAll(/=([^\s"/]+)/gu, '="$1"')
      .replace(/\s*\/?$/, ' /');
    return marked ?? `<${tag?.trimEnd() ?? straight}>`;
  });

/** A closing tag, or one that holds an address, which is a link of its own: of that no letters are left. */
const forumTag = new RegExp(`\\[/(?:${forumTags})\\]|\\[(?:url=|url\\]|img\\])`, 'iu');

/** Tags of a forum, told once a block: what the first row opens, another one may close. */
const forumFault = (rows: readonly TextRow[]): MarkFault | undefined => {
  const row = rows.find(({ letters }) => letters.includes('[') && forumTag.test(letters));
  if (!row) return undefined;
  const { line, column, letters } = row;
  const { index, 0: what } = forumTag.exec(letters)!;
  const right = withoutTags(rows.map(({ text }) => text).join('\n'));
  return { line, column: column + index, what, right, rows, isTold: true };
};

/** Words lit up over several rows. */
const lit = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=]+[^\s=])==(?![=\p{L}\p{N}])/gu;

/** Words lit up from one row to another, told once a block. */
const litFault = (rows: readonly TextRow[]): MarkFault | undefined => {
  const row = rows.length > 1 ? rows.find(({ letters }) => letters.includes('==')) : undefined;
  const whole = rows.map(({ letters }) => letters).join('\n');
  if (!row || !whole.match(lit)?.some((one) => one.includes('\n'))) return undefined;
  const { line, column, letters } = row;
  const right = rows
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(lit, (_, words: string) => `**${words.replaceAll('**', '')}**`);
  return { line, column: column + letters.indexOf('=='), what: '==', right, rows, isTold: true };
};

const inRow = (row: TextRow): MarkFault[] => {
  const { line, column, letters, text } = row;
  for (const { what, has, pattern, right, isTold } of forms) {
    const index = letters.includes(has) ? letters.search(pattern) : -1;
    if (index < 0) continue;
    const mended = text.replaceAll(pattern, right);
    return [
      { line, column: column + index, what, right: mended, rows: [row], ...(isTold && { isTold }) },
    ];
  }
  const tag = text.search(coded);
  if (tag >= 0) {
    const [what = ''] = text.match(coded) ?? [];
    const right = uncoded(text);
    const isTold = /^\[[^"“”]*$|^＜|^\(?[A-Z]/u.test(what) && { isTold: true as const };
    return [{ line, column: column + tag, what: what.trim(), right, rows: [row], ...isTold }];
  }
  const link = turned.exec(text);
  const { open = '', words = '', close = '', address = '' } = link?.groups ?? {};
  if (link && letters.slice(link.index).startsWith(`${open}${words}${close}`)) {
    const to = address.replace(/^www/, 'https://www');
    const right = text.replace(turned, () => `[${words}](${to})`);
    const isTold = to.startsWith('/') && { isTold: true as const };
    const at = { line, column: column + link.index, what: `${open}…${close}[…]` };
    return [{ ...at, right, rows: [row], ...isTold }];
  }
  return [];
};

/** Marks that Markdown does not know, one finding a row, with the row as it should be typed. */
export function signFaults({ node, rows }: TextBlock): MarkFault[] {
  const [row] = rows;
  const name = rows.length === 1 && row ? nameAlone(row.letters) : undefined;
  if (row && node.type === 'paragraph' && name) {
    const { line, column } = row;
    const what = row.text.trim();
    const isTold = what.startsWith('(') && { isTold: true as const };
    return [{ line, column, what, right: pictureBeside('', name), rows, ...isTold }];
  }
  const whole = forumFault(rows) ?? litFault(rows);
  return whole ? [whole] : rows.flatMap(inRow);
}
