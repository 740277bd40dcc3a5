import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { buildFixture, runCli } from './build-site.ts';

it('what moved leads on: stories, their kits, and pages of the programme; the ledger knows all three', async () => {
  using content = copyContent();
  content.write(
    'pages/chuong-trinh.mdx',
    content.read('pages/chuong-trinh.mdx').replace('---\n', '---\naliases: [chuong-trinh-cu]\n'),
  );
  using built = await buildFixture(content.root, { args: ['--ledger'] });
  expect(built.code, built.stderr).toBe(0);
  const read = (path: string) => readFileSync(join(built.outDir, path, 'index.html'), 'utf8');
  const moves = [
    ['guong/48-toi', '/guong/vi-du/'],
    ['chia-se/guong/48-toi', '/chia-se/guong/vi-du/'],
    ['chuong-trinh-cu', '/chuong-trinh/'],
  ] as const;
  for (const [from, to] of moves) {
    expect(read(from), from).toContain(`content="0; url=${to}"`);
    expect(read(from), from).toContain(
      `<link rel="canonical" href="https://guongsang.mau.example${to}">`,
    );
    expect(read(from), from).toContain('og:image');
    expect(read(from), from).toContain('noindex');
  }
  expect(readFileSync(join(built.outDir, '_redirects'), 'utf8')).toContain(
    '/chuong-trinh-cu/ /chuong-trinh/ 301',
  );

  const env = { CONTENT_DIR: content.root, OUT_DIR: built.outDir };
  const ledger = JSON.parse(content.read('share-ledger.json')) as Record<string, string[]>;
  expect(ledger['pages/chuong-trinh']).toEqual(['/chuong-trinh/']);
  expect(ledger['profiles/vi-du']).toEqual([expect.stringMatching(/1200x630\.jpg$/u)]);
  expect((await runCli('cards', env, ['--check'])).code).toBe(0);

  // Renamed without an alias: the build is refused and names the line to write.
  content.write('pages/gioi-thieu.mdx', content.read('pages/chuong-trinh.mdx'));
  content.remove('pages/chuong-trinh.mdx');
  content.replace('site.yaml', 'page: chuong-trinh', 'page: gioi-thieu');
  const refused = await built.again();
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('/chuong-trinh/');
  expect(refused.stderr).toContain('aliases: [chuong-trinh-cu, chuong-trinh]');
});
