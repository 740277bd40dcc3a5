import type { FaultCode } from '../../faults/table.ts';
import { addressed } from '../../people/forms-of-address.ts';
import { bareSpeaker } from '../../typed/byline.ts';
import { isCollectiveName } from '../../typed/collective-name.ts';
import { hasSurname } from '../../people/surname.ts';
import { isSyllable } from '../../typed/syllable.ts';
import { isTakenDown, items, type OwnRule } from '../scope.ts';

/** A year of birth, a post, a note, a second person: what a name is typed together with. */
const mixed = /^[“"].*[”"]$|\d|[,;/:*_]|\s(?:[-–—]|và)\s|\p{Ll}{2}\.$|\p{Extended_Pictographic}/u;
/** A post or a place in a picture behind a name; another name may stand in parentheses, too. */
const aside =
  /\((?:[^()]*\s)?(?:bí thư|chủ tịch|(?:phó|đoàn|chi đoàn|lớp|áo)\s|(?:đứng|ngồi|giữa|trái|phải|nữ|đã ký)(?!\p{L}))/iu;
/** What somebody is by study or rank, before the name. */
const titled =
  /^(?:PGS|GS|ThS|Th\.S|TS|T\.S|BS|KS|DS|CN|Bác sĩ|Thạc sĩ|Tiến sĩ|Kỹ sư|(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá))[.:]?\s+(?=\p{Lu})/u;
/** The middle part that is most often typed without its capital. */
const smallPart = /\p{L}\s(?:thị|văn)\s\p{Lu}/u;
/** Behind the surname of most Vietnamese every part has its capital, as other peoples' need not. */
const hasSmallPart = (name: string): boolean =>
  hasSurname(name) && name.split(/\s+/).some((part) => /^\p{Ll}/u.test(part) && isSyllable(part));
const called = new RegExp(`^(?:${addressed})[.:]?\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu})`, 'iu');

/** What is wrong with a person's name as it was typed. */
const nameSlip = (
  value: string,
): { code: FaultCode; values: Record<string, string> } | undefined => {
  if (called.test(value)) {
    return { code: 'ten-kem-xung-ho', values: { value, right: value.replace(called, '') } };
  }
  if (isCollectiveName(value)) return { code: 'ten-tap-the', values: { value } };
  if (/^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+){2,}$/u.test(value)) {
    const right = value.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
    return { code: 'dau-cau', values: { count: '1', value: `“${value}” → “${right}”` } };
  }
  const shouted = value.split(/\s+/).filter((part) => /^\p{Lu}{2,}$/u.test(part));
  if (shouted.length > 0 && /\p{Lu}\p{Ll}/u.test(value) && shouted.every(isSyllable)) {
    const right = value.replaceAll(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
    const note = 'Tên dân tộc thì hỏi lại chính người ấy.';
    if (hasSurname(right)) return { code: 'ten-viet-hoa', values: { value, right, note } };
  }
  const isSmall = /\s/.test(value) && !/\p{Lu}/u.test(value);
  if (!isSmall && [mixed, aside, titled].some((slip) => slip.test(value)))
    return { code: 'ten-lan', values: { value } };
  if (isSmall || smallPart.test(value) || hasSmallPart(value)) {
    const right = value.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
    return { code: 'ten-viet-thuong', values: { value, right } };
  }
  return undefined;
};

/** A whole name of three parts or four, each with its capital: a collective has a word for what it is. */
const isWholeName = (value: string) =>
  hasSurname(value) && /^(?:\p{Lu}\p{Ll}+ ){2,3}\p{Lu}\p{Ll}+$/u.test(value);

/** A person's name with what the person is called before it, without its capitals, or of several. */
export const typedNames: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  if (story.collection === 'commendations') {
    const signer = story.data.decision?.signer?.name ?? '';
    if (called.test(signer))
      find(['decision', 'signer', 'name'], 'ten-kem-xung-ho', {
        value: signer,
        right: signer.replace(called, ''),
      });
    // Once for a list: a hundred lines of one table are one slip.
    for (const [index, { recipient, name = '' }] of items(story.data.citations)) {
      const isOne = recipient === 'tap-the' && isWholeName(name);
      const slip = recipient === 'ca-nhan' ? nameSlip(name) : undefined;
      if (isOne) return find(['citations', index, 'name'], 'ten-mot-nguoi', { value: name });
      if (slip) return find(['citations', index, 'name'], slip.code, slip.values);
    }
    return;
  }
  if (story.collection !== 'profiles') return;
  const { kind, name, people } = story.data;
  if (kind === 'tap-the' && name && isWholeName(name))
    find(['name'], 'ten-mot-nguoi', { value: name });
  const [first] = items(people);
  if (kind === 'ca-nhan' && first)
    find(['people', first[0]], 'o-nham-cho', {
      value: first[1].name ?? 'people',
      what: 'trang của một người không in danh sách people',
      fix: 'Nhiều người thì viết kind: nhom; một người thì bỏ people.',
    });
  const names = [
    ...(kind === 'ca-nhan' && name ? [{ at: ['name'], name }] : []),
    ...items(people).flatMap(([index, one]) =>
      one.name ? [{ at: ['people', index, 'name'], name: one.name }] : [],
    ),
  ];
  for (const { at, name: value } of names) {
    const slip = nameSlip(value);
    if (slip) find(at, slip.code, slip.values);
  }
};

/** Who is heard in a story's voices, by the name alone. */
export const typedSpeakers: OwnRule = (story, find) => {
  if (story.collection !== 'profiles' || isTakenDown(story)) return;
  for (const [index, { by = '' }] of items(story.data.voices)) {
    const named = bareSpeaker(by);
    if (named)
      find(['voices', index, 'by'], 'o-nham-cho', { ...named, fix: `Viết: by: ${named.right}` });
  }
};
