import { paperPath } from './addresses.ts';
import type { Story } from './library.ts';
import { known } from './schemas/field.ts';
import { besideName } from './typed/file-name.ts';

/** A file offered for download beside a story: a toolkit's sheet, a decision's text. */
type Paper = { file: string; title: string; path: string; licence?: string };

/** The papers of a story and the addresses they are published under. */
export function papersOf(story: Story): Paper[] {
  const path = (file: string) => paperPath(story, file);
  if (story.collection === 'models') {
    return story.data.toolkit.map(({ file, title, licence }) => ({
      file,
      title,
      path: path(file),
      ...(licence ? { licence } : {}),
    }));
  }
  if (story.collection === 'commendations' && story.data.decision.file) {
    const { file, summary } = story.data.decision;
    return [{ file, title: known(summary) ?? besideName(file), path: path(file) }];
  }
  return [];
}
