import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../check/check.ts';
import { pageName, storyPath, typedPath } from '../../domain/addresses.ts';
import { slugsOf, storyFile } from '../../domain/library.ts';
import type { Sketch } from '../../domain/rules/scope.ts';
import { isDeviceName } from '../../domain/slug.ts';
import { writeEdits, type Edit } from '../../editing/edit.ts';
import type { Value } from '../../editing/yaml/written.ts';
import { move } from '../../files.ts';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';
import { stopPreview } from '../run/preview-server.ts';
import { keepAlso } from './changes.ts';
import { inTurn } from './in-turn.ts';
import { openText, readTextOf, textWith } from './story-file.ts';

/** Where a story lies now, and which other files name it by its new address. */
export type Moved = { path: string; followed: string[] };

/** The key by which an item or a line names a story of a collection. */
const keyOf = {
  profiles: 'profile',
  models: 'model',
  commendations: 'commendation',
  campaigns: undefined,
};

const asPattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Tells of a story by its new address wherever a text or a key names it by its old one. */
const follower = (from: Pick<Sketch, 'collection' | 'slug'>, slug: string, siteUrl: string) => {
  const { collection } = from;
  const [old, next] = [storyPath(from), storyPath({ collection, slug })].map((path) =>
    path.slice(0, -1),
  ) as [string, string];
  // What stands before it, where it is no path of this site, belongs to another address.
  const link = new RegExp(
    `(?<![\\w.:/-])((?:${asPattern(siteUrl.replace(/\/+$/u, ''))})?)${asPattern(old)}(?![\\w-])`,
    'gu',
  );
  const inText = (text: string) => text.replaceAll(link, (_all, site: string) => site + next);
  const names = new Set([
    keyOf[collection],
    collection,
    ...(collection === 'profiles' ? ['people'] : []),
  ]);
  const inData = (value: Value, key?: string): Value => {
    if (Array.isArray(value)) return value.map((one) => inData(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([own, one]) => [own, inData(one, own)]));
    if (typeof value !== 'string') return value;
    if (names.has(key) && value === from.slug) return slug;
    if (key === 'page' && typedPath(value) === `${old}/`) return pageName(`${next}/`);
    return inText(value);
  };
  return { inText, inData };
};

/** What following a story changes in a file; nothing where no form can be made of it. */
const followIn = (
  file: string,
  before: string,
  { inText, inData }: ReturnType<typeof follower>,
): string => {
  try {
    const { data, body } = openText(file, before);
    return textWith(file, before, { data: inData(data), body: body && inText(body) });
  } catch {
    return before;
  }
};

const isTaken = ({ sketches }: Checked, contentDir: string, own: Sketch, slug: string): boolean =>
  isDeviceName(slug) ||
  existsSync(join(contentDir, own.collection, slug)) ||
  sketches.some(
    (one) => one !== own && one.collection === own.collection && slugsOf(one).includes(slug),
  );

/** The addresses that lead to a story once it has another; readers may know the one it leaves. */
const aliasesOf = (
  { data, collection, slug }: Sketch,
  { ledger }: Checked,
  to: string,
): string[] => {
  const others = slugsOf({ slug, data }).slice(1);
  const isKnown =
    data.status === 'da-dang' ||
    data.status === 'da-go' ||
    Object.hasOwn(ledger, `${collection}/${slug}`);
  return [...new Set([...others, ...(isKnown ? [slug] : [])])].filter((alias) => alias !== to);
};

/**
 * Gives a story another address: what names it follows, an address that readers may know leads there
 * from now on, and its folder is renamed. All of it is done, or nothing. The renaming comes last: a desk
 * killed before it leaves the story where it was, with faults that say so, and what is asked again is
 * done whole.
 * @throws DeskFault where the address is taken, or another program holds the folder
 */
export function moveStory(
  { contentDir, cacheDir }: Settings,
  checked: Checked,
  path: string,
  slug: string,
): Promise<Moved> {
  return inTurn(async () => {
    const story = checked.sketches.find(({ file, readable }) => readable && file === path);
    if (!story) throw new DeskFault(422, 'Bài chưa đọc được: sửa các lỗi phải sửa, lưu, rồi đổi.');
    if (slug === story.slug) throw new DeskFault(422, 'Địa chỉ này là địa chỉ đang dùng.');
    if (isTaken(checked, contentDir, story, slug))
      throw new DeskFault(
        422,
        `Địa chỉ “${slug}” đã có bài khác, hoặc máy không cho dùng. Đặt tên khác.`,
      );
    const { library, sketches } = checked;
    const to = storyFile({ collection: story.collection, slug });
    const follow = follower(story, slug, library.site.url);
    const others = [...sketches, ...library.pages].map(({ file }) => file);
    const edits: Edit[] = [];
    for (const file of new Set([path, ...others, 'notices.yaml', 'site.yaml'])) {
      const before = await readTextOf(contentDir, file).catch(() => '');
      if (!before.includes(story.slug) && file !== path) continue;
      const after = followIn(file, before, follow);
      if (file !== path && after !== before) edits.push({ file, before, after });
      if (file !== path) continue;
      const { data } = openText(path, after);
      const aliases = aliasesOf(story, checked, slug);
      const isSame = aliases.join() === slugsOf(story).slice(1).join();
      const own = { data: { ...(data as object), aliases } as Value };
      const moved = isSame ? after : textWith(path, after, own);
      if (moved !== before) edits.push({ file: path, before, after: moved });
    }
    const [old, next] = [story.slug, slug].map((name) =>
      join(contentDir, story.collection, name),
    ) as [string, string];
    // What watches the folder keeps Windows from renaming it.
    await stopPreview();
    await writeEdits(contentDir, edits);
    await keepAlso(cacheDir, path, to);
    await move(old, next).catch(async () => {
      const back = edits.map(({ file, before, after }) => ({ file, before: after, after: before }));
      await writeEdits(contentDir, back);
      throw new DeskFault(
        409,
        'Chưa đổi được: có chương trình đang mở thư mục hoặc ảnh của bài. Đóng nó rồi thử lại.',
      );
    });
    return { path: to, followed: edits.map(({ file }) => file).filter((file) => file !== path) };
  });
}
