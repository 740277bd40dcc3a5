import { byNewest } from './facets.ts';
import type { Story } from '../library.ts';

/** The stories before (older) and after (newer) this one in its own collection. */
export function neighboursOf<S extends Story>(
  story: S,
  collection: readonly S[],
): { older?: S; newer?: S } {
  let older: S | undefined;
  let newer: S | undefined;
  // Looked for, not sorted: every story asks.
  for (const other of collection) {
    const order = byNewest(other, story);
    if (order < 0 && (!newer || byNewest(newer, other) < 0)) newer = other;
    if (order > 0 && (!older || byNewest(other, older) < 0)) older = other;
  }
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) };
}
