import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listPath } from '../domain/addresses.ts';
import type { Finding } from '../domain/faults/fault.ts';
import type { FaultCode } from '../domain/faults/table.ts';
import { collectionNames, type CollectionName } from '../domain/library.ts';
import { nearest } from '../domain/typed/nearest.ts';
import { asciiSlug, isDeviceName, slugPattern } from '../domain/slug.ts';
import { filesBelow } from '../files.ts';

/** The catalogues at the top of the content folder. */
const catalogueFiles = [
  'site.yaml',
  'units.yaml',
  'awards.yaml',
  'notices.yaml',
  'abbreviations.yaml',
  'share-ledger.json',
] as const;
type CatalogueFile = (typeof catalogueFiles)[number];

/** A story's place: its files are what lies in its folder, below which the paths are given. */
export type StoryPlace = {
  collection: CollectionName;
  slug: string;
  file: string;
  files: string[];
};

type Folder = {
  catalogues: CatalogueFile[];
  stories: StoryPlace[];
  /** A page's files are what lies in the folder of all pages. */
  pages: { slug: string; file: string; files: string[] }[];
  /** Catalogues that are not there. */
  absent: CatalogueFile[];
  findings: Finding[];
};

const start = { line: 1, column: 1 };
/** A story or a page by its ending, also as Windows names it where endings are hidden. */
const ending = /\.(mdx?|markdown)(\.txt)?$/i;
const isMarkup = (file: string) => ending.test(file);
const isPage = (file: string) => /^pages\/[^/]+$/.test(file) && isMarkup(file);
/** What browsers and file managers make of `index.mdx`: another case or ending, a number, "Copy". */
const likeIndex = /^index\b[^/]*\.(mdx?|markdown|txt)$/i;
const catalogueEnding = /\.(ya?ml|json)(\.txt)?$/i;
/** A document that somebody may hope to see as a story; beside a story it is that one's paper. */
const isUnread = (file: string) =>
  /\.(docx?|docm|rtf|odt|pdf|xlsx?|csv)$/i.test(file) &&
  !basename(file).startsWith('~$') &&
  file.split('/').length < 3;
const isHidden = (file: string) => file.split('/').some((part) => part.startsWith('.'));

/** A name near the given one that every system can hold. */
const usableSlug = (name: string) => {
  const slug = asciiSlug(name.normalize('NFC')) || 'bai-moi';
  return isDeviceName(slug) ? `bai-${slug}` : slug;
};

/** Catalogues by the Vietnamese words for what they hold. */
const calledCatalogue: Readonly<Record<string, CatalogueFile>> = {
  'don-vi': 'units.yaml',
  'giai-thuong': 'awards.yaml',
  'khen-thuong': 'awards.yaml',
  'hinh-thuc-khen': 'awards.yaml',
  'dinh-chinh': 'notices.yaml',
  'thong-bao': 'notices.yaml',
  'viet-tat': 'abbreviations.yaml',
  'chu-viet-tat': 'abbreviations.yaml',
  'cau-hinh': 'site.yaml',
  config: 'site.yaml',
  trang: 'site.yaml',
};

/** The catalogue that a file at the top was meant to be: `units.yml`, `Units (1).yaml`, `site.yaml.txt`. */
const meantBy = (file: string): CatalogueFile | undefined => {
  if (!catalogueEnding.test(file)) return undefined;
  const name = file.replace(catalogueEnding, '').replace(/\s*(\(\d+\)|- ?(copy|bản sao).*)$/iu, '');
  const stems = catalogueFiles.map((known) => known.replace(catalogueEnding, ''));
  const stem = nearest(name, stems);
  return catalogueFiles[stems.findIndex((known) => known === stem)];
};

/** Tells of what would be passed over in silence. */
const tellers = (findings: Finding[]) => {
  const find = (file: string, code: FaultCode, values: Record<string, string>) =>
    findings.push({ file, at: start, code, values });
  return {
    find,
    badName: (file: string, name: string) =>
      find(file, 'ten-thu-muc', { name, slug: usableSlug(name) }),
    misnamed: (file: string, right: string) =>
      find(file, 'ten-tep', { name: basename(file), right }),
    stray: (file: string, fix = '') => find(file, 'tep-lac-cho', { name: file, fix }),
    unread: (file: string) => {
      const right = calledCatalogue[asciiSlug(file.replace(catalogueEnding, ''))];
      const fix = right ? `Đổi tên thành “${right}”, hoặc chép sang đó nếu đã có.` : '';
      find(file, 'tep-khong-dung', { name: file, fix });
    },
  };
};
type Tell = ReturnType<typeof tellers>;

