import {
  cutHead,
  element,
  elements,
  isBold,
  lettersOf,
  textNode,
  textWithin,
  type DocumentElement,
} from './tree.ts';

const called = String.raw`^(?:[-–—*•+]\s*)?(?:pv|p\.v|phóng viên|hỏi|người hỏi)\s*:\s*`;
/** Who asks, before what is asked; papers set a star there, and a dash before the answer. */
const asker = new RegExp(String.raw`${called}|^\*\s+`, 'iu');
const namedAsker = new RegExp(called, 'iu');
const answered = /^\s*(?:[-–—*•+]\s+)?(?:(?:trả lời|đáp)\s*:\s*)?/iu;
const dash = /^\s*[-–—*•+]\s+/u;
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
  element('ask', [textNode(textWithin(block).replace(asker, '').replace(dash, ''))]);

/** The answer without the dash or the word that only says that another speaks now. */
const answerOf = (block: DocumentElement): DocumentElement => {
  if (block.tagName !== 'p') return block;
  cutHead(block, answered.exec(lettersOf(block))?.[0].length ?? 0);
  return block;
};

/**
 * Marks the questions of an interview as `ask`, where the text is one: three questions or more, each
 * with its answer, and half of the answers say "I" or each question who asks. A question at the very top is a title.
 */
export function markQuestions(blocks: readonly DocumentElement[]): DocumentElement[] {
  const isQuestion = (block: DocumentElement, at: number) =>
    (at > 0 || asker.test(textWithin(block))) && asks(block);
  const answers = blocks.filter(
    (block, at) => at > 0 && !isQuestion(block, at) && isQuestion(blocks[at - 1]!, at - 1),
  );
  const said = answers.filter((answer) => isSaid(textWithin(answer)));
  const isInterview =
    said.length * 2 >= answers.length ||
    blocks.filter(isQuestion).every((block) => namedAsker.test(textWithin(block)));
  if (answers.length < 3 || !isInterview) return [...blocks];
  /** One dash below a question is who answers; more are a list. */
  const isAnswer = (at: number) =>
    at > 0 &&
    isQuestion(blocks[at - 1]!, at - 1) &&
    (at + 1 >= blocks.length ||
      isQuestion(blocks[at + 1]!, at + 1) ||
      namedAsker.test(textWithin(blocks[at + 1]!)) ||
      !dash.test(textWithin(blocks[at + 1]!)));
  return blocks.map((block, at) => {
    if (isQuestion(block, at)) return questionOf(block);
    return isAnswer(at) ? answerOf(block) : block;
  });
}
