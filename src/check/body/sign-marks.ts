import { raised } from '../../domain/typed/raised.ts';
import { componentNames } from '../mdx/components.ts';
import type { TextBlock, TextRow } from './blocks.ts';
import type { MarkFault } from './inline-marks.ts';
import { pictureMark } from './picture-mark.ts';

const pictureName = /\.(?:jpe?g|png|webp|avif|gif|heic)$/i;
const picture = (alt: string, src: string, credit = '') =>
  pictureMark(alt || 'lời tả ảnh', src.startsWith('./') ? src : `./${src}`, credit || undefined);

type Form = { what: string; pattern: RegExp; right: (...parts: string[]) => string };

/** Marks of other programs, and marks of ours with their signs turned round: the page would print them. */
const forms: Form[] = [
  {
    what: '^',
    pattern: /(?<=[\p{L}\p{N}])\^(\d{1,2})\^/gu,
    right: (_, figure = '') => raised(figure),
  },
  {
    what: '~~',
    pattern: /(?<=^|\s)~~[ \t]+([^~\n]*?)[ \t]+~~(?=\s|[.,;:!?]|$)/gu,
    right: (_, words = '') => `~~${words}~~`,
  },
  {
    what: 'https://',
    pattern: /(?<!\S)(https?:\/\/)[ \t]+([\w-]+(?:\.[\w-]+)+)/gi,
    right: (_, scheme = '', host = '') => scheme + host,
  },
  {
    what: '!…(…)',
    pattern:
      /(?<![\p{L}\p{N}])!(?=\S)([^()[\]!\n]*)\(((?:\.\/)?[^()[\]"“”\n]+?\.(?:jpe?g|png|webp|avif))\s*(?:["“”]([^"“”\n]*)["“”]\s*)?\)/giu,
    right: (_, alt = '', src = '', credit = '') => picture(alt.trim(), src.trim(), credit),
  },
  {
    what: '!(…)[…]',
    pattern: /!\(([^()\n]*)\)\[([^\]\n]+)\]/gu,
    right: (_, alt = '', src = '') => picture(alt, src),
  },
  {
    what: '[[…]]',
    pattern: /!?\[\[([^[\]\n]+\.(?:jpe?g|png|webp|avif|gif|heic))(?:\|[^\]]*)?\]\]/giu,
    right: (_, src = '') => picture('', src),
  },
  {
    what: '<',
    pattern: new RegExp(`<[ \\t]+(?=/?(?:${componentNames})\\b)`, 'gu'),
    right: () => '<',
  },
];

/** A link with other brackets than its own; its address is a link of its own, so no letters are left of it. */
const turned =
  /(?<open>[([])(?<words>[^()[\]\n]+)(?<close>[)\]])\s*\[(?<address>(?:https?:\/\/|www\.)[^\]\s]+)\]/u;

/**
 * A component whose signs came as codes of HTML, escaped, as square brackets, or that stands in the
 * marks of code alone in its row: the page would print its tag.
 */
const coded = new RegExp(
  `(?:&lt;|\\\\<)(?<tag>/?(?:${componentNames})\\b[^<>&\\n\\\\]*)(?:&gt;|\\\\?>)` +
    `|\\[(?<bracketed>(?:${componentNames})\\s+[a-z]+=["“”][^\\[\\]\\n]*)\\](?!\\()` +
    `|^\\s*\`(?<marked><(?:${componentNames})\\b[^\`\\n]*>)\`\\s*$`,
  'gu',
);
const uncoded = (text: string) =>
  text.replaceAll(coded, (...parts) => {
    const { tag, bracketed = '', marked } = parts.at(-1) as Record<string, string | undefined>;
    const straight = bracketed.replaceAll(/[“”]/gu, '"').replace(/\s*\/?$/, ' /');
    return marked ?? `<${tag?.trimEnd() ?? straight}>`;
  });

/** A row that is nothing but the name of a picture, as it is left where one should be put in. */
const onlyName = /^(?:!?\[)?(?:ảnh|hình)?\s*:?\s*((?:\.\/)?[\p{L}\p{N}_ ().-]+?\.[a-z]{3,4})\]?$/iu;

const inRow = (row: TextRow): MarkFault[] => {
  const { line, column, letters, text } = row;
  for (const { what, pattern, right } of forms) {
    const index = letters.search(pattern);
    if (index < 0) continue;
    return [
      { line, column: column + index, what, right: text.replaceAll(pattern, right), rows: [row] },
    ];
  }
  const tag = text.search(coded);
  if (tag >= 0) {
    const [what = ''] = text.match(coded) ?? [];
    return [{ line, column: column + tag, what: what.trim(), right: uncoded(text), rows: [row] }];
  }
  const link = turned.exec(text);
  const { open = '', words = '', close = '', address = '' } = link?.groups ?? {};
  if (link && letters.slice(link.index).startsWith(`${open}${words}${close}`)) {
    const whole = address.startsWith('www.') ? `https://${address}` : address;
    const right = text.replace(turned, () => `[${words}](${whole})`);
    const what = `${open}…${close}[…]`;
    return [{ line, column: column + link.index, what, right, rows: [row] }];
  }
  return [];
};

/** Marks that Markdown does not know, one finding a row, with the row as it should be typed. */
export function signFaults({ node, rows }: TextBlock): MarkFault[] {
  const [row] = rows;
  const [, name = ''] = (rows.length === 1 && row && onlyName.exec(row.letters.trim())) || [];
  if (row && node.type === 'paragraph' && pictureName.test(name)) {
    const { line, column } = row;
    return [{ line, column, what: row.text.trim(), right: picture('', name), rows }];
  }
  return rows.flatMap(inRow);
}
