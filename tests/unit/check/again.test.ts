import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent, type CheckOptions } from '../../../src/check/check.ts';
import { recall } from '../../../src/files.ts';
import { copyContent, type ContentCopy } from '../../fixtures/content-copy.ts';

const story = 'profiles/vi-du/index.mdx';

const work = mkdtempSync(join(tmpdir(), 'guong-sang-'));
afterAll(() => rmSync(work, { recursive: true }));

const today = { today: '2026-07-01', production: false };
const kept = { cacheDir: work, code: 'một' };

describe.each<[string, CheckOptions]>([
  ['the desk, which checks the same folder all day', today],
  ['a build, which keeps what it read for the next', { ...today, kept }],
])('%s', (_, options) => {
  const toldOf = async ({ root }: ContentCopy) => {
    const { faults } = await checkContent(root, options);
    return faults.filter(({ file }) => file === story).map(({ code, line }) => [code, line]);
  };

  test('a story that did not change is judged anew by what changed beside it', async () => {
    using content = copyContent();
    expect(await toldOf(content)).toEqual([]);

    content.replace('site.yaml', 'dinhchinh@mau.example', 'khac@mau.example');
    content.replace(story, 'Tối thứ hai,', '[Viết cho chúng tôi](mailto:dinhchinh@mau.example),');
    expect(await toldOf(content)).toEqual([['thu-dien-tu', 40]]);
    content.replace('site.yaml', 'khac@mau.example', 'dinhchinh@mau.example');
    expect(await toldOf(content)).toEqual([]);

    const photo = content.bytes('profiles/vi-du/chan-dung.jpg');
    content.remove('profiles/vi-du/chan-dung.jpg');
    expect(await toldOf(content)).toEqual([['khong-co-tep', 16]]);
    content.write('profiles/vi-du/chan-dung.jpg', photo);
    expect(await toldOf(content)).toEqual([]);

    const child = 'profiles/em-mau/index.mdx';
    content.replace(story, 'còn sáng đèn', 'bạn Kín Thị Mẫu còn sáng đèn');
    expect(await toldOf(content)).toEqual([]);
    content.write(child, content.read(child).replace(/^name: .*$/m, 'name: Kín Thị Mẫu'));
    expect(await toldOf(content)).toEqual([['ten-tre-em', 40]]);
    content.replace(story, 'bạn Kín Thị Mẫu ', '');

    content.remove('models/tu-sach-mau');
    expect(await toldOf(content)).toEqual([['khong-co-ma', 27]]);
  });

  test('a page is judged anew by what its union may link now, a catalogue by what it says now', async () => {
    using content = copyContent();
    const page = 'pages/chuong-trinh.mdx';
    const told = async (file: string) => {
      const { faults } = await checkContent(content.root, options);
      return faults.filter((fault) => fault.file === file).map(({ code }) => code);
    };
    const link = '[Viết cho chúng tôi](mailto:dinhchinh@mau.example)';
    content.write(page, `${content.read(page)}\n${link}.\n`);
    content.replace('site.yaml', 'dinhchinh@mau.example', 'khac@mau.example');
    expect(await told(page)).toEqual(['thu-dien-tu']);
    content.replace('site.yaml', 'khac@mau.example', 'dinhchinh@mau.example');
    expect(await told(page)).toEqual([]);
    content.replace(page, link, '<Phto src="x.jpg" />');
    expect((await told(page)).length).toBeGreaterThan(0);
    content.replace(page, '<Phto src="x.jpg" />', link);
    expect(await told(page)).toEqual([]);

    const units = content.read('units.yaml');
    content.write('units.yaml', units.replace('level:', 'levle:'));
    expect(await told('units.yaml')).toContain('khoa-la');
    content.write('units.yaml', units);
    expect(await told('units.yaml')).toEqual([]);
    using other = copyContent();
    other.write('units.yaml', units.replace('level:', 'levle:'));
    await checkContent(other.root, options);
    expect(await told('units.yaml')).toEqual([]);
  });

  test('a photo is shown by the name it has on disk now, as macOS may spell it', async () => {
    using content = copyContent();
    const [typed, mac] = ['ảnh.jpg'.normalize('NFC'), 'ảnh.jpg'.normalize('NFD')];
    const photo = content.bytes('profiles/vi-du/chan-dung.jpg');
    content.replace(story, './chan-dung.jpg', `./${typed}`);
    content.write(`profiles/vi-du/${typed}`, photo);
    await toldOf(content);
    content.remove(`profiles/vi-du/${typed}`);
    content.write(`profiles/vi-du/${mac}`, photo);
    const { library } = await checkContent(content.root, options);
    expect(library.profiles.find(({ slug }) => slug === 'vi-du')!.data.photo!.src).toBe(mac);
  });

  test('an edit is judged by the next check, and taken back by the one after', async () => {
    using content = copyContent();
    const before = content.read(story);
    content.replace(story, 'Nhiều kiến nghị', '## Vấn đề\n\n1. một\n3. ba\n\nNhiều kiến nghị');
    expect((await toldOf(content)).map(([code]) => code)).toContain('mdx-so-muc');
    content.write(story, before);
    expect(await toldOf(content)).toEqual([]);
    // Another folder with the same names is another folder.
    using other = copyContent();
    other.replace(story, 'name: Lê Minh Họa Mẫu', 'nam: Lê Minh Họa Mẫu');
    expect((await toldOf(other)).length).toBeGreaterThan(0);
    expect(await toldOf(content)).toEqual([]);
  });
});

