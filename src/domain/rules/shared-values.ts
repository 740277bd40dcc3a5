import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';

/** Codes that a network gives to a page of its own: figures alone, by the key that holds them. */
const codes: Readonly<Record<string, string>> = {
  oaId: 'mở Zalo OA, phần Thông tin tài khoản',
  appId: 'mở developers.facebook.com, phần App ID',
};

/** A code of a network that is a name or another address: it is a number. */
export function mistakenCodes({ file, path, text, pointOf }: Piece): Finding[] {
  const key = String(path.at(-1));
  const from = file === 'site.yaml' ? codes[key] : undefined;
  if (!from || /^(?:(?:https?:\/\/)?zalo\.me\/)?\d+\/?$/i.test(text.trim())) return [];
  const values = { key, value: text, from };
  return [{ file, at: pointOf(0, text.length), code: 'ma-mang-sai', values }];
}

/** A short form and its words the wrong way round: the tooltip would explain the words by the letters. */
export function turnedShortForms({ file, path, text, pointOf }: Piece): Finding[] {
  const words = String(path[0]);
  if (file === 'abbreviations.yaml' && text.trim() === words)
    return [
      {
        file,
        at: pointOf(0, text.length),
        code: 'loi-rong',
        values: { value: `${words}: ${text}`, fix: 'Viết đủ chữ sau dấu hai chấm.' },
      },
    ];
  const isTurned =
    file === 'abbreviations.yaml' && /\s/.test(words) && /^[\p{Lu}\d.&/-]{2,12}$/u.test(text);
  if (!isTurned || !/\p{Ll}/u.test(words)) return [];
  const right = `${text}: ${words}`;
  return [
    { file, at: pointOf(0, text.length), code: 'viet-tat-nguoc', values: { value: words, right } },
  ];
}
