import { buildSite } from '../build/site-build.ts';
import { checkContent } from '../check/check.ts';
import { textReport } from '../check/report.ts';
import { todayInVietnam } from '../domain/date.ts';
import { readSettings, showPath } from '../settings.ts';

/** `npm run build`: checks the content, then builds the site; on any fault the last site stays. */
const settings = readSettings();
const checked = await checkContent(settings.contentDir, {
  today: todayInVietnam(),
  production: settings.production,
});
const { faults } = checked;
if (faults.length > 0) {
  process.stderr.write(
    `${textReport(faults, {
      contentDir: settings.contentDir,
      cwd: process.cwd(),
      colour: Boolean(process.stderr.isTTY) && !process.env['NO_COLOR'],
    })}\n`,
  );
}
if (faults.some(({ severity }) => severity === 'E')) {
  process.stderr.write(`Chưa dựng trang: sửa các lỗi trên rồi chạy lại. Trang cũ vẫn nguyên.\n`);
  process.exitCode = 1;
} else {
  await buildSite(settings, checked);
  process.stdout.write(`Trang đã dựng xong: ${showPath(settings.outDir)}\n`);
}
