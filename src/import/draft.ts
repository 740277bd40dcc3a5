import { Document, isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import type { CollectionName } from '../domain/library.ts';
import type { Proposal } from './propose.ts';

/** What will stand in the front matter of a draft, in the order of the keys. */
export type DraftKeys = Record<string, unknown>;

/** The names a key's value may have to be quoted for: a date, or digits that YAML would count. */
const needsQuotes = (value: string) => /^[\d.+-]/u.test(value);

const commentOf = ({ key, value, from }: Proposal): string => {
  const words = from.replaceAll(/\s+/gu, ' ').slice(0, 90);
  return /\]\.(?:unit|award)$/u.test(key)
    ? ` “${words}” có phải ${value.replaceAll(' | ', ' hay ')}?`
    : ` Đề xuất, lấy từ “${words}”: xem lại`;
};

/** Where a proposal is told: behind the value of its key, or before the line of a list it belongs to. */
const mark = (root: YAMLMap, proposal: Proposal): void => {
  const [, list, index] = proposal.key.match(/^(\w+)\[(\d+)\]/u) ?? [];
  const node = list
    ? root.getIn([list, Number(index)], true)
    : root.getIn(proposal.key.split('.'), true);
  if (list && isMap(node)) node.commentBefore = commentOf(proposal);
  else if (isScalar(node)) node.comment = commentOf(proposal);
};

/**
 * A draft as it is written: front matter with each proposal marked by the words it was read from, and
 * the body below it.
 * @param flow keys whose items stand on one line each
 */
export function draftText(
  data: DraftKeys,
  proposals: readonly Proposal[],
  body: string,
  flow: readonly string[] = [],
): string {
  const document = new Document(data);
  const root = document.contents as YAMLMap;
  const quote = (node: unknown): void => {
    if (isScalar(node) && typeof node.value === 'string' && needsQuotes(node.value))
      node.type = 'QUOTE_DOUBLE';
    else if (isMap(node)) for (const { value } of node.items) quote(value);
    else if (node && typeof node === 'object' && 'items' in node)
      for (const item of node.items as Node[]) quote(item);
  };
  quote(root);
  for (const key of flow) {
    const list = root.get(key);
    if (!list || typeof list !== 'object' || !('items' in list)) continue;
    for (const item of list.items as YAMLMap[]) item.flow = true;
  }
  for (const proposal of proposals) mark(root, proposal);
  const head = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return `---\n${head.trimEnd()}\n---\n\n${body.trim()}\n`;
}

/** The kinds of file that an import makes, as `made` names them. */
export const draftKinds = {
  profiles: 'profile',
  models: 'model',
  commendations: 'commendation',
  campaigns: 'campaign',
} as const satisfies Record<CollectionName, string>;
