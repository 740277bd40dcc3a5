import { isPortrait, isTakenDown, type OwnRule } from '../scope.ts';

/** The headings a story's body must have, in this order. */
export const mandatoryHeadings: Partial<Record<string, readonly string[]>> = {
  profiles: [
    'Mở đầu bằng một cảnh',
    'Vấn đề gặp phải',
    'Việc đã làm',
    'Vấp ở đâu',
    'Kết quả kiểm chứng',
  ],
  models: [
    'Vấn đề',
    'Cách làm',
    'Kết quả và minh chứng',
    'Hạn chế và bài học',
    'Điều chỉnh khi nhân rộng',
  ],
};

/** A heading's words: its number, and a colon behind it, make no other heading of it. */
const bareHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:(?:phần |mục )?(?:\d{1,2}|[ivx]{1,4})\s?[.):/-]\s*)/u, '')
    .replace(/\s?[:.]$/u, '')
    .trim();

/** Mandatory headings that are missing, told together, or out of order. */
export const headings: OwnRule = (story, find) => {
  if (isTakenDown(story) || !story.body.whole || !isPortrait(story)) return;
  const given = story.body.headings.map(({ text }) => bareHeading(text));
  const missing: string[] = [];
  let last = -1;
  for (const value of mandatoryHeadings[story.collection] ?? []) {
    const index = given.indexOf(value.toLowerCase());
    if (index < 0) missing.push(`“${value}”`);
    else if (index < last) {
      const state = 'đặt sai thứ tự';
      find(story.body.headings[index]!.at, 'thieu-muc', { value: `“${value}”`, state });
    } else last = index;
  }
  if (missing.length > 0) {
    find({ line: 1, column: 1 }, 'thieu-muc', { value: missing.join(', '), state: 'thiếu' });
  }
};

/** More letters than this are a paragraph, not a heading. */
const longest = 120;

/** Paragraphs that a mark at their begin made a heading. */
export const longHeadings: OwnRule = (story, find) => {
  for (const { text, at } of isTakenDown(story) ? [] : story.body.headings)
    if (text.length > longest) find(at, 'tieu-de-qua-dai', { count: `${text.length}` });
};

/** Headings that skip a level on the way down; the title of the page is the first. */
export const headingSteps: OwnRule = (story, find) => {
  let above = 1;
  for (const { depth, text: value, at } of isTakenDown(story) ? [] : story.body.headings) {
    if (depth > above + 1) {
      const right = `${'#'.repeat(above + 1)} ${value}`;
      find(at, 'muc-nhay-cap', { value, depth: `${depth}`, above: `${above + 1}`, right });
    }
    above = depth;
  }
};
