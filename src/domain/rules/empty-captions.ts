import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';

/** What a camera, a telephone or Word calls a picture, with its number and nothing else. */
const fileName =
  /^(?:\.\/)?[^\s/]+\.(?:jpe?g|png|webp|avif|gif|heic|jfif|bmp)$|^(?:img|dscf?|dscn|pxl|mvimg|fb_img|image|photo|picture|screenshot|untitled|hình|ảnh|anh|hinh)?[\s_-]*\(?\d[\d\s_.()-]*$|^(?:ảnh|hình) chụp màn hình\b.*$|^screenshot[\s_-]/iu;
/** Words that fit any picture. */
const anyPicture = /^(?:hình|ảnh)(?: (?:ảnh|hình|minh họa|minh hoạ|đại diện|bìa))?\.?$/iu;
/** "From the internet" names nobody. */
const nobody =
  /^(?:(?:nguồn|ảnh|hình|theo)\s?:?\s*)*(?:internet|google|mạng|trên mạng|từ mạng|mạng xã hội|sưu tầm|st|facebook|fb|zalo|tiktok|net)\.?$/iu;

/** A picture's words that tell a reader nothing: the name of its file, a source that is no one. */
export function emptyCaptions(piece: Piece): Finding[] {
  const value = piece.text.trim();
  const key = piece.path.at(-1);
  const isCaption = piece.kind === 'attribute' || ['alt', 'credit', 'caption'].includes(`${key}`);
  if (!isCaption) return [];
  const code =
    fileName.test(value) || anyPicture.test(value) || (key === 'alt' && value.length === 1)
      ? 'anh-loi-rong'
      : nobody.test(value) && key !== 'alt'
        ? 'anh-nguon-chung'
        : undefined;
  if (!code) return [];
  return [{ file: piece.file, at: piece.pointOf(0, piece.text.length), code, values: { value } }];
}
