import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';
import { isTakenDown, photosOf, type OwnRule } from '../scope.ts';

/** What a camera, a telephone or Word calls a picture, with its number and nothing else. */
const fileName =
  /^(?:\.\/)?[^\s/]+\.(?:jpe?g|png|webp|avif|gif|heic|jfif|bmp)$|^(?:img|dscf?|dscn|pxl|mvimg|fb_img|image|photo|picture|screenshot|untitled|hình|ảnh|anh|hinh)?[\s_-]*\(?\d[\d\s_.()-]*$|^(?:ảnh|hình) chụp màn hình(?: \d.*)?$|^screenshot[\s_-]/iu;
/** Words that fit any picture. */
const anyPicture =
  /^(?:(?:hình|ảnh)(?: (?:ảnh|hình|minh họa|minh hoạ|đại diện|bìa|chân dung|đẹp|hoạt động|tư liệu))?|(?:lời|mô) tả(?: ảnh)?|chú thích(?: ảnh)?|alt|caption|(?:hình |ảnh )+(?:chỉ )?(?:mang )?(?:tính (?:chất )?)?minh h[oọ][aạ])\.?$|^[a-z\d]+(?:-[a-z\d]+)+$/iu;
/** "From the internet" names nobody, nor does a machine, nor the word before the name. */
const nobody =
  /^(?:(?:nguồn|ảnh|hình|theo)\s?:?\s*)*(?:[-–—]|(?:không|chưa) (?:rõ|có|biết)(?: nguồn| tác giả)?|internet|google(?: images?)?|pinterest|canva|mạng|trên mạng|từ mạng|mạng xã hội|(?:st|sưu tầm)(?: (?:trên |từ )?(?:mạng|internet))?|nguồn|[.…]+|(?:https?:\/\/|www\.)\S+|\d{1,2}\/\d{1,2}\/\d{2,4}|facebook|fb|zalo|tiktok|net|(?:tạo |vẽ )?(?:bằng |bởi )?(?:ai|chatgpt|gemini|copilot|midjourney|dall-?e|trí tuệ nhân tạo))\.?$|^(?:(?:nguồn|ảnh|hình|nguồn ảnh)\s?:?|©)$/iu;

/** A line of its own below a picture or a text, which says from where they are: from no one. */
const nobodyBelow = ({ kind, text, file, pointOf }: Piece): Finding[] => {
  const value = text.trim();
  if (kind !== 'prose' || !/^[([]?(?:nguồn|ảnh|hình)(?: ảnh)?\s?:/iu.test(value)) return [];
  if (!nobody.test(value.replaceAll(/^[([]|[)\]]$/g, ''))) return [];
  return [{ file, at: pointOf(0, text.length), code: 'anh-nguon-chung', values: { value } }];
};

/** A picture's words that tell a reader nothing: the name of its file, a source that is no one. */
export function emptyCaptions(piece: Piece): Finding[] {
  const value = piece.text.trim();
  const key = piece.path.at(-1);
  const isCaption = piece.kind === 'attribute' || ['alt', 'credit', 'caption'].includes(`${key}`);
  if (!isCaption) return nobodyBelow(piece);
  const code =
    fileName.test(value) || anyPicture.test(value) || (key === 'alt' && value.length === 1)
      ? 'anh-loi-rong'
      : nobody.test(value) && key !== 'alt'
        ? 'anh-nguon-chung'
        : undefined;
  if (!code) return [];
  return [{ file: piece.file, at: piece.pointOf(0, piece.text.length), code, values: { value } }];
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A picture whose two texts are one: its credit in the place of its words, or its words as a credit. */
export const sameCaptions: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  const declared = photosOf(story);
  const pictures = [
    ...declared.map(({ at, photo: { alt = '', credit = '' } }) => ({
      at: [...at, 'alt'],
      alt,
      credit,
    })),
    ...story.body.pictures,
  ];
  for (const { at, photo } of declared) {
    const { caption = '', credit = '' } = photo;
    const words = wordsOf(caption).join(' ');
    // The page sets the credit behind the caption.
    if (words && words === wordsOf(credit).join(' '))
      find([...at, 'caption'], 'anh-loi-rong', { value: caption });
  }
  for (const { at, alt, credit } of pictures) {
    const [words, source] = [wordsOf(alt), wordsOf(credit)];
    if (words.length === 0 || source.length === 0) continue;
    const isCredit = /^(?:ảnh|nguồn)\s?:/iu.test(alt) && words.length < 3;
    if (isCredit || (words.length < 6 && words.join(' ') === source.join(' '))) {
      find(at, 'anh-loi-rong', { value: alt });
    } else if (words.length > 2 && source.join(' ').includes(words.join(' '))) {
      find(at, 'anh-nguon-chung', { value: credit });
    }
  }
};
