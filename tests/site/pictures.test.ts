import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { copyContent } from '../fixtures/content-copy.ts';
import { buildFixture } from './build-site.ts';

const profile = 'profiles/vi-du/index.mdx';
const scene = 'Tối thứ hai, dãy trọ còn sáng đèn.';

/** Lies on its side on disk, red above and blue below when it is held upright: 450 × 600. */
const lying = async (type: 'jpeg' | 'png' | 'webp' | 'avif') => {
  const upright = sharp({ create: { width: 450, height: 300, channels: 3, background: '#f00' } });
  const both = await upright.extend({ bottom: 300, background: '#00f' }).png().toBuffer();
  const turned = await sharp(both).rotate(-90).png().toBuffer();
  return sharp(turned).withMetadata({ orientation: 6 }).toFormat(type).toBuffer();
};

it('a turned picture of any format stands upright on the page, whatever its name', async () => {
  using content = copyContent();
  const decomposed = 'Ảnh chị Bé (1).png'.normalize('NFD');
  const names = { jpeg: 'anh@2x.jpg', png: decomposed, webp: 'a+b.webp', avif: 'ngày hội.avif' };
  for (const type of ['jpeg', 'png', 'webp', 'avif'] as const) {
    content.write(`profiles/vi-du/${names[type]}`, await lying(type));
  }
  content.replace(profile, './chan-dung.jpg', `"./${names.png.normalize('NFC')}"`);
  content.replace(
    profile,
    scene,
    [
      '![Ảnh một](./anh@2x.jpg "Ảnh: NVCC")',
      `![Ảnh hai](<./${names.png.normalize('NFC')}> "Ảnh: NVCC")`,
      '![Ảnh ba](./a+b.webp "Ảnh: NVCC")',
      '<Photo src="./ngày hội.avif" alt="Ảnh bốn" credit="Ảnh: NVCC" />',
    ].join('\n\n'),
  );
  using built = await buildFixture(content.root, { cold: true });
  expect(built.code, built.stderr + built.stdout).toBe(0);

  const html = readFileSync(join(built.outDir, 'guong/vi-du/index.html'), 'utf8');
  const pictures = [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
  const shown = pictures.filter((tag) => /alt="Ảnh (?:một|hai|ba|bốn)"/.test(tag));
  expect(shown).toHaveLength(4);
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  for (const tag of [...shown, pictures[0]!]) {
    expect(`${attribute(tag, 'width')} ${attribute(tag, 'height')}`, tag).toBe('450 600');
    const file = join(built.outDir, attribute(tag, 'src')!);
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([450, 600]);
    const [red, , blue] = data.subarray(0, 3);
    expect(red! > 200 && blue! < 60, `${tag} is red above`).toBe(true);
  }
  expect(globSync('**/*2x*', { cwd: built.outDir }), 'no name of a file is published').toEqual([]);
});
