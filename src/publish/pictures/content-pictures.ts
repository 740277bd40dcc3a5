import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { photoName } from '../../domain/look/page-picture.ts';
import { isWithin, pathFrom } from '../../files.ts';
import { readManifest, type Manifest } from '../../pictures/shelf/manifest.ts';
import { orderPhoto } from '../../pictures/shelf/orders.ts';
import { photoFile } from '../../pictures/shelf/photo-file.ts';
import { pictureCache, type Settings } from '../../settings.ts';
import { fileOf } from '../astro/content-wall.ts';

const picture = /\.(jpe?g|png|webp|avif)(?:[?#].*)?$/i;
const prefix = '\0photo:';

/**
 * The pictures of Markdown: where a text imports one, it gets what pages are told of every photo, its
 * size and what it is kept under. No original ever comes into the site, with its place and its maker.
 */
export function contentPictures({ contentDir, cacheDir }: Settings): Plugin {
  let manifest: Promise<Manifest> | undefined;
  return {
    name: 'content-pictures',
    enforce: 'pre',
    resolveId: {
      filter: { id: picture },
      handler(source, importer) {
        const from = importer && fileOf(importer);
        if (!from?.endsWith('.mdx') || !isWithin(contentDir, from)) return;
        const src = fileOf(source);
        if (!picture.test(src) || src.startsWith('/')) return;
        const folder = pathFrom(contentDir, dirname(from));
        return prefix + Buffer.from(photoName(folder, src)).toString('base64url');
      },
    },
    load: {
      filter: { id: new RegExp(`^${prefix}`) },
      async handler(id) {
        const name = Buffer.from(id.slice(prefix.length), 'base64url').toString();
        manifest ??= readManifest(cacheDir);
        const { photos } = await manifest;
        const file = photoFile(contentDir, name);
        this.addWatchFile(file);
        const told = photos[name] ?? (await orderPhoto(file, pictureCache({ cacheDir })));
        return { code: `export default ${JSON.stringify(told)}`, map: null };
      },
    },
  };
}
