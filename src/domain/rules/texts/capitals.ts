import { brief } from '../../faults/brief.ts';
import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { nameOfCapitals } from '../../typed/capital-name.ts';
import { isCollectiveName } from '../../typed/collective-name.ts';
import { isSyllable } from '../../typed/syllable.ts';
import { isTakenDown, type OwnRule } from '../scope.ts';

/** How what is told was typed, but for titles with a capital to every word. */
const state = 'toàn chữ hoa';

const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 12 && !/\p{Ll}/u.test(text);

/** Words that no name is made of: in a title they have a capital only where every word was given one. */
const small =
  /^(?:Của|Và|Cho|Với|Trong|Từ|Để|Các|Những|Không|Mỗi|Là|Về|Đến|Có|Được|Bằng|Ở|Trên|Khi|Cùng|Giúp|Thành|Một|Hai|Ba)$/u;

/** Every word with a capital, as English sets titles. */
const isTitleCase = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  return (
    words.length > 6 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    words.slice(1).filter((word) => small.test(word)).length > 1 &&
    !isCapitals(text)
  );
};

/** A title, a lede, a post or a heading typed in capitals, as decisions print them. */
export const capitalTitle: OwnRule = (story, find) => {
  const { title = '', lede = '' } = story.data;
  const role = ('role' in story.data && story.data.role) || '';
  if (isCapitals(title)) find(['title'], 'tua-viet-hoa', { what: 'Tựa', state });
  if (isTitleCase(title))
    find(['title'], 'tua-viet-hoa', { what: 'Tựa', state: 'hoa mọi chữ đầu' });
  if (isTakenDown(story)) return;
  if (isCapitals(lede)) find(['lede'], 'tua-viet-hoa', { what: 'Lời dẫn', state });
  if (isCapitals(role)) find(['role'], 'tua-viet-hoa', { what: 'Chức vụ', state });
  if (isCapitals(story.data.share?.headline ?? ''))
    find(['share', 'headline'], 'tua-viet-hoa', { what: 'Tựa khi chia sẻ', state });
  const heading = story.body.headings.find(({ text }) => isCapitals(text));
  if (heading) find(heading.at, 'tua-viet-hoa', { what: `Mục “${heading.text}”`, state });
};

const inSite: Readonly<Record<string, string>> = {
  name: 'Tên trang',
  operator: 'Tên đơn vị',
  description: 'Lời giới thiệu',
  label: 'Tên',
};

/** The same of a page of the programme and of the site, and of the words of a story that stand in no title. */
export function capitalTexts({ file, path, text, kind, pointOf }: Piece): Finding[] {
  if (kind !== 'data' || !isCapitals(text)) return [];
  const key = String(path.findLast((step) => typeof step === 'string'));
  const what =
    file === 'site.yaml'
      ? inSite[key]
      : file.startsWith('pages/')
        ? { title: 'Tựa', lede: 'Lời dẫn' }[key]
        : /^(?:reason|evidence|problem|why|pick|summary|text)$/.test(key)
          ? `“${brief(text, 40)}”`
          : key === 'role' && path.length > 1
            ? `Chức vụ “${brief(text, 40)}”`
            : undefined;
  if (!what) return [];
  return [{ file, at: pointOf(0, text.length), code: 'tua-viet-hoa', values: { what, state } }];
}

const nameKeys = new Set(['name', 'by', 'signer']);
const unitKeys = new Set(['issuerName', 'unitName']);

/** The same with one capital, as a unit's name begins; short forms stay, which words are names no letter tells. */
const unitOfCapitals = (text: string): string => {
  const small = text
    .trim()
    .split(' ')
    .map((word) => (isSyllable(word) ? word.toLowerCase() : word))
    .join(' ');
  return small.slice(0, 1).toUpperCase() + small.slice(1);
};

/** The name of a unit, an award or the site without any capital. */
export function smallNames({ file, path, text, pointOf }: Piece): Finding[] {
  const isName = path.at(-1) === 'name' && /^(?:units|awards|site)\.yaml$/.test(file);
  if (!isName || !/^\p{Ll}.*\s\p{Ll}/u.test(text) || /[\p{Lu}\d]/u.test(text)) return [];
  const right = text.slice(0, 1).toUpperCase() + text.slice(1);
  const values = { value: text, right };
  return [{ file, at: pointOf(0, text.length), code: 'ten-viet-thuong', values }];
}

/** A name written all in capitals; ethnic names are asked about, never repaired. */
export function capitalNames(piece: Piece): Finding[] {
  const { text, path, file } = piece;
  const key = String(path.at(-1));
  const isNamed = nameKeys.has(key) || unitKeys.has(key);
  if (!isNamed || file === 'site.yaml') return [];
  const name = nameOfCapitals(text);
  // Who signs on behalf of others is told as no name.
  if (name === undefined || /^(?:T\/?M|K\/?T|T\/?L)\.?\s/u.test(text)) return [];
  const isAward = file === 'awards.yaml';
  const isUnit = isAward || unitKeys.has(key) || file === 'units.yaml' || isCollectiveName(text);
  // A name of short forms has no other letters: “ĐHQG TP.HCM”.
  if ((isAward || unitKeys.has(key)) && text.split(/\s+/).filter(isSyllable).length < 3) return [];
  const values = isUnit
    ? { value: text, right: unitOfCapitals(text), note: 'Tên riêng ở trong thì viết hoa lại.' }
    : { value: text, right: name, note: 'Tên dân tộc thì hỏi lại chính người ấy.' };
  return [
    {
      file,
      at: piece.pointOf(0, text.length),
      code: 'ten-viet-hoa',
      values,
    },
  ];
}
