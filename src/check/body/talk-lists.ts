import type { MdxNode } from '../mdx/node.ts';
import type { TextBlock } from './blocks.ts';
import type { StructureFault } from './structure-marks.ts';

/** A line of an interview or of talk that Markdown takes for an item of a list. */
type Turn = { text: string; line: number; column: number };

const asks = (text: string) => /\?["”*_)]*$/u.test(text);
const bare = (text: string) => text.replace(/^(\*\*|__)(.*)\1$/su, '$2');

/** The items of lists that stand below each other without a word between, each of one row; undefined for others. */
const turnsOf = (
  lists: readonly MdxNode[],
  blockOf: ReadonlyMap<MdxNode, TextBlock>,
): Turn[] | undefined => {
  const turns = lists.flatMap(({ children = [] }) =>
    children.map(({ children: [only, ...more] = [] }): Turn | undefined => {
      const block = only && blockOf.get(only);
      const [row, ...rows] = block?.rows ?? [];
      const isItem = row && rows.length === 0 && more.length === 0;
      if (!isItem || !/[-*+]\s+$/.test(block!.lead.first)) return undefined;
      return { text: row.text.trim(), line: row.line, column: row.column };
    }),
  );
  return turns.every((turn) => turn !== undefined) ? turns : undefined;
};

/** How turns should be typed that a question and its answer make, or one line of talk; undefined for a list. */
const rightOf = (turns: readonly Turn[], above: string): string | undefined => {
  const [first, second] = turns.map(({ text }) => text);
  if (first !== undefined && turns.length === 1) {
    // An answer is a sentence; what is only named is an item.
    if (asks(above) && /[.!…]["”)]*$/u.test(first)) return `<Ask>${bare(above)}</Ask>\n\n${first}`;
    return asks(first) && /:["”*_]*$/u.test(above) ? `– ${first}` : undefined;
  }
  const isTalk =
    turns.length % 2 === 0 && turns.every(({ text }, at) => asks(text) === (at % 2 === 0));
  return isTalk ? `<Ask>${bare(first!)}</Ask>\n\n${second}` : undefined;
};

/**
 * Questions and answers behind the dashes and stars of a newspaper, once a body: the page prints
 * bullets, and lists where people talk.
 * @returns the reminder, and the lines of all turns
 */
export function talkAsLists(
  tree: MdxNode,
  blocks: readonly TextBlock[],
): { faults: StructureFault[]; lines: ReadonlySet<number> } {
  const all = tree.children ?? [];
  const lines = new Set<number>();
  if (!all.some(({ type }) => type === 'list')) return { faults: [], lines };
  const blockOf = new Map(blocks.map((block) => [block.node, block]));
  const found: { turn: Turn; right: string }[] = [];
  for (let from = 0; from < all.length; from++) {
    if (all[from]!.type !== 'list') continue;
    let to = from;
    while (all[to]?.type === 'list') to++;
    const above = all[from - 1]?.type === 'paragraph' ? blockOf.get(all[from - 1]!) : undefined;
    const turns = turnsOf(all.slice(from, to), blockOf);
    const right = turns && rightOf(turns, above?.rows.at(-1)?.text.trim() ?? '');
    if (right) {
      found.push({ turn: turns[0]!, right });
      for (const { line } of turns) lines.add(line);
    }
    from = to;
  }
  const [first, ...more] = found;
  if (!first) return { faults: [], lines };
  const { line, column } = first.turn;
  const values = {
    value: first.turn.text.slice(0, 50),
    right: first.right,
    more: more.length > 0 ? ` (và ${more.length} chỗ nữa)` : '',
  };
  return { faults: [{ line, column, code: 'hoi-dap-thanh-muc', values }], lines };
}

const isAsk = ({ type, name, children = [] }: MdxNode): boolean =>
  (name === 'Ask' && children.length > 0) ||
  (type === 'paragraph' && children.length === 1 && isAsk(children[0]!));

/** Questions below which nobody answers: another one follows, a heading, or nothing. */
export function unanswered(tree: MdxNode): StructureFault[] {
  const all = tree.children ?? [];
  return all.flatMap((node, index): StructureFault[] => {
    const next = all[index + 1];
    const isOpen = !next || isAsk(next) || next.type === 'heading';
    if (!isAsk(node) || !isOpen || !node.position) return [];
    const { line, column } = node.position.start;
    const fix = 'Viết lời đáp thành một đoạn ngay dưới, hoặc bỏ câu hỏi.';
    const values = { name: 'Ask', what: 'lời đáp nào ở dưới', fix };
    return [{ line, column, code: 'thanh-phan-trong', values }];
  });
}
