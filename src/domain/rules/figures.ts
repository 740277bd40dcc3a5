import type { KeyPath } from '../faults/fault.ts';
import { writeNumber } from '../numbers.ts';
import { isPortrait, isTakenDown, items, type OwnRule } from './scope.ts';

/** What is counted whole: nobody has half of one. */
const counted =
  /^(?:người|em|bạn|hộ|hộ dân|học sinh|sinh viên|đoàn viên|thanh niên|công nhân|trẻ em|ca cứu|lượt người)$/iu;
/** A label that goes before its figure, where the page sets the figure first. */
const leading =
  /^(?:(?:tổng )?số (?:lượng|tiền|người|hộ|việc|cây|lượt|buổi|em|bạn|học sinh|đoàn viên|thanh niên|công trình|mô hình|suất|ca|ngày|giờ)|tổng (?:số|cộng)|t[ỷỉ] lệ)(?!\p{L})/iu;
/** Words for a number that nobody counted. */
const uncounted = /^(?:khoảng|gần|hơn|trên|nhiều|ít|vài|đông|rất nhiều|hàng (?:trăm|nghìn))$/iu;

/** A figure whose parts, read one behind the other, say what nobody meant. */
const oddFigure = (figure: {
  value?: string | number | undefined;
  of?: string | number | undefined;
  unit?: string | undefined;
  label?: string | undefined;
}): { key: string; reason: string } | undefined => {
  const { value, of: whole, unit = '', label = '' } = figure;
  const [begin] = leading.exec(label) ?? [];
  if (begin)
    return {
      key: 'label',
      reason: `nhãn mở đầu bằng “${begin}”, mà trang in con số trước nhãn: viết điều được đếm`,
    };
  if (whole !== undefined && unit.trim() === '%')
    return {
      key: 'unit',
      reason: 'có cả of lẫn %, trang sẽ in “… trong … %”: bỏ of, hoặc bỏ % rồi ghi số đếm được',
    };
  if (typeof value === 'number' && !Number.isInteger(value) && counted.test(unit.trim()))
    return { key: 'value', reason: `${writeNumber(value)} ${unit.trim()} là số lẻ` };
  const sign = typeof value === 'string' ? /^([~≈><≥≤])\s?\d|\d\s?(\+)$/u.exec(value.trim()) : null;
  if (sign)
    return {
      key: 'value',
      reason: `trang in nguyên dấu “${sign[1] ?? sign[2]}”: viết bằng chữ, như “khoảng 30”, “hơn 30”`,
    };
  return typeof value === 'string' && uncounted.test(value.trim())
    ? { key: 'value', reason: `“${value.trim()}” không nói bao nhiêu` }
    : undefined;
};

/** Counts that cannot be: more than their whole, less than nothing, from more to less. */
export const strangeCounts: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  for (const [index, figure] of items(story.data.figures)) {
    const { id = '', label = id, value, of: whole } = figure;
    const at = ['figures', index] as const;
    const odd = oddFigure(figure);
    if (odd) find([...at, odd.key], 'so-lieu-la', { label, reason: odd.reason });
    if (typeof value === 'string' && /^=[\d(]/.test(value.trim())) {
      const reason = `trang in nguyên công thức “${value.trim()}”: viết kết quả của nó`;
      find([...at, 'value'], 'so-lieu-la', { label, reason });
    }
    if (typeof value === 'string' && /^(?:[OoQ]+|\d+[OoIl]|[OoIl]\d+)$/.test(value.trim())) {
      const reason = `“${value.trim()}” có chữ O hay l ở chỗ của số`;
      find([...at, 'value'], 'so-lieu-la', { label, reason });
    }
    if (typeof value !== 'number') continue;
    if (value < 0) {
      find([...at, 'value'], 'so-lieu-la', { label, reason: `${writeNumber(value)} là số âm` });
    } else if (typeof whole === 'number' && whole < value) {
      const reason = `${writeNumber(value)} trong tổng số chỉ có ${writeNumber(whole)}`;
      find([...at, 'of'], 'so-lieu-la', { label, reason });
    }
  }
  if (story.collection !== 'models' || typeof story.data.needs !== 'object') return;
  const { costFrom, costTo, costs } = story.data.needs;
  const range = (at: KeyPath, label: string, from: unknown, to: unknown) => {
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
    const reason = `từ ${writeNumber(from)} mà chỉ đến ${writeNumber(to)}`;
    find(at, 'so-lieu-la', { label, reason });
  };
  range(['needs', 'costTo'], 'chi phí', costFrom, costTo);
  for (const key of ['setup', 'upkeep'] as const) {
    const value = story.data.needs[key];
    const fix = `Ghi cả đơn vị: ${key}: ${value} tuần, ${value} giờ mỗi tuần.`;
    if (typeof value === 'number') find(['needs', key], 'loi-rong', { value: `${value}`, fix });
  }
  for (const [index, { from, to, per = 'chi phí' }] of items(costs))
    range(['needs', 'costs', index, 'to'], per, from, to);
};

/** Behind a number that counts. */
const notCounted =
  '(?!\\s?(?:người|em|bạn|cô|chú|anh|chị|hộ|nhà|học sinh|sinh viên|đoàn viên|thanh niên|cây|buổi|ngày|tuần|tháng|năm|giờ|phút|nghìn|ngàn|triệu|tỷ|tỉ|đồng|lượt|suất|việc|chiếc|cái|con|tờ|xã|thôn|điều|bài|kg|tấn|k?m)(?!\\p{L}))';

/**
 * Numbers that name rather than count: ages, days, hours, documents, places, classes, scores, fixed
 * terms; an address, and a picture whose marks were left as letters, have numbers of their own.
 */
