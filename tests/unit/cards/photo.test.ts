import { readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import {
  cropPhoto,
  focusOf,
  PhotoError,
  photoFault,
  readPhoto,
} from '../../../src/pictures/paint/photo.ts';
import { cardAddresses } from '../../../src/pictures/shelf/address.ts';
import { openPhoto, pagePicture, prunePhotos } from '../../../src/pictures/shelf/photo-store.ts';
import type { Fault } from '../../../src/domain/faults/fault.ts';
import { checkContent } from '../../../src/check/check.ts';
import { BuildFault } from '../../../src/publish/build-fault.ts';
import { drawCards } from '../../../src/publish/pictures/cards.ts';
import { copyContent } from '../../fixtures/content-copy.ts';
import { brand, drawFace, freshFolder, story } from './card-sample.ts';

let folder = '';
let cacheDir = '';
beforeAll(async () => {
  folder = await freshFolder();
  cacheDir = await freshFolder();
});

const at = { x: 0.5, y: 0.3 };

/** The middle colour of a crop of 200 × 300 around the face. */
const faceOf = async (file: string): Promise<[number, number, number]> => {
  const face = { width: 200, height: 300, at };
  const crop = await cropPhoto(await openPhoto(file, cacheDir), '50% 30%', face)
    .raw()
    .toBuffer();
  expect(crop.length).toBe(200 * 300 * 3);
  const middle = (Math.round(300 * at.y) * 200 + 100) * 3;
  return [crop[middle] ?? 0, crop[middle + 1] ?? 0, crop[middle + 2] ?? 0];
};

/** The fault an editor is told for a photo that is refused. */
const refusal = async (file: string): Promise<Fault> => {
  const error: unknown = await openPhoto(file, cacheDir).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PhotoError)) throw new Error(`${file} was not refused: ${String(error)}`);
  return photoFault(error, story.where);
};

const expectRed = ([red, green, blue]: [number, number, number]): void => {
  expect(red).toBeGreaterThan(150);
  expect(green).toBeLessThan(80);
  expect(blue).toBeLessThan(80);
};

test('common photos keep the face at its place: JPEG, PNG, WebP, AVIF', async () => {
  for (const name of ['a.jpg', 'a.png', 'a.webp', 'a.avif'])
    expectRed(await faceOf(await drawFace(join(folder, name))));
});

test('CMYK, 16 bits, one channel, transparency and animation are drawn, not refused', async () => {
  const source = await readFile(await drawFace(join(folder, 'source.png')));
  const save = async (name: string, image: Sharp) => {
    await image.toFile(join(folder, name));
    return join(folder, name);
  };
  expectRed(await faceOf(await save('cmyk.jpg', sharp(source).toColourspace('cmyk').jpeg())));
  expectRed(await faceOf(await save('16.png', sharp(source).toColourspace('rgb16').png())));
  expect(await faceOf(await save('grey.jpg', sharp(source).greyscale().jpeg()))).toHaveLength(3);
  expectRed(await faceOf(await save('clear.png', sharp(source).ensureAlpha(0.9).png())));
  const frames = await sharp([source, source], { join: { animated: true } })
    .webp()
    .toBuffer();
  await writeFile(join(folder, 'moving.webp'), frames);
  expectRed(await faceOf(join(folder, 'moving.webp')));
});

test('a photo turned by its camera stands upright', async () => {
  const upright = await drawFace(join(folder, 'upright.png'));
  for (const [orientation, turn] of [
    [6, -90],
    [3, 180],
    [8, 90],
  ] as const) {
    const file = join(folder, `turned-${orientation}.jpg`);
    await sharp(upright).rotate(turn).withMetadata({ orientation }).jpeg().toFile(file);
    expectRed(await faceOf(file));
  }
});

test('a photo smaller than its place is enlarged whole', async () => {
  expectRed(await faceOf(await drawFace(join(folder, 'small.jpg'), 80, 100)));
  const thin = await openPhoto(await drawFace(join(folder, 'thin.png'), 1000, 3), cacheDir);
  const crop = await cropPhoto(thin, '0% 100%', { width: 300, height: 200, at }).raw().toBuffer();
  expect(crop.length).toBe(300 * 200 * 3);
});

test('a truncated photo is refused, with the file and what to do', async () => {
  const whole = await readFile(await drawFace(join(folder, 'whole.jpg')));
  const file = join(folder, 'nua-anh.jpg');
  await writeFile(file, whole.subarray(0, whole.length / 2));
  const error = await refusal(file);
  expect(error.code).toBe('anh-hong');
  expect(error.message).toContain('nua-anh.jpg');
  expect(error.hint).toContain('Chép lại ảnh');
  expect([error.file, error.line]).toEqual(['profiles/vi-du/index.mdx', 9]);
});

test('what is not a picture is refused', async () => {
  await writeFile(join(folder, 'chu.jpg'), 'Đây là chữ, không phải ảnh');
  await writeFile(join(folder, 'rong.jpg'), '');
  expect((await refusal(join(folder, 'chu.jpg'))).code).toBe('anh-hong');
  expect((await refusal(join(folder, 'rong.jpg'))).code).toBe('anh-hong');
  expect((await refusal(join(folder, 'khong-co.jpg'))).code).toBe('khong-co-tep');
});

