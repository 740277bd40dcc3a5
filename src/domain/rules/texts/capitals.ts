import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { nameOfCapitals } from '../../typed/capital-name.ts';
import { isCollectiveName } from '../../typed/collective-name.ts';
import { isSyllable } from '../../typed/syllable.ts';
import { isTakenDown, type OwnRule } from '../scope.ts';

const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 12 && !/\p{Ll}/u.test(text);

/** A title, a lede, a post or a heading typed in capitals, as decisions print them. */
export const capitalTitle: OwnRule = (story, find) => {
  const { title = '', lede = '' } = story.data;
  const role = ('role' in story.data && story.data.role) || '';
  if (isCapitals(title)) find(['title'], 'tua-viet-hoa', { what: 'Tựa' });
  if (isTakenDown(story)) return;
  if (isCapitals(lede)) find(['lede'], 'tua-viet-hoa', { what: 'Lời dẫn' });
  if (isCapitals(role)) find(['role'], 'tua-viet-hoa', { what: 'Chức vụ' });
  if (isCapitals(story.data.share?.headline ?? ''))
    find(['share', 'headline'], 'tua-viet-hoa', { what: 'Tựa khi chia sẻ' });
  const heading = story.body.headings.find(({ text }) => isCapitals(text));
  if (heading) find(heading.at, 'tua-viet-hoa', { what: `Mục “${heading.text}”` });
};

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

/** A name written all in capitals; ethnic names are asked about, never repaired. */
export function capitalNames(piece: Piece): Finding[] {
  const { text, path, file } = piece;
  const key = String(path.at(-1));
  const isNamed = nameKeys.has(key) || unitKeys.has(key);
  if (!isNamed || file === 'site.yaml') return [];
  const name = nameOfCapitals(text);
  if (name === undefined) return [];
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
