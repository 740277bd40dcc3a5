import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textReport, type ReportOptions } from '../../check/report.ts';
import type { Fault } from '../../domain/faults/fault.ts';
import { BuildFault } from '../../publish/build-fault.ts';
import { logText } from '../../publish/astro/log.ts';
import { readSettings, showPath } from '../../settings.ts';
import { environmentFaults } from './environment.ts';

/** How faults are shown on a stream: by paths from here, in colour only on a terminal that is to have it. */
export function reportOptions(contentDir: string, stream: NodeJS.WriteStream): ReportOptions {
  const colour = Boolean(stream.isTTY) && !process.env['NO_COLOR'];
  return { contentDir, cwd: process.cwd(), colour };
}

/** Prints faults as an editor reads them: errors in full, reminders counted. */
export function printFaults(faults: readonly Fault[], contentDir: string): void {
  if (faults.length === 0) return;
  process.stderr.write(`${textReport(faults, reportOptions(contentDir, process.stderr))}\n`);
}

/** Waits for Ctrl-C, or for whoever else ends the command. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}

/** Keeps all that is known of a failure in a file, for whoever mends the template. */
const writeLog = (error: unknown): string => {
  const { cacheDir } = readSettings();
  const file = join(cacheDir, 'nhat-ky-loi.txt');
  const cause = error instanceof Error ? `${error.stack}\n${String(error.cause ?? '')}` : error;
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, `${logText()}\n${String(cause)}\n`);
  return showPath(file);
};

// Windows says of a file that is held what others say of one that may not be written.
const notWritten =
  process.platform === 'win32'
    ? 'Có chương trình đang mở tệp hay thư mục cần ghi (Word, trình xem ảnh, OneDrive…), hoặc thư mục ấy chỉ cho đọc. Đóng nó rồi chạy lại.'
    : 'Không được phép ghi. Xem lại quyền của thư mục.';

const hints: Record<string, string> = {
  ENOSPC: 'Hết chỗ trên đĩa. Dọn bớt rồi chạy lại.',
  EACCES: notWritten,
  EPERM: notWritten,
  EBUSY: notWritten,
  EROFS: 'Ổ đĩa chỉ cho đọc, không ghi được.',
  EMFILE: 'Máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi chạy lại.',
};

/**
 * Runs a command. Whatever goes wrong is told in a few Vietnamese lines, never as a stack trace or in
 * the words of a library, and the exit code is 1.
 */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    const wrong = environmentFaults(process.env, process.cwd());
    if (wrong.length > 0) throw new BuildFault(wrong);
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof BuildFault) {
      process.stderr.write(`${error.lines.join('\n')}\n`);
      return;
    }
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    let log = '';
    try {
      log = `Chi tiết cho người sửa mã nguồn: ${writeLog(error)}\n`;
    } catch {
      // A full disk takes no log either.
    }
    const why =
      hints[code] ?? 'phần mềm gặp lỗi chưa lường trước. Nội dung và trang cũ vẫn nguyên.';
    process.stderr.write(`Không làm xong được: ${why}\n${log}`);
  }
}
