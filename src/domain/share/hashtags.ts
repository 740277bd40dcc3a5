import type { Library, Story } from '../library.ts';
import { fold } from '../slug.ts';
import { belongsTo } from '../views/campaign-days.ts';

const fewest = 3;
const most = 5;

const collectionTags = {
  profiles: '#GuongSang',
  models: '#MoHinhHay',
  commendations: '#TuyenDuong',
  campaigns: '#ChuyenDe',
} as const;

/** An unaccented hashtag of a label: "Sâu sát cơ sở" → "#SauSatCoSo". */
const hashtagFrom = (label: string): string =>
  `#${fold(label)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

const distinct = (tags: string[]): string[] => {
  const keys = tags.map(fold);
  return tags.filter((_, index) => keys.indexOf(keys[index]!) === index);
};

/**
 * Three to five hashtags: the story's own, those of the campaigns it belongs to, the site's; where
 * they are fewer than three, the collection and the criteria fill up.
 */
export function hashtagsOf(story: Story, library: Pick<Library, 'campaigns' | 'site'>): string[] {
  const campaigns = library.campaigns.filter((campaign) => belongsTo(story, campaign));
  const given = [
    ...(story.data.share?.hashtags ?? []),
    ...campaigns.flatMap(({ data }) => data.hashtags),
    ...library.site.hashtags,
  ];
  const criteria = 'criteria' in story.data ? story.data.criteria : [];
  const spare = [
    collectionTags[story.collection],
    ...criteria
      .flatMap(({ id }) => library.site.criteria.find((one) => one.id === id)?.label ?? [])
      .map(hashtagFrom),
    ...library.site.criteria.map(({ label }) => hashtagFrom(label)),
  ];
  const own = distinct(given).slice(0, most);
  return distinct([...own, ...spare]).slice(0, Math.max(fewest, own.length));
}
