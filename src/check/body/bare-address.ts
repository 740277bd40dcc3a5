import type { TextBlock } from './blocks.ts';
import type { StructureFault } from './structure-marks.ts';

const bareAddress =
  /(?<![\p{L}\p{N}@/.:_-])(?!www\.)(?:[a-z\d-]{1,60}\.){1,4}(?:vn|com|net|org|edu|info|me|ly|be|gle)\/[\w./?=&%#-]*[\w/]/iu;

/** Addresses of pages without their https, once a body: the page prints them as words that nobody can press. */
export function bareAddresses(blocks: readonly TextBlock[]): StructureFault[] {
  for (const { line, column, letters, text } of blocks.flatMap(({ rows }) => rows)) {
    const found = bareAddress.exec(letters);
    if (!found) continue;
    const { index, 0: value } = found;
    // What a link says may be an address without more.
    const isLinked =
      text.lastIndexOf('[', index) > text.lastIndexOf(']', index) && text.indexOf('](', index) >= 0;
    if (isLinked) continue;
    const values = { value, right: `https://${value}` };
    return [{ line, column: column + index, code: 'dia-chi-tran', values }];
  }
  return [];
}
