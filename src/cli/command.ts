import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFault } from '../publish/build-fault.ts';
import { logText } from '../publish/log.ts';
import { textReport } from '../check/report.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { readSettings, showPath } from '../settings.ts';

/** Prints faults as an editor reads them. */
export const printFaults = (faults: readonly Fault[], contentDir: string): void => {
  if (faults.length === 0) return;
  const colour = Boolean(process.stderr.isTTY) && !process.env['NO_COLOR'];
  const options = { contentDir, cwd: process.cwd(), colour };
  process.stderr.write(`${textReport(faults, options)}\n`);
};

/** Keeps all that is known of a failure in a file, for whoever mends the template. */
const writeLog = (error: unknown): string => {
  const { cacheDir } = readSettings();
  const file = join(cacheDir, 'nhat-ky-loi.txt');
  const cause = error instanceof Error ? `${error.stack}\n${String(error.cause ?? '')}` : error;
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, `${logText()}\n${String(cause)}\n`);
  return showPath(file);
};

const hints: Record<string, string> = {
  ENOSPC: 'Hết chỗ trên đĩa. Dọn bớt rồi chạy lại.',
  EACCES: 'Không được phép ghi. Xem lại quyền của thư mục.',
  EROFS: 'Ổ đĩa chỉ cho đọc, không ghi được.',
};

/**
 * Runs a command. Whatever goes wrong is told in a few Vietnamese lines, never as a stack trace, and
 * the exit code is 1.
 */
export const runCommand = async (main: () => Promise<number | undefined>): Promise<void> => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof BuildFault) {
      process.stderr.write(`${error.lines.join('\n')}\n`);
      return;
    }
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    const [message] = (error instanceof Error ? error.message : String(error)).split('\n');
    let log = '';
    try {
      log = `Chi tiết cho người sửa mã nguồn: ${writeLog(error)}\n`;
    } catch {
      // A full disk takes no log either.
    }
    process.stderr.write(`Không làm xong được: ${hints[code] ?? message}\n${log}`);
  }
};
