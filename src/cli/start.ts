import { serveSite } from '../publish/serve.ts';
import { mountOf } from '../domain/addresses.ts';
import { readSettings, siteAddress } from '../settings.ts';
import { interrupted, runCommand } from './terminal/command.ts';
import { makeSite } from './terminal/make-site.ts';
import { readOptions } from './terminal/options.ts';

/** The port tried first; `PORT` names another. */
const firstPort = Number(process.env['PORT']) || 4321;

/** `npm start`: builds the site where anything changed since the last time, and serves it here. */
await runCommand(async () => {
  readOptions({ usage: 'npm start', options: {} });
  const settings = readSettings();
  if (!(await makeSite(settings, { ledgerToo: false }))) return 1;
  const address = siteAddress(settings);
  const mount = address ? mountOf(address) : '';
  const { origin, close } = await serveSite(settings.outDir, firstPort, mount);
  process.stdout.write(`Mở trang tại: ${origin}${mount}/\nDừng: nhấn Ctrl-C.\n`);
  await interrupted();
  await close();
  return 0;
});
process.exit();