const naming = [
  /https?:\/\/\S+|!\[[^\]\n]*\]\s*\([^\n]*/giu,
  /(?<!\p{L})(?:thắng|thua|hòa|hoà|tỷ số|tỉ số)\s(?:[^\d.,;:!?\n]{1,40}\s)?\d{1,2}(?:\s?[-–]\s?|,)\d{1,2}(?![\d%])/giu,
  /(?<![\p{L}\p{N}.])\d{1,2}\p{Lu}\d{1,2}(?![\p{L}\p{N}])|(?<!\p{L})(?:(?:ISO|TCVN|QCVN)\s\d[\d:.-]*|[PQ]\.\s?\d{1,2}(?!\d))|(?<=“)\d{1,2} tháng \d{1,2}(?=”)/gu,
  /^\s*\d{1,2}[.)]\s(?=\p{L})|(?<=\[)\d{1,2}(?=\])|(?<=\()(?:\d{1,2}(?=\)\s?\p{L})|\d(?=\)))|(?<!\p{L})(?:ảnh|hình|bảng|biểu)\s\d{1,2}(?!\d)/giu,
  /(?<![\d.,])0 đồng(?!\p{L})|(?<!\p{L})(?:OCOP|khách sạn)(?: đạt)? \d sao(?!\p{L})/giu,
  /(?<!\p{L})(gọi|tổng đài|đường dây nóng)(\s(số|tới|đến))?\s(11[1-5]|1022|1[89]00[\s.]?\d{2,4}([\s.]?\d{2,4})?)((,|\shay|\shoặc)\s(11[1-5]|1022))*(?!\d)/giu,
  /(?<!\p{L})(stk|tài khoản|mã số thuế|mst)(\s(số|ngân hàng))*\s?:?\s\d[\d\s.-]*/giu,
  /(?<!\d)\d+(\s?([-–,]|đến|và|hay|hoặc)\s?\d+)*\s?(tháng\s|ngày\s)?tuổi(?!\p{L})/giu,
  /(?<!\p{L})(tuổi|thập niên|thập kỷ|thế kỷ|những năm|sinh năm|từ năm|đến năm)\s\d[\d./–-]*/giu,
  /(?<![\d./-])\d{1,2}\s?[-–]\s?\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)|\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b|\b\d{1,2}\/\d{1,2}\/\d{2}\b/gu,
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  /\b\d{1,2}\/\d{1,4}\b/gu,
  /\b(19|20)\d{2}(\s?[-–]\s?(19|20)?\d{2})?\b/gu,
  /\b\d{1,2}\s?(giờ|h|g|:)(\s?\d{1,2}(\s?(phút|p))?)?(?!\p{L})/giu,
  /(?<!\d)\d+\s?[-/–]\s?\p{Lu}[\p{L}/-]*/gu,
  /(?<!\p{L})(số|số nhà|ngày|mùng|mồng|tháng|năm|quý|tuần|thứ|lần|khóa|khoá|nhiệm kỳ|điều|khoản|mục|chương|trang|tầng|phòng|khu|lô|hẻm|ngõ|ngách|kênh|bước|phần|quận|phường|tổ|khu phố|ấp|thôn|xóm|lớp|khối|đường|quốc lộ|tỉnh lộ|km|zone|đợt|kỳ|hạng|giải|top|cấp|loại|nhóm|đội|tuyến|xe|kiểu|bản|mẫu|công nghệ)\s(thứ\s)?\d[\d./]*/giu,
  new RegExp(
    `(?<!\\p{L})(?:cỡ chữ|QĐ|kết luận|nghị định|thông tư|chỉ thị|bàn|chặng|mùa|vòng|ca|tập|chuyên đề)\\s\\d{1,3}(?![\\d.,]*[\\d%])${notCounted}|(?<!\\d)[2-5]\\.0(?!\\d)`,
    'giu',
  ),
  // What is left of several: “tháng 3–5”, “lớp 6, 7 và 8”, in which the first stands for them already.
  /~(?:\s?(?:[-–]|đến|tới)\s?\d{1,2}(?![\d.,]*[\d%]))+/gu,
  new RegExp(`~(?:(?:,|\\s(?:và|hay|hoặc))\\s\\d{1,2}(?![\\d.,]*[\\d%])${notCounted})+`, 'gu'),
  /[\p{L}_]-?\d[\d.]*(?:\p{L}+\d+)*\p{L}*|(?<!\d)(?!\d[\d.,]*(?:đ|k|tr|tỷ|tỉ|kg|tấn|km|m|m2|ha|lít)(?![\p{L}\d]))\d[\d.]*\p{L}+/gu,
];

const blankNaming = (text: string) =>
  naming.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '~'.repeat(found.length)),
    text,
  );

/**
 * Numbers typed by hand in the author's own words, where a declared figure should stand: once a
 * story, with all of them. A report, an interview and captions tell numbers as they were told.
 */
export const typedNumbers: OwnRule = (story, find) => {
  if (isTakenDown(story) || !isPortrait(story)) return;
  const found = story.body.pieces
    .filter(({ kind }) => kind === 'prose')
    .flatMap((piece) =>
      [...blankNaming(piece.text).matchAll(/\d[\d.,\s]*\d|\d/gu)].map(({ index, 0: value }) => ({
        value: value.trim(),
        at: piece.pointOf(index, value.length),
      })),
    );
  const [first] = found;
  if (!first) return;
  const values = found.map(({ value }) => value);
  const shown = values.slice(0, 6).join('; ') + (values.length > 6 ? '; …' : '');
  find(first.at, 'so-go-tay', { count: `${values.length}`, value: shown });
};
