import { cp, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { cardAddresses } from '../../../src/pictures/shelf/address.ts';
import type { Card } from '../../../src/pictures/design/card.ts';
import { extendLedger, readLedger, writeLedger } from '../../../src/pictures/shelf/ledger.ts';
import type { Ledger } from '../../../src/domain/schemas/catalogue.ts';
import { planCards } from '../../../src/pictures/shelf/plan.ts';
import { drawMissing } from '../../../src/pictures/shelf/pool.ts';
import { missingPaths, publishCards } from '../../../src/publish/pictures/publish-cards.ts';
import { hostRules } from '../../../src/publish/hosts/hosts.ts';
import { netlifyRedirects } from '../../../src/publish/hosts/netlify-cloudflare.ts';
import { drawSite } from '../../../src/publish/pictures/site-pictures.ts';
import { brand, commendation, freshFolder, house, story, goneOf } from './card-sample.ts';

/** A ledger of a release that wrote every picture into it. */
const fullLedger = (key: string, files: string[]): Ledger => {
  const slug = key.split('/')[1] ?? '';
  const root = key.startsWith('profiles') ? 'guong' : 'tuyen-duong';
  return { [key]: files.map((file) => `/anh-chia-se/${root}/${slug}/${'b'.repeat(32)}/${file}`) };
};
const kitFiles = [
  '1080x1080.jpg',
  '1080x1350.jpg',
  '1200x630.jpg',
  'a4.pdf',
  'album-1-1080x1080.jpg',
];

const changed = { ...story, headline: 'Sửa 14 cây cầu cho trẻ đi học' };
const renamed = { ...story, slug: 'ten-moi', aliases: ['vi-du'] };
const fewer = {
  ...commendation,
  honoured: commendation.honoured?.filter(({ no }) => no !== 1) ?? [],
};

/** What is published here, drawn once. */
const drawn = await freshFolder();
beforeAll(async () => {
  const gone = [goneOf(story), goneOf(renamed), goneOf(commendation)];
  const ledger = {
    ...fullLedger('profiles/vi-du', kitFiles),
    ...fullLedger('profiles/ten-moi', kitFiles),
    ...fullLedger('commendations/khen', kitFiles),
  };
  const cards = [story, changed, renamed, house, commendation, fewer, ...gone];
  const jobs = await planCards(cards, brand, ledger);
  const { faults } = await drawMissing(jobs, { cacheDir: drawn, workers: 1 });
  expect(faults).toEqual([]);
});

/** A cache that holds it: a build leaves nothing there of what it does not publish. */
const warmFolder = async () => {
  const folder = await freshFolder();
  await cp(drawn, folder, { recursive: true });
  return folder;
};

const folders = async () => ({ outDir: await freshFolder(), lastDir: await freshFolder() });

type Folders = Awaited<ReturnType<typeof folders>> & { cacheDir?: string };

const build = async (stories: Card[], at: Folders, ledger: Ledger = {}) => {
  const cacheDir = at.cacheDir ?? (await warmFolder());
  const made = await drawSite(stories, brand, { cacheDir, ledger });
  if (made.faults.length > 0) return { ...made, written: 0 };
  const next = { ...at, cacheDir, ledger: made.ledger };
  return { ...made, written: (await publishCards(made.jobs, next)).length };
};

const link = (ledger: Ledger, key: string) => ledger[key]?.find((path) => path.endsWith('630.jpg'));

const read = (outDir: string, path: string) => readFile(join(outDir, path));

test('a picture the last site has stays that file, so that nothing sends it anew; a damaged one is written', async () => {
  const last = await folders();
  const { ledger } = await build([story], last);
  const path = link(ledger, 'profiles/vi-du')!;
  const [shown, kept] = [join(last.outDir, path), await stat(join(last.outDir, path))];
  const bytes = await readFile(shown);

  const next = { ...(await folders()), lastDir: last.outDir };
  await build([story], next, ledger);
  expect(await stat(join(next.outDir, path))).toMatchObject({
    ino: kept.ino,
    mtimeMs: kept.mtimeMs,
  });

  await truncate(shown, 100);
  const third = { ...(await folders()), lastDir: last.outDir };
  await build([story], third, ledger);
  expect((await read(third.outDir, path)).equals(bytes)).toBe(true);
});

test('a picture once shared shows the current card after every change', async () => {
  const at = await folders();
  const first = await build([story], at);
  const old = first.ledger['profiles/vi-du'] ?? [];
  // Posts and embeds show the link card; what is saved from a kit is shown from nowhere.
  expect(old).toEqual([link(first.ledger, 'profiles/vi-du')]);
  await rm(at.outDir, { recursive: true });
  const second = await build([changed], at, first.ledger);
  const [current = ''] = second.ledger['profiles/vi-du']?.filter((one) => !old.includes(one)) ?? [];
  // The link card stands under both addresses, the rest once.
  expect(second.written).toBe(8 + 1);
  expect((await read(at.outDir, old[0] ?? '')).equals(await read(at.outDir, current))).toBe(true);
  expect(missingPaths(second.ledger, at.outDir)).toEqual([]);
});

test('a kit that has ended leaves none of its ledgered addresses without an answer', async () => {
  const at = await folders();
  const ledger = fullLedger('profiles/vi-du', kitFiles);
  const old = { ...story, kit: false };
  const made = await build([old], { ...at, cacheDir: await freshFolder() }, ledger);
  expect(made.drawn).toBe(2);
  expect(missingPaths(made.ledger, at.outDir)).toEqual([]);
  const [square = '', portrait = '', card = '', poster = ''] = ledger['profiles/vi-du'] ?? [];
  const bytes = await read(at.outDir, card);
  for (const path of [square, portrait])
    expect((await read(at.outDir, path)).equals(bytes), path).toBe(true);
  expect((await read(at.outDir, poster)).subarray(0, 5).toString()).toBe('%PDF-');
  // The page shows the link card alone; drawn again, the kit is the one it had.
  expect(made.manifest?.pages['profiles/vi-du']?.map(({ name }) => name)).toEqual(['link']);
  const revived = await build([story], at, made.ledger);
  expect(revived.manifest?.pages['profiles/vi-du']).toHaveLength(8);
  const again = await read(at.outDir, portrait);
  expect(await sharp(again).metadata()).toMatchObject({ width: 1080, height: 1350 });
});

test('pages are told of every picture with its true size and what it holds in words', async () => {
  const at = await folders();
  const { manifest } = await build([story, house], at);
  const pictures = Object.values(manifest?.pages ?? {}).flat();
  expect(pictures).toHaveLength(9);
  for (const { path, bytes } of pictures)
    expect((await read(at.outDir, path)).length, path).toBe(bytes);
  const told = ({ alt }: { alt: string }) => alt;
  expect(manifest?.pages['profiles/vi-du']?.map(told)).toEqual(Array(8).fill(story.alt));
  expect(manifest?.pages['site']?.map(told)).toEqual([house.alt]);
});

test('a story taken down, renamed or vanished leaves no face behind', async () => {
  const at = await folders();
  const first = await build([story, commendation], at, {
    ...fullLedger('commendations/khen', kitFiles),
    ...fullLedger('profiles/vi-du', kitFiles),
  });
  const second = await build([renamed], at, first.ledger);
  const bytes = (path: string) => read(at.outDir, path);
  const moved = await bytes(link(first.ledger, 'profiles/vi-du') ?? '');
  expect(moved.equals(await bytes(link(second.ledger, 'profiles/ten-moi') ?? ''))).toBe(true);
  // The commendation is in the ledger only: neutral, every card of its album too.
  const gone = await build([goneOf(renamed)], at, second.ledger);
  const neutral = await bytes(link(gone.ledger, 'profiles/ten-moi') ?? '');
  for (const key of Object.keys(gone.ledger)) {
    const path = link(gone.ledger, key);
    expect((await bytes(path ?? '')).equals(neutral), path).toBe(true);
  }
  const paths = gone.ledger['commendations/khen'] ?? [];
  const album = paths.find((path) => path.includes('album-1')) ?? '';
  const square = paths.find((path) => path.endsWith('/1080x1080.jpg')) ?? '';
  expect((await bytes(album)).equals(await bytes(square))).toBe(true);
});

test('a line whose consent ended is answered by the card of the whole decision', async () => {
  const at = await folders();
  const ledger = fullLedger('commendations/khen', kitFiles);
  const { jobs } = await build([fewer], at, ledger);
  const path = ledger['commendations/khen']?.find((one) => one.includes('album-1-')) ?? '';
  const square = jobs[0]?.addresses.find(({ name }) => name === 'square')?.path ?? '';
  expect((await read(at.outDir, path)).equals(await read(at.outDir, square))).toBe(true);
});

test('the picture of the site keeps its former addresses and is drawn again only when it changes', async () => {
  const at = { ...(await folders()), cacheDir: await warmFolder() };
  const first = await build([house, story], at);
  const [old = ''] = first.ledger['site'] ?? [];
  const same = await build([house, story], at, first.ledger);
  expect(same.drawn).toBe(0);
  expect(same.ledger).toEqual(first.ledger);
  const renamed = await build([{ ...house, name: 'Gương Mới' }, story], at, first.ledger);
  expect(renamed.drawn).toBe(1);
  const [current = ''] = renamed.ledger['site']?.filter((path) => path !== old) ?? [];
  expect(renamed.ledger['site']).toHaveLength(2);
  expect((await read(at.outDir, old)).equals(await read(at.outDir, current))).toBe(true);
  const folder = await freshFolder();
  await writeLedger(folder, renamed.ledger);
  expect(await readLedger(folder)).toEqual(renamed.ledger);
  expect(missingPaths(renamed.ledger, at.outDir)).toEqual([]);
});

test('the ledger is sorted, keeps all and is read back', async () => {
  const folder = await freshFolder();
  expect(await readLedger(folder)).toEqual({});
  const addresses = await cardAddresses(story, brand, 'engine');
  const one = extendLedger({}, [{ story, addresses }]);
  const others = await cardAddresses(commendation, brand, 'engine');
  const two = extendLedger(one, [{ story: commendation, addresses: others }]);
  await writeLedger(folder, two);
  expect(Object.keys(await readLedger(folder))).toEqual(['commendations/khen', 'profiles/vi-du']);
  expect(extendLedger(two, [{ story, addresses }])).toEqual(two);
  const text = await readFile(join(folder, 'share-ledger.json'), 'utf8');
  expect(text.split('\n').filter((line) => line.includes('anh-chia-se'))).toHaveLength(2);
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
  const { ledger } = await build([story], at, fullLedger('profiles/vi-du', kitFiles));
  const [lost, empty] = ledger['profiles/vi-du'] ?? [];
  await rm(join(at.outDir, lost ?? ''));
  await writeFile(join(at.outDir, empty ?? ''), '');
  expect(missingPaths(ledger, at.outDir)).toEqual([lost, empty]);
  await mkdir(join(at.outDir, lost ?? ''));
  expect(missingPaths(ledger, at.outDir)).toContain(lost);
});

test('nothing is published while a card has a fault', async () => {
  const at = await folders();
  const result = await build([{ ...story, unit: 'Đoàn 漢 7' }], at);
  expect(result.faults[0]?.message).toContain('漢');
  expect(result.written).toBe(0);
});

test('the site’s own card also stands where no hash is needed, every other once', async () => {
  const at = await folders();
  const { ledger } = await build([house, story], at);
  const current = await read(at.outDir, ledger['site']?.[0] ?? '');
  expect((await read(at.outDir, '/anh-chia-se/trang/1200x630.jpg')).equals(current)).toBe(true);
  await expect(read(at.outDir, '/anh-chia-se/guong/vi-du/1200x630.jpg')).rejects.toThrow();
});

test('the rules for former hashes are few, whatever the number of stories', () => {
  const facts = { mount: '', rules: [], moved: [] };
  const texts = [
    netlifyRedirects(facts).join('\n'),
    ...(['apache', 'nginx', 'caddy'] as const).map((host) => hostRules(host, facts)),
  ];
  for (const text of texts) expect(text).toContain('trang/1200x630.jpg');
  expect(texts[0]!.split('\n').length).toBeLessThan(10);
});

test('neutral cards are pictures of the right size', async () => {
  const at = await folders();
  const gone = goneOf(story);
  const { ledger } = await build([gone], at, fullLedger('profiles/vi-du', kitFiles.slice(0, 4)));
  for (const path of ledger['profiles/vi-du'] ?? []) {
    const size = /(\d+)x(\d+)\.jpg$/u.exec(path);
    if (!size) continue;
    const { width, height } = await sharp(await read(at.outDir, path)).metadata();
    expect([width, height]).toEqual([Number(size[1]), Number(size[2])]);
  }
});
