import { element, elements, isBold, textNode, textWithin, type DocumentElement } from './tree.ts';

/** Who asks, before what is asked. */
const asker = /^(?:pv|phóng viên|hỏi|người hỏi)\s*:\s*/iu;
const isSaid = (text: string) =>
  /(?<!\p{L})(?:tôi|mình|em|cháu|con|chúng (?:tôi|em|cháu))(?!\p{L})/iu.test(text);

/**
 * A line that asks: whole in bold, or with the word for who asks before it. One that holds a link or
 * calls a note stays what it is, for a question keeps its letters only.
 */
const asks = (block: DocumentElement): boolean => {
  const text = textWithin(block);
  return (
    block.tagName === 'p' &&
    text.length <= 300 &&
    /\?["”]?$/u.test(text) &&
    elements(block, 'a', 'img').length === 0 &&
    (asker.test(text) || isBold(block))
  );
};

/** The question alone: without who asks, and plain, for it is set apart by its place. */
const questionOf = (block: DocumentElement): DocumentElement =>
  element('ask', [textNode(textWithin(block).replace(asker, ''))]);

/**
 * Marks the questions of an interview as `ask`, where the text is one: three questions or more, each
 * with its answer, and half of the answers say "I". A question at the very top is a title.
 */
export function markQuestions(blocks: readonly DocumentElement[]): DocumentElement[] {
  const isQuestion = (block: DocumentElement, at: number) =>
    (at > 0 || asker.test(textWithin(block))) && asks(block);
  const answers = blocks.filter(
    (block, at) => at > 0 && !isQuestion(block, at) && isQuestion(blocks[at - 1]!, at - 1),
  );
  const said = answers.filter((answer) => isSaid(textWithin(answer)));
  if (answers.length < 3 || said.length * 2 < answers.length) return [...blocks];
  return blocks.map((block, at) => (isQuestion(block, at) ? questionOf(block) : block));
}
