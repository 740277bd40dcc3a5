import { pageName, storyPath } from '../domain/addresses.ts';
import type { Story } from '../domain/library.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { addNotices } from './catalogue.ts';
import type { Edit } from './edit.ts';
import { editStory, type FrontMatter } from './front-matter.ts';

/** A line of a list and what takes its honour back. */
type Revocation = {
  line: number;
  decision: string;
  date: string;
  today: string;
  by: string;
};

/** Revokes one line of a decision; it then leads to no page that still praises. */
export async function planRevocation(
  contentDir: string,
  story: Story,
  { line, decision, date, today, by }: Revocation,
): Promise<Edit[]> {
  const edit = await editStory(contentDir, story.file, (data) => {
    const citations = (data['citations'] ?? []) as FrontMatter[];
    if (!citations.some(({ no }) => no === line))
      throw new BuildFault([`${story.file}: không có dòng số ${line} trong citations.`]);
    return {
      ...data,
      citations: citations.map((citation) => {
        if (citation['no'] !== line) return citation;
        const { profile: _profile, model: _model, ...rest } = citation;
        return { ...rest, state: 'thu-hoi', revokedBy: { number: decision, date } };
      }),
    };
  });
  const notice = await addNotices(contentDir, [
    {
      date: today,
      type: 'thu-hoi',
      page: pageName(storyPath(story)),
      line,
      text: `Thu hồi dòng số ${line} theo Quyết định số ${decision}.`,
      by,
    },
  ]);
  return [edit, notice];
}
