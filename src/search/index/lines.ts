import { isLineId } from '../../domain/addresses.ts';

type Anchor = { element: string; id: string };

/** True for what stands in rows, one below the other. */
export function isRow({ element }: Anchor): boolean {
  return element === 'li' || element === 'tr';
}

/** True for a line of a list of people: an answer leads to it, where to a page's source it must not. */
export function isLine(anchor: Anchor): boolean {
  return isRow(anchor) && isLineId(anchor.id);
}
