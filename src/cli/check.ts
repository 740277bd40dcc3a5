import { checkSite } from '../publish/site-check.ts';
import type { Checked } from '../check/check.ts';
import { faultHandbook } from '../check/handbook.ts';
import { jsonReport, textReport } from '../check/report.ts';
import { todayInVietnam } from '../domain/date.ts';
import { isError, type Fault } from '../domain/faults/fault.ts';
import { storiesOf } from '../domain/library.ts';
import { codeStamp } from '../publish/code-stamp.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { readSettings } from '../settings.ts';
import { reportOptions, runCommand } from './terminal/command.ts';
import { mendContent } from './mend.ts';
import { readOptions } from './terminal/options.ts';
import { isCalled, noSuchStory } from './terminal/story-name.ts';
import { watchContent } from './watch.ts';

/** A story, page or catalogue by the name of its file. */
const placeOf = (file: string): { collection: string; slug: string } => {
  const [collection = '', slug] = file.replace(/\.mdx$/u, '').split('/');
  return slug === undefined ? { collection: '', slug: collection } : { collection, slug };
};

/**
 * The faults of one story, page or catalogue.
 * @throws BuildFault when nothing is called so
 */
const faultsOf = (name: string, { library, faults }: Checked): Fault[] => {
  const isMeant = isCalled(name);
  const own = faults.filter(({ file }) => isMeant(placeOf(file)));
  if (own.length > 0) return own;
  const places = [...storiesOf(library), ...library.pages].map(({ file }) => placeOf(file));
  if (!places.some(isMeant)) throw new BuildFault([noSuchStory(name, places)]);
  return [];
};

/**
 * `npm run check`: every error of the content, and how many reminders of each kind; `-- --all` tells
 * the reminders too, `-- <slug>` all of one story, `-- --json` everything for other programs,
 * `-- --handbook` the handbook's page of all kinds of faults. `-- --fix` first mends what is safe,
 * shown and asked (`--yes`: not asked); `-- --watch` checks again at each save. Exit 1 when any fault
 * stops the build.
 */
await runCommand(async () => {
  const { values, names } = readOptions({
    usage: 'npm run check -- [--all] [--json] [--handbook] [--fix [--yes]] [--watch] [<bài>]',
    options: {
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      handbook: { type: 'boolean' },
      fix: { type: 'boolean' },
      yes: { type: 'boolean' },
      watch: { type: 'boolean' },
    },
    names: 1,
  });
  if (values.handbook) {
    process.stdout.write(faultHandbook());
    return 0;
  }
  const settings = readSettings();
  const { contentDir } = settings;
  const [name] = names;
  if (values.json && (values.fix || values.watch))
    throw new BuildFault(['--json chỉ in lỗi cho máy đọc: không đi cùng --fix hay --watch.']);
  if (values.fix) {
    const called = name === undefined ? () => true : isCalled(name);
    const isMeant = (file: string) => called(placeOf(file));
    if (!(await mendContent(contentDir, { isSure: values.yes ?? false, isMeant }))) return 1;
  }
  const checked = await checkSite(settings, todayInVietnam(), { code: await codeStamp() });
  const faults = name ? faultsOf(name, checked) : checked.faults;
  const shown = {
    ...reportOptions(contentDir, process.stdout),
    all: Boolean(values.all) || name !== undefined,
  };
  const report = values.json ? jsonReport(faults) : textReport(faults, shown);
  process.stdout.write(`${report}\n`);
  const isThere = !faults.some(({ code }) => code === 'khong-co-thu-muc');
  if (values.watch && isThere) await watchContent(settings, checked.faults, shown);
  return faults.some(isError) ? 1 : 0;
});
