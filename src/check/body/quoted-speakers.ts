import { nodesOf, type MdxNode } from '../mdx/node.ts';
import type { TextBlock } from './blocks.ts';
import type { StructureFault } from './structure-marks.ts';

/** Who is told to have spoken: a name with what the person is called before it and is behind a comma. */
const speaker =
  /^(?:(?:[Aa]nh|[Cc]hị|[Ee]m|[Ôô]ng|[Bb]à|[Cc]ô|[Cc]hú|[Bb]ác|[Tt]hầy|[Bb]ạn|[Cc]háu|[Cc]ụ|[Đđ]ồng chí|[Đđ]\/c)\s)?\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*)*(?:\s?[,(–-]\s?[^.!?:;…]{2,80})?$|^Một\s\p{Ll}[^.!?:;…,]{2,40}$/u;
const quoted = /^[“"«][^“”"«»]+[”"»]$/u;

const wordsOf = ({ rows }: TextBlock) => rows.map(({ text }) => text.trim()).join(' ');
const plain = (text: string) => text.replaceAll(/[*_]/g, '').replaceAll('"', '”').trim();

/**
 * Who said the words above, behind a dash as books set it: the page prints a list of one item, and
 * nothing says that the two belong together.
 */
export function speakersAsItems(tree: MdxNode, blocks: readonly TextBlock[]): StructureFault[] {
  const lists = blocks.filter(({ parent }) => parent.type === 'listItem');
  if (lists.length === 0) return [];
  const blockOf = new Map(blocks.map((block) => [block.node, block]));
  const parents = [tree, ...nodesOf(tree, 'blockquote')];
  return parents.flatMap((parent) =>
    (parent.children ?? []).flatMap((node, index, all): StructureFault[] => {
      const [item, ...others] = node.type === 'list' ? (node.children ?? []) : [];
      const said = item?.children?.length === 1 ? blockOf.get(item.children[0]!) : undefined;
      const above = all[index - 1];
      const only = above?.type === 'blockquote' ? above.children?.[0] : above;
      const words = only && blockOf.get(only);
      const [row] = said?.rows ?? [];
      if (!said || others.length > 0 || said.rows.length !== 1 || !row) return [];
      if (!/[-*+]\s+$/.test(said.lead.first)) return [];
      if (!above || !words || (above.type === 'blockquote' && above.children!.length > 1))
        return [];
      const text = wordsOf(words);
      const isSaid = [parent.type, above.type].includes('blockquote') || quoted.test(text);
      const by = plain(row.text);
      if (!isSaid || only.type !== 'paragraph' || !speaker.test(by)) return [];
      const right = `<Quote by="${by}">${text.replace(/^[“"«]|[”"»]$/gu, '')}</Quote>`;
      const { line, column } = row;
      return [{ line, column, code: 'nguoi-noi-thanh-muc', values: { by, right } }];
    }),
  );
}
