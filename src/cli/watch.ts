import { watch } from 'node:fs';
import { join, relative } from 'node:path';
import { tellEach, total, type ReportOptions } from '../check/report.ts';
import { todayInVietnam } from '../domain/date.ts';
import type { Fault } from '../domain/faults/fault.ts';
import { checkSite } from '../publish/site-check.ts';
import type { Settings } from '../settings.ts';
import { afterSaves } from './terminal/after-saves.ts';

/** The same fault whatever lines were put above it. */
const identity = ({ file, code, message }: Fault) => [file, code, message].join('\0');

/** The faults of a list that another one lacks, as many times as it lacks them. */
const beyond = (faults: readonly Fault[], others: readonly Fault[]): Fault[] => {
  const left = Map.groupBy(others, identity);
  return faults.filter((fault) => !left.get(identity(fault))?.pop());
};

/** What changed between two checks: what is mended in a line each, what is new in full, and the total. */
const tellChange = (
  before: readonly Fault[],
  now: readonly Fault[],
  options: ReportOptions,
): string => {
  const mended = beyond(before, now).map(({ file, message }) => {
    const path = relative(options.cwd, join(options.contentDir, file)) || '.';
    return `ĐÃ HẾT  ${path}  ${message}`;
  });
  const fresh = tellEach(beyond(now, before), options);
  const parts = [...(mended.length > 0 ? [mended.join('\n')] : []), ...fresh];
  const intro = parts.length === 0 ? 'Đã đọc lại, không có gì đổi. ' : '';
  return [...parts, intro + total(now, options)].join('\n\n');
};

/** Checks the content again at each save and tells what changed, until it is interrupted. */
export async function watchContent(
  settings: Settings,
  first: readonly Fault[],
  options: ReportOptions,
): Promise<void> {
  let faults = first;
  const again = async () => {
    const checked = await checkSite(settings, todayInVietnam());
    const time = new Date().toLocaleTimeString('vi-VN');
    process.stdout.write(`\n${time}  ${tellChange(faults, checked.faults, options)}\n`);
    faults = checked.faults;
  };
  await afterSaves(again, (saved, fail) => {
    const watcher = watch(settings.contentDir, { recursive: true }, (_event, name) => {
      // A file that is being written whole has another name first.
      const isUnfinished = (part: string) => part.startsWith('.') || part.endsWith('.tmp');
      if (!name?.split(/[/\\]/).some(isUnfinished)) saved();
    });
    watcher.on('error', fail);
    process.stdout.write('Đang theo dõi: lưu bài là kiểm lại. Dừng: nhấn Ctrl-C.\n');
    return () => watcher.close();
  });
}
