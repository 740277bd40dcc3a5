import { diffArrays } from 'diff';

/** The blocks of a body with the blank lines behind each; a fenced block is one. */
const blocksOf = (body: string): { text: string; gap: string }[] => {
  const blocks: { text: string; gap: string }[] = [];
  let isFenced = false;
  let isGap = true;
  for (const line of body.split(/(?<=\n)/u)) {
    if (/^\s*(?:```|~~~)/u.test(line)) isFenced = !isFenced;
    const isBlank = line.trim() === '' && !isFenced;
    const last = blocks.at(-1);
    if (isBlank && last) last.gap += line;
    else if (isBlank) blocks.push({ text: '', gap: line });
    else if (isGap || !last) blocks.push({ text: line, gap: '' });
    else last.text += line;
    isGap = isBlank;
  }
  return blocks;
};

const trimmed = (blocks: readonly { text: string }[]): string[] =>
  blocks.map(({ text }) => text.trimEnd());

/**
 * A body after it was edited in an editor that writes Markdown its own way: blocks that were not
 * touched keep their bytes.
 * @param original the body as it stands in the file
 * @param before the same body as the editor writes it
 * @param after the edited body as the editor writes it
 */
export function mergeBody(original: string, before: string, after: string): string {
  if (before === after) return original;
  const [own, old, now] = [blocksOf(original), blocksOf(before), blocksOf(after)];
  const start = own[0]?.text === '' ? own.shift()!.gap : '';
  if (old[0]?.text === '') old.shift();
  if (now[0]?.text === '') now.shift();
  // Where the editor parts the text otherwise, no block can be told to be the same.
  if (own.length !== old.length) return after;
  let at = 0;
  let text = start;
  for (const { added, removed, value } of diffArrays(trimmed(old), trimmed(now))) {
    if (removed) at += value.length;
    else if (added) text += value.map((block) => `${block}\n\n`).join('');
    else {
      for (const block of own.slice(at, at + value.length))
        text += block.text + (block.gap || '\n');
      at += value.length;
    }
  }
  const end = original.match(/\n*$/u)?.[0] ?? '';
  return text.replace(/\n*$/u, '') + (end || '\n');
}
