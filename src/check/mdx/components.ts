import { awkwardSign, unescaped } from '../../domain/typed/file-name.ts';
import { youtubeId } from '../../domain/typed/web-address.ts';
import { voiceSides } from '../../domain/schemas/profile.ts';
import { slugPattern } from '../../domain/slug.ts';

/** What an attribute may hold, in words for the editor. */
type AttributeRule = { fits: (value: string) => boolean; shape: string; required: boolean };
type ComponentRule = {
  attributes: Record<string, AttributeRule>;
  /** Exactly one of these attributes must be there. */
  oneOf?: readonly string[];
  /** Holds text or blocks. */
  holds: boolean;
  /** Shows what a story declares or has beside it: on a page under `pages/`, what to write instead. */
  onPages?: string;
};

const picture =
  /^(\.\/)?(?!\.)[^\\/:*?"<>|%#]+(\/(?!\.)[^\\/:*?"<>|%#]+)*\.(jpe?g|png|webp|avif)$/i;

/** Whether the address is a picture lying in the story's own folder. */
export function isOwnPicture(src: string): boolean {
  const name = unescaped(src);
  return picture.test(name) && !/\p{C}/u.test(name);
}

/** A picture's name that would do but for one sign: what the fault says of it. */
export function awkwardPicture(src: string): Record<string, string> | undefined {
  const bad = /^[a-z][a-z\d+.-]*:/i.test(src) ? undefined : awkwardSign(src);
  if (!bad || !isOwnPicture(bad.right)) return undefined;
  const fix = `Đổi tên tệp thành “${bad.right}” rồi viết tên ấy vào bài.`;
  return { src, character: bad.character, right: bad.right, fix };
}

/**
 * How to make a picture of a file that is named as none: a JPEG under another of its endings, a place
 * on a disk, a kind that pages do not take, a name without its ending. Empty where none of these.
 */
export function pictureMended(src: string): string {
  const right = src.replace(/\.(?:jfif|jpe|pjpeg)$/i, '.jpg');
  if (right !== src) return `Đổi tên tệp thành “${right}” rồi viết tên ấy vào bài.`;
  const [, inner] = /([^\s()[\]"<>/\\?#]+\.(?:jpe?g|png|webp|avif))[)\]?#]/i.exec(src) ?? [];
  if (inner && !/^https?:/i.test(src)) return `Viết: ./${inner}`;
  const bare = src.replace(/[,;.]+$/, '');
  if (bare !== src && isOwnPicture(bare)) return `Viết: ${bare}`;
  const name = unescaped(src).split(/[\\/]/).at(-1) ?? '';
  if (/^(?:file:|[a-z]:)|\\/i.test(src)) {
    const isBeside = /^\.?\\?[^\\/]+$/.test(src);
    const place = isBeside ? '' : 'Chép ảnh vào thư mục của bài, rồi viết';
    return isOwnPicture(name) ? `${place || 'Viết'}: ./${name}` : '';
  }
  if (/^[a-z][a-z\d+.-]*:|^\//i.test(src)) return '';
  if (src.startsWith('../') && isOwnPicture(name))
    return `Chép ảnh vào thư mục của bài, rồi viết: ./${name}`;
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([a-z\d]{2,5}))?$/i.exec(name) ?? [];
  if (/^(?:mp4|mov|avi|mkv|webm|3gp|m4v)$/i.test(ending))
    return 'Đây là phim: đăng lên YouTube hay Facebook, rồi viết <Video youtube="…" title="Tên đoạn phim" />';
  if (/^(?:docx?|pdf|xlsx?|pptx?|txt|zip|rar)$/i.test(ending))
    return 'Đây là văn bản, không phải ảnh: mở ra, lưu riêng tấm ảnh thành JPG, đặt cạnh bài.';
  if (name.startsWith('.') && isOwnPicture(name.slice(1)))
    return `Đổi tên tệp thành “${name.slice(1)}” rồi viết tên ấy: ./${name.slice(1)}`;
  if (ending === '') return `Viết cả đuôi của tệp, ví dụ ./${stem}.jpg`;
  return `Mở ảnh “${name}” trên điện thoại hoặc máy tính, xuất ra JPG, đặt cạnh bài rồi viết ./${stem}.jpg`;
}

const words = (required: boolean): AttributeRule => ({
  fits: (value) => value.trim() !== '' && value.length <= 400,
  shape: 'Viết một câu ngắn',
  required,
});
const matching = (pattern: RegExp, shape: string, required = false): AttributeRule => ({
  fits: (value) => pattern.test(value),
  shape,
  required,
});

const ownPicture = 'Viết từng ảnh: ![lời tả](./ten-anh.jpg "Ảnh: nguồn")';

/** The components a story may use, with all their attributes; nothing else passes. */
export const components: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  [
    'Figure',
    {
      attributes: { id: matching(slugPattern, 'Viết mã của một số liệu đã khai ở figures', true) },
      holds: false,
      onPages: 'Viết con số vào câu văn, kèm nguồn',
    },
  ],
  [
    'Quote',
    {
      attributes: {
        by: words(true),
        side: matching(new RegExp(`^(${voiceSides.join('|')})$`), `Chọn: ${voiceSides.join(', ')}`),
      },
      holds: true,
    },
  ],
  ['Ask', { attributes: {}, holds: true }],
  ['Steps', { attributes: {}, holds: true }],
  ['Gallery', { attributes: {}, holds: false, onPages: ownPicture }],
  [
    'Photo',
    {
      attributes: {
        src: { fits: isOwnPicture, shape: 'Viết ./tên-ảnh.jpg, ảnh nằm cạnh bài', required: true },
        alt: words(true),
        credit: words(true),
      },
      holds: false,
      onPages: ownPicture,
    },
  ],
  [
    'Video',
    {
      attributes: {
        youtube: {
          fits: (value) => youtubeId(value) !== undefined,
          shape: 'Viết địa chỉ của phim trên YouTube, hoặc mã 11 ký tự của nó',
          required: false,
        },
        facebook: matching(
          /^(\d{6,20}|https:\/\/(www|m)\.facebook\.com\/[\w./?=&-]+)$/,
          'Viết mã số của video Facebook hoặc địa chỉ https://www.facebook.com/…',
        ),
        title: words(true),
      },
      oneOf: ['youtube', 'facebook'],
      holds: false,
    },
  ],
  ['TryIt', { attributes: {}, holds: false, onPages: 'Viết những việc để thử thành danh sách' }],
  ['Safety', { attributes: {}, holds: true }],
  ['Note', { attributes: {}, holds: true }],
]);

/** Their names as a pattern of any of them. */
export const componentNames = [...components.keys()].join('|');
