import { key, type Ways } from './repair.ts';

const space = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';

/** Slips that can only be slips, wherever they stand. */
export const sureWays: Ways = [
  [
    /^ *\t/,
    (line) => ({
      line: line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')),
      code: 'yaml-thut-dong',
      values: { detail: 'có phím Tab; chỉ dùng dấu cách' },
      at: 0,
    }),
  ],
  [
    new RegExp(`^ *${space}`, 'u'),
    (line) => ({
      line: line.replace(new RegExp(`^(?:${space}| )+`, 'u'), (indent) =>
        ' '.repeat(indent.length),
      ),
      code: 'yaml-thut-dong',
      values: { detail: 'có dấu cách lạ chép từ Word hay trang web; xóa đi, gõ lại dấu cách' },
      at: 0,
    }),
  ],
  [
    // The first item of a list stands at the margin where the others do.
    new RegExp(`^(?:${space}|\\s)+-\\s*[a-z]\\w*:\\s`, 'u'),
    (line) => ({
      line: line.replace(new RegExp(`^(?:${space}|\\s)+-\\s*`, 'u'), '- '),
      code: 'yaml-thut-dong',
      values: { detail: 'không thẳng với các dòng cùng cấp, gạch đầu dòng phải ở đầu dòng' },
      at: 0,
    }),
  ],
  [
    new RegExp(`^\\s*(?:- )?(?:-|${key}:)${space}`, 'u'),
    (line) => ({
      line: line.replace(new RegExp(`(?<=^\\s*(?:- )?(?:-|${key}:))(?:${space}| )+`, 'u'), ' '),
      code: 'yaml-hai-cham',
      values: { detail: 'có dấu cách lạ chép từ Word hay trang web; xóa đi, gõ lại dấu cách' },
    }),
  ],
  [
    /^\s*[–—−•·▪●‣◦]/u,
    (line) => ({
      line: line.replace(/^(\s*)[–—−•·▪●‣◦]\s*/u, '$1- '),
      code: 'yaml-gach-dong',
      values: { detail: `là “${line.trim()[0]}”, không phải dấu gạch nối` },
    }),
  ],
  [
    /^[=*~+_]{3,}\s*$/,
    () => ({
      line: '',
      code: 'yaml-sai',
      values: { detail: 'phần khai không có đường kẻ', fix: 'Xóa dòng này.' },
    }),
  ],
  [
    /^\s*(?:\/\/|\/\*|<!--|%%|\{#)/,
    (line) => ({
      line: line.replace(
        /^(\s*)(?:\/\/|\/\*|<!--|%%|\{#)\s*(.*?)\s*(?:\*\/|-->|%%|#\})?\s*$/,
        '$1# $2',
      ),
      code: 'yaml-sai',
      values: { detail: 'ghi chú trong phần khai mở đầu bằng dấu # và một dấu cách' },
    }),
  ],
  [
    /^\s*\*\s+\S/,
    (line) => ({
      line: line.replace(/^(\s*)\*\s+/, '$1- '),
      code: 'yaml-gach-dong',
      values: { detail: 'là dấu sao, không phải dấu gạch nối' },
    }),
  ],
  [
    /^\s*-[^\s\-\d]/,
    (line) => ({
      line: line.replace(/^(\s*)-/, '$1- '),
      code: 'yaml-gach-dong',
      values: { detail: 'dính liền chữ; sau dấu gạch nối là một dấu cách' },
    }),
  ],
  [
    new RegExp(`^\\s*(?:- )?\\*\\*${key}(?:\\*\\*\\s*:|:\\*\\*)`, 'u'),
    (line) => ({
      line: line.replace(/\*\*(.+?)(?:\*\*\s*:|:\*\*)\s*/u, '$1: '),
      code: 'yaml-sai',
      values: { detail: 'tên khóa không in đậm' },
    }),
  ],
  [
    /^\s*"[\w-]+"\s*:\s*(?:"[^"]*"|[\d.]+|true|false|null)\s*,\s*$/,
    (line) => ({
      line: line.replace(/"([\w-]+)"\s*:\s*/, '$1: ').replace(/\s*,\s*$/, ''),
      code: 'yaml-sai',
      values: {
        detail:
          'đây là cách viết của JSON: tên khóa không có ngoặc kép, cuối dòng không có dấu phẩy',
      },
    }),
  ],
  [
    new RegExp(`^\\s*(?:- )?${key}：`, 'u'),
    (line) => ({
      line: line.replace(/\s*：\s*/u, ': '),
      code: 'yaml-hai-cham',
      values: { detail: 'có dấu hai chấm kiểu Trung, Nhật “：”' },
      at: line.indexOf('：'),
    }),
  ],
  [
    new RegExp(`^\\s*(?:- )?${key}:[^\\s:/]`, 'u'),
    (line) => ({
      line: line.replace(':', ': '),
      code: 'yaml-hai-cham',
      values: { detail: 'thiếu dấu cách sau dấu hai chấm' },
      at: line.indexOf(':'),
    }),
  ],
];
