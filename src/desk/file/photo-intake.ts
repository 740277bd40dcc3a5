import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { asciiSlug } from '../../domain/slug.ts';
import { writeWhole } from '../../files.ts';
import { fitPicture, smallestPicture } from '../../import/read/pictures.ts';
import { DeskFault } from '../desk-fault.ts';
import { inTurn } from './in-turn.ts';

/** A photo as it now lies beside the story. */
export type TakenPhoto = { file: string; width: number; height: number; reminders: string[] };

/** What an iPhone's picture is, whatever it is called (ISO/IEC 23008-12). */
const isHeic = (name: string, bytes: Uint8Array): boolean =>
  /\.hei[cf]$/iu.test(name) ||
  /^ftyp(?:hei[cxm]|hev[cx]|mif1)/u.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'));

const whyNot = (name: string, bytes: Uint8Array, error: unknown): string => {
  if (bytes.length === 0) return 'Tệp trống: có thể chép chưa xong. Lấy lại ảnh rồi thả lại.';
  if (isHeic(name, bytes))
    return 'Ảnh HEIC của iPhone chưa mở được. Trong Ảnh của điện thoại chọn Xuất → JPEG (hoặc gửi qua Zalo rồi lưu lại), rồi thả tệp ấy.';
  if (/pixel limit/iu.test(String(error)))
    return 'Ảnh lớn quá 80 triệu điểm ảnh. Thu nhỏ còn chừng 4000 điểm ảnh chiều rộng rồi thả lại.';
  return 'Không mở được ảnh này: tệp hỏng, chép chưa xong, hoặc không phải ảnh JPEG, PNG, WebP.';
};

const freeName = (wanted: string, taken: ReadonlySet<string>, end: string): string => {
  const base =
    asciiSlug(wanted.normalize('NFC').replace(/\.\w+$/u, ''))
      .slice(0, 40)
      .replace(/-+$/u, '') || 'anh';
  for (let number = 1; ; number += 1) {
    const name = `${base}${number > 1 ? `-${number}` : ''}${end}`;
    if (!taken.has(name)) return name;
  }
};

/**
 * Takes a photo in as a person dropped it: turned upright, in sRGB (CMYK of printers too), bounded,
 * without what the camera wrote into it, under a name that no host and no disk stumbles over.
 * Nothing that lies there is replaced.
 * @throws DeskFault that says how to bring the photo instead
 */
export async function takePhoto(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<TakenPhoto> {
  const made = await fitPicture(bytes).catch((error: unknown) => {
    throw new DeskFault(422, whyNot(name, bytes, error));
  });
  const { data, end, width, height } = made;
  const file = await inTurn(async () => {
    // Windows and macOS take two names that differ in capitals for one.
    const taken = new Set((await readdir(folder)).map((file) => file.toLowerCase()));
    const free = freeName(name, taken, end);
    await writeWhole(join(folder, free), data);
    return free;
  });
  const reminders =
    Math.min(width, height) < smallestPicture
      ? [`Ảnh chỉ ${width}×${height} điểm ảnh, lên trang sẽ mờ. Tìm bản gốc lớn hơn nếu có.`]
      : [];
  return { file, width, height, reminders };
}

/** Names of the photos beside a story. */
export async function photosIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) =>
      ['.jpg', '.jpeg', '.png', '.webp', '.avif'].includes(extname(file).toLowerCase()),
    )
    .toSorted();
}
