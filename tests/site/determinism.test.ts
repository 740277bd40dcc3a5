import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { baseContent } from '../fixtures/sites.ts';
import { buildFixture, sharedSite } from './build-site.ts';
import { digests } from './digests.ts';

it('a cold build is the same bytes in another folder, time zone and locale', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'noi-khac-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  cpSync(baseContent, elsewhere, { recursive: true });
  using there = await buildFixture(elsewhere, {
    cold: true,
    env: { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  });
  expect(there.code, there.stderr).toBe(0);
  expect(digests(there.outDir)).toEqual(digests(sharedSite('base')));
});