/** All that a folder is found to hold, and where every text of it stands. */
const foundIn = async (root: string, options: CheckOptions) => {
  const { sketches, ...rest } = await checkContent(root, options);
  const told = sketches.map(({ pieces, body, ...sketch }) => ({
    ...sketch,
    body: { ...body, pieces: body.pieces.map((piece) => pieces.indexOf(piece)) },
    pieces: pieces.map(({ pointOf, ...piece }) => ({
      ...piece,
      points: [...piece.text.matchAll(/\S+/gu)].map(({ 0: word, index }) =>
        pointOf(index, word.length),
      ),
    })),
  }));
  return { ...rest, told };
};

/** Mistakes of every sort of place: a key, a value, a text over lines, a body, a file that cannot be read. */
const spoilt: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^lede:/mu, 'lde:'),
  (text) => text.replace(/^title: .*$/mu, 'title: >-\n  Tuyệt vời nhất\n  gọi 0912 345 678'),
  (text) => text.replace(/^(date|status): .*$/mu, '$1: [hôm nay'),
  (text) => text.replace(/^(date|happened): .*$/mu, '$1: 31/02/2026'),
  (text) =>
    `${text}\n## Vấn đề\n\n1. một **hai**\n3. ba, gọi *0912* 345 678\n\n<Phto src="x.jpg" />\n`,
  (text) => `${text}\n\n<<<<<<< HEAD\n`,
];

test.each(['content', 'tests/fixtures/real/content'])(
  'what stories of %s say is kept between runs as it was read',
  async (folder) => {
    const root = join(work, 'content');
    const own = { cacheDir: join(work, 'kept'), code: 'một' };
    cpSync(resolve(folder), root, { recursive: true });
    const { sketches } = await checkContent(root, today);
    for (const [index, { file }] of sketches.entries()) {
      const path = join(root, file);
      writeFileSync(path, spoilt[index % spoilt.length]!(readFileSync(path, 'utf8')));
    }
    const anew = await foundIn(root, today);
    expect(anew.faults.length).toBeGreaterThan(sketches.length / 2);
    expect(await foundIn(root, { ...today, kept: own })).toStrictEqual(anew);
    const known = await recall<string>(own.cacheDir, 'stories', own.code);
    expect(known.size).toBeGreaterThan(sketches.length / 2);
    expect(await foundIn(root, { ...today, kept: own })).toStrictEqual(anew);
    rmSync(root, { recursive: true });
  },
);

test('the desk begins from what is kept, and has it in its memory from then on', async () => {
  using content = copyContent();
  content.replace(story, 'Tối thứ hai', 'Tối thứ năm');
  const readingOf = async (options: CheckOptions) =>
    (await checkContent(content.root, options)).sketches.find(({ file }) => file === story);
  const first = await readingOf({ ...today, kept: { ...kept, again: true } });
  expect(await readingOf(today)).toBe(first);
});

test('what other code read is read anew', async () => {
  using content = copyContent();
  const file = join(work, 'remembered/stories.json');
  await checkContent(content.root, { ...today, kept });
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"[\w+/=]{100,}"/gu, '"AAAA"'));
  await expect(checkContent(content.root, { ...today, kept })).rejects.toThrow();
  const { faults } = await checkContent(content.root, { ...today, kept: { ...kept, code: 'hai' } });
  expect(faults).toEqual([]);
});
