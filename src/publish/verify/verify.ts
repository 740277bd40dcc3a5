import { listPath, rootOf } from '../../domain/addresses.ts';
import type { Content } from '../../check/check.ts';
import { collectionNames, storiesOf } from '../../domain/library.ts';
import { addressesOf } from '../../domain/rules/addresses/site-pages.ts';
import { publicLibrary, tombstonesOf } from '../../domain/selection.ts';
import type { Settings } from '../../settings.ts';
import { BuildFault } from '../build-fault.ts';
import { alarms } from '../astro/log.ts';
import { siteFiles, type SiteFile } from '../pages/site-files.ts';
import { linkTroubles } from './verify-links.ts';
import { pictureTroubles } from './verify-pictures.ts';

/** How many lines an editor is shown of one kind of trouble. */
const shown = 12;

/** Stories without a page, and pages below the collections that no public story owns. */
const pageTroubles = (files: readonly SiteFile[], { library }: Content, today: string) => {
  const live = storiesOf(publicLibrary(library, today));
  const gone = tombstonesOf(storiesOf(library), today);
  const due = new Set([...live, ...gone].flatMap(addressesOf));
  const roots = collectionNames.map((name) => rootOf(listPath(name))).join('|');
  const made = new Set(
    files.flatMap(({ path }) => path.match(new RegExp(`^/(?:${roots})/[^/]+/$`))?.[0] ?? []),
  );
  return [
    ...[...due].filter((path) => !made.has(path)).map((path) => `Thiếu trang ${path}.`),
    ...[...made]
      .filter((path) => !due.has(path))
      .map((path) => `Có trang ${path} mà không có bài nào được đăng ở đó.`),
    ...(files.some(({ path }) => path === '/') ? [] : ['Thiếu trang chủ.']),
  ];
};

/**
 * Holds a finished site against what it must be, before it takes the place of the last one.
 * @param code stamp of the code that judges
 * @param drawn digests of the pictures that this build drew or found whole in its cache
 * @throws BuildFault naming each trouble
 */
export async function verifySite(
  fresh: string,
  checked: Content,
  {
    settings,
    today,
    code,
    drawn,
  }: { settings: Settings; today: string; code: string; drawn: ReadonlySet<string> },
): Promise<void> {
  const files = await siteFiles(fresh);
  const pictures = await pictureTroubles(files, { ...settings, drawn });
  const troubles = [
    ...pageTroubles(files, checked, today),
    ...pictures,
    ...(await linkTroubles(files, settings.siteUrl ?? checked.library.site.url, {
      cacheDir: settings.cacheDir,
      code,
    })),
    ...alarms().map(({ message }) => `Bộ dựng trang báo: ${message.split('\n')[0]}`),
  ];
  if (troubles.length === 0) return;
  const more = troubles.length - shown;
  throw new BuildFault([
    ...troubles.slice(0, shown),
    ...(more > 0 ? [`… và ${more} điều nữa.`] : []),
  ]);
}
