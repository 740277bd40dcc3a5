import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { isError } from '../domain/faults/fault.ts';
import { readEntries } from '../check/entries.ts';
import { handOver } from '../check/handed-over.ts';
import { inlineConfig } from '../publish/astro/astro-run.ts';
import { openOrders } from '../publish/pictures/dev-cards.ts';
import { checkSite } from '../publish/site-check.ts';
import { todayInVietnam } from '../domain/date.ts';
import { isWithin } from '../files.ts';
import { draftsName, readSettings } from '../settings.ts';
import { afterSaves } from './terminal/after-saves.ts';
import { printFaults, runCommand } from './terminal/command.ts';
import { readOptions } from './terminal/options.ts';

const logger = fileURLToPath(new URL('../publish/astro/dev-log.ts', import.meta.url));

/**
 * `npm run dev`: the site while it is being written. Edits show at once; faults are printed, and a
 * faulty story is left out until it is mended.
 */
await runCommand(async () => {
  // Whoever writes sees what she writes; each page says its state.
  process.env[draftsName] = '1';
  readOptions({ usage: 'npm run dev', options: {} });
  const settings = readSettings();
  const { contentDir, cacheDir, outDir } = settings;
  handOver(() => readEntries(contentDir, settings));
  const check = async (isAgain = false) => {
    const { faults } = await checkSite(settings, todayInVietnam());
    const errors = faults.filter(isError);
    printFaults(errors, contentDir);
    if (isAgain && errors.length === 0) {
      process.stdout.write('Đã đọc lại nội dung: không có lỗi.\n');
    }
    return errors.length;
  };
  // A story with a fault is only missing; a site without its catalogues cannot be shown at all.
  if ((await check()) > 0) process.stderr.write('Bài có lỗi sẽ chưa hiện cho tới khi sửa xong.\n');
  const workDir = join(cacheDir, 'dev');
  await openOrders(settings);
  const server = await dev(await inlineConfig({ workDir, outDir, logger }));
  const [address] = server.resolvedUrls.local;
  process.stdout.write(
    `Mở trang tại: ${address}\nSửa bài rồi lưu, trang tự đổi. Dừng: nhấn Ctrl-C.\n`,
  );

  await afterSaves(
    async () => {
      await check(true);
    },
    (saved) => {
      server.watcher.on('all', (_event, path) => {
        if (isWithin(contentDir, path)) saved();
      });
      return () => server.stop();
    },
  );
  return 0;
});
process.exit();
