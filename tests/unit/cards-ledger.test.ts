import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { cardAddresses } from '../../src/pictures/shelf/address.ts';
import type { CardStory } from '../../src/pictures/design/card-story.ts';
import { extendLedger, readLedger, writeLedger } from '../../src/pictures/shelf/ledger.ts';
import type { Ledger } from '../../src/pictures/shelf/ledger.ts';
import { missingPaths } from '../../src/pictures/shelf/publish.ts';
import { hostRules } from '../../src/publish/hosts/hosts.ts';
import { netlifyRedirects } from '../../src/publish/hosts/netlify.ts';
import { makeSiteCards } from '../../src/pictures/shelf/site-cards.ts';
import { brand, commendation, freshFolder, house, story } from './card-sample.ts';

// Workers start slowly on a busy machine; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

const folders = async () => ({ cacheDir: await freshFolder(), outDir: await freshFolder() });

const build = (
  stories: CardStory[],
  at: { cacheDir: string; outDir: string },
  ledger: Ledger = {},
) => makeSiteCards(stories, brand, { ...at, ledger });

const link = (ledger: Ledger, key: string) => ledger[key]?.find((path) => path.endsWith('630.jpg'));

const read = (outDir: string, path: string) => readFile(join(outDir, path));

test('a picture once shared shows the current card after every change', async () => {
  const at = await folders();
  const first = await build([story], at);
  const old = first.ledger['profiles/vi-du'] ?? [];
  expect(old).toHaveLength(8);
  await rm(at.outDir, { recursive: true });
  const changed = { ...story, headline: 'Sửa 14 cây cầu cho trẻ đi học' };
  const second = await build([changed], at, first.ledger);
  expect(second.ledger['profiles/vi-du']).toHaveLength(16);
  // The link and the square card stand once more, without a hash.
  expect(second.written).toBe(16 + 2);
  for (const path of old) {
    const current = second.ledger['profiles/vi-du']?.find(
      (other) => !old.includes(other) && other.split('/').at(-1) === path.split('/').at(-1),
    );
    expect((await read(at.outDir, path)).equals(await read(at.outDir, current ?? ''))).toBe(true);
  }
  expect(await missingPaths(second.ledger, at.outDir)).toEqual([]);
});

test('a story taken down, renamed or vanished leaves no face behind', async () => {
  const at = await folders();
  const first = await build([story, commendation], at);
  const renamed = { ...story, slug: 'ten-moi', aliases: ['vi-du'] };
  const second = await build([renamed], at, first.ledger);
  const bytes = (path: string) => read(at.outDir, path);
  const moved = await bytes(link(first.ledger, 'profiles/vi-du') ?? '');
  expect(moved.equals(await bytes(link(second.ledger, 'profiles/ten-moi') ?? ''))).toBe(true);
  // The commendation is in the ledger only: neutral, every card of its album too.
  const gone = await build([{ ...renamed, withdrawn: true }], at, second.ledger);
  const neutral = await bytes(link(gone.ledger, 'profiles/ten-moi') ?? '');
  for (const key of Object.keys(gone.ledger)) {
    const path = link(gone.ledger, key);
    expect((await bytes(path ?? '')).equals(neutral), path).toBe(true);
  }
  const album = first.ledger['commendations/khen']?.find((path) => path.includes('album-4'));
  const square = first.ledger['commendations/khen']?.find((path) =>
    path.endsWith('/1080x1080.jpg'),
  );
  expect((await bytes(album ?? '')).equals(await bytes(square ?? ''))).toBe(true);
});

test('a line whose consent ended is answered by the card of the whole decision', async () => {
  const at = await folders();
  const first = await build([commendation], at);
  const honoured = commendation.honoured?.filter(({ no }) => no !== 1) ?? [];
  const second = await build([{ ...commendation, honoured }], at, first.ledger);
  const path = first.ledger['commendations/khen']?.find((one) => one.includes('album-1-')) ?? '';
  const current = (await cardOf(second.ledger, '/1080x1080.jpg', first.ledger)) ?? '';
  expect((await read(at.outDir, path)).equals(await read(at.outDir, current))).toBe(true);
});

const cardOf = async (ledger: Ledger, end: string, before: Ledger) =>
  ledger['commendations/khen']?.find(
    (path) => path.endsWith(end) && !before['commendations/khen']?.includes(path),
  );

