import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';
import { buildFixture, sharedSite, standingSite } from '../built/build-site.ts';
import { digests } from '../built/digests.ts';
import { drawnIn, hashedCards, photoWidths } from '../built/drawn-pictures.ts';
import { openCommand } from '../built/run-command.ts';
import { readSite, type SiteReader } from '../built/site-reader.ts';

const story = 'profiles/vi-du/index.mdx';
const [lastTitle, nextTitle] = ['29 buổi tối ở', '31 buổi tối ở'] as const;

/** What is changed of the content, one after another; each tells what the next build is to show. */
const changes = {
  text: (content: ContentCopy) => {
    content.replace(story, 'Anh ngồi lại từng phòng', 'Anh ngồi lại mỗi phòng');
    content.replace('models/tu-sach-mau/index.mdx', 'title: "Tủ sách mở', 'title: "Tủ mở');
  },
  look: async (content: ContentCopy) => {
    const photo = 'profiles/vi-du/chan-dung.jpg';
    content.write(photo, await sharp(content.bytes(photo)).flop().toBuffer());
    content.replace(story, 'focus: "50% 30%"', 'focus: "40% 20%"');
    content.replace('site.yaml', '#0a4da2', '#7a1f3d');
    // Its kit ended long ago: it comes back because the story asks for it.
    content.replace('profiles/vo-gia-dinh/index.mdx', 'ra ngoài" }', 'ra ngoài", kit: true }');
  },
  names: (content: ContentCopy) => {
    content.replace(story, `title: "${lastTitle}`, `title: "${nextTitle}`);
    content.replace('profiles/em-mau/index.mdx', 'status: da-dang', 'status: da-go');
    content.replace('units.yaml', 'Đoàn phường Mới Mẫu', 'Đoàn phường Mới Hơn Mẫu');
  },
};

let content: ContentCopy;
let site: ReturnType<typeof standingSite>;
/** Another folder that already holds all the changes, and what was built of it at once and cold. */
let other: ContentCopy;
let apart: Awaited<ReturnType<typeof buildFixture>>;
beforeAll(() => {
  content = copyContent();
  other = copyContent();
  site = standingSite(content.root);
});
afterAll(() => {
  for (const made of [apart, other, site, content]) made?.[Symbol.dispose]();
  rmSync(`${other.root}-site`, { recursive: true, force: true });
});

const cards = (folder = site.outDir) => hashedCards(folder);
const photos = (folder = site.outDir) => photoWidths(folder);

