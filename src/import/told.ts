import type { CollectionName } from '../domain/library.ts';
import { isAskedFor, isPaper, isReport } from './paper.ts';
import { furtherDecisions } from './read/frame.ts';
import type { Lost } from './read/source.ts';

/** About 60 pages: more than any story, and more than its file may hold. */
const longest = 110_000;

const allCapitals = (text: string): boolean => {
  const letters = text.replaceAll(/\P{L}/gu, '');
  return letters.length > 12 && letters === letters.toUpperCase();
};

/** A draft as it came out. */
type Made = {
  collection: CollectionName;
  title: string;
  /** The story that has its address already. */
  namesake: string | undefined;
  /** The head of the paper, the lines of its text, and all of its lines. */
  head: readonly string[];
  lines: readonly string[];
  paper: readonly string[];
  body: string;
  /** Those of whom it tells one after another, each below a heading. */
  several: readonly string[];
  /** How many are on its lists, where those are, and whether a decision was read. */
  count: number;
  isInList: boolean;
  isTyped: boolean;
  isDecided: boolean;
  /** Whether it holds pictures and no words. */
  isPictured: boolean;
};

/** What is told of a whole draft: what it lacks, and what somebody has to decide. */
export function toldOfDraft(made: Made): Lost[] {
  const { collection, head, lines, count, body } = made;
  const isCommendation = collection === 'commendations';
  const decisions = isCommendation ? furtherDecisions(made.paper, lines) : [];
  const isRevoking =
    isCommendation && /^(?:v\/v|về việc)?\s*(?:thu hồi|h(?:ủy|uỷ) bỏ)(?!\p{L})/iu.test(made.title);
  const tell = (isSo: boolean, what: string, where = 'bảng danh sách'): Lost[] =>
    isSo ? [{ what, where }] : [];
  return [
    ...tell(
      made.namesake !== undefined,
      'Đã có bài cùng tên: bản nháp này là một bài khác; nếu cùng là một bài thì giữ một, xóa một',
      made.namesake,
    ),
    ...tell(
      decisions.length > 0,
      'Tệp có hơn một quyết định, bản nháp này lẫn các quyết định ấy: tách mỗi quyết định một tệp rồi nhập từng tệp',
      decisions.join(', '),
    ),
    ...tell(
      made.several.length > 0,
      'Văn bản có nhiều gương: tách mỗi gương một tệp rồi nhập từng tệp, hoặc khai ở “Những người trong bài”',
      made.several.join(', '),
    ),
    ...tell(
      isRevoking,
      'Đây là quyết định thu hồi, hủy bỏ khen thưởng: đừng đăng thành bài; mở bài khen cũ, ghi thu hồi ở dòng của người ấy',
      'tiêu đề',
    ),
    ...tell(
      isCommendation && count === 0 && !isRevoking,
      'Không thấy danh sách người được khen trong văn bản: điền ở mục “Danh sách”',
      'cả bài',
    ),
    ...tell(
      isCommendation && /truy tặng/iu.test(made.paper.join('\n')),
      'Văn bản có truy tặng: đánh dấu “Truy tặng” ở dòng của người đã mất',
      'danh sách',
    ),
    ...tell(
      made.isInList && !made.isTyped,
      `Danh sách ${count} dòng: nằm ở mục “Danh sách”, không lặp trong bài`,
    ),
    ...tell(
      isCommendation && (head.some(isPaper) || made.paper.some(isAskedFor)) && !made.isDecided,
      `${[...head, ...made.paper].some((line) => isReport(line) || isAskedFor(line)) ? 'Tờ trình, báo cáo' : 'Văn bản này'} chưa phải quyết định: điền số, ngày, người ký theo quyết định khen thưởng`,
      'đầu văn bản',
    ),
    ...tell(
      count > 0 && !made.isInList,
      `Bảng danh sách ${count} người: nhập bằng loại “tuyên dương” mới giữ được`,
    ),
    ...tell(
      made.isPictured,
      'Bài chỉ có ảnh: nếu là ảnh chụp văn bản thì gõ lại chữ, bỏ ảnh ấy vì có thể lộ thông tin riêng',
      'cả bài',
    ),
    ...tell(
      allCapitals(lines.join(' ')) && count === 0,
      'Cả bài viết chữ hoa: gõ lại chữ thường cho dễ đọc',
      'cả bài',
    ),
    ...tell(
      body.length > longest,
      `Văn bản dài ${body.length} chữ cái, hơn mức một bài chứa được: chia ra hoặc rút gọn`,
      'cả bài',
    ),
  ];
}
