import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { camera, grownContent, hiddenWords, livePlace } from '../fixtures/grown-content.ts';
import { sharedSite } from '../built/build-site.ts';

const words = hiddenWords.map((word) => word.toLowerCase());
let files: { name: string; bytes: Buffer }[];

beforeAll(() => {
  const site = sharedSite('grown');
  files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const name = join(entry.parentPath, entry.name).slice(site.length);
      const bytes = readFileSync(join(site, name));
      const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return { name, bytes: isZipped ? gunzipSync(bytes) : bytes };
    });
});

const holding = (word: string) =>
  files
    .filter(
      ({ name, bytes }) =>
        name.toLowerCase().includes(word) || bytes.toString('latin1').toLowerCase().includes(word),
    )
    .map(({ name }) => name);

it('the live story is there, so the search for words finds what is there', () => {
  expect(holding('29 bu').length).toBeGreaterThan(2);
});

it.each(words.slice(0, 3))('nothing of %s is in any file or name', (word) => {
  expect(holding(word)).toEqual([]);
});

it('of a story taken down only its address is left, in the tombstone and its mark', () => {
  const allowed =
    /^(\/nhung)?\/guong\/zqdago(-cu)?\/(index\.html|da-go\.txt)$|^\/anh-chia-se\/guong\/zqdago\//;
  expect(holding('zqdago').filter((name) => !allowed.test(name))).toEqual([]);
  const tombstone = files.find(({ name }) => name === '/guong/zqdago/index.html')!;
  const text = tombstone.bytes.toString().replaceAll(/https?:\/\/[^"]*|"\/[^"]*"/g, '');
  expect(text.toLowerCase()).not.toContain('zqdago');
});

it('no picture shows anything of a hidden photo, the neutral cards included', async () => {
  const shown: string[] = [];
  for (const { name, bytes } of files.filter((file) => /\.(webp|jpg|png)$/.test(file.name))) {
    const pixels = await sharp(bytes)
      .resize(24, 24, { fit: 'fill' })
      .removeAlpha()
      .raw()
      .toBuffer();
    for (let at = 0; at < pixels.length; at += 3) {
      if (pixels[at]! > 200 && pixels[at + 1]! < 80 && pixels[at + 2]! > 200) shown.push(name);
    }
  }
  expect(shown).toEqual([]);
});

it('no file carries EXIF, GPS or XMP, and no original is there', async () => {
  expect(holding(camera.toLowerCase())).toEqual([]);
  for (const { name, bytes } of files.filter((file) => /\.(webp|jpg|png)$/.test(file.name))) {
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc], name).toEqual([undefined, undefined, undefined]);
  }
  const original = readFileSync(join(await grownContent(), livePlace, 'chan-dung.jpg'));
  expect(files.filter(({ bytes }) => bytes.equals(original))).toEqual([]);
});
