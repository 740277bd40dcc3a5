import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeKits } from '../../src/publish/pages/kits.ts';
import { writeBytes } from '../../src/domain/share/bytes.ts';

const root = '/chia-se/guong/vi-du/';
const picture = '/anh-chia-se/guong/vi-du/0123/1200x630.jpg';
const slot = (path: string) => `<data class="number" value="${path}"></data>`;
let site: string;

const write = async (path: string, content: string) => {
  const file = join(site, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
};
const writePage = () =>
  write(
    `${root}index.html`,
    [`${root}vi-du.zip`, picture, `${root}loi-dang.txt`, picture].map(slot).join('\n'),
  );
const zipPath = () => join(site, root, 'vi-du.zip');

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'share-kits-'));
  await writePage();
  await write(picture, 'x'.repeat(186_213));
  await write(`${root}loi-dang.txt`, 'Lời đăng');
});
afterEach(() => rm(site, { recursive: true, force: true }));

it('packs every file of the page once, under names that tell the story', async () => {
  expect(await writeKits(site)).toBe(1);
  const files = unzipSync(await readFile(zipPath()));
  expect(Object.keys(files).sort()).toEqual(['vi-du-1200x630.jpg', 'vi-du-loi-dang.txt']);
  expect(strFromU8(files['vi-du-loi-dang.txt']!)).toBe('Lời đăng');
});

it('writes every size into the page, that of the zip too', async () => {
  await writeKits(site);
  const html = await readFile(join(site, root, 'index.html'), 'utf8');
  expect(html.match(/>182 KB</g)).toHaveLength(3);
  expect(html).not.toContain('></data>');
});

it('makes the same zip in any time zone', async () => {
  // A process reads its time zone when it starts, so each zone needs one of its own.
  const module = new URL('../../src/publish/pages/kits.ts', import.meta.url).href;
  const code = `const { writeKits } = await import('${module}'); await writeKits(process.argv[1]);`;
  const made: string[] = [];
  for (const TZ of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
    await writePage();
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code, site], {
      env: { ...process.env, TZ },
    });
    made.push((await readFile(zipPath())).toString('base64'));
  }
  expect(made[0]).toBe(made[1]);
});

it('refuses a page that names a file the site does not have', async () => {
  await rm(join(site, picture));
  await expect(writeKits(site)).rejects.toThrow(/vi-du.*1200x630\.jpg/);
});

it('leaves a site without kits alone', async () => {
  await rm(join(site, 'chia-se'), { recursive: true });
  expect(await writeKits(site)).toBe(0);
});

it('says sizes as readers read them', () => {
  expect([1, 186_213, 1_500_000].map(writeBytes)).toEqual(['1 KB', '182 KB', '1,4 MB']);
});