/** How a build is run here, whatever the machine; elsewhere it is another zone and locale. */
const compiled = mkdtempSync(join(tmpdir(), 'guong-sang-ma-'));
afterAll(() => rmSync(compiled, { recursive: true }));
const here = { TZ: 'UTC', LC_ALL: 'C', NODE_COMPILE_CACHE: compiled };
const elsewhere = { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/** Builds once more and tells which images are new, and how many were drawn: widths of photos apart. */
const rebuild = async (build = () => site.build(here)) => {
  const before = cards();
  const known = new Set(photos());
  const { code, stdout, stderr } = await build();
  expect(code, stderr).toBe(0);
  const fresh = [...cards()].filter((card) => !before.has(card));
  const widths = photos().filter((photo) => !known.has(photo));
  return { fresh, drawn: drawnIn(stdout + stderr) - widths.length };
};

describe('a changed word and a model’s title, while another folder is built beside', () => {
  let images: Awaited<ReturnType<typeof rebuild>>;
  let home: string;
  /** Builds by `npm start`, which then serves the site until Ctrl-C. */
  const start = async () => {
    const env = { CONTENT_DIR: content.root, OUT_DIR: site.outDir, ...here };
    const served = await openCommand('start', env, 'Mở trang tại: ');
    home = await (await fetch(served.address)).text();
    return served.close();
  };
  beforeAll(async () => {
    for (const change of Object.values(changes)) await change(other);
    changes.text(content);
    [images, apart] = await Promise.all([
      rebuild(start),
      buildFixture(relative(process.cwd(), other.root), {
        outDir: relative(process.cwd(), `${other.root}-site`),
        env: elsewhere,
      }),
    ]);
    expect(apart.code, apart.stderr).toBe(0);
  });

  it('is opened by the command that begins with it', () => {
    expect(home).toContain('Thành Đoàn Mẫu');
    expect(home).toContain('Tủ mở');
  });

  it('draws nothing again that was drawn once, and tells the text anew: a model’s images show its headline', () => {
    expect(images).toEqual({ fresh: [], drawn: 0 });
    const page = (path: string) => readFileSync(join(site.outDir, path, 'index.html'), 'utf8');
    expect(page('guong/vi-du')).toContain('Anh ngồi lại mỗi phòng');
    expect(/<h1[^>]*>Tủ mở/.test(page('mo-hinh/tu-sach-mau'))).toBe(true);
  });

  it('does not mix with the other, which is named by relative paths', async () => {
    const [there, beside] = [await readSite(`${other.root}-site`), await readSite(site.outDir)];
    for (const [of, told, untold] of [
      [there, nextTitle, lastTitle],
      [beside, lastTitle, nextTitle],
    ] as const)
      for (const path of ['/', '/guong/vi-du/', '/rss.xml', '/feed.json']) {
        expect(of.text(path), path).toContain(told);
        expect(of.text(path), path).not.toContain(untold);
      }
    const paths = ({ pages }: SiteReader) => pages.map(({ path }) => path);
    // All the pages of the grown site but those that it has grown by.
    const grown = /\/(mau-\d\d|zqdago(-cu)?|bao-chay)\/$|\/trang\/2\/$/;
    const all = paths(await readSite(sharedSite('grown'))).filter((path) => !grown.test(path));
    expect(paths(beside)).toEqual(all);
    for (const { file } of there.files.filter(
      ({ path }) => !/\.(jpg|webp|png|zip|pdf)$/.test(path),
    ))
      expect(there.bytes(file.slice(there.folder.length)).includes(other.root), file).toBe(false);
  });

  it('draws every image where it is cold, and each once', () => {
    const widths = photos(apart.outDir).length;
    expect(widths).toBeGreaterThan(0);
    expect(drawnIn(apart.stdout + apart.stderr)).toBe(cards(apart.outDir).size + widths);
  });
});

describe('a changed colour, with a photo turned and a kit asked for', () => {
  const kit = (path: string) => path.startsWith('guong/vo-gia-dinh/') && path.endsWith('a4.pdf');
  let kits: number;
  let images: Awaited<ReturnType<typeof rebuild>>;
  beforeAll(async () => {
    kits = [...cards()].filter(kit).length;
    await changes.look(content);
    images = await rebuild();
  });

  it('draws all of them, a kit that comes back too', () => {
    const all = cards().size;
    expect(all).toBeGreaterThan(20);
    expect([images.fresh.length, images.drawn]).toEqual([all, all]);
    expect([kits, [...cards()].filter(kit).length]).toEqual([0, 1]);
  });
});

describe('a site that stands as it was made', () => {
  const unchanged = async () => (await site.build(here)).stdout.includes('đúng từng byte');
  const fresh = () => readdirSync(site.cacheDir).find((name) => name.startsWith('fresh-'));
  const damaged = () =>
    ['chuong-trinh', 'rieng-tu'].map((path) => join(site.outDir, path, 'index.html'));
  const read = () => damaged().map((file) => readFileSync(file, 'utf8'));
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
  const count = () => readdirSync(compiled, { recursive: true }).length;
  let modules: number[];
  let before: string[];
  let whole: string[];
  let images: Awaited<ReturnType<typeof rebuild>>;

  it('is not made again', async () => {
    expect(await unchanged()).toBe(true);
  });

  it('is made again where a file differs; a build that is killed leaves the last site', async () => {
    whole = read();
    const [torn, gone] = damaged() as [string, string];
    writeFileSync(torn, whole[0]!.slice(1));
    rmSync(gone);
    const cached = join(site.cacheDir, 'cards/_astro');
    const photo = photos().find((name) => photos(apart.outDir).includes(name))!;
    truncateSync(join(cached, photo), readFileSync(join(cached, photo)).length - 20);
    const last = digests(site.outDir);
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      env: { ...process.env, CONTENT_DIR: content.root, OUT_DIR: site.outDir },
      stdio: 'ignore',
    });
    // Killed while Astro is writing its pages.
    while (!fresh() || !existsSync(join(site.cacheDir, fresh()!, '_astro'))) {
      expect(child.exitCode).toBe(null);
      await new Promise((next) => setTimeout(next, 20));
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(digests(site.outDir)).toEqual(last);
  });

  describe('and then has another title, one story less and a unit of another name', () => {
    beforeAll(async () => {
      before = telling(lastTitle);
      modules = [count()];
      changes.names(content);
      images = await rebuild();
      modules.push(count());
    });

    it('is cleared of what the killed build left', () => {
      expect(fresh()).toBe(undefined);
    });

    it('draws the images that show the title or the unit, the one of a story taken down, and no other', () => {
      const stories = new Set(images.fresh.map((card) => card.split('/').slice(0, 2).join('/')));
      expect([...stories].toSorted()).toEqual([
        'guong/em-mau',
        'guong/vi-du',
        'guong/vo-gia-dinh',
        'mo-hinh/tu-sach-mau',
      ]);
      expect(images.drawn).toBe(images.fresh.length);
      expect(images.fresh.length).toBeLessThan(cards().size);
    });

    it('leaves hardly a module compiled that the next build has no use for', () => {
      const [known = 0, now = Infinity] = modules;
      expect(known).toBeGreaterThan(300);
      expect(now - known).toBeLessThan(20);
    });

    it('is told by every page that told it, whatever of the last site was damaged', () => {
      expect(before.length).toBeGreaterThan(5);
      const left = before.filter((page) => page !== 'guong/em-mau/index.html');
      expect([telling(lastTitle), telling(nextTitle)]).toEqual([[], left]);
      expect([isFound(lastTitle), isFound(nextTitle)]).toEqual([false, true]);
      expect(read()).toEqual(whole);
    });

    it('is byte for byte what a cold build makes in another folder, time zone and locale: no picture cut off in the cache ships', () => {
      expect(digests(site.outDir)).toEqual(digests(apart.outDir));
    });

    it('is not made again', async () => {
      expect(await unchanged()).toBe(true);
    });
  });
});
