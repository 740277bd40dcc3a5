import { matchesOf } from '../../domain/matches.ts';
import { brief } from '../../domain/faults/brief.ts';
import { isByline } from '../../domain/typed/byline.ts';
import type { MdxNode } from '../mdx/node.ts';
import type { TextBlock, TextRow } from './blocks.ts';
import type { StructureFault } from './structure-marks.ts';

/** A row that only parts what is above from what is below, as papers and letters draw it. */
export const drawnRule =
  /^(?=.{3,60}$)(?:[-–—_=~*+]*\s*(?:[oO0]{1,3}|\*{1,5}|\/{1,3})\s*[-–—_=~*+]+|={3,}|[~+]{3,}|[–—]{2,})$|^(?:[⸺⸻]|[─━═▬➖＿\s]{3,60})$/u;

const printed = ({ letters }: TextRow) => letters.replaceAll('\0', '').trim();
const isAlone = ({ node, rows }: TextBlock) => node.type === 'paragraph' && rows.length === 1;

/** Rules drawn with other signs than Markdown's three hyphens: the page prints the signs. */
export function drawnRules(blocks: readonly TextBlock[]): StructureFault[] {
  return blocks.flatMap((block): StructureFault[] => {
    const [row] = block.rows;
    if (!isAlone(block) || !row || !drawnRule.test(row.letters.trim())) return [];
    const { line, column, text } = row;
    return [{ line, column, code: 'duong-ke-go', values: { value: text.trim() } }];
  });
}

