import { visit, type Document } from 'yaml';
import { keyText } from './places.ts';

/**
 * Leaves of keys that stand twice in a group only the first: what a slip set there a second time, as
 * keys that lost the spaces before them, says nothing of the key in whose place it stands.
 */
export function leaveOutTwins(document: Document.Parsed): void {
  visit(document, {
    Map(_, node) {
      const told = new Set<string>();
      node.items = node.items.filter(({ key }) => {
        const name = keyText(key);
        const isFirst = !told.has(name);
        told.add(name);
        return isFirst;
      });
    },
  });
}
