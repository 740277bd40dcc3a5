import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardAddresses, cardKey } from '../../../src/pictures/shelf/address.ts';
import type { CardStory } from '../../../src/pictures/design/card.ts';
import { engineStamp } from '../../../src/pictures/shelf/stamp.ts';
import { brand, commendation, drawFace, freshFolder, house, story, goneOf } from './card-sample.ts';

const key = (changed: Partial<CardStory> = {}, site = brand, engine = 'engine') =>
  cardKey({ ...story, ...changed }, site, engine);

// Platforms keep previews by this address: a change here makes every shared picture a new one.
test('the key of a card is the one platforms have already cached', async () => {
  expect(await key()).toBe('17d246a001ce3a256b686f1ef7fcdfb5');
});

test('everything drawn changes the key', async () => {
  const changes: Partial<CardStory>[] = [
    { headline: 'Sửa 13 cây cầu cho trẻ đi học' },
    { name: 'Lê Minh Họa' },
    { role: 'Bí thư' },
    { unit: 'Đoàn xã Mới' },
    { kicker: 'Gương mẫu' },
    { criteria: [{ id: 'tien-phong', label: 'Tiên phong', index: 1 }] },
    { figure: { value: '12', label: 'cây cầu' } },
    { initials: 'LH' },
    { demo: true },
    { posthumous: true },
    { url: 'https://khac.example/guong/vi-du/' },
    { quote: { text: 'Đúng hẹn.', by: 'Một người' } },
  ];
  const keys = await Promise.all(changes.map((change) => key(change)));
  const others = await Promise.all([
    key(),
    key({}, { ...brand, accent: '#f5b302' }),
    key({}, { ...brand, name: 'Gương khác' }),
    key({}, brand, 'another engine'),
    cardKey(goneOf(story), brand, 'engine'),
  ]);
  expect(new Set([...keys, ...others]).size).toBe(changes.length + others.length);
});

test('what is not drawn leaves the key alone', async () => {
  const reordered = Object.fromEntries(Object.entries(story).toReversed()) as CardStory;
  expect(await cardKey(reordered, brand, 'engine')).toBe(await key());
  expect(await key({ where: { file: 'khac.mdx', line: 7 } })).toBe(await key());
  expect(await key({ aliases: ['ten-cu'] })).toBe(await key());
  expect(await key({ kit: false })).toBe(await key());
  expect(await key({ alt: 'Ảnh' })).toBe(await key());
  expect(await key({ headline: story.headline.normalize('NFD') })).toBe(await key());
});

test('the bytes of photo and logo are in the key, and the focus', async () => {
  const folder = await freshFolder();
  const file = await drawFace(join(folder, 'a.jpg'));
  const logo = join(folder, 'logo.svg');
  await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const before = await key({ photo: { file, focus: '50% 30%' } }, { ...brand, logo });
  const moved = await key({ photo: { file, focus: '40% 30%' } }, { ...brand, logo });
  await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg" />');
  const redrawn = await key({ photo: { file, focus: '50% 30%' } }, { ...brand, logo });
  await drawFace(file, 802);
  const retaken = await key({ photo: { file, focus: '50% 30%' } }, { ...brand, logo });
  expect(new Set([before, moved, redrawn, retaken]).size).toBe(4);
});

test('addresses name every format under one folder', async () => {
  const addresses = await cardAddresses(commendation, brand, 'engine');
  const [link] = addresses;
  expect(link).toMatchObject({ width: 1200, height: 630, type: 'image/jpeg' });
  const folder = link?.path.replace('1200x630.jpg', '') ?? '';
  expect(folder).toMatch(/^\/anh-chia-se\/tuyen-duong\/khen\/[0-9a-f]{32}\/$/u);
  expect(addresses.map(({ path }) => path.replace(folder, ''))).toEqual([
    '1200x630.jpg',
    '1080x1080.jpg',
    '1080x1350.jpg',
    '1080x1920.jpg',
    '1280x720.jpg',
    '1200x900.jpg',
    'a4.pdf',
    'a5.pdf',
    'album-0-1080x1080.jpg',
    'album-1-1080x1080.jpg',
    'album-4-1080x1080.jpg',
  ]);
});

test('a story without a kit keeps its link card, at the address it had', async () => {
  const [link] = await cardAddresses(story, brand, 'engine');
  expect(await cardAddresses({ ...story, kit: false }, brand, 'engine')).toEqual([link]);
});

test('the site has one picture, whose address changes with all that it says', async () => {
  const houseAddress = async (...of: Parameters<typeof cardAddresses>) => {
    const [link, ...more] = await cardAddresses(...of);
    if (!link || more.length > 0) throw new Error('not one picture');
    return link;
  };
  const { path, width, height } = await houseAddress(house, brand, 'engine');
  expect([width, height]).toEqual([1200, 630]);
  expect(path).toMatch(/^\/anh-chia-se\/trang\/[0-9a-f]{32}\/1200x630\.jpg$/u);
  const others = await Promise.all([
    houseAddress({ ...house, name: 'Gương khác' }, brand, 'engine'),
    houseAddress({ ...house, operator: 'Đoàn khác' }, brand, 'engine'),
    houseAddress({ ...house, about: 'Khác.' }, brand, 'engine'),
    houseAddress(house, { ...brand, accent: '#f5b302' }, 'engine'),
    houseAddress(house, brand, 'another engine'),
  ]);
  expect(new Set([path, ...others.map((other) => other.path)]).size).toBe(6);
  const moved = { ...house, where: { file: 'site.yaml', line: 1, lines: { name: 9 } } };
  expect((await houseAddress(moved, brand, 'engine')).path).toBe(path);
});

test('the engine has one stamp for one checkout', () => {
  expect(engineStamp()).toBe(engineStamp());
  expect(engineStamp()).toMatch(/^[0-9a-f]{64}$/u);
});
