import sharp from 'sharp';
import type { FaultCode } from './domain/faults/table.ts';

/** Largest picture accepted, in pixels: a PNG of one megabyte can unfold to gigabytes. */
const maxPixels = 60_000_000;
/** Narrower than this, upright, a picture is smaller than the place a phone has for it. */
const leastWidth = 300;

/** What is wrong with a picture: its kind of fault and the values of the sentence. */
export type PictureFault = { code: FaultCode; values: Record<string, string> };

/** Raised whenever a picture would be judged otherwise than before. */
export const judgement = JSON.stringify([3, maxPixels, leastWidth, sharp.versions]);

const wrongKind = (reason: string, fix = ''): PictureFault => ({
  code: 'anh-sai-loai',
  values: { reason, fix },
});
const anew = 'Tìm lại đúng tệp ảnh: trên web thì bấm giữ hay bấm chuột phải vào ảnh rồi lưu ảnh.';
const damaged = (reason: string): PictureFault => ({ code: 'anh-hong', values: { reason } });
const cut = 'tệp bị cắt giữa chừng, mất phần cuối';

const kindOf = (bytes: Uint8Array): PictureFault | undefined => {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (/^....ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/s.test(head) && !head.includes('avif')) {
    return wrongKind('là ảnh HEIC của iPhone, trang không đọc được');
  }
  if (/^\s*(?:<!DOCTYPE html|<html|<head)/i.test(head)) {
    return wrongKind('là một trang web lưu xuống, không phải ảnh', anew);
  }
  if (/<svg|<\?xml|<!DOCTYPE/i.test(head)) {
    return wrongKind('là ảnh SVG, có thể chứa lệnh');
  }
  if (head.startsWith('GIF8')) return wrongKind('là ảnh GIF');
  if (head.startsWith('%PDF')) return wrongKind('là tệp PDF');
  if (/^BM.{4}\0{4}/s.test(head)) return wrongKind('là ảnh BMP');
  if (/^(?:PK|ÐÏ|\{\\rtf)/.test(head)) {
    return wrongKind('là văn bản Word hay tệp nén, không phải ảnh', anew);
  }
  return undefined;
};

/**
 * What the head of a picture already tells: not a picture, of a kind the pages do not take, or too
 * large to decode. Undefined when it may be decoded.
 */
export async function headFault(bytes: Uint8Array): Promise<PictureFault | undefined> {
  const kind = kindOf(bytes);
  if (kind) return kind;
  try {
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) {
      return { code: 'anh-qua-lon', values: { size: `${Math.round((width * height) / 1e6)}` } };
    }
    return ['jpeg', 'png', 'webp', 'heif', 'avif'].includes(format)
      ? undefined
      : wrongKind(`là ảnh loại ${format}`);
  } catch (error) {
    if (/^RIFF....WEBP/s.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'))) {
      return damaged(cut);
    }
    return /unsupported image format|empty|input buffer/i.test((error as Error).message)
      ? damaged(bytes.length === 0 ? 'tệp rỗng' : 'tệp không phải ảnh')
      : damaged(reasonOf((error as Error).message));
  }
}

const reasonOf = (message: string): string =>
  /premature|truncat|end of|not enough|EOF/i.test(message) ? cut : 'máy không giải mã được hết ảnh';

/** How a picture is decoded that the inspector has found sound: what is only warned of is let pass. */
export const decoding = { failOn: 'error', limitInputPixels: maxPixels } as const;

/** What a picture that failed to decode is told. */
export function damageOf(error: unknown): PictureFault {
  return damaged(reasonOf((error as Error).message));
}

/** A PNG that lost only its last chunk is still decoded in silence. */
const lostItsEnd = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.readUInt32BE(0) !== 0x89504e47) return false;
  const end = buffer.lastIndexOf('IEND');
  return end < 0 || end + 8 > buffer.length;
};

/**
 * Warnings of libjpeg (jerror.h) after which part of the picture is grey or shifted. The others, such
 * as odd parameters of a scan or stray bytes before a marker, leave every pixel as it was taken.
 */
const harmful = /premature|bad Huffman|bad arithmetic|instead of RST/i;

/**
 * A JPEG without what decoders warn of in its head, since they tell of the first warning alone: stray
 * bytes between segments dropped, the parameters of a sequential scan as they must be
 * (ITU-T T.81, B.2.3).
 */
const withPlainHead = (bytes: Uint8Array): Buffer => {
  const jpeg = Buffer.from(bytes);
  const parts = [jpeg.subarray(0, 2)];
  let isSequential = true;
  for (let at = 2; at + 4 <= jpeg.length;) {
    if (jpeg[at] !== 0xff || jpeg[at + 1]! < 0xc0 || jpeg[at + 1] === 0xff) {
      at++;
      continue;
    }
    const marker = jpeg[at + 1]!;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (marker === 0xc2) isSequential = false;
    if (marker === 0xda) {
      if (isSequential) jpeg.set([0, 63, 0], end - 3);
      return Buffer.concat([...parts, jpeg.subarray(at)]);
    }
    parts.push(jpeg.subarray(at, end));
    at = end;
  }
  return jpeg;
};

type Policy = 'warning' | 'error';

/** Decodes every row and says what the decoder had against it. */
const decode = async (bytes: Uint8Array, failOn: Policy): Promise<Error | undefined> => {
  try {
    const image = sharp(bytes, { ...decoding, failOn });
    const { width, height } = await image.metadata();
    // Cut before it is made small, or the decoder would scale while it reads and pass over a lost end.
    await image
      .extract({ left: 0, top: 0, width, height })
      .resize(32, 32, { fit: 'inside' })
      .raw()
      .toBuffer();
    return undefined;
  } catch (error) {
    return error as Error;
  }
};

const decodingFault = async (bytes: Uint8Array): Promise<PictureFault | undefined> => {
  if (lostItsEnd(bytes)) return damaged(cut);
  if (bytes[0] === 0xff) {
    const warned = await decode(bytes, 'warning');
    if (!warned) return undefined;
    if (harmful.test(warned.message)) return damageOf(warned);
    const behind = await decode(withPlainHead(bytes), 'warning');
    if (behind && harmful.test(behind.message)) return damageOf(behind);
  }
  const error = await decode(bytes, 'error');
  return error && damageOf(error);
};

/** Decodes a picture whole: what is wrong with it, or that it is narrower than its place. */
export async function pictureFault(bytes: Uint8Array): Promise<PictureFault | undefined> {
  const fault = (await headFault(bytes)) ?? (await decodingFault(bytes));
  if (fault) return fault;
  const { width } = (await sharp(bytes, decoding).metadata()).autoOrient;
  return width < leastWidth ? { code: 'anh-nho', values: { width: `${width}` } } : undefined;
}
