import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { templateRoot, type Settings } from '../settings.ts';

/** The files of the desk's page by name. */
export type App = ReadonlyMap<string, { type: string; bytes: Uint8Array }>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
};

/** Names what a bundle is made of, so that it is made once; the page borrows from the whole source. */
const digestOf = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(join(templateRoot, 'package.json')));
  const sources = await Promise.all(
    ['src/desk', 'src/domain', 'src/text', 'src/text.ts'].map((name) =>
      filesBelow(join(templateRoot, name)).catch(() => [join(templateRoot, name)]),
    ),
  );
  for (const file of sources.flat()) hash.update(await readFile(file).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
};

/** Bundles the desk's page with the Vite that Astro brings; nothing of it reaches the public site. */
export async function readApp({ cacheDir }: Pick<Settings, 'cacheDir'>): Promise<App> {
  const root = join(templateRoot, 'src/desk/app');
  const outDir = join(cacheDir, `desk-${await digestOf()}`);
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
    await rename(fresh, outDir).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  const files = await filesBelow(outDir);
  const read = files.map(async (file) => {
    const type = types[extname(file)] ?? 'application/octet-stream';
    return [
      file.slice(outDir.length + 1).replaceAll('\\', '/'),
      { type, bytes: await readFile(file) },
    ] as const;
  });
  return new Map(await Promise.all(read));
}
