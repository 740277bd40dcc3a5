import type { Scalar } from 'yaml';
import { brief } from '../../domain/faults/brief.ts';
import { raised } from '../../domain/typed/raised.ts';
import { componentNames } from '../mdx/components.ts';
import { quote } from './quote.ts';
import { lineWith, rangeOf, within, type Slip } from './slip.ts';
import { asReminder } from './value-slips.ts';

/** `isTold`: published before it was known, so it stops no build. */
type Mark = { sign: RegExp; plain: (text: string) => string; isTold?: true };

/** Tags of HTML that people paste, and the components of a body; any other word in < > is text. */
const tags = 'a|b|br|center|div|em|font|h[1-6]|i|img|li|p|s|small|span|strong|sub|sup|u|ul';
const tag = new RegExp(`</?(?:${tags}|${componentNames})(?:\\s[^<>]*)?/?>`, 'g');
const marks: Mark[] = [
  { sign: tag, plain: (text) => text.replaceAll(tag, (one) => (one.startsWith('<br') ? ' ' : '')) },
  { sign: /<!--[^<]*?-->/, plain: (text) => text.replaceAll(/\s*<!--[^<]*?-->/g, '') },
  {
    sign: /(?<!\*)\*\*(?=\S)[^*\n]*[^\s*]\*\*(?!\*)/,
    plain: (text) => text.replaceAll(/\*\*([^*\n]+)\*\*/g, '$1'),
  },
  {
    sign: /(?<![\p{L}\p{N}_])__(?=[^\s_])[^_\n]*[^\s_]__(?![\p{L}\p{N}_])/u,
    plain: (text) => text.replaceAll(/__([^_\n]+)__/g, '$1'),
  },
  {
    sign: /!?\[[^\]\n]+\]\((?:https?:|www\.|\/|#|\.\/)[^)\n]*\)/,
    plain: (text) => text.replaceAll(/!?\[([^\]\n]+)\]\([^)\n]*\)/g, '$1'),
  },
  {
    sign: /(?<![*\p{L}\p{N}])\*(?=[\p{L}“"])[^*\n]*[\p{L}.!?”"]\*(?![*\p{L}\p{N}])/u,
    plain: (text) => text.replaceAll(/\*([^*\n]+)\*/g, '$1'),
  },
  {
    sign: /(?<![_\p{L}\p{N}])_(?=[\p{L}“"])[^_\n]*[\p{L}.!?”"]_(?![_\p{L}\p{N}])/u,
    plain: (text) => text.replaceAll(/_([^_\n]+)_/g, '$1'),
  },
  { sign: /~~(?=\S)[^~\n]*\S~~/, plain: (text) => text.replaceAll(/~~([^~\n]+)~~/g, '$1') },
  { sign: /\[\^[^\]\s]+\]/, plain: (text) => text.replaceAll(/\s*\[\^[^\]\s]+\]/g, '') },
  {
    sign: /(?<=[\p{L}\p{N}])\^\d{1,2}\^/u,
    plain: (text) => text.replaceAll(/\^(\d{1,2})\^/g, (_, figure: string) => raised(figure)),
  },
  { sign: /^#{1,6}\s+(?=\S)/, plain: (text) => text.replace(/^#{1,6}\s+/, '') },
  { sign: /^[•▪●]\s*(?=\S)/u, plain: (text) => text.replace(/^[•▪●]\s*/u, '') },
  { sign: /^\+\s+(?=\p{L})/u, plain: (text) => text.replace(/^\+\s+/, '') },
  {
    // A new line as programs write it; behind a drive's letter or in a file's name it is a path.
    sign: /(?<=[\p{L}\p{N}.,;!?”"])\\n(?=\s?[\p{L}“"-])(?!\S*\.\w{3,4}$)/u,
    plain: (text) => text.replaceAll(/\s*\\n\s*/g, ' '),
  },
  {
    sign: /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]+[^\s=]==(?![=\p{L}\p{N}])/u,
    plain: (text) => text.replaceAll(/==([^=\n]+)==/g, '$1'),
    isTold: true,
  },
  {
    sign: /(?<=(?<!\p{L})[kcdm]?m)\^[23](?![\d^])/u,
    plain: (text) => text.replaceAll(/(?<=m)\^([23])/g, (_, figure: string) => raised(figure)),
    isTold: true,
  },
  {
    sign: /\[(b|i|u|s|url|quote|color|size|center)(?:=[^\]]{0,500})?\].{0,999}?\[\/\1\]/iu,
    plain: (text) =>
      text.replaceAll(/\[\/?(?:b|i|u|s|url|quote|color|size|center)(?:=[^\]]{0,500})?\]/giu, ''),
    isTold: true,
  },
];

/** A text without marks of Markdown and tags: its words alone. */
export function withoutMarks(text: string): string {
  return marks
    .reduce((words, { sign, plain }) => (words.search(sign) < 0 ? words : plain(words)), text)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** Marks of Markdown and tags in a value: the front matter is words alone, and prints them as typed. */
export function markSlips(scalar: Scalar, text: string): Slip[] {
  const { value } = scalar;
  if (typeof value !== 'string') return [];
  const mark = marks.find(({ sign }) => value.search(sign) >= 0);
  if (!mark) return [];
  const { sign, isTold } = mark;
  const [from, to] = rangeOf(scalar);
  const first = value.match(sign)![0];
  const bare = withoutMarks(value);
  const place = text.slice(from, to).indexOf(first);
  const values = {
    value: brief(first, 40),
    fix: bare ? `Viết: ${lineWith(text, from, to, quote(bare))}` : '',
  };
  const mend = bare ? within(text, from, to, quote(bare)) : undefined;
  const slip: Slip = {
    offset: from + Math.max(0, place),
    code: 'dau-trong-khai',
    values,
    mend,
  };
  return [isTold ? asReminder(slip) : slip];
}
