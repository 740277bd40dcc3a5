#!/usr/bin/env node
// Runs in whatever Node a machine has, and starts the command in the one that the package pins:
// posters and caches are the same everywhere only in the same runtime.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './environment.js';

const commands = {
  start: 'dựng trang nếu có gì đổi, rồi mở tại máy này',
  dev: 'xem trang trong lúc viết',
  new: 'viết bài mới: hỏi vài câu, tạo bản nháp',
  sample: 'chép một bài mẫu vào nội dung',
  check: 'tìm mọi lỗi của nội dung (--fix: sửa giúp, --watch: theo dõi)',
  build: 'dựng trang vào dist/',
  publish: 'dựng bản đưa lên mạng, ghi sổ ảnh chia sẻ',
  cards: 'vẽ ảnh chia sẻ',
  preview: 'dựng bản xem thử có cả bài nháp, cho người duyệt',
  desk: 'mở bàn làm việc trong trình duyệt',
  import: 'nhập Word, Excel thành bản nháp',
  headers: 'in cấu hình máy chủ',
  withdraw: 'gỡ một bài',
  revoke: 'thu hồi một dòng khen',
};

const require = createRequire(import.meta.url);
const [command, ...rest] = process.argv.slice(2);

/** The pinned Node; its package names the file, which is another on Windows. */
const runtime = () => {
  const file = require.resolve('node/package.json');
  return join(dirname(file), require(file).bin.node);
};

if (!Object.hasOwn(commands, command ?? '')) {
  const { version } = require('../package.json');
  const lines = Object.entries(commands).map(([name, use]) => `  ${name.padEnd(10)}${use}`);
  const unknown = command ? `Không có lệnh "${command}".\n` : '';
  process.stderr.write(
    `${unknown}Gương Sáng ${version}. Viết: guong-sang <lệnh>\n${lines.join('\n')}\n`,
  );
  process.exitCode = 1;
} else if (!existsSync(runtime())) {
  process.stderr.write(
    'Thiếu bản Node đi kèm: npm đã chặn bước cài của gói "node".\n' +
      '→ Thêm "allowScripts": { "node": true } vào package.json rồi chạy: npm rebuild node\n',
  );
  process.exitCode = 1;
} else {
  const [script, ...always] = command === 'publish' ? ['build', '--ledger'] : [command];
  const file = fileURLToPath(new URL(`../src/cli/${script}.ts`, import.meta.url));
  const types = new URL('strip-types.js', import.meta.url).href;
  // Left alone, V8 lets a build grow to thrice what it holds before it collects; this costs little.
  // Node's four threads that help it get in each other's way on two cores: as many as there is room.
  const memory = ['--heap-growing-percent=40', '--max-semi-space-size=32', '--v8-pool-size=0'];
  const flags = ['--disable-warning=ExperimentalWarning', ...memory, '--import', types];
  const child = spawn(runtime(), [...flags, file, ...always, ...rest], {
    stdio: 'inherit',
    env: { ...environment, ...process.env },
  });
  // Ctrl-C reaches the whole group: the command ends by itself, and this waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', ({ message }) => {
    process.stderr.write(
      `Không chạy được bản Node đi kèm (${message}).\n→ Chạy: npm rebuild node\n`,
    );
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
