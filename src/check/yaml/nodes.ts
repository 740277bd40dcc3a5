import { visit, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { KeyPath, Point } from '../../domain/faults/fault.ts';
import { cutItems, joinedItems } from './cut-items.ts';
import { scalarReader, type YamlScalar } from './scalars.ts';
import { signSlip } from './sign-slips.ts';
import type { Slip } from './slip.ts';
import { slipsOf } from './slips.ts';
import { bareMap, countedSlip } from './value-slips.ts';

/** What a parsed text holds: its scalars, and the slips that show in single values, some with the key to tell them at. */
type Nodes = {
  scalars: YamlScalar[];
  slips: { slip: Slip; key?: KeyPath }[];
  /** Whether a value stands for another or is of a type of its own: it is read no further then. */
  hasSigns: boolean;
};

/**
 * Reads all values of a parsed text. Lists that are numbered by hand are left in the document as they
 * were meant.
 * @param isRead false for a text that was understood only in part: what it seems to say is no slip
 * @param isTyped false for a file that nobody types
 */
export function readNodes(
  document: Document.Parsed,
  text: string,
  pointAt: (offset: number) => Point,
  { isRead, isTyped }: { isRead: boolean; isTyped: boolean },
): Nodes {
  const nodes: Nodes = { scalars: [], slips: [], hasSigns: false };
  const scalarOf = scalarReader(text, pointAt);
  const tell = (...slips: Slip[]) => nodes.slips.push(...slips.map((slip) => ({ slip })));
  const inspect = (node: Node) => {
    const slip = signSlip(node, text);
    if (!slip) return;
    nodes.hasSigns = true;
    if (isRead) tell(slip);
  };
  const isJudged = isRead && isTyped;
  /** Steps and questions are numbered by the page; told once, they are read as they are meant. */
  const counted = (list: YAMLMap | YAMLSeq, ancestors: readonly unknown[]) => {
    const found = countedSlip(list, ancestors, text);
    if (found) nodes.slips.push({ slip: found.slip, key: found.key });
    return found?.meant;
  };
  visit(document, {
    Node: (_, node) => inspect(node),
    Map(_, node, ancestors) {
      inspect(node);
      if (!isJudged) return undefined;
      tell(...bareMap(node, text));
      return counted(node, ancestors);
    },
    Seq(_, node, ancestors) {
      inspect(node);
      if (!isJudged) return undefined;
      tell(...cutItems(node, text), ...joinedItems(node, text));
      return counted(node, ancestors);
    },
    Scalar(role, node, ancestors) {
      inspect(node);
      const scalar = scalarOf(role === 'key', node, ancestors);
      nodes.scalars.push(scalar);
      const key = scalar.path.findLast((part) => typeof part === 'string');
      if (isJudged && !scalar.isKey) tell(...slipsOf(node, text, key));
      if (scalar.isKey && scalar.value === '__proto__') {
        const values = { key: scalar.value, near: '' };
        tell({ offset: scalar.range[0], code: 'khoa-la', values });
      }
    },
  });
  return nodes;
}
