import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { move, remove } from '../files.ts';
import { ImportFault } from './import-fault.ts';
import type { Imported } from './import.ts';

/**
 * Puts a draft's folder into the content, whole or not at all; what stands there is never replaced.
 * @throws ImportFault when the folder is there already, or what the disk says
 */
export async function writeDraft(
  contentDir: string,
  { collection, slug, files }: Pick<Imported, 'collection' | 'slug' | 'files'>,
): Promise<void> {
  const folder = join(contentDir, collection, slug);
  if (existsSync(folder))
    throw new ImportFault(
      `${collection}/${slug} đã có, không ghi đè.`,
      '→ Nhập lại: bài sẽ mang tên khác.',
    );
  // A name that begins with a dot is not read as content while it is being filled.
  const draft = join(contentDir, collection, `.${slug}-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const { path, data } of files) {
      if (dirname(path) !== `${collection}/${slug}`)
        throw new Error(`A file outside its story: ${path}`);
      await writeFile(join(draft, basename(path)), data);
    }
    await move(draft, folder);
  } catch (error) {
    await remove(draft);
    throw error;
  }
}