test('a photo that went after the check is told at its story, with the mend, whoever asks for it first', async () => {
  using copy = copyContent();
  const today = '2026-06-01';
  const checked = await checkContent(copy.root, { today, production: false });
  copy.remove('profiles/vi-du/chan-dung.jpg');
  const settings = { contentDir: copy.root, outDir: '', cacheDir, production: false };
  const refused: unknown = await drawCards(settings, checked, today).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(BuildFault);
  expect(String(refused)).toContain('profiles/vi-du/index.mdx: Không có tệp “chan-dung.jpg”');
  expect(String(refused)).toContain('→ Đặt tệp vào cùng thư mục với bài');
  const gone = { file: join(copy.root, 'profiles/vi-du/chan-dung.jpg'), focus: '50% 30%' };
  await expect(pagePicture(gone.file)).rejects.toThrow(PhotoError);
  await expect(cardAddresses({ ...story, photo: gone }, brand, 'x')).rejects.toThrow(PhotoError);
});

test('a drawing that could carry scripts is refused as a photo', async () => {
  const file = join(folder, 've.jpg');
  await writeFile(file, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  expect((await refusal(file)).code).toBe('anh-sai-loai');
  await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .gif()
    .toFile(join(folder, 'a.gif'));
  expect((await refusal(join(folder, 'a.gif'))).code).toBe('anh-sai-loai');
});

test('HEIC from a phone is told apart, with the way to export it', async () => {
  const file = join(folder, 'IMG_0001.HEIC');
  const brands = Buffer.from('heic\0\0\0\0mif1heic', 'latin1');
  await writeFile(file, Buffer.concat([isoBox('ftyp', brands), isoBox('mdat', Buffer.alloc(64))]));
  const error = await refusal(file);
  expect(error.code).toBe('anh-sai-loai');
  expect(error.message).toContain('HEIC');
  expect(error.hint).toContain('JPG');
});

test('a picture that would unfold to gigabytes is refused from its head alone', async () => {
  const file = join(folder, 'bom.png');
  await writeFile(file, bombPng(30_000, 30_000));
  const error = await refusal(file);
  expect(error.code).toBe('anh-qua-lon');
  expect(error.message).toContain('900 triệu');
  await expect(readPhoto(file)).rejects.toThrow(PhotoError);
});

test('an unknown focus means the upper middle, where faces are', () => {
  expect(focusOf('20% 80%')).toEqual([0.2, 0.8]);
  expect(focusOf('giữa')).toEqual([0.5, 0.35]);
  expect(focusOf('400% 10%')).toEqual([1, 0.1]);
});

test('a prepared photo is kept, made again when damaged, and gone with its story', async () => {
  const cache = await freshFolder();
  const file = await drawFace(join(folder, 'giu.jpg'), 3000, 2000);
  const first = await openPhoto(file, cache);
  expect([first.width, first.height]).toEqual([2400, 1600]);
  const names = () => readdir(join(cache, 'photos'));
  const [name = '', ...others] = await names();
  expect(others).toEqual([]);
  const path = join(cache, 'photos', name);
  const kept = await readFile(path);

  const written = await stat(path);
  expect((await openPhoto(file, cache)).data.equals(first.data)).toBe(true);
  expect((await stat(path)).ino, 'a kept photo is not prepared again').toBe(written.ino);

  await truncate(path, 5000);
  expect((await openPhoto(file, cache)).data.equals(first.data)).toBe(true);
  expect((await readFile(path)).equals(kept)).toBe(true);

  await drawFace(file, 3002, 2000);
  await openPhoto(file, cache);
  expect(await names()).toHaveLength(2);
  expect(await prunePhotos(cache, [file])).toBe(1);
  expect(await names()).not.toContain(name);
  expect(await prunePhotos(cache, [])).toBe(1);
  expect(await names()).toEqual([]);
});

test('what is kept of a photo names neither its place nor its maker', async () => {
  const cache = await freshFolder();
  const file = join(folder, 'co-vi-tri.jpg');
  await sharp(await drawFace(join(folder, 'nguon.png'), 3000, 2000))
    .withExif({ IFD0: { Artist: 'Minh Họa' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toFile(file);
  expect((await sharp(file).metadata()).exif).toBeDefined();
  await openPhoto(file, cache);
  const [name = ''] = await readdir(join(cache, 'photos'));
  const facts = await sharp(await readFile(join(cache, 'photos', name))).metadata();
  expect([facts.exif, facts.icc, facts.xmp]).toEqual([undefined, undefined, undefined]);
  expect(facts).toMatchObject({ chromaSubsampling: '4:4:4', space: 'srgb' });
});

/** A PNG that says it is huge; its rows are one run of zeros. */
const bombPng = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(width * 3 + 1));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

const pngChunk = (type: string, body: Buffer): Buffer => {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, 'latin1');
  body.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
};

/** A box of the file format HEIC pictures come in. */
const isoBox = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

const crc32 = (bytes: Buffer): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};
