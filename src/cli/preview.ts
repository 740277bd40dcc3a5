import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { isError } from '../domain/faults/fault.ts';
import { withDrafts } from '../check/drafts.ts';
import { todayInVietnam, writeDay } from '../domain/date.ts';
import { storiesOf } from '../domain/library.ts';
import { keepInside, waitingPage } from '../publish/preview.ts';
import { checkSite } from '../publish/site-check.ts';
import { draftsName, readSettings, sharedName, showPath } from '../settings.ts';
import { text } from '../text.ts';
import { printFaults, runCommand } from './terminal/command.ts';
import { readOptions } from './terminal/options.ts';

/** Where previews are put, each under a name that nobody can guess. */
const previews = 'xem-thu';

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

/**
 * `npm run preview`: a static site with drafts, what waits and what is set for a day, for the person who
 * approves: kept from search machines, without feeds, and nothing of it is remembered as published.
 */
await runCommand(async () => {
  readOptions({ usage: 'npm run preview', options: {} });
  const name = randomBytes(12).toString('hex');
  process.env['OUT_DIR'] = resolve(previews);
  process.env[draftsName] = '1';
  const today = todayInVietnam();
  const plain = await checkSite(readSettings(), today);
  const sharedUrl = process.env['SITE_URL'] || plain.library.site.url;
  const address = new URL(`${name}/`, withSlash(sharedUrl)).href;
  process.env['SITE_URL'] = address;
  // What it offers to be shared is what will be: it tells nobody where the preview is.
  process.env[sharedName] = sharedUrl;
  const settings = { ...readSettings(), outDir: join(resolve(previews), name) };
  const checked = withDrafts(plain, today);
  if (checked.faults.some(isError)) {
    printFaults(checked.faults, settings.contentDir);
    return 1;
  }
  // With Astro, which content with a fault need not wait for.
  const { buildSite } = await import('../publish/run.ts');
  const faults = await buildSite(settings, checked, { today, ledgerToo: false });
  if (faults.some(isError)) {
    printFaults(faults, settings.contentDir);
    return 1;
  }
  const waiting = storiesOf(checked.library).filter(({ data }) => data.previewState);
  await keepInside(settings.outDir, waiting);
  // In the preview it stands as if its day had come.
  const dayOf = new Map(plain.sketches.map(({ file, data }) => [file, data.date ?? '']));
  const lines = waiting.map(({ data: { title, previewState }, file }) => {
    const day = previewState === 'hen-ngay' ? ` ${writeDay(dayOf.get(file)!)}` : '';
    return `  ${title} (${text.previewMarks[previewState!]}${day}): ${file}\n`;
  });
  process.stdout.write(
    `Bản xem thử: ${showPath(settings.outDir)}\nĐưa thư mục ấy lên máy chủ thì mở ở: ${address}${waitingPage}\n${lines.length > 0 ? `Đang chờ:\n${lines.join('')}` : 'Không có bài nào đang chờ.\n'}`,
  );
  return 0;
});
process.exit();
