import { checkSite } from '../publish/site-check.ts';
import { jsonReport, textReport } from '../check/report.ts';
import { todayInVietnam } from '../domain/date.ts';
import { readSettings } from '../settings.ts';

/** `npm run check [-- --json]`: every fault of the content; exit 1 when any stops the build. */
const settings = readSettings();
const { contentDir } = settings;
const { faults } = await checkSite(settings, todayInVietnam());
const report = process.argv.includes('--json')
  ? jsonReport(faults)
  : textReport(faults, {
      contentDir,
      cwd: process.cwd(),
      colour: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'],
    });
process.stdout.write(`${report}\n`);
process.exitCode = faults.some(({ severity }) => severity === 'E') ? 1 : 0;
