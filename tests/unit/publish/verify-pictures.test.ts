import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureTroubles } from '../../../src/publish/verify/verify-pictures.ts';
import { drawFace } from '../cards/card-sample.ts';

test('a picture found whole is known by its bytes, a damaged one is told at every build', async () => {
  const root = await mkdtemp(join(tmpdir(), 'anh-'));
  const [contentDir, cacheDir] = [join(root, 'content'), join(root, 'cache')];
  await Promise.all([mkdir(contentDir), mkdir(cacheDir)]);
  const file = await drawFace(join(root, 'mat.jpg'));
  const check = () => pictureTroubles([{ path: '/mat.jpg', file }], { contentDir, cacheDir });
  expect(await check()).toEqual([]);
  expect(await check()).toEqual([]);

  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length / 2));
  for (let build = 0; build < 2; build += 1)
    expect(await check()).toEqual(['Ảnh /mat.jpg hỏng, không mở được.']);

  // What is remembered may itself be cut off.
  await writeFile(join(cacheDir, 'remembered/published.json'), '{"version":');
  expect(await check()).toHaveLength(1);
  await writeFile(file, bytes);
  expect(await check()).toEqual([]);
});
