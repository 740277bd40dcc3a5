import { isError } from '../../domain/faults/fault.ts';
import { releaseFaults } from '../../check/release-faults.ts';
import { codeStamp } from '../../publish/code-stamp.ts';
import { checkSite } from '../../publish/site-check.ts';
import { isCurrent, sourceDigest, writeStamp } from '../../publish/freshness.ts';
import { todayInVietnam } from '../../domain/date.ts';
import { showPath, type Settings } from '../../settings.ts';
import { printFaults } from './command.ts';

/** The content with the faults that are told; nothing else of the check outlives it. */
const checkOnce = async (settings: Settings, today: string, withoutDrafts: boolean) => {
  const checked = await checkSite(settings, today, { code: await codeStamp() });
  const { sketches: _, ...content } = checked;
  return { content, known: withoutDrafts ? releaseFaults(checked) : checked.faults };
};

/**
 * Checks the content and builds the site, telling the editor what is wrong; nothing is done where the
 * site that stands is, byte for byte, the one a build would make.
 * @param withoutDrafts lets faults of stories that are not to be published be
 * @returns whether the new site stands; if not, the last one does
 */
export async function makeSite(
  settings: Settings,
  { ledgerToo, withoutDrafts = false }: { ledgerToo: boolean; withoutDrafts?: boolean },
): Promise<boolean> {
  const { contentDir, outDir } = settings;
  const today = todayInVietnam();
  const sources = await sourceDigest(settings);
  if (await isCurrent(settings, today, { ledgerToo, sources })) {
    process.stdout.write(
      `Nội dung không đổi từ lần trước, trang vẫn đúng từng byte: ${showPath(outDir)}\n`,
    );
    return true;
  }
  const { content, known } = await checkOnce(settings, today, withoutDrafts);
  const isBroken = known.some(isError);
  printFaults(known, contentDir);
  if (!isBroken) {
    // With Astro, half of what is loaded: not for content with a fault, nor for a site that stands.
    const { buildSite } = await import('../../publish/run.ts');
    const faults = await buildSite(settings, content, { today, ledgerToo });
    printFaults(faults, contentDir);
    if (!faults.some(isError)) {
      await writeStamp(settings, today, { ledgered: ledgerToo, sources });
      process.stdout.write(`Trang đã dựng xong: ${showPath(outDir)}\n`);
      return true;
    }
  }
  process.stderr.write('Chưa dựng trang: sửa các lỗi trên rồi chạy lại. Trang cũ vẫn nguyên.\n');
  return false;
}
