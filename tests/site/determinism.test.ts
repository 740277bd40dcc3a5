import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { buildFixture } from './build-site.ts';
import { digests } from './digests.ts';

it('cold builds are the same bytes in another folder, time zone and locale', async () => {
  using content = copyContent();
  const other = mkdtempSync(join(tmpdir(), 'noi-khac-'));
  cpSync(content.root, other, { recursive: true });
  using here = await buildFixture(content.root, { cold: true, env: { TZ: 'UTC', LC_ALL: 'C' } });
  using there = await buildFixture(other, {
    cold: true,
    env: { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  });
  rmSync(other, { recursive: true });
  expect([here.code, there.code], here.stderr + there.stderr).toEqual([0, 0]);
  expect(digests(there.outDir)).toEqual(digests(here.outDir));
});
