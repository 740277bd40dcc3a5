import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathToFileURL } from 'node:url';
import { Engine } from '../../../src/search/ask/engine.ts';
import { Bundle } from '../../../src/search/page/bundle.ts';
import { buildSearchIndex } from '../../../src/search/index/build-index.ts';
import { readSearchable } from '../../../src/search/index/html.ts';
import { packPages } from '../../../src/search/index/packs.ts';
import { openFile } from '../../../src/search/index/rechunk.ts';
import { otherNames } from '../../../src/search/index/aliases.ts';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><body><nav>Kỹ</nav><main data-pagefind-body><h1 data-pagefind-meta="title">${title}</h1>${body}</main></body></html>`;

const SITE = {
  'guong/do-van-duc/index.html': page(
    'Đỗ Văn Đức',
    '<p>Anh Đức là <a href="/kỹ/" title="đ">Ủy viên BCH</a> Đoàn xã Cũ Mẫu.</p><aside data-pagefind-ignore>UBND</aside>',
  ),
  'mo-hinh/hien-mau/index.html': page('Hiến máu', '<p>Câu lạc bộ của Đoàn xã Mới Mẫu.</p>'),
  'index.html':
    '<!doctype html><html lang="vi"><body><main><h1>Trang chủ</h1></main></body></html>',
};

const folders: string[] = [];

const build = async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'search-index-'));
  folders.push(outDir);
  for (const [file, html] of Object.entries(SITE)) {
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), html);
  }
  const pages = await buildSearchIndex({
    outDir,
    abbreviations: { BCH: 'Ban Chấp hành', UBND: 'Ủy ban nhân dân', CLB: ['câu lạc bộ'] },
    aliases: [{ terms: ['Đoàn xã Cũ Mẫu', 'Đoàn xã Mới Mẫu'] }],
  });
  return { outDir, pages };
};

const bytesOf = async (folder: string): Promise<Map<string, string>> => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.includes('.'));
  const pairs = files
    .toSorted()
    .map(async (file) => [file, (await readFile(join(folder, file))).toString('base64')] as const);
  return new Map(await Promise.all(pairs));
};

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('building the index', () => {
  let built: Awaited<ReturnType<typeof build>>;
  let fragments: { url: string; content: string; meta: Record<string, string> }[];

  beforeAll(async () => {
    built = await build();
    const folder = join(built.outDir, 'pagefind/fragment');
    const files = await readdir(folder);
    const texts = files.map(async (file) => gunzipSync(await readFile(join(folder, file))));
    fragments = (await Promise.all(texts)).flatMap((text) =>
      JSON.parse(text.subarray(12).toString()),
    );
  });

  test('takes the pages that ask for it', () => {
    expect(built.pages).toBe(2);
    expect(fragments.map(({ url }) => url).toSorted()).toEqual([
      '/guong/do-van-duc/',
      '/mo-hinh/hien-mau/',
    ]);
  });

  test('changes no published page', async () => {
    for (const [file, html] of Object.entries(SITE))
      expect(await readFile(join(built.outDir, file), 'utf8')).toBe(html);
  });

  test('is found by what abbreviations on the page stand for, and by the unit’s other name', async () => {
    const bundle = new Bundle(
      pathToFileURL(`${built.outDir}/pagefind/`).href,
      async (address) => new Response(await readFile(new URL(address))),
    );
    const engine = new Engine(bundle, await bundle.start());
    const find = async (typed: string) =>
      (await engine.ask({ typed })).hits.map(({ page: { url } }) => url);
    expect(await find('ban chấp hành')).toEqual(['/guong/do-van-duc/']);
    expect((await find('Đoàn xã Mới Mẫu')).toSorted()).toEqual([
      '/guong/do-van-duc/',
      '/mo-hinh/hien-mau/',
    ]);
    expect(JSON.stringify(fragments)).not.toContain('Chấp hành');
  });

  test('puts texts of pages together, and a long one alone', () => {
    const pageOf = (length: number) => ({
      url: `/${length}/`,
      content: 'a'.repeat(length),
      meta: {},
      filters: {},
      anchors: [],
      names: [],
    });
    const { files, list } = packPages([10, 20, 20_000, 30, 40].map(pageOf));
    expect(list.map(([first]) => first)).toEqual([0, 2, 3]);
    const texts = files.map((file) => JSON.parse(openFile(file).toString()));
    expect(texts.map((some) => some.map(({ url }: { url: string }) => url))).toEqual([
      ['/10/', '/20/'],
      ['/20000/'],
      ['/30/', '/40/'],
    ]);
  });

  test('gives the same bytes each time', async () => {
    const again = await build();
    expect(await bytesOf(join(again.outDir, 'pagefind'))).toEqual(
      await bytesOf(join(built.outDir, 'pagefind')),
    );
  });

  test('a site without a page to find is an error that says what is missing', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'search-index-'));
    folders.push(outDir);
    await expect(buildSearchIndex({ outDir, abbreviations: {}, aliases: [] })).rejects.toThrow(
      'data-pagefind-body',
    );
  });
});

test('each key of an attribute gets its own value, and no image is made up', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'search-index-'));
  folders.push(outDir);
  const body = '<p data-pagefind-meta="kind:Gương, initial:NV">một</p><img src="/qr.svg" alt="">';
  await writeFile(join(outDir, 'index.html'), page('Một', body));
  await buildSearchIndex({ outDir, abbreviations: {}, aliases: [] });
  const [file] = await readdir(join(outDir, 'pagefind/fragment'));
  const text = gunzipSync(await readFile(join(outDir, 'pagefind/fragment', file!))).subarray(12);
  const [{ meta }] = JSON.parse(text.toString());
  expect(meta).toMatchObject({ kind: 'Gương', initial: 'NV' });
  expect(meta.image ?? '').toBe('');
});

test('only text is re-spelled, never a tag', () => {
  const html =
    '<main data-pagefind-body><p id="đ" title="kỹ > lý">đ &amp; ý</p><script>const đ = "kỹ";</script><!-- đ --></main>';
  expect(readSearchable(html)?.html).toBe(
    html.replace('>đ &', '>ḏ &').replace('const đ = "kỹ";', ''),
  );
});

test('ignored parts are no text of the page', () => {
  const html = page(
    'A',
    '<p>một<br>hai</p><nav data-pagefind-ignore><ul><li>ba</li></ul></nav>bốn',
  );
  expect(readSearchable(html)?.text).toBe('A một hai bốn');
});

describe('other names', () => {
  const namesFor = otherNames(
    { 'TP.HCM': 'Thành phố Hồ Chí Minh', ĐVTN: 'đoàn viên, thanh niên' },
    [],
  );

  test.each(['ở TP.HCM', 'ở TP. HCM', 'ở TPHCM'])('"%s" is the city', (text) => {
    expect(namesFor(text)).toContain('Thành phố Hồ Chí Minh');
  });

  test('the long form is found by the short one, whatever stands between its words', () => {
    expect(namesFor('các đoàn viên thanh niên')).toEqual(['ĐVTN']);
  });

  test.each([
    ['Ngày thứ Bảy tình nguyện', 'thứ 7'],
    ['họp tối Thứ 2', 'thứ hai'],
  ])('a day of the week with a word or a digit: %s', (text, name) => {
    expect(namesFor(text)).toEqual([name]);
  });

  test('a short form that is also a word is told by its capitals', () => {
    const names = otherNames({ TƯ: 'Trung ương' }, []);
    expect(names('Đoàn TƯ')).toEqual(['Trung ương']);
    expect(names('tổ tư vấn')).toEqual([]);
    expect(names('Trung ương Đoàn')).toEqual([]);
  });

  test('nothing is added that the page already says', () => {
    expect(namesFor('ĐVTN (đoàn viên, thanh niên)')).toEqual([]);
  });
});
