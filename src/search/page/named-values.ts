import { searchText as words } from '../../text/search.ts';
import type { Reply } from './worker.ts';

/**
 * Shows what a question names ("Năm 2021 ×"), each to be taken away.
 * @param takeAway is told `key:label`
 */
export function showNamed(
  list: HTMLElement,
  named: Reply['named'],
  takeAway: (value: string) => void,
): void {
  const items = named.map(({ key, label }) => {
    const shown = words.value(key, label);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${shown} ×`;
    button.ariaLabel = words.unname(shown);
    button.addEventListener('click', () => takeAway(`${key}:${label}`));
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  const label = document.createElement('li');
  label.textContent = words.named;
  list.replaceChildren(label, ...items);
  list.hidden = items.length === 0;
}
