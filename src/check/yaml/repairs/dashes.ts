import { quote } from '../quote.ts';
import { key, type Ways } from './repair.ts';

/** Dashes of lists that are a number, are missing, or stand before a key that is no item. */
export const dashWays: Ways = [
  [
    /^\s*\d{1,3}[.)]\s+(?:(?:id|no|date|name|label):\s|\{)/,
    (line) => ({
      line: line.replace(/\d{1,3}[.)]\s+/, '- '),
      code: 'yaml-gach-dong',
      values: { detail: 'là một số: mỗi mục mở đầu bằng “- ”' },
    }),
  ],
  [
    /^\s+\d{1,3}[.)]\s+\p{L}/u,
    (line) => ({
      line: line.replace(/\d{1,3}[.)]\s+(.*)$/, (_, words: string) => `- ${quote(words)}`),
      code: 'yaml-gach-dong',
      values: { detail: 'là một số: mỗi mục mở đầu bằng “- ”' },
    }),
  ],
  [
    /^\s+\{\s*\w+:\s/,
    (line) => ({
      line: line.replace('{', '- {'),
      code: 'yaml-gach-dong',
      values: { detail: 'bị thiếu: mỗi mục của danh sách mở đầu bằng “- ”' },
    }),
  ],
  [
    /^\s+(?:"[^"]*"|'[^']*'|\p{Lu}[^:#]*)\s*$/u,
    (line) => ({
      line: line.replace(/\S/, '- $&'),
      code: 'yaml-gach-dong',
      values: { detail: 'bị thiếu: mỗi mục của danh sách mở đầu bằng “- ”' },
    }),
  ],
  [
    /^id:\s/,
    (line) => ({
      line: `- ${line}`,
      code: 'yaml-gach-dong',
      values: { detail: 'bị thiếu: mỗi mục của danh mục mở đầu bằng “- ”' },
    }),
  ],
  [
    new RegExp(`^- ${key}:\\s`, 'u'),
    (line) => ({
      line: line.slice(2),
      code: 'yaml-gach-dong',
      values: { detail: 'thừa: các dòng quanh đây không có gạch' },
    }),
  ],
];
