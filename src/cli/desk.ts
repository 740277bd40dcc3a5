import { spawn } from 'node:child_process';
import { serveDesk } from '../desk/server.ts';
import { readSettings } from '../settings.ts';
import { interrupted, runCommand } from './terminal/command.ts';
import { readOptions } from './terminal/options.ts';

/** The port tried first; `PORT` names another. */
const firstPort = Number(process.env['PORT']) || 4400;

/** Opens an address in the machine's own browser; where none is found the printed address serves. */
const open = (address: string): void => {
  const [command, ...args] = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] }[
    process.platform as string
  ] ?? ['xdg-open'];
  spawn(command!, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
};

/** `npm run desk`: the officer's desk, a page on this machine alone; `-- --quiet` does not open it. */
await runCommand(async () => {
  const { values } = readOptions({
    usage: 'npm run desk -- [--quiet]',
    options: { quiet: { type: 'boolean' } },
  });
  const { address, close } = await serveDesk(readSettings(), firstPort);
  process.stdout.write(
    `Bàn làm việc mở tại: ${address}\nĐịa chỉ này chỉ dùng được trên máy này. Dừng: nhấn Ctrl-C.\n`,
  );
  if (!values.quiet && process.stdout.isTTY) open(address);
  await interrupted();
  await close();
  return 0;
});
process.exit();
