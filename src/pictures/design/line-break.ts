import { mayHoldEmoji, measure } from '../paint/letters.ts';
import type { Weight } from '../paint/letters.ts';

/** Lines of text and the size in pixels at which they fit. */
type Fitted = { lines: string[]; size: number };

/** The room a text has: widths and heights in pixels, `leading` as a multiple of the size. */
export type Room = {
  width: number;
  height: number;
  weight: Weight;
  min: number;
  max: number;
  leading: number;
  /** Refuses lines that leave a word alone or part what belongs together. */
  evenly?: boolean;
};

const glue = '\u00a0';

/**
 * Words of several syllables that mean one thing together: parted over two lines they are misread.
 *
 * Vietnamese writes a space inside them as between words, and ICU has no Vietnamese dictionary, so
 * they are listed: by field, the terms of the text that rules it, and common words of daily life.
 */
const FIELDS = {
  /** Điều lệ Đoàn TNCS Hồ Chí Minh. */
  union: [
    'Ban Chấp hành|Ban Thường vụ|Ủy ban|bí thư|phó bí thư|chủ tịch|ủy viên|cán bộ|chi đoàn|đoàn viên',
    'Thành Đoàn|Tỉnh Đoàn|Huyện Đoàn|Đoàn xã|Đoàn phường|Đoàn trường|xã đoàn|phường đoàn|Hội LHTN',
    'Trung ương|Mặt trận|Tổ quốc|Hồ Chí Minh|câu lạc bộ|đơn vị|đại hội|nhiệm kỳ|đội viên|đội trưởng',
  ],
  /** Luật Thi đua, khen thưởng (06/2022/QH15). */
  commendation: [
    'thi đua|khen thưởng|tuyên dương|danh hiệu|giấy khen|bằng khen|huân chương|huy chương|huy hiệu',
    'truy tặng|công trạng|thành tích|sáng kiến|tập thể|cá nhân|đột xuất|định kỳ|tiên tiến|xuất sắc',
    'dũng cảm|hy sinh|chiến sĩ|gia đình|bộ đội|dân quân|công an|nông dân|công nhân|lao động',
  ],
  /** Luật Thanh niên (57/2020/QH14). */
  youth: [
    'thanh niên|thiếu niên|thiếu nhi|trẻ em|học sinh|sinh viên|giáo viên|tuổi trẻ|tình nguyện|xung kích',
    'trách nhiệm|việc làm|nghề nghiệp|khởi nghiệp|kỹ năng|sức khỏe|học bổng|văn hóa|cộng đồng|môi trường',
    'nông thôn|miền núi|hải đảo|chuyển đổi số|dịch vụ công|hành chính công|thủ tục|giao thông|an toàn',
  ],
  daily: [
    'người dân|bác sĩ|công trình|phần việc|mô hình|phục vụ|miễn phí|hiến máu|nhà trọ|nhà văn hóa|tủ sách',
    'xe đạp|xe máy|máy tính|điện thoại|bệnh viện|trường học|lớp học|cây xanh|đồng bào|bà con|hàng xóm',
    'hôm nay|ngày mai|mỗi ngày|triệu đồng|tỷ đồng|nghìn đồng|tại chỗ',
  ],
};

/** The listed words by their source. */
export const compounds = Object.fromEntries(
  Object.entries(FIELDS).map(([field, lines]) => [field, lines.join('|').split('|')]),
) as Record<keyof typeof FIELDS, string[]>;

