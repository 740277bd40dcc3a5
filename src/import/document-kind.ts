import type { CollectionName } from '../domain/library.ts';
import { isCertificate, isDecision, isPaper, isReport } from './paper.ts';

/** How a line begins that calls a decision by its number or its subject, and no headline. */
const called =
  /^quyết định\s*(?:số|về việc|v\/v|khen|tặng|trao|biểu dương|tuyên dương|công nhận)(?!\p{L})/iu;

/** Papers that say what is yet to be done. */
const plan = /^(?:kế hoạch|hướng dẫn|chương trình|phương án|đề án)\s*:?$/iu;

/**
 * The kind of story that a document makes.
 * @param text all its lines within; `prose` those outside its tables, `frame` those around it
 */
export function documentKind(
  { text, prose, frame }: Record<'text' | 'prose' | 'frame', readonly string[]>,
  hasList: boolean,
): CollectionName {
  const paper = [...frame, ...text];
  const isSaid = (words: RegExp) => paper.some((line) => words.test(line));
  // In a table of honours a column is called so, too; further down a sentence may begin with the word.
  const isCalledDecision =
    frame.some((line) => /^quyết định(?!\p{L})/iu.test(line)) ||
    prose.slice(0, 6).some((line) => called.test(line)) ||
    prose.some(isDecision);
  const isAsking = paper.some(isReport) && !paper.some(isDecision);
  const isDecided =
    !isAsking &&
    isCalledDecision &&
    isSaid(/khen|biểu dương|tuyên dương|danh hiệu|công nhận|trao giải/iu);
  // Those who are to do something are on lists, too.
  const isOther = paper.some((line) => isPaper(line) && !isReport(line));
  const isHonour = isSaid(
    /khen|biểu dương|tuyên dương|vinh danh|danh hiệu|giải thưởng|đạt giải|tiêu biểu/iu,
  );
  const isCertified = prose.slice(0, 4).some(isCertificate);
  if (isDecided || isCertified || (hasList && !isSaid(plan) && (isHonour || !isOther)))
    return 'commendations';
  return /mô hình|cách làm/iu.test(text.slice(0, 3).join(' ')) ? 'models' : 'profiles';
}
