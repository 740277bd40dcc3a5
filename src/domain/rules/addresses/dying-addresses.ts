import { pagePath, storyPath } from '../../addresses.ts';
import type { Finding } from '../../faults/fault.ts';
import { collectionNames, slugsOf } from '../../library.ts';
import { isUnapproved } from '../../selection.ts';
import { nearest } from '../../typed/nearest.ts';
import type { Ledger } from '../../schemas/catalogue.ts';
import type { Scope, Sketch } from '../scope.ts';
import type { PageDraft } from './site-pages.ts';

/** Somewhere that an address could have moved to. */
type Home = { slug: string; file: string; names: string[] };

/**
 * Addresses that were published and that no story and no page will answer any more: a folder that
 * was renamed or deleted, a story that went back to its drafts. The ledger of share images knows
 * every page that ever went out.
 */
export function dyingAddresses(
  scope: Scope,
  pages: readonly PageDraft[],
  ledger: Ledger,
): Finding[] {
  return Object.keys(ledger).flatMap((key): Finding[] => {
    const [folder = '', slug = ''] = key.split('/');
    const collection = collectionNames.find((name) => name === folder);
    if (collection) {
      const stories = [...scope.stories.values()].filter((one) => one.collection === collection);
      const path = storyPath({ collection, slug });
      const holder = stories.find((story) => slugsOf(story).includes(slug));
      if (holder) return keptBack(holder, path, scope.today);
      const homes = stories.map((story) => ({ ...story, names: slugsOf(story) }));
      return died(key, path, `${key}/index.mdx`, homes, ledger);
    }
    if (folder !== 'pages') return [];
    const homes = pages.map((page) => ({ ...page, names: slugsOf(page) }));
    if (homes.some(({ names }) => names.includes(slug))) return [];
    return died(key, pagePath(slug), undefined, homes, ledger);
  });
}

/** The story is there but will not be: it went back to its drafts, or its day was put off. */
const keptBack = ({ file, data }: Sketch, path: string, today: string): Finding[] => {
  const { status, date } = data;
  const find = (key: string, mend: string): Finding[] => [
    { file, at: [key], code: 'dia-chi-se-mat', values: { path, mend } },
  ];
  if (isUnapproved(status)) {
    return find('status', 'Giữ “status: da-dang”; muốn gỡ bài thì viết “status: da-go”.');
  }
  if (status !== undefined && date !== undefined && date > today) {
    return find('date', 'Giữ ngày đăng cũ; ngày sửa thì ghi vào updated.');
  }
  return [];
};

/** Nothing is there: points at the folder that it was most likely renamed to, else at the ledger. */
const died = (
  key: string,
  path: string,
  tombstone: string | undefined,
  homes: readonly Home[],
  ledger: Ledger,
): Finding[] => {
  const [folder = '', slug = ''] = key.split('/');
  const fresh = homes.filter((home) => ledger[`${folder}/${home.slug}`] === undefined);
  const near = nearest(
    slug,
    fresh.map((home) => home.slug),
  );
  const home =
    fresh.find((one) => one.slug === near) ?? (fresh.length === 1 ? fresh[0] : undefined);
  const aliases = `aliases: [${[...(home?.names.slice(1) ?? []), slug].join(', ')}]`;
  const move = `Đổi tên thì ghi “${aliases}” vào ${home?.file ?? 'bài mang tên mới'}`;
  const bury = tombstone
    ? `xóa thì lập lại ${tombstone} với title, date và “status: da-go”`
    : 'xóa thì ghi như vậy ở trang thay nó';
  return [
    {
      file: home?.file ?? 'share-ledger.json',
      at: home ? ['aliases'] : [key],
      ...(home ? {} : { atKey: true }),
      code: 'dia-chi-se-mat',
      values: { path, mend: `${move}; ${bury}.` },
    },
  ];
};
