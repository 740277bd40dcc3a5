import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames } from '../../domain/library.ts';
import { remove } from '../../files.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** A file that lay ready to be written, a story's folder that was being filled. */
const unfinished = new RegExp(`(?:\\.${uuid}\\.tmp|^\\..+-${uuid})$`, 'u');

/** Takes away what a writer that was killed left behind; whole files stay. */
export async function removeLeftovers(contentDir: string): Promise<void> {
  const stories = await Promise.all(
    collectionNames.map(async (name) => {
      const folders = await readdir(join(contentDir, name)).catch(() => []);
      return [name, ...folders.map((folder) => join(name, folder))];
    }),
  );
  for (const folder of ['', 'pages', ...stories.flat()]) {
    const names = await readdir(join(contentDir, folder)).catch(() => []);
    for (const name of names.filter((one) => unfinished.test(one)))
      await remove(join(contentDir, folder, name));
  }
}
