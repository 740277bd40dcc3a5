import type { CollectionName } from '../../domain/library.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { draftKinds } from '../../import/draft.ts';
import { BuildFault } from '../../publish/build-fault.ts';

/** The kinds of story as they are typed: `profile|model|…`. */
export const kindNames: readonly string[] = Object.values(draftKinds);

/**
 * The collection of a kind of story.
 * @throws BuildFault that names the nearest kind there is
 */
export function collectionOfKind(kind: string, usage: string): CollectionName {
  const found = (Object.keys(draftKinds) as CollectionName[]).find(
    (name) => draftKinds[name] === kind,
  );
  if (found) return found;
  const near = nearest(kind, kindNames);
  const asked = near ? ` Có phải "${near}"?` : ` Chọn: ${kindNames.join(', ')}.`;
  throw new BuildFault([`Không có loại bài "${kind}".${asked}`, `→ Viết: ${usage}`]);
}
