import type { MDXEditorMethods } from '@mdxeditor/editor';

/** A body for the editor, to which calls of footnotes are plain signs, shown as they are typed. */
export function withoutNotes(body: string): string {
  return body.replaceAll(/(?<!\\)\[\^([^\]\s]+)\]/gu, '\\[^$1]');
}

/** What the editor has written, with its calls of footnotes again. */
export function withNotes(written: string): string {
  return written.replaceAll(/\\\[\^([^\]\s\\]+)\\?\]/gu, '[^$1]');
}

/** The first number that no footnote of a text has. */
const freeNumber = (markdown: string): number => {
  const taken = new Set([...markdown.matchAll(/\[\^(\d+)/gu)].map(([, number]) => Number(number)));
  let free = 1;
  while (taken.has(free)) free += 1;
  return free;
};

/** What is pasted `within` a text, its footnotes with numbers that those of the text do not have. */
export function withFreeNotes(pasted: string, within: string): string {
  const numbers = new Map<string, number>();
  let all = within;
  return pasted.replaceAll(/(?<!\\)\[\^(\d+)\]/gu, (_, old: string) => {
    const number = numbers.get(old) ?? freeNumber(all);
    if (!numbers.has(old)) all += `[^${number}]`;
    numbers.set(old, number);
    return `[^${number}]`;
  });
}

// What the editor is told it takes in its own next step.
const taken = () => new Promise((done) => setTimeout(done));

type Editor = Pick<MDXEditorMethods, 'focus' | 'getMarkdown' | 'insertMarkdown' | 'setMarkdown'>;

/** Puts the call of a new footnote where the caret stands, and its line at the end, with the caret behind it. */
export async function addNote(editor: Editor): Promise<void> {
  const number = freeNumber(editor.getMarkdown());
  await new Promise<void>((done) => editor.focus(done));
  editor.insertMarkdown(`\\[^${number}]`);
  await taken();
  editor.setMarkdown(`${editor.getMarkdown().trimEnd()}\n\n\\[^${number}]:`);
  await taken();
  const text = document.querySelector<HTMLElement>('.mdxeditor [contenteditable=true]');
  text?.focus();
  getSelection()?.selectAllChildren(text?.lastElementChild ?? document.body);
  getSelection()?.collapseToEnd();
}
