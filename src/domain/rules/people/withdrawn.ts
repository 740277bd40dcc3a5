import { namedPage, pageName, typedPath } from '../../addresses.ts';
import { hasRunOut, peopleOf } from '../../people/who-may-be-shown.ts';
import type { Draft } from '../../draft.ts';
import type { Finding } from '../../faults/fault.ts';
import { nameFinder, namesInAddress, nameToFind, type Name } from '../../people/name-finder.ts';
import type { Piece } from '../../piece.ts';
import type { Notice } from '../../schemas/catalogue.ts';
import { slugPattern } from '../../slug.ts';
import { isTakenDown, items, type Scope, type Sketch } from '../scope.ts';

/** Somebody who asked to be taken down, with the address of the page that was theirs. */
type Gone = Name & { owner: Sketch; page: string };

/**
 * Whether whom a story is about asked to be taken down. A page that was taken down because its consent
 * had run out asks for nothing elsewhere.
 */
export function isWithdrawn(owner: Sketch<'profiles'>, today: string): boolean {
  const { consent } = owner.data;
  return Boolean(consent?.withdrawn) || (isTakenDown(owner) && !hasRunOut(consent, today));
}

/** The people whose pages were taken down, namesakes who live on with a page of their own left out. */
const gonePeople = ({ stories, today }: Scope): { gone: Gone[]; pages: Set<string> } => {
  const gone: Gone[] = [];
  const living = new Set<string>();
  const pages = new Set<string>();
  for (const owner of stories.values()) {
    if (owner.collection !== 'profiles') continue;
    const isGone = isWithdrawn(owner, today);
    if (isGone && owner.data.kind === 'ca-nhan') pages.add(owner.slug);
    for (const person of peopleOf(owner.data)) {
      const name = nameToFind(person.name);
      if (name && (isGone || person.consent?.withdrawn)) {
        gone.push({ ...name, owner, page: namedPage(owner.file) });
      } else if (name && !isTakenDown(owner)) living.add(name.plain);
    }
  }
  return { gone: gone.filter(({ plain }) => !living.has(plain)), pages };
};

/**
 * Every place that still names a person who withdrew: other stories and their files, lists, pages,
 * notices. A place that stays is answered in the notice of the withdrawal (`stays`).
 * @param loose texts that belong to no story
 */
export function withdrawnNamed(
  scope: Scope,
  loose: readonly Piece[],
  notices: readonly Draft<Notice>[],
): Finding[] {
  const { gone, pages } = gonePeople(scope);
  if (pages.size + gone.length === 0) return [];
  const answered = answeredIn(notices);
  const find = nameFinder(gone);
  const told = (file: string, here: string, at: Finding['at'], page: string, value: string) =>
    answered.has(`${page} ${here}`)
      ? []
      : [{ file, at, code: 'nguoi-da-rut' as const, values: { page, here, value } }];
  const inPiece = (piece: Piece, here: string) =>
    isLink(piece)
      ? []
      : find(piece.text).flatMap(({ name, index, length }) => {
          if (name.owner.file === piece.file && isOwn(piece, name.owner)) return [];
          const value = piece.text.slice(index, index + length);
          return told(piece.file, here, piece.pointOf(index, length), name.page, value);
        });
  const inFiles = (story: Sketch, here: string) =>
    [story.slug, ...story.files].flatMap((file) =>
      gone
        .filter(namesInAddress(file))
        .filter(({ owner }) => owner !== story)
        .flatMap(({ page }) => told(story.file, here, { line: 1, column: 1 }, page, file)),
    );
  // A line that leads to the page means its person, who may be called by one word: a child is.
  const inLines = (story: Sketch, here: string) =>
    story.collection !== 'commendations'
      ? []
      : items(story.data.citations).flatMap(([index, { name = '', profile = '' }]) => {
          if (!pages.has(profile) || !name || find(name).length > 0) return [];
          return told(story.file, here, ['citations', index, 'name'], `guong/${profile}`, name);
        });
  return [
    ...[...scope.stories.values()]
      .filter((story) => !isTakenDown(story))
      .flatMap((story) => {
        const here = namedPage(story.file);
        return [
          ...story.pieces.flatMap((piece) => inPiece(piece, here)),
          ...inFiles(story, here),
          ...inLines(story, here),
        ];
      }),
    // The ledger keeps every address ever shared, so that the old pictures can be made neutral.
    ...loose
      .filter(({ file }) => file !== 'share-ledger.json')
      .flatMap((piece) => inPiece(piece, namedPage(piece.file))),
  ];
}

const plain = (page: string) => pageName(typedPath(page));

/** Places that stay, each behind the page whose notice says why. */
export function answeredIn(notices: readonly Draft<Notice>[]): ReadonlySet<string> {
  return new Set(
    notices.flatMap((notice) =>
      items(notice.stays).map(([, { page = '' }]) => `${plain(notice.page ?? '')} ${plain(page)}`),
    ),
  );
}

/** A page that still tells of its own person has another fault; one of several people has a key. */
const isOwn = ({ path }: Piece, { data }: Sketch) =>
  !('kind' in data && data.kind !== 'ca-nhan') || path.at(-1) === 'name';

/** What leads to an address names nobody; a reader who follows it finds the tombstone. */
const isLink = ({ kind, path, text }: Piece) => {
  const key = String(path.findLast((part) => typeof part === 'string'));
  return (
    kind === 'address' ||
    ['ref', 'src', 'page', 'file'].includes(key) ||
    (['profile', 'profiles', 'people', 'aliases'].includes(key) && slugPattern.test(text))
  );
};
