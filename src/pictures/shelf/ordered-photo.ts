import { allWidths, widthsWithin, type PagePicture } from '../../domain/look/page-picture.ts';
import { noteOrder } from './orders.ts';
import { pagePicture } from './page-photos.ts';

/** What a page of dev is told of a photo; the widths it asks for are drawn when they are read. */
export async function orderedPhoto(file: string, cardsDir: string): Promise<PagePicture> {
  const picture = await pagePicture(file);
  const widths = widthsWithin(allWidths, picture.width);
  await noteOrder(cardsDir, { photo: { file, picture, widths } });
  return picture;
}
