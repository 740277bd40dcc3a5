import { componentNames, components } from './components.ts';
import { rowAt } from './offsets.ts';

/** A component's tag at the end of a row, without the sign that closes it. */
const unclosedTag = new RegExp(`</?(${componentNames})\\b[^<>]*?(?=\\s*$)`);

/** What other programs take for the looks of a link or a picture, or for the name of a heading. */
const looks = /(?<=\))\{[^{}\n]{0,80}[=#.][^{}\n]{0,80}\}/gu;
const headingName = /\{[#.][^{}\n]{0,80}\}$/u;

/** A component in two pairs of signs, and one whose attributes commas part. */
const doubledTag = new RegExp(`<(</?(?:${componentNames})\\b[^<>\\n]*>)>`, 'g');
const commaInTag = new RegExp(
  `(?<=<(?:${componentNames})\\b[^<>\\n]*["'])\\s*[,;]\\s*(?=/?>|\\w+=)`,
  'g',
);
/** A component's tag whose attributes no commas part any more. */
export function withoutCommas(tag: string): string {
  return tag.replaceAll(commaInTag, ' ');
}

const inBraces = new RegExp(
  `\\{{1,2}\\s*((?:${componentNames})\\s[^{}<>\\n]*?)\\s*/?\\s*\\}{1,2}`,
  'g',
);

/** A number as LaTeX sets one, with its comma in braces. */
const formula = /\$?(?:\\[([])?\s?(\d+)\{,\}(\d+)(?:\s?\\?(%))?\s?(?:\\[)\]])?\$?/g;

const withoutLooks = (row: string): string =>
  (/^\s*#{1,6}\s/.test(row) ? row.trimEnd().replace(headingName, '').trimEnd() : row).replaceAll(
    looks,
    '',
  );

/** An address of mail as programs of mail set one beside a name. */
export const mailInSigns = /<([^\s<>@]+@[^\s<>@]+)>/g;

/** The row at an offset with its signs written so that they are only signs. */
export function plainRow(text: string, at: number): string {
  const { start, row } = rowAt(text, at);
  const right = withoutLooks(row)
    .replaceAll(doubledTag, '$1')
    .replaceAll(inBraces, '<$1 />')
    .replaceAll(commaInTag, ' ')
    .replaceAll(
      formula,
      (_, whole: string, part: string, percent = '') => `${whole},${part}${percent}`,
    )
    .replaceAll(/<<\s*([^<>\n]{1,100}?)\s*>>/g, '“$1”')
    .replaceAll(mailInSigns, '$1')
    .replaceAll(/(\()?<(https?:\/\/[^\s<>)]+)>?/g, '$1$2')
    .replace(unclosedTag, (tag, name: string) => {
      if (tag.startsWith('</') || components.get(name)?.holds) return `${tag}>`;
      // Words behind the last attribute belong to the sentence.
      const [head = tag] = /^<\w+(?:\s+\w+="[^"]*")+/.exec(tag) ?? [];
      return `${head} />${tag.slice(head.length).replace(/^\s*\/$/, '')}`;
    })
    .replaceAll(/<(?![A-Za-z/])|<(?=[^<>]*(?:<|$))/g, '&lt;')
    .replaceAll(/(?<!\\)[{}]/g, '\\$&');
  const sign = right === row ? row.lastIndexOf('<', at - start) : -1;
  return sign < 0 ? right : `${row.slice(0, sign)}&lt;${row.slice(sign + 1)}`;
}
