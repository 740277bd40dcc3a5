import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { buildFixture, standingSite } from './build-site.ts';
import { digests } from './digests.ts';

const project = resolve(import.meta.dirname, '../..');
const page = 'guong/vi-du/index.html';
const story = 'profiles/vi-du/index.mdx';

it('a fault is told in Vietnamese without a stack trace and leaves the last site as it was', async () => {
  using content = copyContent();
  using site = standingSite(content.root);
  const before = digests(site.outDir);
  content.replace(story, 'Tối thứ hai', '<script>x</script>Tối thứ hai');
  const failed = await site.build();
  expect(failed.code).toBe(1);
  expect(failed.stderr).toMatch(/vi-du\/index\.mdx:\d+:\d+/);
  expect(failed.stderr).toContain('Trang cũ vẫn nguyên');
  expect(failed.stderr + failed.stdout).not.toMatch(/^\s+at /m);
  expect(digests(site.outDir)).toEqual(before);
  expect(readdirSync(site.cacheDir).filter((name) => name.startsWith('fresh-'))).toEqual([]);
});

it('a killed build leaves the last site; the next clears up, and no picture cut off in the cache ships', async () => {
  using content = copyContent();
  using site = standingSite(content.root);
  const before = digests(site.outDir);
  content.replace(story, 'dãy trọ còn sáng đèn', 'dãy trọ vẫn sáng đèn');
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content.root, OUT_DIR: site.outDir },
    stdio: 'ignore',
  });
  const fresh = () => readdirSync(site.cacheDir).find((name) => name.startsWith('fresh-'));
  // Killed while Astro is writing its pages.
  while (!fresh() || !existsSync(join(site.cacheDir, fresh()!, '_astro'))) {
    expect(child.exitCode).toBe(null);
    await new Promise((next) => setTimeout(next, 20));
  }
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(digests(site.outDir)).toEqual(before);
  const cache = join(site.cacheDir, 'cards/_astro');
  const name = readdirSync(cache).find((file) => file.endsWith('.webp'))!;
  const whole = readFileSync(join(site.outDir, '_astro', name));
  truncateSync(join(cache, name), whole.length - 20);
  const { code, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  expect(readFileSync(join(site.outDir, page), 'utf8')).toContain('dãy trọ vẫn sáng đèn');
  expect(fresh()).toBe(undefined);
  expect(readFileSync(join(site.outDir, '_astro', name)).equals(whole)).toBe(true);
});

it('builds of two content folders at once do not mix', async () => {
  using one = copyContent();
  using two = copyContent();
  one.replace(story, 'Tối thứ hai', 'Tối thứ một');
  two.replace(story, 'Tối thứ hai', 'Tối thứ hai mươi');
  const [first, second] = await Promise.all([buildFixture(one.root), buildFixture(two.root)]);
  using a = first;
  using b = second;
  expect([a.code, b.code], a.stderr + b.stderr).toEqual([0, 0]);
  expect(readFileSync(join(a.outDir, page), 'utf8')).toContain('Tối thứ một,');
  expect(readFileSync(join(b.outDir, page), 'utf8')).toContain('Tối thứ hai mươi,');
});

it('a missing content folder is one clear fault', async () => {
  using built = await buildFixture('/khong/co/o/dau');
  expect(built.code).toBe(1);
  expect(built.stderr).toContain('LỖI');
  expect(built.stderr).not.toMatch(/^\s+at /m);
});
