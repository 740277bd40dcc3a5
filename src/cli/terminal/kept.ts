import type { CheckOptions } from '../../check/check.ts';
import { codeStamp } from '../../publish/code-stamp.ts';
import type { Settings } from '../../settings.ts';

/**
 * Lets a command that asks the content one thing go on from what the last one read of it: of hundreds
 * of stories and photos, none of which has changed, it need not read each anew.
 */
export async function keptBy({
  cacheDir,
}: Settings): Promise<Pick<CheckOptions, 'cacheDir' | 'kept'>> {
  return { cacheDir, kept: { cacheDir, code: await codeStamp() } };
}
