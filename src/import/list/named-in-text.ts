import { addressedInAnyCase } from '../../domain/people/forms-of-address.ts';
import { isPerson, recipientOf } from './names.ts';
import type { Listed } from './people-list.ts';
import { isPost, isUnitName } from './roles.ts';
import { bareIn, listedOf } from './typed-people.ts';

/** How an article begins that honours somebody. */
const honours =
  /^(?:điều\s+1\s*[.:]\s*)?(?:nay\s+)?(?:tặng|truy tặng|trao|khen|biểu dương|tuyên dương)(?!\p{L})/iu;
const several =
  /(?:các|\d+)\s+(?:đồng chí|cá nhân|ông,? bà|anh,? chị|bạn|em|đoàn viên|thanh niên)(?!\p{L})[^:;]{0,60}:\s*(.+)$/iu;
const word = "\\p{Lu}[\\p{L}’'-]*";
const called = `(?:${addressedInAnyCase})\\.?\\s+(${word}(?:\\s+${word}){1,5})`;
const one = new RegExp(
  `(?:cho|[Bb]iểu dương|[Tt]uyên dương|[Kk]hen(?:\\s+thưởng|\\s+ngợi)?(?:\\s+đột xuất)?)\\s+(?:cá nhân\\s+)?${called}(.*)`,
  'u',
);
const another = new RegExp(`(?:^|\\s)(?:và|cùng)\\s+${called}`, 'u');
const deed = /^(?:vì|do|đã|có thành tích|với thành tích)(?!\p{L})/iu;

/** One whom an article honours by name, with the post that stands behind it and what it is for. */
const oneIn = (line: string): Listed[] => {
  const [, name = '', behind = ''] = one.exec(line) ?? [];
  if (!isPerson(name) || another.test(behind)) return [];
  // Between the two may stand when and where somebody was born and lives.
  const parts = behind
    .replace(/^[\s,(–-]+/u, '')
    .split(/\s*[,;()]\s*|\s+[–-]\s+/u)
    .filter(Boolean);
  const at = parts.findIndex(isPost);
  const [post = '', unit = ''] = at < 0 ? [] : parts.slice(at, at + 2);
  const done = parts.findIndex((part) => deed.test(part));
  const reason =
    done < 0
      ? ''
      : parts
          .slice(done)
          .join(', ')
          .replace(/[\s.;/]+$/u, '');
  // Whom somebody helped is named by no list.
  const isAlone = !new RegExp(called, 'u').test(reason);
  const said = (unit && isUnitName(unit) ? `${post}, ${unit}` : post).replace(/[\s.;/]+$/u, '');
  return [listedOf(name, said, isAlone ? reason : '')];
};

const collective =
  /cho\s+tập thể\s+(\p{Lu}[^,;:.]{3,90}?)(?=\s+(?:vì|do|đã|có|với)(?!\p{L})|[,;:.]|$)/u;

/** A collective that an article honours alone. */
const collectiveOf = (line: string): Listed[] => {
  const name = collective.exec(line)?.[1] ?? '';
  const isOne = recipientOf(name) === 'tap-the' && !/\s(?:và|cùng)\s/u.test(name);
  return isOne ? [{ ...listedOf(name, ''), recipient: 'tap-the' }] : [];
};

/** Several of one sentence, each with a post or without, where every part of it names somebody. */
const severalIn = (line: string): Listed[] => {
  const [, said = ''] = several.exec(line) ?? [];
  const named = said.split(/[,;]?\s+(?:vì|do|đã|có thành tích)(?!\p{L})/u)[0]!;
  const partsBy = (sign: RegExp) =>
    named
      .split(sign)
      .map((part) => part.replace(/[\s.,;/]+$/u, ''))
      .filter(Boolean);
  const names = partsBy(/\s*[,;]\s*(?:và\s+)?|\s+và\s+(?=\p{Lu})/u);
  const parts = names.every(isPerson) ? names : partsBy(/\s*;\s*(?:và\s+)?|\s+và\s+(?=\p{Lu})/u);
  const people = parts.map((part) => bareIn(part, 2));
  const isEach = people.every((person) => person !== undefined && !isPerson(person.unit));
  return parts.length > 1 && isEach ? people.flatMap((person) => person ?? []) : [];
};

const certified = new RegExp(
  `^(?:${addressedInAnyCase})\\s*:?\\s+(${word}(?:\\s+${word}){1,5})$`,
  'u',
);

/** Whom a certificate names on a line of its own, above their post and what it is given for. */
const certifiedIn = (lines: readonly string[]): Listed[] => {
  const at = lines.findIndex((line) => certified.test(line));
  if (at < 0 || lines.filter((line) => certified.test(line)).length > 1) return [];
  const below = lines.slice(at + 1, at + 3);
  const reason = below.find((line) => deed.test(line))?.replace(/[\s.;/]+$/u, '');
  return [listedOf(certified.exec(lines[at]!)![1]!, below.find(isPost) ?? '', reason ?? '')];
};

/**
 * The honoured whom a decision without any list names in its sentence ("Tặng Giấy khen cho anh Lê Mẫu,
 * Bí thư Chi đoàn 3, đã …"); none where it cannot be told whom.
 */
export function namedInText(lines: readonly string[]): Listed[] {
  const found = lines
    .filter((line) => honours.test(line))
    .flatMap((line) => {
      const all = severalIn(line);
      const alone = all.length > 0 ? all : oneIn(line);
      return alone.length > 0 ? alone : collectiveOf(line);
    });
  if (found.length === 0) return certifiedIn(lines);
  return found.map((person, index) => ({ ...person, no: index + 1 }));
}
