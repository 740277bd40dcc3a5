import type { YAMLMap, YAMLSeq } from 'yaml';
import { BuildFault } from '../publish/build-fault.ts';
import { checkContent } from '../check/check.ts';
import { storyPath } from '../domain/addresses.ts';
import { isDay, todayInVietnam } from '../domain/date.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './terminal/command.ts';
import { addNotices, confirmEdits, editStory } from './content-edit.ts';
import { isCalled, noSuchStory } from './terminal/story-name.ts';
import { readOptions } from './terminal/options.ts';

const usage =
  'npm run revoke -- <quyết định> <số thứ tự dòng> --decision "12-QĐ/TĐTN" --date 2026-03-20';

/** `npm run revoke -- <commendation> <line> --decision <number> --date <date> [--yes]`: revokes one line of a decision. */
await runCommand(async () => {
  const { values, names } = readOptions({
    usage,
    options: {
      decision: { type: 'string' },
      date: { type: 'string' },
      yes: { type: 'boolean' },
    },
    names: 2,
  });
  const [name, line] = names;
  const { decision, date } = values;
  if (!name || !line || !decision || !date) {
    process.stderr.write(`Viết đủ: ${usage}\n`);
    return 1;
  }
  if (!isDay(date))
    throw new BuildFault([`--date: "${date}" không phải ngày; viết NĂM-THÁNG-NGÀY.`]);
  const { contentDir } = readSettings();
  const today = todayInVietnam();
  const { library } = await checkContent(contentDir, { today, production: false });
  const story = library.commendations.find(isCalled(name));
  if (!story) throw new BuildFault([noSuchStory(name, library.commendations)]);

  const edit = await editStory(contentDir, story.file, (data) => {
    const citations = data.get('citations') as YAMLSeq<YAMLMap> | undefined;
    const citation = citations?.items.find((item) => item.get('no') === Number(line));
    if (!citation)
      throw new BuildFault([`${story.file}: không có dòng số ${line} trong citations.`]);
    citation.set('state', 'thu-hoi');
    const revokedBy = data.createNode({ number: decision, date }) as YAMLMap;
    for (const item of revokedBy.items)
      Object.assign(item.value as object, { type: 'QUOTE_DOUBLE' });
    revokedBy.flow = true;
    citation.set('revokedBy', revokedBy);
    // A revoked line must not lead to a page that still praises.
    citation.delete('profile');
    citation.delete('model');
  });
  const notice = await addNotices(contentDir, [
    {
      date: today,
      type: 'thu-hoi',
      page: storyPath(story).slice(1, -1),
      text: `Thu hồi dòng số ${line} theo Quyết định số ${decision}.`,
      by: library.site.operator,
    },
  ]);
  if (!(await confirmEdits(contentDir, [edit, notice], values.yes ?? false))) return 1;
  process.stdout.write('Đã ghi. Chạy "npm run build" rồi đưa trang lên.\n');
  return 0;
});
