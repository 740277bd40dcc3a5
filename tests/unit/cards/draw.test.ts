import { readFileSync } from 'node:fs';
import { cp, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { cardAddresses } from '../../../src/pictures/shelf/address.ts';
import { pruneCache, readCached } from '../../../src/pictures/shelf/cache.ts';
import type { CardStory } from '../../../src/pictures/design/card.ts';
import { drawStory, type CardJob } from '../../../src/pictures/shelf/draw.ts';
import { drawMissing } from '../../../src/pictures/shelf/pool.ts';
import type { CardProgress, CardResult } from '../../../src/pictures/shelf/pool.ts';
import { brand, commendation, drawFace, freshFolder, model, story } from './card-sample.ts';

const engine = 'engine';
let photo = { file: '', focus: '50% 30%' };
/** Whole kits of three kinds of stories, as two workers draw them. */
let kits: { jobs: CardJob[]; cacheDir: string; result: CardResult; seen: CardProgress[] };
beforeAll(async () => {
  photo = { ...photo, file: await drawFace(join(await freshFolder(), 'mat.jpg')) };
  const jobs = await Promise.all([{ ...story, photo }, model, commendation].map((one) => job(one)));
  const cacheDir = await freshFolder();
  const seen: CardProgress[] = [];
  const onProgress = (progress: CardProgress) => void seen.push(progress);
  kits = {
    jobs,
    cacheDir,
    seen,
    result: await drawMissing(jobs, { cacheDir, workers: 2, onProgress }),
  };
});

/** A cache of its own that holds the kits. */
const warmFolder = async () => {
  const folder = await freshFolder();
  await cp(kits.cacheDir, folder, { recursive: true });
  return folder;
};

const job = async (one: CardStory, site = brand): Promise<CardJob> => ({
  story: one,
  brand: site,
  addresses: await cardAddresses(one, site, engine),
});

/** A job of two small pictures, where the format does not matter. */
const shortJob = async (one: CardStory, site = brand): Promise<CardJob> => {
  const whole = await job(one, site);
  const two = whole.addresses.filter(({ name }) => name === 'link' || name === 'a5');
  return { ...whole, addresses: two };
};

const all = (jobs: CardJob[]) => jobs.flatMap(({ addresses }) => addresses);

test('every picture is what platforms ask for', async () => {
  const { jobs, cacheDir, result } = kits;
  expect(result).toEqual({ drawn: all(jobs).length, kept: 0, faults: [] });
  for (const { path, width, height, type } of all(jobs)) {
    const bytes = await readCached(cacheDir, path);
    if (!bytes) throw new Error(`${path} was not drawn`);
    if (type === 'application/pdf') {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      continue;
    }
    const facts = await sharp(bytes).metadata();
    expect(facts).toMatchObject({ format: 'jpeg', width, height, space: 'srgb', channels: 3 });
    expect(facts).toMatchObject({ chromaSubsampling: '4:4:4', isProgressive: false });
    expect([facts.exif, facts.icc, facts.xmp, facts.iptc]).toEqual(Array(4).fill(undefined));
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    expect((await sharp(bytes).stats()).channels.some(({ stdev }) => stdev > 20)).toBe(true);
  }
});

test('the face of a photo is in the middle of the square a preview is cut to', async () => {
  const link = kits.jobs[0]?.addresses.find(({ name }) => name === 'link');
  const bytes = await readCached(kits.cacheDir, link?.path ?? '');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  let [left, right] = [info.width, 0];
  for (let place = 0; place < data.length; place += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(place, place + 3);
    if (red < 160 || green > 60 || blue > 60) continue;
    const x = (place / 3) % info.width;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  expect(right - left).toBeGreaterThan(120);
  expect(left).toBeGreaterThanOrEqual(285);
  expect(right).toBeLessThanOrEqual(915);
});

test('a heavy photo still stays under 300 KB', async () => {
  const file = join(await freshFolder(), 'nhieu.png');
  const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const;
  const size = { width: 900, height: 1100, channels: 3 } as const;
  await sharp({ create: { ...size, background: '#808080', noise } })
    .png()
    .toFile(file);
  const cacheDir = await freshFolder();
  const noisy = await job({ ...story, photo: { file, focus: '50% 50%' } });
  const link = { ...noisy, addresses: noisy.addresses.slice(0, 1) };
  expect(await drawStory(link, cacheDir)).toEqual({ drawn: 1, faults: [] });
  const bytes = await readCached(cacheDir, link.addresses[0]?.path ?? '');
  expect(bytes?.length).toBeLessThanOrEqual(300_000);
});

test('the same bytes from one worker, from two, and in another order', async () => {
  const cacheDir = await freshFolder();
  await drawMissing(kits.jobs.toReversed(), { cacheDir, workers: 1 });
  for (const { path } of all(kits.jobs)) {
    const folders = [cacheDir, kits.cacheDir];
    const [one, two] = await Promise.all(folders.map((folder) => readCached(folder, path)));
    expect(one && two && one.equals(two), path).toBe(true);
  }
});

test('the same bytes whether the photo was prepared before or not', async () => {
  const file = join(await freshFolder(), 'nhieu.png');
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const size = { width: 2500, height: 1000, channels: 3 } as const;
  await sharp({ create: { ...size, background: '#808080', noise } })
    .png({ compressionLevel: 1 })
    .toFile(file);
  const pictured = { ...story, photo: { file, focus: '50% 30%' } };
  const [cold, warm] = await Promise.all([freshFolder(), freshFolder()]);
  await drawStory(await shortJob({ ...pictured, headline: 'Tên trước khi sửa' }), warm);
  const photos = () => readdir(join(warm, 'photos'));
  const before = await photos();
  expect(before).toHaveLength(1);
  const one = await shortJob(pictured);
  for (const cacheDir of [cold, warm]) await drawStory(one, cacheDir);
  expect(await photos()).toEqual(before);
  for (const { path } of one.addresses) {
    const bytes = await readCached(cold, path);
    expect(bytes && (await readCached(warm, path))?.equals(bytes), path).toBe(true);
  }
});

test('a second build draws nothing, a new title only its own story, a new colour all', async () => {
  const options = { cacheDir: await warmFolder(), workers: 1 };
  const { length } = all(kits.jobs);
  expect(await drawMissing(kits.jobs, options)).toEqual({ drawn: 0, kept: length, faults: [] });
  const retitled = [
    await shortJob({ ...model, headline: 'Tủ sách mở của 13 xóm' }),
    await shortJob(commendation),
  ];
  expect(await drawMissing(retitled, options)).toEqual({ drawn: 2, kept: 2, faults: [] });
  const site = { ...brand, accent: '#33aa55' };
  const recoloured = [await shortJob(model, site), await shortJob(commendation, site)];
  expect(await drawMissing(recoloured, options)).toEqual({ drawn: 4, kept: 0, faults: [] });
  const used = all(recoloured).map(({ path }) => path);
  expect(await pruneCache(options.cacheDir, used)).toBe(length + 2);
  expect(await drawMissing(recoloured, options)).toMatchObject({ drawn: 0, kept: 4 });
});

test('a damaged picture in the cache is drawn again', async () => {
  const cacheDir = await warmFolder();
  const one = await job(model);
  const [cut, altered, ...rest] = one.addresses;
  if (!cut || !altered) throw new Error('no addresses');
  const before = await readCached(cacheDir, cut.path);
  await truncate(join(cacheDir, cut.path), 5000);
  const bytes = await readFile(join(cacheDir, altered.path));
  bytes.writeUInt8(bytes.readUInt8(3000) ^ 1, 3000);
  await writeFile(join(cacheDir, altered.path), bytes);
  const again = await drawMissing([one], { cacheDir });
  expect(again).toEqual({ drawn: 2, kept: rest.length, faults: [] });
  expect(before && (await readCached(cacheDir, cut.path))?.equals(before)).toBe(true);
});

test('progress counts to the end and the work leaves no half-written file', async () => {
  const total = all(kits.jobs).length;
  expect(kits.seen[0]).toEqual({ done: 0, total, secondsLeft: undefined });
  expect(kits.seen.at(-1)).toEqual({ done: total, total, secondsLeft: 0 });
  const files = await readdir(kits.cacheDir, { recursive: true });
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('faults of one story do not keep the others from being drawn', async () => {
  const cacheDir = await freshFolder();
  const file = join(await freshFolder(), 'hong.jpg');
  await writeFile(file, (await readFile(photo.file)).subarray(0, 3000));
  const broken = await shortJob({ ...story, slug: 'hong', photo: { file, focus: '50% 30%' } });
  const wordy = await shortJob({ ...story, slug: 'dai', headline: 'n'.repeat(60) });
  const jobs = [broken, wordy, await shortJob(model)];
  const result = await drawMissing(jobs, { cacheDir, workers: 1 });
  expect(result.drawn).toBe(2);
  expect(result.faults.map(({ code, line }) => [code, line])).toEqual([
    ['anh-hong', 9],
    ['anh-chu-qua-dai', 2],
  ]);
});

/** The processes that draw for this one (proc_pid_children(5)). */
const drawers = () =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((id) => id && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('worker.ts'))
    .map(Number);

test('a drawing that the system ends, for want of memory, says whose picture it was', async () => {
  const drawing = drawMissing([await shortJob(story), await shortJob(model)], {
    cacheDir: await freshFolder(),
    workers: 1,
    onProgress: ({ done }) => {
      if (done > 0) for (const id of drawers()) process.kill(id, 'SIGKILL');
    },
  });
  await expect(drawing).rejects.toThrow(model.where.file);
  expect(drawers()).toEqual([]);
});
