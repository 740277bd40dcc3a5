import { addressed } from '../../domain/people/forms-of-address.ts';
import { isPerson, recipientOf, withoutBirth } from './names.ts';
import type { Listed } from './people-list.ts';
import { isPost, isUnitName, splitRole } from './roles.ts';

/** Where somebody lives, to the end of what is said of them. */
const home =
  /[\s,;(–-]*(?<!\p{L})(?:(?:thường |tạm )?trú|ngụ|quê quán|quê|địa chỉ)(?: tại| ở)?(?!\p{L})[^:;]*/iu;

const named = String.raw`(?<name>\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5})(?:\s*[,–(-]\s*(?<post>[^:]+?))?(?:\s*:\s*(?<reason>.+?))?[;.,)]*$`;
const calledLine = new RegExp(String.raw`^(?:${addressed})[.:]?\s+(?=\p{Lu})${named}`, 'iu');
const bareLine = new RegExp(`^${named}`, 'u');

type Person = Record<string, string>;

/** What is said behind a name: a post with its unit, and behind a comma what its bearer did. */
const postAndDeed = (said: string): { post: string; deed: string } => {
  const cut = [...said.matchAll(/\s*[,–]\s+/gu)].find(({ 0: sign, index }) => {
    const next = said.slice(index + sign.length);
    return !isPost(next) && !isUnitName(next);
  });
  if (cut) return { post: said.slice(0, cut.index), deed: said.slice(cut.index + cut[0].length) };
  return isPost(said) || isUnitName(said) ? { post: said, deed: '' } : { post: '', deed: said };
};

const personIn = (item: string, line: RegExp): Person | undefined => {
  const found = withoutBirth(item).replace(home, '').match(line)?.groups;
  return found && /\p{Ll}/u.test(found['name']!) ? found : undefined;
};
/** A whole name without a word of address, beside others that have one. */
const bareIn = (item: string): Person | undefined => {
  const found = personIn(item, bareLine);
  const name = found?.['name'] ?? '';
  const isWhole = name.split(/\s+/).length > 2 && isPerson(name);
  return isWhole && recipientOf(name) === 'ca-nhan' ? found : undefined;
};

/**
 * The honoured of a decision that names them line by line ("Ông Trần Văn Mẫu, Bí thư Đoàn xã Mẫu;").
 * Only a list in which every line is a person or a collective is taken for one.
 * @param items the lines of one list, without their numbers
 */
export function readTypedPeople(items: readonly string[]): Listed[] {
  const called = items.map((item) => personIn(item, calledLine));
  if (!called.some(Boolean)) return [];
  const people = items.map((item, index) => called[index] ?? bareIn(item));
  const isCollective = (item: string) => recipientOf(item) === 'tap-the';
  if (!items.every((item, index) => people[index] ?? isCollective(item))) return [];
  return items.map((item, index): Listed => {
    const person = people[index];
    const plain = item.replace(/[;.,]+$/u, '');
    const said = postAndDeed(person?.['post'] ?? '');
    const { role, unit } = person
      ? splitRole(said.post)
      : { role: '', unit: plain.match(/^[^,–:]+?\s*[,–]\s*([^:]+)/u)?.[1] ?? '' };
    const name = person ? person['name']! : plain.replace(/\s*[,–:].*$/u, '');
    const reason =
      (person ? (person['reason'] ?? said.deed) : plain.match(/:\s*(.+)$/u)?.[1]) ?? '';
    const recipient = person ? 'ca-nhan' : 'tap-the';
    return { no: index + 1, recipient, name, role, unit, place: '', award: '', reason, group: '' };
  });
}
