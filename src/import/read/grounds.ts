import { cutHead, lettersOf, textWithin, typedLinesOf, type DocumentElement } from './tree.ts';

/** How each line begins that says what a decision rests on (Decree 30/2020/NĐ-CP, annex I). */
const ground = /^[-–+•]?\s*(?:căn cứ|xét|theo (?:đề nghị|đề xuất)|trên cơ sở|thực hiện)\s/iu;
/** Whether a line says what a decision rests on. */
export function isGround(line: string): boolean {
  return ground.test(line);
}
/** The word under them, with who decides. */
const decides = /^(?:\p{Lu}[^.;:]{0,80}\s)?quyết định\s*:?$/iu;

const article = /^điều\s+\d+\s*[.:]/iu;
const carriedOut =
  /có hiệu lực (?:thi hành )?(?:kể )?từ|(?:thi hành|thực hiện) quyết định này|thi hành\s*[./]*$/iu;

/** How many blocks from the first are grounds, with the word below them; none where that word is missing. */
const groundsLength = (blocks: readonly DocumentElement[]): number => {
  let isBegun = false;
  for (const [index, block] of blocks.entries()) {
    const lines = typedLinesOf(block);
    const last = lines.at(-1) ?? '';
    if (isBegun && decides.test(last) && lines.slice(0, -1).every(isGround)) return index + 1;
    if (lines.length === 0) continue;
    if (block.tagName === 'table' || !lines.every(isGround)) return 0;
    isBegun = true;
  }
  return 0;
};

/** Takes the number off an article that stands alone: without the others it numbers nothing. */
const withoutNumber = (block: DocumentElement): void => {
  cutHead(block, /^\s*điều\s+\d+\s*[.:]\s*/iu.exec(lettersOf(block))?.[0].length ?? 0);
};

/**
 * Takes out of a decision what its form asks for and no reader needs: what it rests on, from when it
 * holds and who carries it out.
 * @param at how many blocks stand before them, as its subject
 */
export function takeGrounds(
  blocks: readonly DocumentElement[],
  at: number,
): { grounds: string[]; rest: DocumentElement[] } {
  const length = groundsLength(blocks.slice(at));
  if (length === 0) return { grounds: [], rest: [...blocks] };
  const isForm = (block: DocumentElement, index: number) => {
    if (index >= at && index < at + length) return true;
    const text = textWithin(block);
    return block.tagName === 'p' && article.test(text) && carriedOut.test(text);
  };
  const taken = blocks.filter(isForm);
  const rest = blocks.filter((block, index) => !isForm(block, index));
  const isArticle = (block: DocumentElement) => article.test(textWithin(block));
  const [first, ...others] = rest.filter(isArticle);
  if (first && others.length === 0 && taken.some(isArticle)) withoutNumber(first);
  return {
    grounds: taken.flatMap(typedLinesOf),
    rest: rest.filter((block) => block !== first || textWithin(block) !== ''),
  };
}
