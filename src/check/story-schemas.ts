import type { z } from 'astro/zod';
import { withAwards } from '../domain/decisions.ts';
import { valueAt, type Draft } from '../domain/draft.ts';
import type { Finding } from '../domain/faults/fault.ts';
import { besideName, fileNamed } from '../domain/typed/file-name.ts';
import { collectionNames, type CollectionName, type Story } from '../domain/library.ts';
import { campaign } from '../domain/schemas/campaign.ts';
import { commendation } from '../domain/schemas/commendation.ts';
import { model } from '../domain/schemas/model.ts';
import { profile } from '../domain/schemas/profile.ts';
import { applySchema, type Reading } from './schema/faults.ts';
import { keysAt } from './schema/shape.ts';
import type { StoryPlace } from './folder.ts';
import type { Sheet } from './sheet.ts';

type Parsed = z.infer<typeof commendation>;

/** What the front matter of each kind of story is held against. */
export const storySchemas = {
  profiles: profile,
  models: model,
  commendations: commendation,
  campaigns: campaign,
};

/** A page taken down keeps only its address: what it must still say. */
const tombstone = { title: true, date: true, status: true } as const;

/** The schema a story's front matter is held against; of a page taken down little is asked. */
export function schemaFor(collection: CollectionName, status: unknown): z.ZodType<Story['data']> {
  const schema = storySchemas[collection] as typeof profile;
  const fitting = status === 'da-go' ? schema.partial().required(tombstone) : schema;
  return fitting as unknown as z.ZodType<Story['data']>;
}

/** Pictures under the names they have on disk, which may be spelt in another form of Unicode. */
const withNamesOnDisk = (data: Story['data'], files: readonly string[]): Story['data'] => {
  const named = <T extends { src: string }>(photo: T): T =>
    files.includes(besideName(photo.src))
      ? photo
      : { ...photo, src: fileNamed(files, photo.src) ?? photo.src };
  return {
    ...data,
    ...(data.photo ? { photo: named(data.photo) } : {}),
    ...(data.gallery ? { gallery: data.gallery.map(named) } : {}),
  };
};

/** What a picture in a text lacks, as a draft is told of it. */
const inBody: Partial<Record<Finding['code'], Record<string, string>>> = {
  'anh-thieu-mo-ta': {
    key: 'alt',
    title: ' (lời tả ảnh)',
    about: 'Một câu nói ai, đang làm gì, ở đâu: ![lời tả](./ten-anh.jpg "Ảnh: nguồn").',
  },
  'anh-thieu-nguon': {
    key: 'credit',
    title: ' (nguồn ảnh)',
    about: 'Ghi ai chụp: ![lời tả](./ten-anh.jpg "Ảnh: nguồn").',
  },
};

/** The same findings where what is missing may be missing still: all but the title, in a draft. */
export function forgiven(findings: readonly Finding[], status: unknown): Finding[] {
  if (status !== 'nhap') return [...findings];
  // A draft begins as its headings.
  const told = findings.filter(({ code }) => code !== 'muc-trong');
  return told.map((finding): Finding => {
    const { code, at, values } = finding;
    const words = inBody[code];
    if ((!words && code !== 'thieu-khoa') || values?.['key'] === 'title') return finding;
    return {
      ...finding,
      code: 'thieu-khoa-nhap',
      ...('line' in at && words && { values: words }),
    };
  });
}

/** A page taken down as no more than its address, whatever else of it is wrong. */
const bareTombstone = (
  collection: CollectionName,
  { title, date, aliases = [] }: Draft<Story['data']>,
): Story['data'] | undefined => {
  const names = aliases.filter((alias) => alias !== undefined);
  const bare = { title, date, status: 'da-go', aliases: names };
  return schemaFor(collection, 'da-go').safeParse(bare).data;
};

const titles = {
  profiles: 'gương',
  models: 'mô hình',
  commendations: 'tuyên dương',
  campaigns: 'chuyên đề',
};
/** So many keys of another kind are no slips any more. */
const leastStrange = 4;

/** The kind of story whose every key this front matter knows, where its own kind misses several. */
const kindMeant = (collection: CollectionName, data: unknown): CollectionName | undefined => {
  const keys = typeof data === 'object' && data ? Object.keys(data) : [];
  const strange = (name: CollectionName) =>
    keys.filter((key) => !keysAt(storySchemas[name], [], undefined).includes(key)).length;
  if (strange(collection) < leastStrange) return undefined;
  return collectionNames.find((name) => strange(name) === 0);
};

type ReadStory = { story?: Story; draft: Draft<Story['data']>; findings: Finding[] };

/**
 * A story's front matter held against its collection's schema. A draft may lack required keys
 * (each is a warning then), a page taken down all but its title, date and status.
 */
export function readStory({ collection, slug, file, files }: StoryPlace, sheet: Sheet): ReadStory {
  if (sheet.yaml?.data === undefined) return { draft: {}, findings: [] };
  const status = valueAt(sheet.yaml.data, ['status']);
  const meant = kindMeant(collection, sheet.yaml.data);
  if (meant) {
    const fix = `Phần khai này viết theo mẫu của ${titles[meant]}: chuyển cả thư mục sang ${meant}/, hoặc viết lại theo mẫu của ${titles[collection]}.`;
    return {
      draft: {},
      findings: [{ file, at: [], code: 'tep-lac-cho', values: { name: file, fix } }],
    };
  }
  const reading: Reading<Story['data']> = applySchema(
    schemaFor(collection, status),
    file,
    sheet.yaml.data,
    [],
    sheet.yaml,
  );
  const findings = forgiven(reading.findings, status);
  const { draft } = reading;
  const value =
    reading.value ?? (status === 'da-go' ? bareTombstone(collection, draft) : undefined);
  if (!value) return { draft, findings };
  const named = withNamesOnDisk(value, files);
  const data = collection === 'commendations' ? withAwards(named as Parsed) : named;
  return { story: { collection, slug, file, data } as Story, draft, findings };
}
