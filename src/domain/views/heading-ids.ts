import { asciiSlug } from '../slug.ts';

/** Ids that the template's own sections have on pages that also show a body. */
export const sectionIds: ReadonlySet<string> = new Set(
  `noi-dung tim-nhanh nguon minh-chung con-so ghi-nhan cam-ket nhin-nhan bat-dau ke-lai doc-tiep
  can-gi cac-buoc noi-khac hoi-them quyet-dinh danh-sach vi-sao tung-ngay gioi-thieu
  loat-bai tu-soi tu-soi-phieu footnote-label top`.split(/\s+/),
);
/** How ids begin that sections number or name by what they hold: one source, one line of a list. */
const sectionPrefixes: readonly string[] = ['nguon-', 'so-', 'user-content-'];

const isTaken = (id: string) =>
  sectionIds.has(id) || sectionPrefixes.some((prefix) => id.startsWith(prefix));

/**
 * Names the headings of one body in their order: the unaccented words, unique within the page, and
 * never an id of the page's own sections; a heading without letters is `muc`.
 * @returns gives the next heading its id, from the heading's text
 */
export function headingNamer(): (text: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const slug = asciiSlug(text) || 'muc';
    const base = isTaken(slug) ? `muc-${slug}` : slug;
    let id = base;
    let count = counts.get(base) ?? 1;
    while (given.has(id)) id = `${base}-${(count += 1)}`;
    counts.set(base, count);
    given.add(id);
    return id;
  };
}
