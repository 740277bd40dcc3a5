import { photoPath } from '../addresses.ts';
import { besideName, unescaped } from '../typed/file-name.ts';

/** A photo as pages show it: what it is kept under, and its size as it is held upright. */
export type PagePicture = { key: string; width: number; height: number };

/** The widths pages show a story's own photo in: in lists, at the head of its page, over a photo essay. */
export const faceWidths = { list: [180, 360], head: [360, 720], essay: [360, 720, 1080] };

/** The widths of a picture in a text. */
export const bodyWidths = [360, 720, 960];

/** The widths that a photo is drawn in where these are wanted: none is wider than itself. */
export function widthsWithin(wanted: readonly number[], width: number): number[] {
  return [...new Set(wanted.map((one) => Math.min(one, width)))].sort((a, b) => a - b);
}

/** What an `<img>` says of a photo in some of its widths; the widest is for readers without `srcset`. */
export function sourcesOf({ key, width, height }: PagePicture, wanted: readonly number[]) {
  const widths = widthsWithin(wanted, width);
  const widest = widths.at(-1) ?? width;
  return {
    src: photoPath(key, widest),
    srcset: widths.map((one) => `${photoPath(key, one)} ${one}w`).join(', '),
    width: widest,
    height: Math.round((height * widest) / width),
  };
}

/** What a photo is called among all of a site, however the text that shows it spells its name. */
export function photoName(folder: string, src: string): string {
  return `${folder}/${besideName(unescaped(src))}`.normalize('NFC');
}

/** Every width that a page may ask of a photo. */
export const allWidths = [...new Set([...Object.values(faceWidths).flat(), ...bodyWidths])];
