import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { fileNamed } from '../../domain/typed/file-name.ts';
import { fileOf, isWithin } from '../astro/content-wall.ts';

const picture = /\.(jpe?g|png|webp|avif)$/i;

/** The picture's name on disk, which may be spelt in another form of Unicode than the text has it. */
const nameIn = (folder: string, src: string): string | undefined =>
  existsSync(join(folder, src))
    ? undefined
    : fileNamed(
        readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')),
        src,
      );

/**
 * Pictures of the content folder as a reader sees them: found whatever form of Unicode their name is
 * in, and measured upright. Astro 7 reads the orientation of JPEG alone (`image-size`), but turns
 * pictures of every format, so that the others would stand in a box of the wrong shape.
 */
export function contentPictures(contentDir: string): Plugin {
  return {
    name: 'content-pictures',
    enforce: 'pre',
    resolveId(source, importer) {
      const from = importer && fileOf(importer);
      if (!from?.endsWith('.mdx') || !isWithin(contentDir, from)) return;
      const src = fileOf(source);
      const folder = dirname(from);
      if (!picture.test(src) || src.startsWith('/')) return;
      const name = nameIn(folder, src);
      return name === undefined ? undefined : join(folder, name) + source.slice(src.length);
    },
    async transform(code, id) {
      const file = fileOf(id);
      if (!picture.test(file) || !isWithin(contentDir, file)) return;
      const size = /"width":\d+,"height":\d+/;
      if (!size.test(code)) return;
      const { autoOrient } = await sharp(file, { limitInputPixels: false }).metadata();
      const { width, height } = autoOrient;
      return { code: code.replace(size, `"width":${width},"height":${height}`), map: null };
    },
  };
}
