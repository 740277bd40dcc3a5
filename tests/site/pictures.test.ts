import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { sharedSite } from '../built/build-site.ts';

it('a turned picture of any format stands upright on the page, whatever its name', async () => {
  const site = sharedSite('people');
  const html = readFileSync(join(site, 'guong/anh-nam/index.html'), 'utf8');
  const pictures = [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => tag);
  const shown = pictures.filter((tag) => /alt="Ảnh (?:một|hai|ba|bốn)"/.test(tag));
  expect(shown).toHaveLength(4);
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  for (const tag of [...shown, pictures[0]!]) {
    expect(`${attribute(tag, 'width')} ${attribute(tag, 'height')}`, tag).toBe('450 600');
    const file = join(site, attribute(tag, 'src')!);
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([450, 600]);
    const [red, , blue] = data.subarray(0, 3);
    expect(red! > 200 && blue! < 60, `${tag} is red above`).toBe(true);
  }
  expect(globSync('**/*2x*', { cwd: site }), 'no name of a file is published').toEqual([]);
});
