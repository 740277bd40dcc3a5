import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conflictIn } from '../domain/typed/conflict.ts';
import { tell } from '../domain/faults/table.ts';
import { writeTogether } from '../files.ts';
import { BuildFault } from '../publish/build-fault.ts';

/** A change of one file below the content folder, shown before it is made. */
export type Edit = {
  file: string;
  before: string;
  after: string;
  /** Where the old file is kept, byte for byte: one that is no text is not shown as one. */
  keptAs?: string;
};

/** Refuses to change a file in which two versions still stand side by side. */
export function refuseConflict(file: string, text: string): void {
  const conflict = conflictIn(text);
  if (!conflict) return;
  const { message, hint } = tell({ code: 'dau-xung-dot', values: { value: conflict.value } });
  throw new BuildFault([`${file}:${conflict.line}: ${message}`, hint]);
}

/**
 * The text of a file below the content folder, '' where there is none yet. Rejects where it is there
 * and cannot be read: as an empty one it would be written over.
 */
export async function textOrNone(contentDir: string, file: string): Promise<string> {
  return readFile(join(contentDir, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

/** The lines that an edit takes away and adds, as a diff shows them. */
export function showEdit({ file, before, after, keptAs }: Edit): string {
  const [old, next] = [keptAs ? [] : before.split('\n'), after.split('\n')];
  const shown: string[] = [];
  let at = 0;
  for (const line of old) {
    const found = next.indexOf(line, at);
    if (found < 0) shown.push(`  - ${line}`);
    else {
      shown.push(...next.slice(at, found).map((added) => `  + ${added}`));
      at = found + 1;
    }
  }
  const moved = keptAs ? [`${file} → ${keptAs}`] : [];
  return [...moved, file, ...shown, ...next.slice(at).map((added) => `  + ${added}`)].join('\n');
}

/**
 * Makes edits, all or none.
 * @throws BuildFault before anything is written, where a file was changed since it was shown
 */
export async function writeEdits(contentDir: string, edits: readonly Edit[]): Promise<void> {
  for (const { file, before } of edits) {
    if ((await textOrNone(contentDir, file)) !== before)
      throw new BuildFault([
        `${file} vừa được sửa ở nơi khác, chưa ghi gì.`,
        '→ Chạy lại lệnh này.',
      ]);
  }
  const keepAs = async (file: string, keptAs: string) =>
    [join(contentDir, keptAs), await readFile(join(contentDir, file))] as const;
  const kept = await Promise.all(
    edits.flatMap(({ file, keptAs }) => (keptAs ? [keepAs(file, keptAs)] : [])),
  );
  const next = edits.map(({ file, after }) => [join(contentDir, file), after] as const);
  await writeTogether([...kept, ...next]);
}