test('the picture of the site keeps its former addresses and is drawn again only when it changes', async () => {
  const at = await folders();
  const first = await build([house, story], at);
  const [old = ''] = first.ledger['site'] ?? [];
  const same = await build([house, story], at, first.ledger);
  expect(same.drawn).toBe(0);
  expect(same.ledger).toEqual(first.ledger);
  const renamed = await build([{ ...house, headline: 'Gương Mới' }, story], at, first.ledger);
  expect(renamed.drawn).toBe(1);
  const [current = ''] = renamed.ledger['site']?.filter((path) => path !== old) ?? [];
  expect(renamed.ledger['site']).toHaveLength(2);
  expect((await read(at.outDir, old)).equals(await read(at.outDir, current))).toBe(true);
  const folder = await freshFolder();
  await writeLedger(folder, renamed.ledger);
  expect(await readLedger(folder)).toEqual(renamed.ledger);
  expect(await missingPaths(renamed.ledger, at.outDir)).toEqual([]);
});

test('the ledger is sorted, keeps all and is read back', async () => {
  const folder = await freshFolder();
  expect(await readLedger(folder)).toEqual({});
  const addresses = await cardAddresses(story, brand, 'engine');
  const one = extendLedger({}, [{ story, addresses: [addresses.square, addresses.link] }]);
  const two = extendLedger(one, [{ story: commendation, addresses: [addresses.a4] }]);
  await writeLedger(folder, two);
  expect(Object.keys(await readLedger(folder))).toEqual(['commendations/khen', 'profiles/vi-du']);
  expect(extendLedger(two, [{ story, addresses: [addresses.link] }])).toEqual(two);
  const text = await readFile(join(folder, 'share-ledger.json'), 'utf8');
  expect(text.split('\n').filter((line) => line.includes('anh-chia-se'))).toHaveLength(3);
});

test('a ledger edited by hand into something else is refused, never overwritten', async () => {
  const folder = await freshFolder();
  for (const text of [
    '{"profiles/a": ["/anh-chia-se/../../x.jpg"]}',
    '{"profiles/a": "x"}',
    '[]',
    '{ hỏng',
    '{"khac/a": []}',
  ]) {
    await writeFile(join(folder, 'share-ledger.json'), text);
    await expect(readLedger(folder)).rejects.toThrow('share-ledger.json');
  }
});

test('a missing picture of the ledger is found', async () => {
  const at = await folders();
  const { ledger } = await build([story], at);
  const [lost, empty] = ledger['profiles/vi-du'] ?? [];
  await rm(join(at.outDir, lost ?? ''));
  await writeFile(join(at.outDir, empty ?? ''), '');
  expect(await missingPaths(ledger, at.outDir)).toEqual([lost, empty]);
  await mkdir(join(at.outDir, lost ?? ''));
  expect(await missingPaths(ledger, at.outDir)).toContain(lost);
});

test('nothing is published while a card has a fault', async () => {
  const at = await folders();
  const result = await build([{ ...story, unit: 'Đoàn № 7' }], at);
  expect(result.faults[0]?.message).toContain('№');
  expect(result.written).toBe(0);
});

test('the current link and square cards also stand where no hash is needed', async () => {
  const at = await folders();
  const former = `/anh-chia-se/guong/ten-cu/${'a'.repeat(32)}/1200x630.jpg`;
  const moved = { ...story, aliases: ['ten-cu'] };
  const { ledger } = await build([moved], at, { 'profiles/ten-cu': [former] });
  const current = await read(at.outDir, link(ledger, 'profiles/vi-du') ?? '');
  for (const slug of ['vi-du', 'ten-cu']) {
    const lasting = await read(at.outDir, `/anh-chia-se/guong/${slug}/1200x630.jpg`);
    expect(lasting.equals(current), slug).toBe(true);
  }
});

test('the rules for former hashes are few, whatever the number of stories', () => {
  const facts = { mount: '', rules: [], moved: [] };
  const texts = [
    netlifyRedirects(facts).join('\n'),
    ...(['apache', 'nginx', 'caddy'] as const).map((host) => hostRules(host, facts)),
  ];
  for (const text of texts) expect(text).toContain('1080x1080.jpg');
  expect(texts[0]!.split('\n').length).toBeLessThan(10);
});

test('neutral cards are pictures of the right size', async () => {
  const at = await folders();
  const { ledger } = await build([{ ...story, withdrawn: true }], at);
  for (const path of ledger['profiles/vi-du'] ?? []) {
    const size = /(\d+)x(\d+)\.jpg$/u.exec(path);
    if (!size) continue;
    const { width, height } = await sharp(await read(at.outDir, path)).metadata();
    expect([width, height]).toEqual([Number(size[1]), Number(size[2])]);
  }
});
