import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../settings.ts';

/** How long a desk that runs may take to answer, in milliseconds. */
const patience = 5000;

const noteOf = ({ cacheDir }: Pick<Settings, 'cacheDir'>) => join(cacheDir, 'desk-address');

/** Notes where the desk of a content folder is open, for nobody but who runs it: the address lets in. */
export async function noteDesk(settings: Settings, address: string): Promise<void> {
  const note = noteOf(settings);
  await mkdir(settings.cacheDir, { recursive: true });
  await rm(note, { force: true });
  await writeFile(note, address, { mode: 0o600 });
}

/** Takes the note away once its desk is closed. */
export async function forgetDesk(settings: Settings): Promise<void> {
  await rm(noteOf(settings), { force: true });
}

/** The address of a desk that is open for the same content folder; undefined where none answers. */
export async function openDesk(settings: Settings): Promise<string | undefined> {
  try {
    const address = await readFile(noteOf(settings), 'utf8');
    const asked = new URL('api/form?name=profiles', address);
    const answer = await fetch(asked, { signal: AbortSignal.timeout(patience) });
    // Another program on that port may answer whatever it is asked, with a page of its own.
    const form = (await answer.json()) as { properties?: unknown };
    return form.properties ? address : undefined;
  } catch {
    return undefined;
  }
}
