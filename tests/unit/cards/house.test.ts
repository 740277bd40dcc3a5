import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CardBrand } from '../../../src/pictures/design/card.ts';
import { paper } from '../../../src/pictures/design/card-colours.ts';
import { design, wordFaults } from '../../../src/pictures/design/design.ts';
import { drawStory } from '../../../src/pictures/shelf/draw.ts';
import { formats } from '../../../src/pictures/design/format.ts';
import { readCached } from '../../../src/pictures/shelf/cache.ts';
import { planCards } from '../../../src/pictures/shelf/plan.ts';
import { measure } from '../../../src/pictures/paint/letters.ts';
import { contrast } from '../../../src/domain/look/contrast.ts';
import { brand, freshFolder, house } from './card-sample.ts';
import { sceneOf, textsOf } from './card-scene.ts';
import type { Words } from './card-scene.ts';

const longest = 'Đoàn TNCS Hồ Chí Minh tỉnh Bà Rịa – Vũng Tàu';
const sites = [
  { name: 'Gương Sáng', operator: longest },
  { name: 'Gương sáng Tuổi trẻ Bà Rịa – Vũng Tàu', operator: longest },
  { name: 'GƯƠNG SÁNG TUỔI TRẺ MẪU', operator: 'TỈNH ĐOÀN MẪU' },
];
const colours = [
  ['#0a4da2', '#f5b301'],
  ['#eef6ff', '#fffbe6'],
  ['#05060a', '#111122'],
  ['#c8102e', '#ffd100'],
  ['#f5b301', '#ab7d01'],
];

const scene = (name: string, operator: string, site = brand) =>
  sceneOf(design({ ...house, name, operator }, site, formats.link));
const widthOf = ({ text, weight, size }: Words) => measure(text, weight) * size;
const plain = (lines: Words[]) =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

test('the name stands whole in the central square, large; all words inside the margins', async () => {
  for (const { name, operator } of sites) {
    const lines = textsOf(await scene(name, operator));
    const title = lines.filter(({ weight }) => weight === 'heavy');
    expect(plain(title)).toBe(name);
    expect(plain(lines)).toContain(operator);
    for (const line of title) {
      expect(line.size).toBeGreaterThanOrEqual(56);
      expect(line.x).toBeGreaterThanOrEqual(285);
      expect(line.x + widthOf(line)).toBeLessThanOrEqual(915);
    }
    for (const line of lines) {
      expect(line.size).toBeGreaterThanOrEqual(40);
      expect(line.x + widthOf(line)).toBeLessThanOrEqual(1140);
      expect(line.y - line.size * 0.72).toBeGreaterThanOrEqual(60);
      expect(line.y).toBeLessThanOrEqual(570);
    }
    const rows = lines.map(({ y }) => y);
    expect(rows.every((y, row) => row === 0 || y - (rows[row - 1] ?? 0) >= 40)).toBe(true);
  }
});

test('any two colours leave words and signs to be seen', async () => {
  for (const [one = '', accent = ''] of colours) {
    const site: CardBrand = { ...brand, brand: one, accent };
    const { ground, shapes } = await scene(brand.name, brand.operator, site);
    for (const { fill } of textsOf({ shapes })) expect(contrast(fill, ground)).toBeGreaterThan(4.5);
    const band = shapes.find((shape) => shape.kind === 'rect');
    const signs = shapes.filter((shape) => shape.kind === 'sign');
    expect(signs).toHaveLength(4);
    for (const { fill } of signs) expect(contrast(fill, band?.fill ?? '')).toBeGreaterThan(3);
  }
});

test.each([1, 2, 3, 4, 5, 6, 9])(
  '%i criteria have as many signs, apart, on the band',
  async (count) => {
    const criteria = Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      label: '',
      index,
    }));
    const { shapes } = await sceneOf(design({ ...house, criteria }, brand, formats.link));
    const band = shapes.find((shape) => shape.kind === 'rect');
    const signs = shapes.filter((shape) => shape.kind === 'sign');
    expect(signs).toHaveLength(count);
    signs.forEach((sign, at) => {
      expect(sign.width).toBeGreaterThanOrEqual(60);
      expect(sign.x).toBeGreaterThanOrEqual(20);
      expect(sign.x + sign.width).toBeLessThanOrEqual((band?.width ?? 0) - 20);
      expect(sign.y).toBeGreaterThanOrEqual(59);
      expect(sign.y + sign.height).toBeLessThanOrEqual(571);
      for (const other of signs.slice(at + 1)) {
        const apart = Math.max(Math.abs(other.x - sign.x), Math.abs(other.y - sign.y));
        expect(apart).toBeGreaterThan(sign.width * 1.1);
      }
    });
    const middle = (of: 'x' | 'y', size: 'width' | 'height') =>
      (Math.min(...signs.map((sign) => sign[of])) +
        Math.max(...signs.map((sign) => sign[of] + sign[size]))) /
      2;
    expect(middle('x', 'width')).toBeCloseTo((band?.width ?? 0) / 2, 0);
    expect(middle('y', 'height')).toBeCloseTo(315, 0);
  },
);

test('a place stays on one line, and what the site is gives way to a long name', async () => {
  const name = 'Gương sáng Thành Đoàn Mẫu';
  const title = textsOf(await scene(name, brand.operator)).filter(
    ({ weight }) => weight === 'heavy',
  );
  expect(title.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Gương sáng',
    'Thành Đoàn Mẫu',
  ]);
  const about = house.about;
  expect(plain(textsOf(await scene(name, brand.operator)))).toContain(about);
  const long = 'Gương sáng tuổi trẻ khu vực miền núi, biên giới và hải đảo Mẫu';
  const shown = plain(textsOf(await scene(long, longest)));
  expect(shown).toContain(long);
  expect(shown).not.toContain(about);
});

test('faults of the site’s card name site.yaml and the line', () => {
  const faulty = { ...house, operator: 'Đoàn 漢 7' };
  expect(wordFaults(faulty, brand, [formats.link])).toMatchObject([
    { file: 'site.yaml', line: 2, code: 'anh-thieu-chu', severity: 'E' },
  ]);
  const [fault] = wordFaults({ ...house, name: 'Gương sáng '.repeat(20) }, brand, [formats.link]);
  expect(fault).toMatchObject({ file: 'site.yaml', line: 1, code: 'anh-chu-qua-dai' });
  expect(fault?.hint).toContain('operator');
});

test('a logo stands on paper at the right, beside the name', async () => {
  const folder = await freshFolder();
  const logo = join(folder, 'logo.svg');
  await writeFile(
    logo,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="red" d="M0 0h9v9H0z"/></svg>',
  );
  const site = { ...brand, logo };
  const { shapes } = await scene(brand.name, brand.operator, site);
  const badge = shapes.find((shape) => shape.kind === 'logo');
  expect(badge?.x).toBeGreaterThan(915);
  const chip = shapes.findLast(
    (shape) => shape.kind === 'rect' && shape.x < (badge?.x ?? 0) && shape.width < 300,
  );
  expect(chip).toMatchObject({ fill: paper });
  const [job] = await planCards([house], site);
  if (!job) throw new Error('no job');
  expect(await drawStory(job, folder)).toEqual({ drawn: 1, faults: [] });
  const bytes = await readCached(folder, job.addresses[0]?.path ?? '');
  expect(bytes?.length).toBeGreaterThan(10_000);
});
