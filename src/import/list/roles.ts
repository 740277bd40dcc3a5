const unitWords =
  'Đoàn|Chi đoàn|Chi Đoàn|Xã đoàn|Phường đoàn|Huyện đoàn|Thị đoàn|Thành Đoàn|Tỉnh Đoàn|Trường|Công ty|Liên đội|Ủy ban|UBND|Hội';
const namesUnit = new RegExp(`^(?:${unitWords})\\s(?!viên)`, 'u');
const endsWithUnit = new RegExp(`^(.+?)\\s+((?:${unitWords})\\s.+)$`, 'u');

/** The role and the unit of a cell that holds both: "Bí thư Đoàn xã Mẫu", "Bí thư, Đoàn xã Mẫu". */
export function splitRole(text: string): { role: string; unit: string } {
  if (namesUnit.test(text)) return { role: '', unit: text };
  const comma = text.match(/^([^,–-]+?)\s*[,–-]\s*(.+)$/u);
  if (comma) return { role: comma[1]!, unit: comma[2]! };
  const word = endsWithUnit.exec(text);
  return word ? { role: word[1]!, unit: word[2]! } : { role: text, unit: '' };
}
