import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow, move, remove, sha256 } from '../files.ts';
import { contentsOf } from '../publish/code-stamp.ts';
import { contentType } from '../publish/content-type.ts';
import { templateRoot, type Settings } from '../settings.ts';

/** The files of the desk's page by name. */
export type App = ReadonlyMap<string, { type: string; bytes: Uint8Array }>;

/** What the page is made of; it borrows from the whole source. */
const sources = [
  'package.json',
  'src/check/file-text.ts',
  'src/check/yaml/front-matter.ts',
  'src/desk',
  'src/domain',
  'src/text',
  'src/text.ts',
].map((name) => join(templateRoot, name));

/** Bundles the desk's page with the Vite that Astro brings; nothing of it reaches the public site. */
export async function readApp({ cacheDir }: Pick<Settings, 'cacheDir'>): Promise<App> {
  const root = join(templateRoot, 'src/desk/app');
  const stamp = sha256((await contentsOf(sources)).join('\n'));
  // Named by what it is made of, of which no content is part: made once for all of them.
  const outDir = join(dirname(cacheDir), `desk-${stamp.slice(0, 16)}`);
  const isMade = await readFile(join(outDir, 'index.html')).then(
    () => true,
    () => false,
  );
  if (!isMade) {
    const { build } = await import('vite');
    // Whole or not there: a desk that is killed, or two that begin at once, leave no half bundle.
    const fresh = `${outDir}-${process.pid}`;
    await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'silent',
      // React's own switch between its two builds.
      define: { 'process.env.NODE_ENV': '"production"' },
      // Whatever the environment says, the page is not React's slow form for developers.
      oxc: { jsx: { runtime: 'automatic', development: false } },
      build: { outDir: fresh, emptyOutDir: true, chunkSizeWarningLimit: 4_000 },
    });
    await move(fresh, outDir).catch(() => remove(fresh));
  }
  const read = (await filesBelow(outDir)).map(async (file) => {
    const bytes = await readFile(join(outDir, file));
    return [file, { type: contentType(file), bytes }] as const;
  });
  return new Map(await Promise.all(read));
}
