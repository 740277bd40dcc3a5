import { foldSpelling } from './respell.ts';

/** The commonest family names, but those that begin other questions as often ("Đoàn", "Mai", "Cao"). */
const FAMILY_NAMES = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Trương ' +
    'Lương Phùng Tạ'
  )
    .split(' ')
    .map(foldSpelling),
);
/** Family name, given name and mostly one or two between. */
const [SHORTEST, LONGEST] = [3, 4];

/** True for what may be the full name of a person. */
export function isName(words: readonly { folded: string }[]): boolean {
  const { length } = words;
  return length >= SHORTEST && length <= LONGEST && FAMILY_NAMES.has(words[0]!.folded);
}
