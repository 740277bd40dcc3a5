import { fold } from '../../domain/slug.ts';
import type { Lost } from '../read/source.ts';
import { elements, isHeading, textWithin, type DocumentElement } from '../read/tree.ts';
import type { Listed, PeopleList } from './people-list.ts';

const number = /^(?:[IVX]+|[A-ZĐa-zđ]|\d+)[.)/]\s*/u;
const named = /^(?:giải|bằng khen|giấy khen|danh hiệu)(?!\p{L})/iu;

const recipientSaid = (heading: string): Listed['recipient'] | undefined => {
  const plain = fold(heading).trim();
  const [, word] =
    /^(?:danh sach )?(?:cac |\d+ )?(tap the|ca nhan|ho gia dinh|gia dinh)(?: duoc (?:khen|khen thuong|bieu duong|tuyen duong))?(?: *\(.*\))?$/.exec(
      plain,
    ) ?? [];
  if (!word) return undefined;
  return word === 'tap the' ? 'tap-the' : word === 'ca nhan' ? 'ca-nhan' : 'ho-gia-dinh';
};

/** What a block above a table says of the people in it: a short line with a number, or with what they are. */
const headingOf = (block: DocumentElement): string | undefined => {
  const isLine =
    block.tagName === 'p' ||
    isHeading(block) ||
    (block.tagName === 'ol' && elements(block, 'li').length === 1);
  const words = textWithin(block);
  if (!isLine || words.length > 120 || /[.;,]$/u.test(words)) return undefined;
  const isNumbered = block.tagName === 'ol' || number.test(words);
  if (!isNumbered && !named.test(words) && !recipientSaid(words)) return undefined;
  return words.replace(number, '').replace(/\s*:$/u, '').trim();
};

/**
 * The lists of a document, each line with the heading its table stands under ("II. GIẤY KHEN"); such
 * headings head nothing in the text that stays, so they leave it, and where they name groups that is
 * told: another line with a number looks the same. One table alone has no parts.
 */
export function headLists(
  blocks: readonly DocumentElement[],
  lists: ReadonlyMap<DocumentElement, PeopleList>,
): { rest: DocumentElement[]; lists: PeopleList[]; lost: Lost[] } {
  if (lists.size < 2)
    return { rest: blocks.filter((one) => !lists.has(one)), lists: [...lists.values()], lost: [] };
  const above = (at: number): DocumentElement[] => {
    let first = at;
    while (first > 0 && headingOf(blocks[first - 1]!) !== undefined) first -= 1;
    return blocks.slice(first, at);
  };
  const headings = blocks.flatMap((block, at) => (lists.has(block) ? above(at) : []));
  const isGroup = (words: string) => recipientSaid(words) === undefined;
  // One heading above all of them parts nothing: it stays in the text.
  const isParted = new Set(headings.map((one) => headingOf(one)!).filter(isGroup)).size > 1;
  let group = '';
  const headed = blocks.flatMap((block, at): PeopleList[] => {
    const list = lists.get(block);
    if (!list) return [];
    const words = above(at).map((one) => headingOf(one)!);
    if (isParted) group = words.findLast(isGroup) ?? group;
    const recipient = recipientSaid(words.at(-1) ?? '');
    const listed = list.listed.map((line) => ({
      ...line,
      group: line.group || group,
      recipient: line.recipient === 'ca-nhan' ? (recipient ?? line.recipient) : line.recipient,
    }));
    return [{ ...list, listed }];
  });
  const taken = new Set(headings.filter((one) => isParted || !isGroup(headingOf(one)!)));
  const groups = isParted ? headings.filter((one) => isGroup(headingOf(one)!)) : [];
  const what = 'Dòng ngay trên bảng: thành tên nhóm của danh sách';
  const where = `“${groups.map(textWithin).join(' · ')}”`;
  const lost = groups.length > 0 ? [{ what, where }] : [];
  const rest = blocks.filter((one) => !lists.has(one) && !taken.has(one));
  return { rest, lists: headed, lost };
}
