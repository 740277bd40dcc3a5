import { lettersIn, nodesOf, type MdxNode } from '../mdx/node.ts';
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

/** What a link says that says nothing of where it leads. */
const vague =
  /^(?:(?:xem|đọc|bấm|nhấn|nhấp|click|tải|tải về|vào|mời)(?: (?:thêm|tiếp|chi tiết|đầy đủ))* )*(?:vào |ở |tại )?(?:đây|này|link(?: này)?|đường (?:link|dẫn)(?: này)?)$|^(?:xem|đọc|tìm hiểu|tải) (?:thêm|tiếp|chi tiết|về)$|^(?:chi tiết|click|bấm vào|nhấn vào)$/iu;

/** Links whose words are `ở đây` or `xem thêm`: alone, as a screen reader lists them, they say nothing. */
export function vagueLinks(tree: MdxNode): StructureFault[] {
  return nodesOf(tree, 'link').flatMap((node): StructureFault[] => {
    const value = lettersIn(node).trim();
    if (!vague.test(value.replace(/[.!…:]+$/u, ''))) return [];
    const { line, column } = node.position!.start;
    return [{ line, column, code: 'lien-ket-mo-ho', values: { value } }];
  });
}
