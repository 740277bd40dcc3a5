import type { Mend } from '../../domain/faults/fault.ts';
import { markFindings } from '../body/marks.ts';
import { treeOf } from '../mdx/tree.ts';

/** More mends than a body can need: each must leave fewer faults than there were. */
const most = 200;

const faultsOf = (body: string): { count: number; mends: Mend[] } | undefined => {
  const tree = treeOf(body);
  if (!tree) return undefined;
  const findings = markFindings(tree, '', body, 1).filter(({ code }) => code !== 'dong-noi-nhau');
  return { count: findings.length, mends: findings.flatMap(({ mend }) => mend ?? []) };
};

/**
 * A body with its marks of Markdown set as its faults tell, where no word changes: a space after #,
 * pairs of stars, lists and tables typed as rows. What cannot be read, or would be no better, stays.
 */
export function mendBody(body: string): string {
  let text = body;
  let faults = faultsOf(text);
  for (let round = 0; round < most && faults; round += 1) {
    const before: number = faults.count;
    const better = faults.mends
      .map(({ from, to, text: right }) => text.slice(0, from) + right + text.slice(to))
      .find((mended) => (faultsOf(mended)?.count ?? before) < before);
    if (better === undefined) break;
    text = better;
    faults = faultsOf(text);
  }
  return text;
}
