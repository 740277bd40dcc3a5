import { addressed } from '../../domain/people/forms-of-address.ts';
import { isHonouring, isPerson, recipientOf, withoutBirth } from './names.ts';
import type { Listed } from './people-list.ts';
import { isPost, isUnitName, splitRole } from './roles.ts';

/** Where somebody lives, to the end of what is said of them. */
const home =
  /[\s,;(–-]*(?<!\p{L})(?:(?:thường |tạm )?trú|ngụ|quê quán|quê|địa chỉ)(?: tại| ở)?(?!\p{L})[^:;]*/iu;

const named = String.raw`(?<name>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5})(?:\s*[,–(-]\s*(?<post>[^:]+?))?(?:\s*:\s*(?<reason>.+?))?[;.,)]*$`;
const calledLine = new RegExp(String.raw`^(?:${addressed})[.:]?\s+(?=\p{Lu})${named}`, 'iu');
const bareLine = new RegExp(`^${named}`, 'u');

/** What is said behind a name: a post with its unit, and behind a comma what its bearer did. */
const postAndDeed = (said: string): { post: string; deed: string } => {
  const cut = [...said.matchAll(/\s*[,–]\s+/gu)].find(({ 0: sign, index }) => {
    const next = said.slice(index + sign.length);
    return !isPost(next) && !isUnitName(next);
  });
  if (cut) return { post: said.slice(0, cut.index), deed: said.slice(cut.index + cut[0].length) };
  return isPost(said) || isUnitName(said) ? { post: said, deed: '' } : { post: '', deed: said };
};

/** A person with what is said behind the name, as a line of a list. */
export function listedOf(name: string, said: string, reason?: string): Listed {
  const { post, deed } = postAndDeed(said);
  const line = { no: 1, place: '', award: '', group: '' };
  const done = reason ?? deed;
  // So many votes are nothing that somebody did.
  const isCount = /^[\d\s/.,%]+(?:phiếu|điểm)?$/iu.test(done);
  return { ...line, recipient: 'ca-nhan', name, ...splitRole(post), reason: isCount ? '' : done };
}

/** How to reach somebody, where the number itself has been taken out. */
const reached =
  /[\s,;(–-]*(?<!\p{L})(?:số )?(?:điện thoại|đt|sđt|zalo|liên hệ|cccd|cmnd|căn cước)(?: số)?\s*:?\s*…+\)?/giu;
/** "Lê Mẫu (Chi đoàn 3) - sửa điện": what stands behind the brackets is what was done. */
const inBrackets = /^([^():]+?)\s*\(([^():]+)\)\s*[-–:]\s*(?=\S)/u;

const personIn = (item: string, line: RegExp): Listed | undefined => {
  const found = withoutBirth(item)
    .replaceAll(reached, '')
    .replace(home, '')
    .replace(inBrackets, '$1, $2: ')
    .match(line)?.groups;
  const { name = '', post = '', reason } = found ?? {};
  return /\p{Ll}/u.test(name) ? listedOf(name, post, reason) : undefined;
};

/**
 * A name without a word of address, with what is said behind it.
 * @param least how many words it has
 */
export function bareIn(item: string, least = 3): Listed | undefined {
  const found = personIn(item, bareLine);
  const name = found?.name ?? '';
  const isWhole = name.split(/\s+/).length >= least && isPerson(name);
  return isWhole && recipientOf(name) === 'ca-nhan' ? found : undefined;
}

const collectiveIn = (item: string): Listed => {
  const plain = item.replace(/[;.,]+$/u, '');
  return {
    no: 1,
    recipient: 'tap-the',
    name: plain.replace(/\s*[,–:].*$/u, ''),
    role: '',
    unit: plain.match(/^[^,–:]+?\s*[,–]\s*([^:]+)/u)?.[1] ?? '',
    place: '',
    award: '',
    reason: plain.match(/:\s*(.+)$/u)?.[1] ?? '',
    group: '',
  };
};

const headed = /^(?:tập thể|cá nhân)\s*:\s*/iu;

/**
 * The honoured of a decision that names them line by line ("Ông Trần Văn Mẫu, Bí thư Đoàn xã Mẫu;").
 * Only a list in which every line is a person or a collective is taken for one.
 * @param written the lines of one list, without their numbers
 * @param above what stands above the list: collectives alone may be those who are to do something
 */
export function readTypedPeople(written: readonly string[], above = ''): Listed[] {
  // "Tập thể: Đoàn xã Mẫu", above the people of whom another line speaks.
  const items = written.map((item) => item.replace(headed, '')).filter(Boolean);
  const isParted = written.some((item) => /^tập thể\s*:/iu.test(item));
  const called = items.map((item) => personIn(item, calledLine));
  const isHeaded = /(?<!\p{L})tập thể(?!\p{L})/iu.test(above) || isHonouring(above) || isParted;
  if (!called.some(Boolean) && !isHeaded) return [];
  const people = items.map((item, index) => called[index] ?? bareIn(item));
  const isCollective = (item: string) => recipientOf(item) === 'tap-the';
  if (!items.every((item, index) => people[index] ?? isCollective(item))) return [];
  return items.map((item, index) => ({
    ...(people[index] ?? collectiveIn(item)),
    no: index + 1,
  }));
}
