import { listPart } from '../addresses.ts';

/** One page of a long list. `path` is what follows the list's own address: '' or 'trang/2'. */
export type ListPage<Item> = {
  items: Item[];
  number: number;
  total: number;
  path: string;
  newer?: string;
  older?: string;
};

/** Cuts a list into pages of at most `size`; an empty list still has its first page. */
export function paginate<Item>(items: readonly Item[], size = 24): ListPage<Item>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
    path: listPart(index + 1),
    ...(index > 0 ? { newer: listPart(index) } : {}),
    ...(index + 1 < total ? { older: listPart(index + 2) } : {}),
  }));
}
