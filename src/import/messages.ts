import type { Lost } from './read/source.ts';
import { textsIn, textWithin, type DocumentElement } from './read/tree.ts';

/** How a message begins that was copied out of a chat: when, with its day or in brackets, and who says it. */
const dated =
  /^\[?(?=[^\]]{0,24}\d{1,2}:\d{2})(?:(?<=\[)|(?=[^\]]{0,24}\d\/\d))[\d:/.,\s-]{4,24}(?:SA|CH|AM|PM)?\]?\s*[-–]?\s*[\p{Lu}+~][^:]{1,40}:\s/u;
/** With the hour alone who says it must be a name: a programme has its parts so, too. */
const timed = /^\d{1,2}:\d{2}\s+\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}:\s/u;

const prefixIn = (words: string) => (dated.exec(words) ?? timed.exec(words))?.[0];
const prefixOf = (block: DocumentElement) => prefixIn(textWithin(block));

/** The words of a line without when they were sent and by whom. */
export function withoutSender(words: string): string {
  return words.slice(prefixIn(words)?.length ?? 0);
}

/** Whether a block is a message copied out of a chat. */
export function isMessage(block: DocumentElement): boolean {
  return prefixOf(block) !== undefined;
}

/** The line below a page's name that says when it posted. */
const posted =
  /^(?:đã đăng bởi [^·]{2,40} · )?(?:\d{1,2} (?:phút|giờ|ngày|tuần)(?: trước)?|hôm qua)(?: lúc \d{1,2}:\d{2})?\s?·(?:\s?\p{L}.{0,20})?$/iu;
/** What a network sets below a post. */
const counted =
  /^(?:thích|bình luận|chia sẻ|trả lời|xem (?:bản dịch|thêm)|\d{1,5}|\d[\d.,KN]* (?:bình luận|lượt chia sẻ|lượt thích)(?:\s.{0,30})?|tất cả cảm xúc.{0,20})$/iu;

/** A post without what a network sets around it: whose page it is, when, and what is pressed below. */
export function takePost(blocks: readonly DocumentElement[]): {
  rest: readonly DocumentElement[];
  lost: Lost[];
} {
  const at = blocks.slice(0, 4).findIndex((block) => posted.test(textWithin(block)));
  if (at < 0) return { rest: blocks, lost: [] };
  const isAround = (block: DocumentElement, index: number) =>
    index <= at || (block.tagName === 'p' && counted.test(textWithin(block)));
  const words = blocks.filter(isAround).map(textWithin);
  const where = `“${words.join(' · ').slice(0, 80)}”`;
  const what = 'Tên trang, giờ đăng và nút bấm của mạng xã hội: không đưa vào bài';
  return {
    rest: blocks.filter((block, index) => !isAround(block, index)),
    lost: [{ what, where }],
  };
}

/** Takes off messages when they were sent and by whom, which is no part of a story, and tells it. */
export function takeSenders(blocks: readonly DocumentElement[]): Lost[] {
  const said = blocks.flatMap((block) => {
    const prefix = prefixOf(block);
    if (prefix === undefined) return [];
    let left = prefix.replaceAll(/\s/gu, '').length;
    for (const text of textsIn(block)) {
      let at = 0;
      while (left > 0 && at < text.value.length) {
        if (/\S/u.test(text.value[at]!)) left -= 1;
        at += 1;
      }
      text.value = left > 0 ? '' : text.value.slice(at).replace(at > 0 ? /^\s+/u : '', '');
      if (left === 0) break;
    }
    return [prefix.trim()];
  });
  if (said.length === 0) return [];
  const what = `Tin nhắn chép từ Zalo (${said.length} dòng): đã bỏ giờ và tên người nhắn, viết lại thành bài`;
  return [{ what, where: `“${said[0]!}…”` }];
}
