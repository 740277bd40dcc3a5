import type { ExcerptPiece } from '../ask/excerpt.ts';
import type { Hit } from './worker.ts';

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const pieces = (parts: readonly ExcerptPiece[]): (Node | string)[] =>
  parts.map(([text, marked]) => (marked ? element('mark', text) : text));

/** One result as a list item; the first one with the story's photo, or its initial. */
export function resultItem(hit: Hit, first: boolean): HTMLLIElement {
  const link = element('a', ...pieces(hit.title));
  link.href = hit.line ? `${hit.url}#${hit.line}` : hit.url;
  const kicker = element('p', [hit.kind, hit.unit].filter(Boolean).join(' · '));
  kicker.className = 'kicker';
  const text = element('div', kicker, element('h2', link), element('p', ...pieces(hit.excerpt)));
  if (!first || !(hit.image || hit.initial)) return element('li', text);
  const item = element('li', picture(hit), text);
  item.className = 'first';
  return item;
}

const picture = ({ image, imageAlt, initial }: Hit): HTMLElement => {
  const box = element('div');
  box.className = 'picture';
  if (!image) {
    box.ariaHidden = 'true';
    box.textContent = initial;
    return box;
  }
  const photo = element('img');
  photo.alt = imageAlt;
  photo.src = image;
  box.append(photo);
  return box;
};
