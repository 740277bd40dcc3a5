import { isLikeKey } from '../../schema/known-keys.ts';
import { bracketWays } from './brackets.ts';
import { dashWays } from './dashes.ts';
import { colourWays, hashWays } from './hashes.ts';
import { curlyQuotes, quote } from '../quote.ts';
import { withoutMarks } from '../typed-marks.ts';
import { key, type Way, type Ways } from './repair.ts';

const signs = /^([@`%&*!|>,\]}#[{]|[?-](?=\s))/;

/** Gives a value the quotes that it lacks. */
const quoted = (lead: string, value: string): ReturnType<Way> => {
  const [, bare = value] = /^(?:[>|]\s*|\*{1,2}(?=[^*]+\*{1,2}\s*$))([^*]+)/.exec(value) ?? [];
  const line = lead + quote(withoutMarks(bare));
  const at = lead.length;
  const sign = signs.exec(value)?.[0];
  if (sign === '-') {
    const items = value
      .replace(/^-\s+/, '')
      .split(/\s+-\s+/)
      .map((item) => (/^[\p{L}\p{N}][^,:#"'[\]{}]*$/u.test(item) ? item : quote(item)));
    const list = `${lead}[${items.join(', ')}]`;
    const fix = `Danh sách thì viết: ${list.trim()}; chữ thì viết: ${line.trim()}`;
    return { line: list, code: 'yaml-ky-tu-dau', values: { sign, fix }, at: lead.length };
  }
  if (sign) return { line, code: 'yaml-ky-tu-dau', values: { sign }, at };
  const colon = value.search(/:(\s|$)/);
  return {
    line,
    code: 'yaml-hai-cham',
    values: { detail: 'có dấu hai chấm ở giữa giá trị; đặt giá trị trong ngoặc kép' },
    at: at + Math.max(colon, 0),
  };
};

/** Slips that may be meant: the one that lets YAML read on is taken. */
export const likelyWays: Ways = [
  [
    /".*\\/,
    (line) => ({
      line: line.replaceAll(/\\(?!["\\])/g, '\\\\'),
      code: 'yaml-sai',
      values: { detail: 'trong ngoặc kép, dấu \\ phải viết hai lần' },
      at: line.indexOf('\\'),
    }),
  ],
  [
    new RegExp(`^\\s*(?:- )?${key}(?:\\s*(?:=|[-=]>|→|﹕)\\s*|[;-]\\s+|\\s+[-–—]\\s+)\\S`, 'u'),
    (line) => {
      const [sign = '='] =
        /[-=]>|[=;→﹕]|(?<=\s)[-–—](?=\s+\S)(?<!^\s*-)|(?<=\S)-(?=\s)/u.exec(line) ?? [];
      return {
        line: line.replace(/\s*(?:[-=]>|=|→|﹕)\s*|(?<=\S)[;-]\s+|(?<=\S)\s+[-–—]\s+/u, ': '),
        code: 'yaml-hai-cham',
        values: { detail: `có dấu ${sign} ở chỗ của dấu hai chấm` },
        at: line.indexOf(sign),
      };
    },
  ],
  [
    /^\s*(?:- )?[a-z]\w* +\S/i,
    (line) => {
      const [, word = ''] = /^\s*(?:- )?(\w+)/.exec(line) ?? [];
      const isKey = isLikeKey(word) || /^[A-Z\d]{2,}$/.test(word);
      return {
        // Other words go on with the line above.
        line: isKey ? line.replace(/^(\s*(?:- )?\w+) +/, '$1: ') : line,
        code: 'yaml-hai-cham',
        values: { detail: 'thiếu dấu hai chấm sau tên khóa' },
      };
    },
  ],
  ...bracketWays,
  ...colourWays,
  ...dashWays,
  [
    new RegExp(`^${key}:\\s+[^"'{[]*?,\\s+[a-z]\\w*:\\s`, 'iu'),
    (line) => {
      const gap = /,\s+(?=([a-z]\w*):\s)/i;
      const isTwo = isLikeKey(gap.exec(line)?.[1] ?? '');
      return {
        line: isTwo ? line.replace(gap, '\n') : line,
        code: 'yaml-hai-cham',
        values: { detail: 'có hai khóa; mỗi khóa đứng một dòng' },
        at: line.search(gap),
      };
    },
  ],
  [
    /["“”']/,
    (line) => {
      const [, lead = '', value = ''] =
        /^(\s*(?:- )?(?:[^\s:"“{[]+:\s+)?)(.*?)\s*$/.exec(line) ?? [];
      if (/^[{[]/.test(value)) return { line, code: 'yaml-ngoac', values: {} };
      const [, day] = /^(["'])(\d{4}-\d\d-\d\d)\1\s+\S/.exec(value)?.slice(1) ?? [];
      if (day) {
        const values = { detail: 'có chữ sau ngoặc kép đóng' };
        return { line: lead + quote(day), code: 'yaml-ngoac', values, at: lead.length };
      }
      const isOpen = /^(["“][^"”]*|'[^']*)$/.test(value);
      const isWhole =
        /^(["“].+["”]|'.+')$/.test(value) &&
        !/^(["'])(?:(?!\1).)*[^"'\s]\1(?:(?!\1).)+\1(?:(?!\1).)*\1$/.test(value);
      const inner = isOpen ? value.slice(1) : isWhole ? value.slice(1, -1) : value;
      return {
        line: lead + quote(curlyQuotes(inner)),
        code: 'yaml-ngoac',
        values: {
          detail: isOpen
            ? 'thiếu dấu đóng ngoặc kép'
            : 'có ngoặc kép thẳng nằm trong ngoặc kép, hoặc hai ngoặc khác nhau',
        },
        at: lead.length,
      };
    },
  ],
  [
    /["“]/,
    (line) => ({
      line: line.replace(/"([^",]*?)\s*(?=, *\w+: |\s*[}\]]\s*$)/, '"$1"'),
      code: 'yaml-ngoac',
      values: { detail: 'thiếu ngoặc kép đóng' },
      at: line.indexOf('"'),
    }),
  ],
  [
    /\S/,
    (line, { open, isLast }) => ({
      line: isLast ? line.trimEnd() + open : line,
      code: 'yaml-ngoac',
      values: { detail: `thiếu dấu ${open} đóng ngoặc` },
    }),
  ],
  [
    /[\]}]\s*$/,
    (line) => ({
      line: line.replace(/[\]}](?=\s*$)/, ''),
      code: 'yaml-ngoac',
      values: { detail: `thừa dấu ${line.trimEnd().at(-1)} ở cuối` },
      at: line.trimEnd().length - 1,
    }),
  ],
  [
    /[{[,]\s*\w+: (?!["'])[^,{}[\]]*: /,
    (line) => {
      const pattern = /(?<=[{[,]\s*\w+: )(?!["'])[^,{}[\]]*: [^,{}[\]]*?(?=\s*[,}\]])/;
      return {
        line: line.replace(pattern, (value) => quote(value)),
        code: 'yaml-hai-cham',
        values: { detail: 'có dấu hai chấm ở giữa giá trị; đặt giá trị trong ngoặc kép' },
        at: Math.max(line.search(pattern), 0),
      };
    },
  ],
  ...hashWays,
  [
    new RegExp(`^\\s*(?:- )?${key}:\\s+(?:[^\\s{[]|[{[].*[^\\s\\]}]\\s*$)`, 'u'),
    (line) => {
      const [, lead = '', value = ''] = /^(\s*(?:- )?[^\s:]+:\s+)(.*)$/u.exec(line) ?? [];
      return quoted(lead, value);
    },
  ],
  [
    /^\s*- +[^\s{[]/,
    (line) => {
      const [, lead = '', value = ''] = /^(\s*- +)(.*)$/.exec(line) ?? [];
      return quoted(lead, value);
    },
  ],
  [
    /^\s*(?:- )?[a-z]\w*\s*$/i,
    (line) => ({
      line: isLikeKey(line.replace(/^\s*-/, '').trim()) ? `${line.trimEnd()}:` : line,
      code: 'yaml-hai-cham',
      values: { detail: 'thiếu dấu hai chấm sau tên khóa' },
    }),
  ],
  [
    /^\s*[^\s#:-][^:]*$/,
    (line) => {
      const detail = /^\s/.test(line) ? 'thẳng với các khóa' : 'không có dấu cách';
      return {
        line: `  ${line}`,
        code: 'yaml-thut-dong',
        values: {
          detail: `${detail}, mà chữ là phần tiếp của dòng trên`,
          fix: `Nối vào cuối dòng trên, hoặc thụt vào hai dấu cách: “  ${line}”`,
        },
      };
    },
  ],
  [
    /^[^\s#:-][^:]*\p{L}[^:]*$/u,
    (line, { indents }) => ({
      line: indents.length === 0 ? `# ${line}` : line,
      code: 'yaml-sai',
      values: {
        detail: 'dòng này không có khóa nào',
        fix: `Xóa dòng này, hoặc để làm ghi chú: # ${line.trim()}`,
      },
    }),
  ],
  ...[0, 1, 2, 3].map((nth): Ways[number] => [
    /\S/,
    (line, { indents }) => {
      const spaces = [...new Set(indents)][nth] ?? line.search(/\S|$/);
      const place = spaces === 0 ? 'Đưa ra đầu dòng' : `Thụt vào ${spaces} dấu cách`;
      return {
        line: ' '.repeat(spaces) + line.trimStart(),
        code: 'yaml-thut-dong',
        values: {
          detail: 'không thẳng với các dòng cùng cấp',
          fix: `${place}: “${' '.repeat(spaces)}${line.trim()}”`,
        },
        at: 0,
      };
    },
  ]),
  [
    /^(---|\.\.\.)/,
    () => ({ line: '', code: 'yaml-sai', values: { detail: 'có dòng --- thừa ở giữa tệp' } }),
  ],
];
