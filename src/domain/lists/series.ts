import { seriesPath } from '../addresses.ts';
import { storiesOf, type Library, type Story } from '../library.ts';

/** A series and its public parts, first to last. */
export type SeriesPage = {
  id: string;
  label: string;
  about?: string;
  path: string;
  parts: Story[];
};

/** Where a story stands in its series. */
export type SeriesPlace = {
  label: string;
  path: string;
  part: number;
  /** The number of its last public part. */
  total: number;
  previous?: Story;
  next?: Story;
};

/** The page of every series that has a public part, in the order of `site.yaml`. */
export function seriesPages(library: Library): SeriesPage[] {
  const stories = storiesOf(library);
  return library.site.series.flatMap(({ id, label, about }) => {
    const parts = stories
      .filter(({ data }) => data.series?.id === id)
      .sort((a, b) => a.data.series!.part - b.data.series!.part || a.slug.localeCompare(b.slug));
    const page = { id, label, ...(about ? { about } : {}), path: seriesPath(id), parts };
    return parts.length > 0 ? [page] : [];
  });
}

/** The place of a story in its series, undefined where it belongs to none. */
export function placeInSeries(story: Story, library: Library): SeriesPlace | undefined {
  const { series } = story.data;
  const page = series && seriesPages(library).find(({ id }) => id === series.id);
  if (!page) return undefined;
  const at = page.parts.findIndex(
    ({ collection, slug }) => collection === story.collection && slug === story.slug,
  );
  const [previous, next] = [page.parts[at - 1], page.parts[at + 1]];
  return {
    label: page.label,
    path: page.path,
    part: series.part,
    total: page.parts.at(-1)!.data.series!.part,
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
  };
}
