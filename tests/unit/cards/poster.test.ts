import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { CardStory } from '../../../src/pictures/design/card.ts';
import { design } from '../../../src/pictures/design/design.ts';
import { formats } from '../../../src/pictures/design/format.ts';
import { drawPdf } from '../../../src/pictures/paint/poster-pdf.ts';
import { drawJpeg } from '../../../src/pictures/paint/raster.ts';
import { brand, commendation, model, story } from './card-sample.ts';

const none = {
  photo: (): never => {
    throw new Error('no photo');
  },
  logo: (): never => {
    throw new Error('no logo');
  },
};

const print = (one: CardStory, format = formats.a4) =>
  drawPdf(design(one, brand, format), format, one.headline, none);

test('the code of every poster is read at half size and leads to the page', async () => {
  const dark = { ...brand, brand: '#101010', accent: '#202020' };
  for (const [one, site] of [
    [story, brand],
    [model, brand],
    [commendation, dark],
    [{ ...story, url: `https://mau.example/guong/${'rat-dai-'.repeat(9)}dia-chi/` }, brand],
  ] as const) {
    const poster = await drawJpeg(design(one, site, formats.a4), none);
    const half = sharp(poster).resize(620).ensureAlpha().raw();
    const { data, info } = await half.toBuffer({ resolveWithObject: true });
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(code?.data).toBe(one.url);
  }
});

test('a poster is one page of vectors with its fonts inside', async () => {
  const pdf = (await print(story)).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1);
  expect(pdf).toContain('/FontFile2');
  expect(pdf).not.toContain('/Subtype /Image');
  expect(pdf).toMatch(/\/MediaBox \[0 0 595\.2 841\.92\]/u);
  expect((await print(story, formats.a5)).toString('latin1')).toMatch(/\[0 0 419\.52 595\.2\]/u);
});

test('a poster has the same bytes on any day, and no date in it', async () => {
  const [one, two] = [await print(model), await print(model)];
  expect(one.equals(two)).toBe(true);
  expect(one.toString('latin1')).toContain('D:19700101');
});

test('the words of a poster can be copied and read aloud', async () => {
  const pdf = await print(story);
  // The font's table of characters, by which a reader knows ử and ầ from their outlines.
  const streams = pdf.toString('latin1').split('stream\r\n').join('stream\n').split('stream\n');
  const tables = streams.flatMap((part) => {
    try {
      return [
        inflateSync(Buffer.from(part.split('\nendstream')[0] ?? '', 'latin1')).toString('latin1'),
      ];
    } catch {
      return [];
    }
  });
  const map = tables.filter((table) => table.includes('beginbfrange')).join();
  for (const letter of 'ửầĐã') {
    const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    expect(map.toLowerCase(), letter).toContain(code);
  }
});
