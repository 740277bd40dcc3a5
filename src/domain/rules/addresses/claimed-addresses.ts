import { isReserved } from '../../addresses.ts';
import type { Finding, KeyPath } from '../../faults/fault.ts';
import { isDeviceName } from '../../slug.ts';
import { items, type Scope } from '../scope.ts';
import type { PageDraft } from './site-pages.ts';

type Named = readonly ({ id?: string | undefined } | undefined)[];

/** What has an address besides stories. */
type OtherAddresses = { pages: readonly PageDraft[]; units: Named; awards: Named };

const start = { line: 1, column: 1 };

/** Slugs and aliases that two stories of one collection claim, or a page that hides a common page. */
export function claimedAddresses(scope: Scope, others: OtherAddresses): Finding[] {
  return [...claimedTwice(scope), ...claimedByPages(others.pages), ...deviceNames(scope, others)];
}

const claimedTwice = ({ stories }: Scope): Finding[] => {
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
  return findings;
};

const claimedByPages = (pages: readonly PageDraft[]): Finding[] => {
  const owners = new Map(pages.map(({ slug, file }) => [slug, file]));
  return pages.flatMap(({ slug, file, data }): Finding[] => [
    ...(isReserved(slug)
      ? [{ file, at: start, code: 'dia-chi-danh-rieng' as const, values: { value: slug } }]
      : []),
    ...items(data.aliases).flatMap(([index, value]): Finding[] => {
      const at = ['aliases', index];
      if (isReserved(value)) return [{ file, at, code: 'dia-chi-danh-rieng', values: { value } }];
      const other = owners.get(value);
      owners.set(value, file);
      return other
        ? [{ file, at, code: 'trung-dia-chi', values: { value, other: `“${other}”` } }]
        : [];
    }),
  ]);
};

/** Names of which Windows can make no folder, neither of the content nor of the built site. */
const deviceNames = (
  { stories, site }: Scope,
  { pages, units, awards }: OtherAddresses,
): Finding[] => {
  const find = (file: string, at: Finding['at'], name: string | undefined): Finding[] =>
    name !== undefined && isDeviceName(name)
      ? [{ file, at, code: 'ten-windows', values: { name } }]
      : [];
  const ids = (file: string, list: Named | undefined, at: KeyPath = []) =>
    items(list).flatMap(([index, { id }]) => find(file, [...at, index, 'id'], id));
  return [
    ...[...stories.values(), ...pages].flatMap(({ file, slug, data }) => [
      ...find(file, start, slug),
      ...items(data.aliases).flatMap(([index, alias]) => find(file, ['aliases', index], alias)),
    ]),
    ...ids('units.yaml', units),
    ...ids('awards.yaml', awards),
    ...ids('site.yaml', site.criteria, ['criteria']),
    ...ids('site.yaml', site.fields, ['fields']),
  ];
};
