import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';

/** What chats, social networks, Word and machines that write leave in a text that was copied out of them. */
const leftovers = [
  /^\[?\d{1,2}:\d{2}(?::\d{2})?,?\s\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\]\s/u,
  /^(?:\[(?:Hình ảnh|Photo|Image|Sticker|Video|File|Tệp|GIF|Ghi âm|Tin nhắn thoại)\]\s*)+$/iu,
  /(?:…|\.{3})\s?(?:Xem thêm|Đọc thêm|See more)\.?$/u,
  /^(?:Thích|Like)\s?[·•]\s?(?:Trả lời|Phản hồi|Reply|Comment)/u,
  /^\d{1,5}\s(?:bình luận|comments?)(?:\s·?\s?\d{1,5}\s(?:lượt chia sẻ|shares?))?$/iu,
  /^(?:Commented|Formatted|Deleted) \[[^\]]{1,12}\]:/u,
  /(?:Error|Lỗi)! (?:Bookmark|Reference source|Hyperlink|No text)[^.]{0,30}/u,
  /(?<!\p{L})(?:HYPERLINK|PAGEREF|INCLUDEPICTURE) (?:\\l )?"?\S/u,
  /^(?:-\s?)?(?:Trang|Page) \d{1,3}\s?(?:\/|trên|of)\s?\d{1,3}(?:\s?-)?$/iu,
  /【\d{1,3}[†:][^】]{0,40}】|:?contentReference\[|oaicite|(?<!\p{L})turn\d+(?:search|view|news)\d+/u,
];

/** What a form or a newspaper sets before a text, by the keys that hold it: the page sets its own. */
const besides: { keys: readonly string[]; pattern: RegExp }[] = [
  {
    keys: ['title', 'lede', 'role'],
    pattern: /^(?:tiêu đề|tựa đề|tên bài|title|tít|lời dẫn|sapo|chức vụ)\s?:(?=\s)/iu,
  },
  { keys: ['title', 'lede'], pattern: /^\([\p{L}. ]{2,25}\)\s?[-–—](?=\s)/u },
  { keys: ['title'], pattern: /\s\|\s[^|]{2,40}$/u },
];

/** Words of another program that came along with a text. */
export function leftoverWords({ file, kind, text, path, pointOf }: Piece): Finding[] {
  if (kind === 'address' || kind === 'code') return [];
  const whole = text.trim();
  const key = path.length === 1 ? String(path[0]) : '';
  const own = besides.flatMap(({ keys, pattern }) => (keys.includes(key) ? [pattern] : []));
  for (const pattern of [...leftovers, ...own]) {
    const [value] = pattern.exec(whole) ?? [];
    if (!value) continue;
    const at = pointOf(text.indexOf(value), value.length);
    return [{ file, at, code: 'chu-theo-vao', values: { value: value.trim() } }];
  }
  return [];
}
