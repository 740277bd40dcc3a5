import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isCurrent, sourceDigest, writeStamp } from '../../../src/publish/freshness.ts';

const root = mkdtempSync(join(tmpdir(), 'guong-sang-moi-'));
afterAll(() => rmSync(root, { recursive: true }));

const settings = {
  contentDir: join(root, 'content'),
  outDir: join(root, 'dist'),
  cacheDir: join(root, 'cache'),
  publicDir: join(root, 'public'),
  production: false,
};
for (const folder of [settings.contentDir, settings.outDir, settings.cacheDir]) mkdirSync(folder);
const story = join(settings.contentDir, 'bai.mdx');
const ledger = join(settings.contentDir, 'share-ledger.json');
writeFileSync(story, 'một');

const today = '2026-06-01';
const stands = async () =>
  isCurrent(settings, today, { ledgerToo: true, sources: await sourceDigest(settings) });

it('a story that was edited while the site was made is in the next one', async () => {
  const sources = await sourceDigest(settings);
  writeFileSync(story, 'hai');
  await writeStamp(settings, today, { ledgered: true, sources });
  expect(await stands()).toBe(false);
  // What was read of it, before or after, nobody knows.
  writeFileSync(story, 'một');
  expect(await stands()).toBe(false);
});

it('a site stands until something of it changes; its build may add to the ledger', async () => {
  const sources = await sourceDigest(settings);
  writeFileSync(ledger, '{}');
  await writeStamp(settings, today, { ledgered: true, sources });
  expect(await stands()).toBe(true);
  for (const file of [ledger, join(settings.outDir, 'index.html'), story]) {
    writeFileSync(file, 'khác');
    expect(await stands(), file).toBe(false);
    await writeStamp(settings, today, { ledgered: true, sources: await sourceDigest(settings) });
    expect(await stands()).toBe(true);
  }
});
