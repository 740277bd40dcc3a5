import sharp from 'sharp';
import type { Metadata } from 'sharp';
import type { Fault } from '../domain/fault.ts';
import { placeOf } from './card-story.ts';
import type { CardPlace } from './card-story.ts';
import type { Box } from './scene.ts';

/** The picture a story's crops are cut from: upright, sRGB, three channels, at most 2,400 px. */
export type Master = { data: Buffer; width: number; height: number };

/** Largest photo accepted, in pixels: a PNG of one megabyte can unfold to gigabytes. */
export const maxPixels = 60_000_000;

const longestEdge = 2400;
const formats = new Set(['jpeg', 'png', 'webp']);

/** A photo that cannot be used, with what an editor can do about it. */
export class PhotoError extends Error {
  readonly code: string;
  readonly hint: string;
  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The fault of a photo, placed at the story that uses it. */
export function photoFault(error: PhotoError, where: CardPlace): Fault {
  const { code, message, hint } = error;
  return { ...placeOf(where, 'photo'), code, severity: 'E', message, hint };
}

/**
 * Reads only the head of a photo and refuses what must not be decoded.
 * Throws PhotoError for missing files, unknown formats, HEIC, SVG and more than 60 megapixels.
 */
export async function inspectPhoto(file: string): Promise<Metadata> {
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(file, error);
    });
  if (isHeic(metadata)) throw heic(file);
  if (!formats.has(metadata.format) && !isAvif(metadata))
    throw new PhotoError(
      'anh-sai-loai',
      `Ảnh ${base(file)} là tệp ${metadata.format.toUpperCase()}, không dùng làm ảnh chụp được`,
      'Lưu ảnh thành JPEG rồi thay tệp này.',
    );
  const pixels = metadata.width * metadata.height;
  if (pixels > maxPixels)
    throw new PhotoError(
      'anh-qua-lon',
      `Ảnh ${base(file)} có ${metadata.width} × ${metadata.height} điểm, quá ${maxPixels / 1e6} triệu điểm`,
      'Thu nhỏ ảnh, cạnh dài nhất 4000 điểm là đủ in khổ A4.',
    );
  return metadata;
}

/** Decodes a photo once, upright and without metadata. Throws PhotoError when it is damaged. */
export async function openPhoto(file: string): Promise<Master> {
  await inspectPhoto(file);
  const image = sharp(file, { failOn: 'warning', limitInputPixels: maxPixels })
    .autoOrient()
    .resize(longestEdge, longestEdge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fbf9f4' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' });
  const { data, info } = await image
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw unreadable(file, error);
    });
  if (info.channels !== 3) throw unreadable(file, `${info.channels} channels`);
  return { data, width: info.width, height: info.height };
}

/**
 * Cuts a box out of a photo, as large as the picture allows, with the focus ("x% y%") as near as
 * possible to the place `at` (0 to 1) in the box. Returns raw RGB of the box's size, or JPEG for print.
 */
export async function cropPhoto(
  master: Master,
  focus: string,
  box: Pick<Box, 'width' | 'height'> & { at: { x: number; y: number } },
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
  return as === 'raw'
    ? image.raw().toBuffer()
    : image.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** Share of width and height of "50% 30%"; the upper middle, where faces are, for anything else. */
export function focusOf(focus: string): [number, number] {
  const [, x, y] = /^\s*(\d+(?:\.\d+)?)%\s+(\d+(?:\.\d+)?)%\s*$/u.exec(focus) ?? [];
  return x && y ? [Math.min(Number(x), 100) / 100, Math.min(Number(y), 100) / 100] : [0.5, 0.35];
}

function between(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most));
}

function isHeic({ format, compression }: Metadata): boolean {
  return (format as string) === 'heif' && compression !== 'av1';
}

function isAvif({ format, compression }: Metadata): boolean {
  return (format as string) === 'avif' || ((format as string) === 'heif' && compression === 'av1');
}

function heic(file: string): PhotoError {
  return new PhotoError(
    'anh-sai-loai',
    `Ảnh ${base(file)} là ảnh HEIC của điện thoại, trang web không đọc được`,
    'Xuất ảnh thành JPEG (trên iPhone: Tệp › Lưu thành JPEG) rồi thay tệp này.',
  );
}

function unreadable(file: string, error: unknown): PhotoError {
  const reason = String(error);
  if (/heif|heic/iu.test(reason) || /\.hei[cf]$/iu.test(file)) return heic(file);
  if (/missing|ENOENT|no such file/iu.test(reason))
    return new PhotoError(
      'khong-co-tep',
      `Không có tệp ảnh ${base(file)}`,
      'Đặt ảnh vào thư mục của bài, hoặc sửa lại tên trong photo.src.',
    );
  if (/unsupported image format|empty|buffer/iu.test(reason))
    return new PhotoError(
      'anh-sai-loai',
      `Tệp ${base(file)} không phải là ảnh`,
      'Thay bằng một tệp ảnh JPEG.',
    );
  return new PhotoError(
    'anh-hong',
    `Ảnh ${base(file)} bị hỏng hoặc thiếu dữ liệu, không vẽ được`,
    'Lấy lại ảnh gốc, mở được trên máy, rồi chép đè lên tệp này.',
  );
}

function base(file: string): string {
  return file.replace(/^.*[\\/]/u, '');
}
