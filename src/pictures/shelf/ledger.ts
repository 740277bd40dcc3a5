import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPicturePath, pagePath, type StoryName } from '../../domain/addresses.ts';
import { collectionNames, type CollectionName } from '../../domain/library.ts';
import type { Ledger } from '../../domain/schemas/catalogue.ts';
import { writeWhole } from '../../files.ts';
import type { CardAddress } from './address.ts';
import type { Card, CardGone, CardHouse } from '../design/card.ts';
import { formats } from '../design/format.ts';
import { cardWords } from '../design/words.ts';

export const ledgerFile = 'share-ledger.json';

/** The ledger of a content folder, empty where there is none yet. Throws when it is not a ledger. */
export async function readLedger(contentDir: string): Promise<Ledger> {
  const text = await readFile(join(contentDir, ledgerFile), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
    throw error;
  });
  const found = ledgerIn(text);
  if (found) return found;
  throw new Error(
    `${ledgerFile}: tệp sổ ảnh chia sẻ bị hỏng. Lấy lại bản trước của tệp này từ lịch sử; không sửa bằng tay.`,
  );
}

/** The key of the site's own picture: it is shown by all pages that are no story's. */
const houseKey = 'site';

/** What the keys of the programme's pages begin with. */
const pageKey = 'pages/';

/** The key of a story's page in the ledger. */
export function ledgerKey(page: CardHouse | StoryName): string {
  return 'slug' in page ? `${page.collection}/${page.slug}` : houseKey;
}

/**
 * The ledger with the current link cards of some pages added, for these are what posts and embeds
 * show, and the addresses of the programme's pages; nothing is ever taken out. A picture of a kit is
 * saved and sent, not shown from its address.
 */
export function extendLedger(
  ledger: Ledger,
  current: readonly { story: Card; addresses: readonly CardAddress[] }[],
  pages: readonly { slug: string }[] = [],
): Ledger {
  const own = pages.map(({ slug }) => [`${pageKey}${slug}`, [pagePath(slug)]]);
  const next: Ledger = { ...Object.fromEntries(own), ...ledger };
  for (const { story, addresses } of current) {
    const links = addresses.filter(({ name }) => name === formats.link.name);
    const key = ledgerKey(story);
    next[key] = [...(next[key] ?? []), ...links.map(({ path }) => path)];
  }
  const entries = Object.entries(next).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, paths]) => [key, [...new Set(paths)].sort()]));
}

/**
 * Writes a ledger, one path a line, so that two branches merge without conflict. Throws where what
 * stands there is no ledger, marks of Git in it too: nothing is written over it.
 */
export async function writeLedger(contentDir: string, ledger: Ledger): Promise<void> {
  await readLedger(contentDir);
  await writeWhole(join(contentDir, ledgerFile), `${JSON.stringify(ledger, undefined, 2)}\n`);
}

/**
 * Neutral stories for pages of the ledger that no story answers for any more, so that a picture in
 * somebody's post never turns into a white area. `where` points at the ledger.
 */
export function orphans(ledger: Ledger, stories: readonly Card[]): CardGone[] {
  const known = new Set(stories.flatMap(keysOf));
  const where = { file: ledgerFile, line: 1 };
  return Object.keys(ledger)
    .filter((key) => key !== houseKey && !key.startsWith(pageKey) && !known.has(key))
    .map((key) => {
      const [collection, slug] = key.split('/') as [CollectionName, string];
      return { kind: 'gone', collection, slug, alt: cardWords.removed, where };
    });
}

/** Every address that a card's pictures ever had, those of its earlier slugs too. */
export function formerPaths(ledger: Ledger, card: Card): string[] {
  return keysOf(card).flatMap((key) => ledger[key] ?? []);
}

const keysOf = (card: Card): string[] => {
  if (card.kind === 'house') return [houseKey];
  const { collection, slug, aliases = [] } = card;
  return [slug, ...aliases].map((name) => ledgerKey({ collection, slug: name }));
};

const ledgerIn = (text: string): Ledger | undefined => {
  try {
    const found: unknown = JSON.parse(text);
    return isLedger(found) ? found : undefined;
  } catch {
    return undefined;
  }
};

// Paths are joined to the output folder later: none may lead out of it. That of a page of the
// programme leads to no file that is written.
const isLedger = (value: unknown): value is Ledger => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, paths]: [string, unknown]) => {
    const page = key.startsWith(pageKey) ? pagePath(key.slice(pageKey.length)) : undefined;
    const isStory = collectionNames.some((name) => key.startsWith(`${name}/`));
    const isPath = (path: unknown) =>
      typeof path === 'string' && (isPicturePath(path) || path === page);
    return (page || isStory || key === houseKey) && Array.isArray(paths) && paths.every(isPath);
  });
};
