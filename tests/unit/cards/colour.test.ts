import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { design } from '../../../src/pictures/design/design.ts';
import { formatsOf } from '../../../src/pictures/design/format.ts';
import type { Tree } from '../../../src/pictures/design/tree.ts';
import { contrast } from '../../../src/domain/look/contrast.ts';
import { brand, commendation, model, story } from './card-sample.ts';
import { sceneOf } from './card-scene.ts';
import type { Scene } from './card-scene.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const laidOut = new Map<string, string>();
const hex = /#[\da-f]{6}\b/giu;

/**
 * The scene of a tree. Where words and boxes stand does not ask for colours: a tree that differs from
 * one before in nothing else, and has the same ones alike, is laid out as that was.
 */
const colouredScene = async (tree: Tree): Promise<Scene> => {
  const typed = JSON.stringify(tree);
  const colours = [...new Set(typed.match(hex))];
  const standIns = new Map(colours.map((one, at) => [one, `#${`${at}`.padStart(6, '0')}`]));
  const bare = typed.replaceAll(hex, (one) => standIns.get(one)!);
  const scene = laidOut.get(bare) ?? JSON.stringify(await sceneOf(JSON.parse(bare) as Tree));
  laidOut.set(bare, scene);
  return JSON.parse(scene.replaceAll(hex, (one) => colours[Number(one.slice(1))]!)) as Scene;
};

/** Colour under a point: the last rectangle or sign whose box covers it would be drawn there. */
const groundAt = (scene: Scene, x: number, y: number, before: number): string => {
  const under = scene.shapes
    .slice(0, before)
    .findLast(
      (shape) =>
        shape.kind === 'rect' &&
        x >= shape.x &&
        x < shape.x + shape.width &&
        y >= shape.y &&
        y < shape.y + shape.height,
    );
  return under?.kind === 'rect' ? under.fill : scene.ground;
};

test('words can be read in whatever two colours a union chooses', async () => {
  await fc.assert(
    fc.asyncProperty(colour, colour, async (main, accent) => {
      const site = { ...brand, brand: main, accent };
      const quoted = { ...story, demo: true, quote: { text: 'Đúng hẹn.', by: 'Một người' } };
      const praised = { ...commendation, demo: true };
      const dead = { posthumous: true } as const;
      for (const one of [quoted, model, praised, { ...quoted, ...dead }, { ...praised, ...dead }]) {
        for (const format of formatsOf(one)) {
          const scene = await colouredScene(design(one, site, format));
          scene.shapes.forEach((shape, index) => {
            // Initials stand on a sign and quotation marks are signs themselves.
            if (shape.kind !== 'text' || [one.initials, '“', 'VĐ'].includes(shape.text)) return;
            const ground = groundAt(scene, shape.x + 2, shape.y - 2, index);
            const isBig = shape.size >= 120 || shape.text === one.figure?.value;
            const least = isBig ? 1.8 : 4.49;
            expect(contrast(shape.fill, ground), `${shape.text} ${main} ${accent}`).toBeGreaterThan(
              least,
            );
          });
        }
      }
    }),
    { numRuns: 20 },
  );
});

/** How far a colour is from grey, 0 to 255. */
const chroma = (fill: string): number => {
  const parts = fill.match(/[0-9a-f]{2}/giu)?.map((part) => Number.parseInt(part, 16)) ?? [];
  return Math.max(...parts) - Math.min(...parts);
};

test('no picture of who died is festive, and the one of their praise is dark', async () => {
  const brands = ['#0a4da2', '#c8102e', '#9fd8ef', '#00a651', '#f5b301'];
  const quote = { text: 'Đúng hẹn.', by: 'Một người' };
  for (const main of brands)
    for (const one of [{ ...story, quote }, commendation]) {
      const dead = { ...one, demo: true, posthumous: true } as const;
      for (const format of formatsOf(dead)) {
        const site = { ...brand, brand: main, accent: '#ffd100' };
        const { ground, shapes } = await colouredScene(design(dead, site, format));
        const fills = shapes.flatMap((shape) => ('fill' in shape ? [shape.fill] : []));
        for (const fill of [ground, ...fills]) expect(chroma(fill), fill).toBeLessThan(72);
        if (one === commendation) expect(contrast(ground, '#ffffff')).toBeGreaterThan(7);
      }
    }
});
