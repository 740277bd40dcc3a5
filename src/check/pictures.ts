import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, sep } from 'node:path';
import sharp from 'sharp';
import type { FaultCode } from '../domain/faults/table.ts';
import { recall, remember } from '../files.ts';

const maxPixels = 60_000_000;

/** What is wrong with a picture: its kind of fault and the values of the sentence. */
export type PictureFault = { code: FaultCode; values: Record<string, string> };

const kindOf = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (/^....ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/s.test(head) && !head.includes('avif')) {
    return 'là ảnh HEIC của iPhone, trang không đọc được';
  }
  if (/<svg|<\?xml|<!DOCTYPE/i.test(head)) return 'là ảnh SVG, có thể chứa lệnh';
  if (head.startsWith('GIF8')) return 'là ảnh GIF';
  if (head.startsWith('%PDF')) return 'là tệp PDF';
  return undefined;
};

const reasonOf = (message: string): string => {
  if (/premature|truncat|end of|unexpected end|EOF/i.test(message)) return 'tệp bị cắt giữa chừng';
  if (/unsupported image format|no loader|input buffer contains/i.test(message)) {
    return 'tệp không phải ảnh';
  }
  return 'máy không giải mã được hết ảnh';
};

const inspect = async (bytes: Uint8Array): Promise<PictureFault | undefined> => {
  const kind = kindOf(bytes);
  if (kind) return { code: 'anh-sai-loai', values: { reason: kind } };
  const limits = { failOn: 'warning', limitInputPixels: maxPixels } as const;
  try {
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) {
      const size = `${Math.round((width * height) / 1e6)}`;
      return { code: 'anh-qua-lon', values: { size } };
    }
    if (!['jpeg', 'png', 'webp', 'heif'].includes(format)) {
      return { code: 'anh-sai-loai', values: { reason: `là ảnh loại ${format}` } };
    }
    // A small output lets the decoder scale while it reads, yet every byte is still read.
    await sharp(bytes, limits).resize(32, 32, { fit: 'inside' }).raw().toBuffer();
    return undefined;
  } catch (error) {
    return { code: 'anh-hong', values: { reason: reasonOf((error as Error).message) } };
  }
};

// Raised whenever a picture would be judged otherwise than before.
const judgement = JSON.stringify([1, maxPixels, sharp.versions]);
const subject = 'originals';

/**
 * Decodes every picture whole, each content once: a truncated file, a renamed HEIC or SVG, a
 * picture too large to build with. Keys of the result are the given paths, sound ones left out. A
 * symbolic link that leads out of the picture's own folder is refused.
 * @param cacheDir remembers verdicts by the hash of the bytes, never by name or date
 */
export const inspectPictures = async (
  paths: readonly string[],
  cacheDir?: string,
): Promise<Map<string, PictureFault>> => {
  const known = cacheDir
    ? await recall<PictureFault | null>(cacheDir, subject, judgement)
    : new Map<string, PictureFault | null>();
  const used = new Map<string, PictureFault | null>();
  const faults = new Map<string, PictureFault>();
  const queue = [...new Set(paths)];
  const work = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const home = await realpath(dirname(path)).catch(() => '');
      const real = await realpath(path).catch(() => '');
      const bytes = await readFile(path).catch(() => undefined);
      if (!real.startsWith(home + sep)) {
        faults.set(path, { code: 'tep-ngoai-thu-muc', values: {} });
      } else if (!bytes) {
        faults.set(path, { code: 'anh-hong', values: { reason: 'không mở được tệp' } });
      } else {
        const key = createHash('sha256').update(bytes).digest('hex');
        const verdict = known.has(key) ? known.get(key) : await inspect(bytes);
        used.set(key, verdict ?? null);
        if (verdict) faults.set(path, verdict);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  if (cacheDir) await remember(cacheDir, subject, judgement, used);
  return faults;
};
