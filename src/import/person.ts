import {
  addressed,
  addressedInAnyCase,
  formsOfAddress,
} from '../domain/people/forms-of-address.ts';
import { hasSurname } from '../domain/people/surname.ts';
import { nameOfCapitals } from '../domain/typed/capital-name.ts';
import { partPost } from './list/names.ts';
import { splitRole } from './list/roles.ts';
import { fullName, isFullName, proposal, type Matchers, type Proposal } from './propose.ts';

const roleWord =
  '(?:phó\\s+|nguyên\\s+)?(?:bí thư|ủy viên|uỷ viên|chủ tịch|chủ nhiệm|đội trưởng|tổ trưởng|liên đội trưởng|tổng phụ trách|trưởng ban|đoàn viên|giáo viên|công nhân|sinh viên|học sinh|bác sĩ|cán bộ|công chức|chiến sĩ)';

/** What somebody does or says, where a sentence goes on behind a post without a comma. */
const goesOn =
  /\s(?:đã|đang|sẽ|vừa|luôn|là|được|cùng|và đội|có|phát biểu|cho (?:biết|hay|rằng)|chia sẻ|tâm sự|bộc bạch|bày tỏ|khẳng định|nhấn mạnh|nhận xét|đánh giá|nói|kể|nhớ|trao|tặng|đến|tới|nhận|vận động|tham dự|chủ trì|phấn khởi|xúc động)(?!\p{L}).*$/u;

/** The name of a club belongs to the post in it; other words in quotation marks begin something else. */
const calledSo = '(?<=(?:câu lạc bộ|clb|nhóm|đội|mô hình|dự án)\\s)[“"][^”"\\n]{2,40}[”"]';

/** What begins a post, and no name, where it is typed with a capital. */
const postWord = /^(?:Phó|Nguyên|Bí|Chủ|Trưởng|Giám|Ủy|Uỷ|Tổng|Hiệu)\s/u;

/** When somebody was born, between the name and the post. */
const bornBehind =
  '(?:\\s*[,(–-]\\s*(?:(?:sinh|sn|ns)(?!\\p{L})[^,;()\\n]{2,24}\\)?|\\d{2} tuổi(?=,)))?';

/** What stands behind a label at the head of a line. */
const behind = (lines: readonly string[], label: string): { words: string; from: string }[] =>
  lines.flatMap((line) => {
    const said = new RegExp(
      `^[-–+•*\\d.)\\s]*(?:${label})\\s*:\\s*(.{2,110}?)[\\s.;]*$`,
      'iu',
    ).exec(line);
    return said ? [{ words: said[1]!, from: line }] : [];
  });

const nameLabel =
  'họ (?:và )?tên[^:]{0,60}|tôi tên(?: là)?|người được (?:đề cử|đề nghị|giới thiệu)[^:]{0,30}|tên (?:(?:đơn vị|tập thể) hoặc )?cá nhân[^:]{0,80}';

/** The person whose file a text gives, where it is one person's: name, post and unit behind their labels. */
const personOfFile = (lines: readonly string[], unit: Matchers['unit']): Proposal[] => {
  const [named, ...others] = behind(lines, nameLabel);
  // The form of an honour at once asks for name, post and unit on one line.
  const told = partPost(named?.words ?? '');
  const name = named && (nameOfCapitals(told.name) ?? told.name);
  if (!name || !isFullName(name) || others.some(({ words }) => words !== named.words)) return [];
  const [role] = behind(lines, 'chức (?:vụ|danh)[^:]{0,30}|nghề nghiệp');
  const [place] = behind(lines, 'đơn vị(?: công tác)?|nơi công tác');
  return [
    ...proposal('name', name, named.from),
    ...proposal('role', role?.words ?? told.post, role?.from ?? named.from),
    ...proposal('unit', place && unit(place.words).id, place?.from),
  ];
};

/** The collective whose file a text gives: whoever is at its head is not the one the story is about. */
const collectiveOfFile = (lines: readonly string[], unit: Matchers['unit']): Proposal[] => {
  const [named] = behind(lines, 'tên (?:tập thể|đơn vị|chi đoàn|câu lạc bộ|clb|tổ chức)[^:]{0,40}');
  return [
    ...proposal('name', named?.words, named?.from),
    ...(named ? proposal('kind', 'tap-the', named.from) : []),
    ...proposal('unit', named && unit(named.words).id, named?.from),
  ];
};

