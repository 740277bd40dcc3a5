import { spawn } from 'node:child_process';
import { forgetDesk, noteDesk, openDesk } from '../desk/run/open-desk.ts';
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
  const settings = readSettings();
  const isShown = !values.quiet && process.stdout.isTTY;
  const already = await openDesk(settings);
  if (already) {
    process.stdout.write(`Bàn làm việc của thư mục này đang mở sẵn tại: ${already}\n`);
    if (isShown) open(already);
    return 0;
  }
  const { address, close } = await serveDesk(settings, firstPort);
  // On a disk that takes nothing the desk is open all the same.
  await noteDesk(settings, address).catch(() => {});
  process.stdout.write(
    `Bàn làm việc mở tại: ${address}\nĐịa chỉ này chỉ dùng được trên máy này. Dừng: nhấn Ctrl-C.\n`,
  );
  const { port } = new URL(address);
  if (Number(port) !== firstPort)
    process.stdout.write(
      `Cổng ${firstPort} đang có chương trình khác dùng. Phần gõ chưa lưu lần trước ở cổng ấy không hiện ở đây: tắt chương trình ấy rồi chạy lại. Phần gõ ở lần này mà chưa lưu thì lần sau mở bằng PORT=${port}.\n`,
    );
  if (isShown) open(address);
  await interrupted();
  await close();
  await forgetDesk(settings);
  return 0;
});
process.exit();
