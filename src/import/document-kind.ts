import type { CollectionName } from '../domain/library.ts';
import { isPaper, isReport } from './read/frame.ts';

/**
 * The kind of story that a document makes.
 * @param lines those of the text within; `paper` with those of its frame besides
 */
export function documentKind(
  lines: readonly string[],
  paper: readonly string[],
  hasList: boolean,
): CollectionName {
  const text = paper.join('\n');
  const isAsking = paper.some(isReport) && !/^quyết định\s*:?$/imu.test(text);
  const isDecision =
    !isAsking &&
    /^quyết định\b/imu.test(text) &&
    /khen|biểu dương|tuyên dương|danh hiệu/iu.test(text);
  // Those who are to do something are on lists, too.
  const isOther = paper.some((line) => isPaper(line) && !isReport(line));
  const isHonour =
    /khen|biểu dương|tuyên dương|vinh danh|danh hiệu|giải thưởng|đạt giải|tiêu biểu/iu.test(text);
  if (isDecision || (hasList && (isHonour || !isOther))) return 'commendations';
  return /mô hình|cách làm/iu.test(lines.slice(0, 3).join(' ')) ? 'models' : 'profiles';
}
