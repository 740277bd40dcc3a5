import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import satori from 'satori';
import { signGrid } from '../../../src/domain/look/signs.ts';
import { fontFiles } from '../../../src/pictures/paint/letters.ts';
import { jpegOptions as jpeg } from '../../../src/pictures/paint/raster.ts';
import type { Scene, Shape } from '../../unit/cards/card-scene.ts';

/** A way of drawing a card, given what ours draws and the photo already cropped to its place. */
type Engine = {
  name: string;
  draw: (scene: Scene, photo: Buffer | undefined) => Promise<Buffer>;
};

const packages = ['astro-og-canvas@0.13.2', '@takumi-rs/core@2.16.3'];

/**
 * The engines cards are compared with, installed into an ignored folder. They draw the same words,
 * grounds and photo, satori once the signs too; the others leave those to ours, which is in their favour.
 * What sharp encodes is encoded with our own options.
 */
export async function comparedEngines(folder: string): Promise<Engine[]> {
  if (!existsSync(join(folder, 'node_modules', 'astro-og-canvas'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', ['install', ...options, ...packages], { cwd: folder });
  }
  const load = async (name: string): Promise<Record<string, unknown>> => {
    const path = createRequire(join(folder, 'package.json')).resolve(name);
    const module = (await import(path)) as Record<string, unknown>;
    // A CommonJS build hides its exports one level down.
    const inner = module['default'] as Record<string, unknown> | undefined;
    return inner?.['default'] || inner?.['Renderer'] ? inner : module;
  };
  const fonts = [
    { name: 'Be Vietnam Pro', weight: 800, data: await readFile(fontFiles.heavy) },
    { name: 'Be Vietnam Pro', weight: 500, data: await readFile(fontFiles.plain) },
  ];
  return [
    satoriEngine('satori → SVG → sharp', satori as Satori, fonts),
    satoriEngine('the same without signs', satori as Satori, fonts, false),
    canvasEngine(await load('astro-og-canvas')),
    await takumiEngine(await load('@takumi-rs/core'), fonts),
    bareEngine(),
  ];
}

type Fonts = { name: string; weight: number; data: Buffer }[];

type Satori = (tree: unknown, options: unknown) => Promise<string>;

const satoriEngine = (name: string, satori: Satori, fonts: Fonts, withSigns = true): Engine => ({
  name,
  draw: async (scene, photo) => {
    const children = scene.shapes.flatMap((shape): unknown[] => {
      const { x: left, y: top } = shape;
      if (shape.kind === 'rect') {
        const { width, height, fill: backgroundColor } = shape;
        return [node('div', { left, top, width, height, backgroundColor })];
      }
      if (shape.kind === 'photo' && photo) {
        const { width, height } = shape;
        const src = `data:image/jpeg;base64,${photo.toString('base64')}`;
        return [node('img', { left, top, width, height }, { src, width, height })];
      }
      if (shape.kind === 'sign' && withSigns) return [signInside(shape)];
      return shape.kind === 'text' ? [words(shape, 0, 0)] : [];
    });
    const { width, height, ground } = scene;
    const svg = await satori(root(children, ground), { width, height, fonts });
    return sharp(Buffer.from(svg)).jpeg(jpeg).toBuffer();
  },
});

// As a theme would set it: a drawing of its own, cut off by the box it decorates.
const signInside = ({ clip, d, fill, x, y, side }: Extract<Shape, { kind: 'sign' }>): unknown => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${signGrid} ${signGrid}"><path fill="${fill}" d="${d}"/></svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const size = { width: side, height: side };
  const image = node('img', { left: x - clip.x, top: y - clip.y, ...size }, { src, ...size });
  const { x: left, y: top, width, height } = clip;
  const style = { left, top, width, height, overflow: 'hidden', display: 'flex' };
  return node('div', style, { children: [image] });
};

const root = (children: unknown[], backgroundColor?: string): unknown => {
  const style = { display: 'flex', width: '100%', height: '100%', backgroundColor };
  return { type: 'div', props: { style, children } };
};

const words = (line: Extract<Shape, { kind: 'text' }>, left: number, top: number): unknown => {
  const { size: fontSize, weight, fill: color, text } = line;
  const place = { left: line.x - left, top: line.y - fontSize - top, whiteSpace: 'nowrap' };
  const fontWeight = weight === 'heavy' ? 800 : 500;
  return node('div', { ...place, fontSize, fontWeight, color }, { children: text });
};

const node = (type: string, style: object, props: object = {}): unknown => ({
  type,
  props: { style: { position: 'absolute', ...style }, ...props },
});

// Its cards are a title and a description on one colour; it knows no photo at a place.
const canvasEngine = (module: Record<string, unknown>): Engine => {
  const generate = module['generateOpenGraphImage'] as (options: unknown) => Promise<unknown>;
  return {
    name: 'astro-og-canvas (no photo)',
    draw: async (scene) => {
      const lines = scene.shapes.filter((shape) => shape.kind === 'text');
      const [title, description] = (['heavy', 'plain'] as const).map((weight) =>
        lines.flatMap((line) => (line.weight === weight ? [line.text] : [])).join(' '),
      );
      const font = { color: [23, 32, 46], families: ['Be Vietnam Pro'] };
      const body = await generate({
        cacheDir: false,
        title,
        description,
        bgGradient: [[251, 249, 244]],
        format: 'JPEG',
        quality: 82,
        font: { title: { ...font, weight: 'ExtraBold' }, description: font },
        fonts: Object.values(fontFiles),
      });
      return Buffer.from(await new Response(body as BodyInit).arrayBuffer());
    },
  };
};

const takumiEngine = async (module: Record<string, unknown>, fonts: Fonts): Promise<Engine> => {
  type Renderer = {
    registerFont(font: unknown): Promise<unknown>;
    render(tree: unknown, options: unknown): Promise<Buffer>;
  };
  const renderer = new (module['Renderer'] as new () => Renderer)();
  for (const font of fonts) await renderer.registerFont(font);
  return {
    name: 'takumi',
    draw: (scene, photo) => {
      const children = scene.shapes.flatMap((shape): unknown[] => {
        const place = { position: 'absolute', left: shape.x, top: shape.y };
        if (shape.kind === 'rect') {
          const { width, height, fill: backgroundColor } = shape;
          return [{ type: 'container', style: { ...place, width, height, backgroundColor } }];
        }
        if (shape.kind === 'photo' && photo) {
          const { width, height } = shape;
          const src = `data:image/jpeg;base64,${photo.toString('base64')}`;
          return [{ type: 'image', src, width, height, style: { ...place, width, height } }];
        }
        if (shape.kind !== 'text') return [];
        const { size: fontSize, weight, fill: color, text } = shape;
        const words = { fontSize, fontWeight: weight === 'heavy' ? 800 : 500, color };
        const style = {
          ...place,
          ...words,
          top: shape.y - fontSize,
          whiteSpace: 'nowrap',
          fontFamily: 'Be Vietnam Pro',
        };
        return [{ type: 'text', text, style }];
      });
      const { width, height, ground: backgroundColor } = scene;
      const root = { type: 'container', style: { width, height, backgroundColor }, children };
      return renderer.render(root, { width, height, format: 'jpeg', quality: 82 });
    },
  };
};

// The floor: the finished pixels are there and only have to become a JPEG, with our own options.
const bareEngine = (): Engine => {
  const pixels = new Map<Scene, Buffer>();
  return {
    name: 'encoding alone',
    draw: async (scene, photo) => {
      const raw = pixels.get(scene) ?? (await samplePixels(scene, photo));
      pixels.set(scene, raw);
      return encode(raw, scene);
    },
  };
};

const encode = (data: Buffer, { width, height }: Scene): Promise<Buffer> => {
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  return image.jpeg(jpeg).toBuffer();
};

const samplePixels = async ({ width, height, ground }: Scene, photo?: Buffer): Promise<Buffer> => {
  const base = sharp({ create: { width, height, channels: 3, background: ground } });
  const image = photo ? base.composite([{ input: photo, left: 0, top: 0 }]) : base;
  return image.removeAlpha().raw().toBuffer();
};
