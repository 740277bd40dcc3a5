import sharp from 'sharp';
import type { Lost, SourcePicture } from './source.ts';

/** A picture as it will lie beside the story. */
export type DocumentPicture = { file: string; bytes: Uint8Array; width: number; height: number };

/** Wide enough for any page and share image at twice the density of the screen. */
const longest = 2400;
/** A bound for what a few kilobytes may unfold to. */
const pixelLimit = 80_000_000;

/** Under this many pixels a picture cannot be shown large without becoming coarse. */
export const smallestPicture = 300;

/**
 * A picture made fit to lie beside a story: upright, in sRGB, bounded, without what a camera writes
 * into it; JPEG, or PNG where it has clear parts.
 * @throws what sharp says of a file that is damaged, too large, or no picture
 */
export async function fitPicture(
  bytes: Uint8Array,
): Promise<{ data: Uint8Array; end: '.jpg' | '.png'; width: number; height: number }> {
  const image = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'truncated' }).autoOrient();
  const { hasAlpha, format } = await image.metadata();
  if (format === 'svg') throw new Error('A drawing may carry scripts and needs fonts.');
  const sized = image
    .toColourspace('srgb')
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
  const encoded = hasAlpha ? sized.png() : sized.jpeg({ quality: 88, chromaSubsampling: '4:4:4' });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { data, end: hasAlpha ? '.png' : '.jpg', width: info.width, height: info.height };
}

const reasons: [RegExp, string][] = [
  [
    /emf|wmf/i,
    'Hình vẽ của Office (EMF, WMF): mở tài liệu, chụp hoặc lưu hình ấy thành PNG rồi thêm vào bài',
  ],
  [/hei[cf]/i, 'Ảnh HEIC của iPhone: xuất thành JPEG rồi thêm vào bài'],
  [/svg/i, 'Hình SVG: xuất thành PNG rồi thêm vào bài'],
];

/**
 * Pictures of a document made fit for a story: upright, in sRGB, bounded, without what a camera
 * writes into them. One that cannot be taken is told, not dropped in silence.
 */
export async function fitPictures(
  pictures: readonly SourcePicture[],
): Promise<{ fitted: Map<string, DocumentPicture>; lost: Lost[] }> {
  const fitted = new Map<string, DocumentPicture>();
  const lost: Lost[] = [];
  for (const [index, { name, type, bytes }] of pictures.entries()) {
    const where = `ảnh thứ ${index + 1}`;
    const reason = reasons.find(([pattern]) => pattern.test(type))?.[1];
    if (reason) {
      lost.push({ what: reason, where });
      continue;
    }
    try {
      const { data, end, width, height } = await fitPicture(bytes);
      fitted.set(name, { file: `${name}${end}`, bytes: data, width, height });
      if (Math.max(width, height) < smallestPicture) {
        lost.push({
          what: `Ảnh nhỏ (${width}×${height} điểm ảnh): tìm bản gốc lớn hơn`,
          where,
        });
      }
    } catch (error) {
      const isHuge = /pixel limit/i.test((error as Error).message);
      lost.push({
        what: isHuge
          ? 'Ảnh quá lớn (trên 80 triệu điểm ảnh): thu nhỏ rồi thêm vào bài'
          : 'Ảnh hỏng hoặc kiểu lạ, không mở được',
        where,
      });
    }
  }
  return { fitted, lost };
}
