import { listPath, rootOf } from '../../domain/addresses.ts';
import { collectionNames } from '../../domain/library.ts';
import { nearest } from '../../domain/typed/nearest.ts';

/** `collection` is the folder's name: profiles, models, … */
type Named = { collection: string; slug: string };

const words = new Map<string, string>(
  collectionNames.map((name) => [name, rootOf(listPath(name))]),
);

/** A name as typed, from the last part on: `content/profiles/vi-du/index.mdx` → vi-du, profiles. */
const partsOf = (name: string): string[] =>
  name
    .replaceAll('\\', '/')
    .replace(/\/(index\.mdx)?$|\.mdx$/u, '')
    .split('/')
    .toReversed();

/** Whether a story is meant by `vi-du`, `guong/vi-du`, `profiles/vi-du` or the path of its file. */
export function isCalled(name: string): (story: Named) => boolean {
  const [wanted, folder] = partsOf(name);
  return ({ collection, slug }) =>
    slug === wanted &&
    (folder === undefined || folder === collection || folder === words.get(collection));
}

/** Says that no story is called so, with the nearest one that is there. */
export function noSuchStory(name: string, stories: readonly Named[]): string {
  const near = nearest(
    partsOf(name)[0]!,
    stories.map(({ slug }) => slug),
  );
  return `Không có bài nào mang tên "${name}".${near ? ` Có phải "${near}"?` : ''}`;
}
