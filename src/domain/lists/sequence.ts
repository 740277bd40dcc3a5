import { newestFirst } from './facets.ts';
import type { Story } from '../library.ts';

/** The stories before (older) and after (newer) this one in its own collection. */
export function neighboursOf<S extends Story>(
  story: S,
  collection: readonly S[],
): { older?: S; newer?: S } {
  const sorted = newestFirst(collection);
  const at = sorted.findIndex(({ slug }) => slug === story.slug);
  const newer = sorted[at - 1];
  const older = sorted[at + 1];
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) };
}
