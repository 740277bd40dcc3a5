import { BuildFault } from '../publish/build-fault.ts';
import { planRevocation } from '../editing/revocation.ts';
import { runCommand } from './terminal/command.ts';
import { confirmEdits } from './terminal/confirm.ts';
import { isCalled, noSuchStory } from './terminal/story-name.ts';
import { readContent } from './terminal/read-content.ts';
import { readOptions, refuseNoDay } from './terminal/options.ts';

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
  if (!name || !line || !decision || !date) throw new BuildFault([`Viết đủ: ${usage}`]);
  refuseNoDay('date', date);
  const { settings, today, library } = await readContent();
  const { contentDir } = settings;
  const story = library.commendations.find(isCalled(name));
  if (!story) throw new BuildFault([noSuchStory(name, library.commendations)]);

  const edits = await planRevocation(contentDir, story, {
    line: Number(line),
    decision,
    date,
    today,
    by: library.site.operator,
  });
  if (!(await confirmEdits(contentDir, edits, values.yes ?? false))) return 1;
  process.stdout.write('Đã ghi. Chạy "npm run build" rồi đưa trang lên.\n');
  return 0;
});
