import type { Lost } from './read/source.ts';
import { textsIn, textWithin, type DocumentElement } from './read/tree.ts';

/** How a message begins that was copied out of a chat: when, with its day or in brackets, and who says it. */
const dated =
  /^\[?(?=[^\]]{0,24}\d{1,2}:\d{2})(?:(?<=\[)|(?=[^\]]{0,24}\d\/\d))[\d:/.,\s-]{4,24}(?:SA|CH|AM|PM)?\]?\s*[-–]?\s*\p{Lu}[^:]{1,40}:\s/u;
/** With the hour alone who says it must be a name: a programme has its parts so, too. */
const timed = /^\d{1,2}:\d{2}\s+\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}:\s/u;

const prefixOf = (block: DocumentElement): string | undefined => {
  const words = textWithin(block);
  return (dated.exec(words) ?? timed.exec(words))?.[0];
};

/** Whether a block is a message copied out of a chat. */
export function isMessage(block: DocumentElement): boolean {
  return prefixOf(block) !== undefined;
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
