import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';
import { buildFixture } from './build-site.ts';

const live = 'profiles/vi-du';
/** A colour that no page, sign or photo of the fixture has. */
const magenta = { r: 255, g: 0, b: 255 };
const camera = 'MAYCHIMMOI';

const photograph = (colour: { r: number; g: number; b: number }) =>
  sharp({ create: { width: 900, height: 900, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: camera, Artist: camera },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${camera}</x:xmpmeta>`)
    .jpeg()
    .toBuffer();

/** A story that must not be seen: the live one with a word of its own everywhere. */
const hide = async (content: ContentCopy, word: string, state: Record<string, string>) => {
  let text = content
    .read(`${live}/index.mdx`)
    .replace(/^aliases:.*$/m, `aliases: [${word}-cu]`)
    .replace(/^title: .*$/m, `title: "Việc ${word} làm trong 29 buổi tối"`)
    .replace(/^lede: .*$/m, `lede: "Lời dẫn ${word}."`)
    .replace(/^name: .*$/m, `name: Lê ${word} Mẫu`)
    .replace(/people: \[[^\]]*\]/, 'people: []')
    .replace('./chan-dung.jpg', `./${word}.jpg`)
    .replace('Tối thứ hai, dãy trọ còn sáng đèn.', `Tối thứ hai ${word} tới dãy trọ.`)
    .replace('việc đã xong', `việc ${word} đã xong`);
  for (const [key, value] of Object.entries(state)) {
    text = text.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`);
  }
  content.write(`profiles/${word}/index.mdx`, text);
  content.write(`profiles/${word}/${word}.jpg`, await photograph(magenta));
};

const words = ['zqnhap', 'zqchoduyet', 'zqhenngay', 'zqdago'];
let content: ContentCopy;
let built: Awaited<ReturnType<typeof buildFixture>>;
let files: { name: string; bytes: Buffer }[];

beforeAll(async () => {
  content = copyContent();
  content.write(`${live}/chan-dung.jpg`, await photograph({ r: 30, g: 120, b: 80 }));
  await hide(content, 'zqnhap', { status: 'nhap' });
  await hide(content, 'zqchoduyet', { status: 'cho-duyet' });
  await hide(content, 'zqhenngay', { date: '"2099-01-01"' });
  await hide(content, 'zqdago', { status: 'da-go' });
  content.write(
    'share-ledger.json',
    JSON.stringify({
      'profiles/zqdago': [`/anh-chia-se/guong/zqdago/${'a'.repeat(32)}/1200x630.jpg`],
    }),
  );
  built = await buildFixture(content.root);
  expect(built.stderr + built.stdout, 'the build').toContain('Trang đã dựng xong');
  files = readdirSync(built.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const name = join(entry.parentPath, entry.name).slice(built.outDir.length);
      const bytes = readFileSync(join(built.outDir, name));
      const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return { name, bytes: isZipped ? gunzipSync(bytes) : bytes };
    });
});
afterAll(() => {
  built[Symbol.dispose]();
  content[Symbol.dispose]();
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
  const original = readFileSync(join(content.root, live, 'chan-dung.jpg'));
  expect(files.filter(({ bytes }) => bytes.equals(original))).toEqual([]);
});
