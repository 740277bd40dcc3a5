import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Fault } from '../../domain/faults/fault.ts';
import { tell } from '../../domain/faults/table.ts';
import { damageOf, decoding, headFault } from '../../picture-file.ts';
import type { PictureFault } from '../../picture-file.ts';
import { placeOfKey } from '../design/card.ts';
import type { CardPlace } from '../design/card.ts';
import type { Size } from '../design/tree.ts';

/** The picture a story's crops are cut from: upright, sRGB, three channels, at most 2,400 px. */
export type Master = { data: Buffer } & Size;

/**
 * The form everything is cut from. Where a photo has to be made smaller, the result is kept as JPEG:
 * quality 92 without thinned colour lies 44 dB from the photo, above what a card's own JPEG keeps;
 * without loss it would be five times the bytes, and slower to read.
 */
export const masterOptions = {
  longestEdge: 2400,
  background: '#fbf9f4',
  jpeg: { quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false },
};

/** What the encoder of the pages' widths is told: twice the effort costs twice the time for 6 % of the bytes. */
export const pageEncoder = { quality: 62, effort: 2 };

/** A photo that cannot be used: what is wrong with it, and the values that fill the sentence. */
export class PhotoError extends Error {
  readonly file: string;
  readonly told: PictureFault;
  constructor(file: string, { code, values }: PictureFault) {
    const told = { code, values: { src: basename(file), ...values } };
    super(tell(told).message);
    this.file = file;
    this.told = told;
  }
}

/** The fault of a photo, placed at the story that uses it. */
export function photoFault({ told }: PhotoError, where: CardPlace): Fault {
  return { ...placeOfKey(where, 'photo'), ...tell(told) };
}

/**
 * The bytes of a photo whose head says that it may be decoded. Throws PhotoError for missing files,
 * unknown formats, HEIC, SVG and more than 60 megapixels.
 */
export async function readPhoto(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const missing: PictureFault = { code: 'khong-co-tep', values: { near: '' } };
    const shut: PictureFault = { code: 'anh-hong', values: { reason: 'không mở được tệp' } };
    throw new PhotoError(file, error.code === 'ENOENT' ? missing : shut);
  });
  const fault = await headFault(bytes);
  if (fault) throw new PhotoError(file, fault);
  return bytes;
}

/** Whether a photo is larger than anything is cut from: only then its smaller form is worth keeping. */
export async function isLarge(bytes: Buffer): Promise<boolean> {
  const { width, height } = await sharp(bytes, decoding).metadata();
  return Math.max(width, height) > masterOptions.longestEdge;
}

/** A photo upright, sRGB, at most 2,400 px. */
export function uprightPhoto(bytes: Buffer): Sharp {
  const { longestEdge, background } = masterOptions;
  return sharp(bytes, decoding)
    .autoOrient()
    .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background })
    .toColourspace('srgb');
}

/** What comes out of a photo's bytes. Throws PhotoError, which names `file`, where they are damaged. */
export async function decoded<Result>(file: string, result: Promise<Result>): Promise<Result> {
  return result.catch((error: unknown) => {
    throw new PhotoError(file, damageOf(error));
  });
}

/** The pixels of a picture. */
export async function pixelsOf(image: Sharp): Promise<Master> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A photo as pages show it, in one width. */
export function drawWidth(master: Master, width: number): Promise<Buffer> {
  return imageOf(master).resize(width).webp(pageEncoder).toBuffer();
}

/**
 * Cuts a box out of a photo, as large as the picture allows, with the focus ("x% y%") as near as
 * possible to the place `at` (0 to 1) in the box.
 */
export function cropPhoto(
  master: Master,
  focus: string,
  box: Size & { at: { x: number; y: number } },
): Sharp {
  const scale = Math.min(master.width / box.width, master.height / box.height);
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const [x, y] = focusOf(focus);
  const left = between(x * master.width - box.at.x * width, master.width - width);
  const top = between(y * master.height - box.at.y * height, master.height - height);
  return imageOf(master)
    .extract({ left, top, width, height })
    .resize(Math.round(box.width), Math.round(box.height), { fit: 'fill' });
}

const imageOf = ({ data, width, height }: Master): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });

/** Share of width and height of "50% 30%"; the upper middle, where faces are, for anything else. */
export function focusOf(focus: string): [number, number] {
  const [, x, y] = /^\s*(\d+(?:\.\d+)?)%\s+(\d+(?:\.\d+)?)%\s*$/u.exec(focus) ?? [];
  return x && y ? [Math.min(Number(x), 100) / 100, Math.min(Number(y), 100) / 100] : [0.5, 0.35];
}

const between = (value: number, most: number): number =>
  Math.round(Math.min(Math.max(value, 0), most));
