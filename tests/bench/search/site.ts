import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { build } from 'vite';
import { buildSearchIndex } from '../../../src/search/index/build-index.ts';
import { otherNames } from '../../../src/search/index/aliases.ts';
import type { Abbreviations } from '../../../src/domain/schemas/catalogue.ts';
import type { Engine } from './engines.ts';
import { htmlOf } from './pages.ts';
import type { BenchPage } from './pages.ts';

/** Writes the pages, the engine's index and its script into `folder`. */
export async function buildBenchSite(options: {
  folder: string;
  engine: Engine;
  pages: readonly BenchPage[];
  abbreviations: Abbreviations;
  /** the repository */
  root: string;
}): Promise<void> {
  const { folder, engine, pages, root } = options;
  await rm(folder, { recursive: true, force: true });
  for (const page of pages) {
    const file = join(folder, page.url, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, htmlOf(page));
  }
  if (engine.name === 'ours')
    await buildSearchIndex({
      outDir: folder,
      abbreviations: options.abbreviations,
      aliases: [],
    });
  else if (engine.name === 'pagefind') await buildStock(folder);
  else await writeFile(join(folder, 'pages.json'), JSON.stringify(recordsOf(options)));

  const { script, scriptOnPage = script } = engine;
  // Below the repository, so that its packages are found.
  const entryOf = (name: string) => join(root, 'node_modules', `.bench-${engine.name}-${name}.js`);
  const input = { ask: entryOf('ask'), 'on-page': entryOf('on-page') };
  await writeFile(input.ask, script(root));
  await writeFile(input['on-page'], scriptOnPage(root));
  await build({
    root: dirname(input.ask),
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'bench'),
      // As on the site, where the scripts' folder lies beside the index.
      assetsDir: '',
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
    base: '/bench/',
  });
  await Promise.all(Object.values(input).map((entry) => rm(entry)));
  const start = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bench</title>';
  await writeFile(join(folder, 'bench', 'index.html'), start);
}

/** Pages as records, with the other names that our index gives them. */
const recordsOf = (options: { pages: readonly BenchPage[]; abbreviations: Abbreviations }) => {
  const namesFor = otherNames(options.abbreviations, []);
  return options.pages.map(({ url, title, body, meta = {} }) => {
    const byline = [meta['role'], meta['unit'], meta['place']].join(' ');
    return { url, title, body, byline, names: namesFor(`${title} ${body} ${byline}`).join(' ') };
  });
};

const buildStock = async (folder: string): Promise<void> => {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind did not start');
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
};

/** Bytes on the wire of what is read to answer, all of it; no scripts. */
export async function indexBytes(folder: string, { reads }: Engine): Promise<number> {
  if (reads) return gzipSync(await readFile(join(folder, reads)), { level: 9 }).length;
  const files = await readdir(join(folder, 'pagefind'), { recursive: true });
  const wanted = files.filter((file) => /\.pf_\w+$|entry\.json$/.test(file));
  const sizes = await Promise.all(
    wanted.map(async (file) => {
      const content = await readFile(join(folder, 'pagefind', file));
      return (/\.pf_/.test(file) ? content : gzipSync(content, { level: 9 })).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export type Served = {
  origin: string;
  /** bytes of all bodies sent since the last reset */
  sent: number;
  close(): void;
};

/** Serves `folder` as a host would, text compressed, and counts what is sent. */
export async function serve(folder: string): Promise<Served> {
  const served: Served = { origin: '', sent: 0, close: () => server.close() };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    void readFile(file)
      .catch(() => undefined)
      .then((body) => {
        const type = TYPES[extname(file)];
        if (!body) return response.writeHead(404).end();
        const sent = type ? gzipSync(body, { level: 9 }) : body;
        served.sent += sent.length;
        const packed = type ? { 'content-encoding': 'gzip' } : {};
        response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...packed });
        return response.end(sent);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return served;
}
