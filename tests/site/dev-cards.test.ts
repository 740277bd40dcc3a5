import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { copyContent } from '../fixtures/content-copy.ts';

const project = resolve(import.meta.dirname, '../..');
const story = 'profiles/vi-du/index.mdx';

/** A registry of packages that keeps what it is asked. */
const openRegistry = async () => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/`, [Symbol.dispose]: () => void server.close() };
};

/** `npm run dev` of a content folder, as an editor starts it; stopped and swept away at the end. */
const startDev = async (contentDir: string, registry: string) => {
  const outDir = mkdtempSync(join(tmpdir(), 'guong-sang-dev-'));
  const settings = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
  // On an editor's machine, not where Astro asks nobody because nobody looks.
  const here = { CI: 'false', npm_config_registry: registry };
  const env = { ...process.env, NO_COLOR: '1', NODE_ENV: '', VITEST: '', ...here, ...settings };
  const child = spawn(process.execPath, [join(project, 'src/cli/dev.ts')], { cwd: project, env });
  let terminal = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (terminal += part.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;
  /** Waits until something holds; a server that has ended never makes it so. */
  const until = async <T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> => {
    for (;;) {
      const found = await ask();
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`the server ended:\n${terminal}`);
      await pause(200);
    }
  };
  const stop = async () => {
    child.kill('SIGINT');
    const [code] = await closed;
    rmSync(outDir, { recursive: true, force: true });
    rmSync(readSettings(settings).cacheDir, { recursive: true, force: true });
    return code;
  };
  const said = (line: RegExp) => terminal.match(line) ?? [];
  return { until, said, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
};

it('the card follows the title as it is edited, a letter no card can hold is told once, and nobody else is asked', async () => {
  using content = copyContent();
  using registry = await openRegistry();
  await using server = await startDev(content.root, registry.url);
  const { until, said } = server;
  const site = await until(() => said(/(?<=Mở trang tại: )\S+/)[0]);
  const get = (path: string) => fetch(new URL(path, site));
  /** Where the page says its card is, once the page has this title. */
  const cardOf = (title: string) =>
    until(async () => {
      const html = await (await get('/guong/vi-du/')).text();
      const [url] = html.match(/(?<=property="og:image" content=")[^"]+/) ?? [];
      return html.includes(title) && url ? new URL(url).pathname : undefined;
    });
  const draw = async (path: string) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
    return bytes;
  };

  const first = await cardOf('29 buổi tối');
  const html = await (await get('/guong/vi-du/')).text();
  const [photo = ''] = html.match(/(?<=<img src=")[^"]+/) ?? [];
  const shown = await get(photo);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const before = await draw(first);
  content.replace(story, 'title: "29', 'title: "30');
  const second = await cardOf('30 buổi tối');
  expect(second).not.toBe(first);
  expect((await draw(second)).equals(before)).toBe(false);

  content.replace(story, 'title: "30', 'title: "漢 30');
  const undrawn = await cardOf('漢 30 buổi tối');
  expect((await get(undrawn)).status).toBe(404);
  await until(() => said(/profiles\/vi-du\/index\.mdx:2:1 .*“漢”.*\n +→ Viết share\.headline/)[0]);

  content.replace(story, 'title: "漢 30', 'title: "31');
  await draw(await cardOf('31 buổi tối'));
  await until(() => said(/không có lỗi(?![^]*“漢”)/)[0]);
  expect(said(/index\.mdx:2:1 .*“漢”/g)).toHaveLength(1);

  expect(registry.asked).toEqual([]);
  expect(await server.stop()).toBe(0);
  await expect(get('/')).rejects.toThrow();
});
