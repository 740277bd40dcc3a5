import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Fault } from '../../domain/faults/fault.ts';
import { tell } from '../../domain/faults/table.ts';
import type { FaultCode } from '../../domain/faults/table.ts';
import { damageOf, decoding, headFault } from '../../picture-file.ts';
import type { PictureFault } from '../../picture-file.ts';
import { placeOf } from '../design/card-story.ts';
import type { CardPlace } from '../design/card-story.ts';
import type { Size } from '../design/tree.ts';

/** The picture a story's crops are cut from: upright, sRGB, three channels, at most 2,400 px. */
export type Master = { data: Buffer; width: number; height: number };

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

/** A photo that cannot be used: the code of its fault and what fills the sentence. */
export class PhotoError extends Error {
  readonly code: FaultCode;
  readonly values: Record<string, string>;
  constructor(code: FaultCode, values: Record<string, string>) {
    super(tell({ code, values }).message);
    this.code = code;
    this.values = values;
  }
}

/** The fault of a photo, placed at the story that uses it. */
export function photoFault(error: PhotoError, where: CardPlace): Fault {
  return { ...placeOf(where, 'photo'), ...tell(error) };
}

/**
 * Reads only the head of a photo and refuses what must not be decoded.
 * Throws PhotoError for missing files, unknown formats, HEIC, SVG and more than 60 megapixels.
 */
export async function inspectPhoto(file: string, bytes?: Buffer): Promise<void> {
  const read =
    bytes ??
    (await readFile(file).catch((error: unknown) => {
      throw unreadable(file, error);
    }));
  const fault = await headFault(read);
  if (fault) throw photoError(file, fault);
}

/** Whether a photo is larger than anything is cut from: only then its smaller form is worth keeping. */
export async function isLarge(bytes: Buffer): Promise<boolean> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return Math.max(width, height) > masterOptions.longestEdge;
}

/**
 * Decodes a photo and makes it upright, sRGB, at most 2,400 px. `file` names it in errors. Throws
 * PhotoError when it is not one that can be used, or damaged.
 */
export async function decodePhoto(file: string, bytes: Buffer): Promise<Master> {
  await inspectPhoto(file, bytes);
  return pixelsOf(upright(bytes)).catch((error: unknown) => {
    throw photoError(file, damageOf(error));
  });
}

/** The same as the bytes of a JPEG without metadata, to be kept. */
export async function preparePhoto(file: string, bytes: Buffer): Promise<Buffer> {
  await inspectPhoto(file, bytes);
  return upright(bytes)
    .jpeg(masterOptions.jpeg)
    .toBuffer()
    .catch((error: unknown) => {
      throw photoError(file, damageOf(error));
    });
}

function upright(bytes: Buffer): Sharp {
  const { longestEdge, background } = masterOptions;
  return sharp(bytes, decoding)
    .autoOrient()
    .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background })
    .toColourspace('srgb');
}

function photoError(file: string, { code, values }: PictureFault): PhotoError {
  return new PhotoError(code, { src: base(file), ...values });
}

/** The pixels of a prepared photo. */
export function decodeMaster(prepared: Buffer): Promise<Master> {
  return pixelsOf(sharp(prepared).toColourspace('srgb'));
}

async function pixelsOf(image: Sharp): Promise<Master> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A photo as pages show it, in one width. */
export function drawWidth({ data, width: whole, height }: Master, width: number): Promise<Buffer> {
  const image = sharp(data, { raw: { width: whole, height, channels: 3 } });
  return image.resize(width).webp(pageEncoder).toBuffer();
}

/**
 * Cuts a box out of a photo, as large as the picture allows, with the focus ("x% y%") as near as
 * possible to the place `at` (0 to 1) in the box. Returns raw RGB of the box's size, or JPEG for print.
 */
export async function cropPhoto(
  master: Master,
  focus: string,
  box: Size & { at: { x: number; y: number } },
  as: 'raw' | 'jpeg' = 'raw',
): Promise<Buffer> {
  const scale = Math.min(master.width / box.width, master.height / box.height);
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const [x, y] = focusOf(focus);
  const image = sharp(master.data, {
    raw: { width: master.width, height: master.height, channels: 3 },
  })
    .extract({
      left: between(x * master.width - box.at.x * width, master.width - width),
      top: between(y * master.height - box.at.y * height, master.height - height),
      width,
      height,
    })
    .resize(Math.round(box.width), Math.round(box.height), { fit: 'fill' });
  return as === 'raw' ? image.raw().toBuffer() : image.jpeg({ quality: 64 }).toBuffer();
}

/** Share of width and height of "50% 30%"; the upper middle, where faces are, for anything else. */
export function focusOf(focus: string): [number, number] {
  const [, x, y] = /^\s*(\d+(?:\.\d+)?)%\s+(\d+(?:\.\d+)?)%\s*$/u.exec(focus) ?? [];
  return x && y ? [Math.min(Number(x), 100) / 100, Math.min(Number(y), 100) / 100] : [0.5, 0.35];
}

function between(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most));
}

/** What is wrong with a photo whose file could not be read. */
export function unreadable(file: string, error: unknown): PhotoError {
  const src = base(file);
  return /ENOENT|no such file/iu.test(String(error))
    ? new PhotoError('khong-co-tep', { src, near: '' })
    : new PhotoError('anh-hong', { src, reason: 'không mở được tệp' });
}

function base(file: string): string {
  return file.replace(/^.*[\\/]/u, '');
}
