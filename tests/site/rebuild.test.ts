import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';
import { buildFixture, standingSite } from './build-site.ts';
import { digests } from './digests.ts';

let content: ContentCopy;
let site: ReturnType<typeof standingSite>;
beforeAll(() => {
  content = copyContent();
  site = standingSite(content.root);
});
afterAll(() => {
  site?.[Symbol.dispose]();
  content?.[Symbol.dispose]();
});

/** The share images of a site, by story, but for the copies that have no hash. */
const cards = (folder = site.outDir) => {
  const root = join(folder, 'anh-chia-se');
  return new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => /\/[0-9a-f]{32}\//.test(path)),
  );
};
/** How many widths of photos stand on its pages. */
const photos = (folder: string) =>
  readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.webp')).length;

/** How many images the terminal says were drawn. */
const drawn = (said: string) =>
  Number(
    said
      .match(/Vẽ ảnh: \d+\/(\d+)/g)
      ?.at(-1)
      ?.match(/\d+$/)?.[0] ?? 0,
  );

/** Builds once more and tells which images are new. */
const rebuild = async () => {
  const before = cards();
  const { code, stdout, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  const fresh = [...cards()].filter((card) => !before.has(card));
  return { fresh, drawn: drawn(stdout + stderr) };
};

it('what was drawn once is not drawn again, and the images are the same', async () => {
  expect(await rebuild()).toEqual({ fresh: [], drawn: 0 });
});

it('a site that stands as it was made is not made again, a file that differs is', async () => {
  const unchanged = 'đúng từng byte';
  expect((await site.build()).stdout).toContain(unchanged);
  const file = join(site.outDir, 'guong/vi-du/index.html');
  const before = readFileSync(file);
  writeFileSync(file, before.subarray(1));
  expect((await site.build()).stdout).not.toContain(unchanged);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await site.build()).stdout).toContain(unchanged);
});

it('a changed title draws that story’s images and no other', async () => {
  content.replace('profiles/vi-du/index.mdx', 'title: "29 buổi tối ở', 'title: "30 buổi tối ở');
  const { fresh, drawn: count } = await rebuild();
  expect(fresh.length).toBeGreaterThan(5);
  expect(fresh.filter((card) => !card.startsWith('guong/vi-du/'))).toEqual([]);
  expect(count).toBe(fresh.length);
});

it('a changed title is told by every page that told it, whatever of the last site was damaged', async () => {
  const telling = (words: string) =>
    readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .filter((name) => readFileSync(join(site.outDir, name), 'utf8').includes(words))
      .sort();
  const isFound = (words: string) => {
    const texts = join(site.outDir, 'pagefind/fragment');
    return readdirSync(texts)
      .map((name) => gunzipSync(readFileSync(join(texts, name))).toString())
      .some((text) => text.includes(words));
  };
  const source = readFileSync(join(content.root, 'profiles/vi-du/index.mdx'), 'utf8');
  const [last] = source.match(/\d+ buổi tối ở/)!;
  const next = '31 buổi tối ở';
  const before = telling(last);
  expect(before.length).toBeGreaterThan(5);
  const [torn, gone] = ['chuong-trinh', 'rieng-tu'].map((path) =>
    join(site.outDir, path, 'index.html'),
  ) as [string, string];
  const read = () => [torn, gone].map((file) => readFileSync(file, 'utf8'));
  const whole = read();
  writeFileSync(torn, whole[0]!.slice(1));
  rmSync(gone);
  content.replace('profiles/vi-du/index.mdx', `title: "${last}`, `title: "${next}`);
  await rebuild();
  expect([telling(last), telling(next)]).toEqual([[], before]);
  expect([isFound(last), isFound(next)]).toEqual([false, true]);
  expect(read()).toEqual(whole);
});

it('a changed sentence of the text draws nothing', async () => {
  content.replace('profiles/vi-du/index.mdx', 'Anh ngồi lại từng phòng', 'Anh ngồi lại mỗi phòng');
  expect(await rebuild()).toEqual({ fresh: [], drawn: 0 });
});

it('a changed colour draws all of them', async () => {
  const before = cards().size;
  content.replace('site.yaml', '#0a4da2', '#7a1f3d');
  const { fresh, drawn: count } = await rebuild();
  expect(fresh).toHaveLength(before);
  expect(count).toBe(before);
});

it('after edits in any order the site is, byte for byte, what a cold build makes', async () => {
  const photo = await sharp(join(content.root, 'profiles/vi-du/chan-dung.jpg')).flop().toBuffer();
  const edits = [
    // Its kit ended long ago: it comes back because the story asks for it.
    () =>
      content.replace('profiles/vo-gia-dinh/index.mdx', 'ra ngoài" }', 'ra ngoài", kit: true }'),
    () => content.replace('profiles/em-mau/index.mdx', 'status: da-dang', 'status: da-go'),
    () => writeFileSync(join(content.root, 'profiles/vi-du/chan-dung.jpg'), photo),
    () => content.replace('profiles/vi-du/index.mdx', 'focus: "50% 30%"', 'focus: "40% 20%"'),
    () => content.replace('models/tu-sach-mau/index.mdx', 'title: "Tủ sách mở', 'title: "Tủ mở'),
    () => content.replace('units.yaml', 'Đoàn phường Mới Mẫu', 'Đoàn phường Mới Hơn Mẫu'),
  ];
  const kit = (path: string) => path.startsWith('guong/vo-gia-dinh/') && path.endsWith('a4.pdf');
  expect([...cards()].filter(kit)).toEqual([]);
  for (let seed = 7; edits.length > 0; seed = (seed * 48_271) % 2_147_483_647) {
    edits.splice(seed % edits.length, 1)[0]!();
    if (edits.length % 2 === 0) await rebuild();
  }
  expect([...cards()].filter(kit)).toHaveLength(1);
  using elsewhere = await buildFixture(content.root, { cold: true });
  expect(elsewhere.code, elsewhere.stderr).toBe(0);
  expect(digests(site.outDir)).toEqual(digests(elsewhere.outDir));
  const widths = photos(elsewhere.outDir);
  expect(widths).toBeGreaterThan(0);
  // What is cold draws every image, and each once.
  expect(drawn(elsewhere.stdout + elsewhere.stderr)).toBe(cards(elsewhere.outDir).size + widths);
});
