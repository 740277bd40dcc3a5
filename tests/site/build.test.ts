import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { peopleUrl } from '../fixtures/sites.ts';
import { buildFixture, sharedSite, standingSite } from '../built/build-site.ts';
import { runHere } from '../built/run-here.ts';
import { digests } from '../built/digests.ts';
import { readSite } from '../built/site-reader.ts';

const story = 'profiles/vi-du/index.mdx';

it('a fault is told in Vietnamese without a stack trace and leaves the last site as it was', async () => {
  using content = copyContent();
  using site = standingSite(content.root);
  const before = digests(site.outDir);
  content.replace(story, 'Tối thứ hai', '<script>x</script>Tối thứ hai');
  const failed = await site.build({}, [], runHere);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toMatch(/vi-du\/index\.mdx:\d+:\d+/);
  expect(failed.stderr).toContain('Trang cũ vẫn nguyên');
  expect(failed.stderr + failed.stdout).not.toMatch(/^\s+at /m);
  expect(digests(site.outDir)).toEqual(before);
  expect(readdirSync(site.cacheDir).filter((name) => name.startsWith('fresh-'))).toEqual([]);
});

it('what is no site is not written over', async () => {
  using content = copyContent();
  const outDir = `${content.root}-khac`;
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'bao-cao.docx'), 'việc của người khác');
  for (const place of [outDir, join(outDir, 'bao-cao.docx')]) {
    using built = await buildFixture(content.root, { outDir: place, run: runHere });
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/bao-cao\.docx\): dựng vào đó là mất hết\.\n→ .*OUT_DIR=dist/);
  }
  expect(readFileSync(join(outDir, 'bao-cao.docx'), 'utf8')).toBe('việc của người khác');
  rmSync(outDir, { recursive: true });
});

it('a missing content folder is one clear fault', async () => {
  using built = await buildFixture('/khong/co/o/dau', { run: runHere });
  expect(built.code).toBe(1);
  expect(built.stderr).toContain('LỖI');
  expect(built.stderr).not.toMatch(/^\s+at /m);
});

it('a site stands under the address that it is told, whatever its content says', async () => {
  const site = await readSite(sharedSite('people'));
  const files = ['sitemap.xml', 'rss.xml', 'feed.json', 'robots.txt'].map((name) => `/${name}`);
  for (const path of ['/', '/guong/vi-du/', ...files]) {
    expect(site.text(path), path).toContain(`${peopleUrl}/`);
    expect(site.text(path), path).not.toContain('guongsang.mau.example');
  }
});
