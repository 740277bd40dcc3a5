import { checkContent, type Checked, type CheckOptions } from '../../check/check.ts';
import { todayInVietnam } from '../../domain/date.ts';
import { codeStamp } from '../../publish/code-stamp.ts';
import { readSettings, type Settings } from '../../settings.ts';

/**
 * The content for a command that asks it one thing or changes it. It goes on from what the last
 * command read: of hundreds of stories and photos, none of which has changed, none is read anew.
 * @param production refuses illustrations, as a release does
 */
export async function readContent(
  production = false,
): Promise<Checked & { settings: Settings; options: CheckOptions; today: string }> {
  const settings = readSettings();
  const { contentDir, cacheDir } = settings;
  const today = todayInVietnam();
  const options = { today, production, cacheDir, kept: { cacheDir, code: await codeStamp() } };
  return { settings, options, today, ...(await checkContent(contentDir, options)) };
}
