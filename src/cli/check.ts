import { checkSite } from '../publish/site-check.ts';
import type { Checked } from '../check/check.ts';
import { faultHandbook } from '../check/handbook.ts';
import { jsonReport, textReport } from '../check/report.ts';
import { todayInVietnam } from '../domain/date.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { storiesOf } from '../domain/library.ts';
import { BuildFault } from '../publish/build-fault.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './command.ts';
import { readOptions } from './options.ts';
import { isCalled, noSuchStory } from './story-name.ts';

/**
 * `npm run check`: every error of the content, and how many reminders of each kind; `-- --all` tells
 * the reminders too, `-- <slug>` all of one story, `-- --json` everything for other programs,
 * `-- --handbook` the handbook's page of all kinds of faults. Exit 1 when any fault stops the build.
 */
await runCommand(async () => {
  const { values, names } = readOptions({
    usage: 'npm run check -- [--all] [--json] [--handbook] [<bài>]',
    options: {
      all: { type: 'boolean' },
      json: { type: 'boolean' },
      handbook: { type: 'boolean' },
    },
    names: 1,
  });
  if (values.handbook) {
    process.stdout.write(faultHandbook());
    return 0;
  }
  const settings = readSettings();
  const { contentDir } = settings;
  const checked = await checkSite(settings, todayInVietnam());
  const [name] = names;
  const faults = name ? faultsOf(name, checked) : checked.faults;
  const report = values.json
    ? jsonReport(faults)
    : textReport(faults, {
        contentDir,
        cwd: process.cwd(),
        colour: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
        all: Boolean(values.all) || name !== undefined,
      });
  process.stdout.write(`${report}\n`);
  return faults.some(({ severity }) => severity === 'E') ? 1 : 0;
});

/** A story, page or catalogue by the name of its file. */
function placeOf(file: string): { collection: string; slug: string } {
  const [collection = '', slug] = file.replace(/\.mdx$/u, '').split('/');
  return slug === undefined ? { collection: '', slug: collection } : { collection, slug };
}

/**
 * The faults of one story, page or catalogue.
 * @throws BuildFault when nothing is called so
 */
function faultsOf(name: string, { library, faults }: Checked): Fault[] {
  const isMeant = isCalled(name);
  const own = faults.filter(({ file }) => isMeant(placeOf(file)));
  if (own.length > 0) return own;
  const places = [...storiesOf(library), ...library.pages].map(({ file }) => placeOf(file));
  if (!places.some(isMeant)) throw new BuildFault([noSuchStory(name, places)]);
  return [];
}
