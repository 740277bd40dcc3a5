import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storiesOf, storyFile, type CollectionName, type Library } from '../domain/library.ts';
import { addDays } from '../domain/date.ts';
import { draftKinds } from '../import/draft.ts';
import { writeDraft } from '../import/write-draft.ts';
import { templateRoot } from '../settings.ts';
import { freeFolder } from './draft-place.ts';

/** What a sample says in place of what only the union's own catalogues can say. */
const standIns = (library: Library, today: string): Record<string, string | undefined> => {
  const unit = library.units.find(({ names }) =>
    names.some(({ to }) => to === undefined || to >= today),
  );
  const story = storiesOf(library).find(({ collection }) => collection !== 'campaigns');
  const key = story && draftKinds[story.collection];
  return {
    'don-vi-cua-ban': unit?.id,
    'linh-vuc-cua-ban': library.site.fields[0]?.id,
    'tieu-chi-cua-ban': library.site.criteria[0]?.id,
    'hinh-thuc-cua-ban': library.awards.find(({ validTo }) => !validTo || validTo >= today)?.id,
    'bai-cua-ban': story && `${key}: ${story.slug}`,
    'ngay-hom-nay': today,
    'sau-sau-ngay': addDays(today, 6),
  };
};

/** A line that stands for nothing in this union is left out; the check then asks for its key. */
const adapt = (sample: string, values: Record<string, string | undefined>): string =>
  sample
    .split('\n')
    .flatMap((line) => {
      const names = Object.keys(values).filter((name) => line.includes(name));
      if (names.some((name) => values[name] === undefined)) return [];
      return [names.reduce((text, name) => text.replaceAll(name, values[name]!), line)];
    })
    .join('\n');

/**
 * Puts the package's sample of a kind of story into a content folder as a draft, told of the union's
 * own unit, field, criterion and award. Nothing is written over.
 * @returns the path of its file below the content folder
 */
export async function addSample(
  contentDir: string,
  collection: CollectionName,
  library: Library,
  today: string,
): Promise<string> {
  const kind = draftKinds[collection];
  const sample = await readFile(join(templateRoot, 'samples', kind, 'index.mdx'), 'utf8');
  const slug = freeFolder(contentDir, library, collection, `bai-mau ${kind}`);
  const path = storyFile({ collection, slug });
  await writeDraft(contentDir, {
    collection,
    slug,
    files: [{ path, data: adapt(sample, standIns(library, today)) }],
  });
  return path;
}
