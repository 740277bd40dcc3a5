import type { CollectionName } from '../domain/library.ts';
import { isReport } from './read/frame.ts';

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
  if (hasList || isDecision) return 'commendations';
  return /mô hình|cách làm/iu.test(lines.slice(0, 3).join(' ')) ? 'models' : 'profiles';
}
