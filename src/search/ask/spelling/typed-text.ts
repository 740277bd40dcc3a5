/** The tone typed one letter early: “qúy”, “qủa”. */
const TONE_ON_QU = /(qu)([\u0300\u0301\u0303\u0309\u0323])([aeioy][\u0302\u0306\u031b]?)/giu;
/** Signs that no reader sees, and what makes an emoji of a digit. */
const UNSEEN = /[\u200b-\u200d\ufeff]|\p{Variation_Selector}|\u20e3/gu;

/** What was typed, with one kind of quotation marks and without what telephones put between letters. */
export function asTyped(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(TONE_ON_QU, '$1$3$2')
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘`´]/g, "'")
    .replace(UNSEEN, '');
}
