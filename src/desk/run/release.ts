import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** One line of what a release is doing, or how it ended. */
export type Progress =
  | { step: 'kiem-tra' | 'dung-trang' | 'dua-len'; text: string }
  | { step: 'xong' | 'hong'; text: string };

/** The script of the union's own package.json that brings the built site to its host. */
const deployScript = 'deploy';

/** Whether the union's repository says how its site gets to its host. */
export async function canDeploy(): Promise<boolean> {
  const text = await readFile(resolve('package.json'), 'utf8').catch(() => '{}');
  const { scripts = {} } = JSON.parse(text) as { scripts?: Record<string, string> };
  return deployScript in scripts;
}

/** Runs a program, tells its lines, and ends with its exit code. */
const lines = async function* (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): AsyncGenerator<string, number> {
  const child = spawn(command, args, {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32' && command === 'npm',
  });
  const said = new PassThrough();
  child.stdout.pipe(said, { end: false });
  child.stderr.pipe(said, { end: false });
  const ended = new Promise<number>((done) => {
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  }).finally(() => said.end());
  yield* createInterface({ input: said });
  return ended;
};

/**
 * Brings the content to the public: check, build with the ledger of share images, and the union's own
 * `deploy` script where it has one; without one the site stands in its output folder. Whatever fails,
 * the last site stays.
 */
export async function* release(env: {
  CONTENT_DIR: string;
  OUT_DIR: string;
}): AsyncGenerator<Progress> {
  const cli = fileURLToPath(new URL('../../cli/build.ts', import.meta.url));
  yield { step: 'kiem-tra', text: 'Đang kiểm tra nội dung rồi dựng trang…' };
  const build = lines(
    process.execPath,
    [...process.execArgv, cli, '--ledger', '--without-drafts'],
    env,
  );
  let next = await build.next();
  for (; !next.done; next = await build.next()) yield { step: 'dung-trang', text: next.value };
  if (next.value !== 0) {
    yield {
      step: 'hong',
      text: 'Chưa đăng: sửa các lỗi trên rồi bấm Đăng lại. Trang cũ vẫn nguyên.',
    };
    return;
  }
  if (!(await canDeploy())) {
    const text = `Trang đã dựng xong trong thư mục ${env.OUT_DIR}. Đưa cả thư mục ấy lên máy chủ thì bài mới tới người đọc. Nhờ người phụ trách kỹ thuật khai lệnh deploy trong package.json: lần sau nút này làm luôn việc ấy.`;
    yield { step: 'xong', text };
    return;
  }
  yield { step: 'dua-len', text: 'Đang đưa trang lên máy chủ…' };
  const deploy = lines('npm', ['run', '--silent', deployScript], env);
  next = await deploy.next();
  for (; !next.done; next = await deploy.next()) yield { step: 'dua-len', text: next.value };
  yield next.value === 0
    ? { step: 'xong', text: 'Đã đưa trang lên máy chủ.' }
    : {
        step: 'hong',
        text: 'Trang dựng xong nhưng chưa đưa lên được máy chủ. Gửi các dòng trên cho người phụ trách kỹ thuật.',
      };
}
