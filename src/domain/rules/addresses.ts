import type { Draft } from '../draft.ts';
import type { Finding } from '../faults/fault.ts';
import { collectionPaths } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Notice } from '../schemas/catalogue.ts';
import { items } from './scope.ts';
import type { Scope } from './scope.ts';

/** First parts of addresses that belong to the template. */
const reserved = new Set<string>([
  ...Object.values(collectionPaths),
  'don-vi',
  'giai-thuong',
  'tieu-chi',
  'linh-vuc',
  'nam',
  'tim-kiem',
  'chia-se',
  'nhung',
  'dinh-chinh',
  'anh-chia-se',
  'pagefind',
  'rss',
  'feed',
  'sitemap',
  'robots',
  'index',
  '404',
]);

/** Slugs and aliases that two stories of one collection claim, or a page that hides a common page. */
export const doubleAddresses = (
  { stories }: Scope,
  pages: readonly { slug: string; file: string }[],
): Finding[] => {
  const findings: Finding[] = [];
  const owners = new Map([...stories].map(([key, story]) => [key, `“${story.file}”`]));
  for (const story of stories.values()) {
    for (const [index, value] of items(story.data.aliases)) {
      const key = `${story.collection}/${value}`;
      const other = owners.get(key);
      if (other) {
        const at = ['aliases', index];
        findings.push({ file: story.file, at, code: 'trung-dia-chi', values: { value, other } });
      } else owners.set(key, `“${story.file}”`);
    }
  }
  for (const { slug, file } of pages) {
    if (!reserved.has(slug)) continue;
    const at = { line: 1, column: 1 };
    findings.push({ file, at, code: 'dia-chi-danh-rieng', values: { value: slug } });
  }
  return findings;
};

/** The menu and the notices must lead to pages that exist. */
export const deadLinks = (
  { site, stories, unitIds, awardIds }: Scope,
  pages: readonly { slug: string }[],
  notices: readonly Draft<Notice>[],
): Finding[] => {
  const known = new Set<string>([
    '',
    ...pages.map(({ slug }) => slug),
    ...Object.values(collectionPaths),
    'tim-kiem',
    'dinh-chinh',
    ...[...unitIds].map((id) => `don-vi/${id}`),
    ...[...awardIds].map((id) => `giai-thuong/${id}`),
    ...items(site.criteria).map(([, { id }]) => `tieu-chi/${id}`),
    ...items(site.fields).map(([, { id }]) => `linh-vuc/${id}`),
  ]);
  for (const story of stories.values()) {
    const path = collectionPaths[story.collection];
    known.add(`${path}/${story.slug}`);
    for (const [, alias] of items(story.data.aliases)) known.add(`${path}/${alias}`);
  }
  const check = (file: string, at: Finding['at'], value: string | undefined): Finding[] => {
    const plain = value?.replace(/^\/+|\/+$/g, '');
    if (value === undefined || known.has(plain!) || /^nam\/\d{4}$/.test(plain!)) return [];
    const near = nearest(plain!, known);
    const hint = near ? `Có phải “${near}”?` : '';
    return [{ file, at, code: 'khong-co-trang', values: { value, near: hint } }];
  };
  return [
    ...items(site.menu).flatMap(([index, { page }]) =>
      check('site.yaml', ['menu', index, 'page'], page),
    ),
    ...notices.flatMap(({ page }, index) => check('notices.yaml', [index, 'page'], page)),
  ];
};
