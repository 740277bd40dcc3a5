import { dirname } from 'node:path';
import type { Checked } from '../../check/check.ts';
import { storiesOf } from '../../domain/library.ts';
import { bodyWidths, faceWidths, photoName, widthsWithin } from '../../domain/look/page-picture.ts';
import type { PagePicture } from '../../domain/look/page-picture.ts';
import { publicLibrary } from '../../domain/selection.ts';
import { pagePicture, widthsOf } from '../../pictures/shelf/photo-store.ts';
import type { PhotoWidth } from '../../pictures/shelf/photo-store.ts';
import { photoFile } from '../../pictures/shelf/photo-file.ts';

/** A photo by the name pages ask for it, the story whose page it belongs to, and its widths. */
export type NamedPhoto = {
  name: string;
  story: string;
  picture: PagePicture;
  widths: PhotoWidth[];
};

type Wanted = { src: string; widths: readonly number[] };

/** The photos that pages may show today, each in the widths they are shown in. */
export async function pagePhotos(
  { library, pictures }: Pick<Checked, 'library' | 'pictures'>,
  contentDir: string,
  today: string,
): Promise<NamedPhoto[]> {
  const shown = publicLibrary(library, today);
  const inBody = (file: string): Wanted[] =>
    (pictures.get(file) ?? []).map(({ src }) => ({ src, widths: bodyWidths }));
  const stories = storiesOf(shown).map(({ collection, slug, file, data }) => {
    const head = data.form === 'anh' ? faceWidths.essay : faceWidths.head;
    const face = { widths: [...faceWidths.list, ...head] };
    const gallery = data.gallery.map(({ src }) => ({ src, widths: bodyWidths }));
    const own = data.photo ? [{ src: data.photo.src, ...face }] : [];
    return { story: `${collection}/${slug}`, file, wanted: [...own, ...gallery, ...inBody(file)] };
  });
  const pages = shown.pages.map(({ file }) => ({ story: 'site', file, wanted: inBody(file) }));
  const found: NamedPhoto[] = [];
  for (const { story, file, wanted } of [...stories, ...pages]) {
    const folder = dirname(file);
    for (const [name, asked] of Map.groupBy(wanted, ({ src }) => photoName(folder, src))) {
      const path = photoFile(contentDir, name);
      const picture = await pagePicture(path);
      const widths = widthsWithin(
        asked.flatMap((one) => one.widths),
        picture.width,
      );
      found.push({ name, story, picture, widths: widthsOf(path, picture, widths) });
    }
  }
  return found;
}
