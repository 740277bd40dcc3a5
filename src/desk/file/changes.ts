import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diffLines } from 'diff';
import { checkContent } from '../../check/check.ts';
import { todayInVietnam } from '../../domain/date.ts';
import { writeWhole } from '../../files.ts';
import type { Settings } from '../../settings.ts';

const run = promisify(execFile);

/** One line of what changed: kept, taken away, or new. */
export type ChangedLine = { kind: ' ' | '-' | '+'; text: string };

const keptFile = (cacheDir: string, path: string) => join(cacheDir, 'desk-published', path);

/** Remembers the stories and notices that a release has just published, for whoever approves what comes next. */
export async function keepAllPublished({
  contentDir,
  cacheDir,
}: Pick<Settings, 'contentDir' | 'cacheDir'>): Promise<void> {
  const { sketches } = await checkContent(contentDir, {
    today: todayInVietnam(),
    production: false,
    cacheDir,
  });
  const published = sketches.filter(({ data }) => data.status === 'da-dang');
  for (const file of ['notices.yaml', ...published.map((story) => story.file)]) {
    const text = await readFile(join(contentDir, file), 'utf8').catch(() => '');
    await writeWhole(keptFile(cacheDir, file), text);
  }
}

/** Keeps what is remembered of a story under the name it will have, too. */
export async function keepAlso(cacheDir: string, from: string, to: string): Promise<void> {
  const text = await readFile(keptFile(cacheDir, from), 'utf8').catch(() => undefined);
  if (text !== undefined) await writeWhole(keptFile(cacheDir, to), text);
}

/** The text last published: as the desk kept it, else as Git has it; undefined for a new file. */
export async function lastPublished(
  contentDir: string,
  cacheDir: string,
  path: string,
): Promise<string | undefined> {
  const kept = await readFile(keptFile(cacheDir, path), 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const shown = await run('git', ['show', `HEAD:./${path}`], {
    cwd: contentDir,
    maxBuffer: 8 * 1024 * 1024,
  }).catch(() => undefined);
  return shown?.stdout;
}

/** What a text says otherwise than the version last published; a new story is new line by line. */
export async function changesSince(
  contentDir: string,
  cacheDir: string,
  path: string,
  now: string,
): Promise<{ isNew: boolean; lines: ChangedLine[] }> {
  const before = await lastPublished(contentDir, cacheDir, path);
  const lines = diffLines(before ?? '', now).flatMap(({ added, removed, value }) => {
    const kind = added ? ('+' as const) : removed ? ('-' as const) : (' ' as const);
    return value
      .replace(/\n$/u, '')
      .split('\n')
      .map((text) => ({ kind, text }));
  });
  return { isNew: before === undefined, lines };
}
