import { searchText as words } from '../../text/search.ts';

/** A value of a filter: the filter's key and the value's label. */
type Chip = { key: string; label: string };

/**
 * Shows values, each to be taken away: "Năm 2021 ×".
 * @param told what the list is of, and what a button does, for who hears it
 */
export function showChips(
  list: HTMLElement,
  chips: readonly Chip[],
  told: { list: string; button: (shown: string) => string },
  takeAway: (chip: Chip) => void,
): void {
  const items = chips.map((chip) => {
    const shown = words.value(chip.key, chip.label);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${shown} ×`;
    button.ariaLabel = told.button(shown);
    button.addEventListener('click', () => takeAway(chip));
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  const label = document.createElement('li');
  label.textContent = told.list;
  list.replaceChildren(label, ...items);
  list.hidden = items.length === 0;
}
