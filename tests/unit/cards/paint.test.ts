import sharp from 'sharp';
import { expect, test } from 'vitest';
import { design } from '../../../src/pictures/design/design.ts';
import { formats } from '../../../src/pictures/design/format.ts';
import { box, line, signAt } from '../../../src/pictures/design/tree.ts';
import type { Element } from '../../../src/pictures/design/tree.ts';
import { measure } from '../../../src/pictures/paint/letters.ts';
import { drawPdf } from '../../../src/pictures/paint/poster-pdf.ts';
import { drawJpeg } from '../../../src/pictures/paint/raster.ts';
import { signs } from '../../../src/domain/look/signs.ts';
import { brand, story } from './card-sample.ts';
import { ink, sceneOf, textsOf } from './card-scene.ts';

const [width, height] = [600, 240];
const none = (): never => {
  throw new Error('no picture is asked for');
};

/** The pixels of some elements on white. */
const drawn = async (children: Element[]) => {
  const root = box({ width, height, backgroundColor: '#ffffff' }, children);
  const jpeg = await drawJpeg({ width, height, root }, { photo: none, logo: none });
  const pixels = await sharp(jpeg).raw().toBuffer();
  return (x: number, y: number) => [...pixels.subarray((y * width + x) * 3).subarray(0, 3)];
};

const darkBox = (at: (x: number, y: number) => number[]) => {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((at(x, y)[0] ?? 255) > 100) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return { left, top, right, bottom };
};

const heavy = { size: 96, weight: 'heavy', fill: '#000000' } as const;

test('letters of every language of the country are drawn as wide and high as they are measured', async () => {
  for (const name of ['Y Wŭ', 'H’Lĭ', 'Ƀing', 'Ôŏ Ĕ', 'ŬĬƀč', 'ẬỂ gỵ']) {
    const root = box({ width, height, backgroundColor: '#ffffff', padding: 60 }, [
      line(name, heavy),
    ]);
    const [words] = textsOf(await sceneOf({ width, height, root }));
    if (!words) throw new Error(`${name} is not there`);
    const seen = darkBox(await drawn([box({ padding: 60 }, [line(name, heavy)])]));
    const { left, top, right, bottom } = ink(words);
    for (const [one, other] of [
      [seen.left, left],
      [seen.top, top],
      [seen.right, right],
      [seen.bottom, bottom],
    ] as const)
      expect(Math.abs(one - other), `${name}: ${one} ${other}`).toBeLessThan(4);
    expect(right - left).toBeLessThan(measure(name, 'heavy') * 96 + 2);
  }
});

test('a name reads the same on the picture and on paper, whatever its letters', async () => {
  const name = 'H’Lĭ Ƀing Niê';
  const one = { ...story, name };
  const scene = await sceneOf(design(one, brand, formats.a4));
  const lines = textsOf(scene).map(({ text }) => text.normalize('NFC').replaceAll('\u00a0', ' '));
  expect(lines).toContain(name);
  const pdf = await drawPdf(design(one, brand, formats.a4), formats.a4, 'Mẫu', {
    photo: none,
    logo: none,
  });
  // Both the typeface and the one that helps out are inside, nothing else.
  expect(pdf.toString('latin1').match(/\/FontFile2/gu)).toHaveLength(3);
});

test('a sign ends with its box', async () => {
  const marks = [signAt(signs[0], { x: 50, y: 50 }, 300, '#0a141e')];
  const at = await drawn([box({ width: 100, height: 60 }, [], { kind: 'marks', marks })]);
  expect(at(50, 30)).toEqual([10, 20, 30]);
  expect(Math.min(...at(120, 30), ...at(50, 80))).toBeGreaterThan(245);
});

test('an emoji is drawn in its own colours where it stands', async () => {
  const at = await drawn([box({ padding: 60 }, [line('❤️', { ...heavy, size: 100 })])]);
  const [red = 0, green = 0, blue = 0] = at(118, 118);
  expect(red).toBeGreaterThan(200);
  expect(Math.max(green, blue)).toBeLessThan(90);
  expect(Math.min(...at(20, 20))).toBeGreaterThan(245);
});