/** Whom the headings or the forms of a text name one after another: each is a story of their own. */
export function severalPeople(headings: readonly string[], lines: readonly string[]): string[] {
  const named = new RegExp(
    `^(?<number>(?:[IVX]+|\\d{1,2})[.)/:]\\s*)?(?<called>(?:${addressedInAnyCase})\\s+)?(?<name>${fullName})(?=\\s*(?:[,:(–-]|$))`,
    'u',
  );
  const people = headings.flatMap((heading) => {
    const bare = heading.replace(/^(?:[IVX]+|\d{1,2})[.)/:]\s*/u, '');
    const inCapitals = nameOfCapitals(bare) ?? '';
    if (isFullName(inCapitals) && hasSurname(inCapitals)) return [inCapitals];
    const { number, called, name = '' } = named.exec(heading)?.groups ?? {};
    return called || (number && hasSurname(name)) ? [name] : [];
  });
  const inForms = behind(lines, 'họ (?:và )?tên[^:]{0,60}').map(({ words }) => words);
  const all = new Set(people.length > 1 ? people : inForms);
  return all.size > 1 ? [...all] : [];
}

/** Papers that name those who met, who are to do something or who are asked. */
const ofOthers = /^(?:biên bản|kế hoạch|thông báo|hướng dẫn|chương trình|phương án|đề án)\s*:?$/iu;
const ofCollective = /^(?:báo cáo (?:tóm tắt )?|tóm tắt |bản )thành tích tập thể\s*:?$/iu;

/**
 * The person a story is about: whose full name stands most often behind a word of address, and
 * the post told beside it; of a paper on a collective that one.
 * @param head what stands above the text of a paper
 */
export function proposePerson(
  head: readonly string[],
  lines: readonly string[],
  { unit }: Matchers,
): Proposal[] {
  if (head.some((line) => ofOthers.test(line))) return [];
  if (head.some((line) => ofCollective.test(line))) return collectiveOfFile(lines, unit);
  const ofFile = personOfFile(lines, unit);
  const ofOne = ofFile.length > 0 ? ofFile : collectiveOfFile(lines, unit);
  if (ofOne.length > 0) return ofOne;
  const text = lines.join('\n');
  const called = [
    ...text.matchAll(
      new RegExp(`(?<!\\p{L})(${addressedInAnyCase})\\s+(${fullName})(?!\\p{L})`, 'gu'),
    ),
  ];
  const isPost = ([, , name = '']: RegExpMatchArray) => postWord.test(name);
  // Once named in full, whoever a text is about goes on by the given name.
  const often = (name: string) => {
    const given = name.split(' ').at(-1)!;
    const short = new RegExp(
      `(?<!\\p{L})(?:${addressedInAnyCase})\\s+${given}(?![\\p{L}’'])`,
      'gu',
    );
    return text.match(short)?.length ?? 0;
  };
  const [most] = [
    ...Map.groupBy(
      called.filter((one) => !isPost(one)),
      (match) => match[2]!,
    ),
  ]
    .map((one) => ({ one, count: one[1].length + often(one[0]) }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ one }) => one);
  if (!most) return [];
  const [name, mentions] = most;
  const told = mentions[0]!;
  const post =
    text.match(
      new RegExp(
        `${name}${bornBehind}[^\\S\\n]*[,(–-]\\s*(${roleWord}(?:${calledSo}|(?! - )[^,.:;)\\n–“"]){0,90})`,
        'iu',
      ),
    ) ??
    text.match(
      new RegExp(`(${roleWord}[^,.;\\n]{0,90}?)[,:]?[^\\S\\n]+(?:${addressed})?\\s*${name}`, 'iu'),
    );
  const words = post?.[1]?.replace(goesOn, '').trim() ?? '';
  const split = splitRole(words);
  const place = split.unit ? unit(split.unit) : undefined;
  return [
    ...proposal('name', name, told[0]),
    ...proposal('honorific', formsOfAddress[told[1]!.toLowerCase()], told[0]),
    ...proposal('role', place?.id ? split.role : words, post?.[0]),
    ...proposal('unit', place?.id, split.unit),
  ];
}
