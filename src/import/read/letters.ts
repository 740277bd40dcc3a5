import { lowered, raised } from '../../domain/typed/raised.ts';
import { fromLegacy, legacyEncodingOf } from '../../domain/typed/legacy-encoding.ts';
import { fold } from '../../domain/slug.ts';
import { isSyllable } from '../../domain/typed/syllable.ts';
import type { Lost } from './source.ts';
import {
  attribute,
  elements,
  setChildren,
  textNode,
  textWithin,
  textsIn,
  type DocumentElement,
} from './tree.ts';

/** Signs of the fonts Symbol and Wingdings, which Word keeps on places of its own. */
const symbols = new Map(
  `\uF0B7• \uF0A7▪ \uF0D8➢ \uF076❖ \uF06E▪ \uF0FC✓ \uF0FE☑ \uF0E0→ \uF0E8→ \uF0AE→ \uF0B0° \uF0B1± \uF0B4× \uF0B8÷ \uF0A3≤ \uF0B3≥ \uF02D− \uF06D• \uF0A8☐ \uF06F☐ \uF0FD☒ \uF078☒`
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!] as const),
);

/** Letters without blanks as the fewest syllables they can be; undefined where they can be none, or several alike. */
const syllables = (letters: string): string | undefined => {
  let ways: string[][] = [[]];
  const at = new Map<number, string[][]>([[0, ways]]);
  for (let end = 1; end <= letters.length; end += 1) {
    ways = [1, 2, 3, 4, 5, 6, 7].flatMap((length) => {
      const word = letters.slice(Math.max(0, end - length), end);
      const before = at.get(end - length);
      return before && isSyllable(word) ? before.map((way) => [...way, word]) : [];
    });
    const least = Math.min(...ways.map((way) => way.length));
    at.set(end, ways.filter((way) => way.length === least).slice(0, 2));
  }
  const [only, other] = at.get(letters.length) ?? [];
  return other ? undefined : only?.join(' ');
};

const spaced = /^(\s*)(\p{Lu}(?:\s+\p{Lu}){3,60})(?=\s*[:.]?\s*$)/u;

/** A line of capitals set apart by blanks ("Q U Y Ế T  Đ Ị N H") as the words that a reader sees. */
const closed = (line: string): string =>
  line.replace(spaced, (whole, before: string, letters: string) => {
    const words = letters.split(/\s{2,}/u).map((word) => syllables(word.replaceAll(/\s/gu, '')));
    return words.every((word) => word !== undefined) ? before + words.join(' ') : whole;
  });

/** Words of the forms that offices use, in which no others are meant by the same letters there. */
const formWords =
  `cộng hòa xã hội chủ nghĩa việt nam|độc lập - tự do - hạnh phúc|đoàn tncs hồ chí minh|đoàn thanh niên cộng sản hồ chí minh|ban thường vụ|ban chấp hành|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn phường|đoàn xã|đoàn trường|chi đoàn|đoàn viên|liên đội|quyết định|tờ trình|báo cáo thành tích|báo cáo|biên bản|kế hoạch|thông báo|kính gửi|về việc|căn cứ|xét đề nghị|theo đề nghị|nơi nhận|thi hành|có hiệu lực|kể từ ngày|danh sách|kèm theo|khen thưởng|giấy khen|bằng khen|biểu dương|tuyên dương|công nhận|danh hiệu|đột xuất|thành tích|có tên|tập thể|cá nhân|phó bí thư|bí thư|phó chủ tịch|chủ tịch|hiệu trưởng|họ và tên|chức vụ|đơn vị|đồng chí`.split(
    '|',
  );
/** Words of forms that mean something else elsewhere, with what stands behind them there. */
const formsBefore = [
  ['điều', '\\s+\\d+\\s*[.:]'],
  ['số', '\\s*:\\s*\\d'],
  ['ngày', '\\s+\\d{1,2}(?:[/.-]|\\s+th)'],
  ['tháng', '\\s+\\d{1,2}\\s+n'],
  ['năm', '\\s+20\\d\\d'],
  ['tặng', '\\s+(?:thưởng|giấy|bằng|danh)'],
  ['chị', '\\s+[A-Z][a-z]'],
  ['ông', '\\s+[A-Z][a-z]'],
  ['bà', '\\s+[A-Z][a-z]'],
  ['đã', '\\s+(?:có|cứu)'],
] as const;
const forms = [...formWords.map((words) => [words, ''] as const), ...formsBefore].map(
  ([words, behind]) => {
    const bare = fold(words);
    const eachCase = bare.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
    const pattern = new RegExp(`(?<![A-Za-z])${eachCase}(?![A-Za-z])(?=${behind})`, 'g');
    return { words, pattern };
  },
);

/** The words of forms with their accents, in a paper typed without any: the rest is for whoever knows it. */
const accented = (text: string): string =>
  forms.reduce(
    (left, { words, pattern }) =>
      left.replaceAll(pattern, (found) =>
        [...words]
          .map((letter, at) => (/[A-Z]/.test(found[at]!) ? letter.toUpperCase() : letter))
          .join(''),
      ),
    text,
  );

/** Whether a text of some length has hardly an accent, and words of a form among it. */
const isBare = (text: string): boolean => {
  const marked = text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0;
  return text.length > 60 && marked * 50 < text.length && accented(text) !== text;
};

/** Composed letters, plain blanks, nothing that no reader sees; an old encoding read as it was meant. */
export function mendLetters(root: DocumentElement, lost: Lost[]): void {
  const texts = textsIn(root);
  const encoding = legacyEncodingOf(texts.map(({ value }) => value).join('\n'));
  if (encoding)
    lost.push({
      what: `Chữ viết bằng bảng mã cũ ${encoding}: đã đổi sang Unicode, đọc lại tên người`,
      where: 'cả bài',
    });
  const bare = isBare(texts.map(({ value }) => value).join('\n'));
  if (bare)
    lost.push({
      what: 'Văn bản gõ không dấu: chỉ thêm dấu cho chữ của mẫu văn bản, gõ lại dấu cho tên người và các câu',
      where: 'cả bài',
    });
  let unknown = '';
  for (const text of texts) {
    const value = encoding ? fromLegacy(text.value, encoding) : text.value;
    const mended = value
      .replaceAll(/[\uF020-\uF0FF]/gu, (sign) => {
        if (!symbols.has(sign)) unknown ||= `gần “${value.slice(0, 40)}”`;
        return symbols.get(sign) ?? '';
      })
      .replaceAll('🗹', '☑')
      .normalize('NFC')
      .replaceAll(/[\u00A0\u202F\u2007]/gu, ' ')
      .replaceAll(/(?!\u200D)[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/gu, '');
    text.value = closed(bare ? accented(mended) : mended);
  }
  if (unknown) lost.push({ what: 'Ký hiệu của phông Wingdings, Symbol: bỏ', where: unknown });
}

/** Raised and lowered digits have letters of their own; anything else loses its place. */
export function mendRaised(root: DocumentElement, lost: Lost[]): void {
  for (const node of elements(root, 'sup', 'sub')) {
    if (elements(node).some((child) => attribute(child, 'href')?.startsWith('#'))) continue;
    const set = node.tagName === 'sup' ? raised : lowered;
    const words = textWithin(node);
    if (/^\d+$/u.test(words)) setChildren(node, [textNode(set(words))]);
    else if (words)
      lost.push({
        what: node.tagName === 'sup' ? 'Chữ nâng lên trên' : 'Chữ hạ xuống dưới',
        where: `“${words.slice(0, 40)}”`,
      });
  }
}
