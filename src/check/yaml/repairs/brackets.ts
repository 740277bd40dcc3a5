import { isLikeKey } from '../../schema/known-keys.ts';
import { curlyQuotes, quote } from '../quote.ts';
import type { Way, Ways } from './repair.ts';

/** Between a value in quotes or brackets and the next key, with no comma. */
const afterQuote = /(?<=["\]}])\s*;?\s+(?=[a-z]\w*: )/gi;

/** Signs behind what is closed already, which end nothing. */
const withoutEnd =
  (where: string): Way =>
  (line) => ({
    line: line.replace(/\s*[,;.]+\s*$/, ''),
    code: 'yaml-ngoac',
    values: { detail: `thừa dấu ${/[,;.](?=[,;.\s]*$)/.exec(line)?.[0]} ${where}` },
    at: line.search(/[,;.]+\s*$/),
  });

/** Slips in lists and groups in brackets, and what other formats have behind a quotation. */
export const bracketWays: Ways = [
  [
    /^\s*(?:- \(?|\w+:\s+)\w+:\s+[^\s{[].*\s\w+:\s/,
    (line) => {
      const [, lead = '', typed = ''] =
        /^(\s*(?:- |\w+:\s+))\(?(\w+:.*?)[\s,;.)}]*$/.exec(line) ?? [];
      // Where a value is one word, the comma behind it may be missing.
      const keys = typed.replace(/^(\w+:\s+[\w-]+)\s+(?=\w+:\s)/, '$1, ');
      const names = [...keys.matchAll(/(?:^|,\s*)(\w+):\s/g)].map(([, name]) => name!);
      const isGroup = names.length > 1 && names.every(isLikeKey) && !/[{}]/.test(keys);
      return {
        line: isGroup ? `${lead}{ ${keys} }` : line,
        code: 'yaml-ngoac',
        values: { detail: 'có nhiều khóa của một mục; viết trên một dòng thì đặt trong { }' },
      };
    },
  ],
  [
    /[{,]\s*\w+:\s+["'].*[}\]]?\s*$/,
    (line) => {
      const value =
        /(?<=[{,]\s*\w+:\s+)(?:"(.*?)"|'(.*?)'|("[^"]*"[^",{}]+?))(?=\s*(?:,\s*\w+:\s|\}\s*$))/g;
      return {
        line: line.replaceAll(value, (typed, double?: string, single?: string, rest?: string) => {
          const inner = double ?? single ?? rest ?? '';
          const isSound = rest === undefined && !inner.includes(typed[0]!);
          const [, next = ''] = /["'][\s,]+(\w+):\s/.exec(inner) ?? [];
          // Before a key a comma is missing, or one too many.
          if (isSound || isLikeKey(next)) return typed;
          return `"${curlyQuotes(inner)}"`;
        }),
        code: 'yaml-ngoac',
        values: { detail: 'có ngoặc kép thẳng nằm trong ngoặc kép, hoặc hai ngoặc khác nhau' },
        at: Math.max(line.search(value), 0),
      };
    },
  ],
  [
    /^\s*(?:- |(?:- )?[^\s:"'{[]+:\s+)(?:"[^"]*"|'[^']*')\s*[,;.]+\s*$/,
    withoutEnd('sau ngoặc kép đóng'),
  ],
  [/^\s*(?:- |\w+:\s+)[{[].*[}\]]\s*[,;.]+\s*$/, withoutEnd('ở cuối')],
  [
    /^\s*(?:- )?\w+:\s+(?:\[[^[\]]*\]|\{[^{}]*\})\s*(?:\/\/|<!--)/,
    (line) => {
      const at = line.search(/(?<=[\]}]\s*)(?:\/\/|<!--)/);
      const note = line.slice(at).replaceAll(/^(?:\/\/|<!--)\s*|\s*(?:-->)?\s*$/g, '');
      return {
        line: `${line.slice(0, at).trimEnd()} # ${note}`,
        code: 'yaml-sai',
        values: { detail: 'ghi chú sau giá trị mở đầu bằng dấu # và một dấu cách' },
        at,
      };
    },
  ],
  [
    /^\s*\w+:\s+(?:"[^"]*"|'[^']*')(?:\s*[,;]\s*(?:"[^"]*"|'[^']*'))*\s*[,;]?\s*\]?\s*$/,
    (line) => {
      const [, lead = '', items = ''] = /^(\s*\w+:\s+)(.*?)[\s,;\]]*$/.exec(line) ?? [];
      const parted = items.replaceAll(/(?<=["'])\s*[,;]\s*(?=["'])/g, ', ');
      const isList = parted.includes(', ') || line.trimEnd().endsWith(']');
      return {
        line: isList ? `${lead}[${parted}]` : line,
        code: 'yaml-ngoac',
        values: { detail: 'có một danh sách không nằm trong [ ]' },
        at: lead.length,
      };
    },
  ],
  [
    /\[.*["']\s*;\s*["']/,
    (line) => ({
      line: line.replaceAll(/(?<=["'])\s*;\s*(?=["'])/g, ', '),
      code: 'yaml-ngoac',
      values: { detail: 'có dấu chấm phẩy ở chỗ của dấu phẩy' },
      at: line.search(/(?<=["']\s*);/),
    }),
  ],
  [
    /[[,]\s*(?:"[^"]*"|'[^']*')\s+["']/,
    (line) => ({
      line: line.replaceAll(/(?<=[[,]\s*|["'] )("[^"]*"|'[^']*')\s+(?=["'])/g, '$1, '),
      code: 'yaml-ngoac',
      values: { detail: 'thiếu dấu phẩy giữa hai mục trong ngoặc' },
      at: line.search(/(?<=["'])\s+["']/),
    }),
  ],
  [
    /\}\s*;?\s*\{/,
    (line) => ({
      line: line.replaceAll(/\}\s*;?\s*\{/g, '}, {'),
      code: 'yaml-ngoac',
      values: { detail: 'thiếu dấu phẩy giữa hai mục trong ngoặc' },
      at: line.search(/(?<=\})\s*;?\s*\{/),
    }),
  ],
  [
    /[[{,]\s*,/,
    (line) => ({
      line: line.replaceAll(/,(?:\s*,)+/g, ',').replaceAll(/(?<=[[{])\s*,\s*/g, ''),
      code: 'yaml-ngoac',
      values: { detail: 'thừa một dấu phẩy trong ngoặc' },
      at: line.search(/(?<=[[{,]\s*),/),
    }),
  ],
  [
    /[{,]\s*\w+:\s+[@`%&*!|>][^,}\]]*/,
    (line) => {
      const value = /(?<=[{,]\s*\w+:\s+)[@`%&*!|>][^,}\]]*?(?=\s*[,}\]])/;
      const at = line.search(value);
      return {
        line: line.replace(value, (typed) => quote(typed)),
        code: 'yaml-ky-tu-dau',
        values: { sign: line[at] ?? '' },
        at: Math.max(at, 0),
      };
    },
  ],
  [
    /\{.*["\]}]\s*;?\s+[a-z]\w*: /i,
    (line) => ({
      line: line.replaceAll(afterQuote, ', '),
      code: 'yaml-ngoac',
      values: { detail: 'thiếu dấu phẩy giữa hai khóa trong ngoặc' },
      at: line.search(afterQuote),
    }),
  ],
  [
    /[{,][^{}]*[;，、]\s*[a-z]\w*: /i,
    (line) => {
      const at = line.search(/[;，、]\s*[a-z]\w*: /i);
      const sign = line[at] === ';' ? 'chấm phẩy' : `“${line[at]}”`;
      return {
        line: line.replaceAll(/\s*[;，、]\s*(?=[a-z]\w*: )/gi, ', '),
        code: 'yaml-ngoac',
        values: { detail: `có dấu ${sign} ở chỗ của dấu phẩy` },
        at,
      };
    },
  ],
  [
    /\{.*:\s+[^,{}[\]"']*\s[a-z]\w*: /i,
    (line) => {
      const gap = /(?<=[{,]\s*\w+:\s+[^,{}[\]"']*[^,{}[\]"'\s])\s+(?=([a-z]\w*):\s)/gi;
      const first = line.matchAll(gap).find(([, word]) => isLikeKey(word!));
      return {
        line: line
          .replaceAll(gap, (typed, word: string) => (isLikeKey(word) ? ', ' : typed))
          .replaceAll(afterQuote, ', '),
        code: 'yaml-ngoac',
        values: { detail: 'thiếu dấu phẩy giữa hai khóa trong ngoặc' },
        at: first?.index ?? 0,
      };
    },
  ],
  [
    /\)\s*$/,
    (line, { open }) => ({
      line: open ? line.replace(/\)\s*$/, open) : line,
      code: 'yaml-ngoac',
      values: { detail: `có dấu ) ở chỗ của dấu ${open}` },
      at: line.trimEnd().length - 1,
    }),
  ],
];
