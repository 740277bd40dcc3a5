import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../check/check.ts';
import { storyPartPath } from '../../domain/addresses.ts';
import { slugsOf, storiesOf } from '../../domain/library.ts';
import { partNumbers } from '../../domain/lists/citation-pages.ts';
import { tombstonesOf } from '../../domain/selection.ts';

/**
 * Lies beside a tombstone, where the host's rule finds it: the rules name nobody who was taken down,
 * and hold for stories taken down later too.
 */
export const goneMark = 'da-go.txt';

/** Marks every address of the stories that were taken down by a day, `YYYY-MM-DD`. */
export async function writeGoneMarks(
  { library }: Content,
  { siteDir, today }: { siteDir: string; today: string },
): Promise<void> {
  for (const story of tombstonesOf(storiesOf(library), today)) {
    const paths = slugsOf(story).flatMap((slug) =>
      partNumbers(story).map((number) => storyPartPath({ ...story, slug }, number)),
    );
    for (const path of paths) await writeFile(join(siteDir, path, goneMark), '');
  }
}
