import type { KeyPath } from '../../faults/fault.ts';
import { unitNameOn } from '../../units/units.ts';
import { isTakenDown, items, type OwnRule, type Rule } from '../scope.ts';

// Letters end a word here; \b knows only those of English.
const word = (...patterns: string[]) =>
  new RegExp(String.raw`(?<!\p{L})(?:${patterns.join('|')})(?!\p{L})`, 'iu');
const childSchool = word('tiểu học', 'trung học cơ sở', 'th ?cs', 'cấp (?:1|2|i|ii|một|hai)');
const childClass = word(
  String.raw`lớp [1-9](?!\d)\p{L}{0,2}\d?`,
  String.raw`lớp (?:một|hai|ba|bốn|năm(?! ?\d)|sáu|bảy|tám|chín)`,
);
const olderPupil = word(
  String.raw`lớp 1[0-2]\p{L}?\d?`,
  'thpt|trung học phổ thông|cấp (?:3|iii|ba)|trung cấp|cao đẳng',
);
/** Who is in the last class is seventeen. */
const lastClass = word(String.raw`(?:lớp|học sinh) 12\p{L}?\d{0,2}`);
const pupil = word('học sinh');
const pioneer = word('đội viên', '(?:liên|chi|phân) đội (?:trưởng|phó)');
/** Members of teams of grown people are called the same as those of the Pioneers. */
const grownTeam = word(
  'dân phòng|xung kích|tình nguyện|thanh niên|cứu hộ|cứu nạn|chữa cháy|dân quân|tuần tra|an ninh|bảo vệ|xung phong|trí thức|du kích|bóng \\p{L}+',
);
const grown = word(
  'giáo viên|cô giáo|thầy|nhà giáo|giảng viên|giáo sinh|hiệu trưởng|hiệu phó|phụ trách|chủ nhiệm',
  'cán bộ|nhân viên|chuyên viên|bảo vệ|kế toán|văn thư|y tế|thư viện|tạp vụ|lao công|cấp dưỡng',
  'phụ huynh|cha mẹ|cựu|nguyên|tình nguyện viên|huấn luyện viên|sinh viên|công nhân|kỹ sư|bác sĩ|thợ',
  'dạy|trưởng phòng|tổ trưởng|tổ phó|giám đốc|trưởng ban|phó ban|hội đồng',
);
/** Posts that those of sixteen may hold too, and teachers. */
const unionPost = word('bí thư|ủy viên|uỷ viên|chủ tịch|đoàn viên');

/**
 * Whose post it can be: `child` of primary or lower secondary age for certain, `pupil` of a school
 * that is not told; undefined for all others.
 * @param place the names of the unit or school beside the post
 */
const ageOfPost = (post: string, place: string): 'child' | 'pupil' | undefined => {
  const role = post.normalize('NFC');
  if (grown.test(role) || lastClass.test(role)) return undefined;
  if (pupil.test(role)) {
    const where = `${role}, ${place.normalize('NFC')}`;
    if (olderPupil.test(where)) return 'pupil';
    return childSchool.test(where) || childClass.test(role) ? 'child' : 'pupil';
  }
  if (unionPost.test(role) || (pioneer.test(role) && grownTeam.test(role))) return undefined;
  return [childSchool, childClass, pioneer].some((sign) => sign.test(role)) ? 'child' : undefined;
};

type Post = {
  at: KeyPath;
  role?: string | undefined;
  unit?: string | undefined;
  place?: string | undefined;
  minor?: boolean | undefined;
};

/** Children are told as such: by `minor`, so that their names are kept. */
export const childrenTold: Rule = (story, find, { units, stories }) => {
  if (isTakenDown(story)) return;
  const posts: Post[] = [];
  if (story.collection === 'profiles' && story.data.kind === 'ca-nhan') {
    posts.push({ at: [], ...story.data });
  } else if (story.collection === 'profiles') {
    for (const [index, person] of items(story.data.people)) {
      if (person.display !== 'an-danh') posts.push({ at: ['people', index], ...person });
    }
  } else if (story.collection === 'commendations') {
    for (const [index, line] of items(story.data.citations)) {
      const speaksElsewhere = stories.has(`profiles/${line.profile}`);
      if (line.recipient !== 'ca-nhan' || line.display === 'an-danh' || speaksElsewhere) continue;
      const { unitName } = line as { unitName?: string | undefined };
      posts.push({ at: ['citations', index], ...line, place: unitName });
    }
  }
  for (const { at, role, unit, place, minor } of posts) {
    const known = unit === undefined ? undefined : units.get(unit);
    const school = known ? unitNameOn(known, '9999-12-31').name : '';
    const age = role && !minor ? ageOfPost(role, `${school} ${place ?? ''}`) : undefined;
    if (age) {
      const code = age === 'child' ? 'tre-em-chua-khai' : 'hoc-sinh-chua-khai';
      find([...at, 'role'], code, { value: role! });
    }
  }
};

/** A guardian agreed, which only a child needs, and nothing says that the person is one. */
export const guardianOfNobody: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  const tell = (
    at: KeyPath,
    name: string | undefined,
    given: object | undefined,
    minor?: boolean,
  ) => {
    const key = ['guardian', 'childAssent'].find((one) => given?.[one as keyof typeof given]);
    if (key && !minor) find([...at, key], 'giam-ho-chua-khai', { name: name ?? '', key });
  };
  if (story.collection === 'commendations') {
    for (const [index, line] of items(story.data.citations))
      tell(['citations', index], line.name, line, line.minor);
  } else if (story.collection === 'profiles' && story.data.kind === 'ca-nhan') {
    const { name, consent, minor } = story.data;
    tell(['consent'], name, consent, minor);
  } else if (story.collection === 'profiles') {
    for (const [index, { name, consent, minor }] of items(story.data.people))
      tell(['people', index, 'consent'], name, consent, minor);
  }
};
