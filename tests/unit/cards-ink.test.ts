import sharp from 'sharp';
import { expect, test } from 'vitest';
import { curvesOf } from '../../src/pictures/paint/curves.ts';
import { fillCurves } from '../../src/pictures/paint/ink.ts';
import { drawJpeg } from '../../src/pictures/paint/raster.ts';
import type { Scene } from '../../src/pictures/design/scene.ts';
import { signs } from '../../src/domain/signs.ts';

const side = 240;
const blank = () => ({ data: Buffer.alloc(side * side * 3, 255), width: side, height: side });

/** The same path drawn by librsvg, black on white. */
const peer = (d: string, at: number, scale: number): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="#fff"/><path transform="translate(${at} ${at}) scale(${scale})" d="${d}"/></svg>`,
    ),
  )
    .removeAlpha()
    .raw()
    .toBuffer();

test('outlines are filled as another renderer fills them', async () => {
  const paths = [...signs.map(({ path }) => path), 'M10 10h70v60h-70z M20 60L50 20L80 60Z'];
  for (const d of paths) {
    for (const scale of [0.4, 1.37, 2.2]) {
      const at = 9.3;
      const canvas = blank();
      const placement = { x: at, y: at, scaleX: scale, scaleY: scale };
      fillCurves(canvas, curvesOf(d), placement, [0, 0, 0]);
      const wanted = await peer(d, at, scale);
      let [most, sum] = [0, 0];
      canvas.data.forEach((value, index) => {
        const apart = Math.abs(value - (wanted[index] ?? 0));
        most = Math.max(most, apart);
        sum += apart;
      });
      // Two ways to count the share of an edge's pixel, never another shape.
      expect(most, `${d} × ${scale}`).toBeLessThan(40);
      expect(sum / canvas.data.length).toBeLessThan(0.4);
    }
  }
});

test('nothing is drawn beyond the clip or the canvas', () => {
  const canvas = blank();
  const clip = { x: 50, y: 60, width: 40, height: 30 };
  const placement = { x: -100, y: -100, scaleX: 5, scaleY: 5 };
  fillCurves(canvas, curvesOf(signs[0].path), placement, [10, 20, 30], clip);
  const wrong: string[] = [];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const inside = x >= 50 && x < 90 && y >= 60 && y < 90;
      const pixel = canvas.data.subarray((y * side + x) * 3).subarray(0, 3);
      if (!pixel.equals(Buffer.from(inside ? [10, 20, 30] : [255, 255, 255])))
        wrong.push(`${x} ${y}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a path of another kind is refused, not drawn wrong', () => {
  expect(() => curvesOf('M0 0C1 1 2 2 3 3Z')).toThrow('cannot be drawn');
});

test('an emoji is drawn in its own colours where it stands', async () => {
  const heart = { kind: 'emoji', emoji: '2764', x: 60, y: 60, width: 120, height: 120 } as const;
  const scene: Scene = { width: side, height: side, ground: '#ffffff', shapes: [heart] };
  const none = (): never => {
    throw new Error('no picture is asked for');
  };
  const jpeg = await drawJpeg(scene, { photo: none, logo: none });
  const pixels = await sharp(jpeg).raw().toBuffer();
  const at = (x: number, y: number) => [...pixels.subarray((y * side + x) * 3).subarray(0, 3)];
  const [red = 0, green = 0, blue = 0] = at(120, 110);
  expect(red).toBeGreaterThan(200);
  expect(Math.max(green, blue)).toBeLessThan(90);
  expect(Math.min(...at(20, 20))).toBeGreaterThan(245);
});
