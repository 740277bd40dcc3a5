import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { serveDesk } from '../../../src/desk/server.ts';
import { readSettings } from '../../../src/settings.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const profile = 'profiles/vi-du/index.mdx';
const src = join(import.meta.dirname, '../../../src');
// Who is killed leaves nothing compiled for the next, unless it was written before.
const program = `
  import { flushCompileCache } from 'node:module';
  import { serveDesk } from '${src}/desk/server.ts';
  import { readSettings } from '${src}/settings.ts';
  const desk = await serveDesk(readSettings(), 0, { app: Promise.resolve(new Map()) });
  flushCompileCache();
  console.log(desk.address);
`;

/** A desk in a process of its own, which can be killed. */
const start = async (contentDir: string) => {
  const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: join(contentDir, '../site') };
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { env });
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, address };
};

it('a desk killed while it saves leaves whole files, the old or the new', async () => {
  using copy = copyContent();
  const before = copy.read(profile);
  const long = 'Một câu rất dài của bài. '.repeat(4_000);
  for (let round = 1; round <= 4; round += 1) {
    const { child, address } = await start(copy.root);
    const opened = await fetch(`${address}api/file?path=${profile}`);
    const { version, data, body } = (await opened.json()) as {
      version: string;
      data: object;
      body: string;
    };
    const now = copy.read(profile);
    const asked = fetch(`${address}api/file`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: new URL(address).origin },
      body: JSON.stringify({ path: profile, version, data, body: `${body}\n${round} ${long}\n` }),
    }).catch(() => undefined);
    // Later each round: before it is read, while it is written, while it is judged.
    for (let turn = 0; turn < round * 3; turn += 1) await new Promise((done) => setImmediate(done));
    child.kill('SIGKILL');
    await Promise.all([once(child, 'exit'), asked]);
    const after = copy.read(profile);
    expect([now, now.replace(body, () => `${body}\n${round} ${long}\n`)]).toContain(after);
  }
  expect(copy.read(profile).startsWith(before.slice(0, 200))).toBe(true);
  // What lay half written is gone once the desk is open again.
  const settings = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: join(copy.root, '../site') });
  const desk = await serveDesk(settings, 0, { app: Promise.resolve(new Map()) });
  await desk.close();
  const left = readdirSync(copy.root, { recursive: true }).filter((name) =>
    String(name).endsWith('.tmp'),
  );
  expect(left).toEqual([]);
});
