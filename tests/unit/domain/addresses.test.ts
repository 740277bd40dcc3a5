import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  absoluteAddress,
  awardPath,
  embedPath,
  facetPath,
  isPicturePath,
  isReserved,
  kitPath,
  listPath,
  mountOf,
  oembedPath,
  paperPath,
  paths,
  pictureFolder,
  rootOf,
  storyPath,
  typedPath,
} from '../../../src/domain/addresses.ts';
import { isDeviceName } from '../../../src/domain/slug.ts';

const story = { collection: 'models', slug: 'tu-sach' } as const;

it('puts everything where it was first published', () => {
  expect([
    storyPath(story),
    listPath('campaigns'),
    facetPath('unit', 'doan-xa-mau'),
    awardPath('bang-khen'),
    kitPath(story),
    embedPath(story),
    oembedPath(story),
    paperPath(story, './so-ghi.docx'),
    pictureFolder(story),
  ]).toEqual([
    '/mo-hinh/tu-sach/',
    '/chuyen-de/',
    '/don-vi/doan-xa-mau/',
    '/giai-thuong/bang-khen/',
    '/chia-se/mo-hinh/tu-sach/',
    '/nhung/mo-hinh/tu-sach/',
    '/oembed/mo-hinh/tu-sach.json',
    '/tai-lieu/mo-hinh/tu-sach/so-ghi.docx',
    '/anh-chia-se/mo-hinh/tu-sach',
  ]);
});

it('reserves the first part of every route, so that no page of the programme hides one', () => {
  const routes = globSync('*', { cwd: join(import.meta.dirname, '../../../src/pages') })
    .map((name) => name.replace(/\..*$/, ''))
    .filter((name) => !name.startsWith('['));
  expect(routes).toContain('don-vi');
  expect(routes.filter((name) => !isReserved(name))).toEqual([]);
  expect(
    Object.values(paths).every((path) => path === '/' || isReserved(rootOf(path).split('.')[0]!)),
  ).toBe(true);
  expect(['guong', 'nhom', 'oembed', 'rieng-tu', 'loat-bai'].every(isReserved)).toBe(true);
  expect(['gioi-thieu', 'chuong-trinh', 'con'].some(isReserved)).toBe(false);
});

it.each(['con', 'AUX', 'nul', 'prn', 'com1', 'lpt9', 'nul.jpg', 'Con.tep.png'])(
  'knows that Windows can make no %s',
  (name) => expect(isDeviceName(name)).toBe(true),
);
it.each(['con-nguoi', 'com', 'com10', 'aux-1', 'lpt', 'content', 'anh-con.jpg'])(
  'lets %s be',
  (name) => expect(isDeviceName(name)).toBe(false),
);

it.each(['guong/vi-du', '/guong/vi-du', ' guong/vi-du/ '])('reads the page “%s”', (typed) => {
  expect(typedPath(typed)).toBe('/guong/vi-du/');
});

describe('a site under a path', () => {
  const site = 'https://example.vn/tuyen-duong/';
  it('gives addresses below it, also where its path is called like one of ours', () => {
    expect(absoluteAddress('/tuyen-duong/dot-1/', site)).toBe(
      'https://example.vn/tuyen-duong/tuyen-duong/dot-1/',
    );
    expect(absoluteAddress('/', site)).toBe(site);
    expect(absoluteAddress('/', 'https://example.vn/tuyen-duong')).toBe(site);
    expect(absoluteAddress('https://khac.example/a/', site)).toBe('https://khac.example/a/');
  });
  it('is mounted without a final slash', () => {
    expect([site, 'https://example.vn', 'https://example.vn/a/b'].map(mountOf)).toEqual([
      '/tuyen-duong',
      '',
      '/a/b',
    ]);
  });
});

it('takes for pictures only what the tools write, which leads nowhere else', () => {
  const hash = 'a'.repeat(32);
  expect(isPicturePath(`${pictureFolder(story)}/${hash}/1200x630.jpg`)).toBe(true);
  expect(isPicturePath(`/anh-chia-se/trang/${hash}/1200x630.jpg`)).toBe(true);
  expect(isPicturePath(`${pictureFolder(story)}/../../${hash}/1200x630.jpg`)).toBe(false);
  expect(isPicturePath(`/anh-chia-se/khac/x/${hash}/1200x630.jpg`)).toBe(false);
});
