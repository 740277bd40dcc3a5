import fs, {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { digestOf, filesBelow, isWithin, recall, remember, writeWhole } from '../../src/files.ts';

const freshFolder = () => mkdtemp(join(tmpdir(), 'tep-'));

test('many writers of one file leave one of their texts whole, and nothing beside it', async () => {
  const folder = await freshFolder();
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
  await Promise.all(texts.map((text) => writeWhole(join(folder, 'moi/tep.txt'), text)));
  expect(await readdir(join(folder, 'moi'))).toEqual(['tep.txt']);
  expect(texts).toContain(await readFile(join(folder, 'moi/tep.txt'), 'utf8'));
});

test('a write that fails leaves no draft behind', async () => {
  const folder = await freshFolder();
  await mkdir(join(folder, 'tep.txt'));
  await expect(writeWhole(join(folder, 'tep.txt'), 'a')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['tep.txt']);
});

/** As on Windows, where a scanner of viruses holds what was just written, `times` times. */
const held = (times: number, error: object = { code: 'EPERM' }) => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  const rename = vi.spyOn(fs, 'rename');
  for (let time = 0; time < times; time += 1) rename.mockRejectedValueOnce(error);
  syncBuiltinESMExports();
  return {
    [Symbol.dispose]: () => {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    },
  };
};

test('a file that another program holds for a moment is written once it is let go', async () => {
  const file = join(await freshFolder(), 'tep.txt');
  using _ = held(3);
  await writeWhole(file, 'mới');
  expect(await readFile(file, 'utf8')).toBe('mới');
});

test('what is wrong for good is told at once', async () => {
  const file = join(await freshFolder(), 'tep.txt');
  using _ = held(1, { code: 'ENOSPC' });
  await expect(writeWhole(file, 'mới')).rejects.toEqual({ code: 'ENOSPC' });
});

test('a link to a folder in which it lies is not read again and again', async () => {
  const folder = await freshFolder();
  await mkdir(join(folder, 'bai'));
  await writeFile(join(folder, 'bai/index.mdx'), '');
  await symlink(folder, join(folder, 'bai/lai'));
  expect(await filesBelow(folder)).toEqual(['bai/index.mdx']);
});

test('each subject is remembered by itself, forgotten with its version, and a torn store is empty', async () => {
  const folder = await freshFolder();
  await remember(folder, 'anh', '1', new Map([['a', { code: 'hong' }]]));
  await remember(folder, 'loi', '7', new Map([['b', true]]));
  expect(await recall(folder, 'anh', '1')).toEqual(new Map([['a', { code: 'hong' }]]));
  expect(await recall(folder, 'loi', '7')).toEqual(new Map([['b', true]]));
  expect((await recall(folder, 'loi', '8')).size).toBe(0);

  await writeFile(join(folder, 'remembered/anh.json'), '{"version":');
  expect((await recall(folder, 'anh', '1')).size).toBe(0);
  expect((await recall(folder, 'loi', '7')).size).toBe(1);
  await remember(folder, 'anh', '1', new Map([['c', true]]));
  expect(await recall(folder, 'anh', '1')).toEqual(new Map([['c', true]]));
});

test('the digest of a file is that of its bytes, also when size and date are as they were', async () => {
  const file = join(await freshFolder(), 'anh.jpg');
  const day = new Date('2026-01-01');
  const digests: string[] = [];
  for (const text of ['mot', 'hai']) {
    await writeWhole(file, text);
    await utimes(file, day, day);
    digests.push(digestOf(file), digestOf(file));
  }
  const [one, , two] = digests;
  expect(one).not.toBe(two);
  expect(digests).toEqual([one, one, two, two]);
});

test('a folder holds itself and all below it, whatever a name begins with', () => {
  const paths = ['/bai', '/bai/..a', '/bai/a/b', '/ba', '/bai-khac', '/'];
  expect(paths.filter((path) => isWithin('/bai', path))).toEqual(paths.slice(0, 3));
});
