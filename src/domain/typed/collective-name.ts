/** What several people are called together. A person may be called Đoàn Trường Giang: there the second word is a name. */
const collective =
  /^(?:tập thể|chi đoàn|chi hội|câu lạc bộ|đoàn (?:xã|phường|khối|thanh niên)|đoàn trường\s(?:thpt|thcs|tiểu học|đại học|cao đẳng|trung|đh|cđ|học)|ban (?:chấp hành|thường vụ|chỉ huy)|đội (?:thanh niên|tình nguyện|xung kích)|nhóm (?:bạn|sinh viên))(?!\p{L})/iu;
const school = /^Đoàn trường\s/u;

/** Whether a name is one of a collective, by its first words. */
export function isCollectiveName(name: string): boolean {
  return collective.test(name) || school.test(name);
}
