import { checkContent, type Checked, type CheckOptions } from '../../check/check.ts';
import { BuildFault } from '../../publish/build-fault.ts';
import { todayInVietnam } from '../../domain/date.ts';
import { codeStamp } from '../../publish/code-stamp.ts';
import { readSettings, type Settings } from '../../settings.ts';

/**
 * The content for a command that asks it one thing or changes it. It goes on from what the last
 * command read: of hundreds of stories and photos, none of which has changed, none is read anew.
 * @param production refuses illustrations, as a release does
 * @throws BuildFault where there is no content folder
 */
export async function readContent(
  production = false,
): Promise<Checked & { settings: Settings; options: CheckOptions; today: string }> {
  const settings = readSettings();
  const { contentDir, cacheDir } = settings;
  const today = todayInVietnam();
  const options = { today, production, cacheDir, kept: { cacheDir, code: await codeStamp() } };
  const checked = await checkContent(contentDir, options);
  const absent = checked.faults.find(({ code }) => code === 'khong-co-thu-muc');
  if (absent) throw new BuildFault([absent.message, `→ ${absent.hint}`]);
  return { settings, options, today, ...checked };
}