const typedNote = /^(\[\d{1,2}\]|\(\*{1,3}\)|[¹²³⁴-⁹])\s*(?=[\p{L}“"])/u;
/** The mark of a note behind words; behind a measure a raised figure is its power. */
const noteMark = /(?<!^)(?:\[\d{1,2}\]|\(\*{1,3}\)|(?<![\d\s]\s?[kcdm]?m)[¹²³⁴-⁹])/gu;

/** Notes typed as papers print them, `[1]` in the text and `[1] …` below: nothing leads from one to the other. */
export function typedNotes(blocks: readonly TextBlock[]): StructureFault[] {
  const rows = blocks.flatMap((block) => block.rows);
  const named = new Set(
    rows.flatMap(({ letters }) => matchesOf(letters, noteMark).map(([mark]) => mark)),
  );
  const [first] = rows.flatMap((row) => {
    const [, mark = ''] = typedNote.exec(row.letters) ?? [];
    return named.has(mark) ? [{ row, mark }] : [];
  });
  if (!first) return [];
  const { line, column, text } = first.row;
  const { mark } = first;
  const note = `[^${mark
    .normalize('NFKC')
    .replace(/\*+/, ({ length }) => `${length}`)
    .replace(/\D+/g, '')}]`;
  const right = `${note}: ${text.slice(mark.length).trimStart()}`;
  const values = { mark, note, right };
  return [{ line, column, code: 'ghi-chu-go-tay', values }];
}

/** "Ảnh 1: …", "(Ảnh 2)", "[Ảnh: …]"; a credit alone (`Ảnh: NVCC`) is none. */
const caption =
  /^(?:(?:ảnh|hình)\s\d{1,2}\s?[:.]\s|[([](?:xem\s)?(?:ảnh|hình)\s\d{1,2}[)\]]|\[(?:ảnh|hình)\s?:|(?:chú thích ảnh|trong ảnh|ảnh trên|ảnh dưới)\s?:\s|(?:ảnh|hình)\s?:\s(?:\S+\s){6}(?!.*[|©]))/iu;
const shows = (node: MdxNode | undefined): boolean =>
  node !== undefined &&
  (node.type === 'image' ||
    /^(?:Photo|Gallery|Video)$/.test(node.name ?? '') ||
    (node.children ?? []).some(shows));

/** Words that stand under a picture, where none stands beside them: it stayed behind in Word. */
export function lonelyCaptions(blocks: readonly TextBlock[]): StructureFault[] {
  return blocks.flatMap(({ node, parent, index, rows: [row] }): StructureFault[] => {
    if (node.type !== 'paragraph' || !row || !caption.test(printed(row))) return [];
    const beside = [node, parent.children?.[index - 1], parent.children?.[index + 1]];
    if (beside.some(shows)) return [];
    const { line, column, text } = row;
    return [{ line, column, code: 'loi-anh-khong-anh', values: { value: brief(text, 50) } }];
  });
}

/** Words that ask to press, scan or look at what a page of the web had there; where it may be is told besides. */
const invitations = [
  {
    what: 'một liên kết',
    pattern:
      /(?:(?<!\p{L})(?:click|bấm|nhấn|nhấp|kích)(?: chuột)?(?: vào)? (?:đây|link|đường dẫn|nút bên dưới)|(?<!\p{L})(?:xem|đọc|tải)(?: (?:thêm|chi tiết|đầy đủ|toàn văn|toàn bộ|tiếp|về|video|clip|bài viết))+ (?:tại|ở) (?:đây|link|đường (?:link|dẫn))|(?<!\p{L})(?:link|đường (?:link|dẫn)) (?:ở )?(?:dưới đây|bên dưới|sau đây|phía dưới))(?!\p{L})/iu,
    has: (node: MdxNode) => node.type === 'link' || node.name === 'Video',
  },
  {
    what: 'một tệp',
    pattern:
      /(?<!\p{L})(?:(?:xem|theo|có|tải|mở) )+(?:(?:ở|trong|tại) )?(?:file|danh sách|phụ lục|văn bản)(?: \p{L}+)? (?:đính kèm|kèm theo|gửi kèm)(?!\p{L})/iu,
    has: (node: MdxNode) => node.type === 'link',
  },
  {
    what: 'một ảnh',
    pattern:
      /(?<!\p{L})(?:(?:quét|quét mã|mã) (?:mã )?QR(?: code)? (?:bên dưới|dưới đây|sau đây|sau|trong ảnh|ở ảnh)|(?:như|xem)(?: trong)? (?:hình|ảnh) (?:bên |phía )?(?:dưới|trên)(?: đây)?|(?:hình|ảnh) (?:bên dưới|dưới đây) (?:cho thấy|chụp|là))(?!\p{L})/iu,
    has: shows,
  },
];

/** Such words in a body that has nothing of the kind: it stayed behind where the text was copied. */
export function lostInvitations(blocks: readonly TextBlock[], tree: MdxNode): StructureFault[] {
  return blocks.flatMap(({ node, rows }): StructureFault[] => {
    if (node.type !== 'paragraph') return [];
    return rows.flatMap((row): StructureFault[] => {
      const found = invitations.find(({ pattern }) => pattern.test(row.letters));
      if (!found || holdsOne(tree, found.has)) return [];
      const [value = ''] = found.pattern.exec(row.letters) ?? [];
      const column = row.column + row.letters.indexOf(value);
      const values = { value, what: found.what };
      return [{ line: row.line, column, code: 'thieu-lien-ket', values }];
    });
  });
}

const holdsOne = (node: MdxNode, has: (node: MdxNode) => boolean): boolean =>
  has(node) || (node.children ?? []).some((child) => holdsOne(child, has));

const sentence = (text: string): string => {
  const small = text.toLowerCase();
  const at = small.search(/\p{L}/u);
  return small.slice(0, at) + small.slice(at, at + 1).toUpperCase() + small.slice(at + 1);
};

const isCapitals = (text: string) =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8 && /\s/.test(text);
const longestHeading = 90;

/** "A. …" heads a part only where "B. …" heads another, further down. */
const lettered = /^[A-E][./]\s\p{Lu}\p{Ll}/u;

/** A heading as wikis have it, and Markdown's own behind a sign that takes its meaning away. */
const otherMark =
  /^(?:={2,6}\s*(\p{L}[^=\n]*?)\s*={2,6}|h[1-6]\.\s+(\p{Lu}.*)|(?:\\#|&#35;)#{0,5}(?:&#35;|\\#){0,5}\s+(\p{L}.*))$/u;

/** The heading that a row alone was meant to be: bold from end to end, in capitals, "I. …", or by the mark of another program. */
const headingMeant = ({ node, rows }: TextBlock): string | undefined => {
  const [row] = rows;
  const text = row?.text.trim() ?? '';
  const other = otherMark.exec(text)?.slice(1).find(Boolean);
  if (other && !/[“”"]$/u.test(other)) return other;
  if (!row || text.length > longestHeading || row.letters.includes('\0\0\0\0')) return undefined;
  const [only, ...others] = node.children ?? [];
  const isBold = only?.type === 'strong' && others.length === 0;
  const words = isBold ? text.replaceAll(/^(?:\*\*|__)|(?:\*\*|__)$/g, '').trim() : text;
  if (/[.!?:;,…”"’)]$/u.test(words) || /^[“"–—-]/u.test(words) || !/\p{L}/u.test(words))
    return undefined;
  if (isByline(words) || /^(?:T\/?M|KT|TL|TUQ)\.?\s\p{Lu}{2}/u.test(words)) return undefined;
  if (isCapitals(words)) return sentence(words);
  return isBold || lettered.test(words) || /^[IVX]{1,4}[./]\s\p{Lu}/u.test(words)
    ? words.replace(/^([IVX]{1,4})\//, '$1.')
    : undefined;
};

/** Headings set as papers set them, once a body: the page knows none, and nothing leads to them. */
export function typedHeadings(blocks: readonly TextBlock[]): StructureFault[] {
  const found = blocks.flatMap((block) => {
    const next = block.parent.children?.[block.index + 1];
    const stands = block.parent.type === 'root' && isAlone(block) && next;
    if (!stands || !/^(?:paragraph|list|table|blockquote)$/.test(next.type)) return [];
    const words = headingMeant(block);
    return words === undefined ? [] : [{ row: block.rows[0]!, words }];
  });
  const parts = found.filter(({ words }) => lettered.test(words));
  const isParted = parts.some(
    ({ row }, at) => row.line - (parts[at - 1]?.row.line ?? row.line) > 2,
  );
  const [first, ...more] = isParted ? found : found.filter((one) => !parts.includes(one));
  if (!first) return [];
  const { line, column } = first.row;
  const rest = more.length > 0 ? ` (và ${more.length} dòng nữa)` : '';
  const value = first.row.text.trim();
  // Which of the words are names no letter tells any longer.
  const names = isCapitals(value) ? ' (tên riêng thì viết hoa lại)' : '';
  const values = { value, right: `## ${first.words}`, more: rest, names };
  return [{ line, column, code: 'tieu-de-go-tay', values }];
}
