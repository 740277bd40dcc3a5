import type { KeyboardEvent } from 'react';

/**
 * Lets Tab lead out of a rich editor, which would keep it: whoever has no mouse could not leave the
 * text. In a list it makes a line one of a deeper level, in a table it goes to the next cell.
 */
export function letTabOut(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  if (key !== 'Tab' || !(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  const selection = getSelection();
  const at = selection?.anchorNode;
  const place = at instanceof Element ? at : at?.parentElement;
  if (!target.isContentEditable || place?.closest('li, table')) return;
  event.stopPropagation();
  // As long as a caret is its own, the editor takes the focus back when it has caught up.
  selection?.removeAllRanges();
}