/** The stories among the files, and the files that are one or were meant to be: no stray ones. */
const storiesAmong = (files: readonly string[], { find, badName, misnamed }: Tell) => {
  const stories: StoryPlace[] = [];
  const told = new Set<string>();
  const folders = Map.groupBy(
    files.filter((file) => file.split('/').length > 2),
    (file) => file.split('/').slice(0, 2).join('/'),
  );
  for (const [path, inside] of folders) {
    const [top, name] = path.split('/') as [string, string];
    const collection = collectionNames.find((known) => known === top);
    if (!collection) continue;
    const own = inside.map((file) => file.slice(path.length + 1));
    const index = own.find((file) => file === 'index.mdx');
    const almost = own.find((file) => likeIndex.test(file));
    if (almost) told.add(`${path}/${index ?? almost}`);
    if (!slugPattern.test(name)) badName(`${path}/${index ?? own[0]}`, name);
    else if (index) stories.push({ collection, slug: name, file: `${path}/${index}`, files: own });
    else if (almost) misnamed(`${path}/${almost}`, 'index.mdx');
    else if (!own.some(isMarkup)) find(path, 'thieu-bai', { folder: path });
  }
  return { stories, told };
};

/** The pages of the programme. */
const pagesOf = (files: readonly string[], { badName, misnamed }: Tell): Folder['pages'] => {
  const beside = files
    .filter((file) => file.startsWith('pages/'))
    .map((file) => file.slice('pages/'.length));
  return files.filter(isPage).flatMap((file) => {
    const slug = basename(file).replace(ending, '');
    if (!slugPattern.test(slug)) badName(file, slug);
    else if (!file.endsWith('.mdx')) misnamed(file, `${slug}.mdx`);
    else return [{ slug, file, files: beside }];
    return [];
  });
};

/** The folder of stories that was meant by another name for it: in other letters, or as addresses have it. */
const rightFolder = (file: string): string => {
  const [top = '', ...below] = file.split('/');
  if (below.length < 2 || collectionNames.some((name) => name === top)) return '';
  const right =
    collectionNames.find((name) => listPath(name) === `/${asciiSlug(top)}/`) ??
    nearest(top, collectionNames);
  return right ? `Đổi tên thư mục “${top}” thành “${right}”.` : '';
};

/** The catalogues that are there. */
const cataloguesAmong = (
  files: readonly string[],
  { misnamed, stray, unread }: Tell,
): CatalogueFile[] =>
  files.flatMap((file) => {
    const known = catalogueFiles.find((other) => other === file);
    const meant = known || file.includes('/') ? undefined : meantBy(file);
    if (meant && files.includes(meant))
      stray(file, `Đã có “${meant}”: chép sang đó phần còn cần, rồi xóa tệp này.`);
    else if (meant) misnamed(file, meant);
    else if (!known && !file.includes('/') && catalogueEnding.test(file)) unread(file);
    return known ?? [];
  });

/**
 * What lies in the content folder and what each thing is; whatever would be passed over in silence
 * is a finding.
 */
export async function readFolder(root: string): Promise<Folder> {
  const findings: Finding[] = [];
  const tell = tellers(findings);
  const none = { catalogues: [], stories: [], pages: [], absent: [], findings };
  const found = await filesBelow(root).catch((error: NodeJS.ErrnoException) => error.code ?? 'EIO');
  if (typeof found === 'string') {
    const code =
      found === 'ENOENT' || found === 'ENOTDIR' ? 'khong-co-thu-muc' : 'tep-khong-doc-duoc';
    tell.find('', code, { folder: root, reason: found });
    return none;
  }
  const files = found.filter((file) => !isHidden(file));
  if (files.length === 0) {
    tell.find('', 'thu-muc-trong', { folder: root });
    return none;
  }
  const { stories, told } = storiesAmong(files, tell);
  const pages = pagesOf(files, tell);
  const catalogues = cataloguesAmong(files, tell);
  for (const name of catalogueFiles) {
    const inside = files.find((file) => file.startsWith(`${name}/`));
    if (inside) tell.stray(inside, `“${name}” phải là một tệp, ở đây là một thư mục: xóa đi.`);
  }
  for (const file of files.filter((one) => !isPage(one))) {
    if (isMarkup(file) && !told.has(file) && !/^readme\.md$/i.test(basename(file)))
      tell.stray(file, rightFolder(file));
    if (isUnread(file)) tell.find(file, 'van-ban-chua-nhap', { name: file });
  }
  const absent = catalogueFiles.filter((name) => !catalogues.includes(name));
  const isNeeded: Partial<Record<CatalogueFile, boolean>> = {
    'site.yaml': true,
    'units.yaml': stories.length > 0,
    'awards.yaml': stories.some(({ collection }) => collection === 'commendations'),
  };
  const misnamedAs = new Set(findings.map(({ values }) => values?.['right']));
  for (const name of absent)
    if (isNeeded[name] && !misnamedAs.has(name)) tell.find(name, 'thieu-tep', { name });
  return { catalogues, stories, pages, absent, findings };
}

/** Reads many files with a bounded number open at once; what fails is undefined. */
export async function readFiles(paths: readonly string[]): Promise<(Uint8Array | undefined)[]> {
  const results: (Uint8Array | undefined)[] = [];
  for (let index = 0; index < paths.length; index += 64) {
    const batch = paths.slice(index, index + 64);
    results.push(
      ...(await Promise.all(batch.map((path) => readFile(path).catch(() => undefined)))),
    );
  }
  return results;
}
