import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';
import { buildFixture, standingSite } from './build-site.ts';
import { digests } from './digests.ts';

let content: ContentCopy;
let site: ReturnType<typeof standingSite>;
/** What became of the images when the site was built where the last one stood, one sentence changed. */
let first: Awaited<ReturnType<typeof rebuild>>;
beforeAll(async () => {
  content = copyContent();
  site = standingSite(content.root);
  content.replace('profiles/vi-du/index.mdx', 'Anh ngồi lại từng phòng', 'Anh ngồi lại mỗi phòng');
  first = await rebuild();
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

/** How a build is run here, whatever the machine; elsewhere it is another zone and locale. */
const compiled = mkdtempSync(join(tmpdir(), 'guong-sang-ma-'));
afterAll(() => rmSync(compiled, { recursive: true }));
const here = { TZ: 'UTC', LC_ALL: 'C', NODE_COMPILE_CACHE: compiled };
const elsewhere = { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/** Builds once more and tells which images are new. */
const rebuild = async () => {
  const before = cards();
  const { code, stdout, stderr } = await site.build(here);
  expect(code, stderr).toBe(0);
  const fresh = [...cards()].filter((card) => !before.has(card));
  return { fresh, drawn: drawn(stdout + stderr) };
};

it('what was drawn once is not drawn again, the text told anew', () => {
  expect(first).toEqual({ fresh: [], drawn: 0 });
  const page = readFileSync(join(site.outDir, 'guong/vi-du/index.html'), 'utf8');
  expect(page).toContain('Anh ngồi lại mỗi phòng');
});

it('a site that stands as it was made is not made again, a file that differs is', async () => {
  const unchanged = 'đúng từng byte';
  expect((await site.build(here)).stdout).toContain(unchanged);
  const file = join(site.outDir, 'guong/vi-du/index.html');
  const before = readFileSync(file);
  writeFileSync(file, before.subarray(1));
  expect((await site.build(here)).stdout).not.toContain(unchanged);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await site.build(here)).stdout).toContain(unchanged);
});

describe('a changed title', () => {
  const [last, next] = ['29 buổi tối ở', '31 buổi tối ở'];
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
  const damaged = () =>
    ['chuong-trinh', 'rieng-tu'].map((path) => join(site.outDir, path, 'index.html'));
  const read = () => damaged().map((file) => readFileSync(file, 'utf8'));
  let before: string[];
  let modules: number[];
  let whole: string[];
  let images: Awaited<ReturnType<typeof rebuild>>;
  beforeAll(async () => {
    before = telling(last);
    whole = read();
    const [torn, gone] = damaged() as [string, string];
    writeFileSync(torn, whole[0]!.slice(1));
    rmSync(gone);
    content.replace('profiles/vi-du/index.mdx', `title: "${last}`, `title: "${next}`);
    const count = () => readdirSync(compiled, { recursive: true }).length;
    modules = [count()];
    images = await rebuild();
    modules.push(count());
  });

  it('leaves hardly a module compiled that the next build has no use for', () => {
    const [known = 0, now = Infinity] = modules;
    expect(known).toBeGreaterThan(300);
    expect(now - known).toBeLessThan(20);
  });

  it('draws that story’s images and no other', () => {
    expect(images.fresh.length).toBeGreaterThan(5);
    expect(images.fresh.filter((card) => !card.startsWith('guong/vi-du/'))).toEqual([]);
    expect(images.drawn).toBe(images.fresh.length);
  });

  it('is told by every page that told it, whatever of the last site was damaged', () => {
    expect(before.length).toBeGreaterThan(5);
    expect([telling(last), telling(next)]).toEqual([[], before]);
    expect([isFound(last), isFound(next)]).toEqual([false, true]);
    expect(read()).toEqual(whole);
  });
});

it('a changed colour draws all of them; after edits in any order the site is, byte for byte, what a cold build makes in another folder, time zone and locale', async () => {
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
  content.replace('site.yaml', '#0a4da2', '#7a1f3d');
  const images: { fresh: number; drawn: number; all: number }[] = [];
  for (let seed = 7; edits.length > 0; seed = (seed * 48_271) % 2_147_483_647) {
    edits.splice(seed % edits.length, 1)[0]!();
    if (edits.length % 3 !== 0) continue;
    const { fresh, drawn: count } = await rebuild();
    images.push({ fresh: fresh.length, drawn: count, all: cards().size });
  }
  const [{ all }] = images as [(typeof images)[0]];
  expect(all).toBeGreaterThan(20);
  expect(images[0]).toEqual({ fresh: all, drawn: all, all });
  expect([...cards()].filter(kit)).toHaveLength(1);
  const folder = mkdtempSync(join(tmpdir(), 'noi-khac-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(content.root, folder, { recursive: true });
  using there = await buildFixture(folder, { cold: true, env: elsewhere });
  expect(there.code, there.stderr).toBe(0);
  expect(digests(site.outDir)).toEqual(digests(there.outDir));
  const widths = photos(there.outDir);
  expect(widths).toBeGreaterThan(0);
  // What is cold draws every image, and each once.
  expect(drawn(there.stdout + there.stderr)).toBe(cards(there.outDir).size + widths);
});
