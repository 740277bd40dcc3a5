import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';

let running: { child: ChildProcess; address: Promise<string> } | undefined;

const start = ({ contentDir, outDir }: Settings): NonNullable<typeof running> => {
  const cli = fileURLToPath(new URL('../../cli/dev.ts', import.meta.url));
  // Bundling the desk's page makes this process one of production, where pages order no pictures.
  const env = { ...process.env, NODE_ENV: '', CONTENT_DIR: contentDir, OUT_DIR: outDir };
  const child = spawn(process.execPath, [...process.execArgv, cli], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = new Promise<string>((done, fail) => {
    child.once('error', fail).once('exit', () => {
      running = undefined;
      fail(
        new DeskFault(
          500,
          'Chưa xem thử được: nội dung còn lỗi chung (trang này, đơn vị, giải thưởng). Sửa rồi thử lại.',
        ),
      );
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = line.match(/http:\/\/\S+/u)?.[0];
      if (found) done(found);
    });
  });
  return { child, address };
};

/** The address of the site as it is being written, started when it is first asked for. */
export function previewAddress(settings: Settings): Promise<string> {
  running ??= start(settings);
  return running.address;
}

/** Ends what was started, and waits until it has let go of its folder. */
export async function stopPreview(): Promise<void> {
  const child = running?.child;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
