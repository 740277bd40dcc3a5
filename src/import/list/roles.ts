const unitWords =
  'Đoàn|Chi đoàn|Chi Đoàn|Xã đoàn|Phường đoàn|Huyện đoàn|Thị đoàn|Thành Đoàn|Tỉnh Đoàn|Trường|THPT|THCS|Tiểu học|Mầm non|Công ty|Liên đội|Ủy ban|UBND|Hội';
const namesUnit = new RegExp(`^(?:${unitWords})\\s(?!viên)`, 'u');
const endsWithUnit = new RegExp(`^(.+?)\\s+((?:${unitWords})\\s.+)$`, 'u');
const post =
  /^(?:(?:phó|nguyên|quyền)\s+)?(?:bí thư|p?bt|(?:ủy|uỷ) viên|uv(?:btv|bch)?|chủ (?:tịch|nhiệm)|đội (?:trưởng|phó)|tổ (?:trưởng|phó)|nhóm trưởng|liên đội trưởng|tổng phụ trách|trưởng (?:ban|nhóm|phòng)|phó (?:ban|phòng)|giám đốc|hiệu trưởng|đảng viên|đoàn viên|hội viên|đội viên|giáo viên|giảng viên|công nhân|nông dân|sinh viên|học sinh|bác sĩ|cán bộ|công chức|chiến sĩ)(?!\p{L})/iu;
const inSmall =
  /^(?:chi đoàn|đoàn|lớp|khối|khoa|trường|xã|phường|thôn|ấp|buôn|bản|tổ|khu phố|kp|công ty|ban|đội|câu lạc bộ|clb|liên đội|công an|trung tâm|ubnd|thành đoàn|tỉnh đoàn)(?!\p{L})/iu;
const ofUnit =
  /^(?:chi đoàn|đoàn|trường|lớp|khoa|công ty|liên đội|câu lạc bộ|clb|công an|hội|(?:xã|phường|thị|thành|tỉnh) đoàn)\s(?!viên)/iu;
const parting = /\s*[,–-]\s*/gu;

/** Whether words begin with a post: "Phó Bí thư …", "đoàn viên …". */
export function isPost(words: string): boolean {
  return post.test(words);
}

/** Whether words begin as the name of a unit does, and neither with a post nor with what somebody did. */
export function isUnitName(words: string): boolean {
  return !isPost(words) && (/^[\p{Lu}\d]/u.test(words) || inSmall.test(words));
}

/** Whether words begin with what a unit is: "Chi đoàn 3", "Trường …". */
export function saysUnit(words: string): boolean {
  return ofUnit.test(words);
}

/** The role and the unit of a cell that holds both: "Bí thư Đoàn xã Mẫu", "Bí thư, Đoàn xã Mẫu". */
export function splitRole(text: string): { role: string; unit: string } {
  if (namesUnit.test(text)) return { role: '', unit: text };
  const cut = [...text.matchAll(parting)].find(({ 0: sign, index }) =>
    isUnitName(text.slice(index + sign.length)),
  );
  if (cut && cut.index > 0)
    return { role: text.slice(0, cut.index), unit: text.slice(cut.index + cut[0].length) };
  const word = endsWithUnit.exec(text);
  return word ? { role: word[1]!, unit: word[2]! } : { role: text, unit: '' };
}
