import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { blankPictures } from './blank-pictures.ts';
import { buildFixture, sharedSite, standingSite } from './build-site.ts';
import { digests } from './digests.ts';
import { readSite, type SiteReader } from './site-reader.ts';

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

describe('a build that is killed, and the next, beside which another folder is built', () => {
  const content = copyContent();
  const other = copyContent();
  let site: ReturnType<typeof standingSite>;
  let apart: Awaited<ReturnType<typeof buildFixture>>;
  const fresh = () => readdirSync(site.cacheDir).find((name) => name.startsWith('fresh-'));
  beforeAll(() => {
    site = standingSite(content.root);
  });
  afterAll(() => {
    for (const made of [site, apart, content, other]) made?.[Symbol.dispose]();
    rmSync(`${other.root}-site`, { recursive: true, force: true });
  });

  it('leaves the last site', async () => {
    const before = digests(site.outDir);
    content.replace(story, 'dãy trọ còn sáng đèn', 'dãy trọ vẫn sáng đèn');
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content.root, OUT_DIR: site.outDir },
      stdio: 'ignore',
    });
    // Killed while Astro is writing its pages.
    while (!fresh() || !existsSync(join(site.cacheDir, fresh()!, '_astro'))) {
      expect(child.exitCode).toBe(null);
      await new Promise((next) => setTimeout(next, 20));
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(digests(site.outDir)).toEqual(before);
  });

  it('is cleared up by the next, and no picture cut off in the cache ships', async () => {
    const cache = join(site.cacheDir, 'cards/_astro');
    const name = readdirSync(cache).find((file) => file.endsWith('.webp'))!;
    const whole = readFileSync(join(site.outDir, '_astro', name));
    truncateSync(join(cache, name), whole.length - 20);
    other.replace(story, 'Tối thứ hai', 'Tối thứ một');
    const [next, beside] = await Promise.all([
      site.build(),
      buildFixture(relative(process.cwd(), other.root), {
        outDir: relative(process.cwd(), `${other.root}-site`),
        env: { SITE_URL: 'https://noi-khac.example' },
        laid: blankPictures,
      }),
    ]);
    apart = beside;
    expect([next.code, apart.code], next.stderr + apart.stderr).toEqual([0, 0]);
    expect(readFileSync(join(site.outDir, page), 'utf8')).toContain('dãy trọ vẫn sáng đèn');
    expect(fresh()).toBe(undefined);
    expect(readFileSync(join(site.outDir, '_astro', name)).equals(whole)).toBe(true);
  });

  it('does not mix with the other, which is named by relative paths and stands under the address it is given', async () => {
    const [there, beside] = [await readSite(`${other.root}-site`), await readSite(site.outDir)];
    expect(there.text('/guong/vi-du/')).toContain('Tối thứ một, dãy trọ còn');
    expect(beside.text('/guong/vi-du/')).toContain('Tối thứ hai, dãy trọ vẫn');
    const paths = (site: SiteReader) => site.pages.map(({ path }) => path);
    // All the pages of the grown site but those that it has grown by.
    const grown = /\/(mau-\d\d|zqdago(-cu)?|bao-chay)\/$|\/trang\/2\/$/;
    const all = paths(await readSite(sharedSite('grown'))).filter((path) => !grown.test(path));
    expect([paths(there), paths(beside)]).toEqual([all, all]);
    for (const path of [
      '/',
      '/guong/vi-du/',
      '/sitemap.xml',
      '/rss.xml',
      '/feed.json',
      '/robots.txt',
    ]) {
      expect(there.text(path), path).toContain('https://noi-khac.example/');
      expect(there.text(path), path).not.toContain('guongsang.mau.example');
      expect(beside.text(path), path).not.toContain('noi-khac.example');
    }
    for (const { file } of there.files.filter(
      ({ path }) => !/\.(jpg|webp|png|zip|pdf)$/.test(path),
    ))
      expect(there.bytes(file.slice(there.folder.length)).includes(other.root), file).toBe(false);
  });
});

it('a missing content folder is one clear fault', async () => {
  using built = await buildFixture('/khong/co/o/dau');
  expect(built.code).toBe(1);
  expect(built.stderr).toContain('LỖI');
  expect(built.stderr).not.toMatch(/^\s+at /m);
});
