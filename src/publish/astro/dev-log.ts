import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readSettings, showPath } from '../../settings.ts';
import type { LogEvent } from './log.ts';

/**
 * Astro's logger while writing. Its lines are English and speak of modules: they go into a file, and
 * an editor is told in her language that something failed and where the rest stands.
 */
const brief = () => {
  const { cacheDir } = readSettings();
  const file = join(cacheDir, 'nhat-ky-xem-thu.txt');
  return {
    write({ level, label, message }: LogEvent) {
      if (level !== 'warn' && level !== 'error') return;
      mkdirSync(cacheDir, { recursive: true });
      appendFileSync(file, `[${level}] ${label ?? ''} ${stripVTControlCharacters(message)}\n`);
      if (level === 'error') {
        process.stderr.write(
          `Một trang chưa hiện được. Chạy "npm run check"; nếu không thấy lỗi, gửi tệp này cho người sửa mã nguồn: ${showPath(file)}\n`,
        );
      }
    },
  };
};
export default brief;