/** Finds any of some words, of two that begin alike the longer one. */
export function anyOf(words: readonly string[]): RegExp {
  const sorted = words.toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const listed = anyOf(Object.values(compounds).flat());

// Words that lean on the next one: at the end of a line they leave the reader hanging.
const leaning = new Set(
  [
    'một hai ba bốn năm sáu bảy tám chín mười mỗi mọi các những cả từng vài',
    'và là của cho với ở từ đến tới trong ngoài trên dưới về vào ra để mà thì hay hoặc',
    'không chưa chẳng đã đang sẽ vẫn còn cùng cũng rất nên được bị do vì theo qua',
  ]
    .join(' ')
    .split(' '),
);

/**
 * The text with no-break spaces inside what belongs together: given names, listed compounds, a
 * number and the word it counts, a dash or an emoji and the word before it.
 */
export function glued(text: string, names: readonly string[] = [], together = listed): string {
  const bind = (part: string) => part.replaceAll(' ', glue);
  let result = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  for (const name of names) if (name) result = result.replaceAll(name, bind(name));
  result = result
    .replaceAll(together, bind)
    .replaceAll(/(?<![\p{L}\p{N}])(\d[\d.,/%]*) (?=\p{L})/gu, `$1${glue}`)
    .replaceAll(/ ([–—-]) /gu, `${glue}$1 `);
  if (!mayHoldEmoji(result)) return result;
  return result.replaceAll(/ (?=\p{RGI_Emoji})/gv, glue).replace(/^(\p{RGI_Emoji}) /v, `$1${glue}`);
}

/**
 * The lines of a text at the largest size that fits its room, broken for least raggedness; nothing
 * when even the smallest size does not fit. A slightly smaller size is taken where the largest would
 * leave a word alone on its line. What is glued comes apart only where no size holds it whole.
 */
export function fit(text: string, room: Room): Fitted | undefined {
  const whole = largestFit(text, room);
  return whole || room.evenly ? whole : largestFit(text.replaceAll(glue, ' '), room);
}

const largestFit = (text: string, room: Room): Fitted | undefined => {
  let largest: Fitted | undefined;
  for (let size = room.max; size >= room.min; size -= 2) {
    if (largest && size < largest.size * 0.84) break;
    const most = Math.floor(room.height / (size * room.leading));
    const lines = most > 0 ? breakLines(text, room.weight, room.width / size) : undefined;
    if (!lines || lines.length > most) continue;
    if (isEven(lines, room.weight)) return { lines, size };
    largest ??= { lines, size };
  }
  return room.evenly ? undefined : largest;
};

/** Whether no line is shorter than about half of the longest. */
const isEven = (lines: readonly string[], weight: Weight): boolean => {
  const widths = lines.map((line) => measure(line, weight));
  return Math.min(...widths) >= 0.48 * Math.max(...widths);
};

/**
 * Fewest lines no wider than `width` em, with the smallest sum of squared gaps, where a line's
 * end counts as a gap too, by how badly it parts the thought; nothing when a word, or words
 * held together by no-break spaces, are wider.
 */
export function breakLines(text: string, weight: Weight, width: number): string[] | undefined {
  const words = text.split(' ');
  const space = measure(' ', weight);
  const widths = words.map((word) => measure(word, weight));
  if (widths.some((one) => one > width)) return undefined;
  const parting = words.map((_, last) => width * partsThought(words, last));
  // best[i]: how to set the words from i on; filled from the end.
  const best: { lines: number; cost: number; next: number }[] = [];
  best[words.length] = { lines: 0, cost: 0, next: words.length };
  for (let from = words.length - 1; from >= 0; from -= 1) {
    let length = -space;
    for (let to = from; to < words.length; to += 1) {
      length += space + (widths[to] ?? 0);
      if (length > width) break;
      const rest = best[to + 1];
      if (!rest) continue;
      const lines = rest.lines + 1;
      const cost = rest.cost + (width - length) ** 2 + parting[to]! ** 2;
      const { lines: fewest, cost: least } = best[from] ?? { lines: Infinity, cost: Infinity };
      if (lines < fewest || (lines === fewest && cost < least))
        best[from] = { lines, cost, next: to + 1 };
    }
  }
  const lines: string[] = [];
  for (let from = 0; from < words.length; from = best[from]?.next ?? words.length)
    lines.push(words.slice(from, best[from]?.next).join(' '));
  return lines;
}

/** Share of a line that its end may cost: nothing after a comma, most after a word that leans on. */
const partsThought = (words: readonly string[], last: number): number => {
  const word = words[last] ?? '';
  if (last === words.length - 1 || /[,;:.?!…–]["”’]?$/u.test(word)) return 0;
  const opensSentence = /[.?!…]["”’]?$/u.test(words[last - 1] ?? '');
  return opensSentence || leaning.has(word.toLowerCase()) ? 0.4 : 0.2;
};
